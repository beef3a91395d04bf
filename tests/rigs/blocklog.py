"""A disk that logs every write and every flush, and the states that it may be in when the power goes.

qemu-storage-daemon keeps the log (`blklogwrites`) and shows the disk as a file over FUSE, which a loop device is laid on: the
same as dm-log-writes, without a kernel module.
"""

import os
import struct
import subprocess
from dataclasses import dataclass

from bench import Unavailable, need, need_root, until

SECTOR = 512
SUPER = struct.Struct("<QQQI")
ENTRY = struct.Struct("<QQQQ")
MAGIC = 0x6A736677736872
FLUSH, FUA, DISCARD = 1, 2, 4
# The smallest that mkfs.xfs makes.
LENGTH = {"ext4": 64 << 20, "xfs": 300 << 20}


@dataclass
class Logged:
    """One entry of the log: where it goes on the disk, where its bytes lie in the log, and where it ends there."""

    at: int
    length: int
    flags: int
    data: int
    end: int


def made(image, kind):
    """Makes an image with a fresh file system."""
    with open(image, "wb") as file:
        file.truncate(LENGTH[kind])
    quiet = {"ext4": ["-q", "-F", "-E", "lazy_itable_init=0"], "xfs": ["-q", "-f"]}[kind]
    subprocess.run([f"mkfs.{kind}", *quiet, image], check=True, capture_output=True)


class Disk:
    """A disk with a fresh file system, under the log."""

    def __init__(self, bench, kind):
        need_root()
        need("qemu-storage-daemon", f"mkfs.{kind}", "mount")
        self.base, self.image, self.log, self.shown = (bench.root / name for name in ("base", "disk", "log", "shown"))
        for path in (self.image, self.log, self.shown):
            path.unlink(missing_ok=True)
            path.touch()
        made(self.image, kind)
        sparse_copy(self.image, self.base)
        log = f"driver=blklogwrites,node-name=logged,file=disk,log=log,log-sector-size={SECTOR}"
        words = ["qemu-storage-daemon"]
        for name in ("disk", "log"):
            words += ["--blockdev", f"driver=file,node-name={name},filename={bench.root / name}"]
        words += ["--blockdev", log]
        words += ["--export", f"type=fuse,id=shown,node-name=logged,mountpoint={self.shown},writable=on"]
        self.daemon = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if not until(lambda: self.daemon.poll() is not None or self.shown.stat().st_size == LENGTH[kind]):
            raise Unavailable("qemu-storage-daemon shows no disk over FUSE here")
        if self.daemon.poll() is not None:
            raise Unavailable(f"qemu-storage-daemon: {self.daemon.stderr.read().decode().strip()}")

    def mark(self):
        """How much was logged until now."""
        return self.log.stat().st_size

    def entries(self):
        """The log from its beginning. The daemon must have ended."""
        found = []
        with open(self.log, "rb") as log:
            magic, _, count, _ = SUPER.unpack_from(log.read(SECTOR))
            assert magic == MAGIC, "not a log of blklogwrites"
            at = SECTOR
            for _ in range(count):
                log.seek(at)
                sector, sectors, flags, _ = ENTRY.unpack_from(log.read(SECTOR))
                length = 0 if flags & DISCARD else sectors * SECTOR
                found.append(Logged(sector * SECTOR, sectors * SECTOR, flags, at + SECTOR, at + SECTOR + length))
                at += SECTOR + length
        return found

    def close(self):
        self.daemon.terminate()
        self.daemon.wait()
        self.daemon.stderr.close()


class Replay:
    """The disk as it was at each point of the log."""

    def __init__(self, disk, target):
        self.disk, self.target = disk, target
        sparse_copy(disk.base, target)

    def apply(self, entry, target=None):
        """Brings one logged write onto the disk, or onto a copy of it."""
        if not entry.length:
            return
        with open(self.disk.log, "rb") as log, open(target or self.target, "r+b") as out:
            out.seek(entry.at)
            log.seek(entry.data)
            out.write(bytes(entry.length) if entry.flags & DISCARD else log.read(entry.length))

    def copy(self, target):
        """A copy, which a mount may change."""
        sparse_copy(self.target, target)
        return target


def sparse_copy(source, target):
    """Copies what holds data, and leaves holes where there are some."""
    with open(source, "rb") as old, open(target, "wb") as new:
        length = os.fstat(old.fileno()).st_size
        os.ftruncate(new.fileno(), length)
        at = 0
        while at < length:
            try:
                at = os.lseek(old.fileno(), at, os.SEEK_DATA)
            except OSError:
                break
            end = os.lseek(old.fileno(), at, os.SEEK_HOLE)
            while at < end:
                at += os.copy_file_range(old.fileno(), new.fileno(), end - at, at, at)
