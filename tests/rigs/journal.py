"""The journal of a draft, read without the program: entries, and whether each holds the SHA-256 of the one before."""

import hashlib


def entries(data):
    """The entries of a journal; raises `ValueError` where it is torn or its chain is broken."""
    found, at, before = [], 0, bytes(32)
    while at < len(data):
        value, behind = item(data, at)
        if value.get("prev") != before:
            raise ValueError(f"entry {len(found) + 1} does not hold the digest of the one before")
        before = hashlib.sha256(data[at:behind]).digest()
        found.append(value)
        at = behind
    return found


def item(data, at):
    """One CBOR value and where it ends: the kinds that a journal uses."""
    if at >= len(data):
        raise ValueError("torn")
    major, short = data[at] >> 5, data[at] & 31
    at += 1
    if short >= 28:
        raise ValueError("not the encoding of a journal")
    if short >= 24:
        width = 1 << (short - 24)
        short, at = int.from_bytes(data[at : at + width], "big"), at + width
    if major == 0:
        return short, at
    if major in (2, 3):
        if at + short > len(data):
            raise ValueError("torn")
        text = data[at : at + short]
        return (text.decode() if major == 3 else text), at + short
    if major == 5:
        pairs = {}
        for _ in range(short):
            key, at = item(data, at)
            pairs[key], at = item(data, at)
        return pairs, at
    raise ValueError("not the encoding of a journal")


def standing(found):
    """The digests of the records that stand, by number."""
    return {entry["n"]: entry["record"] for entry in found if "record" in entry}
