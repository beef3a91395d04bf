"""Time-stamps over the seal: what holds, what does not, and what follows for the time of sealing."""

import functools

from bundle import small
from containers import wrong_crc
from der_forms import bits, sequence, tlv
from digests import sha256
from kit import PASSED, vector
from parts import EXHIBIT, flipped, replaced, without
from stamps import A, B, response, stamped, token, tst_info

UNPROVEN = ("INDETERMINATE 3", "time.no-valid-token")
FAILED = "FAILED 1"
HOLDS = ("token.granted, token.imprint-match, token.signer-bound, token.purpose, token.signature-valid, token.trusted, "
         "time.not-after")
AFTER = "2030-01-01T00:00:00Z"  # the certificate of A has expired, that of B has not


def by(time="09:23:30", **bent):
    """A good time-stamp, half a minute after the small bundle was sealed, or one with other fields."""
    return lambda data: stamped(data, time, **bent)


def tokened(*stamps, draft=None):
    """The small bundle, or another, with these tokens: bytes, or functions of the bytes to be stamped."""
    draft = draft or small()
    for n, stamp in enumerate(stamps, 1):
        data = (lambda before, stamp=stamp: stamp(before["manifest.cose"])) if callable(stamp) else stamp
        draft.append(f"tokens/{n:04}.tsr", data)
    return draft


good = functools.partial(vector, "R09", *PASSED, "stamps")
bad = functools.partial(vector, "C01", *UNPROVEN, "stamps")


# --- good -----------------------------------------------------------------------------------------


@good(notes=HOLDS + ", signer.vouched, seal.signature-valid")
def token_good():
    """A time-stamp over manifest.cose by a trusted authority: the first answer that is PASSED."""
    return tokened(by())


@vector("R09", *PASSED, "stamps-two", notes=HOLDS)
def tokens_of_two():
    """Time-stamps by two trusted authorities."""
    return tokened(by(), by("09:23:40", authority=B))


@vector("R09", *PASSED, "stamps-two", notes=HOLDS)
def tokens_of_two_days():
    """Time-stamps taken on different days do not conflict: the earliest counts."""
    return tokened(by("2026-10-07 12:00:00", authority=B), by())


@good(notes=HOLDS)
def token_over_sha384():
    """The imprint is made with SHA-384."""
    return tokened(by(hash="sha384"))


@good(notes=HOLDS)
def token_over_sha512():
    """The imprint is made with SHA-512."""
    return tokened(by(hash="sha512"))


@good(notes=HOLDS)
def token_granted_with_modifications():
    """Status 1: granted with modifications."""
    return tokened(by(status=1))


@good(notes=HOLDS)
def token_with_little():
    """A TSTInfo without accuracy, nonce and name of the authority."""
    return tokened(by(accuracy=None, nonce=False, name=None))


@good(notes=HOLDS)
def token_with_a_fraction():
    """A time with tenths of a second."""
    return tokened(by("09:23:30.5"))


@good(notes=HOLDS)
def token_with_root_beside():
    """The certificate of the root is in the token too, in front of the other."""
    return tokened(by(certificates=[A.root, A.certificate]))


@vector("C05", *PASSED, "stamps", notes=HOLDS)
def token_at_first_second():
    """The certificate of the authority becomes valid in the second of the time-stamp."""
    return tokened(by(authority=A.bent(start="20261005092330Z")))


@vector("C05", *PASSED, "stamps", notes=HOLDS + ", token.expired-since")
def token_at_last_second():
    """The certificate of the authority is valid until the second of the time-stamp."""
    return tokened(by(authority=A.bent(end="20261005092330Z")))


@vector("C05", *PASSED, "stamps-exact", notes=HOLDS)
def token_at_both_ends():
    """The user trusts the root from the second of the time-stamp until that second: both ends belong to it."""
    return tokened(by())


@vector("C04", *PASSED, "stamps", notes=HOLDS + ", token.expired-since", at=AFTER)
def token_expired_since():
    """The certificate of the authority has expired by the moment judged for, and nothing was renewed."""
    return tokened(by())


# --- good, with a remark on the time -----------------------------------------------------------------


@good(notes=HOLDS)
def token_two_minutes_later():
    """The time-stamp was taken 120 seconds after the time that is claimed: no remark yet."""
    return tokened(by("09:25:00", accuracy=None))


@good(notes=HOLDS + ", time.unanchored")
def token_two_minutes_and_a_second_later():
    """The time-stamp was taken 121 seconds after the time that is claimed."""
    return tokened(by("09:25:01", accuracy=None))


@good(notes=HOLDS + ", time.unanchored")
def token_of_the_next_day():
    """The time-stamp was taken a day after the time that is claimed."""
    return tokened(by("2026-10-06 09:23:30"))


@good(notes=HOLDS + ", time.claim-outside")
def token_before_the_claim():
    """The time-stamp was taken ten minutes before the time that is claimed: that clock was fast."""
    return tokened(by("09:13:00"))


# --- C01: no time-stamp, or none over these bytes -------------------------------------------------------


@bad(notes="token.malformed")
def token_bare():
    """A TimeStampToken without the response around it."""
    return tokened(lambda data: token(tst_info(data, "09:23:30")))


@bad(notes="token.malformed")
def token_of_no_bytes():
    """A token of no bytes."""
    return tokened(b"")


@bad(notes="token.malformed")
def token_is_a_page():
    """A page of HTML that came in place of a response."""
    return tokened(b"<html><head><title>404 Not Found</title></head></html>")


@bad(notes="token.malformed")
def token_cut():
    """The last byte of a response is not there."""
    return tokened(lambda data: by()(data)[:-1])


@bad(notes="token.malformed")
def token_trailing():
    """A byte behind a good response."""
    return tokened(lambda data: by()(data) + b"\x00")


@bad(notes="token.malformed")
def token_granted_and_not_there():
    """A response that grants, and has no token."""
    return tokened(response())


@bad(notes="token.malformed")
def token_by_two_signers():
    """Two SignerInfos."""
    return tokened(by(signers=2))


@bad(notes="token.not-granted")
def token_rejected():
    """The authority rejected the request."""
    return tokened(response(status=2, text="no such policy", failure=bits(b"\x20", 5)))


@bad(notes="token.not-granted")
def token_rejected_and_there():
    """The status is that of a rejection, and yet there is a good token."""
    return tokened(by(status=2))


@bad(notes="token.imprint-mismatch")
def token_over_other_bytes():
    """The imprint is that of other bytes."""
    return tokened(lambda data: by()(b"something else"))


@bad(notes="token.imprint-mismatch")
def token_of_another_bundle():
    """The token of another bundle."""
    return tokened(lambda data: by()(small("another").seal()))


@bad(notes="token.imprint-mismatch")
def token_over_the_digest():
    """The seal digest was stamped as if it were the bytes: a digest of a digest."""
    return tokened(lambda data: by()(sha256(data)))


@bad(notes="token.imprint-mismatch")
def token_of_the_other_algorithm():
    """The imprint is the SHA-256 and says that it is SHA-512."""
    return tokened(lambda data: by(hash="sha512", digest=sha256(data))(data))


@vector("C13", *UNPROVEN, "stamps", notes="token.algorithm-weak")
def token_over_sha1():
    """The imprint is made with SHA-1."""
    return tokened(by(hash="sha1"))


@vector("C13", *UNPROVEN, "stamps", notes="token.algorithm-weak")
def token_by_rsa_1024():
    """The key of the authority has 1,024 bits."""
    return tokened(by(authority=A.bent(size=1024)))


@vector("A11", *UNPROVEN, "stamps", notes="token.algorithm-unsupported")
def token_over_sha3():
    """The imprint is made with SHA3-256, which format 1 does not know."""
    return tokened(by(hash="sha3_256"))


@vector("A10", *UNPROVEN, "stamps", notes="token.extension-unsupported")
def token_with_a_critical_extension():
    """The TSTInfo has a critical extension that nobody knows."""
    return tokened(by(critical=True))


@vector("A07", *UNPROVEN, "stamps", notes="token.budget")
def token_with_33_certificates():
    """33 certificates in a token, one more than a reader takes on."""
    return tokened(by(certificates=[A.certificate, *(sequence(tlv(2, bytes([n]))) for n in range(1, 33))]))


@vector("C03", *UNPROVEN, trust="stamps", notes="token.after-moment", at="2026-10-05T09:23:29Z")
def token_of_the_future():
    """The time is a second after the moment judged for."""
    return tokened(by())


@vector("C05", *PASSED, "stamps", notes=HOLDS, at="2026-10-05T09:23:30Z")
def token_of_this_moment():
    """The time is the moment judged for."""
    return tokened(by(accuracy=None))


@vector("C05", *PASSED, "stamps", notes=HOLDS, at="2026-10-05T09:23:30Z")
def token_that_may_be_two_minutes_later():
    """Time and accuracy together are two minutes behind the moment judged for: as much as a clock may be off."""
    return tokened(by(accuracy=120))


@vector("C03", *UNPROVEN, trust="stamps", notes="token.after-moment", at="2026-10-05T09:23:30Z")
def token_that_may_be_later():
    """Time and accuracy together are a second more behind it: what may have been made then proves nothing."""
    return tokened(by(accuracy=121))


@vector("C03", FAILED, "exhibit.digest-mismatch", "stamps", at="2026-10-05T09:23:30Z")
def token_that_may_be_two_minutes_later_over_another_exhibit():
    """The same time-stamp that counts, and an exhibit of which one bit is another."""
    return replaced(EXHIBIT, lambda data: flipped(data, 0), draft=tokened(by(accuracy=120)))


@vector("C03", FAILED, "exhibit.digest-mismatch", "stamps", notes="token.after-moment", at="2026-10-05T09:23:30Z")
def token_that_may_be_later_over_another_exhibit():
    """The same time-stamp that does not count, and an exhibit of which one bit is another."""
    return replaced(EXHIBIT, lambda data: flipped(data, 0), draft=tokened(by(accuracy=121)))


@vector("C03", FAILED, "exhibit.missing", "stamps", notes="token.after-moment", at="2026-10-05T09:23:30Z")
def token_that_may_be_later_without_an_exhibit():
    """The same time-stamp that does not count, and an exhibit that is not there."""
    return without(EXHIBIT, draft=tokened(by(accuracy=121)))


# --- beside each other ---------------------------------------------------------------------------------


@good(notes=HOLDS + ", token.malformed")
def token_beside_a_page():
    """A good token behind one that is none."""
    return tokened(b"<html>", by())


@good(notes=HOLDS + ", token.untrusted")
def token_beside_an_untrusted_one():
    """A good token in front of an earlier one whose authority nobody trusts."""
    return tokened(by(), by("09:23:10", authority=B))


@good(notes=HOLDS + ", token.signature-invalid")
def token_beside_a_false_one():
    """A good token behind one whose signature is false and whose time is earlier."""
    return tokened(by("09:00:00", signature=lambda value: flipped(value, 0)), by())


@vector("C03", *PASSED, "stamps", notes=HOLDS + ", token.after-moment", at="2026-10-06T00:00:00Z")
def token_beside_one_of_the_future():
    """A good token and one of a time after the moment judged for."""
    return tokened(by(), by("2026-10-06 00:00:10"))


# --- B05, B08: the signer --------------------------------------------------------------------------------


@vector("B05", "INDETERMINATE 3", "signer.unknown", "stamps-alone", notes=HOLDS)
def token_of_an_unknown_signer():
    """The time is proven, and nobody vouches for the key that sealed."""
    return tokened(by())


@vector("B08", *PASSED, "stamps-revoked-later", notes=HOLDS + ", signer.vouched, signer.revoked-later")
def token_before_the_revocation():
    """The key was revoked later: the seal is proven to be older and stands."""
    return tokened(by())


@vector("B08", "INDETERMINATE 3", "signer.revoked", "stamps-revoked-before", notes=HOLDS)
def token_after_the_revocation():
    """The key had been revoked before the time-stamp: whether the seal is older is not proven."""
    return tokened(by())


@vector("B08", *UNPROVEN, "stamps-revoked-later", notes="token.imprint-mismatch, signer.revoked")
def token_proves_nothing_of_a_revoked_key():
    """The key was revoked later, and the time-stamp that would prove it is over other bytes."""
    return tokened(lambda data: by()(b"something else"))


# --- extracts, and bundles that were changed ---------------------------------------------------------------


@vector("E01", "EXTRACT 11", "extract.withheld", "stamps", notes=HOLDS)
def extract_with_a_token():
    """An extract with a good token: all that is present passes, and its time is proven."""
    return tokened(by(), draft=small().withhold([3]))


@vector("E01", *UNPROVEN, "stamps", notes="extract.withheld, token.imprint-mismatch")
def extract_with_a_bad_token():
    """An extract whose token is over other bytes."""
    return tokened(lambda data: by()(b"something else"), draft=small().withhold([3]))


@vector("E01", "INDETERMINATE 3", "signer.unknown", "stamps-alone", notes="extract.withheld, " + HOLDS)
def extract_with_a_token_of_an_unknown_signer():
    """An extract with a good token, and nobody vouches for the key that sealed."""
    return tokened(by(), draft=small().withhold([3]))


@vector("E03", FAILED, "exhibit.digest-mismatch", "stamps", notes="token.imprint-match, token.trusted, time.not-after")
def token_on_a_changed_bundle():
    """A good token does not hide that an exhibit was changed."""
    return replaced(EXHIBIT, lambda data: flipped(data, 5), tokened(by()))


@vector("B04", FAILED, "seal.signature-invalid", "stamps", notes="token.imprint-match, token.trusted")
def token_on_a_false_seal():
    """A good token over a seal whose signature is false."""
    return tokened(by(), draft=small().bend("signature", lambda value: flipped(value, 0)))


@vector("R01", "MALFORMED 4", "container.sequence", "stamps")
def tokens_with_a_gap():
    """Good tokens 1 and 3."""
    draft = tokened(by())
    return draft.append("tokens/0003.tsr", lambda before: by()(before["manifest.cose"]))


@bad(notes="token.damaged")
def token_with_a_wrong_crc():
    """The checksum of the token is wrong: it was damaged on its way, the rest was not."""
    return wrong_crc("tokens/0001.tsr", tokened(by()))


@vector("R09", *PASSED, "stamps-two", notes=HOLDS + ", token.damaged")
def token_beside_a_damaged_one():
    """One of two tokens was damaged on its way: the other holds."""
    return wrong_crc("tokens/0002.tsr", tokened(by(), by("09:23:40", authority=B)))
