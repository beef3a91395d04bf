"""Containers that have more than one reading: fields that are there twice, names, places."""

import struct
import zlib

from bundle import MIMETYPE, small
from containers import EXHIBIT, FULL32, REFUSED, bent, both, central, end, local
from kit import vector
from zip_forms import Zip, descriptor, extra, zip64_end


# --- D01: kinds of ambiguity, fields that are there twice -----------------------------------------


@vector("D01", REFUSED, "container.directory")
def method_differs():
    """Local header: stored; directory: deflated."""
    return central(method=8)


@vector("D01", REFUSED, "container.header")
def method_differs_locally():
    """Local header: deflated; directory: stored."""
    return local(method=8)


@vector("D01", REFUSED, "container.header")
def compressed():
    """An exhibit is deflated, consistently."""
    def change(z):
        entry = z.entry(EXHIBIT)
        size, crc = len(entry.data), zlib.crc32(entry.data)
        entry.data = b"\x01" + struct.pack("<2H", size, size ^ 0xFFFF) + entry.data
        entry.say(method=8, size=size, crc=crc)
    return bent(change)


@vector("D01", REFUSED, "container.header")
def encrypted_locally():
    """The local header says that the data are encrypted, the directory does not."""
    return local(flags=0x0801)


@vector("D01", REFUSED, "container.directory")
def encrypted_in_directory():
    """The directory says that the data are encrypted, the local header does not."""
    return central(flags=0x0801)


@vector("D01", REFUSED, "container.header")
def flag_utf8_missing():
    """The names are not said to be UTF-8."""
    return both(flags=0)


@vector("D01", REFUSED, "container.directory")
def name_differs():
    """The directory gives another name than the local header, of the same length."""
    return central(name=b"exhibits/0004.txt")


@vector("D01", REFUSED, "container.directory")
def size_differs():
    """The directory gives a smaller size than the local header."""
    return central(size=4, packed=4)


@vector("D01", REFUSED, "container.header")
def sizes_differ_from_each_other():
    """Compressed and uncompressed size of a stored entry differ."""
    return both(packed=4)


@vector("D01", REFUSED, "container.directory")
def crc_differs():
    """The directory gives another CRC-32 than the local header."""
    return central(crc=0)


@vector("D01", REFUSED, "container.directory")
def entry_is_a_folder_by_attribute():
    """The directory marks a file as a folder of MS-DOS."""
    return central(external=0x10)


@vector("D01", REFUSED, "container.header")
def data_descriptor():
    """Sizes and CRC-32 follow the data, in a data descriptor."""
    def change(z):
        entry = z.entry(EXHIBIT)
        entry.local.update(flags=0x0808, crc=0, size=0, packed=0)
        entry.central.update(flags=0x0808)
        entry.behind = descriptor(entry.data)
    return bent(change)


@vector("D01", REFUSED, "container.directory")
def data_descriptor_unannounced():
    """A data descriptor behind data whose header does not announce one: a gap."""
    def change(z):
        entry = z.entry(EXHIBIT)
        entry.behind = descriptor(entry.data)
    return bent(change)


@vector("D01", REFUSED, "container.header")
def time_of_change():
    """An entry says when its file was changed."""
    return both(date=0x5945, time=0x6000)


@vector("D01", REFUSED, "container.header")
def extra_field():
    """A local header has an extra field that no reader needs to know."""
    return local(extra=extra(0xCAFE, b""))


@vector("D01", REFUSED, "container.directory")
def extra_field_in_directory():
    """The directory has an extra field that no reader needs to know."""
    return central(extra=extra(0xCAFE, b""))


@vector("D01", REFUSED, "container.directory")
def comment_of_an_entry():
    """An entry has a comment."""
    return central(comment=b"x")


@vector("D01", REFUSED, "container.directory")
def version_made_by():
    """Made by version 2.1 of the format."""
    return central(made_by=21)


# --- D01: kinds of ambiguity, names ---------------------------------------------------------------


@vector("D01", REFUSED, "container.header")
def unicode_path():
    """An extra field 0x7075 gives another name, which some readers take."""
    name = b"exhibits/0004.txt"
    field = extra(0x7075, b"\x01" + struct.pack("<L", zlib.crc32(EXHIBIT.encode())) + name)
    return both(extra=field)


@vector("D02", REFUSED, "container.duplicate-name")
def same_name_twice():
    """Two entries of one name, other bytes in the second."""
    return small().bend("parts", lambda p: p[:2] + [(EXHIBIT, b"second")] + p[2:])


@vector("D02", REFUSED, "container.duplicate-name")
def same_number_twice():
    """Two exhibits of one number with two extensions."""
    return small().bend("parts", lambda p: p[:2] + [("exhibits/0003.png", b"second")] + p[2:])


@vector("D02", REFUSED, "container.duplicate-name")
def manifest_twice():
    """Two manifests, both good."""
    return small().bend("parts", lambda p: p + [p[-1]])


# --- D01: kinds of ambiguity, places --------------------------------------------------------------


@vector("D01", REFUSED, "container.directory")
def entry_not_in_directory():
    """An entry that a streaming reader sees and the directory does not list."""
    return bent(lambda z: setattr(z.entry(EXHIBIT), "is_listed", False))


@vector("D01", REFUSED, "container.directory")
def entry_only_in_directory():
    """The directory lists an entry twice as many: one of them has no data of its own."""
    def change(z):
        again = Zip([("exhibits/0004.txt", z.entry(EXHIBIT).data)]).entries[0]
        again.is_stored, again.offset = False, 72
        z.entries.insert(2, again)
    return bent(change)


@vector("D01", REFUSED, "container.directory")
def offset_of_an_entry():
    """The directory points to the header of another entry."""
    return central(offset=0)


@vector("D01", REFUSED, "container.directory")
def two_directories():
    """A second directory and end inside the comment of the first."""
    other = Zip([("mimetype", MIMETYPE)]).pack()
    return end(comment=other)


@vector("D01", REFUSED, "container.trailing-data")
def two_bundles():
    """Two good bundles, one after the other."""
    return small().build() + small("another").build()


@vector("D01", REFUSED, "container.directory")
def gap_before_directory():
    """Bytes between the last entry and the directory."""
    return bent(lambda z: setattr(z, "directory_before", b"hidden"))


@vector("D01", REFUSED, "container.directory")
def gap_between_entries():
    """Bytes between two entries."""
    return bent(lambda z: setattr(z.entry("records/0001.cbor"), "before", b"hidden"))


@vector("D01", REFUSED, "container.directory")
def offset_of_directory():
    """The end points one byte into the directory."""
    return end(offset=lambda plain: plain["offset"] + 1)


@vector("D01", REFUSED, "container.directory")
def length_of_directory():
    """The end gives a directory that is one byte longer."""
    return end(length=lambda plain: plain["length"] + 1)


@vector("D01", REFUSED, "container.directory")
def count_too_low():
    """The end counts one entry less than the directory has."""
    return end(here=lambda plain: plain["here"] - 1, total=lambda plain: plain["total"] - 1)


@vector("D01", REFUSED, "container.directory")
def count_too_high():
    """The end counts one entry more than the directory has."""
    return end(here=lambda plain: plain["here"] + 1, total=lambda plain: plain["total"] + 1)


@vector("D01", REFUSED, "container.directory")
def disks():
    """The end says that this is the second disk."""
    return end(disk=1, directory_disk=1)


@vector("D01", REFUSED, "container.directory")
def zip64_end_unneeded():
    """A ZIP64 end that says the same as the end, where none is needed."""
    return bent(lambda z: setattr(z, "end_before", zip64_end))


@vector("D01", REFUSED, "container.directory")
def zip64_end_differs():
    """A ZIP64 end that counts fewer entries than the end."""
    return bent(lambda z: setattr(z, "end_before", lambda plain: zip64_end(plain, here=1, total=1)))


@vector("D01", REFUSED, "container.header")
def zip64_field_unneeded():
    """A ZIP64 field for a small size, as large-file writers make it."""
    def change(z):
        entry = z.entry(EXHIBIT)
        size = len(entry.data)
        entry.local.update(version=45, size=FULL32, packed=FULL32, extra=extra(1, struct.pack("<2Q", size, size)))
    return bent(change)


@vector("D01", REFUSED, "container.directory")
def zip64_field_in_directory():
    """A ZIP64 field for a small size in the directory only."""
    def change(z):
        entry = z.entry(EXHIBIT)
        size = len(entry.data)
        entry.central.update(made_by=45, version=45, size=FULL32, packed=FULL32,
                             extra=extra(1, struct.pack("<2Q", size, size)))
    return bent(change)
