"""The commands that the rigs disturb, and what must hold afterwards, whatever happened to them.

A draft: it opens; its journal is the old one, or the old one with what was done behind it; each record is the one that the
journal names; the command can be given again; `seal` gives a bundle that is judged as it should be. A bundle: byte for byte
the old one, or the old parts with the new one behind them. What was acknowledged is there.
"""

import hashlib
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from bench import BUNDLE, DRAFT, SIGNING, Bench, parts, snapshot, write
from journal import entries, standing

IN_DRAFT = ["--draft", DRAFT]
OFFLINE = ["--offline"]
AGAIN = "again.aigaq"
# What a bundle without a time-stamp is judged as, with one, and with a signature that this version does not judge.
OPEN, PASSED = 3, 0


@dataclass
class Act:
    """A command on a template folder."""

    name: str
    args: list
    template: Path
    kind: str
    more: int = 1
    exits: tuple = (OPEN,)
    before: dict = field(default_factory=dict)

    def ready(self):
        """Reads the template as it is before the command."""
        self.before = snapshot(self.template)
        return self

    def judge(self, bench, folder, ending, killed, whole=True):
        """What does not hold after the command ended so, or nothing. Only a `whole` judgement repeats the command and seals."""
        if ending.crashed():
            return f"crashed with {ending.status}: {ending.tail()}"
        after = snapshot(folder)
        if after == self.before:
            return "said that it was done, and nothing changed" if ending.status == 0 else None
        left = [] if killed else [name for name in after if name.endswith(".part")]
        if left:
            return f"left {', '.join(left)} behind"
        if self.kind == "bundle":
            return self.judge_bundle(bench, folder, ending)
        changed = [name for name in self.before if after.get(name) != self.before[name] and not name.startswith(DRAFT)]
        if changed:
            return f"changed {changed}"
        judge = self.judge_seal if self.kind == "seal" else self.judge_draft
        return judge(bench, folder, ending, whole)

    def judge_draft(self, bench, folder, ending, whole):
        wrong, new = stands(bench, folder, self.before)
        if wrong:
            return wrong
        if new not in (range(self.more, self.more + 1) if ending.status == 0 else range(self.more + 1)):
            return f"{new} new entries after exit {ending.status}"
        if ending.out.strip() and new == 0:
            return "acknowledged, and not there"
        if not whole:
            return None
        again = bench.capture(self.args, folder)
        if again.status != 0:
            return f"cannot be repeated: {again.status} {again.tail()}"
        return seals(bench, folder)

    def judge_seal(self, bench, folder, ending, whole):
        final = folder / BUNDLE
        if final.exists():
            status, core = bench.check(BUNDLE, folder)
            if status not in self.exits:
                return f"a bundle that is judged {status} {core.get('decided_by')}"
        elif ending.status in (0, 8):
            return "said that it sealed, and there is no bundle"
        wrong, _ = stands(bench, folder, self.before)
        if wrong or not whole:
            return wrong
        return seals(bench, folder, final if final.exists() else None)

    def judge_bundle(self, bench, folder, ending):
        old, path = self.before[BUNDLE], folder / BUNDLE
        if not path.exists():
            return "the bundle is gone"
        now = path.read_bytes()
        if now == old:
            return "said that it was done, and the bundle is the old one" if ending.status == 0 else None
        stood, holds = parts(self.template / BUNDLE), parts(path)
        if holds is None:
            return "no whole archive"
        kept = all(holds.get(name) == data for name, data in stood.items())
        if not kept or len(holds) != len(stood) + self.more:
            return f"neither the old bundle nor the new: {sorted(set(holds) ^ set(stood))}"
        status, core = bench.check(BUNDLE, folder)
        return None if status in self.exits else f"a bundle that is judged {status} {core.get('decided_by')}"


def stands(bench, folder, before):
    """Opens a draft that was disturbed. What is wrong with it, or nothing, and how many entries are new."""
    shown = bench.capture(["show", *IN_DRAFT], folder)
    if shown.status != 0:
        return f"the draft does not open: {shown.status} {shown.tail()}", 0
    old, now = before[f"{DRAFT}/journal.cbor"], (folder / DRAFT / "journal.cbor").read_bytes()
    if not now.startswith(old):
        return "what stood in the journal is gone", 0
    try:
        found = entries(now)
    except (ValueError, IndexError) as error:
        return f"the journal: {error}", 0
    for n, digest in standing(found).items():
        record = folder / DRAFT / f"records/{n:04}.cbor"
        if not record.exists() or hashlib.sha256(record.read_bytes()).digest() != digest:
            return f"record {n} is not what the journal names", 0
    numbers = set(standing(found))
    for part in ("exhibits", "records"):
        names = [path.name for path in (folder / DRAFT / part).iterdir()]
        strange = [name for name in names if not name[:4].isdigit() or int(name[:4]) not in numbers]
        if strange:
            return f"leftovers in the open draft: {strange}", 0
    return None, len(found) - len(entries(old))


def seals(bench, folder, first=None):
    """Seals a draft that stands, under another name than `first`, and has the bundle judged. What is wrong, or nothing."""
    done = bench.capture(["seal", "-o", AGAIN, *IN_DRAFT, *SIGNING, *OFFLINE], folder)
    if done.status != 0:
        return f"cannot be sealed: {done.status} {done.tail()}"
    status, core = bench.check(AGAIN, folder)
    exhibits = len(list((folder / DRAFT / "exhibits").iterdir()))
    if status != OPEN or core["decided_by"] != "time.no-token":
        return f"sealed, and judged {status} {core.get('decided_by')}"
    if len(core["exhibits"]) != exhibits:
        return f"{exhibits} exhibits in the draft, {len(core['exhibits'])} in the bundle"
    if first and parts(first)["manifest.cose"] != parts(folder / AGAIN)["manifest.cose"]:
        return "one draft, two seals"
    return None


def stages(bench: Bench):
    """The template folders: with an open draft that holds an exhibit, and with a sealed bundle."""
    draft = bench.copy("with-draft")
    bench.must(bench.capture(["open", "purchase.toml", *IN_DRAFT, *OFFLINE], draft))
    bench.must(bench.capture(["add", "a.txt", "--origin", "imported", *IN_DRAFT], draft))
    write(draft / "film.bin", bytes(range(256)) * 6144)
    sealed = bench.copy("with-bundle", draft)
    bench.must(bench.capture(["seal", "-o", BUNDLE, *IN_DRAFT, *SIGNING, *OFFLINE], sealed))
    shutil.rmtree(sealed / DRAFT)
    return draft, sealed


def signature(folder):
    """A signature of another program over the manifest, as s.p7s; whether it could be made."""
    if not shutil.which("openssl"):
        return False
    write(folder / "manifest.cose", parts(folder / BUNDLE)["manifest.cose"])
    request = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout s.key -out s.pem -subj /CN=S"
    sign = "openssl cms -sign -binary -in manifest.cose -signer s.pem -inkey s.key -outform DER -out s.p7s"
    done = [subprocess.run(line.split(), cwd=folder, capture_output=True).returncode for line in (request, sign)]
    for name in ("manifest.cose", "s.key", "s.pem"):
        (folder / name).unlink(missing_ok=True)
    return done == [0, 0]


def all_acts(bench, authority):
    """Every command that changes what stands on a disk. Those that need an authority only where there is one."""
    draft, sealed = stages(bench)
    has_signature = signature(sealed)
    film = ["add", "film.bin", "--origin", "imported", "--no-media", *IN_DRAFT]
    hand_over = ["hand-over", "--from", "A", "--to", "B", "--what", "a bag", *IN_DRAFT]
    seal = ["seal", "-o", BUNDLE, *IN_DRAFT, *SIGNING]
    attest = ["attest", BUNDLE, "witness.toml", "--as", "witness", *SIGNING]
    acts = [
        Act("add", ["add", "b.txt", "--origin", "imported", *IN_DRAFT], draft, "draft"),
        Act("add-film", film, draft, "draft"),
        Act("hand-over", hand_over, draft, "draft"),
        Act("seal", [*seal, *OFFLINE], draft, "seal"),
        Act("attest", [*attest, *OFFLINE], sealed, "bundle"),
    ]
    if has_signature:
        acts.append(Act("attach", ["attach", BUNDLE, "s.p7s"], sealed, "bundle"))
    if authority:
        acts += [
            Act("seal-stamped", seal, draft, "seal", exits=(OPEN, PASSED)),
            Act("stamp", ["stamp", BUNDLE], sealed, "bundle", exits=(PASSED,)),
            Act("stamp-draft", ["stamp", DRAFT], draft, "draft"),
            Act("stamp-renew", ["stamp", BUNDLE, "--renew"], sealed, "bundle", more=2),
            Act("attest-stamped", attest, sealed, "bundle", more=2),
        ]
    return [act.ready() for act in acts]
