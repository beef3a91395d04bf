"""G04, G05: clocks of other years, of the days and seconds that programs get wrong, and clocks that jump (libfaketime)."""

import re
import time
from datetime import datetime, timezone

from acts import AGAIN, IN_DRAFT, OFFLINE, OPEN, PASSED
from bench import BUNDLE, DRAFT, SIGNING, Unavailable, need
from journal import entries

NAME = "clocks"
DAY = 86_400
MOMENTS = [
    "1969-12-31T23:59:50", "1970-01-01T00:00:01", "1999-12-31T23:59:58", "2001-02-03T04:05:06", "2016-12-31T23:59:58",
    "2024-02-28T23:59:58", "2024-02-29T12:00:00", "2024-02-29T23:59:58", "2023-02-28T23:59:58", "2038-01-19T03:14:06",
    "2100-02-28T23:59:58", "2106-02-07T06:28:14", "2261-01-01T00:00:00",
]  # fmt: skip
JUMPS = [10 * 365 * DAY, -3 * DAY, -3600, 3600, -30 * 365 * DAY]
ZONES = ["UTC", "Asia/Almaty", "America/St_Johns", "Pacific/Kiritimati"]
STEPS = [
    ["open", "purchase.toml", *IN_DRAFT, *OFFLINE],
    ["add", "a.txt", "--origin", "imported", *IN_DRAFT],
    ["note", "a note", *IN_DRAFT],
    ["add", "b.txt", "--origin", "imported", *IN_DRAFT],
    ["show", *IN_DRAFT],
    ["seal", "-o", BUNDLE, *IN_DRAFT, *SIGNING, *OFFLINE],
    ["attest", BUNDLE, "witness.toml", "--as", "witness", *SIGNING, *OFFLINE],
]
# Slower machines take longer from the first step to the last.
SLACK = 60


def run(bench, tally, reduced):
    need("faketime")
    for moment in MOMENTS:
        for zone in ZONES:
            tally.trial(steady(bench, moment, zone), f"at {moment} in {zone}")
    for jump in JUMPS:
        for at in range(1, len(STEPS) - 1):
            tally.trial(jumped(bench, jump, at), f"{jump:+} s before `{STEPS[at][0]}` (step {at})")
    try:
        bench.start_authority()
    except Unavailable as reason:
        tally.skip(str(reason))
        return
    for moment in MOMENTS:
        tally.trial(stamped(bench, moment), f"stamped at {moment}")


def under(bench, seconds, args, folder, zone="UTC"):
    """Runs a step with a clock that is off by so many seconds."""
    words = ["faketime", "-f", f"{seconds:+}s", *bench.words("capture", args)]
    return bench.run(words, folder, env=bench.environment(TZ=zone))


def off(moment):
    """How far the clock is to be off that it shows this moment now."""
    return int(datetime.fromisoformat(moment).replace(tzinfo=timezone.utc).timestamp() - time.time()) + 1


def steady(bench, moment, zone):
    """One clock from the first step to the last: what it showed is what is claimed, in UTC, whatever the zone."""
    folder, seconds = bench.copy("trial"), off(moment)
    begun = time.time() + seconds
    for step in STEPS:
        ending = under(bench, seconds, step, folder, zone)
        if ending.status != 0:
            return f"`{step[0]}`: exit {ending.status}: {ending.tail()}"
    wrong = told(folder, begun, time.time() + seconds)
    status, core = bench.check(BUNDLE, folder)
    if wrong or status != OPEN or core["decided_by"] != "time.no-token":
        return wrong or f"judged {status} {core.get('decided_by')}"
    if not near(core["claimed_sealed"], begun):
        return f"sealed at {core['claimed_sealed']}"
    return "a step of a steady clock was seen" if "clock.step" in codes(core) else None


def told(folder, begun, ended):
    """The times of the journal: between the first step and the last. A clock before 1970 reads as 1970."""
    for entry in entries((folder / DRAFT / "journal.cbor").read_bytes()):
        if not max(begun, 0) - 2 <= entry["at"] / 1000 <= max(ended, 0) + 2:
            return f"an entry at {entry['at']} ms, not between {begun} and {ended} s"
    return None


def near(moment, seconds):
    found = datetime.fromisoformat(re.sub(r"\.\d+", "", moment).replace("Z", "+00:00")).timestamp()
    return abs(found - max(seconds, 0)) < SLACK


def codes(core):
    return [finding["code"] for finding in core["findings"]]


def jumped(bench, jump, at):
    """The clock is set before one of the steps: the order stands, and the step of the clock is seen."""
    folder = bench.copy("trial")
    for n, step in enumerate(STEPS):
        ending = under(bench, jump if n >= at else 0, step, folder)
        if ending.status != 0:
            return f"`{step[0]}`: exit {ending.status}: {ending.tail()}"
    _, core = bench.check(BUNDLE, folder)
    kinds = [record["kind"] for record in core["records"]]
    if kinds != ["case", "exhibit", "note", "exhibit"]:
        return f"the order is {kinds}"
    if core["decided_by"] != "time.no-token":
        return f"judged {core['exit']} {core['decided_by']}"
    again = bench.capture(["seal", "-o", AGAIN, *IN_DRAFT, *SIGNING, *OFFLINE], folder)
    if again.status != 0:
        return f"cannot be sealed again: {again.tail()}"
    steps = codes(core).count("clock.step")
    return None if steps == 1 else f"{steps} steps of the clock were seen, and there was one"


def stamped(bench, moment):
    """An authority whose clock is right: what it says is what is proven, and the other clock is told from it."""
    folder, seconds = bench.copy("trial"), off(moment)
    for step in STEPS[:6]:
        ending = under(bench, seconds, [word for word in step if word != "--offline"], folder)
        if ending.status != 0:
            return f"`{step[0]}`: exit {ending.status}: {ending.tail()}"
    status, core = bench.check(BUNDLE, folder)
    if status != PASSED:
        return f"judged {status} {core.get('decided_by')}"
    if not near(core["time"]["not_after"]["at"], time.time()):
        return f"proven is {core['time']['not_after']['at']}"
    return None if "clock.skew" in codes(core) else "nothing is said of the clock"
