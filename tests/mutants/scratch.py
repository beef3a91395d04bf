"""The scratch copy of the repository with all mutants in its library, and how it is made to compile."""
import json, os, re, shutil, subprocess
from collections import Counter
from listing import listed
from switch import switch

HERE = os.path.dirname(os.path.abspath(__file__))
FEATURES = "sign,net,media,video"
# With a test beside it the library is built as all tests need it: their crates have a say in the features of its own.
ONE_TEST = "trust"


class Scratch:
    def __init__(self, root, keep, target):
        self.root, self.keep, self.path, self.target = root, keep, os.path.join(keep, "copy"), target
        self.temporary = os.path.join(keep, "temporary")

    def environment(self):
        # A mutant may hold what a lint forbids. Nobody steps through one, so nothing is written for a debugger.
        return os.environ | {"CARGO_TARGET_DIR": self.target, "RUSTFLAGS": "--cap-lints=allow", "CARGO_PROFILE_DEV_DEBUG": "0",
                             "CARGO_INCREMENTAL": "0", "CARGO_BUILD_JOBS": os.environ.get("CARGO_BUILD_JOBS", "2")}

    def fill(self, besides):
        """The files that git knows or would take, where they differ, besides those that are written changed."""
        said = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=self.root, check=True, capture_output=True)
        names = [name for name in os.fsdecode(said.stdout).split("\0") if name and name not in besides and os.path.isfile(os.path.join(self.root, name))]
        for name in names:
            source, target = os.path.join(self.root, name), os.path.join(self.path, name)
            if not (os.path.exists(target) and same(source, target)):
                os.makedirs(os.path.dirname(target), exist_ok=True)
                # As new, or cargo would not see that it changed.
                shutil.copyfile(source, target)
                shutil.copymode(source, target)
        beside, link = os.path.join(os.path.dirname(self.root), "shared"), os.path.join(self.keep, "shared")
        if os.path.isdir(beside) and not os.path.lexists(link):
            os.symlink(beside, link)

    def cargo(self, *words):
        """Runs cargo; its messages, and whether it was content."""
        done = subprocess.run(["cargo", *words, "--locked", "-p", "aigaq", "--features", self.features(), "--message-format=json"],
                              cwd=self.path, env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        messages = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        return messages, done

    def features(self):
        libraries = ["libavformat", "libavcodec", "libavutil", "libswscale"]
        films = shutil.which("pkg-config") and not subprocess.run(["pkg-config", "--exists", *libraries]).returncode
        return FEATURES if films else FEATURES.removesuffix(",video")


def same(one, other):
    """Same size and bytes."""
    if os.path.getsize(one) != os.path.getsize(other):
        return False
    with open(one, "rb") as a, open(other, "rb") as b:
        return a.read() == b.read()


class Plan:
    """What was left out so that the rest compiles, and why."""

    def __init__(self):
        self.dropped, self.unmarked, self.kept_const = {}, {}, {}

    def of(self, file):
        return self.unmarked.setdefault(file, set()), self.kept_const.setdefault(file, set())


def write(scratch, mutants, plan):
    """Writes all files with mutants; gives what was written of each, by its path."""
    written, first = {}, 1
    for file in sorted({mutant.file for mutant in mutants}):
        with open(os.path.join(scratch.root, file), encoding="utf-8", newline="") as source:
            text = source.read()
        unmarked, kept = plan.of(file)
        written[file] = switch(text, [mutant for mutant in mutants if mutant.file == file], plan.dropped, unmarked, kept, first)
        first = max(written[file].marks, default=first - 1) + 1
        put(os.path.join(scratch.path, file), written[file].text)
    with open(os.path.join(scratch.root, "src/lib.rs"), encoding="utf-8") as source:
        text = source.read()
    head, mod, rest = text.partition("pub mod acquire;")
    put(os.path.join(scratch.path, "src/lib.rs"), head + mod + "\n#[doc(hidden)]\npub mod mutant;" + rest)
    with open(os.path.join(HERE, "mutant.rs"), encoding="utf-8") as source:
        put(os.path.join(scratch.path, "src/mutant.rs"), source.read())
    return written


def put(path, text):
    """Writes only what differs, so that cargo builds nothing twice."""
    if os.path.exists(path):
        with open(path, encoding="utf-8", newline="") as file:
            if file.read() == text:
                return
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def blame(message, written, plan):
    """Drops what an error of the compiler names; says whether anything was found to drop."""
    spans = [span for span in message["spans"] if span["is_primary"]]
    code = (message.get("code") or {}).get("code") or "error"
    for span in spans:
        while span and span["file_name"] not in written:
            span = (span.get("expansion") or {}).get("span")
        if not span:
            continue
        file, owner = span["file_name"], written[span["file_name"]].owner(span["line_start"])
        unmarked, kept = plan.of(file)
        if owner and owner[0] == "mutant":
            plan.dropped.setdefault(owner[1], f"{code} {message['message'].splitlines()[0][:100]}")
            return True
        if owner and code != "E0015" and owner[1] not in unmarked:
            unmarked.add(owner[1])
            return True
    return False


def constants(message, root, plan, files):
    """A function that is called where only `const fn` may be keeps its `const`."""
    called = re.search(r"cannot call non-const (?:associated )?(?:function|method) `(?:.*::)?(\w+)(?:::<.*>)?`", message["message"])
    found = False
    for file in files if called else ():
        with open(os.path.join(root, file), encoding="utf-8", newline="") as source:
            text = source.read()
        for match in re.finditer(rf"\bconst fn {called[1]}\b", text):
            opened = text.index("{", match.end())
            if opened not in plan.of(file)[1]:
                plan.of(file)[1].add(opened)
                found = True
    return found


def switched(scratch, rooms, say):
    """Makes the copy and drops what does not compile, until the library compiles."""
    mutants, plan = listed(scratch.root, rooms), Plan()
    written_here = {mutant.file for mutant in mutants} | {"src/lib.rs"}
    scratch.fill(written_here)
    for turn in range(1, 40):
        written = write(scratch, mutants, plan)
        messages, done = scratch.cargo("build", "--lib", "--test", ONE_TEST)
        errors = [one["message"] for one in messages if one.get("reason") == "compiler-message" and one["message"]["level"] == "error" and one["message"]["spans"]]
        if not done.returncode:
            break
        before = len(plan.dropped)
        blamed = [blame(message, written, plan) or constants(message, scratch.root, plan, written) for message in errors]
        say(f"compiled, turn {turn}: {len(errors)} errors, {len(plan.dropped) - before} more mutants dropped")
        if not any(blamed):
            raise SystemExit("The copy does not compile, and no mutant is to blame:\n" + "\n".join(one["rendered"] for one in errors[:5]) + done.stderr[-2000:])
    marks = {place: numbers for one in written.values() for place, numbers in one.marks.items()}
    without = {number: reason for one in written.values() for number, reason in one.without.items()}
    by_code = Counter(reason.split()[0] for reason in plan.dropped.values())
    return {"written": sorted(written_here), "listed": {mutant.number: mutant.name for mutant in mutants}, "dropped": plan.dropped, "without": without, "by_code": dict(by_code),
            "marks": marks, "files": {mutant.number: mutant.file for mutant in mutants}}
