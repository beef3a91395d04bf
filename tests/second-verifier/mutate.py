"""Judges mutants of good bundles with both verifiers and compares what they say.

    python mutate.py --verifier aigaq-verify --count 100000 [--seed 1] [--jobs 1] [--keep FOLDER]
    python mutate.py --answers FOLDER --count 1000

With `--answers` it writes the mutants and what the second verifier says of them, for another program to compare.

Half of them are judged with a trust list and for a moment that are not those of their bundle, and so are some bundles
as they are. Neither may say PASSED unless every sealed byte is that of a good bundle, and each time that is proven one
of its own.
"""

import argparse
import collections
import functools
import multiprocessing
import pathlib
import random
import re
import subprocess
import tempfile
import time

import clock
import container
import trust
import whole_kit
from mutants import Maker, zipped
from verifier import Verification

ROOT = pathlib.Path(__file__).parent.parent.parent
SAID = re.compile(rb'"exit":(\d+),"name":"(\w+)","decided_by":(?:"([\w.-]+)"|null)')
GOOD = ("PASSED", "INDETERMINATE", "EXTRACT")
# Its renewal is a time-stamp over the manifest: put in the place of a token it counts, and rightly.
APART = ("renewal_over_the_manifest",)
BATCH, LARGEST = 200, 40_000
MOMENTS = (
    "2026-10-05T09:23:00Z",
    "2026-10-05T09:23:30Z",
    "2026-10-05T09:24:30Z",
    "2026-11-22T12:00:00Z",
    "2028-01-01T00:00:00Z",
    "2028-01-01T00:00:01Z",
    "2041-06-01T00:00:00Z",
    "2050-01-01T00:00:00Z",
)


class Base:
    """A good bundle, the list and the moment it is judged with, and how far it is sealed."""

    def __init__(self, name, data, listed, at):
        self.name, self.data, self.at, self.listed = name, data, at, listed
        seal = next(entry for entry in container.read(data) if entry.kind == "manifest")
        self.sealed = data[: seal.offset + 30 + len(seal.name) + len(seal.data)]
        self.said = None

    def times(self):
        """Whatever a time-stamp of it says, whoever is trusted."""
        if self.said is None:
            # One of them may be damaged on purpose: a mutant that mends its CRC-32 has the time that it says.
            mended = zipped([(entry.name, entry.data) for entry in container.read(self.data)])
            stood = Verification(mended, trust.Trust(), 0).stood
            stamps = [*stood.anchors, *stood.tokens, *stood.renewals] if stood else []
            self.said = {(stamp.entry.kind, stamp.time, stamp.accuracy) for stamp in stamps}
        return self.said


@functools.cache
def bases(kit):
    """Good bundles of the kit and of the samples, by trust list and moment."""
    groups = collections.defaultdict(list)
    for head, data in whole_kit.vectors(kit):
        is_good = head["expect"].split()[0] in GOOD and "expect-seal" not in head and head["name"] not in APART
        if is_good and len(data) <= LARGEST:
            listed = None if head["trust"] == "none" else kit / "trust" / f"{head['trust']}.toml"
            groups[listed, head["at"]].append(Base(head["name"], data, listed, head["at"]))
    sealed = ROOT / "samples" / "sealed"
    for name in ("extract", "purchase"):
        at = "2026-12-31T00:00:00Z"
        listed = sealed / "trust" / "trust.toml"
        groups[listed, at].append(Base(name, (sealed / f"{name}.aigaq").read_bytes(), listed, at))
    return list(groups.values())


def ours(verifier, folder, paths, listed, at):
    """What the program says of each file, in their order."""
    believed = folder / "trust"
    believed.mkdir(exist_ok=True)
    (believed / "trust.toml").write_text(listed.read_text() if listed else "version = 1\n")
    command = [verifier, "check", "--json", "--no-media", "--trust", believed, "--at", at, *paths]
    lines = subprocess.run(command, capture_output=True, check=False).stdout.splitlines()
    if len(lines) != len(paths):
        raise SystemExit(f"{len(lines)} answers for {len(paths)} files: {lines[-1:]}")
    found = [SAID.search(line) for line in lines]
    return [(int(one[1]), one[2].decode(), (one[3] or b"nothing").decode()) for one in found]


class Batch:
    """Some mutants of one group of bundles, judged twice."""

    def __init__(self, number, arguments):
        self.dice = random.Random(f"{arguments.seed}/{number}")
        groups = bases(arguments.kit)
        sizes = [len(group) for group in groups]
        group = self.dice.choices(groups, sizes)[0]
        self.bases, self.number, self.arguments = group, number, arguments
        self.listed, self.at = group[0].listed, group[0].at
        if number % 2:
            self.bases = [base for group in groups for base in group]
            self.listed = self.dice.choice([group[0].listed for group in groups])
            self.at = self.dice.choice(MOMENTS)
        self.trust = trust.read(self.listed) if self.listed else trust.Trust()

    def make(self):
        maker = Maker(self.dice, self.arguments.way)
        for index in range(BATCH):
            base, other = (self.dice.choice(self.bases) for _ in range(2))
            data, way = base.data, "as it is"
            if not self.number % 2 or index % 5:
                data, way = maker.of(base.data, other.data)
            # What is changed and comes out the same is no mutant.
            yield base, other, data, way if data != base.data else "as it is"

    def write(self, folder):
        """The mutants as files, and a line on each: file, trust list, moment, exit, conclusion, deciding code."""
        for index, (_, _, data, _) in enumerate(self.make()):
            number, name, code = Verification(data, self.trust, clock.moment(self.at)).conclusion()
            path = folder / f"{self.number}-{index}.aigaq"
            path.write_bytes(data)
            yield "\t".join((path.name, str(self.listed or "none"), self.at, str(number), name, code))

    def run(self):
        made, tallies, told = list(self.make()), collections.Counter(), []
        with tempfile.TemporaryDirectory(prefix="aigaq-mutants-") as folder:
            folder = pathlib.Path(folder)
            paths = [folder / f"{index}.aigaq" for index in range(len(made))]
            for path, (_, _, data, _) in zip(paths, made):
                path.write_bytes(data)
            first = ours(self.arguments.verifier, folder, paths, self.listed, self.at)
        for index, (one, (base, other, data, way)) in enumerate(zip(first, made)):
            second = Verification(data, self.trust, clock.moment(self.at))
            two = second.conclusion()
            tallies[way, one[1]] += 1
            problem = self.problem(one, two, (base, other), data, second)
            if problem:
                name = f"{self.number}-{index}"
                says = f"ours {one}, second {two} {sorted(second.notes)}"
                told.append((problem, f"{name} {base.name} {other.name} {way}: {says}"))
                self.keep(name, data)
        return tallies, told

    def problem(self, one, two, goods, data, second):
        if "PASSED" in (one[1], two[1]) and not self.may_pass(goods, data, second):
            return "passed"
        if one[:2] != two[:2]:
            return "conclusion"
        return "code" if one[2] != two[2] else None

    def may_pass(self, goods, data, second):
        if not any(data.startswith(good.sealed) for good in goods):
            return False
        return second.stood is not None and second.stood.genuine() <= set.union(*(good.times() for good in goods))

    def keep(self, name, data):
        if self.arguments.keep:
            self.arguments.keep.mkdir(parents=True, exist_ok=True)
            (self.arguments.keep / f"{name}.aigaq").write_bytes(data)


def run(pair):
    return Batch(*pair).run()


def write_answers(arguments):
    arguments.answers.mkdir(parents=True, exist_ok=True)
    batches = range(-(-arguments.count // BATCH))
    lines = [line for batch in batches for line in Batch(batch, arguments).write(arguments.answers)]
    (arguments.answers / "answers.tsv").write_text("\n".join(lines) + "\n")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    whom = parser.add_mutually_exclusive_group(required=True)
    whom.add_argument("--verifier", help="the program aigaq-verify")
    whom.add_argument("--answers", type=pathlib.Path, help="an empty folder to write to")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--way", help="only this way of changing a bundle, by its name in mutants.py")
    parser.add_argument("--kit", type=pathlib.Path, default=whole_kit.KIT)
    parser.add_argument("--keep", type=pathlib.Path, help="where mutants go that are judged differently")
    arguments = parser.parse_args()
    if arguments.answers:
        return write_answers(arguments)
    tallies, told, start = collections.Counter(), collections.Counter(), time.monotonic()
    # Of two batches 40 are no mutants.
    batches = range(-(-arguments.count // (BATCH * 9 // 10)))
    with multiprocessing.Pool(arguments.jobs) as pool:
        for done, (more, differing) in enumerate(pool.imap(run, ((batch, arguments) for batch in batches)), 1):
            tallies += more
            for problem, line in differing:
                told[problem] += 1
                print(f"{problem}: {line}", flush=True)
            if done % 50 == 0:
                print(f"{done * BATCH} judged, {time.monotonic() - start:.0f} s", flush=True)
    for way in sorted({way for way, _ in tallies}):
        print(way, *(f"{name} {tallies[way, name]}" for _, name in sorted(tallies) if _ == way))
    total = collections.Counter()
    for (_, name), count in tallies.items():
        total[name] += count
    same = sum(count for (way, _), count in tallies.items() if way == "as it is")
    print(f"{total.total() - same} mutants, and {same} as they are under another question:")
    print(", ".join(f"{count} {name}" for name, count in total.most_common()))
    print(f"{told['conclusion']} differ in conclusion, {told['passed']} passed and must not,", end=" ")
    print(f"{told['code']} differ in the code alone")
    return 1 if told["conclusion"] or told["passed"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
