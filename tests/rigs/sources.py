"""G01, G02: the file is changed while it is taken in: it grows, shrinks, is rewritten, replaced, removed, made a link."""

import os
import threading

from acts import IN_DRAFT, seals, stages
from bench import DRAFT, end, snapshot, write

NAME = "sources"
LENGTH = 4 << 20
TURNS, LINK_TURNS = 60, 1000
FILE, OTHER, SECRET = "film.mp4", "other.mp4", "secret.txt"
ADD = ["add", FILE, "--origin", "recorded", "--no-media", *IN_DRAFT]
ONE = b"1" * LENGTH


def grow(path):
    with open(path, "ab") as file:
        file.write(b"more")


def shrink(path):
    length = path.stat().st_size
    os.truncate(path, length - 1 if length > LENGTH // 2 else LENGTH)


def following(byte):
    return (byte + 1) % 256


def rewrite(path):
    """All bytes are the next number, from the front to the back."""
    with open(path, "r+b") as file:
        head = file.read(1)[0]
        file.seek(0)
        file.write(bytes([following(head)]) * LENGTH)


def touch_up(path):
    """Rewritten in place, with the time of the last change set back."""
    stat = path.stat()
    rewrite(path)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def replace(path):
    other = path.with_name(OTHER)
    with open(path, "rb") as file:
        head = file.read(1)[0]
    write(other, bytes([following(head)]) * LENGTH)
    os.rename(other, path)


def remove(path):
    path.unlink()
    write(path, ONE)


def link(path):
    """Now the file, now a link to what nobody offered."""
    other = path.with_name(OTHER)
    other.unlink(missing_ok=True)
    if path.is_symlink():
        write(other, ONE[:4096])
    else:
        other.symlink_to(SECRET)
    os.rename(other, path)


def written_over(data):
    """Whether a file that is rewritten from the front was like this at a moment: what is newer comes first. A reader who
    sees two moments has what is older first."""
    head, rest = data[0], data.lstrip(data[:1])
    return len(data) == LENGTH and (not rest or (following(rest[0]) == head and not rest.lstrip(rest[:1])))


# What may be taken in: a state that the file was in at a moment.
WHOLE = {
    grow: lambda data: data[:LENGTH] == ONE and data[LENGTH:] == b"more" * ((len(data) - LENGTH) // 4),
    shrink: lambda data: data[: LENGTH // 2 + 1].strip(b"1") == b"" and data[LENGTH // 2 + 1 :].strip(b"1\0") == b"",
    rewrite: written_over,
    touch_up: written_over,
    replace: lambda data: data == data[:1] * LENGTH,
    remove: ONE.startswith,
    link: lambda data: data in (ONE, ONE[:4096]),
}
# Refused for what it was: changed, not there, a link.
EXITS = {8: "[intake.source-changed]", 6: "[intake.open]", 2: "[intake.not-a-regular-file]"}


def run(bench, tally, reduced):
    draft, _ = stages(bench)
    for change in WHOLE:
        for turn in range(LINK_TURNS if change is link else TURNS):
            trial(bench, tally, draft, change, turn)


def trial(bench, tally, draft, change, turn):
    folder = bench.copy("trial", draft)
    write(folder / FILE, ONE if change is not link else ONE[:4096])
    write(folder / SECRET, "what nobody offered\n")
    before = snapshot(folder / DRAFT)
    stop = threading.Event()
    writer = threading.Thread(target=keep, args=(change, folder / FILE, stop))
    writer.start()
    ending = end(bench.start(bench.words("capture", ADD), folder))
    stop.set()
    writer.join()
    name = change.__name__
    tally.count(f"{name}, exit {ending.status}")
    tally.trial(judge(bench, folder, ending, before, change, turn), f"{name}, turn {turn}")


def keep(change, path, stop):
    while not stop.is_set():
        change(path)
        # Some of the changes come close together, some leave the file alone for as long as it takes to read.
        stop.wait(0.02 if change is replace else 0.001)


def judge(bench, folder, ending, before, change, turn):
    after = snapshot(folder / DRAFT)
    if ending.status != 0:
        if EXITS.get(ending.status, "no such exit") not in ending.err:
            return f"exit {ending.status}: {ending.tail()}"
        if after != before:
            return "was refused, and something is left in the draft"
        return seals(bench, folder) if turn % 20 == 0 else None
    new = [name for name in after if name.startswith("exhibits/") and name not in before]
    if len(new) != 1:
        return f"was taken in, and {new} are new"
    if not WHOLE[change](after[new[0]]):
        return f"a file of {len(after[new[0]])} bytes that never was like this was taken in"
    return seals(bench, folder)
