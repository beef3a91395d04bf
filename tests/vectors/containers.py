"""Containers that are cut, prefixed, not of plain files, too large, out of order, or wrong in a CRC-32."""

import struct
import zlib

from bundle import MIMETYPE, small, whole
from kit import vector
from zip_forms import Zip, extra

REFUSED = "MALFORMED 4"
EXHIBIT = "exhibits/0003.txt"
FULL32 = 0xFFFFFFFF


def bent(change):
    """The small bundle with its container changed in place."""
    def apply(container):
        change(container)
        return container
    return small().bend("zip", apply)


def local(**fields):
    return bent(lambda z: z.entry(EXHIBIT).local.update(fields))


def central(**fields):
    return bent(lambda z: z.entry(EXHIBIT).central.update(fields))


def both(**fields):
    return bent(lambda z: z.entry(EXHIBIT).say(**fields))


def end(**fields):
    return bent(lambda z: z.end.update(fields))


def file(change):
    return small().bend("file", change)


# --- what is not a bundle, or not all of one ------------------------------------------------------


@vector("A02", REFUSED, "container.not-a-bundle")
def empty_file():
    """A file of no bytes."""
    return b""


@vector("D06", REFUSED, "container.not-a-bundle")
def another_zip():
    """A ZIP file of another kind."""
    return Zip([("hello.txt", b"hello")]).pack()


@vector("D06", REFUSED, "container.not-a-bundle")
def mimetype_of_another_format():
    """The first entry says `application/zip`."""
    return small().bend("parts", lambda p: [("mimetype", b"application/zip")] + p[1:])


@vector("D06", REFUSED, "container.not-a-bundle")
def mimetype_with_newline():
    """The first entry ends in a line end."""
    return small().bend("parts", lambda p: [("mimetype", MIMETYPE + b"\n")] + p[1:])


@vector("D06", REFUSED, "container.leading-data")
def mimetype_is_second():
    """Another entry comes before `mimetype`."""
    return small().bend("parts", lambda p: [p[1], p[0]] + p[2:])


@vector("D06", REFUSED, "container.not-a-bundle")
def mimetype_compressed():
    """The first entry is compressed."""
    def change(z):
        z.entries[0].data = zlib.compress(MIMETYPE, 0)[2:-4]
        z.entries[0].say(method=8, size=len(MIMETYPE), crc=zlib.crc32(MIMETYPE))
    return bent(change)


@vector("A02", REFUSED, "container.truncated")
def truncated_in_first_entry():
    """40 bytes of the first entry."""
    return file(lambda f: f[:40])


@vector("A02", REFUSED, "container.truncated")
def truncated_behind_first_entry():
    """The first entry and no more."""
    return file(lambda f: f[:72])


@vector("A02", REFUSED, "container.truncated")
def truncated_in_data():
    """The file ends inside an exhibit."""
    return file(lambda f: f[:72 + 47 + 10])


@vector("A02", REFUSED, "container.truncated")
def truncated_before_directory():
    """Entries only, no directory."""
    return file(lambda f: f[:f.index(b"PK\x01\x02")])


@vector("A02", REFUSED, "container.truncated")
def truncated_by_one_byte():
    """The last byte is missing."""
    return file(lambda f: f[:-1])


@vector("A03", REFUSED, "container.trailing-data")
def one_byte_appended():
    """One byte after the end."""
    return file(lambda f: f + b"\x00")


@vector("A03", REFUSED, "container.leading-data")
def one_byte_prepended():
    """One byte before the first entry."""
    return file(lambda f: b"\x00" + f)


@vector("D06", REFUSED, "container.leading-data")
def program_in_front():
    """A program header before the first entry, all offsets set right: two files in one (CVE-2017-13156)."""
    return bent(lambda z: setattr(z, "start", b"dex\n035\x00" + bytes(104)))


@vector("D06", REFUSED, "container.directory")
def comment_at_the_end():
    """The end record has a comment."""
    return end(comment=b"comment")


@vector("D06", REFUSED, "container.trailing-data")
def comment_outside_the_end():
    """Bytes after the end, which says that it has no comment."""
    return file(lambda f: f + b"comment")


# --- D04: what is not a plain file ----------------------------------------------------------------


def unix(mode):
    return central(made_by=3 << 8 | 20, external=mode << 16)


@vector("D04", REFUSED, "container.directory")
def symbolic_link():
    """An exhibit is marked as a symbolic link."""
    return unix(0o120777)


@vector("D04", REFUSED, "container.directory")
def folder():
    """An exhibit is marked as a folder."""
    return unix(0o040755)


@vector("D04", REFUSED, "container.directory")
def device():
    """An exhibit is marked as a character device."""
    return unix(0o020666)


@vector("D04", REFUSED, "container.directory")
def pipe():
    """An exhibit is marked as a pipe."""
    return unix(0o010666)


@vector("D04", REFUSED, "container.directory")
def setuid():
    """An exhibit is a file that runs as its owner."""
    return unix(0o104755)


@vector("D04", REFUSED, "container.header")
def hard_link():
    """An exhibit is a hard link by the extra field 0x000D of PKWARE Unix."""
    return both(extra=extra(0x000D, struct.pack("<2L2H", 0, 0, 0, 0) + b"/etc/passwd"))


# --- D05: more than there is ----------------------------------------------------------------------


@vector("D05", REFUSED, "container.truncated")
def size_beyond_the_end():
    """An entry says that it has 4 GiB less 2 bytes."""
    return both(size=FULL32 - 1, packed=FULL32 - 1)


@vector("D05", REFUSED, "container.truncated")
def size_of_2_to_the_64():
    """An entry says in a ZIP64 field that it has 2^64 - 1 bytes."""
    return both(version=45, size=FULL32, packed=FULL32, extra=extra(1, struct.pack("<2Q", 2**64 - 1, 2**64 - 1)))


@vector("D05", REFUSED, "container.header")
def size_full_without_zip64():
    """An entry refers to a ZIP64 field that is not there."""
    return both(size=FULL32, packed=FULL32)


@vector("D05", REFUSED, "container.header")
def bomb():
    """A deflated entry of a few bytes that says to hold 4 GiB less 2 bytes."""
    def change(z):
        z.entry(EXHIBIT).data = bytes.fromhex("edc1010000008090feafee0800000000")
        z.entry(EXHIBIT).say(method=8, size=FULL32 - 1)
    return bent(change)


@vector("D05", REFUSED, "container.directory")
def overlapping_entries():
    """Two entries of the directory share the data of one."""
    def change(z):
        again = Zip([("exhibits/0004.txt", z.entry(EXHIBIT).data)]).entries[0]
        again.is_stored, again.offset = False, 72
        z.entries.append(again)
    return bent(change)


@vector("D05", REFUSED, "container.directory")
def entry_inside_an_entry():
    """An exhibit holds a whole entry, and the directory points to it."""
    def change(z):
        inner = Zip([("exhibits/0003.txt", b"inner")]).pack()
        entry = z.entry(EXHIBIT)
        entry.data = inner
        entry.central.update(offset=72 + 30 + len(EXHIBIT), size=5, packed=5, crc=zlib.crc32(b"inner"))
    return bent(change)


# --- order and sequences --------------------------------------------------------------------------


@vector("D01", REFUSED, "container.order")
def records_before_exhibits():
    """The folders come in another order."""
    return small().bend("parts", lambda p: [p[0], *p[2:5], p[1], *p[5:]])


@vector("D01", REFUSED, "container.order")
def records_out_of_order():
    """Record 2 comes before record 1."""
    return small().bend("parts", lambda p: [*p[:2], p[3], p[2], *p[4:]])


@vector("D01", REFUSED, "container.order")
def order_by_letters():
    """Exhibit 10000 comes before exhibit 9999, as in a list sorted by letters."""
    more = [("exhibits/10000.txt", b""), ("exhibits/9999.txt", b"")]
    return small().bend("parts", lambda p: p[:2] + more + p[2:])


@vector("D01", REFUSED, "container.order")
def token_before_manifest():
    """A token comes before the manifest."""
    return small().bend("parts", lambda p: p[:-1] + [("tokens/0001.tsr", b"x"), p[-1]])


@vector("R01", REFUSED, "container.sequence")
def tokens_begin_at_2():
    """The first token has number 2."""
    return small().bend("parts", lambda p: p + [("tokens/0002.tsr", b"x")])


@vector("R01", REFUSED, "container.sequence")
def renewals_with_a_gap():
    """Renewals 1 and 3."""
    return small().bend("parts", lambda p: p + [(f"renewals/{n}", b"x") for n in (
        "0001.cbor", "0001.tsr", "0003.cbor", "0003.tsr")])


@vector("R01", REFUSED, "container.sequence")
def statement_token_alone():
    """A time-stamp of a statement that is not there."""
    return small().bend("parts", lambda p: p + [("statements/0001.tsr", b"x")])


@vector("R01", REFUSED, "container.sequence")
def statement_token_of_the_next():
    """A time-stamp stands before its statement."""
    more = [("statements/0001.cose", b"x"), ("statements/0002.tsr", b"x")]
    return small().bend("parts", lambda p: p + more)


# --- CRC-32 ---------------------------------------------------------------------------------------


def wrong_crc(name, draft=None):
    def change(container):
        container.entry(name).say(crc=0x12345678)
        return container
    return (draft or small()).bend("zip", change)


@vector("R01", REFUSED, "container.crc")
def crc_of_exhibit():
    """The CRC-32 of an exhibit is not that of its bytes, which are the sealed ones."""
    return wrong_crc(EXHIBIT)


@vector("R01", REFUSED, "container.crc")
def crc_of_record():
    """The CRC-32 of a record is not that of its bytes, which are the sealed ones."""
    return wrong_crc("records/0002.cbor")


@vector("R01", REFUSED, "container.crc", notes="journal.not-performed")
def crc_of_journal():
    """The CRC-32 of the journal is not that of its bytes."""
    return wrong_crc("journal.cbor")


@vector("R01", REFUSED, "container.crc", notes="manifest.not-performed, seal.signature-not-performed")
def crc_of_manifest():
    """The CRC-32 of the manifest is not that of its bytes."""
    return wrong_crc("manifest.cose")


@vector("R01", REFUSED, "container.crc")
def crc_of_extract():
    """The CRC-32 of extract.cbor is not that of its bytes."""
    return wrong_crc("extract.cbor", whole().withhold([8]))
