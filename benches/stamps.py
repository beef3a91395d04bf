#!/usr/bin/env python3
"""Measures what time-stamps cost a check, beside `openssl ts -verify` of the same ones, and prints it as Markdown.

    benches/stamps.py [--bin FOLDER] [--work FOLDER] [--rounds N] [--tangled FILE]

Needs the two programs and aigaq-test-authority built with --release, openssl and unzip. All that is compared ran turn
about in one run on the same bundle: with no time-stamp, with two of one authority, with two of two. The bundles that are
made to cost time are vectors of tests/vectors, and FILE where one is given: the tests of tests/checks write one,

    AIGAQ_TANGLED=FILE cargo test --features sign --test checks -- --ignored writes_a_tangled_bundle
"""
import argparse, json, os, shutil, statistics, subprocess, sys, tempfile, time

FORM = '[case]\ntitle = "measurement"\nrecording = "open"\n'
VECTORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "vectors")
SLOW = ("token_with_33_certificates", "arrays_20000_deep")


def run(command, expect=0):
    """Milliseconds of a command that must end with `expect`; its output is thrown away."""
    begun = time.perf_counter()
    code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    took = (time.perf_counter() - begun) * 1000
    if code != expect:
        sys.exit(f"{command} ended with {code}, not {expect}")
    return took


def measure(rounds, jobs):
    """Runs all jobs turn about; the median of each, and the middle half of what was seen."""
    seen = {name: [] for name, _ in jobs}
    for _ in range(rounds):
        for name, job in jobs:
            seen[name].append(job())
    quartiles = {name: statistics.quantiles(times, n=4) for name, times in seen.items()}
    return {name: (middle, low, high) for name, (low, middle, high) in quartiles.items()}


class Authority:
    def __init__(self, args, folder, *words):
        command = [os.path.join(args.bin, "aigaq-test-authority"), folder, *words]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line = json.loads(self.process.stdout.readline())
        self.url, self.root = line["url"], line["root"]
        self.middle = os.path.join(folder, "chain.pem")

    def end(self):
        self.process.stdin.close()
        self.process.wait()


class Bench:
    def __init__(self, args):
        self.args, self.work = args, tempfile.mkdtemp(prefix="aigaq-bench-", dir=args.work)
        self.capture, self.verify = (os.path.join(args.bin, f"aigaq-{name}") for name in ("capture", "verify"))
        self.authorities = {"ecdsa": Authority(args, self.at("ecdsa")), "rsa": Authority(args, self.at("rsa"), "--rsa", "--intermediate")}
        entries = "".join(f'[[authority]]\nname = "{name}"\nurl = "{one.url}"\n' for name, one in self.authorities.items())
        self.list = self.path("list.toml", "version = 1\n" + entries)
        os.chmod(self.path("passphrase", "measurement\n"), 0o600)
        self.phrase = ["--passphrase-file", self.at("passphrase")]
        self.quiet([self.capture, "key", "new", self.at("key.pem"), *self.phrase])
        pem = subprocess.run([self.capture, "key", "show", self.at("key.pem"), "--pem", *self.phrase], check=True, stdout=subprocess.PIPE).stdout
        self.path("public.pem", pem.decode())
        vouched = ["--vouched-by", "a measurement", "--trust", self.at("trust")]
        self.quiet([self.verify, "trust", "add", self.at("public.pem"), "--name", "A", *vouched])
        for one in self.authorities.values():
            self.quiet([self.verify, "trust", "add", "--tsa", one.root, *vouched])
        self.path("form.toml", FORM)
        with open(self.at("exhibit.bin"), "wb") as out:
            out.write(os.urandom(1 << 20))

    def at(self, name):
        return os.path.join(self.work, name)

    def path(self, name, text):
        with open(self.at(name), "w") as file:
            file.write(text)
        return self.at(name)

    def quiet(self, command):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def check(self, bundle, expect, trust="trust"):
        return lambda: run([self.verify, "check", self.at(bundle), "--trust", self.at(trust)], expect)

    def openssl(self, name):
        """Both time-stamps of a bundle by openssl, as a person would type it."""
        folder = self.at(f"{name}.parts")
        self.quiet(["unzip", "-q", self.at(f"{name}.aigaq"), "manifest.cose", "tokens/*", "-d", folder])
        words = []
        for n in (1, 2):
            one = self.authorities[name if name != "both" else ("ecdsa", "rsa")[n - 1]]
            word = ["openssl", "ts", "-verify", "-data", f"{folder}/manifest.cose", "-in", f"{folder}/tokens/000{n}.tsr", "-CAfile", one.root]
            words.append(word + (["-untrusted", one.middle] if os.path.getsize(one.middle) else []))
        return lambda: sum(run(word) for word in words)

    def stamps(self):
        sealing = ["-o", self.at("bare.aigaq"), "--key", self.at("key.pem"), *self.phrase, "--offline"]
        self.quiet([self.capture, "pack", self.at("form.toml"), self.at("exhibit.bin"), "--origin", "recorded", *sealing])
        for name, whom in (("ecdsa", ["ecdsa"] * 2), ("rsa", ["rsa"] * 2), ("both", ["ecdsa", "rsa"])):
            shutil.copy(self.at("bare.aigaq"), self.at(f"{name}.aigaq"))
            for one in whom:
                self.quiet([self.capture, "stamp", self.at(f"{name}.aigaq"), "--authorities", self.list, "--authority", one])
        jobs = [("no time-stamp", self.check("bare.aigaq", 3))]
        told = {"ecdsa": "two of one, ECDSA P-256", "rsa": "two of one, RSA 2048 and an intermediate", "both": "one of each"}
        for name, words in told.items():
            jobs.append((words, self.check(f"{name}.aigaq", 0)))
        for name, words in told.items():
            jobs.append((f"openssl ts -verify, {words}", self.openssl(name)))
        jobs.append(("started", lambda: run(["openssl", "version"]) + run(["openssl", "version"])))
        results = measure(self.args.rounds, jobs)
        base = results["no time-stamp"][0]
        print("\n### A bundle of 1 MiB\n\n| aigaq-verify check | ms (middle half) | more than with none | openssl ts -verify of the two | × openssl |")
        print("|---|---|---|---|---|")
        print("| no time-stamp | {:.1f} ({:.1f}–{:.1f}) | – | – | – |".format(*results["no time-stamp"]))
        for words in told.values():
            (middle, low, high), other = results[words], results[f"openssl ts -verify, {words}"][0]
            print(f"| {words} | {middle:.1f} ({low:.1f}–{high:.1f}) | {middle - base:.1f} | {other:.1f} | {middle / other:.2f} |")
        print("\n`openssl` is started for each time-stamp; to start it twice and do nothing takes {:.1f} ms.".format(results["started"][0]))

    def slow(self):
        jobs = []
        for name in SLOW:
            with open(os.path.join(VECTORS, f"{name}.vector"), "rb") as file:
                head, bundle = file.read().split(b"\n\n", 1)
            fields = dict(line.split(": ", 1) for line in head.decode().splitlines())
            with open(self.at(f"{name}.aigaq"), "wb") as out:
                out.write(bundle)
            jobs.append((name.replace("_", " "), self.vector(name, fields)))
        if self.args.tangled:
            shutil.copy(self.args.tangled, self.at("tangled.aigaq"))
            jobs.append(("200 tangled tokens, 100 tangled anchors", self.check("tangled.aigaq", 3)))
        print("\n### Bundles that are made to cost time\n\n| bundle | bytes | ms (middle half) |\n|---|---|---|")
        for (name, _), (middle, low, high) in zip(jobs, measure(self.args.rounds, jobs).values()):
            file = "tangled" if "tangled" in name else name.replace(" ", "_")
            size = os.path.getsize(self.at(f"{file}.aigaq"))
            print(f"| {name} | {size:,} | {middle:.1f} ({low:.1f}–{high:.1f}) |")

    def vector(self, name, fields):
        trust = self.at(f"{name}.trust")
        os.mkdir(trust)
        listed = os.path.join(VECTORS, "trust", f"{fields['trust']}.toml")
        if os.path.exists(listed):
            shutil.copy(listed, os.path.join(trust, "trust.toml"))
        else:
            self.path(f"{name}.trust/trust.toml", "version = 1\n")
        command = [self.verify, "check", self.at(f"{name}.aigaq"), "--trust", trust, "--at", fields["at"]]
        return lambda: run(command, int(fields["expect"].split()[1]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "target", "release"))
    parser.add_argument("--work", default=None)
    parser.add_argument("--rounds", type=int, default=101)
    parser.add_argument("--tangled", default=None)
    args = parser.parse_args()
    args.bin = os.path.abspath(args.bin)
    # The authorities are on this machine; no proxy leads there.
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1"
    bench = Bench(args)
    try:
        bench.stamps()
        bench.slow()
    finally:
        for one in bench.authorities.values():
            one.end()
        shutil.rmtree(bench.work, ignore_errors=True)


if __name__ == "__main__":
    main()
