"""CBOR that is well formed, with text or fields that format 1 does not have."""

from cbor_forms import Raw
from kit import vector
from structures import REFUSED, body, entry, extract, manifest, record


# --- A09: text ------------------------------------------------------------------------------------


@vector("A09", REFUSED, "cbor.text")
def text_not_utf8():
    """A phrase that is not UTF-8."""
    return record(body(name=Raw(b"\x62\xff\xfe")))


@vector("A09", REFUSED, "cbor.text")
def text_overlong():
    """A phrase with an overlong form of `/`."""
    return record(body(name=Raw(b"\x62\xc0\xaf")))


@vector("A09", REFUSED, "cbor.text")
def text_surrogate():
    """A phrase with half of a surrogate pair."""
    return record(body(name=Raw(b"\x63\xed\xa0\x80")))


@vector("A09", REFUSED, "cbor.text")
def key_not_utf8():
    """A key that is not UTF-8."""
    return record(lambda r: r | {Raw(b"\x61\xff"): 1})


@vector("A09", REFUSED, "cbor.shape")
def key_with_nul():
    """A key that is known but for a NUL behind it."""
    return record(lambda r: r | {"n\x00": 1})


@vector("A09", REFUSED, "cbor.shape")
def name_utf8_as_bytes():
    """A file name that is UTF-8 is written as bytes: a second form of the same name."""
    return record(body(name=b"receipt.txt"), 3)


# --- A10: unknown fields --------------------------------------------------------------------------


@vector("A10", REFUSED, "cbor.shape")
def unknown_field_of_manifest():
    """The manifest has a field that format 1 does not have."""
    return manifest(lambda m: m | {"colour": "red"})


@vector("A10", REFUSED, "cbor.shape")
def unknown_field_of_record():
    """A record has a field that format 1 does not have."""
    return record(lambda r: r | {"colour": "red"})


@vector("A10", REFUSED, "cbor.shape")
def unknown_field_of_body():
    """A person has a field that format 1 does not have."""
    return record(body(colour="red"))


@vector("A10", REFUSED, "cbor.shape")
def unknown_field_of_facts():
    """The facts of an exhibit have a field that format 1 does not have."""
    return record(lambda r: body(facts=r["body"]["facts"] | {"why": "red"})(r), 3)


@vector("A10", REFUSED, "cbor.shape")
def unknown_field_of_entry():
    """An entry of the journal has a field that format 1 does not have."""
    return entry(lambda e: e | {"colour": "red"})


@vector("A10", REFUSED, "cbor.shape")
def unknown_field_of_extract():
    """extract.cbor has a field that format 1 does not have."""
    return extract(lambda x: x | {"colour": "red"})
