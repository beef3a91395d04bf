"""Runs a reader over the conformance kit and compares what it says with the heads of the vectors.

    python3 run.py [--jobs N] [--kit FOLDER] CLIENT [ARGUMENT...]

What a client is called with, and what it prints: README.md, Running another verifier.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

FEWEST, NEGATIVE = 120, 0.75
GOOD = ("PASSED 0", "INDETERMINATE 3", "EXTRACT 11")
SECONDS = 60


class Vector:
    def __init__(self, path):
        head, self.bundle = path.read_bytes().split(b"\n\n", 1)
        self.head = dict(line.split(": ", 1) for line in head.decode().splitlines())
        self.name, self.expect = self.head["name"], self.head["expect"]
        listed = self.head["trust"]
        self.trust = "none" if listed == "none" else str(path.parent / "trust" / f"{listed}.toml")

    def arguments(self, folder):
        path = folder / f"{self.name}.aigaq"
        path.write_bytes(self.bundle)
        seal = [self.head["expect-seal"]] if "expect-seal" in self.head else []
        return [str(path), self.trust, self.head["at"], *seal]

    def differences(self, ended, said):
        """What a client says otherwise than the head does."""
        if said.get("exit") != ended:
            yield f"it says exit {said.get('exit')} and ends with {ended}"
        found = f"{said.get('conclusion')} {said.get('exit')}"
        if found != self.expect:
            yield f"{found} for {self.expect}"
        if "code" in said and said["code"] != self.head["code"]:
            yield f"decided by {said['code']} and not by {self.head['code']}"
        notes = self.head["notes"].split(", ") if "notes" in self.head else []
        missing = [note for note in notes if note not in said.get("codes", notes)]
        if missing:
            yield f"no finding {', '.join(missing)}"


def judge(vector, client, folder):
    """The answer of a client, and what is wrong with it."""
    command = [*client, *vector.arguments(folder)]
    try:
        ran = subprocess.run(command, capture_output=True, check=False, timeout=SECONDS)
        said = json.loads(ran.stdout.splitlines()[-1])
    except subprocess.TimeoutExpired:
        return {}, [f"no answer in {SECONDS} seconds"]
    except (IndexError, ValueError):
        return {}, [f"no line of JSON; exit {ran.returncode}; {ran.stderr.decode(errors='replace').strip()[-200:]}"]
    return said, list(vector.differences(ran.returncode, said))


def table(rows):
    print(f"{'expected':<24}{'agree':>8}{'differ':>8}")
    for expect, (agree, differ) in sorted(rows.items()):
        print(f"{expect:<24}{agree:>8}{differ:>8}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many clients run at a time")
    parser.add_argument("--kit", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    parser.add_argument("client", nargs=argparse.REMAINDER, help="the command of the client")
    arguments = parser.parse_args()
    client = arguments.client[1:] if arguments.client[:1] == ["--"] else arguments.client
    if not client:
        parser.error("no client is named")
    vectors = [Vector(path) for path in sorted(arguments.kit.resolve().glob("*.vector"))]
    rows, told, codes, notes = collections.defaultdict(lambda: [0, 0]), [], 0, 0
    with tempfile.TemporaryDirectory(prefix="conformance-kit-") as folder:
        with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            answers = pool.map(lambda vector: judge(vector, client, pathlib.Path(folder)), vectors)
            for vector, (said, differences) in zip(vectors, answers):
                rows[vector.expect][bool(differences)] += 1
                codes, notes = codes + ("code" in said), notes + ("codes" in said)
                told += [f"{vector.name}: {'; '.join(differences)}"] if differences else []
    table(rows)
    print(*told, sep="\n", end="\n" if told else "")
    count, passed = len(vectors), sum(rows["PASSED 0"])
    bad = count - sum(sum(rows[good]) for good in GOOD if good in rows)
    print(f"{count - len(told)} of {count} agree; deciding code given for {codes}, all codes for {notes}")
    share = [f"{part / max(count, 1):.1%}" for part in (count - passed, bad)]
    print(f"{count} vectors (at least {FEWEST})")
    print(f"{count - passed} do not end with PASSED: {share[0]} (at least {NEGATIVE:.0%})")
    print(f"{bad} are bad bundles, refused, failed or unsupported: {share[1]}")
    if count < FEWEST or count - passed < NEGATIVE * count:
        print("the kit is too small, or has too few negative vectors", file=sys.stderr)
        return 1
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
