"""Judges the whole kit in one process and prints what differs from its heads."""

import pathlib
import sys
import time

import clock
import trust
from verifier import Verification

KIT = pathlib.Path(__file__).parent.parent / "vectors"


def vectors(kit):
    """Head and bytes of each vector."""
    for path in sorted(kit.glob("*.vector")):
        head, bundle = path.read_bytes().split(b"\n\n", 1)
        yield dict(line.split(": ", 1) for line in head.decode().splitlines()), bundle


def main(kit):
    lists = {path.stem: trust.read(path) for path in (kit / "trust").glob("*.toml")}
    lists["none"] = trust.Trust()
    count, wrong, start = 0, [], time.monotonic()
    for head, bundle in vectors(kit):
        expected = bytes.fromhex(head["expect-seal"]) if "expect-seal" in head else None
        verification = Verification(bundle, lists[head["trust"]], clock.moment(head["at"]), expected)
        number, name, code = verification.conclusion()
        count += 1
        if (f"{name} {number}", code) != (head["expect"], head["code"]):
            wrong.append(f"{head['name']}: {name} {number} {code} for {head['expect']} {head['code']}")
    print(*wrong, sep="\n")
    took = time.monotonic() - start
    print(f"{count - len(wrong)} of {count} vectors agree, conclusion, exit and deciding code, in {took:.1f} s")
    return 1 if wrong or count < 120 else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else KIT))
