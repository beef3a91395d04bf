"""Deterministic CBOR (docs/spec.md, Deterministic CBOR): one walk, the first violation met decides."""

MOST_ITEMS, DEEPEST = 1_000_000, 16
KINDS = ("uint", "nint", "bytes", "text", "array", "map", "tag", "simple")


class Refused(Exception):
    """Not in the one form; the text is the code of the finding."""


class Walk:
    """A walk over one structure. `keys` are the kinds of key that its maps may have."""

    def __init__(self, data, at=0, keys=("text",)):
        self.data, self.at, self.keys, self.items = data, at, keys, 0

    def head(self, as_key=False):
        """Kind and argument of the next item. The kind of a key is looked at before the rest of its head."""
        if self.at >= len(self.data):
            raise Refused("cbor.length")
        first = self.data[self.at]
        kind, info = KINDS[first >> 5], first & 31
        self.at += 1
        self.items += 1
        if self.items > MOST_ITEMS:
            raise Refused("cbor.items")
        if as_key and kind not in self.keys or 28 <= info <= 30 or (kind == "simple" and 25 <= info <= 27):
            raise Refused("cbor.unused-kind")
        if info == 31:
            raise Refused("cbor.not-deterministic")
        argument = info if info < 24 else self.argument(info)
        if kind == "tag" or (kind == "simple" and argument not in (20, 21, 22)):
            raise Refused("cbor.unused-kind")
        return kind, argument

    def argument(self, info):
        width = 1 << (info - 24)
        argument = int.from_bytes(self.data[self.at : self.at + width], "big")
        if len(self.data) - self.at < width:
            raise Refused("cbor.length")
        self.at += width
        if argument < (24, 1 << 8, 1 << 16, 1 << 32)[info - 24]:
            raise Refused("cbor.not-deterministic")
        return argument

    def octets(self, length):
        if length > len(self.data) - self.at:
            raise Refused("cbor.length")
        self.at += length
        return self.data[self.at - length : self.at]

    def item(self, depth=1, as_key=False):
        kind, argument = self.head(as_key)
        if kind == "uint":
            return argument
        if kind == "nint":
            return -1 - argument
        if kind == "bytes":
            return self.octets(argument)
        if kind == "text":
            try:
                return self.octets(argument).decode("utf-8")
            except UnicodeDecodeError:
                raise Refused("cbor.text") from None
        if kind == "simple":
            return {20: False, 21: True, 22: None}[argument]
        if argument * (2 if kind == "map" else 1) > len(self.data) - self.at:
            raise Refused("cbor.length")
        if depth > DEEPEST:
            raise Refused("cbor.depth")
        if kind == "array":
            return [self.item(depth + 1) for _ in range(argument)]
        return self.map_of(argument, depth)

    def map_of(self, count, depth):
        found, before = {}, None
        for _ in range(count):
            start = self.at
            key = self.item(depth + 1, as_key=True)
            encoded = self.data[start : self.at]
            if before is not None and encoded <= before:
                raise Refused("cbor.duplicate-key" if encoded == before else "cbor.not-deterministic")
            found[key], before = self.item(depth + 1), encoded
        return found


def decode(data, keys=("text",), at=0):
    """The one structure that these bytes are."""
    walk = Walk(data, at, keys)
    value = walk.item()
    if walk.at != len(data):
        raise Refused("cbor.trailing")
    return value


def sequence(data):
    """The structures that stand one after the other: each with its bytes. `Refused` where one is not one."""
    at = 0
    while at < len(data):
        walk = Walk(data, at)
        value = walk.item()
        yield value, data[at : walk.at]
        at = walk.at
