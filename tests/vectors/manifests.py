"""Manifests that are not of format 1, or that break their bounds. All are signed as they are."""

from bundle import Draft, small
from kit import vector

MALFORMED, NEWER = "MALFORMED 4", "UNSUPPORTED_VERSION 7"


def manifest(change):
    return small().bend("manifest", change)


def fields(**changes):
    return manifest(lambda m: m | changes)


def listed(change):
    return manifest(lambda m: m | {"records": change(m["records"])})


@vector("A11", NEWER, "manifest.unsupported")
def version_999():
    """Version 999."""
    return fields(version=999)


@vector("A11", NEWER, "manifest.unsupported")
def version_0():
    """Version 0."""
    return fields(version=0)


@vector("A11", NEWER, "manifest.unsupported")
def version_2_with_other_fields():
    """Version 2, with fields that version 1 does not have and without some that it has."""
    return manifest(lambda m: {"format": m["format"], "version": 2, "x": [None, True, {"y": -1}], "records": "none"})


@vector("A11", NEWER, "manifest.unsupported")
def version_2_with_large_negative():
    """Version 2, with a new field that is an integer of -2^64."""
    return fields(version=2, x=-(2**64))


@vector("A11", NEWER, "manifest.unsupported")
def format_unknown():
    """Another format, under the same purpose."""
    return fields(format="aigaq-evidence-2")


@vector("A11", NEWER, "manifest.unsupported")
def kind_unknown():
    """A listed record is of a kind that format 1 does not have."""
    return listed(lambda rs: rs[:1] + [[2, "drone", rs[1][2]]] + rs[2:])


@vector("A11", MALFORMED, "cbor.shape")
def version_is_text():
    """The version is text."""
    return fields(version="1")


@vector("A10", MALFORMED, "cbor.shape")
def manifest_is_an_array():
    """The payload is an array."""
    return small().bend("payload", lambda _: b"\x80")


@vector("A10", MALFORMED, "cbor.shape")
def field_missing():
    """The manifest has no `sealed`."""
    return manifest(lambda m: {k: v for k, v in m.items() if k != "sealed"})


@vector("A10", MALFORMED, "cbor.shape")
def key_of_31_bytes():
    """`signer` lacks its last byte."""
    return manifest(lambda m: m | {"signer": m["signer"][:31]})


@vector("A10", MALFORMED, "cbor.shape")
def digest_as_text():
    """A digest is written as text in hexadecimal digits."""
    return manifest(lambda m: m | {"journal": m["journal"] | {"sha256": m["journal"]["sha256"].hex()}})


@vector("A10", MALFORMED, "cbor.shape")
def id_of_17_bytes():
    """The id of the bundle has a byte too many."""
    return manifest(lambda m: m | {"bundle": m["bundle"] + b"\x00"})


@vector("G05", MALFORMED, "cbor.shape")
def sealed_in_the_year_10000():
    """`sealed` is one millisecond past the year 9999."""
    return fields(sealed=253402300800000)


@vector("G05", MALFORMED, "cbor.shape")
def sealed_before_1970():
    """`sealed` is negative."""
    return fields(sealed=-1)


@vector("A10", MALFORMED, "cbor.shape")
def listed_has_four():
    """A listed record has a fourth element."""
    return listed(lambda rs: [rs[0] + [0]] + rs[1:])


@vector("A10", MALFORMED, "cbor.shape")
def listed_is_a_map():
    """A listed record is a map."""
    return listed(lambda rs: [{"n": 1, "kind": "case", "sha256": rs[0][2]}] + rs[1:])


@vector("A10", MALFORMED, "cbor.shape")
def listed_number_of_33_bits():
    """A listed record has number 2^32 + 3."""
    return listed(lambda rs: rs[:2] + [[2**32 + 3, *rs[2][1:]]])


@vector("R02", MALFORMED, "manifest.bound")
def records_none():
    """No record is listed."""
    return fields(records=[])


@vector("R02", MALFORMED, "manifest.bound")
def records_begin_at_2():
    """Record 1 is not listed."""
    return listed(lambda rs: rs[1:])


@vector("R02", MALFORMED, "manifest.bound")
def records_begin_with_a_person():
    """Record 1 is not the case."""
    return listed(lambda rs: [[1, "person", rs[0][2]]] + rs[1:])


@vector("R02", MALFORMED, "manifest.bound")
def records_of_two_cases():
    """Two records are of kind `case`."""
    draft = Draft()
    draft.add("case", {"case": draft.case, "title": "QYRAN"})
    draft.add("case", {"case": draft.case, "title": "QYRAN"}, event="add")
    draft.step("seal")
    return draft


@vector("R02", MALFORMED, "manifest.bound")
def records_descending():
    """Two listed records have changed places."""
    return listed(lambda rs: [rs[0], rs[2], rs[1]])


@vector("R02", MALFORMED, "manifest.bound")
def records_list_one_twice():
    """A record is listed twice."""
    return listed(lambda rs: rs + rs[2:])


@vector("R02", MALFORMED, "manifest.bound")
def program_without_name():
    """The name of the program is empty."""
    return manifest(lambda m: m | {"program": m["program"] | {"name": ""}})


@vector("R02", MALFORMED, "manifest.bound")
def program_with_long_version():
    """The version of the program has 101 bytes."""
    return manifest(lambda m: m | {"program": m["program"] | {"version": "1" * 101}})
