"""Which mutants each test comes by, and how long it takes without one: one run of every test."""
import json, os, shutil
from concurrent.futures import ThreadPoolExecutor
from suite import run


def reached(scratch, tests, digests, file, workers, say):
    """For each test {"ends", "seconds", "places"}; what `file` knows of the same programs is not run again."""
    known = {}
    if os.path.exists(file):
        with open(file, encoding="utf-8") as lines:
            known = {(one["test"], one["digest"]): one for one in map(json.loads, lines)}
    wanted = [test for test in tests if (test.id, digests[test.target]) not in known]
    say(f"{len(tests)} tests, {len(wanted)} of them to be run without a mutant")

    def one(test):
        folder = os.path.join(scratch.temporary, f"reached-{abs(hash(test.id))}")
        os.makedirs(folder)
        ends, seconds = run(scratch, test, 600, {"AIGAQ_MUTANT_REACHED": folder})
        places = set()
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), encoding="utf-8") as lines:
                places |= {int(line) for line in lines if line.strip().isdigit()}
        shutil.rmtree(folder)
        if ends != "passed":
            # Some tests look at the files that a process has open; then the run without records is what counts.
            ends, seconds = run(scratch, test, 600, {})
        return {"test": test.id, "digest": digests[test.target], "ends": ends, "seconds": round(seconds, 3), "places": sorted(places)}

    with open(file, "a", encoding="utf-8") as out, ThreadPoolExecutor(workers) as pool:
        for done in pool.map(one, wanted):
            known[done["test"], done["digest"]] = done
            out.write(json.dumps(done) + "\n")
            out.flush()
    found = {test: known[test.id, digests[test.target]] for test in tests}
    return found


def tests_of(found, marks):
    """For each mutant the tests that reach it and pass without it, with their seconds; and the tests that do not pass."""
    of = {}
    for test, one in found.items():
        if one["ends"] == "passed":
            for place in one["places"]:
                for number in marks.get(str(place), ()):
                    of.setdefault(number, {})[test] = one["seconds"]
    return of, {test.id: one["ends"] for test, one in found.items() if one["ends"] != "passed"}
