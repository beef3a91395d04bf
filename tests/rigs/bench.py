"""What every rig starts from: the programs, a key, a form, authorities, and how a program ended."""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

WORDS = "correct horse battery staple"
FORM = '[case]\ntitle = "A test of the program"\nrecording = "open"\n'
WITNESS = 'name = "A witness"\n[witness]\nsaw = "what I saw"\n'
DRAFT = "purchase.aigaq-draft"
BUNDLE = "case.aigaq"
SIGNING = ["--key", "key.pem", "--passphrase-file", "words"]
# Nothing that a rig starts takes longer; what does, hangs.
PATIENCE = 120


class Unavailable(Exception):
    """This machine lacks what a rig needs; the message says what."""


@dataclass
class Ending:
    """How a program ended: its exit code, 128 and the signal where one ended it, and what it said."""

    status: int
    out: str
    err: str

    def crashed(self):
        """A fault of the program itself: a panic, an abort, a bad access, `INTERNAL`, or a hang."""
        return self.status in (9, 101, 124, 132, 134, 135, 136, 139) or "panicked" in self.err

    def tail(self):
        return (self.err or self.out).strip()[-400:]


class Bench:
    """The programs on a folder of their own, with an environment of their own."""

    def __init__(self, capture, verify, authority):
        self.programs = {"capture": Path(capture).resolve(), "verify": Path(verify).resolve()}
        self.authority = authority and Path(authority).resolve()
        memory = Path("/dev/shm")
        place = memory if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 4 << 30 else None
        self.root = Path(tempfile.mkdtemp(prefix="aigaq-rigs-", dir=os.environ.get("AIGAQ_RIGS_TMP", place)))
        self.servers = []
        self.home = self.root / "home"
        self.trust = self.root / "trust"
        (self.home / ".config/aigaq").mkdir(parents=True)
        self.stage = self.root / "stage"
        self.stage.mkdir()
        self._stock()

    def _stock(self):
        """The key, the form and the files that every stage has."""
        write(self.stage / "words", WORDS)
        write(self.stage / "purchase.toml", FORM)
        write(self.stage / "a.txt", "the first file\n")
        write(self.stage / "b.txt", "the second file\n")
        write(self.stage / "witness.toml", WITNESS)
        key = self.stage / "key.pem"
        if not self._light_key(key):
            self.must(self.capture(["key", "new", "key.pem", "--passphrase-file", "words"]))
        public = self.must(self.capture(["key", "show", "key.pem", "--passphrase-file", "words", "--json"])).out
        vouch = ["--vouched-by", "a rig", "--trust", str(self.trust)]
        self.must(self.verify(["trust", "add", json.loads(public)["key"], "--name", "A rig", *vouch]))

    def _light_key(self, key):
        """A key whose passphrase costs no time to try; the program takes any cost that OpenSSL writes."""
        if not shutil.which("openssl"):
            return False
        words = ["openssl", "pkcs8", "-topk8", "-scrypt", "-scrypt_N", "2", "-scrypt_r", "1", "-scrypt_p", "1"]
        made = subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519"], capture_output=True)
        done = subprocess.run([*words, "-passout", f"file:{self.stage / 'words'}"], input=made.stdout, capture_output=True)
        if done.returncode == 0:
            write(key, done.stdout)
        return done.returncode == 0

    def start_authority(self, name="first"):
        """Starts a time-stamp authority on this machine, chooses it, and puts its root on the trust list."""
        if not self.authority or not shutil.which("openssl"):
            raise Unavailable("no time-stamp authority of the tests, or no openssl for it")
        server = subprocess.Popen(
            [self.authority, self.root / name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.servers.append(server)
        told = json.loads(server.stdout.readline())
        entry = f'[[authority]]\nname = "{name}"\nurl = "{told["url"]}"\n'
        path = self.home / ".config/aigaq/authorities.toml"
        write(path, (path.read_text() if path.exists() else "version = 1\n") + entry)
        words = ["trust", "add", "--tsa", told["root"], "--name", name, "--vouched-by", "a rig"]
        self.must(self.verify([*words, "--trust", str(self.trust)]))

    def environment(self, **more):
        keep = {"PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C", "HOME": str(self.home)}
        return {**keep, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1", **more}

    def words(self, program, args):
        return [str(self.programs[program]), *map(str, args)]

    def run(self, words, folder=None, env=None, stdout=None):
        """Runs a command to its end."""
        return end(self.start(words, folder, env, stdout))

    def start(self, words, folder=None, env=None, stdout=None):
        return subprocess.Popen(
            words,
            cwd=folder or self.stage,
            env=env or self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=stdout or subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def capture(self, args, folder=None, **more):
        return self.run(self.words("capture", args), folder, **more)

    def verify(self, args, folder=None, **more):
        return self.run(self.words("verify", args), folder, **more)

    def check(self, bundle, folder=None):
        """Judges a bundle: the exit code and the core of the result."""
        ending = self.verify(["check", "--json", "--no-media", "--trust", self.trust, bundle], folder)
        try:
            return ending.status, json.loads(ending.out)["core"]
        except (ValueError, KeyError):
            return ending.status, {}

    def must(self, ending, status=0):
        """For what a rig sets up: if this fails, the rig says nothing."""
        if ending.status != status:
            raise RuntimeError(f"exit {ending.status} where {status} was to be: {ending.tail()}")
        return ending

    def copy(self, name, template=None):
        """A fresh folder with what a template holds."""
        folder = self.root / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template or self.stage, folder, symlinks=True)
        return folder

    def close(self):
        for server in self.servers:
            server.stdin.close()
            server.wait()
        shutil.rmtree(self.root, ignore_errors=True)


def end(child):
    """Waits for a child, and ends it with all that it started when it takes longer than it may."""
    hangs = False
    try:
        out, err = child.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        # Where this very process was stopped for a while, the child may have ended long ago.
        hangs = child.poll() is None
        if hangs:
            os.killpg(child.pid, signal.SIGKILL)
        out, err = child.communicate()
    status = 124 if hangs else child.returncode if child.returncode >= 0 else 128 - child.returncode
    return Ending(status, (out or b"").decode(errors="replace"), (err or b"").decode(errors="replace"))


def write(path, content):
    """Writes a file that its owner alone may read."""
    data = content.encode() if isinstance(content, str) else content
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)


def snapshot(folder):
    """Every file below a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()}


def parts(bundle):
    """The parts of a bundle with their bytes; `None` where Python's own reader finds no whole archive."""
    try:
        with zipfile.ZipFile(bundle) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError):
        return None


def need(*tools):
    """Says which tool is missing."""
    path = "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    missing = [tool for tool in tools if not shutil.which(tool, path=path)]
    if missing:
        raise Unavailable(f"no {', '.join(missing)} here")


def need_root():
    if os.geteuid() != 0:
        raise Unavailable("not root, and this rig mounts file systems")


def until(true, seconds=10):
    """Waits until something holds."""
    limit = time.monotonic() + seconds
    while not true():
        if time.monotonic() > limit:
            return False
        time.sleep(0.01)
    return True
