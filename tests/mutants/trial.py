"""Tries mutants on the tests that reach them."""
import json, os, threading, time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from suite import run


class Order:
    """Which test to ask first: the one with the least time for its chance to notice something in the same file. A chance
    begins with how a test is called and ends with what it has noticed."""

    def __init__(self):
        self.asked, self.noticed, self.lock = Counter(), Counter(), threading.Lock()

    def sorted(self, file, tests):
        chance = lambda test: (self.noticed[file, test] + 12 * kinship(file, test)) / (self.asked[file, test] + 12)
        with self.lock:
            return sorted(tests, key=lambda test: ((tests[test] + 0.02) / chance(test), test.id))

    def saw(self, file, test, noticed):
        with self.lock:
            self.asked[file, test] += 1
            self.noticed[file, test] += noticed


def kinship(file, test):
    """Tests are called as the files and rooms that they guard."""
    *rooms, stem = file.removesuffix(".rs").split("/")
    words = test.id.split("::")
    return 0.8 if stem in words else 0.3 if rooms[-1] in words else 0.03


def known(file):
    """What an earlier run found, by the name of the mutant; a later line holds."""
    if not os.path.exists(file):
        return {}
    with open(file, encoding="utf-8") as lines:
        return {one["name"]: one for one in map(json.loads, lines)}


def trial(scratch, number, name, file, tests, order, seconds):
    """One mutant: caught, missed (all tests that reach it pass), or open (they pass as far as the time went)."""
    begun, asked = time.monotonic(), 0
    for test in order.sorted(file, tests):
        if time.monotonic() - begun + tests[test] > seconds:
            continue
        how, _ = run(scratch, test, 5 + 10 * tests[test], {"AIGAQ_MUTANT": str(number)})
        asked += 1
        order.saw(file, test, how != "passed")
        if how != "passed":
            return {"number": number, "name": name, "result": "caught", "by": test.id, "how": how, "asked": asked, "of": len(tests),
                    "seconds": round(time.monotonic() - begun, 2)}
    result = "not reached" if not tests else "missed" if asked == len(tests) else "open"
    return {"number": number, "name": name, "result": result, "asked": asked, "of": len(tests), "seconds": round(time.monotonic() - begun, 2)}


def tried(scratch, wanted, names, files, tests, file, seconds, workers, until, say):
    """Tries mutants in the order given, and writes a line for each; stops taking new ones at `until`."""
    order, lock, tally = Order(), threading.Lock(), Counter()
    with open(file, "a", encoding="utf-8") as out:
        def one(number):
            if until and time.monotonic() > until:
                return
            result = trial(scratch, number, names[number], files[number], tests.get(number, {}), order, seconds)
            with lock:
                out.write(json.dumps(result, ensure_ascii=False) + "\n")
                out.flush()
                tally[result["result"]] += 1
                if sum(tally.values()) % 100 == 0:
                    say(", ".join(f"{count} {result}" for result, count in sorted(tally.items())) + f" of {len(wanted)}")

        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(one, wanted))
