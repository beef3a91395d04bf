"""CBOR that is not the one encoding of what it says: each kind of defect, in one structure or another."""

from bundle import small
from cbor_forms import Map, Raw, encode, head, indefinite, pairs, tagged, wide
from kit import vector

REFUSED = "MALFORMED 4"


def record(change, n=2):
    return small().bend(("record", n), change)


def record_bytes(change, n=2):
    return small().bend(("record bytes", n), change)


def manifest(change):
    return small().bend("manifest", change)


def payload(change):
    return small().bend("payload", change)


def entry(change, i=1):
    return small().bend(("entry", i), change)


def extract(change):
    return small().withhold([3]).bend("extract", change)


def twice(value, key, other=None):
    """A map in which `key` stands twice."""
    out = Map()
    for k, v in pairs(value):
        out += [(k, v), (k, v if other is None else other)] if k == key else [(k, v)]
    return out


def swapped(value):
    """A map whose first two keys have changed places."""
    out = pairs(value)
    out[0], out[1] = out[1], out[0]
    return out


def body(**fields):
    """Fields set in the body of a record."""
    return lambda r: r | {"body": r["body"] | fields}


# --- A04: duplicate keys --------------------------------------------------------------------------


@vector("A04", REFUSED, "cbor.duplicate-key")
def duplicate_key_in_manifest():
    """`sealed` stands twice in the manifest, with two values."""
    return manifest(lambda m: twice(m, "sealed", m["sealed"] + 1))


@vector("A04", REFUSED, "cbor.duplicate-key")
def duplicate_key_of_same_value():
    """`sealed` stands twice in the manifest, with the same value."""
    return manifest(lambda m: twice(m, "sealed"))


@vector("A04", REFUSED, "cbor.duplicate-key")
def duplicate_key_in_record():
    """`name` stands twice in a person."""
    return record(lambda r: r | {"body": twice(r["body"], "name", "Басқа адам")})


@vector("A04", REFUSED, "cbor.duplicate-key")
def duplicate_key_in_journal():
    """`record` stands twice in an entry of the journal."""
    return entry(lambda e: twice(e, "record", bytes(32)))


@vector("A04", REFUSED, "cbor.duplicate-key")
def duplicate_key_in_extract():
    """`records` stands twice in extract.cbor."""
    return extract(lambda x: twice(x, "records", [2]))


@vector("A04", REFUSED, "cbor.duplicate-key")
def duplicate_label_in_protected():
    """`kid` stands twice in the protected headers."""
    return small().bend("protected", lambda p: twice(p, 4, bytes(32)))


# --- A05: not deterministic -----------------------------------------------------------------------


@vector("A05", REFUSED, "cbor.not-deterministic")
def long_integer():
    """`n` of a record in two bytes instead of one."""
    return record(lambda r: r | {"n": wide(2, 1)})


@vector("A05", REFUSED, "cbor.not-deterministic")
def long_integer_of_9_bytes():
    """`version` of the manifest in nine bytes."""
    return manifest(lambda m: m | {"version": wide(1, 8)})


@vector("A05", REFUSED, "cbor.not-deterministic")
def long_negative_integer():
    """A negative integer in three bytes instead of one."""
    return record(body(device={"clock-offset": wide(-3, 2)}), 3)


@vector("A05", REFUSED, "cbor.not-deterministic")
def long_text_length():
    """The length of a text in two bytes instead of one."""
    return record(body(name=wide("Үлгиев", 1)))


@vector("A05", REFUSED, "cbor.not-deterministic")
def long_bytes_length():
    """The length of a byte string in three bytes instead of two."""
    return manifest(lambda m: m | {"signer": wide(m["signer"], 2)})


@vector("A05", REFUSED, "cbor.not-deterministic")
def long_array_length():
    """The length of an array in two bytes instead of one."""
    return record(body(roles=Raw(head(4, 1, 1) + encode("operator"))))


@vector("A05", REFUSED, "cbor.not-deterministic")
def long_map_length():
    """The number of pairs of a map in two bytes instead of one."""
    return entry(lambda e: Raw(head(5, len(e), 1) + encode(e)[1:]))


@vector("A05", REFUSED, "cbor.not-deterministic")
def long_key():
    """The length of a key in two bytes instead of one."""
    return record(lambda r: Map([(wide("n", 1), 2), *pairs(r)[1:]]))


@vector("A05", REFUSED, "cbor.not-deterministic")
def indefinite_map():
    """A record is a map of indefinite length."""
    return record(lambda r: indefinite(r))


@vector("A05", REFUSED, "cbor.not-deterministic")
def indefinite_array():
    """`records` of the manifest is an array of indefinite length."""
    return manifest(lambda m: m | {"records": indefinite(m["records"])})


@vector("A05", REFUSED, "cbor.not-deterministic")
def indefinite_text():
    """A text of indefinite length."""
    return record(body(name=indefinite("Үлгиев")))


@vector("A05", REFUSED, "cbor.not-deterministic")
def indefinite_bytes():
    """A byte string of indefinite length."""
    return entry(lambda e: e | {"prev": indefinite(e["prev"])})


@vector("A05", REFUSED, "cbor.not-deterministic")
def lone_break():
    """The code that ends an indefinite length, where none began."""
    return record(body(name=Raw(b"\xff")))


@vector("A05", REFUSED, "cbor.not-deterministic")
def unsorted_manifest():
    """Two keys of the manifest have changed places."""
    return manifest(swapped)


@vector("A05", REFUSED, "cbor.not-deterministic")
def unsorted_by_letters():
    """Keys of a record in order of their letters, the shorter one not first."""
    return record(lambda r: Map(sorted(r.items())))


@vector("A05", REFUSED, "cbor.not-deterministic")
def unsorted_entry():
    """Two keys of an entry of the journal have changed places."""
    return entry(swapped)


@vector("A05", REFUSED, "cbor.not-deterministic")
def unsorted_extract():
    """Two keys of extract.cbor have changed places."""
    return extract(swapped)


@vector("A05", REFUSED, "cbor.not-deterministic")
def unsorted_protected():
    """Two labels of the protected headers have changed places."""
    return small().bend("protected", swapped)


@vector("A05", REFUSED, "cbor.not-deterministic")
def null_for_absent():
    """An optional field is `null` instead of absent."""
    return record(body(address=None))


@vector("A05", REFUSED, "cbor.not-deterministic")
def null_for_absent_in_entry():
    """`mono` of an entry is `null` instead of absent."""
    return entry(lambda e: e | {"mono": None})


@vector("A05", REFUSED, "cbor.unused-kind")
def float_half():
    """A float of 16 bits where an integer belongs."""
    return manifest(lambda m: m | {"version": Raw(b"\xf9\x3c\x00")})


@vector("A05", REFUSED, "cbor.unused-kind")
def float_single():
    """A float of 32 bits where an integer belongs."""
    return record(body(take=Raw(b"\xfa\x3f\x80\x00\x00")), 3)


@vector("A05", REFUSED, "cbor.unused-kind")
def float_double():
    """A float of 64 bits where an integer belongs."""
    return entry(lambda e: e | {"mono": Raw(b"\xfb\x3f\xf0\x00\x00\x00\x00\x00\x00")})


@vector("A05", REFUSED, "cbor.unused-kind")
def tag_of_a_time():
    """A moment under tag 1, as dates are written elsewhere."""
    return manifest(lambda m: m | {"sealed": tagged(1, m["sealed"])})


@vector("A05", REFUSED, "cbor.unused-kind")
def tag_of_self_description():
    """A record under the tag that says `this is CBOR`."""
    return record(lambda r: tagged(55799, r))


@vector("A05", REFUSED, "cbor.unused-kind")
def bignum():
    """An integer as a bignum under tag 2."""
    return record(body(size=tagged(2, b"\x01")), 3)


@vector("A05", REFUSED, "cbor.unused-kind")
def undefined():
    """`undefined` where text belongs."""
    return record(body(name=Raw(b"\xf7")))


@vector("A05", REFUSED, "cbor.unused-kind")
def simple_value():
    """Simple value 255."""
    return record(body(name=Raw(b"\xf8\xff")))


@vector("A05", REFUSED, "cbor.unused-kind")
def reserved_length():
    """Additional information 28, which RFC 8949 reserves."""
    return record(body(name=Raw(b"\x7c")))


@vector("A05", REFUSED, "cbor.unused-kind")
def integer_key():
    """A key that is an integer, in a record."""
    return record(lambda r: r | {1: 1})


@vector("A05", REFUSED, "cbor.unused-kind")
def bytes_key():
    """A key that is a byte string, in the manifest."""
    return manifest(lambda m: m | {b"x": 1})
