#!/usr/bin/env python3
"""How taking in and checking grow: with the size of one file, with the number of files, with the number of bundles.

    benches/load.py [--bin FOLDER] [--verify PROGRAM] [--work FOLDER] [--sizes GIB,...] [--counts N,...] [--bundles N,...]
                    [--rounds N] [--only size,files,bundles] [--minutes N] [--free GIB] [--json FILE] | --tables FILE...

Beside the ordinary tools that do the same work, as benches/compare.py: in one run, on the same random files, turn about.
What is absent is left out and said, and with --minutes what there was no time to begin. With PyPI's c2pa-python at hand, its check of a signed film of the same bytes is a column.
The load of the machine is printed beside each row. Seconds are medians; processor seconds, of all threads, the least of the
rounds, for these the other work of a machine changes little. Ratios count, seconds do not.
"""
import argparse, functools, importlib.util, json, operator, os, resource, shutil, statistics, subprocess, sys, tempfile, time

sys.dont_write_bytecode = True
from compare import Bench, random_file  # noqa: E402

NONE = lambda: None
# The least that stays free on the disk, in GiB.
FREE = 15


class Cost:
    """What a command cost: seconds, processor seconds of all its threads and children, peak memory in MiB."""

    def __init__(self, seconds, processor, memory):
        self.seconds, self.processor, self.memory = seconds, processor, memory

    def __add__(self, other):
        return Cost(self.seconds + other.seconds, self.processor + other.processor, max(self.memory, other.memory))


def run(command, **options):
    begun = time.monotonic()
    with tempfile.TemporaryFile() as error:
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=error, **options)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 3):
            error.seek(0)
            sys.exit(f"{command[:4]} ended with {child.returncode}: {error.read()[:500].decode(errors='replace')}")
    return Cost(time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def tables(figures):
    """A table for each curve: a row for each place, the yardstick in seconds, all others as times of its processor seconds."""
    for title in dict.fromkeys(one["curve"] for one in figures):
        curve = [one for one in figures if one["curve"] == title]
        yardstick = curve[0]["yardstick"]
        programs = [name for name in dict.fromkeys(one["program"] for one in curve) if name != yardstick]
        ours = next(name for name in programs if name.startswith("aigaq"))
        print(f"\n### {title}\n")
        shown = [f"**{name}**" if name.startswith("aigaq") else name for name in programs]
        print("| | " + " | ".join([f"{yardstick}: processor s (s)", *[f"× {name}" for name in shown], f"{ours}: processor s (s)", "peak MiB", "load"]) + " |")
        print("|---" * (len(programs) + 5) + "|")
        for place in dict.fromkeys(one["place"] for one in curve):
            row = {one["program"]: one for one in curve if one["place"] == place}
            cost = lambda name: f"{row[name]['processor_seconds']:.3f} ({row[name]['seconds']:.2f})" if name in row else "–"
            ratios = [f"{row[name]['processor_ratio']:.2f}" if name in row else "–" for name in programs]
            ratios = [f"**{ratio}**" if name.startswith("aigaq") else ratio for name, ratio in zip(programs, ratios)]
            print("| " + " | ".join([place, cost(yardstick), *ratios, cost(ours), str(row[ours]["peak_mib"]), f"{row[ours]['load']:.0f}"]) + " |")
    sys.stdout.flush()


def measure(rounds, jobs):
    """Runs all jobs turn about; for each the median of seconds, the least of processor seconds, the most of memory."""
    seen = {name: [] for name, _, _ in jobs}
    for _ in range(rounds):
        for name, before, job in jobs:
            before()
            seen[name].append(job())
    return {name: Cost(statistics.median(one.seconds for one in costs), min(one.processor for one in costs),
                       max(one.memory for one in costs)) for name, costs in seen.items()}


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", default=os.path.join(here, "..", "target", "release"))
    parser.add_argument("--verify", help="aigaq-verify, where it is not beside aigaq-capture")
    parser.add_argument("--work")
    parser.add_argument("--sizes", default="0.25,1,4")
    parser.add_argument("--counts", default="1,10,100,1000,10000,100000")
    parser.add_argument("--bundles", default="1,10,100,1000,10000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="size,files,bundles")
    parser.add_argument("--minutes", type=float, help="no place of a curve is begun after so many")
    parser.add_argument("--free", type=float, default=FREE, help="GiB that stay free on the disk")
    parser.add_argument("--json", help="the figures, for scripts/prove")
    parser.add_argument("--tables", nargs="+", help="prints the tables of such files, and measures nothing")
    args = parser.parse_args()
    if args.tables:
        figures = []
        for name in args.tables:
            with open(name) as file:
                figures += json.load(file)
        tables(figures)
        return
    args.bin = os.path.abspath(args.bin)
    # Names of 100,000 files on one command line.
    resource.setrlimit(resource.RLIMIT_STACK, (64 << 20, resource.getrlimit(resource.RLIMIT_STACK)[1]))
    load = Load(args)
    try:
        for part in args.only.split(","):
            getattr(load, part)()
    finally:
        shutil.rmtree(load.work, ignore_errors=True)
    tables(load.figures)


class Load(Bench):
    def __init__(self, args):
        super().__init__(args)
        self.figures = []
        self.begun = time.monotonic()
        if args.verify:
            self.verify = os.path.abspath(args.verify)

    def fits(self, gib, title):
        """Whether there is time for a place, and so much can be written; says so where not."""
        if self.args.minutes and time.monotonic() - self.begun > self.args.minutes * 60:
            print(f"\n(left out: {title}, not begun within {self.args.minutes:g} minutes)")
            return False
        free = shutil.disk_usage(self.work).free / 2**30
        if free - gib < self.args.free:
            print(f"\n(left out: {title} needs {gib:g} GiB, {free:.0f} are free and {self.args.free:g} stay so)")
            return False
        return True

    def keep(self, title, place, jobs, yardstick):
        """Measures the jobs at one place of a curve; the figures are written at once, for the next place may take long."""
        results, load = measure(self.args.rounds, list(self.jobs(jobs))), os.getloadavg()[0]
        base = results[yardstick]
        for name, cost in results.items():
            self.figures.append({
                "curve": title, "place": place, "program": name, "seconds": round(cost.seconds, 4),
                "processor_seconds": round(cost.processor, 4), "ratio": round(cost.seconds / base.seconds, 3),
                "processor_ratio": round(cost.processor / max(base.processor, 1e-4), 3), "peak_mib": round(cost.memory),
                "load": round(load, 1), "yardstick": yardstick})
        if self.args.json:
            with open(self.args.json, "w") as file:
                json.dump(self.figures, file, indent=1)

    def jobs(self, wanted):
        """Those of the jobs whose program is installed."""
        for name, before, job, program in wanted:
            if program is None or shutil.which(program):
                yield name, before, job
            else:
                print(f"\n(left out: {name}, not installed)")

    def size(self):
        """One file of growing size."""
        for gib in map(float, self.args.sizes.split(",")):
            place, name, bundle = f"{gib:g} GiB", "size/big.bin", "size.aigaq"
            # The file, its bundle or copy, the archive of zip, and the film of c2pa.
            if not self.fits(5 * gib, f"one file of {place}"):
                continue
            os.makedirs(self.at("size"), exist_ok=True)
            big = self.at(name)
            random_file(big, int(gib * 2**30))
            self.keep("One file: taking in", place, [
                ("cp + sync + openssl dgst", self.remove("copy"), lambda: run(
                    ["cp", "--reflink=never", big, self.at("copy")]) + run(["sync", self.at("copy")]) + run(["openssl", "dgst", "-sha256", big]), None),
                ("aigaq-capture pack", self.remove(bundle, "copy"), lambda: run(self.pack([big], bundle)), None),
                ("zip -0", self.remove("big.zip", "copy"), lambda: run(["zip", "-0", "-q", self.at("big.zip"), big]), "zip"),
            ], "cp + sync + openssl dgst")
            self.remove("big.zip", "copy")()
            jobs = [
                ("openssl dgst -sha256", NONE, lambda: run(["openssl", "dgst", "-sha256", big]), None),
                ("aigaq-verify check", NONE, lambda: run(self.check(bundle)), None),
                ("sha256sum", NONE, lambda: run(["sha256sum", big]), "sha256sum"),
                ("hashdeep -c sha256", NONE, lambda: run(["hashdeep", "-c", "sha256", big]), "hashdeep"),
                *self.bag([big]),
                *self.film(big),
            ]
            self.keep("One file: checking", place, jobs, "openssl dgst -sha256")
            self.remove("size", bundle, "bag", "film.mov", "signed.mov")()

    def bag(self, files):
        """bagit.py over hard links to the files: it checks what is there, and copies nothing."""
        if not shutil.which("bagit.py"):
            return [("bagit.py --validate", NONE, None, "bagit.py")]
        os.mkdir(self.at("bag"))
        for file in files:
            os.link(file, self.at("bag/" + os.path.basename(file)))
        run(["bagit.py", "--quiet", "--sha256", self.at("bag")])
        return [("bagit.py --validate", NONE, lambda: run(["bagit.py", "--quiet", "--validate", self.at("bag")]), None)]

    def film(self, big):
        """The bytes as a film without compression, signed by c2pa with a key that is thrown away, and its check."""
        absent = [("c2pa, signed film", NONE, None, "c2pa-python")]
        if not shutil.which("ffmpeg") or importlib.util.find_spec("c2pa") is None:
            return absent
        made = subprocess.run([sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "film.py"), "sign", big,
                               self.at("film.mov"), self.at("signed.mov")], capture_output=True, text=True)
        if made.returncode:
            print(f"\n(left out: c2pa, {(made.stderr.strip().splitlines() or ['no reason given'])[-1][:200]})")
            return []
        os.remove(self.at("film.mov"))
        check = [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "film.py"), "check", self.at("signed.mov")]
        return [("c2pa, signed film", NONE, lambda: run(check), None)]

    def files(self):
        """A growing number of files of 4 KiB."""
        for count in map(int, self.args.counts.split(",")):
            if not self.fits(count * 16 * 1024 / 2**30, f"{count:,} files"):
                continue
            folder = self.at("small")
            os.mkdir(folder)
            names = [f"{n:06}.bin" for n in range(count)]
            for name in names:
                with open(os.path.join(folder, name), "wb") as out:
                    out.write(os.urandom(4096))
            os.sync()
            inside = {"cwd": folder}

            def both():
                return run(["zip", "-0", "-q", "-r", self.at("small.zip"), "."], **inside) + run(["openssl", "dgst", "-sha256", *names], **inside)

            self.keep("Files of 4 KiB: taking in", f"{count:,}", [
                ("zip -0 + openssl dgst", self.remove("small.zip"), both, "zip"),
                ("aigaq-capture pack", self.remove("small.aigaq"), lambda: run(self.pack(names, "small.aigaq"), **inside), None),
            ], "zip -0 + openssl dgst")
            self.remove("small.zip")()
            sums = subprocess.run(["openssl", "dgst", "-r", "-sha256", *names], capture_output=True, text=True, check=True, **inside).stdout
            self.path("SHA256SUMS", sums)
            jobs = [
                ("openssl dgst -sha256", NONE, lambda: run(["openssl", "dgst", "-sha256", *names], **inside), None),
                ("aigaq-verify check", NONE, lambda: run(self.check("small.aigaq")), None),
                ("sha256sum -c", NONE, lambda: run(["sha256sum", "--quiet", "-c", self.at("SHA256SUMS")], **inside), "sha256sum"),
                ("hashdeep -c sha256", NONE, lambda: run(["hashdeep", "-c", "sha256", "-r", "."], **inside), "hashdeep"),
                *self.bag([os.path.join(folder, name) for name in names]),
            ]
            self.keep("Files of 4 KiB: checking", f"{count:,}", jobs, "openssl dgst -sha256")
            self.remove("small", "small.aigaq", "bag", "SHA256SUMS")()

    def bundles(self):
        """A growing number of bundles in one run of `check`: copies of a hundred, for sealing ten thousand is scrypt's time."""
        folder = self.at("bundles")
        os.mkdir(folder)
        for n in range(100):
            with open(self.at("one.bin"), "wb") as out:
                out.write(os.urandom(4096))
            run(self.pack([self.at("one.bin")], f"bundles/{n:06}.aigaq"))
        made = 100
        for count in map(int, self.args.bundles.split(",")):
            if not self.fits(count * 8 * 1024 / 2**30, f"{count:,} bundles"):
                continue
            for n in range(made, count):
                shutil.copyfile(f"{folder}/{n % 100:06}.aigaq", f"{folder}/{n:06}.aigaq")
            made = max(made, count)
            os.sync()
            names = [f"{n:06}.aigaq" for n in range(count)]
            inside = {"cwd": folder}
            # As many starts as bundles: what a script with a loop would take, measured at thirty at most.
            alone = names[:30]

            def each():
                all_of_them = functools.reduce(operator.add, (run([self.verify, "check", name], **inside) for name in alone))
                return Cost(all_of_them.seconds * count / len(alone), all_of_them.processor * count / len(alone), all_of_them.memory)

            jobs = [
                ("openssl dgst -sha256", NONE, lambda: run(["openssl", "dgst", "-sha256", *names], **inside), None),
                ("aigaq-verify check A B …", NONE, lambda: run([self.verify, "check", *names], **inside), None),
                ("aigaq-verify check --json A B …", NONE, lambda: run([self.verify, "check", "--json", *names], **inside), None),
                ("aigaq-verify check, started for each", NONE, each, None),
                ("sha256sum", NONE, lambda: run(["sha256sum", *names], **inside), "sha256sum"),
                ("hashdeep -c sha256", NONE, lambda: run(["hashdeep", "-c", "sha256", *names], **inside), "hashdeep"),
            ]
            self.keep("Bundles of one file of 4 KiB: one run of check", f"{count:,}", jobs, "openssl dgst -sha256")
        self.remove("bundles", "one.bin")()


if __name__ == "__main__":
    main()
