"""CBOR by hand: the deterministic encoding of format 1, and every other one on demand."""


class Raw(bytes):
    """Bytes that stand for an encoded item as they are."""


class Map(list):
    """A map as a list of pairs: written in this order, whatever the keys."""


def head(major, argument, width=None):
    """The first bytes of an item; `width` asks for 1, 2, 4 or 8 argument bytes, needed or not."""
    if width is None:
        if argument < 24:
            return bytes([major << 5 | argument])
        width = next(w for w in (1, 2, 4, 8) if argument < 1 << 8 * w)
    code = {1: 24, 2: 25, 4: 26, 8: 27}[width]
    return bytes([major << 5 | code]) + argument.to_bytes(width, "big")


def encode(value):
    """RFC 8949 section 4.2.1, for the kinds that format 1 uses."""
    if isinstance(value, Raw):
        return bytes(value)
    if value is None:
        return b"\xf6"
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, Map):
        return head(5, len(value)) + b"".join(encode(k) + encode(v) for k, v in value)
    if isinstance(value, (list, tuple)):
        return head(4, len(value)) + b"".join(encode(v) for v in value)
    if isinstance(value, dict):
        pairs = sorted((encode(k), encode(v)) for k, v in value.items())
        return head(5, len(pairs)) + b"".join(k + v for k, v in pairs)
    raise TypeError(type(value))


def pairs(value):
    """The pairs of a map in their deterministic order, to be bent."""
    return Map(sorted(value.items(), key=lambda pair: encode(pair[0])))


def wide(value, width):
    """An integer, text or byte string whose head is longer than it needs to be."""
    if isinstance(value, int):
        return Raw(head(0, value, width) if value >= 0 else head(1, -1 - value, width))
    if isinstance(value, str):
        return Raw(head(3, len(value.encode()), width) + value.encode())
    return Raw(head(2, len(value), width) + value)


def indefinite(value):
    """The same value with indefinite length."""
    if isinstance(value, str):
        return Raw(b"\x7f" + encode(value) + b"\xff")
    if isinstance(value, bytes):
        return Raw(b"\x5f" + encode(value) + b"\xff")
    if isinstance(value, dict):
        return Raw(b"\xbf" + encode(value)[1:] + b"\xff")
    return Raw(b"\x9f" + b"".join(encode(v) for v in value) + b"\xff")


def tagged(tag, value):
    """An item under a tag."""
    return Raw(head(6, tag) + encode(value))


def nested(depth, innermost=b"\x80"):
    """Arrays of one element around `innermost`, which counts as the last of `depth`."""
    return Raw(b"\x81" * (depth - 1) + innermost)
