"""A medium that fails: a file system of Linux FUSE, spoken to by hand, over a folder that is passed through.

    python3 medium.py FOLDER MOUNTPOINT [read-error=AT] [write-error=AT] [short-read=N] [short-write=N] [sync-error] [pause=AT]

It needs root and /dev/fuse, and no library. `read-error=AT`: no byte from AT on can be read (EIO). `write-error=AT`: none can
be written there (ENOSPC). `short-…=N`: at most N bytes at a time. `sync-error`: fsync answers EIO. `pause=AT`: the read that
reaches AT waits for SIGUSR1. Ended by SIGKILL it is a medium that was pulled out.
"""

import ctypes
import errno
import os
import signal
import stat
import struct
import sys

HEADER = struct.Struct("<IIQQIIIHH")
ATTRIBUTES = struct.Struct("<QQQQQQIIIIIIIIII")
# Every read and write comes here, none from the page cache.
DIRECT = 1
LONGEST_WRITE = 128 << 10
MS_NOSUID, MS_NODEV = 2, 4


class Medium:
    """The folder behind the mount point; each file that the kernel knows has a number."""

    def __init__(self, root, faults):
        self.root, self.faults = root, faults
        self.paths, self.numbers = {1: ""}, {"": 1}

    def at(self, number):
        return os.path.join(self.root, self.paths[number])

    def child(self, parent, name):
        return os.path.join(self.paths[parent], os.fsdecode(name))

    def number(self, path):
        if path not in self.numbers:
            self.numbers[path] = number = max(self.paths) + 1
            self.paths[number] = path
        return self.numbers[path]

    def attributes(self, path, number):
        st = os.lstat(os.path.join(self.root, path))
        ns = [st.st_atime_ns, st.st_mtime_ns, st.st_ctime_ns]
        seconds, rest = [n // 10**9 for n in ns], [n % 10**9 for n in ns]
        tail = (st.st_mode, st.st_nlink, st.st_uid, st.st_gid, 0, 4096, 0)
        return ATTRIBUTES.pack(number, st.st_size, st.st_blocks, *seconds, *rest, *tail)

    def entry(self, path):
        number = self.number(path)
        return struct.pack("<QQQQII", number, 0, 0, 0, 0, 0) + self.attributes(path, number)

    def forget_name(self, path):
        number = self.numbers.pop(path, None)
        return number

    def lookup(self, node, body):
        return self.entry(self.child(node, body[:-1]))

    def getattr(self, node, body):
        return struct.pack("<QII", 0, 0, 0) + self.attributes(self.paths[node], node)

    def setattr(self, node, body):
        valid, _, fh, size = struct.unpack_from("<IIQQ", body)
        mode, _, uid, gid = struct.unpack_from("<IIII", body, 68)
        if valid & 1:
            os.chmod(self.at(node), stat.S_IMODE(mode))
        if valid & 6:
            os.chown(self.at(node), uid if valid & 2 else -1, gid if valid & 4 else -1)
        if valid & 8:
            os.truncate(self.at(node), size)
        return self.getattr(node, body)

    def mkdir(self, node, body):
        mode, _ = struct.unpack_from("<II", body)
        path = self.child(node, body[8:-1])
        os.mkdir(os.path.join(self.root, path), mode)
        return self.entry(path)

    def unlink(self, node, body):
        path = self.child(node, body[:-1])
        os.unlink(os.path.join(self.root, path))
        self.forget_name(path)
        return b""

    def rmdir(self, node, body):
        path = self.child(node, body[:-1])
        os.rmdir(os.path.join(self.root, path))
        self.forget_name(path)
        return b""

    def rename(self, node, body, skip=8):
        (folder,) = struct.unpack_from("<Q", body)
        old, new, _ = body[skip:].split(b"\0", 2)
        old, new = self.child(node, old), self.child(folder, new)
        os.rename(os.path.join(self.root, old), os.path.join(self.root, new))
        self.forget_name(new)
        for path in [path for path in self.numbers if path == old or path.startswith(old + "/")]:
            number = self.numbers.pop(path)
            self.paths[number] = new + path[len(old) :]
            self.numbers[self.paths[number]] = number
        return b""

    def rename2(self, node, body):
        if struct.unpack_from("<QI", body)[1]:
            raise OSError(errno.EINVAL, "flags")
        return self.rename(node, body, 16)

    def link(self, node, body):
        (old,) = struct.unpack_from("<Q", body)
        path = self.child(node, body[8:-1])
        os.link(self.at(old), os.path.join(self.root, path))
        return self.entry(path)

    def open(self, node, body):
        (flags,) = struct.unpack_from("<I", body)
        return struct.pack("<QII", os.open(self.at(node), flags & ~os.O_NOFOLLOW & ~os.O_APPEND), DIRECT, 0)

    def create(self, node, body):
        flags, mode = struct.unpack_from("<II", body)
        path = self.child(node, body[16:-1])
        fh = os.open(os.path.join(self.root, path), flags | os.O_CREAT, mode)
        return self.entry(path) + struct.pack("<QII", fh, DIRECT, 0)

    def read(self, node, body):
        fh, offset, size = struct.unpack_from("<QQI", body)
        limit = self.faults.get("read-error")
        if limit is not None and offset + size > limit:
            if offset >= min(limit, os.fstat(fh).st_size):
                raise OSError(errno.EIO, "read")
            size = limit - offset
        if offset + size > self.faults.get("pause", 1 << 62):
            print("reached", flush=True)
            signal.sigwait([signal.SIGUSR1])
            del self.faults["pause"]
        return os.pread(fh, min(size, self.faults.get("short-read", size)), offset)

    def write(self, node, body):
        fh, offset, size = struct.unpack_from("<QQI", body)
        limit = self.faults.get("write-error")
        if limit is not None and offset + size > limit:
            if offset >= limit:
                raise OSError(errno.ENOSPC, "write")
            size = limit - offset
        size = min(size, self.faults.get("short-write", size))
        return struct.pack("<II", os.pwrite(fh, body[40 : 40 + size], offset), 0)

    def statfs(self, node, body):
        st = os.statvfs(self.root)
        counts = (st.f_blocks, st.f_bfree, st.f_bavail, st.f_files, st.f_ffree)
        return struct.pack("<QQQQQIIII24x", *counts, st.f_bsize, st.f_namemax, st.f_frsize, 0)

    def release(self, node, body):
        os.close(struct.unpack_from("<Q", body)[0])
        return b""

    def fsync(self, node, body):
        if "sync-error" in self.faults:
            raise OSError(errno.EIO, "fsync")
        return b""

    def flush(self, node, body):
        return b""

    def opendir(self, node, body):
        return struct.pack("<QII", 0, 0, 0)

    def readdir(self, node, body):
        _, offset, size = struct.unpack_from("<QQI", body)
        out = b""
        for at, name in enumerate(sorted(os.listdir(self.at(node)))[offset:], offset + 1):
            name = os.fsencode(name)
            one = struct.pack("<QQII", 1, at, len(name), 0) + name
            one += bytes(-len(one) % 8)
            if len(out) + len(one) > size:
                break
            out += one
        return out

    ANSWERS = {
        1: lookup, 3: getattr, 4: setattr, 9: mkdir, 10: unlink, 11: rmdir, 12: rename, 13: link, 14: open, 15: read,
        16: write, 17: statfs, 18: release, 20: fsync, 25: flush, 27: opendir, 28: readdir, 29: flush, 30: fsync,
        35: create, 45: rename2,
    }  # fmt: skip


def serve(medium, device):
    """Answers the kernel until the file system is unmounted."""
    while True:
        try:
            request = os.read(device, LONGEST_WRITE + 4096)
        except OSError as error:
            if error.errno in (errno.EINTR, errno.ENOENT):
                continue
            return
        _, code, unique, node, *_ = HEADER.unpack_from(request)
        body = request[HEADER.size :]
        # FORGET, BATCH_FORGET and INTERRUPT want no answer.
        if code in (2, 42, 36):
            continue
        status, answer = 0, b""
        if code == 26:
            answer = struct.pack("<IIIIHHIIHHI28x", 7, 31, 0, 0, 12, 9, LONGEST_WRITE, 1, 0, 0, 0)
        else:
            try:
                if code not in Medium.ANSWERS:
                    raise OSError(errno.ENOSYS, "unknown")
                answer = Medium.ANSWERS[code](medium, node, body)
            except OSError as error:
                status = -error.errno
        answer = b"" if status else answer
        try:
            os.write(device, struct.pack("<IiQ", 16 + len(answer), status, unique) + answer)
        except OSError:
            pass


def main():
    root, point, *words = sys.argv[1:]
    faults = {name: int(value or 0) for name, _, value in (word.partition("=") for word in words)}
    device = os.open("/dev/fuse", os.O_RDWR)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
    libc = ctypes.CDLL(None, use_errno=True)
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0,allow_other".encode()
    if libc.mount(b"aigaq-rig", os.fsencode(point), b"fuse", MS_NOSUID | MS_NODEV, options) != 0:
        sys.exit(f"mount: {os.strerror(ctypes.get_errno())}")
    print("ready", flush=True)
    serve(Medium(os.path.abspath(root), faults), device)


if __name__ == "__main__":
    main()
