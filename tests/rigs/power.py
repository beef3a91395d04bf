"""F04: the power is cut after each block that was written, on ext4 and on xfs.

Two replays of one log: in the order in which the blocks were written, and, since a disk may write in another order what no
flush stands between, with a part of them missing that chance chooses. The control is the same work with every fsync left
out: if nothing is lost then, the rig sees nothing.
"""

import random
import shutil

from acts import AGAIN, IN_DRAFT, OFFLINE, OPEN, seals, stands
from bench import BUNDLE, DRAFT, SIGNING, Unavailable, need, parts, write
from blocklog import Disk, FLUSH, FUA, Replay
from mounts import Looped

NAME = "power"
SEED = 20_260_102
# So many times chance chooses which of the writes since the last flush are missing.
SUBSETS = 6
# Of the states whose draft is good so many are sealed as well.
SEALED_EACH = 10
NO_SYNC = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:retval=0"]
STEPS = [
    ["open", "purchase.toml", *IN_DRAFT, *OFFLINE],
    ["add", "a.txt", "--origin", "imported", *IN_DRAFT],
    ["add", "film.bin", "--origin", "imported", "--no-media", *IN_DRAFT],
    ["hand-over", "--from", "A", "--to", "B", "--what", "a bag", *IN_DRAFT],
    ["amend", "amended.toml", *IN_DRAFT],
    ["seal", "-o", BUNDLE, *IN_DRAFT, *SIGNING, *OFFLINE],
    ["attest", BUNDLE, "witness.toml", "--as", "witness", *SIGNING, *OFFLINE],
    ["attest", BUNDLE, "witness.toml", "--as", "witness", *SIGNING, *OFFLINE],
]
# After each step: the entries that its journal has then, and the statements in the bundle; none where there is no such file.
STANDS = [(1, None), (2, None), (3, None), (4, None), (5, None), (6, 0), (6, 1), (6, 2)]


def run(bench, tally, reduced):
    stock(bench)
    for kind in ("ext4", "xfs"):
        try:
            disk, begun, marks = worked(bench, kind, [])
            replay(bench, tally, kind, disk, begun, marks)
            control(bench, tally, kind)
        except Unavailable as reason:
            tally.skip(f"{kind}: {reason}")


def stock(bench):
    """What the steps need beside what every stage has."""
    write(bench.stage / "film.bin", bytes(range(256)) * 2048)
    form = (bench.stage / "purchase.toml").read_text()
    write(bench.stage / "amended.toml", form.replace("A test", "Another test"))


def worked(bench, kind, wrapper):
    """The work on a fresh disk: the log, where it begins there, and how far the log was when each step was acknowledged."""
    disk, marks = Disk(bench, kind), []
    try:
        with Looped(disk.shown, bench.root / "mount") as mount:
            if mount.error:
                raise Unavailable(f"{kind} does not mount: {mount.error}")
            shutil.copytree(bench.stage, mount.point, dirs_exist_ok=True)
            bench.run(["sync", "-f", mount.point])
            begun = disk.mark()
            for step in STEPS:
                bench.must(bench.run([*wrapper, *bench.words("capture", step)], mount.point))
                marks.append(disk.mark())
    finally:
        disk.close()
    return disk, begun, marks


def states(disk, begun, whole):
    """Each state to try: a file with the disk in it, how much of the log counts as written, and a name for it."""
    entries, chance = disk.entries(), random.Random(SEED)
    ordered = Replay(disk, disk.image)
    flushed = Replay(disk, disk.image.with_name("flushed"))
    pending = []
    for n, entry in enumerate(entries):
        ordered.apply(entry)
        if entry.end > begun and entry.length:
            yield ordered.copy(disk.image.with_name("tried")), entry.end, f"after write {n} of {len(entries)}"
            for _ in range(SUBSETS if whole and pending else 0):
                tried = flushed.copy(disk.image.with_name("tried"))
                for one in [*pending, entry]:
                    if one.flags & FUA or chance.random() < 0.5:
                        flushed.apply(one, tried)
                yield tried, entry.end, f"some of the writes up to {n} since the last flush"
        pending.append(entry)
        if entry.flags & FLUSH:
            for one in pending:
                flushed.apply(one)
            pending = []


def replay(bench, tally, kind, disk, begun, marks):
    for turn, (tried, end, where) in enumerate(states(disk, begun, whole=True)):
        wrong = judge(bench, tried, sum(mark <= end for mark in marks), turn % SEALED_EACH == 0)
        tally.count(f"{kind}, {'in order' if where.startswith('after') else 'some missing'}")
        tally.trial(wrong, f"{kind}, {where}")


def control(bench, tally, kind):
    """Without fsync something must be lost: only then is what stands above worth anything."""
    need("strace")
    disk, begun, marks = worked(bench, kind, NO_SYNC)
    lost = tried = 0
    for image, end, _ in states(disk, begun, whole=False):
        tried += 1
        lost += judge(bench, image, sum(mark <= end for mark in marks), False) is not None
    tally.count(f"{kind}, control without fsync: states", tried)
    tally.count(f"{kind}, control without fsync: lost", lost)
    tally.trial(None if lost else "the control lost nothing, so this rig sees nothing", f"{kind}, control")


def judge(bench, image, done, whole):
    """What is lost or torn on the disk after so many acknowledged steps, or nothing."""
    folder = bench.root / "found"
    shutil.rmtree(folder, ignore_errors=True)
    with Looped(image, bench.root / "mount") as mount:
        if mount.error:
            return f"does not mount: {mount.error}"
        shutil.copytree(mount.point, folder, ignore=shutil.ignore_patterns("lost+found"))
    entries, statements = STANDS[done - 1] if done else (0, None)
    return draft(bench, folder, entries, whole) or bundle(bench, folder, statements)


def draft(bench, folder, entries, whole):
    if not (folder / DRAFT).exists():
        return "the draft is gone" if entries else None
    wrong, found = stands(bench, folder, {f"{DRAFT}/journal.cbor": b""})
    if wrong:
        return wrong
    if not entries <= found <= STANDS[-1][0]:
        return f"{entries} entries were acknowledged, {found} are there"
    if not whole or found < 2:
        return None
    (folder / AGAIN).unlink(missing_ok=True)
    return seals(bench, folder)


def bundle(bench, folder, statements):
    path = folder / BUNDLE
    if not path.exists():
        return "the bundle is gone" if statements is not None else None
    status, core = bench.check(BUNDLE, folder)
    if status != OPEN or core["decided_by"] != "time.no-token":
        return f"a bundle that is judged {status} {core.get('decided_by')}"
    found = sum(name.startswith("statements/") for name in parts(path))
    return None if found >= (statements or 0) else f"{statements} statements were acknowledged, {found} are there"
