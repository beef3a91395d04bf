"""Certificates that come with a seal or a statement (x5chain): whose key they say it is, and that it decides nothing."""

import functools
import hashlib

from accepted import NO_TOKEN
from bundle import OTHER_SEED, SEED, WITNESS_SEED, public_key, small
from der_forms import bits, oid, sequence
from kit import PASSED, vector
from persons import P, Holder
from stamps import TRUE, certificate, extension
from statements import behind, stated
from tokens import HOLDS, by, tokened


class Ed25519:
    """A public key of format 1, as a certificate holds one (RFC 8410)."""

    def __init__(self, seed):
        public = public_key(seed)
        self.spki = sequence(sequence(oid("Ed25519")), bits(public))
        self.identifier = hashlib.sha1(public).digest()


def leaf(seed=SEED, name="A. Sealer", issuer=None, end="20280101000000Z", usage=bits(b"\x80", 7), ca=False):
    """The certificate of a key, by the authority for persons."""
    by_whom = issuer or P
    more = [extension("basicConstraints", sequence(TRUE) if ca else sequence())]
    more += [extension("keyUsage", usage)] if usage else []
    return certificate(
        name, Ed25519(seed), by_whom.issuer, by_whom.root_key, 4711, "20260101000000Z", end, *more)


def certified(*chain):
    """The small bundle with a token, with these certificates."""
    return tokened(by()).bend("protected", lambda p: p | {33: list(chain) if len(chain) > 1 else chain[0]})


good = functools.partial(vector, "R10", *PASSED)
KEY = HOLDS + ", certificate.revocation-not-performed, certificate.key-bound"
BOUND = KEY + ", certificate.usage"


@good("stamps-persons", notes=BOUND + ", certificate.trusted")
def certificate_trusted():
    """The certificate is for the key that sealed, by an authority that the reader trusts."""
    return certified(leaf())


@good("stamps-persons", notes=BOUND + ", certificate.trusted")
def certificate_with_its_root():
    """The root stands behind it, and counts for no more than the reader's own copy."""
    return certified(leaf(), P.root)


@good("stamps-persons", notes=HOLDS + ", certificate.usage, certificate.trusted, certificate.revocation-not-performed, "
      "certificate.key-differs")
def certificate_for_another_key():
    """A good certificate, but for a key that did not seal."""
    return certified(leaf(OTHER_SEED))


@good("stamps", notes=BOUND + ", certificate.nobody-trusted")
def certificate_trusted_by_nobody():
    """The reader trusts nobody for signatures of persons, but the first authority for time-stamps."""
    return certified(leaf(), P.root)


@good("stamps-persons", notes=BOUND + ", certificate.untrusted")
def certificate_of_a_namesake():
    """The issuer has the name of the trusted authority, and another key."""
    return certified(leaf(issuer=Holder(root="another root of persons")))


@good("stamps-persons", notes=BOUND + ", certificate.outside-certificate")
def certificate_ended():
    """It had ended before the seal is proven to have been there."""
    return certified(leaf(end="20261001000000Z"))


@good("stamps-persons-compromised", notes=BOUND + ", certificate.trusted")
def certificate_before_the_theft():
    """The key of its authority was stolen later than the seal is proven to have been there."""
    return certified(leaf())


@vector("R10", *NO_TOKEN, "stamps-persons-compromised", notes="certificate.key-bound, certificate.authority-compromised")
def certificate_after_the_theft():
    """Nothing proves that the seal is older than the theft of the key of its authority."""
    return small().bend("protected", lambda p: p | {33: leaf()})


@good("stamps-persons-from", notes=BOUND + ", certificate.outside-window")
def certificate_outside_the_window():
    """The reader trusts the authority from a later day on."""
    return certified(leaf())


@good("stamps-persons", notes=KEY + ", certificate.usage-wrong, certificate.trusted")
def certificate_for_encryption():
    """It is for encryption, not for signing."""
    return certified(leaf(usage=bits(b"\x20", 5)))


@good("stamps-persons", notes=KEY + ", certificate.usage-unsaid, certificate.trusted")
def certificate_without_usage():
    """It does not say what it is for."""
    return certified(leaf(usage=None))


@vector("B06", "INDETERMINATE 3", "signer.unknown", "stamps-persons-other",
        notes=BOUND + ", certificate.trusted")
def certificate_is_no_role():
    """The certificate leads to a trusted authority; the key is on no list, and that is what decides."""
    return certified(leaf())


@good("stamps-persons", notes=BOUND.replace("key-bound", "key-bound, statement.signature-valid, statement.chained")
      + ", certificate.trusted, statement.role-unknown, statement.not-after")
def certificate_of_a_witness():
    """The certificate is for the key of a statement. It names a person; a witness on the trust list it makes of nobody."""
    return behind(stated(protected=lambda p: p | {33: leaf(WITNESS_SEED, "A. Witness")}))
