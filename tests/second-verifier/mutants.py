"""Mutants of good bundles: bytes, entries of the ZIP, values of the CBOR, octets of a time-stamp.

What is behind a change is made right again or left wrong, by the throw of the dice: CRC-32 and directory, the digest in
manifest and journal with its chain, the signature.
"""

import hashlib
import zlib

import cbor
import container
import seal
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

# The key of the kit, which everyone has (tests/vectors/README.md).
SIGNER = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"conformance kit: the signer").digest())
EDGES = (0, 1, 2, 3, 23, 24, 255, 256, 65535, 999_999_999, 10**9, 2**32 - 1, 2**32, 253402300799999, 2**63, 2**64 - 1)
WORDS = ("case", "exhibit", "person", "note", "add", "open", "seal", "anchor", "txt", "bin", "", "\0", "receipt", "n")


def encode(value, odd=None):
    """Deterministic CBOR; where `odd` says so, a second encoding of the same value."""
    odd = odd or (lambda: False)

    def head(kind, length):
        if odd() and length < 1 << 32:
            return bytes([kind << 5 | 27]) + length.to_bytes(8, "big")
        return seal.head(kind, length)

    if value is None or type(value) is bool:
        return {None: b"\xf6", False: b"\xf4", True: b"\xf5"}[value]
    if type(value) is int:
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if type(value) in (bytes, str):
        octets = value.encode() if type(value) is str else value
        return head(3 if type(value) is str else 2, len(octets)) + octets
    if type(value) is list:
        return head(4, len(value)) + b"".join(encode(one, odd) for one in value)
    pairs = sorted((encode(key, odd), encode(inner, odd)) for key, inner in value.items())
    if odd():
        pairs.reverse()
    return head(5, len(pairs)) + b"".join(key + inner for key, inner in pairs)


def zipped(parts):
    """The one form of a container with these names and data; a third value is the CRC-32 that is stated."""
    entries, found = [], b""
    for name, data, *stated in parts:
        entry = container.entry_of(name.encode()) or container.Entry(name, 0, "", 0, "")
        entry.data, entry.offset = data, len(found)
        entry.crc = stated[0] if stated else zlib.crc32(data)
        found += container.local_header(name.encode(), len(data), entry.crc) + data
        entries.append(entry)
    return found + container.directory_and_end(entries, len(found))


def places(value, where=()):
    """Each value inside a value, by its way from the outermost."""
    yield where
    for key, inner in value.items() if type(value) is dict else enumerate(value) if type(value) is list else ():
        yield from places(inner, (*where, key))


class Maker:
    """One stream of mutants, the same for one seed."""

    def __init__(self, dice, only=None):
        self.dice, self.only = dice, only

    def of(self, data, other):
        """A mutant of `data`, and what was done to it; `other` is a second good bundle."""
        ways = (
            self.bits, self.octets, self.cut, self.doubled, self.inserted, self.spliced, self.swapped_ranges,
            self.entries, self.entries, self.entries, self.part, self.part, self.stamp,
            self.values, self.values, self.values, self.values,
        )  # fmt: skip
        way = getattr(self, self.only) if self.only else self.dice.choice(ways)
        try:
            return way(data, other), way.__name__
        except (cbor.Refused, KeyError, TypeError, ValueError):
            # A part of the bundle is none of CBOR on purpose, or the change is one that CBOR cannot say.
            return self.bits(data, other), "bits"

    def bits(self, data, _):
        found = bytearray(data)
        for _ in range(self.dice.choice((1, 1, 2, 8))):
            found[self.dice.randrange(len(found))] ^= 1 << self.dice.randrange(8)
        return bytes(found)

    def octets(self, data, _):
        found = bytearray(data)
        for _ in range(self.dice.choice((1, 1, 2, 4))):
            octet = self.dice.choice((0, 1, 0x7F, 0x80, 0xFF, self.dice.randrange(256)))
            found[self.dice.randrange(len(found))] = octet
        return bytes(found)

    def span(self, data, most=200):
        start = self.dice.randrange(len(data))
        return start, min(len(data), start + self.dice.randint(1, most))

    def cut(self, data, _):
        start, end = self.span(data)
        return data[:start] if self.dice.random() < 0.5 else data[:start] + data[end:]

    def doubled(self, data, _):
        start, end = self.span(data)
        return data[:end] + data[start:]

    def inserted(self, data, _):
        at = self.dice.choice((0, len(data), self.dice.randrange(len(data))))
        return data[:at] + self.dice.randbytes(self.dice.choice((1, 1, 2, 30))) + data[at:]

    def spliced(self, data, other):
        return data[: self.dice.randrange(len(data))] + other[self.dice.randrange(len(other)) :]

    def swapped_ranges(self, data, _):
        (a, b), (c, d) = sorted((self.span(data), self.span(data)))
        return data if b > c else data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]

    def parts(self, data):
        return [[entry.name, entry.data] for entry in container.read(data)]

    def entries(self, data, other):
        """Entries taken out, doubled, renamed, brought over, in each other's place; the directory is right."""
        mine, theirs = self.parts(data), self.parts(other)
        at, to = self.dice.randrange(len(mine)), self.dice.randrange(len(mine))
        turn = self.dice.randrange(9)
        if turn == 0:
            del mine[at]
        elif turn == 1:
            mine[at][1], mine[to][1] = mine[to][1], mine[at][1]
        elif turn == 2:
            mine[at], mine[to] = mine[to], mine[at]
        elif turn == 3:
            mine.insert(to, list(mine[at]))
        elif turn == 4:
            mine[at][1] = self.dice.choice(theirs)[1]
        elif turn == 5:
            same = [part for part in theirs if part[0] == mine[at][0]]
            mine[at][1] = same[0][1] if same else b""
        elif turn == 6:
            mine = self.in_order([*mine, self.dice.choice(theirs)])
        elif turn == 7:
            mine[at][0] = mine[at][0].replace(f"{to:04}", f"{self.dice.randrange(12):04}").replace("0003", "0004")
        else:
            cut = [part for part in theirs if container.entry_of(part[0].encode()).row >= 8]
            mine = self.in_order([part for part in mine if container.entry_of(part[0].encode()).row < 8] + cut)
        return zipped(mine)

    def in_order(self, parts):
        return sorted(parts, key=lambda part: container.entry_of(part[0].encode()).place)

    def part(self, data, _):
        """Octets of one part, its CRC-32 right or that of before."""
        mine = self.parts(data)
        chosen = self.dice.choice([part for part in mine[1:] if part[1]])
        before = zlib.crc32(chosen[1])
        chosen[1] = self.dice.choice((self.bits, self.octets, self.cut, self.doubled))(chosen[1], None)
        if self.dice.random() < 0.2:
            chosen.append(before)
        return zipped(mine)

    def stamp(self, data, other):
        """One or two octets of a time-stamp, the CRC-32 right: what nobody signed is here too."""
        mine = self.parts(data)
        stamps = [part for part in mine if part[0].endswith(".tsr")]
        if not stamps:
            return self.values(data, other)
        chosen = self.dice.choice(stamps)
        chosen[1] = self.dice.choice((self.bits, self.octets))(chosen[1], None)
        return zipped(mine)

    def values(self, data, _):
        """A value of record, journal, manifest, extract, list or statement is another."""
        mine = dict(self.parts(data))
        names = [name for name in mine if name.endswith((".cbor", ".cose"))]
        name = self.dice.choice(names)
        if name == "journal.cbor":
            mine[name] = self.journal(mine[name])
        elif name.endswith(".cose"):
            mine[name] = self.signed(mine[name], self.change)
        else:
            mine[name] = self.encoded(self.change(cbor.decode(mine[name])))
        if self.dice.random() < 0.75 and not name.startswith(("statements", "renewals")):
            self.mend(mine, name)
        return zipped(mine.items())

    def encoded(self, value):
        rate = self.dice.choice((0, 0, 0, 0.03))
        return encode(value, (lambda: self.dice.random() < rate) if rate else None)

    def signed(self, data, change):
        """A COSE_Sign1 with a changed payload or head, signed anew or not."""
        protected, unprotected, payload, signature = cbor.decode(data, ("uint", "nint"), 1)
        if self.dice.random() < 0.2:
            protected = encode(self.change(cbor.decode(protected, ("uint", "nint"))))
        else:
            payload = self.encoded(change(cbor.decode(payload)))
        if self.dice.random() < 0.8:
            covered = encode(["Signature1", protected, b"", payload])
            signature = SIGNER.sign(covered)
        return b"\xd2" + encode([protected, unprotected, payload, signature])

    def journal(self, data):
        entries = [value for value, _ in cbor.sequence(data)]
        turn, at, to = self.dice.randrange(5), *(self.dice.randrange(len(entries)) for _ in range(2))
        if turn == 0:
            del entries[at]
        elif turn == 1:
            entries.insert(to, dict(entries[at]))
        elif turn == 2:
            entries[at], entries[to] = entries[to], entries[at]
        else:
            entries[at] = self.change(entries[at])
        return self.chained(entries) if self.dice.random() < 0.8 else b"".join(map(encode, entries))

    def chained(self, entries):
        found, before = b"", bytes(32)
        for entry in entries:
            if type(entry) is dict and "prev" in entry:
                entry["prev"] = before
            one = encode(entry)
            found, before = found + one, hashlib.sha256(one).digest()
        return found

    def mend(self, mine, name):
        """Digests in journal and manifest are those of the parts again, and the seal is signed."""

        def relist(manifest):
            if type(manifest) is dict and type(manifest.get("records")) is list:
                for one in manifest["records"]:
                    if type(one) is list and len(one) == 3 and (found := mine.get(f"records/{one[0]:04}.cbor")):
                        one[2] = hashlib.sha256(found).digest()
            if type(manifest) is dict and type(manifest.get("journal")) is dict:
                journal = mine["journal.cbor"]
                said = {"length": len(journal), "sha256": hashlib.sha256(journal).digest()}
                manifest["journal"] |= said
            return manifest

        if name.startswith("records"):
            entries = [value for value, _ in cbor.sequence(mine["journal.cbor"])]
            last = {entry["n"]: entry for entry in entries if "record" in entry}
            number = container.entry_of(name.encode()).number
            if number in last:
                last[number]["record"] = hashlib.sha256(mine[name]).digest()
                mine["journal.cbor"] = self.chained(entries)
        if name.startswith(("records", "journal")):
            protected, unprotected, payload, _ = cbor.decode(mine["manifest.cose"], ("uint", "nint"), 1)
            payload = encode(relist(cbor.decode(payload)))
            signature = SIGNER.sign(encode(["Signature1", protected, b"", payload]))
            mine["manifest.cose"] = b"\xd2" + encode([protected, unprotected, payload, signature])

    def change(self, value):
        """The same value with one thing in it another."""
        where = self.dice.choice(list(places(value)))
        if not where:
            return self.another(value)
        holder = value
        for key in where[:-1]:
            holder = holder[key]
        key, turn = where[-1], self.dice.randrange(8)
        if turn == 0:
            del holder[key]
        elif turn == 1 and type(holder) is dict and type(key) is str:
            holder[key + self.dice.choice(("", "s", "-"))] = holder.pop(key)
        elif turn == 1 and type(holder) is list:
            holder.insert(key, holder[self.dice.randrange(len(holder))])
        elif turn == 2 and type(holder) is dict and type(key) is str:
            holder[self.dice.choice(("until", "by", "from", "take", "n", "version", "x"))] = self.another(holder[key])
        elif turn == 2 and type(holder) is list:
            self.dice.shuffle(holder)
        else:
            holder[key] = self.another(holder[key])
        return value

    def another(self, value):
        if self.dice.random() < 0.1:
            return self.dice.choice((None, True, False, 0, -1, b"", "", [], {}, b"\0" * 32))
        if type(value) is int and type(value) is not bool:
            near = value + self.dice.choice((-1, 1, -1000, 1000, 60000, -(value + 1)))
            return self.dice.choice((max(near, -(2**64)), self.dice.choice(EDGES)))
        if type(value) is bytes:
            flipped = self.bits(value, None) if value else b"\0"
            return self.dice.choice((value[:-1], value + b"\0", flipped, b"\xff" * len(value)))
        if type(value) is str:
            return self.dice.choice((value + "a", value[:-1], value.upper(), self.dice.choice(WORDS), value * 200))
        if type(value) is list:
            return [*value, *value[-1:]] if self.dice.random() < 0.5 else value[::-1]
        if type(value) is dict:
            return {**value, self.dice.choice(WORDS): self.dice.choice(EDGES)}
        return not value
