"""CBOR that is too deep, longer than it says, or shorter."""

from bundle import small
from cbor_forms import Raw, head, nested
from kit import vector
from structures import REFUSED, body, entry, extract, manifest, payload, record, record_bytes


# --- A06, A07: depth and length -------------------------------------------------------------------


@vector("A06", REFUSED, "cbor.depth")
def arrays_20000_deep():
    """The payload of the seal is arrays, 20,000 deep."""
    return payload(lambda _: nested(20000))


@vector("A06", REFUSED, "cbor.depth")
def maps_20000_deep():
    """A record is maps, 20,000 deep."""
    return record_bytes(lambda _: b"\xa1\x60" * 20000 + b"\x00")


@vector("A06", REFUSED, "cbor.depth")
def depth_of_17():
    """An unknown field of a record has arrays down to depth 17."""
    return record(lambda r: r | {"x": nested(16)})


@vector("A06", REFUSED, "cbor.shape")
def depth_of_16():
    """An unknown field of a record has arrays down to depth 16: read, and refused as unknown."""
    return record(lambda r: r | {"x": nested(15)})


@vector("A06", REFUSED, "cbor.unused-kind")
def tags_20000_deep():
    """A record is tags, 20,000 deep."""
    return record_bytes(lambda _: b"\xc1" * 20000 + b"\x00")


@vector("A07", REFUSED, "cbor.length")
def bytes_of_2_to_the_62():
    """A byte string that says to be 2^62 bytes long."""
    return manifest(lambda m: m | {"signer": Raw(head(2, 2**62))})


@vector("A07", REFUSED, "cbor.length")
def text_of_2_to_the_62():
    """A text that says to be 2^62 bytes long."""
    return record(body(name=Raw(head(3, 2**62))))


@vector("A07", REFUSED, "cbor.length")
def array_of_2_to_the_62():
    """An array that says to have 2^62 elements."""
    return manifest(lambda m: m | {"records": Raw(head(4, 2**62))})


@vector("A07", REFUSED, "cbor.length")
def map_of_2_to_the_63():
    """A map that says to have 2^63 pairs: twice as many items overflow."""
    return entry(lambda e: Raw(head(5, 2**63)))


@vector("A07", REFUSED, "cbor.length")
def text_of_2_to_the_64():
    """A text that says to be 2^64 - 1 bytes long: its end overflows."""
    return extract(lambda x: Raw(head(3, 2**64 - 1)))


@vector("A07", REFUSED, "cbor.length")
def record_of_no_bytes():
    """A record of no bytes, sealed as such."""
    return record_bytes(lambda _: b"")


@vector("A07", REFUSED, "cbor.length")
def payload_of_no_bytes():
    """The payload of the seal has no bytes."""
    return payload(lambda _: b"")


@vector("A07", REFUSED, "cbor.length")
def extract_of_no_bytes():
    """extract.cbor has no bytes."""
    return small().withhold([3]).bend("extract bytes", lambda _: b"")


@vector("A07", REFUSED, "cbor.length")
def record_cut():
    """The last byte of a record is missing, and it is sealed so."""
    return record_bytes(lambda b: b[:-1])


@vector("A07", REFUSED, "cbor.length")
def journal_cut_in_an_entry():
    """The last byte of the journal is missing, and it is sealed so."""
    return small().bend("journal bytes", lambda b: b[:-1])


# --- trailing bytes -------------------------------------------------------------------------------


@vector("A03", REFUSED, "cbor.trailing")
def record_trailing():
    """A byte after the end of a record, sealed."""
    return record_bytes(lambda b: b + b"\x00")


@vector("A03", REFUSED, "cbor.trailing")
def payload_trailing():
    """A byte after the end of the manifest, signed."""
    return payload(lambda b: b + b"\x00")


@vector("A03", REFUSED, "cbor.trailing")
def seal_trailing():
    """A byte after the end of the COSE_Sign1."""
    return small().bend("seal", lambda b: b + b"\x00")


@vector("A03", REFUSED, "cbor.trailing")
def protected_trailing():
    """A byte after the end of the protected headers, signed."""
    return small().bend("protected bytes", lambda b: b + b"\x00")


@vector("A03", REFUSED, "cbor.trailing")
def extract_trailing():
    """A byte after the end of extract.cbor."""
    return small().withhold([3]).bend("extract bytes", lambda b: b + b"\x00")
