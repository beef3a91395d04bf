"""What a rig counts: trials, what broke and how, what was skipped and why."""

import time

SHOWN = 40


class Tally:
    """The figures of one rig."""

    def __init__(self, name):
        self.name = name
        self.trials = 0
        self.broken = []
        self.skipped = {}
        self.figures = {}
        self.begun = time.monotonic()

    def trial(self, wrong, where):
        """One trial; `wrong` says what did not hold, or nothing."""
        self.trials += 1
        if wrong:
            self.broken.append(f"{where}: {wrong}")
            print(f"  BROKEN {where}: {wrong}", flush=True)

    def skip(self, reason, count=1):
        self.skipped[reason] = self.skipped.get(reason, 0) + count

    def count(self, figure, more=1):
        self.figures[figure] = self.figures.get(figure, 0) + more

    def seconds(self):
        return round(time.monotonic() - self.begun, 1)

    def line(self):
        count = sum(self.skipped.values())
        reasons = "; ".join(f"{n}× {reason}" for reason, n in self.skipped.items())
        skipped = f"{count} skipped ({reasons})" if count else "0 skipped"
        return f"{self.name}: {self.trials} trials, {len(self.broken)} broken, {skipped}, {self.seconds()} s"

    def figures_for_a_script(self):
        return {
            "trials": self.trials,
            "broken": len(self.broken),
            "seconds": self.seconds(),
            "skipped": self.skipped,
            "figures": dict(sorted(self.figures.items())),
            "what_broke": self.broken[:SHOWN],
        }
