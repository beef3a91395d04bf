"""Shapes: what a field may hold (docs/spec.md, Conventions, Manifest, Records, Journal, Extract, Statements).

A shape is a name of a simple type, a set of words, a dict (a closed map; `?` ends the name of an optional field), a
list `[shape, fewest, most]`, or a function that says whether a value is one.
"""

import datetime
import re

from cbor import Refused
from container import EXTENSIONS

LAST_MOMENT = 253402300799999
WORDS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MEDIA = re.compile(r"[a-z0-9!#$&\-^_.+]+/[a-z0-9!#$&\-^_.+]+")


def is_uint(value):
    return type(value) is int and 0 <= value < 1 << 64


def is_int(value):
    return type(value) is int and -(1 << 63) <= value < 1 << 63


def between(low, high):
    return lambda value: type(value) is int and low <= value <= high


def text(most, pattern=None, fewest=1):
    def holds(value):
        fits = type(value) is str and fewest <= len(value.encode()) <= most
        return fits and (pattern is None or pattern.fullmatch(value) is not None)

    return holds


def is_day(value):
    if type(value) is not str or not re.fullmatch(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}", value, re.ASCII):
        return False
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_file_name(value):
    """Text if it is UTF-8, bytes if and only if it is not."""
    if type(value) is bytes and 1 <= len(value) <= 1024:
        try:
            value.decode()
        except UnicodeDecodeError:
            return True
    return text(1024)(value)


def ascending(shape, fewest=1, most=1 << 20):
    def holds(value):
        fits = type(value) is list and fewest <= len(value) <= most and all(is_of(one, shape) for one in value)
        return fits and all(one < other for one, other in zip(value, value[1:]))

    return holds


SIMPLE = {
    "uint": is_uint,
    "int": is_int,
    "bool": lambda value: type(value) is bool,
    "bytes": lambda value: type(value) is bytes,
    "moment": between(0, LAST_MOMENT),
    # Out of 1 to 999,999,999 it names no record, which is told later and by another code.
    "number": between(0, (1 << 32) - 1),
    "phrase": text(10_000),
    "day": is_day,
    "id": lambda value: type(value) is bytes and len(value) == 16,
    "digest": lambda value: type(value) is bytes and len(value) == 32,
}


def is_of(value, shape):
    try:
        check(value, shape)
    except Refused:
        return False
    return True


def check(value, shape):
    """`Refused` if this value is not of this shape."""
    if isinstance(shape, dict):
        return check_map(value, shape)
    if isinstance(shape, list):
        element, fewest, most = shape
        if type(value) is not list or not fewest <= len(value) <= most:
            raise Refused("cbor.shape")
        for one in value:
            check(one, element)
        return None
    if isinstance(shape, (set, frozenset)):
        holds = type(value) is str and value in shape
    else:
        holds = (SIMPLE[shape] if isinstance(shape, str) else shape)(value)
    if not holds:
        raise Refused("cbor.shape")
    return None


def check_map(value, shape):
    if type(value) is not dict:
        raise Refused("cbor.shape")
    known = {name.removesuffix("?"): (inner, name.endswith("?")) for name, inner in shape.items()}
    for name, found in value.items():
        inner, is_optional = known.get(name, (None, False))
        if inner is None:
            raise Refused("cbor.shape")
        if found is None and is_optional:
            raise Refused("cbor.not-deterministic")
        check(found, inner)
    if any(not is_optional and name not in value for name, (_, is_optional) in known.items()):
        raise Refused("cbor.shape")


ANY = 1 << 20
RECORDING = {"covert", "open", "partly"}
STATED_TIME = {"at": "moment", "offset": between(-1080, 1080), "until?": "moment"}
MONEY = {"currency": text(3, re.compile("[A-Z]{3}")), "minor": between(0, 2**53 - 1)}
CLASS = between(1, 45)
ROLES = {"buyer", "claimant", "licensee", "operator", "representative", "rights-holder", "seller", "witness"}
EVENTS = ("abort", "add", "amend", "anchor", "delete", "hand-over", "note", "open", "seal")

MANIFEST = {
    "bundle": "id",
    "case": "id",
    "format": "phrase",
    "journal": {"count": "uint", "length": "uint", "sha256": "digest"},
    "program": {"name": text(1 << 30, fewest=0), "version": text(1 << 30, fewest=0), "sha256": "digest"},
    "records": lambda value: type(value) is list and all(is_listed(one) for one in value),
    "sealed": "moment",
    "signer": "digest",
    "version": "uint",
}


def is_listed(one):
    if type(one) is not list or len(one) != 3:
        return False
    return is_of(one[0], "number") and type(one[1]) is str and is_of(one[2], "digest")


EXTRACT = {"exhibits": ["number", 0, ANY], "records": ["number", 0, ANY], "version": "uint"}
ENTRY = {
    "anchor?": "digest",
    "at": "moment",
    "event": set(EVENTS),
    "mono?": "uint",
    "n?": "number",
    "prev": "digest",
    "record?": "digest",
}
SHOWN = {
    "element": text(40, WORDS),
    "from?": "uint",
    "region?": [between(0, (1 << 16) - 1), 4, 4],
    "until?": "uint",
}
READING = {
    "by": "phrase",
    "said": [{"at": text(200), "of": text(40, WORDS), "text": text(2048)}, 0, ANY],
    "unread?": "phrase",
}
BODIES = {
    "case": {
        "case": "id",
        "language?": {"en", "kk", "ru"},
        "pending?": "bool",
        "recording?": RECORDING,
        "reference?": "phrase",
        "title": "phrase",
    },
    "exhibit": {
        "blocks?": "bytes",
        "derived-from?": "number",
        "device?": {
            "clock-method?": "phrase",
            "clock-offset?": "int",
            "make?": "phrase",
            "model?": "phrase",
            "serial?": "phrase",
            "software?": "phrase",
        },
        "ext": set(EXTENSIONS),
        "facts": {"by?": "number", "circumstances?": "phrase", "conditions?": "phrase", "when?": STATED_TIME},
        "media": text(127, MEDIA, 3),
        "modified?": "moment",
        "name": is_file_name,
        "origin": {"downloaded", "imported", "recorded"},
        "reading?": READING,
        "recording?": RECORDING,
        "sha256": "digest",
        "shows?": [SHOWN, 0, ANY],
        "size": "uint",
        "take?": between(0, (1 << 32) - 1),
        "type": {"audio", "document", "other", "photo", "receipt", "video"},
    },
    "hand-over": {"bag?": "phrase", "from": "phrase", "to": "phrase", "what": "phrase"},
    "mark": {
        "certificate?": "phrase",
        "classes?": ascending(CLASS),
        "expires?": "day",
        "filed?": "day",
        "goods?": "phrase",
        "holder?": "number",
        "licence?": {"date?": "day", "expires?": "day", "number?": "phrase", "registered?": "day"},
        "priority?": "day",
        "registered?": "day",
        "renewed?": ascending("day", 1, 100),
        "route?": {"madrid", "national"},
        "sign": "phrase",
        "well-known?": "day",
    },
    "note": {"about?": "number", "text": "phrase"},
    "person": {
        "address?": "phrase",
        "contact?": "phrase",
        "identifier?": {"scheme": {"bin", "iin", "other"}, "value": "phrase"},
        "name": "phrase",
        "powers?": {
            "date?": "day",
            "document": "phrase",
            "expires?": "day",
            "from?": "number",
            "legalised?": "bool",
            "number?": "phrase",
        },
        "roles": ascending(ROLES),
    },
    "place": {
        "address?": "phrase",
        "country?": "phrase",
        "latitude?": between(-900_000_000, 900_000_000),
        "longitude?": between(-1_800_000_000, 1_800_000_000),
        "name?": "phrase",
        "page?": "phrase",
    },
    "purchase": {
        "bag?": "phrase",
        "buyer?": "number",
        "circulated?": "bool",
        "class?": CLASS,
        "consent?": "bool",
        "goods": "phrase",
        "order?": "phrase",
        "original?": {"date?": "day", "price": MONEY, "source?": "phrase"},
        "paid?": MONEY,
        "payment?": {"card", "cash", "mobile", "other"},
        "place?": "number",
        "quantity?": "phrase",
        "receipt?": "phrase",
        "seller?": "number",
        "when?": STATED_TIME,
    },
}


def record_shape(kind):
    return {"body": BODIES[kind], "kind": {kind}, "n": "number", "salt": "digest"}


def is_span(when):
    return when is None or "until" not in when or when["until"] >= when["at"]


def is_shown(one):
    if "until" in one and ("from" not in one or one["until"] < one["from"]):
        return False
    left, top, width, height = one.get("region", (0, 0, 1, 1))
    return width >= 1 and height >= 1 and left + width <= 10_000 and top + height <= 10_000


def is_in_bounds(kind, number, body):
    """The bounds marked † of a record."""
    if kind == "purchase":
        return is_span(body.get("when"))
    if kind != "exhibit":
        return True
    shows = body.get("shows")
    return (
        ("blocks" not in body or len(body["blocks"]) == 32 * -(-body["size"] // (1 << 20)))
        and ("derived-from" not in body or body["derived-from"] < number)
        and is_span(body["facts"].get("when"))
        and len(body.get("reading", {"said": ()})["said"]) <= 400
        and (shows is None or (1 <= len(shows) <= 100 and all(is_shown(one) for one in shows)))
        and body.get("take", 1) >= 1
    )


def references(kind, body):
    """What a record names: the number, and the kind that it must be of."""
    if kind == "exhibit":
        return [(body.get("derived-from"), "exhibit"), (body["facts"].get("by"), "person")]
    if kind == "mark":
        return [(body.get("holder"), "person")]
    if kind == "note":
        return [(body.get("about"), None)]
    if kind == "person":
        return [(body.get("powers", {}).get("from"), "person")]
    if kind == "purchase":
        return [(body.get("buyer"), "person"), (body.get("seller"), "person"), (body.get("place"), "place")]
    return []
