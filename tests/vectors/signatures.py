"""Signatures that are not there, or hold for something else, or for more than one key or message."""

import curve
from bundle import OTHER_SEED, SEED, TYP, fingerprint, public_key, signed, small, structure
from cbor_forms import encode
from digests import sha256
from kit import vector
from seals import FAILED, KEY, MALFORMED, protected, seal, sign1, signature


# --- B07: not there -------------------------------------------------------------------------------


@vector("B07", FAILED, "container.missing", notes="manifest.not-performed, seal.signature-not-performed")
def manifest_missing():
    """There is no manifest.cose: the seal was taken away as a whole."""
    return small().bend("parts", lambda p: p[:-1])


@vector("B07", FAILED, "seal.signature-missing")
def signature_taken_away():
    """The COSE_Sign1 has three elements, without the signature."""
    return sign1(lambda s: s[:3])


@vector("B07", FAILED, "seal.signature-missing")
def signature_of_no_bytes():
    """The signature is a byte string of no bytes."""
    return sign1(lambda s: s[:3] + [b""])


@vector("B07", FAILED, "seal.signature-invalid")
def signature_of_zeros():
    """The signature is 64 zero bytes."""
    return sign1(lambda s: s[:3] + [bytes(64)])


# --- B06: purpose and context ---------------------------------------------------------------------


@vector("B06", FAILED, "seal.purpose")
def purpose_of_another_kind():
    """Signed for another purpose."""
    return protected(lambda p: p | {16: "application/vnd.aigaq.witness+cose"})


@vector("B06", FAILED, "seal.purpose")
def purpose_in_capitals():
    """The purpose in capitals: a purpose is compared byte by byte."""
    return protected(lambda p: p | {16: p[16].upper()})


@vector("B06", FAILED, "seal.signature-invalid")
def signature_of_another_case():
    """The signature of a bundle of another case by the same key."""
    def make(draft, good):
        other = small("another")
        other.seal()
        return signed(SEED, other.tbs)
    return signature(make)


@vector("B06", FAILED, "seal.signature-invalid")
def signature_over_payload_alone():
    """Signed is the payload, without the structure around it."""
    draft = small()
    return draft.bend("signature", lambda _: signed(SEED, draft.payload()))


def over(draft, **change):
    """A signature over a structure that differs in something."""
    payload = draft.payload()
    headers = encode({1: -8, 4: fingerprint(KEY), 16: TYP})
    return signed(SEED, structure(headers, payload, **change))


@vector("B06", FAILED, "seal.signature-invalid")
def signature_of_a_countersigner():
    """Signed is the same structure with the context `CounterSignature`."""
    return signature(lambda draft, _: over(draft, context="CounterSignature"))


@vector("B06", FAILED, "seal.signature-invalid")
def signature_with_external_data():
    """Signed is the same structure with external data."""
    return signature(lambda draft, _: over(draft, aad=b"x"))


@vector("B06", FAILED, "seal.signature-invalid")
def signature_ed25519ctx():
    """An Ed25519ctx signature (RFC 8032 section 5.1) over the right bytes."""
    dom = b"SigEd25519 no Ed25519 collisions\x00\x01x"
    return signature(lambda draft, _: curve.sign(SEED, draft.tbs, dom=dom))


# --- B03 to B05: keys and signatures --------------------------------------------------------------


def under(key, make):
    """The small bundle under a key of the signer's choice, everything else following from it."""
    draft = small()
    draft.key = key
    return draft.bend("signature", lambda _: make(draft))


@vector("B05", FAILED, "seal.signature-invalid")
def signature_by_another_key():
    """Another key signed what names the signer's."""
    return signature(lambda draft, _: signed(OTHER_SEED, draft.tbs))


@vector("B05", FAILED, "seal.key-mismatch")
def kid_of_another_key():
    """The kid is the fingerprint of another key; signed so."""
    return protected(lambda p: p | {4: fingerprint(public_key(OTHER_SEED))})


@vector("B05", FAILED, "seal.key-mismatch")
def kid_of_the_bare_key():
    """The kid is the digest of the 32 bytes of the key, not of its SubjectPublicKeyInfo."""
    return protected(lambda p: p | {4: sha256(KEY)})


@vector("B04", FAILED, "seal.signature-invalid")
def signature_plus_l():
    """S + L for S: a second form of the same signature."""
    return signature(lambda _, good: curve.malleated(good))


@vector("B04", FAILED, "seal.signature-invalid")
def signature_of_low_order_r():
    """R is the neutral point, and the equation holds."""
    return signature(lambda draft, _: curve.sign_with_r(SEED, draft.tbs, curve.compress(curve.NEUTRAL)))


@vector("B04", FAILED, "seal.signature-invalid")
def signature_with_cofactor_only():
    """R has a component of order 8: the equation holds only when multiplied by the cofactor."""
    return signature(lambda draft, _: curve.sign(SEED, draft.tbs, r_plus=curve.low_order(8)))


@vector("B03", FAILED, "seal.key-weak")
def key_neutral():
    """The key is the neutral point, under which R = S·B holds for every message."""
    key = curve.compress(curve.NEUTRAL)
    return under(key, lambda draft: curve.compress(curve.BASE) + (1).to_bytes(32, "little"))


@vector("B03", FAILED, "seal.key-weak")
def key_of_order_8():
    """The key is a point of order 8."""
    return under(curve.compress(curve.low_order(8)), lambda draft: bytes(64))


@vector("B03", FAILED, "seal.key-weak")
def key_of_order_4():
    """The key is 32 zero bytes: a point of order 4."""
    return under(bytes(32), lambda draft: bytes(64))


def mixed(wanted):
    """The signer's key plus a point of order 8, with a signature for which the equation holds or not."""
    point = curve.add(curve.times(curve.secret(SEED)[0], curve.BASE), curve.low_order(8))
    key = curve.compress(point)
    for turn in range(1000):
        draft = small(f"mixed {turn}")
        draft.key = key
        draft.seal()
        good = curve.sign(SEED, draft.tbs, key=key)
        if (curve.challenge(good[:32], key, draft.tbs) % 8 == 0) == wanted:
            return draft.bend("signature", lambda _, found=good: found)
    raise AssertionError


@vector("B03", FAILED, "seal.key-weak")
def key_of_mixed_order():
    """The key has a component of order 8, chosen so that the strict equation holds all the same."""
    return mixed(True)


@vector("B03", FAILED, "seal.key-weak")
def key_of_mixed_order_unlucky():
    """The key has a component of order 8, and the equation holds only with the cofactor."""
    return mixed(False)


@vector("B03", FAILED, "seal.key-weak")
def key_not_canonical():
    """The key is a point of large order, its y written as y + p."""
    y = next(y for y in range(2, 19) if curve.lift(y, 0))
    return under((y + curve.P).to_bytes(32, "little"), lambda draft: bytes(64))


@vector("B03", FAILED, "seal.key-weak")
def key_minus_zero():
    """The key is the neutral point with the sign of x set, though x is 0."""
    return under((1 | 1 << 255).to_bytes(32, "little"), lambda draft: bytes(64))


@vector("B03", FAILED, "seal.key-weak")
def key_not_a_point():
    """The key is not a point of the curve."""
    y = next(y for y in range(2, 100) if not curve.lift(y, 0))
    return under(y.to_bytes(32, "little"), lambda draft: bytes(64))


@vector("R07", FAILED, "seal.unexpected", seal="00" * 32)
def seal_unexpected():
    """A good bundle, but another seal digest was expected."""
    return small()


@vector("B07", FAILED, "container.missing", seal="00" * 32, notes="seal.signature-not-performed")
def seal_expected_and_missing():
    """A seal digest was expected, and there is no seal."""
    return small().bend("parts", lambda p: p[:-1])


@vector("A10", MALFORMED, "seal.shape", seal="00" * 32, notes="seal.unexpected")
def seal_expected_and_unreadable():
    """A seal digest was expected; the seal there is cannot be read, and is another."""
    return seal(lambda _: b"\xd2\xa0")
