"""Signatures in CMS beside the seal: what holds, what does not, and that nothing of it touches the seal."""

import base64
import functools
import hashlib

from bundle import OTHER_SEED, small
from containers import wrong_crc
from der_forms import algorithm, bits, distinguished, integer, key, octets, oid, sequence, set_of, tlv
from kit import AT, LATER, PASSED, SEAL, TAKEN, TRUST, vector
from parts import flipped
from renewals import renewal, renewed
from stamps import A, B, FALSE, ROOT_FROM, ROOT_UNTIL, attribute, certificate, extension, token, tst_info
from tokens import HOLDS, by, tokened

SIGNED = "signatures/0001.p7s"
SIGNING = "20261006100000Z"


class Holder:
    """A person, and above him an authority of this kit alone. `bent` is one like him with other fields."""

    USUAL = {"end": "20280101000000Z", "usage": bits(b"\xc0", 6), "root": "root of persons"}

    def __init__(self, **fields):
        own = self.USUAL | fields
        self.key, self.root_key = key("a person"), key(own["root"])
        self.subject, self.issuer, self.serial = "A. Person", "Root of persons", 77
        more = [extension("basicConstraints", sequence())]
        more += [extension("keyUsage", own["usage"])] if own["usage"] else []
        self.certificate = certificate(
            self.subject, self.key, self.issuer, self.root_key, self.serial, "20260101000000Z", own["end"], *more)

    @functools.cached_property
    def root(self):
        """The certificate of the authority: it signs certificates and lists of revoked ones."""
        return certificate(
            self.issuer, self.root_key, self.issuer, self.root_key, 1, ROOT_FROM, ROOT_UNTIL,
            extension("basicConstraints", sequence(b"\x01\x01\xff")), extension("keyUsage", bits(b"\x06", 1)))

    def pem(self):
        lines = base64.encodebytes(self.root).decode().replace("\n", "")
        rows = [lines[i:i + 64] for i in range(0, len(lines), 64)]
        return "\n".join(["-----BEGIN CERTIFICATE-----", *rows, "-----END CERTIFICATE-----"])

    def listing(self, since=None, until="20261220000000Z"):
        """CertificateList (RFC 5280 section 5), on which the person is since then, or is not."""
        rule = algorithm("sha256WithRSAEncryption")
        times = [tlv(0x17, moment[2:].encode()) for moment in ("20261110000000Z", until)]
        entry = sequence(sequence(integer(self.serial), tlv(0x17, since[2:].encode()))) if since else b""
        number = tlv(0xA0, sequence(sequence(oid("cRLNumber"), octets(integer(5)))))
        body = sequence(integer(1), rule, distinguished(self.issuer), *times, entry, number)
        return sequence(body, rule, bits(self.root_key.sign(body)))


P = Holder()
BOTH = {"roots": [(A, {}), (B, {})]} | SEAL
TRUST |= {
    "stamps-persons": BOTH | {"issuers": [(P, {})]},
    "stamps-persons-other": {"key": OTHER_SEED} | BOTH | {"issuers": [(P, {})]},
    "stamps-persons-from": BOTH | {"issuers": [(P, {"from": TAKEN})]},
    "stamps-persons-compromised": BOTH | {"issuers": [(P, {"compromised": LATER})]},
}


def cms(data, holder=P, kind="data", content=None, attributes=True, digest=None, message=True, reference=True,
        certificates=True, hash="sha256", signature=None, stamp=None, lists=(), signers=1):
    """ContentInfo with SignedData (RFC 5652). `stamp` makes a token of the signature value."""
    signed = [attribute("contentType", oid(kind)), attribute("signingTime", tlv(0x17, SIGNING[2:].encode()))]
    signed += [attribute("messageDigest", octets(digest or hashlib.sha256(data).digest()))] if message else []
    if reference:
        named = holder.certificate if reference is True else reference
        identifier = sequence(octets(hashlib.sha256(named).digest()))
        signed += [attribute("signingCertificateV2", sequence(sequence(identifier)))]
    signed = set_of(*signed)
    value = holder.key.sign(signed if attributes else data)
    value = signature(value) if signature else value
    unsigned = tlv(0xA1, attribute("signatureTimeStamp", stamp(value))) if stamp else b""
    signer = sequence(
        integer(1), sequence(distinguished(holder.issuer), integer(holder.serial)), algorithm(hash),
        b"\xa0" + signed[1:] if attributes else b"", algorithm("sha256WithRSAEncryption"), octets(value), unsigned)
    inner = sequence(oid(kind), tlv(0xA0, octets(content)) if content is not None else b"")
    body = sequence(integer(1), set_of(algorithm(hash)), inner,
                    tlv(0xA0, holder.certificate) if certificates else b"",
                    tlv(0xA1, *lists) if lists else b"", set_of(*[signer] * signers))
    return sequence(oid("signedData"), tlv(0xA0, body))


def stamp_at(time, authority=A, over=None):
    return lambda value: token(tst_info(over or value, time), authority=authority)


def signed(**bent):
    """The small bundle with a good token and a signature."""
    return tokened(by()).append(SIGNED, lambda before: cms(before["manifest.cose"], **bent))


PARSED = ", cms.read"
MATCHES = PARSED + ", cms.attributes-match"
VALID = MATCHES + ", cms.signer-bound, cms.valid, cms.usage"
GOOD = VALID + ", cms.trusted"
good = functools.partial(vector, "R08", *PASSED)


def person(notes, trust="stamps-persons", at=AT):
    return good(trust, notes=HOLDS + notes, at=at)


@person(GOOD + ", cms.time-claimed, cms.revocation-not-performed, cms.archive")
def person_good():
    """A detached signature under a trusted authority. Nobody else says when, and nobody about revocation."""
    return signed()


@person(GOOD)
def person_attached():
    """The signature brings the very bytes of manifest.cose."""
    return tokened(by()).append(
        SIGNED, lambda before: cms(before["manifest.cose"], content=before["manifest.cose"]))


@person(GOOD + ", cms.stamped")
def person_stamped():
    """A time-stamp over the value of the signature."""
    return signed(stamp=stamp_at("2026-10-07 12:00:00"))


@person(GOOD + ", cms.witnessed, renewal.covers")
def person_renewed():
    """A renewal lists the signature and so shows that it was there."""
    return renewed(renewal(), draft=signed())


@person(GOOD + ", cms.stamped", "stamps-persons-compromised")
def person_before_the_theft():
    """A key of the authority was stolen after the time-stamp on the signature."""
    return signed(stamp=stamp_at("09:40:00"))


@person(GOOD + ", cms.not-revoked")
def person_not_revoked():
    """A list of the authority, good at the moment judged for, does not name the certificate."""
    return signed(lists=[P.listing()])


@person(GOOD + ", cms.revoked-later")
def person_revoked_later():
    """The certificate was revoked after the time-stamp on the signature."""
    return signed(lists=[P.listing("20261108000000Z")], stamp=stamp_at("2026-10-07 12:00:00"))


@person(GOOD + ", cms.revoked")
def person_revoked():
    """The certificate was revoked, and nobody shows that the signature was there before."""
    return signed(lists=[P.listing("20261008000000Z")])


@person(GOOD + ", cms.revocation-unusable")
def person_list_too_old():
    """The list that came along ended before the moment judged for."""
    return signed(lists=[P.listing(until="20261115000000Z")])


@person(VALID + ", cms.nobody-trusted", "stamps-two")
def person_trusted_by_nobody():
    """The reader trusts authorities for time-stamps and none for signatures."""
    return signed()


@person(VALID + ", cms.untrusted")
def person_of_a_namesake():
    """The certificate is by another authority with the same name."""
    return signed(holder=Holder(root="a stranger"))


@person(VALID + ", cms.outside-certificate")
def person_ended():
    """The certificate ended before the moment judged for, and nobody shows when the signature was made."""
    return signed(holder=Holder(end="20261101000000Z"))


@person(VALID + ", cms.outside-window", "stamps-persons-from", at="2026-11-01T00:00:00Z")
def person_outside_the_window():
    """The authority is trusted from a later time on."""
    return signed()


@person(VALID + ", cms.authority-compromised", "stamps-persons-compromised")
def person_after_the_theft():
    """A key of the authority is in other hands, and nobody shows that the signature is older."""
    return signed()


@person(MATCHES + ", cms.signer-bound, cms.valid, cms.trusted, cms.usage-wrong")
def person_at_a_login():
    """The certificate is for logging in: keyUsage digitalSignature alone."""
    return signed(holder=Holder(usage=bits(b"\x80", 7)))


@person(MATCHES + ", cms.signer-bound, cms.valid, cms.trusted, cms.usage-unsaid")
def person_without_usage():
    """The certificate has no keyUsage."""
    return signed(holder=Holder(usage=None))


@person(GOOD + ", cms.stamp-wrong")
def person_stamped_elsewhere():
    """The time-stamp is over another signature."""
    return signed(stamp=stamp_at("2026-10-07 12:00:00", over=b"another"))


@person(GOOD + ", cms.stamp-open")
def person_stamped_by_nobody():
    """Nobody trusts the authority of the time-stamp on the signature."""
    return signed(stamp=stamp_at("2026-10-07 12:00:00", authority=FALSE))


@person(GOOD + ", cms.stamp-after-moment")
def person_stamped_in_the_future():
    """The time-stamp is after the moment judged for."""
    return signed(stamp=stamp_at("2026-12-07 12:00:00"))


@person(", cms.malformed")
def person_page():
    """A page of HTML in place of a signature."""
    return tokened(by()).append(SIGNED, b"<html>")


@person(", cms.content-differs")
def person_of_other_content():
    """The signature brings content that is not manifest.cose."""
    return signed(content=b"another")


@person(PARSED + ", cms.content-type, cms.attribute-wrong")
def person_of_another_type():
    """What is signed is said to be a TSTInfo."""
    return signed(kind="tstInfo")


@person(", cms.signers-missing")
def person_missing():
    """A SignedData without a SignerInfo."""
    return signed(signers=0)


@person(PARSED + ", cms.attributes-missing")
def person_without_attributes():
    """The signature is over the bytes alone."""
    return signed(attributes=False)


@person(PARSED + ", cms.attribute-wrong")
def person_without_digest():
    """There is no messageDigest among the signed attributes."""
    return signed(message=False)


@person(PARSED + ", cms.digest-mismatch")
def person_of_another_bundle():
    """The signature is one of another seal."""
    return tokened(by()).append(SIGNED, cms(small("another").seal()))


@person(MATCHES + ", cms.signer-binding")
def person_bound_to_another():
    """The signed reference names another certificate."""
    return signed(reference=b"another")


@person(MATCHES + ", cms.signer-unbound")
def person_unbound():
    """There is no signed reference to the certificate."""
    return signed(reference=None)


@person(MATCHES + ", cms.signer-missing, cms.stage-not-performed")
def person_without_certificate():
    """The certificate did not come along."""
    return signed(certificates=False)


@person(MATCHES + ", cms.invalid")
def person_flipped():
    """One bit of the signature is another."""
    return signed(signature=lambda value: flipped(value, 128))


@person(PARSED + ", cms.algorithm-weak")
def person_over_sha1():
    """The digest is said to be a SHA-1."""
    return signed(hash="sha1")


@person(PARSED + ", cms.algorithm-unsupported")
def person_over_sha3():
    """The digest is said to be a SHA3-256, which format 1 does not use."""
    return signed(hash="sha3_256")


@person(", cms.damaged")
def person_with_a_wrong_crc():
    """The checksum of the signature is wrong: it was damaged on its way, the rest was not."""
    return wrong_crc(SIGNED, signed())


@person(GOOD + ", cms.malformed, cms.budget")
def persons_101():
    """A good signature, a hundred files of junk behind it: a hundred are judged, from the first on."""
    draft = signed()
    for n in range(2, 102):
        draft.append(f"signatures/{n:04}.p7s", b"x")
    return draft


@vector("R08", "FAILED 1", "container.missing", "stamps-persons", notes="cms.not-performed")
def person_without_a_seal():
    """There is no manifest.cose that it could be a signature of."""
    return signed().bend("parts", lambda p: [part for part in p if part[0] != "manifest.cose"])


@vector("R08", "INDETERMINATE 3", "time.no-token", "stamps-persons", notes=GOOD.removeprefix(", "))
def person_mends_nothing():
    """A good signature is no time-stamp over the seal."""
    return small().append(SIGNED, lambda before: cms(before["manifest.cose"], stamp=stamp_at("2026-10-07 12:00:00")))
