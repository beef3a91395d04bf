#!/usr/bin/env python3
"""How long papers take to set in type, how much memory, and whether the bytes are the same: python3 benches/pages.py

Builds pdf/examples/papers.rs with the release profile (`dev`: with that one; a path: runs that program), and sets the
paper of the tests so many times behind itself. The seconds are those of setting alone, as the program measures them;
processor time and memory are those of the whole run, its start with it. Each round runs in another time zone, locale and
number of threads; all bytes must agree.
"""

import hashlib
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
ROUNDS = [
    {"TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"TZ": "Asia/Almaty", "LC_ALL": "kk_KZ.UTF-8", "RAYON_NUM_THREADS": "1"},
    {"TZ": "America/New_York", "LC_ALL": "ru_RU.KOI8-R", "RAYON_NUM_THREADS": "3"},
    {"TZ": "Asia/Kathmandu", "LANG": "ar_EG.UTF-8", "RAYON_NUM_THREADS": "2"},
    {"SOURCE_DATE_EPOCH": "0"},
]


def run(program, times, out, settings):
    """Seconds of setting, seconds of processor, peak KiB and digest of one run."""
    said = os.open(f"{out}.said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    pid = os.posix_spawn(program, [str(program), str(times), str(out)], os.environ | settings,
                         file_actions=[(os.POSIX_SPAWN_DUP2, said, 1)])
    _, status, usage = os.wait4(pid, 0)
    os.close(said)
    if status:
        sys.exit(f"papers {times} failed")
    seconds, _ = Path(f"{out}.said").read_text().split()
    return float(seconds), usage.ru_utime + usage.ru_stime, usage.ru_maxrss, hashlib.sha256(out.read_bytes()).digest()


def pages(pdf):
    said = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return next(line.split()[1] for line in said.splitlines() if line.startswith("Pages:"))


def built(profile):
    if Path(profile).is_file():
        return Path(profile).resolve()
    flags = ["--release"] if profile == "release" else []
    build = ["cargo", "build", "--locked", "--quiet", "-p", "aigaq-pdf", "--example", "papers", *flags]
    subprocess.run(build, cwd=ROOT, check=True)
    return TARGET / ("release" if flags else "debug") / "examples" / "papers"


def main():
    profile = sys.argv[1] if len(sys.argv) > 1 else "release"
    program = built(profile)
    print(f"load before: {os.getloadavg()[0]:.1f}")
    print("| pages | seconds, least | median | processor, least | MB | peak MiB | same bytes |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "paper.pdf"
        for times in (1, 3, 28):
            rounds = [run(program, times, out, settings) for settings in ROUNDS]
            seconds, processor, peak, digests = zip(*rounds)
            same = "yes" if len(set(digests)) == 1 else "NO"
            print(f"| {pages(out)} | {min(seconds):.2f} | {statistics.median(seconds):.2f} | {min(processor):.2f} "
                  f"| {out.stat().st_size / 1e6:.1f} | {max(peak) / 1024:.0f} | {same} |", flush=True)
            if same == "NO":
                sys.exit("The bytes differ.")


if __name__ == "__main__":
    main()
