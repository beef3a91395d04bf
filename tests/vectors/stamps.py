"""Time-stamps (RFC 3161) by authorities of this kit alone, with a place to bend each field."""

import base64
import functools
import hashlib

from der_forms import TRUE, algorithm, bits, distinguished, integer, key, octets, oid, sequence, set_of, tlv

POLICY = tlv(0x06, bytes.fromhex("2a030401"))  # 1.2.3.4.1
DAY = "20261005"
ROOT_FROM, ROOT_UNTIL = "20160101000000Z", "20460101000000Z"


# --- certificates ---------------------------------------------------------------------------------


def extension(name, value, critical=True):
    return sequence(oid(name), TRUE if critical else b"", octets(value))


def certificate(subject, own, issuer, signer, serial, start, end, *extensions):
    """An X.509 certificate of version 3 (RFC 5280)."""
    rule = algorithm("sha256WithRSAEncryption")
    period = sequence(*(tlv(0x17, moment[2:].encode()) for moment in (start, end)))
    identifier = extension("subjectKeyIdentifier", octets(own.identifier), critical=False)
    body = sequence(tlv(0xA0, integer(2)), integer(serial), rule, distinguished(issuer), period,
                    distinguished(subject), own.spki, tlv(0xA3, sequence(*extensions, identifier)))
    return sequence(body, rule, bits(signer.sign(body)))


class Authority:
    """A root, and under it the certificate of one server. `bent` is one like it with other fields."""

    USUAL = {"start": "20260101000000Z", "end": "20280101000000Z", "purposes": ("timeStamping",), "critical": True,
             "ca": False, "size": 2048, "root_seed": None}

    def __init__(self, name, **fields):
        self.name, self.fields = name, self.USUAL | fields
        own = self.fields
        self.subject, self.root_subject, self.serial = f"Time-stamps of {name}", f"Root of {name}", 1001
        self.key, self.root_key = key(f"server of {name}", own["size"]), key(own["root_seed"] or f"root of {name}")
        more = [extension("basicConstraints", sequence(TRUE) if own["ca"] else sequence()),
                extension("keyUsage", bits(b"\x84", 2) if own["ca"] else bits(b"\x80", 7))]
        if own["purposes"]:
            more.append(extension("extKeyUsage", sequence(*map(oid, own["purposes"])), own["critical"]))
        self.certificate = certificate(
            self.subject, self.key, self.root_subject, self.root_key, self.serial, own["start"], own["end"], *more)

    def bent(self, **fields):
        return Authority(self.name, **self.fields | fields)

    @functools.cached_property
    def root(self):
        """The certificate of the root, by itself."""
        return certificate(
            self.root_subject, self.root_key, self.root_subject, self.root_key, 1, ROOT_FROM, ROOT_UNTIL,
            extension("basicConstraints", sequence(TRUE)), extension("keyUsage", bits(b"\x06", 1)))

    def pem(self):
        lines = base64.encodebytes(self.root).decode().replace("\n", "")
        rows = [lines[i:i + 64] for i in range(0, len(lines), 64)]
        return "\n".join(["-----BEGIN CERTIFICATE-----", *rows, "-----END CERTIFICATE-----"])


A = Authority("Alma")
B = Authority("Bereke", end="20400101000000Z")
# Somebody who uses the names of the first one.
FALSE = A.bent(root_seed="a stranger")


# --- a token --------------------------------------------------------------------------------------


def spelled(time):
    """GeneralizedTime of a time on the day of the bundles, or of a day and a time."""
    day, _, clock = time.rpartition(" ")
    return (day.replace("-", "") or DAY) + clock.replace(":", "") + "Z"


def tst_info(data, time, hash="sha256", digest=None, accuracy=1, nonce=True, name=None, critical=False):
    """TSTInfo (RFC 3161 section 2.4.2). `name` is a Name in DER."""
    digest = digest or hashlib.new(hash, data).digest()
    number = int.from_bytes(hashlib.sha256(digest + time.encode()).digest()[:8], "big")
    fields = [integer(1), POLICY, sequence(algorithm(hash), octets(digest)), integer(number >> 16),
              tlv(0x18, spelled(time).encode())]
    fields += [sequence(integer(accuracy))] if accuracy else []
    fields += [integer(number)] if nonce else []
    fields += [tlv(0xA0, tlv(0xA4, name))] if name else []
    # An extension of an arc that nobody uses.
    fields += [tlv(0xA1, sequence(tlv(0x06, bytes.fromhex("2a030405")), TRUE, octets(b"\x05\x00")))] if critical else []
    return sequence(*fields)


def attribute(name, value):
    return sequence(oid(name), set_of(value))


def reference(authority, named=None):
    """ESSCertIDv2 (RFC 5035 section 4) with SHA-256, which is left out as the default, issuer and number."""
    digest = hashlib.sha256((named or authority).certificate).digest()
    issuer = sequence(tlv(0xA4, distinguished(authority.root_subject)))
    identifier = sequence(octets(digest), sequence(issuer, integer(authority.serial)))
    return attribute("signingCertificateV2", sequence(sequence(identifier)))


def token(info, authority=A, named=None, bound=True, certificates=None, message=None, signature=None, signers=1,
          shown=None):
    """TimeStampToken: SignedData (RFC 5652) over a TSTInfo. `shown` stands in place of what was
    signed, `message` in place of its digest."""
    message = message or hashlib.sha256(info).digest()
    attributes = [attribute("contentType", oid("tstInfo")), attribute("messageDigest", octets(message))]
    attributes += [reference(authority, named)] if bound else []
    signed = set_of(*attributes)
    value = authority.key.sign(signed)
    signer = sequence(
        integer(1), sequence(distinguished(authority.root_subject), integer(authority.serial)), algorithm("sha256"),
        b"\xa0" + signed[1:], algorithm("sha256WithRSAEncryption"), octets(signature(value) if signature else value))
    certificates = [authority.certificate] if certificates is None else certificates
    content = sequence(oid("tstInfo"), tlv(0xA0, octets(shown or info)))
    body = sequence(integer(3), set_of(algorithm("sha256")), content,
                    tlv(0xA0, *certificates) if certificates else b"", set_of(*[signer] * signers))
    return sequence(oid("signedData"), tlv(0xA0, body))


def response(stamp=b"", status=0, text=None, failure=None):
    """TimeStampResp; `failure` is a BIT STRING."""
    info = integer(status) + (sequence(tlv(0x0C, text.encode())) if text else b"")
    info += failure or b""
    return sequence(sequence(info), stamp)


INFO = {"hash", "digest", "accuracy", "nonce", "name", "critical"}


def stamped(data, time, status=0, **bent):
    """A response that grants a token over `data`; `bent` goes to TSTInfo and SignedData."""
    bent.setdefault("name", distinguished(bent.get("authority", A).subject))
    info = tst_info(data, time, **{k: v for k, v in bent.items() if k in INFO})
    return response(token(info, **{k: v for k, v in bent.items() if k not in INFO}), status)
