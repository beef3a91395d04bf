"""Seals: the structure of COSE_Sign1, its headers and algorithms."""

from bundle import SEED, public_key, small
from cbor_forms import indefinite, tagged
from kit import vector

MALFORMED, FAILED, NEWER = "MALFORMED 4", "FAILED 1", "UNSUPPORTED_VERSION 7"
KEY = public_key(SEED)


def protected(change):
    return small().bend("protected", change)


def sign1(change):
    return small().bend("sign1", change)


def seal(change):
    return small().bend("seal", change)


def signature(make):
    """The small bundle with a signature made from the bytes that a good one is over."""
    draft = small()
    return draft.bend("signature", lambda good: make(draft, good))


def without(label):
    return lambda p: {k: v for k, v in p.items() if k != label}


# --- the structure --------------------------------------------------------------------------------


@vector("A10", MALFORMED, "seal.shape")
def seal_untagged():
    """No tag before the COSE_Sign1."""
    return seal(lambda b: b[1:])


@vector("A05", MALFORMED, "seal.shape")
def seal_long_tag():
    """Tag 18 in two bytes instead of one."""
    return seal(lambda b: b"\xd8\x12" + b[1:])


@vector("A10", MALFORMED, "seal.shape")
def seal_of_many_signers():
    """Tag 98: a COSE_Sign of several signers."""
    return seal(lambda b: b"\xd8\x62" + b[1:])


@vector("A10", MALFORMED, "seal.shape")
def seal_mac():
    """Tag 17: a COSE_Mac0."""
    return seal(lambda b: b"\xd1" + b[1:])


@vector("A10", MALFORMED, "seal.shape")
def seal_of_no_bytes():
    """manifest.cose has no bytes."""
    return seal(lambda _: b"")


@vector("A10", MALFORMED, "seal.shape")
def seal_is_a_map():
    """A map under tag 18."""
    return seal(lambda _: b"\xd2\xa0")


@vector("A10", MALFORMED, "seal.shape")
def seal_of_five():
    """An array of five elements."""
    return sign1(lambda s: s + [b""])


@vector("A10", MALFORMED, "seal.shape")
def payload_detached():
    """The payload is `null`, as if it were elsewhere."""
    return sign1(lambda s: [s[0], s[1], None, s[3]])


@vector("A10", MALFORMED, "seal.shape")
def payload_is_text():
    """The payload is text, not bytes."""
    return sign1(lambda s: [s[0], s[1], "payload", s[3]])


@vector("A10", MALFORMED, "seal.shape")
def protected_is_a_map():
    """The protected headers stand as a map, not as bytes that hold one."""
    return sign1(lambda s: [{1: -8}, *s[1:]])


@vector("A10", MALFORMED, "seal.shape")
def protected_holds_an_array():
    """The protected headers are bytes that hold an array."""
    return small().bend("protected bytes", lambda _: b"\x80")


@vector("A07", MALFORMED, "cbor.length")
def protected_of_no_bytes():
    """The protected headers are a byte string of no bytes."""
    return small().bend("protected bytes", lambda _: b"")


@vector("B04", MALFORMED, "seal.shape")
def signature_of_63_bytes():
    """The signature lacks its last byte."""
    return sign1(lambda s: s[:3] + [s[3][:63]])


@vector("B04", MALFORMED, "seal.shape")
def signature_of_65_bytes():
    """The signature has a byte behind it."""
    return sign1(lambda s: s[:3] + [s[3] + b"\x00"])


@vector("A05", MALFORMED, "cbor.not-deterministic")
def seal_indefinite():
    """The COSE_Sign1 is an array of indefinite length."""
    return sign1(lambda s: indefinite(s))


@vector("A05", MALFORMED, "cbor.not-deterministic")
def signature_indefinite():
    """The signature is a byte string of indefinite length."""
    return sign1(lambda s: s[:3] + [indefinite(s[3])])


@vector("A05", MALFORMED, "cbor.unused-kind")
def payload_tagged():
    """The payload is under tag 24."""
    return sign1(lambda s: [s[0], s[1], tagged(24, s[2]), s[3]])


# --- headers --------------------------------------------------------------------------------------


@vector("A10", MALFORMED, "seal.header")
def unprotected_has_kid():
    """The unprotected headers hold a kid."""
    return sign1(lambda s: [s[0], {4: b"x"}, *s[2:]])


@vector("C13", MALFORMED, "seal.header")
def unprotected_has_a_token():
    """The unprotected headers hold a time-stamp (RFC 9921), which a seal of format 1 does not."""
    return sign1(lambda s: [s[0], {270: b"x"}, *s[2:]])


@vector("A10", MALFORMED, "cbor.unused-kind")
def unprotected_has_text_label():
    """The unprotected headers have a label that is text."""
    return sign1(lambda s: [s[0], {"x": 1}, *s[2:]])


@vector("A10", MALFORMED, "seal.header")
def header_unknown():
    """A protected header that format 1 does not have: content type."""
    return protected(lambda p: p | {3: 0})


@vector("A10", MALFORMED, "seal.header")
def header_critical():
    """The protected header `crit`."""
    return protected(lambda p: p | {2: [16]})


@vector("A10", MALFORMED, "cbor.unused-kind")
def header_of_text_label():
    """A protected header whose label is text."""
    return protected(lambda p: p | {"x": 1})


@vector("A10", MALFORMED, "seal.header")
def alg_missing():
    """No alg."""
    return protected(without(1))


@vector("A10", MALFORMED, "seal.header")
def alg_is_text():
    """alg is text."""
    return protected(lambda p: p | {1: "EdDSA"})


@vector("A10", MALFORMED, "seal.header")
def kid_missing():
    """No kid."""
    return protected(without(4))


@vector("A10", MALFORMED, "seal.header")
def kid_of_31_bytes():
    """The kid lacks its last byte."""
    return protected(lambda p: p | {4: p[4][:31]})


@vector("A10", MALFORMED, "seal.header")
def typ_missing():
    """No typ: a signature for no purpose."""
    return protected(without(16))


@vector("A10", MALFORMED, "seal.header")
def typ_is_a_number():
    """typ is a number, as RFC 9596 allows elsewhere."""
    return protected(lambda p: p | {16: 60})


@vector("A10", MALFORMED, "seal.header")
def protected_empty():
    """The protected headers are an empty map."""
    return protected(lambda _: {})


@vector("R02", MALFORMED, "seal.header")
def x5chain_array_of_one():
    """An x5chain of one certificate stands as an array."""
    return protected(lambda p: p | {33: [b"\x30\x00"]})


@vector("R02", MALFORMED, "seal.header")
def x5chain_of_nine():
    """An x5chain of nine certificates."""
    return protected(lambda p: p | {33: [b"\x30\x00"] * 9})


@vector("R02", MALFORMED, "seal.header")
def x5chain_empty():
    """An x5chain of no bytes."""
    return protected(lambda p: p | {33: b""})


@vector("R02", MALFORMED, "seal.header")
def x5chain_too_long():
    """A certificate of 16,385 bytes."""
    return protected(lambda p: p | {33: bytes(16385)})


# --- A11: algorithms ------------------------------------------------------------------------------


@vector("A11", NEWER, "seal.algorithm-unsupported")
def algorithm_es256():
    """alg -7, ES256."""
    return protected(lambda p: p | {1: -7})


@vector("A11", NEWER, "seal.algorithm-unsupported")
def algorithm_ed25519():
    """alg -19, the newer number for the same thing."""
    return protected(lambda p: p | {1: -19})


@vector("A11", NEWER, "seal.algorithm-unsupported")
def algorithm_unheard_of():
    """alg 2^63, which no registry will ever hold."""
    return protected(lambda p: p | {1: 2**63})


@vector("A11", FAILED, "seal.algorithm-weak")
def algorithm_rs1():
    """alg -65535, RSA with SHA-1."""
    return protected(lambda p: p | {1: -65535})


@vector("A11", FAILED, "seal.algorithm-weak")
def algorithm_short_tag():
    """alg 4, HMAC cut to 64 bits."""
    return protected(lambda p: p | {1: 4})
