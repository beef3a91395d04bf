"""Ed25519 (RFC 8032) from its equations: for signatures and keys that no library would make."""

import hashlib

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
NEUTRAL = (0, 1)


def add(a, b):
    (x1, y1), (x2, y2) = a, b
    k = D * x1 * x2 * y1 * y2 % P
    x = (x1 * y2 + x2 * y1) * pow(1 + k, P - 2, P)
    y = (y1 * y2 + x1 * x2) * pow(1 - k, P - 2, P)
    return x % P, y % P


def times(n, point):
    out = NEUTRAL
    while n:
        if n & 1:
            out = add(out, point)
        point, n = add(point, point), n >> 1
    return out


def lift(y, sign):
    """The point of this y, or None."""
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P == P - u and u:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (v * x * x - u) % P:
        return None
    return (P - x if x % 2 != sign else x) % P, y


def compress(point):
    x, y = point
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = lift(4 * pow(5, P - 2, P) % P, 0)


def low_order(order):
    """A point of exactly this order: 1, 2, 4 or 8."""
    y = 2
    while True:
        point = lift(y, 0)
        point = point and times(L, point)
        if point and times(4, point) != NEUTRAL:
            return times(8 // order, point)
        y += 1


def number(data):
    return int.from_bytes(data, "little")


def secret(seed):
    """The scalar and the prefix of a seed."""
    h = bytearray(hashlib.sha512(seed).digest())
    h[0] &= 248
    h[31] = h[31] & 63 | 64
    return number(h[:32]), bytes(h[32:])


def challenge(r, key, message, dom=b""):
    return number(hashlib.sha512(dom + r + key + message).digest()) % L


def sign(seed, message, key=None, r_plus=NEUTRAL, dom=b""):
    """R || S. `key` goes into the challenge as it is; `r_plus` is added to R before it is encoded."""
    a, prefix = secret(seed)
    key = key or compress(times(a, BASE))
    r = number(hashlib.sha512(dom + prefix + message).digest()) % L
    big_r = compress(add(times(r, BASE), r_plus))
    s = (r + challenge(big_r, key, message, dom) * a) % L
    return big_r + s.to_bytes(32, "little")


def sign_with_r(seed, message, big_r):
    """R as given, whose own scalar counts as 0."""
    a, _ = secret(seed)
    s = challenge(big_r, compress(times(a, BASE)), message) * a % L
    return big_r + s.to_bytes(32, "little")


def malleated(signature):
    """The same signature with S + L."""
    return signature[:32] + (number(signature[32:]) + L).to_bytes(32, "little")
