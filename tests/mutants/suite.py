"""The tests of package aigaq in the scratch copy: which there are, and how one is run by itself."""
import hashlib, os, resource, signal, shutil, subprocess, tempfile, time
from dataclasses import dataclass

# These read the sources or ask cargo of them, and the sources of the copy are not those of the repository.
LEFT_OUT = {"floors": "reads the sources and asks cargo for the tree of crates"}
MEMORY = 8 << 30


@dataclass(frozen=True)
class Test:
    target: str
    name: str
    program: str

    @property
    def id(self):
        return f"{self.target}::{self.name}"


def environment(scratch, temporary, more):
    loopback = "127.0.0.1,localhost"
    return os.environ | {"CARGO": shutil.which("cargo"), "CARGO_MANIFEST_DIR": scratch.path, "CARGO_PKG_NAME": "aigaq", "CARGO_TARGET_DIR": scratch.target,
                         "TMPDIR": temporary, "NO_PROXY": loopback, "no_proxy": loopback, "RUST_BACKTRACE": "0"} | more


def built(scratch):
    """Builds the tests; all of them with the program each is in, and a digest of each program."""
    messages, done = scratch.cargo("test", "--no-run", "--test", "*")
    if done.returncode:
        raise SystemExit("The tests do not build:\n" + done.stderr[-3000:])
    programs = {one["target"]["name"]: one["executable"] for one in messages
                if one.get("reason") == "compiler-artifact" and one.get("executable") and one["profile"]["test"]}
    tests, digests = [], {}
    for target, program in sorted(programs.items()):
        with open(program, "rb") as file:
            digests[target] = hashlib.file_digest(file, "sha256").hexdigest()
        if target in LEFT_OUT:
            continue
        ask = lambda *words: [line.removesuffix(": test") for line in subprocess.run(
            [program, "--list", "--format", "terse", *words], cwd=scratch.path, check=True, capture_output=True, text=True).stdout.splitlines()
            if line.endswith(": test")]
        ignored = set(ask("--ignored"))
        tests += [Test(target, name, program) for name in ask() if name not in ignored]
    return tests, digests


def bound():
    """For this process and those that it starts: a mutant may ask for all memory that there is."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(scratch, test, seconds, more):
    """Runs one test in a process of its own; how it ended (passed, failed, time) and how long it took."""
    temporary = tempfile.mkdtemp(prefix="aigaq-mutants-", dir=scratch.temporary)
    begun = time.monotonic()
    process = subprocess.Popen([test.program, "--exact", test.name, "--test-threads=1"], cwd=scratch.path, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(scratch, temporary, more),
                               start_new_session=True)
    try:
        how = "failed" if process.wait(timeout=seconds) else "passed"
    except subprocess.TimeoutExpired:
        how = "time"
    finally:
        # The children of a test are in its group.
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
        shutil.rmtree(temporary, ignore_errors=True)
    return how, time.monotonic() - begun
