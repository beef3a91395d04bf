"""F02: each command is killed at each of its system calls, one after the other."""

from acts import all_acts
from bench import Unavailable
from calls import fault, listed, need_strace

NAME = "kills"
# In the reduced form: of the calls that change what is on disk, and of the others, each so many.
CHANGING_STEP, STEP = 3, 30
CHANGES = {"write", "fsync", "rename", "linkat", "unlink", "flock", "ftruncate", "fchmod", "mkdir"}
REDUCED = ("add", "seal", "attest", "stamp", "attach")
# A program of hundreds of megabytes is read through once for its digest, and nothing else happens meanwhile.
OWN_FILE_STEP = 100


def run(bench, tally, reduced):
    need_strace()
    for act in available(bench, tally):
        if reduced and act.name not in REDUCED:
            continue
        calls, before = listed(bench, bench.words("capture", act.args), act.template)
        tally.skip("calls of the loader and the runtime, before the program's own first one", before)
        for call in sampled(calls, reduced, tally):
            if chosen(call, tally, bench):
                trial(bench, tally, act, call, "signal=KILL")


def available(bench, tally):
    try:
        bench.start_authority()
        return all_acts(bench, True)
    except Unavailable as reason:
        tally.skip(str(reason))
        return all_acts(bench, False)


def sampled(calls, reduced, tally):
    """All calls, or in the reduced form a sample of those that change something and of the rest."""
    if not reduced:
        return calls
    changing = [call for call in calls if call.name in CHANGES]
    others = [call for call in calls if call.name not in CHANGES]
    sample = changing[::CHANGING_STEP] + others[STEP // 2 :: STEP]
    tally.skip("calls that the reduced form leaves out", len(calls) - len(sample))
    return sample


def chosen(call, tally, bench):
    """Whether this call is tried; where not, the reason is counted."""
    if call.path() == str(bench.programs["capture"]) and call.name == "read" and call.n % OWN_FILE_STEP:
        tally.skip(f"reads of the program's own file, but each {OWN_FILE_STEP}th")
        return False
    if call.name == "exit_group":
        return False
    if not call.reachable and not call.aim(bench.root):
        tally.skip("calls of a second thread whose number the first one uses up")
        return False
    return True


def trial(bench, tally, act, call, what):
    folder = bench.copy("trial", act.template)
    ending = bench.run([*fault(call, what, folder), *bench.words("capture", act.args)], folder)
    tally.count(f"{act.name}, ended by the kill" if ending.status == 137 else f"{act.name}, ended before")
    tally.trial(act.judge(bench, folder, ending, killed=True), f"{act.name}, {what} at {call.label()}")
