#!/usr/bin/env python3
"""Measures aigaq-capture and aigaq-verify beside ordinary tools, in one run, and prints ratios as Markdown.

    benches/compare.py [--bin FOLDER] [--work FOLDER] [--big GIB] [--rounds N] [--only PART,...]

Needs the two programs built with --release, openssl, and for the other columns sha256sum, hashdeep, zip, and bagit.py
(PyPI: bagit); what is absent is left out and said. Files are random bytes, in the page cache. Times are medians.
Ratios count, not seconds: everything that is compared ran in the same run on the same files, turn about.
"""
import argparse, os, resource, shutil, statistics, subprocess, sys, tempfile, time

FORM = '[case]\ntitle = "measurement"\nrecording = "open"\n'


def run(command, **options):
    """Seconds and peak memory in MiB of a command; its output is thrown away."""
    begun = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    error = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    child.returncode = code
    if code not in (0, 3):
        sys.exit(f"{command[:4]} ended with {code}: {error.decode(errors='replace')[:500]}")
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def sequence(*commands):
    """One measured sequence of commands, as a person would type it."""
    parts = [run(command) for command in commands]
    return sum(part[0] for part in parts), max(part[1] for part in parts)


def measure(rounds, jobs):
    """Runs all jobs turn about; medians in the order given."""
    seen = {name: [] for name, _, _ in jobs}
    for _ in range(rounds):
        for name, before, job in jobs:
            before()
            seen[name].append(job())
    return {name: (statistics.median(t for t, _ in runs), max(m for _, m in runs)) for name, runs in seen.items()}


def table(title, results, yardstick):
    base = results[yardstick][0]
    print(f"\n### {title}\n\n| | seconds | × {yardstick} | peak MiB |\n|---|---|---|---|")
    for name, (seconds, memory) in results.items():
        print(f"| {name} | {seconds:.2f} | {seconds / base:.2f} | {memory:.0f} |")
    sys.stdout.flush()


def random_file(path, size):
    key = "00" * 16
    fill = f"openssl enc -aes-128-ctr -K {key} -iv {os.urandom(16).hex()} -in /dev/zero 2>/dev/null | head -c {size} > '{path}'"
    subprocess.run(fill, shell=True, check=True)


class Bench:
    def __init__(self, args):
        self.args = args
        self.work = tempfile.mkdtemp(prefix="aigaq-bench-", dir=args.work)
        self.capture = os.path.join(args.bin, "aigaq-capture")
        self.verify = os.path.join(args.bin, "aigaq-verify")
        self.path("form.toml", FORM)
        passphrase = self.path("passphrase", "measurement\n")
        os.chmod(passphrase, 0o600)
        self.signing = ["--key", self.at("key.pem"), "--passphrase-file", passphrase]
        subprocess.run([self.capture, "key", "new", self.at("key.pem"), "--passphrase-file", passphrase], check=True,
                       stdout=subprocess.DEVNULL)

    def at(self, name):
        return os.path.join(self.work, name)

    def path(self, name, text):
        with open(self.at(name), "w") as file:
            file.write(text)
        return self.at(name)

    def remove(self, *names):
        def before():
            for name in names:
                if os.path.isdir(self.at(name)):
                    shutil.rmtree(self.at(name))
                elif os.path.lexists(self.at(name)):
                    os.remove(self.at(name))
            os.sync()
        return before

    def pack(self, files, bundle):
        return [self.capture, "pack", self.at("form.toml"), *files, "--origin", "recorded", "-o", self.at(bundle), *self.signing,
                "--offline"]

    def check(self, bundle):
        return [self.verify, "check", self.at(bundle)]

    def big(self):
        size = int(self.args.big * (1 << 30))
        big = self.at("big.bin")
        random_file(big, size)
        title = f"One file of {self.args.big:g} GiB"
        copied = lambda: sequence(["cp", big, self.at("copy")], ["sync", self.at("copy")], ["openssl", "dgst", "-sha256", big])
        results = measure(self.args.rounds, [
            ("cp + sync + openssl dgst", self.remove("copy"), copied),
            ("aigaq-capture pack", self.remove("big.aigaq", "copy"), lambda: run(self.pack([big], "big.aigaq"))),
        ])
        table(f"{title}: taking in", results, "cp + sync + openssl dgst")
        none = lambda: None
        jobs = [
            ("openssl dgst -sha256", none, lambda: run(["openssl", "dgst", "-sha256", big])),
            ("aigaq-verify check", none, lambda: run(self.check("big.aigaq"))),
        ]
        if self.args.slow:
            for name, command in (("sha256sum", ["sha256sum", big]), ("hashdeep -c sha256", ["hashdeep", "-c", "sha256", big]),
                                  ("zip -0", ["zip", "-0", "-q", self.at("big.zip"), big])):
                if shutil.which(name.split()[0]):
                    jobs.append((name, self.remove("big.zip"), lambda command=command: run(command)))
                else:
                    print(f"\n(left out: {name} is not installed)")
            if shutil.which("bagit.py"):
                os.mkdir(self.at("bag"))
                os.link(big, self.at("bag/big.bin"))
                run(["bagit.py", "--sha256", self.at("bag")])
                jobs.append(("bagit.py --validate", none, lambda: run(["bagit.py", "--quiet", "--validate", self.at("bag")])))
            else:
                print("\n(left out: bagit.py is not installed)")
        table(f"{title}: checking", measure(self.args.rounds, jobs), "openssl dgst -sha256")
        self.remove("big.bin", "big.aigaq", "copy", "big.zip", "bag")()

    def many(self):
        folder = self.at("many")
        os.mkdir(folder)
        files = [os.path.join(folder, f"{n:02}.bin") for n in range(64)]
        for file in files:
            random_file(file, 64 << 20)
        run(self.pack(files, "many.aigaq"))
        none = lambda: None
        results = measure(self.args.rounds, [
            ("openssl dgst -sha256", none, lambda: run(["openssl", "dgst", "-sha256", *files])),
            ("aigaq-verify check", none, lambda: run(self.check("many.aigaq"))),
        ])
        table("64 files of 64 MiB: checking", results, "openssl dgst -sha256")
        self.remove("many", "many.aigaq")()

    def small(self):
        rows = []
        for count in (1_000, 10_000, 100_000):
            folder = self.at("small")
            os.mkdir(folder)
            files = [os.path.join("small", f"{n:06}.bin") for n in range(count)]
            for file in files:
                with open(self.at(file), "wb") as out:
                    out.write(os.urandom(4096))
            os.sync()
            if count == 100_000:
                # A command line cannot hold so many names: xargs would split them, so the folder is the unit here.
                files = None
            if files:
                zipped = lambda: run(["zip", "-0", "-q", "-r", self.at("small.zip"), "small"], cwd=self.work)
                digested = lambda: run(["openssl", "dgst", "-sha256", *files], cwd=self.work)
                def both():
                    a, b = zipped(), digested()
                    return a[0] + b[0], max(a[1], b[1])
                jobs = [("aigaq-capture pack", self.remove("small.aigaq"), lambda: run(self.pack(files, "small.aigaq"), cwd=self.work))]
                if shutil.which("zip"):
                    jobs.insert(0, ("zip -0 + openssl dgst", self.remove("small.zip"), both))
                results = measure(self.args.rounds, jobs)
                table(f"{count:,} files of 4 KiB: taking in", results, jobs[0][0])
                packed = results["aigaq-capture pack"]
            else:
                names = [f"{n:06}.bin" for n in range(count)]
                packed = run(self.pack(names, "small.aigaq"), cwd=folder) if sum(map(len, names)) < 1_500_000 else None
            checked = run(self.check("small.aigaq"))
            rows.append((count, packed, checked))
            self.remove("small", "small.zip", "small.aigaq")()
        print("\n### Growth\n\n| files of 4 KiB | pack s | µs each | peak MiB | check s | µs each | peak MiB |\n|---|---|---|---|---|---|---|")
        for count, packed, checked in rows:
            cells = [f"{count:,}"]
            for part in (packed, checked):
                cells += ["–"] * 3 if part is None else [f"{part[0]:.2f}", f"{part[0] / count * 1e6:.0f}", f"{part[1]:.0f}"]
            print("| " + " | ".join(cells) + " |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "target", "release"))
    parser.add_argument("--work", default=None)
    parser.add_argument("--big", type=float, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="big,many,small")
    parser.add_argument("--slow", action="store_true", help="the tools that are several times slower, too")
    args = parser.parse_args()
    args.bin = os.path.abspath(args.bin)
    resource.setrlimit(resource.RLIMIT_STACK, (64 << 20, resource.getrlimit(resource.RLIMIT_STACK)[1]))
    bench = Bench(args)
    try:
        for part in args.only.split(","):
            getattr(bench, part)()
    finally:
        shutil.rmtree(bench.work, ignore_errors=True)


if __name__ == "__main__":
    main()
