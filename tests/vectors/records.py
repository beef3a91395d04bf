"""Records that are not of their kind's shape, or break a bound, or do not agree with what lies about them."""

from bundle import BOUGHT, RECEIPT, small
from digests import blake3
from kit import vector

MALFORMED, FAILED, NEWER = "MALFORMED 4", "FAILED 1", "UNSUPPORTED_VERSION 7"


SAID = {"at": "Exif 0x010f Make", "of": "make", "text": "Aigaq"}


def record(n, change):
    return small().bend(("record", n), change)


def body(n, **fields):
    """Fields set in the body of a record, `_` standing for `-`; None takes a field out."""
    def change(r):
        values = r["body"] | {k.replace("_", "-"): v for k, v in fields.items()}
        return r | {"body": {k: v for k, v in values.items() if v is not None}}
    return record(n, change)


def extra(kind, value):
    """The small bundle with a fourth record."""
    draft = small()
    draft.steps.pop()
    draft.add(kind, value)
    draft.step("seal")
    return draft


# --- against the manifest -------------------------------------------------------------------------


@vector("R04", FAILED, "record.number-differs")
def number_of_another():
    """A record says that it is number 3; it is listed and named as 2."""
    return record(2, lambda r: r | {"n": 3})


@vector("R04", FAILED, "record.number-differs")
def number_0():
    """A record says that it is number 0."""
    return record(2, lambda r: r | {"n": 0})


@vector("R04", FAILED, "record.kind-differs")
def kind_of_another():
    """A record is a note and is listed as a person."""
    return record(2, lambda r: r | {"kind": "note", "body": {"text": "x"}})


@vector("R04", NEWER, "record.unsupported")
def kind_unknown_in_record():
    """A record is of a kind that format 1 does not have; it is listed as a person."""
    return record(2, lambda r: r | {"kind": "drone", "body": {"wings": 2, "pilot": None}})


@vector("B06", FAILED, "record.case-differs")
def case_of_another():
    """The record of the case has another id than the manifest."""
    return body(1, case=bytes(16))


@vector("A10", MALFORMED, "cbor.shape")
def record_is_an_array():
    """A record is an array."""
    return small().bend(("record bytes", 2), lambda _: b"\x80")


@vector("A10", MALFORMED, "cbor.shape")
def record_without_salt():
    """A record has no salt."""
    return record(2, lambda r: {k: v for k, v in r.items() if k != "salt"})


@vector("A10", MALFORMED, "cbor.shape")
def salt_of_16_bytes():
    """A salt of 16 bytes."""
    return record(2, lambda r: r | {"salt": r["salt"][:16]})


@vector("A10", MALFORMED, "cbor.shape")
def body_of_another_kind():
    """A record says that it is a person and has the body of a note."""
    return record(2, lambda r: r | {"body": {"text": "x"}})


# --- one field outside its type or bound ----------------------------------------------------------

SHAPES = {
    "phrase_empty": (2, {"name": ""}, "A phrase of no bytes."),
    "phrase_too_long": (1, {"title": "a" * 10001}, "A phrase of 10,001 bytes."),
    "language_unknown": (1, {"language": "de"}, "A language of proceedings outside its list."),
    "pending_is_a_number": (1, {"pending": 0}, "A number where true or false belongs."),
    "roles_empty": (2, {"roles": []}, "A person without a role."),
    "roles_unsorted": (2, {"roles": ["operator", "buyer"]}, "Roles that are not in their order."),
    "roles_twice": (2, {"roles": ["buyer", "buyer"]}, "A role twice."),
    "role_unknown": (2, {"roles": ["judge"]}, "A role outside the registry."),
    "scheme_unknown": (2, {"identifier": {"scheme": "ssn", "value": "1"}}, "A numbering outside its list."),
    "day_does_not_exist": (2, {"powers": {"document": "x", "date": "2026-02-29"}}, "29 February 2026."),
    "day_of_year_999": (2, {"powers": {"document": "x", "date": "0999-12-31"}}, "A day before the year 1000."),
    "day_short": (2, {"powers": {"document": "x", "date": "2026-9-1"}}, "A day with one digit for its month."),
    "name_empty": (3, {"name": ""}, "A file name of no bytes."),
    "name_too_long": (3, {"name": "a" * 1025}, "A file name of 1,025 bytes."),
    "name_bytes_too_long": (3, {"name": b"\xff" * 1025}, "A file name of 1,025 bytes that are not UTF-8."),
    "extension_unknown": (3, {"ext": "exe"}, "An extension outside the registry."),
    "extension_upper_case": (3, {"ext": "TXT"}, "An extension in capitals."),
    "media_without_subtype": (3, {"media": "text"}, "A media type without a subtype."),
    "media_upper_case": (3, {"media": "Text/plain"}, "A media type in capitals."),
    "media_with_parameter": (3, {"media": "text/plain; charset=utf-8"}, "A media type with a parameter."),
    "media_too_long": (3, {"media": "text/" + "a" * 123}, "A media type of 128 bytes."),
    "origin_missing": (3, {"origin": None}, "An exhibit that does not say how it came."),
    "origin_unknown": (3, {"origin": "found"}, "An origin outside its list."),
    "type_unknown": (3, {"type": "hologram"}, "A sort of evidence outside the registry."),
    "size_negative": (3, {"size": -1}, "A negative size."),
    "size_as_text": (3, {"size": "98"}, "A size as text."),
    "take_negative": (3, {"take": -1}, "Take -1."),
    "take_as_text": (3, {"take": "1"}, "A take as text."),
    "type_as_a_number": (3, {"type": 3}, "A sort of evidence as a number."),
    "origin_as_a_list": (3, {"origin": ["imported"]}, "Origins in a list."),
    "offset_of_minus_19_hours": (3, {"facts": {"when": {"at": BOUGHT, "offset": -1081}}}, "An offset below -18 hours."),
    "take_of_33_bits": (3, {"take": 2**32}, "Take 2^32."),
    "reading_without_by": (3, {"reading": {"said": []}}, "A reading by nobody."),
    "reading_unknown_field": (3, {"reading": {"by": "x", "said": [], "why": "y"}}, "A reading with a further field."),
    "reading_unread_empty": (3, {"reading": {"by": "x", "said": [], "unread": ""}}, "A reason of no bytes."),
    "said_without_at": (3, {"reading": {"by": "x", "said": [{"of": "make", "text": "y"}]}}, "A statement from nowhere."),
    "said_unknown_field": (3, {"reading": {"by": "x", "said": [SAID | {"why": "y"}]}}, "A statement with a further "
                           "field."),
    "said_at_empty": (3, {"reading": {"by": "x", "said": [SAID | {"at": ""}]}}, "A place of no bytes."),
    "said_at_too_long": (3, {"reading": {"by": "x", "said": [SAID | {"at": "a" * 201}]}}, "A place of 201 bytes."),
    "said_text_empty": (3, {"reading": {"by": "x", "said": [SAID | {"text": ""}]}}, "A statement of no bytes."),
    "said_text_too_long": (3, {"reading": {"by": "x", "said": [SAID | {"text": "a" * 2049}]}}, "A statement of 2,049 "
                           "bytes."),
    "topic_upper_case": (3, {"reading": {"by": "x", "said": [SAID | {"of": "Make"}]}}, "A topic in capitals."),
    "topic_two_hyphens": (3, {"reading": {"by": "x", "said": [SAID | {"of": "a--b"}]}}, "A topic with two hyphens."),
    "topic_too_long": (3, {"reading": {"by": "x", "said": [SAID | {"of": "a" * 41}]}}, "A topic of 41 bytes."),
    "clock_offset_of_65_bits": (3, {"device": {"clock-offset": -(2**63) - 1}}, "A clock offset of 65 bits."),
    "offset_of_19_hours": (3, {"facts": {"when": {"at": BOUGHT, "offset": 1081}}}, "An offset above 18 hours."),
    "stated_in_the_year_10000": (3, {"facts": {"when": {"at": 253402300800000, "offset": 0}}},
                                 "A stated time past the year 9999."),
    "element_with_underscore": (3, {"shows": [{"element": "a_b"}]}, "An element with an underscore."),
    "element_two_hyphens": (3, {"shows": [{"element": "a--b"}]}, "An element with two hyphens in a row."),
    "element_too_long": (3, {"shows": [{"element": "a" * 41}]}, "An element of 41 bytes."),
    "region_of_three": (3, {"shows": [{"element": "a", "region": [0, 0, 1]}]}, "A region of three numbers."),
    "digest_of_31_bytes": (3, {"sha256": bytes(31)}, "A digest of 31 bytes."),
    "reference_of_33_bits": (3, {"facts": {"by": 2**32 + 2}}, "A reference to record 2^32 + 2."),
}

BOUNDS = {
    "said_401": (3, {"reading": {"by": "x", "said": [SAID] * 401}}, "A reading of 401 statements."),
    "blocks_missing_one": (3, {"blocks": b""}, "`blocks` of no bytes for a file that has some."),
    "blocks_one_too_many": (3, {"blocks": blake3(RECEIPT) * 2}, "`blocks` of two MiB for a file of one."),
    "blocks_cut": (3, {"blocks": blake3(RECEIPT)[:31]}, "`blocks` of 31 bytes."),
    "take_0": (3, {"take": 0}, "Take 0."),
    "shows_nothing": (3, {"shows": []}, "`shows` without an element."),
    "shows_101": (3, {"shows": [{"element": "a"}] * 101}, "`shows` of 101 elements."),
    "shown_backwards": (3, {"shows": [{"element": "a", "from": 2, "until": 1}]}, "Shown until before it begins."),
    "shown_without_from": (3, {"shows": [{"element": "a", "until": 1}]}, "Shown until, but not from."),
    "region_outside": (3, {"shows": [{"element": "a", "region": [1, 0, 10000, 1]}]}, "A region past the right edge."),
    "region_below": (3, {"shows": [{"element": "a", "region": [0, 9999, 1, 2]}]}, "A region past the lower edge."),
    "region_empty": (3, {"shows": [{"element": "a", "region": [0, 0, 0, 1]}]}, "A region without width."),
    "stated_backwards": (3, {"facts": {"when": {"at": BOUGHT, "offset": 0, "until": BOUGHT - 1}}},
                         "A span that ends before it begins."),
    "derived_from_itself": (3, {"derived_from": 3}, "An exhibit made from itself."),
}

OTHERS = {
    "class_46": ("mark", {"sign": "x", "classes": [46]}, "Class 46 of 45."),
    "class_0": ("mark", {"sign": "x", "classes": [0]}, "Class 0."),
    "classes_unsorted": ("mark", {"sign": "x", "classes": [25, 18]}, "Classes that are not ascending."),
    "classes_empty": ("mark", {"sign": "x", "classes": []}, "An empty list of classes."),
    "licence_unknown_field": ("mark", {"sign": "x", "licence": {"why": "y"}}, "A licence with a further field."),
    "licence_number_empty": ("mark", {"sign": "x", "licence": {"number": ""}}, "A licence whose number has no bytes."),
    "well_known_is_a_year": ("mark", {"sign": "x", "well-known": "2015"}, "Well known since a year, not a day."),
    "goods_of_class_0": ("purchase", {"goods": "x", "class": 0}, "Goods of class 0."),
    "goods_of_class_46": ("purchase", {"goods": "x", "class": 46}, "Goods of class 46 of 45."),
    "consent_is_a_text": ("purchase", {"goods": "x", "consent": "no"}, "A consent that is not true or false."),
    "circulated_is_a_number": ("purchase", {"goods": "x", "circulated": 0}, "Circulation that is not true or false."),
    "renewals_unsorted": ("mark", {"sign": "x", "renewed": ["2020-01-02", "2020-01-01"]}, "Renewals descending."),
    "renewals_101": ("mark", {"sign": "x", "renewed": [f"{y}-01-01" for y in range(1900, 2001)]}, "101 renewals."),
    "route_unknown": ("mark", {"sign": "x", "route": "paris"}, "A route outside its list."),
    "sign_missing": ("mark", {"classes": [25]}, "A mark without its sign."),
    "currency_lower_case": ("purchase", {"goods": "x", "paid": {"currency": "kzt", "minor": 1}}, "A currency in "
                            "small letters."),
    "sum_of_54_bits": ("purchase", {"goods": "x", "paid": {"currency": "KZT", "minor": 2**53}}, "A sum of 2^53."),
    "sum_negative": ("purchase", {"goods": "x", "paid": {"currency": "KZT", "minor": -1}}, "A negative sum."),
    "payment_unknown": ("purchase", {"goods": "x", "payment": "barter"}, "A way of paying outside its list."),
    "latitude_91": ("place", {"latitude": 900000001}, "A latitude above 90 degrees."),
    "longitude_181": ("place", {"longitude": -1800000001}, "A longitude below -180 degrees."),
    "hand_over_without_to": ("hand-over", {"from": "x", "what": "y"}, "A hand-over to nobody."),
    "note_empty": ("note", {"text": ""}, "A note of no bytes."),
}


def named(name, sentence, expect, code, case, make):
    make.__name__, make.__doc__ = name, sentence
    vector(case, expect, code)(make)


for key, (n, fields, sentence) in SHAPES.items():
    named(key, sentence, MALFORMED, "cbor.shape", "A10", lambda n=n, fields=fields: body(n, **fields))
for key, (kind, value, sentence) in OTHERS.items():
    named(key, sentence, MALFORMED, "cbor.shape", "A10", lambda kind=kind, value=value: extra(kind, value))
for key, (n, fields, sentence) in BOUNDS.items():
    named(key, sentence, FAILED, "record.bound", "R04", lambda n=n, fields=fields: body(n, **fields))


@vector("R04", FAILED, "record.bound")
def bought_backwards():
    """The span of a purchase ends before it begins."""
    return extra("purchase", {"goods": "x", "when": {"at": BOUGHT, "offset": 0, "until": BOUGHT - 1}})


@vector("R04", FAILED, "record.bound")
def derived_from_a_later_one():
    """An exhibit made from one that was added after it."""
    draft = body(3, derived_from=4)
    draft.steps.pop()
    draft.exhibit("later.txt", b"later")
    draft.step("seal")
    return draft


# --- references -----------------------------------------------------------------------------------


@vector("R11", FAILED, "reference.dangling")
def reference_to_nothing():
    """An exhibit names a person that is not in the bundle."""
    return body(3, facts={"by": 4})


@vector("R11", FAILED, "reference.dangling")
def reference_to_0():
    """An exhibit names person 0."""
    return body(3, facts={"by": 0})


@vector("R11", FAILED, "reference.dangling")
def reference_to_a_deleted_one():
    """A note is about a record that was deleted."""
    draft = small()
    draft.steps.pop()
    draft.add("note", {"text": "x"})
    draft.delete(4)
    draft.add("note", {"text": "y", "about": 4})
    draft.step("seal")
    return draft


WRONG = {
    "by": ("exhibit", {"facts": {"by": 1}}),
    "holder": ("mark", {"sign": "x", "holder": 3}),
    "from": ("person", {"name": "x", "roles": ["seller"], "powers": {"document": "x", "from": 1}}),
    "buyer": ("purchase", {"goods": "x", "buyer": 3}),
    "seller": ("purchase", {"goods": "x", "seller": 1}),
    "place": ("purchase", {"goods": "x", "place": 2}),
}

for field, (kind, value) in WRONG.items():
    named(f"reference_{field}_of_another_kind", f"`{field}` of a {kind} names a record of another kind.",
          FAILED, "reference.kind-differs", "R11",
          lambda kind=kind, value=value: body(3, **value) if kind == "exhibit" else extra(kind, value))


@vector("R11", FAILED, "reference.kind-differs")
def reference_derived_from_a_person():
    """`derived-from` of an exhibit names a person."""
    return body(3, derived_from=2)
