"""File systems that a rig mounts, and that are gone when it is done with them."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from bench import Unavailable, need_root


class Failing:
    """A folder seen through `medium.py` with these faults."""

    def __init__(self, bench, folder, *faults):
        need_root()
        if not os.path.exists("/dev/fuse"):
            raise Unavailable("no /dev/fuse here")
        self.point = bench.root / "medium"
        self.point.mkdir(exist_ok=True)
        words = [sys.executable, Path(__file__).with_name("medium.py"), folder, self.point, *faults]
        self.server = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if self.server.stdout.readline() != "ready\n":
            reason = self.server.communicate()[1].strip().splitlines()
            raise Unavailable(f"no FUSE file system mounts here: {reason[-1] if reason else 'no reason given'}")

    def reached(self):
        """Waits until the read that is to pause came."""
        return self.server.stdout.readline() == "reached\n"

    def pull_out(self):
        self.server.kill()
        self.server.wait()

    def go_on(self):
        self.server.send_signal(signal.SIGUSR1)

    def take_away(self):
        """The name goes at once, the file system when nobody has a file of it open any more."""
        subprocess.run(["umount", "-l", self.point], check=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.point], capture_output=True)
        self.server.kill()
        self.server.communicate()


class Looped:
    """The file system in an image; `error` says why it does not mount."""

    def __init__(self, image, point):
        self.point = Path(point)
        self.point.mkdir(exist_ok=True)
        done = subprocess.run(["mount", "-o", "loop", image, self.point], capture_output=True, text=True)
        self.error = done.stderr.strip() if done.returncode else None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.error is None:
            subprocess.run(["umount", self.point], check=True)
