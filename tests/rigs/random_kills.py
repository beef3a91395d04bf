"""F01: add, seal and attest are killed at moments that chance chooses, 10,000 times."""

import os
import random
import signal
import time

from acts import all_acts
from bench import end

NAME = "random_kills"
RUNS, REDUCED_RUNS = 10_000, 100
# Of the drafts that were changed so many are sealed as well; all of them are opened.
SEALED_EACH = 10
SEED = 20_260_101


def run(bench, tally, reduced):
    acts = [act for act in all_acts(bench, False) if act.name in ("add", "add-film", "seal", "attest")]
    whole = {act.name: duration(bench, act) for act in acts}
    chance = random.Random(SEED)
    for turn in range(REDUCED_RUNS if reduced else RUNS):
        act = acts[turn % len(acts)]
        folder = bench.copy("trial", act.template)
        child = bench.start(bench.words("capture", act.args), folder)
        # Most of the time goes by before anything is written: the later half is tried more often.
        after = whole[act.name] * chance.triangular(0, 1.1, 0.8)
        time.sleep(after)
        os.killpg(child.pid, signal.SIGKILL)
        ending = end(child)
        tally.count(f"{act.name}, {'killed' if ending.status == 137 else 'done before'}")
        changed = chance.randrange(SEALED_EACH) == 0 or act.kind == "bundle"
        wrong = act.judge(bench, folder, ending, killed=True, whole=changed)
        tally.trial(wrong, f"turn {turn}, {act.name} after {after * 1000:.1f} ms")
        if turn % 500 == 499:
            whole = {act.name: duration(bench, act) for act in acts}
            print(f"  {turn + 1} runs, {len(tally.broken)} broken, {tally.seconds()} s", flush=True)


def duration(bench, act):
    """How long the command takes now, the middle of three."""
    took = []
    for _ in range(3):
        folder = bench.copy("trial", act.template)
        begun = time.monotonic()
        bench.must(bench.capture(act.args, folder))
        took.append(time.monotonic() - begun)
    return sorted(took)[1]
