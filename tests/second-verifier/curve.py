"""Ed25519 as strictly as docs/spec.md, Keys, asks: one encoding of a point, no component of small order."""

import functools
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)
PREFIX = bytes.fromhex("302a300506032b6570032100")


def fingerprint(key):
    return hashlib.sha256(PREFIX + key).digest()


def point(encoded):
    """The point (X, Y, Z, T) that these 32 bytes are the canonical encoding of, or None."""
    y, sign = int.from_bytes(encoded, "little") & (2**255 - 1), encoded[31] >> 7
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P != u:
        x = x * ROOT % P
    if v * x * x % P != u or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def plus(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c, d = 2 * one[3] * other[3] * D % P, 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(factor, base):
    found = NEUTRAL
    while factor:
        if factor & 1:
            found = plus(found, base)
        base, factor = plus(base, base), factor >> 1
    return found


def is_neutral(found):
    return found[0] % P == 0 and (found[1] - found[2]) % P == 0


@functools.lru_cache(maxsize=4096)
def is_weak(key):
    """Refused: not a canonical point, or one of small order, or with a component of small order."""
    found = point(key)
    return found is None or is_neutral(times(8, found)) or not is_neutral(times(L, found))


@functools.lru_cache(maxsize=4096)
def verifies(key, signature, message):
    """The equation without the cofactor, R compared byte for byte, S below L, R not of small order."""
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    found = point(r)
    if s >= L or found is None or is_neutral(times(8, found)):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
