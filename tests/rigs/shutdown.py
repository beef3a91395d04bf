"""F05: a mounted file system is shut down at a moment that chance chooses, and mounted again: what was not flushed is gone."""

import random
import shutil
import subprocess
import threading
import time

from bench import Unavailable, need, need_root
from blocklog import made, sparse_copy
from mounts import Looped
from power import STEPS, judge, stock

NAME = "shutdown"
RUNS = 100
SEED = 20_260_103


def run(bench, tally, reduced):
    need_root()
    need("xfs_io", "mount")
    stock(bench)
    chance = random.Random(SEED)
    for kind in ("ext4", "xfs"):
        try:
            need(f"mkfs.{kind}")
            base = bench.root / "base"
            made(base, kind)
            whole = prepared(bench, base)
        except Unavailable as reason:
            tally.skip(f"{kind}: {reason}")
            continue
        for turn in range(RUNS):
            trial(bench, tally, kind, base, chance.uniform(0, whole), turn)


def prepared(bench, base):
    """Puts the stage on the disk. How long the steps take there."""
    with Looped(base, bench.root / "mount") as mount:
        if mount.error:
            raise Unavailable(f"does not mount: {mount.error}")
        shutil.copytree(bench.stage, mount.point, dirs_exist_ok=True)
    tried, begun = bench.root / "tried", time.monotonic()
    sparse_copy(base, tried)
    with Looped(tried, bench.root / "mount") as mount:
        for step in STEPS:
            bench.must(bench.capture(step, mount.point))
    return time.monotonic() - begun


def trial(bench, tally, kind, base, after, turn):
    tried, done = bench.root / "tried", 0
    sparse_copy(base, tried)
    with Looped(tried, bench.root / "mount") as mount:
        gone = threading.Event()
        cut = threading.Timer(after, shut_down, (mount.point, gone))
        cut.start()
        for step in STEPS:
            ending = bench.capture(step, mount.point)
            # What is acknowledged while the disk goes is not sure to have been before.
            if gone.is_set() or ending.status != 0:
                break
            done += 1
        cut.join()
    tally.count(f"{kind}, {done} steps acknowledged")
    wrong = "panicked" if ending.crashed() else judge(bench, tried, done, turn % 10 == 0)
    tally.trial(wrong, f"{kind}, turn {turn}, {done} steps acknowledged")


def shut_down(point, gone):
    gone.set()
    subprocess.run(["xfs_io", "-x", "-c", "shutdown", point], check=True, capture_output=True)
