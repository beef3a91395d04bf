"""ZIP by hand: the one container of format 1, as fields that can be bent one by one."""

import struct
import zlib
from dataclasses import dataclass, field


@dataclass
class Entry:
    """One entry: its data, and what local and central header say of it."""

    name: bytes
    data: bytes
    local: dict = field(default_factory=dict)
    central: dict = field(default_factory=dict)
    before: bytes = b""
    behind: bytes = b""
    is_listed: bool = True
    is_stored: bool = True
    offset: int = 0

    def say(self, **fields):
        """States something in both headers."""
        self.local.update(fields)
        self.central.update(fields)

    def fields(self, side):
        plain = {
            "made_by": 20, "version": 20, "flags": 0x0800, "method": 0, "time": 0, "date": 0x0021,
            "crc": zlib.crc32(self.data), "packed": len(self.data), "size": len(self.data),
            "name": self.name, "extra": b"", "comment": b"", "disk": 0, "internal": 0, "external": 0,
            "offset": self.offset,
        }
        return plain | side


class Zip:
    """All entries and the end. `pack` gives the bytes."""

    def __init__(self, parts):
        self.entries = [Entry(name.encode(), data) for name, data in parts]
        self.start = b""
        self.directory_before = b""
        self.end = {}
        self.end_before = b""
        self.after = b""

    def entry(self, name):
        return next(e for e in self.entries if e.name == name.encode())

    def pack(self):
        out = bytearray(self.start)
        for entry in self.entries:
            if not entry.is_stored:
                continue
            out += entry.before
            entry.offset = len(out)
            out += local_header(entry.fields(entry.local)) + entry.data + entry.behind
        out += self.directory_before
        listed = [e for e in self.entries if e.is_listed]
        where = len(out)
        for entry in listed:
            out += central_header(entry.fields(entry.central))
        end = {"disk": 0, "directory_disk": 0, "here": len(listed), "total": len(listed),
               "length": len(out) - where, "offset": where, "comment": b""}
        plain = dict(end)
        end |= {k: v(plain) if callable(v) else v for k, v in self.end.items()}
        out += self.end_before(plain) if callable(self.end_before) else self.end_before
        out += struct.pack("<4s4H2LH", b"PK\x05\x06", end["disk"], end["directory_disk"], end["here"],
                           end["total"], end["length"], end["offset"], len(end["comment"])) + end["comment"]
        return bytes(out + self.after)


def local_header(f):
    return struct.pack("<4s5H3L2H", b"PK\x03\x04", f["version"], f["flags"], f["method"], f["time"], f["date"],
                       f["crc"], f["packed"], f["size"], len(f["name"]), len(f["extra"])) + f["name"] + f["extra"]


def central_header(f):
    return struct.pack("<4s6H3L5H2L", b"PK\x01\x02", f["made_by"], f["version"], f["flags"], f["method"], f["time"],
                       f["date"], f["crc"], f["packed"], f["size"], len(f["name"]), len(f["extra"]),
                       len(f["comment"]), f["disk"], f["internal"], f["external"], f["offset"]) \
        + f["name"] + f["extra"] + f["comment"]


def descriptor(data):
    """A data descriptor as APPNOTE 4.3.9 has it."""
    return struct.pack("<4s3L", b"PK\x07\x08", zlib.crc32(data), len(data), len(data))


def extra(identifier, data):
    """An extra field."""
    return struct.pack("<2H", identifier, len(data)) + data


def zip64_end(plain, **other):
    """A ZIP64 end record with its locator, saying what the plain end says unless told otherwise."""
    f = plain | other
    where = plain["offset"] + plain["length"]
    return struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, f["here"], f["total"], f["length"],
                       f["offset"]) + struct.pack("<4sLQL", b"PK\x06\x07", 0, where, 1)
