"""F03: a system that takes or gives fewer bytes than it was asked for, at every read and every write."""

from acts import all_acts
from bench import Unavailable
from mounts import Failing

NAME = "short"
# A film a byte at a time would take hours, and is no other case than a note a byte at a time.
SMALL, LARGE = (1, 2, 7, 31, 100, 1000), (4095, 65537)


def run(bench, tally, reduced):
    try:
        bench.start_authority()
        acts = all_acts(bench, True)
    except Unavailable as reason:
        tally.skip(str(reason))
        acts = all_acts(bench, False)
    for act in acts:
        for length in LARGE if act.name == "add-film" else SMALL:
            for faults in ([f"short-read={length}"], [f"short-write={length}"]):
                folder = bench.copy("trial", act.template)
                with Failing(bench, folder, *faults) as medium:
                    ending = bench.capture(act.args, medium.point)
                wrong = None if ending.status == 0 else f"exit {ending.status}: {ending.tail()}"
                wrong = wrong or act.judge(bench, folder, ending, killed=False)
                tally.trial(wrong, f"{act.name}, {faults[0]}")
