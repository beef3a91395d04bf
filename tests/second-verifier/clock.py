"""Moments in nanoseconds since 1970, from the forms in which they stand: RFC 3339, UTCTime, GeneralizedTime."""

import datetime
import re

SECOND, MILLISECOND, MICROSECOND = 10**9, 10**6, 10**3
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
RFC3339 = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
GENERALIZED = re.compile(rb"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d*[1-9]))?Z")
UTC = re.compile(rb"(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z")


def nanoseconds(fields, fraction=""):
    at = datetime.datetime(*(int(field) for field in fields), tzinfo=datetime.timezone.utc) - EPOCH
    return (at.days * 86400 + at.seconds) * SECOND + int((fraction or "0").ljust(9, "0")[:9])


def moment(text):
    """A moment of a head or of a trust list."""
    match = RFC3339.fullmatch(text)
    if not match:
        raise ValueError(text)
    found, zone = nanoseconds(match.groups()[:6], match[7]), match[8]
    if zone in "Zz":
        return found
    minutes = int(zone[1:3]) * 60 + int(zone[4:])
    return found - (1 if zone[0] == "+" else -1) * minutes * 60 * SECOND


def generalized(content):
    """A GeneralizedTime of DER, with or without a fraction; ValueError if it is none."""
    match = GENERALIZED.fullmatch(content)
    if not match:
        raise ValueError(content)
    return nanoseconds(match.groups()[:6], (match[7] or b"").decode())


def utc(content):
    match = UTC.fullmatch(content)
    if not match:
        raise ValueError(content)
    year = int(match[1])
    return nanoseconds((year + (1900 if year >= 50 else 2000), *match.groups()[1:]))
