#!/usr/bin/env python3
"""How long the papers take after verification: python3 benches/report.py [AIGAQ-CAPTURE AIGAQ-VERIFY]

Packs the pictures of samples/made so many times over, each copy with bytes of its own, into bundles of growing size, and runs
`check` and `report` on each, in turns, in one run. What `report` takes beyond `check` is the making and setting of the three
papers in one language. Without looking into the files (--no-media), which has figures of its own. Needs pdfinfo.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"
ROUNDS = 5


def run(words, folder):
    """Seconds of the clock, seconds of processor time, peak MiB, exit code."""
    begun = time.monotonic()
    null = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)]
    settings = os.environ | {"XDG_CONFIG_HOME": str(folder / "config"), "LC_ALL": "C.UTF-8"}
    pid = os.posix_spawn(words[0], [str(word) for word in words], settings, file_actions=null)
    _, status, usage = os.wait4(pid, 0)
    return (time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024,
            os.waitstatus_to_exitcode(status))


def pages(folder):
    def count(pdf):
        said = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        return int(next(line.split()[1] for line in said.splitlines() if line.startswith("Pages:")))
    return sum(count(pdf) for pdf in sorted(folder.glob("*.pdf")))


def packed(capture, exhibits, folder):
    """A bundle with so many photos, no two alike."""
    made = ROOT / "samples/made"
    photos = [made / name for name in ("shopfront.jpg", "label.jpg", "goods.jpg")]
    files = []
    for n in range(exhibits):
        photo = photos[n % len(photos)]
        file = folder / f"{n + 1:03}-{photo.name}"
        file.write_bytes(photo.read_bytes() + n.to_bytes(4, "big"))
        files.append(file)
    (folder / "passphrase").write_text("for this bench alone")
    os.chmod(folder / "passphrase", 0o600)
    signing = ["--key", folder / "key.pem", "--passphrase-file", folder / "passphrase"]
    key = run([capture, "key", "new", *signing[1:]], folder)
    bundle = folder / "bench.aigaq"
    pack = run([capture, "pack", made / "purchase.toml", *files, "-o", bundle, *signing, "--offline", "--no-media",
                "--origin", "imported"], folder)
    if key[3] or pack[3]:
        sys.exit(f"could not pack: exits {key[3]}, {pack[3]}")
    return bundle


def main():
    capture, verify = (Path(word).resolve() for word in sys.argv[1:3]) if len(sys.argv) > 2 else (
        TARGET / "aigaq-capture", TARGET / "aigaq-verify")
    print(f"load before: {os.getloadavg()[0]:.1f}; least of {ROUNDS} rounds")
    print("| exhibits | pages of three papers | check, s (processor) | report, s (processor) | beyond check, s | peak MiB |")
    print("|---|---|---|---|---|---|")
    for exhibits in (6, 60, 220):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            bundle = packed(capture, exhibits, folder)
            asked = [bundle, "--no-media", "--at", "2026-12-31T00:00:00Z"]
            checks, reports = [], []
            for turn in range(ROUNDS):
                checks.append(run([verify, "check", *asked], folder))
                reports.append(run([verify, "report", *asked, "--lang", "ru", "-o", folder / f"papers-{turn}"], folder))
            if any(made[3] for made in reports):
                sys.exit(f"report ended with {[made[3] for made in reports]}")
            check, report = min(checks), min(reports)
            print(f"| {exhibits} | {pages(folder / 'papers-0')} | {check[0]:.2f} ({check[1]:.2f}) | "
                  f"{report[0]:.2f} ({report[1]:.2f}) | {report[0] - check[0]:.2f} | {report[2]:.0f} |", flush=True)


if __name__ == "__main__":
    main()
