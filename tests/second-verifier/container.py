"""The container: a ZIP file of which only one form is allowed (docs/spec.md, Container).

Each byte that is not data of an entry is made anew from names, sizes and CRC-32 values, and compared.
"""

import re
import struct
import zlib

FIRST_NAME, FIRST_DATA = b"mimetype", b"application/vnd.aigaq.evidence+zip"
BIG, MANY, HEAD = 0xFFFFFFFF, 0xFFFF, struct.pack("<HHHH", 0x0800, 0, 0, 0x0021)
MOST_ENTRIES, FAR = 400_000, 1 << 20
# Longer ones are not read; what is not named here is judged by a bound of its own.
MOST_BYTES = {"manifest": 32 << 20, "journal": 64 << 20, "record": 8 << 20, "extract": 8 << 20}

EXTENSIONS = (
    "3g2 3gp aac amr avi avif bin csv flac gif heic heif jpeg jpg json m2ts m4a mkv mov mp3 mp4 mpg mts ogg opus pdf "
    "png tif tiff txt wav webm webp"
).split()
NUMBER = rb"((?!0000)[0-9]{4}|[1-9][0-9]{4,8})"
PLACES = (
    (1, "mimetype", rb"mimetype"),
    (2, "extract", rb"extract\.cbor"),
    (3, "exhibit", rb"exhibits/" + NUMBER + rb"\.(" + "|".join(EXTENSIONS).encode() + rb")"),
    (4, "record", rb"records/" + NUMBER + rb"\.cbor"),
    (5, "journal", rb"journal\.cbor"),
    (6, "anchor", rb"anchors/" + NUMBER + rb"\.tsr"),
    (7, "manifest", rb"manifest\.cose"),
    (8, "token", rb"tokens/" + NUMBER + rb"\.tsr"),
    (9, "statement", rb"statements/" + NUMBER + rb"\.(cose|tsr)"),
    (10, "signature", rb"signatures/" + NUMBER + rb"\.p7s"),
    (11, "renewal", rb"renewals/" + NUMBER + rb"\.(cbor|tsr)"),
)
PLACES = tuple((row, kind, re.compile(pattern)) for row, kind, pattern in PLACES)


class Refused(Exception):
    """The form does not hold; the text is the code of the finding."""


class Entry:
    """A part of the file. `kind` of a time-stamp behind a statement or a list ends in `-stamp`."""

    def __init__(self, name, row, kind, number, suffix):
        self.name, self.row, self.kind, self.number, self.suffix = name, row, kind, number, suffix
        is_stamp = row in (9, 11) and suffix == "tsr"
        self.kind = kind + "-stamp" if is_stamp else kind
        self.place = (row, number, int(is_stamp))
        self.data, self.crc, self.offset = b"", 0, 0

    @property
    def is_whole(self):
        return zlib.crc32(self.data) == self.crc

    @property
    def is_too_long(self):
        return len(self.data) > MOST_BYTES.get(self.kind, 1 << 62)


def entry_of(name):
    """The part of this name, or None where the grammar has no such name."""
    for row, kind, pattern in PLACES:
        if match := pattern.fullmatch(name):
            groups = match.groups()
            number = int(groups[0]) if groups else 0
            return Entry(name.decode(), row, kind, number, groups[1].decode() if len(groups) > 1 else "")
    return None


def local_header(name, size, crc):
    is_big = size >= BIG
    extra = struct.pack("<HHQQ", 1, 16, size, size) if is_big else b""
    short = BIG if is_big else size
    return (
        b"PK\x03\x04" + struct.pack("<H", 45 if is_big else 20) + HEAD
        + struct.pack("<IIIHH", crc, short, short, len(name), len(extra)) + name + extra
    )  # fmt: skip


def directory_header(entry):
    name, size, offset = entry.name.encode(), len(entry.data), entry.offset
    values = [value for value in (size, size, offset) if value >= BIG]
    extra = struct.pack(f"<HH{len(values)}Q", 1, 8 * len(values), *values) if values else b""
    version, short = 45 if values else 20, min(size, BIG)
    return (
        b"PK\x01\x02" + struct.pack("<HH", version, version) + HEAD
        + struct.pack("<IIIHHHHHII", entry.crc, short, short, len(name), len(extra), 0, 0, 0, 0, min(offset, BIG))
        + name + extra
    )  # fmt: skip


def directory_and_end(entries, start):
    directory = b"".join(directory_header(entry) for entry in entries)
    length, count, far = len(directory), len(entries), b""
    if count >= MANY or start >= BIG or length >= BIG:
        far = b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, length, start)
        far += b"PK\x06\x07" + struct.pack("<IQI", 0, start + length, 1)
    few = min(count, MANY)
    end = struct.pack("<HHHHIIH", 0, 0, few, few, min(length, BIG), min(start, BIG), 0)
    return directory + far + b"PK\x05\x06" + end


FIRST = local_header(FIRST_NAME, len(FIRST_DATA), zlib.crc32(FIRST_DATA)) + FIRST_DATA


def check_beginning(data):
    if data.startswith(FIRST):
        return
    if data and FIRST.startswith(data):
        raise Refused("container.truncated")
    if FIRST in data[:FAR]:
        raise Refused("container.leading-data")
    raise Refused("container.not-a-bundle")


def read_entry(data, at):
    """The entry whose local header begins here, and where it ends."""
    if at + 30 > len(data):
        raise Refused("container.truncated")
    crc, short, _, name_length, extra_length = struct.unpack_from("<IIIHH", data, at + 14)
    name, behind = data[at + 30 : at + 30 + name_length], at + 30 + name_length
    if behind + extra_length > len(data):
        raise Refused("container.truncated")
    entry = entry_of(name)
    if entry is None:
        raise Refused("container.name")
    size = short
    if short == BIG and extra_length == 20:
        size = struct.unpack_from("<Q", data, behind + 4)[0]
    header = local_header(name, size, crc)
    if data[at : at + len(header)] != header:
        raise Refused("container.header")
    entry.crc, entry.offset = crc, at
    return entry, at + len(header), size


def check_sequences(entries):
    """Numbers of rows 6 and 8 to 11 count from 1; what belongs together is together."""
    for row in (6, 8, 9, 10, 11):
        folder = [entry for entry in entries if entry.row == row]
        first = [entry.number for entry in folder if not entry.kind.endswith("-stamp")]
        behind = [entry.number for entry in folder if entry.kind.endswith("-stamp")]
        if first != list(range(1, len(first) + 1)) or not set(behind) <= set(first):
            raise Refused("container.sequence")
        if row == 11 and first != behind:
            raise Refused("container.sequence")


def read(data):
    """The entries in their order; `Refused` at the first thing that is not in the one form."""
    check_beginning(data)
    entries, at = [], 0
    while data[at : at + 4] == b"PK\x03\x04":
        entry, start, size = read_entry(data, at)
        if entries and entry.place == entries[-1].place:
            raise Refused("container.duplicate-name")
        if entries and entry.place < entries[-1].place:
            raise Refused("container.order")
        if size > len(data) - start:
            raise Refused("container.truncated")
        entry.data, at = data[start : start + size], start + size
        entries.append(entry)
        if len(entries) > MOST_ENTRIES:
            raise Refused("container.limit")
    if len(data) - at < 4:
        raise Refused("container.truncated")
    wanted, found = directory_and_end(entries, at), data[at:]
    if found != wanted:
        common = min(len(wanted), len(found))
        if found[:common] != wanted[:common]:
            raise Refused("container.directory")
        raise Refused("container.truncated" if len(found) < len(wanted) else "container.trailing-data")
    check_sequences(entries)
    return entries
