"""F09: two programs at once on one draft and on one bundle: one of them waits or is refused, and nobody's work is lost."""

from acts import IN_DRAFT, OFFLINE, OPEN, PASSED, seals, signature, stages, stands
from bench import BUNDLE, SIGNING, Unavailable, end, parts, snapshot

NAME = "together"
TURNS = 40
ADD = ["add", "b.txt", "--origin", "imported", *IN_DRAFT]
NOTE = ["note", "a note", *IN_DRAFT]
SEAL = ["seal", "-o", BUNDLE, *IN_DRAFT, *SIGNING, *OFFLINE]
OTHER_SEAL = ["seal", "-o", "other.aigaq", *IN_DRAFT, *SIGNING, *OFFLINE]
ATTEST = ["attest", BUNDLE, "witness.toml", "--as", "witness", *SIGNING, *OFFLINE]
ATTACH = ["attach", BUNDLE, "s.p7s"]
STAMP = ["stamp", BUNDLE]
RENEW = ["stamp", BUNDLE, "--renew"]
ON_DRAFTS = [(ADD, ADD), (ADD, NOTE), (ADD, SEAL), (SEAL, SEAL), (SEAL, OTHER_SEAL)]
ON_BUNDLES = [(ATTEST, ATTEST), (ATTEST, ATTACH), (STAMP, STAMP), (STAMP, ATTEST), (STAMP, RENEW), (RENEW, RENEW)]
# Of the refused: another works on it, it was closed meanwhile, the name is taken by now.
REASONS = ("[draft.locked]", "[draft.sealed]", "[output.exists]", "[append.locked]", "[append.changed]")


def run(bench, tally, reduced):
    draft, sealed = stages(bench)
    has_signature, without = signature(sealed), None
    try:
        bench.start_authority()
    except Unavailable as reason:
        without = str(reason)
    for pair in ON_DRAFTS:
        for turn in range(TURNS):
            trial(bench, tally, draft, pair, turn, on_draft)
    for pair in ON_BUNDLES:
        if ATTACH in pair and not has_signature:
            tally.skip("no openssl to sign with")
            continue
        if without and (STAMP in pair or RENEW in pair):
            tally.skip(without)
            continue
        for turn in range(TURNS):
            trial(bench, tally, sealed, pair, turn, on_bundle)


def trial(bench, tally, template, pair, turn, judge):
    folder = bench.copy("trial", template)
    before = snapshot(folder)
    children = [bench.start(bench.words("capture", args), folder) for args in pair]
    endings = [end(child) for child in children]
    where = f"{pair[0][0]} and {pair[1][0]}, turn {turn}"
    for ending in endings:
        tally.count(f"{pair[0][0]} and {pair[1][0]}, exit {ending.status}")
        if ending.status != 0 and (ending.status != 2 or not any(reason in ending.err for reason in REASONS)):
            return tally.trial(f"exit {ending.status}: {ending.tail()}", where)
    if all(ending.status for ending in endings):
        return tally.trial("both were refused", where)
    tally.trial(judge(bench, folder, before, list(zip(pair, endings))), where)


def on_draft(bench, folder, before, done):
    wrong, new = stands(bench, folder, before)
    if wrong:
        return wrong
    taken = sum(ending.status == 0 for args, ending in done if args[0] != "seal")
    closed = any(ending.status == 0 for args, ending in done if args[0] == "seal")
    if new != taken + closed:
        return f"{taken} were taken in, closed: {closed}, {new} entries are new"
    bundles = [name for name in (BUNDLE, "other.aigaq") if (folder / name).exists()]
    if len(bundles) != len({args[2] for args, ending in done if args[0] == "seal" and ending.status == 0}):
        return f"{bundles} are there"
    for name in bundles:
        if bench.check(name, folder)[0] != OPEN:
            return f"{name} is judged {bench.check(name, folder)[0]}"
    left = [name for name in snapshot(folder) if name.endswith(".part")]
    return f"left {left} behind" if left else seals(bench, folder, folder / bundles[0] if bundles else None)


def on_bundle(bench, folder, before, done):
    stood, holds = len(parts_of(before, folder)), parts(folder / BUNDLE)
    if holds is None:
        return "no whole archive"
    acknowledged = [args for args, ending in done if ending.status == 0]
    # A renewal is a list and the time-stamp over it.
    added = sum(2 if args is RENEW else 1 for args in acknowledged)
    if len(holds) != stood + added:
        return f"{added} were added, {len(holds) - stood} are there"
    status, core = bench.check(BUNDLE, folder)
    if status != (PASSED if STAMP in acknowledged else OPEN):
        return f"judged {status} {core.get('decided_by')}"
    left = [name for name in snapshot(folder) if name.endswith(".part")]
    return f"left {left} behind" if left else None


def parts_of(before, folder):
    (folder / "before.aigaq").write_bytes(before[BUNDLE])
    return parts(folder / "before.aigaq")
