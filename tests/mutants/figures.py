"""What came out, in numbers, in one line, and by name."""
from collections import Counter
from harmless import harmless, key
from listing import room_of

RESULTS = ("caught", "harmless", "missed", "not reached", "open")


def figures(plan, results, tests, failing, left_out):
    without = Counter(plan["without"].values())
    switched = [number for number in plan["listed"] if number not in plan["dropped"] and number not in plan["without"]]
    known, names = harmless(), set(plan["listed"].values())
    results = {name: one for name, one in results.items() if name in names}
    for name, one in results.items():
        if one["result"] != "caught" and key(name) in known:
            results[name] = one | {"result": "harmless"}
    rooms = {}
    for number in switched:
        row = rooms.setdefault(room_of(plan["files"][number]), Counter())
        row["switched"] += 1
        one = results.get(plan["listed"][number])
        if one:
            row["tried"] += 1
            row[one["result"]] += 1
            row["caught by the time"] += one.get("how") == "time"
    total = sum(rooms.values(), Counter())
    by = Counter(one["by"].split("::")[0] for one in results.values() if one["result"] == "caught")
    named = {result: [one["name"] for one in sorted(results.values(), key=lambda one: one["number"]) if one["result"] == result] for result in RESULTS[1:]}
    return {"listed": len(plan["listed"]), "do not compile": len(plan["dropped"]), "why not": plan["by_code"], "without a form": dict(without),
            "switched": len(switched), "tried": total["tried"], **{result: total[result] for result in RESULTS}, "caught by the time": total["caught by the time"],
            "tests": tests, "tests that fail without a mutant": failing, "tests left out": left_out,
            "rooms": {room: dict(row) for room, row in sorted(rooms.items())}, "caught by": dict(by.most_common()),
            "seconds of trials": round(sum(one["seconds"] for one in results.values())), "names": named}


def line(found):
    """One line for people and for scripts/prove."""
    return (f"{found['tried']} mutants tried of {found['switched']} switched and {found['listed']} listed: {found['caught']} caught, {found['harmless']} harmless, "
            f"{found['missed']} missed, {found['not reached']} not reached, {found['open']} open")
