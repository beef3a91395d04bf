"""F07, G08: a film that cannot be read to its end, a medium that is pulled out in the middle of it, a target that fails."""

import re

from acts import AGAIN, IN_DRAFT, OFFLINE, seals, stages
from bench import BUNDLE, DRAFT, SIGNING, end, snapshot, write
from mounts import Failing

NAME = "media"
LENGTH = 3 << 20
PLACES = (0, 1, 4095, 4096, 4097, 131072, 262143, 262144, 262145, 1 << 20, (2 << 20) + 5, LENGTH - 1)
TARGET_PLACES = (0, 1, 34, 72, 100, 500, 1000, 1200)
ADD = ["add", "medium/film.mp4", "--origin", "recorded", "--no-media", *IN_DRAFT]
PACK = ["pack", "purchase.toml", "medium/film.mp4", "--origin", "recorded", "-o", BUNDLE, *SIGNING, *OFFLINE]


def run(bench, tally, reduced):
    draft, _ = stages(bench)
    card = bench.root / "card"
    card.mkdir()
    write(card / "film.mp4", bytes(range(251)) * (LENGTH // 251) + bytes(LENGTH % 251))
    for at in PLACES:
        with Failing(bench, card, f"read-error={at}"):
            for args in (ADD, PACK):
                trial(bench, tally, draft, args, f"{args[0]}, read error at byte {at}", at)
    for at in PLACES:
        for how in ("pulled out", "pulled out after its name was taken away"):
            for args in (ADD, PACK):
                unplugged(bench, tally, draft, card, args, at, how)
    for args in (ADD, PACK):
        for at in PLACES:
            unplugged(bench, tally, draft, card, args, at, "only its name was taken away")
    for fault in [f"write-error={at}" for at in TARGET_PLACES] + ["sync-error"]:
        target(bench, tally, draft, fault)
        home(bench, tally, draft, fault)


def stage(bench, draft):
    """A folder in which `medium` stands for the mount point."""
    folder = bench.copy("trial", draft)
    (folder / "medium").symlink_to(bench.root / "medium")
    return folder


def trial(bench, tally, draft, args, where, at):
    folder = stage(bench, draft)
    before = snapshot(folder)
    tally.trial(refused(bench, folder, before, bench.capture(args, folder), at, "intake.read"), where)


def refused(bench, folder, before, ending, at, code):
    """The file must be refused with its place, and the draft be as good as before."""
    if ending.status != 8 or f"[{code}]" not in ending.err:
        return f"exit {ending.status}: {ending.tail()}"
    place = re.search(r"read up to byte ([\d\W]*\d)", ending.err)
    told = int(re.sub(r"\D", "", place.group(1))) if place else None
    if at is not None and told != at:
        return f"says byte {told}: {ending.tail()}"
    if snapshot(folder) != before:
        return "left something behind"
    return seals(bench, folder)


def unplugged(bench, tally, draft, card, args, at, how):
    folder = stage(bench, draft)
    before = snapshot(folder)
    with Failing(bench, card, f"pause={at}") as medium:
        child = bench.start(bench.words("capture", args), folder)
        reached = medium.reached()
        if how != "pulled out":
            medium.take_away()
        medium.go_on() if how.startswith("only") else medium.pull_out()
        ending = end(child)
    # A file that was read to its end, and whose name then leads nowhere, is not what the person named.
    code = "intake.source-changed" if how.startswith("only") else "intake.read"
    wrong = refused(bench, folder, before, ending, None, code) if reached else "the read did not come"
    tally.trial(wrong, f"{args[0]}, {how} at byte {at}")


def target(bench, tally, draft, fault):
    """The bundle is to go to a medium that fails."""
    folder, stick = stage(bench, draft), bench.root / "stick"
    stick.mkdir(exist_ok=True)
    with Failing(bench, stick, fault):
        ending = bench.capture(["seal", "-o", f"medium/{BUNDLE}", *IN_DRAFT, *SIGNING, *OFFLINE], folder)
        left = sorted(path.name for path in stick.iterdir())
    wrong = None
    if ending.status != 6 or f"medium/{BUNDLE}" not in ending.err:
        wrong = f"exit {ending.status}: {ending.tail()}"
    elif left:
        wrong = f"left {left} on the medium"
    tally.trial(wrong or seals(bench, folder), f"seal onto a medium, {fault}")


def home(bench, tally, draft, fault):
    """The draft itself lies on a medium that fails."""
    folder = bench.copy("trial", draft)
    before = snapshot(folder)
    with Failing(bench, folder, fault) as medium:
        ending = bench.capture(["add", "b.txt", "--origin", "imported", *IN_DRAFT], medium.point)
    wrong = None
    if ending.crashed() or ending.status not in (0, 6):
        wrong = f"exit {ending.status}: {ending.tail()}"
    journal = f"{DRAFT}/journal.cbor"
    if ending.status == 6 and (folder / journal).read_bytes() != before[journal]:
        wrong = wrong or "the journal is not as it was"
    if (folder / AGAIN).exists():
        wrong = wrong or "sealed"
    tally.trial(wrong or seals(bench, folder), f"a draft on a medium, {fault}")
