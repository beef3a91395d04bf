"""What a vector is: bytes, and a head that says how they are to be judged."""

from bundle import NOTARY_SEED, OTHER_SEED, SEED, WITNESS_SEED, public_key
from stamps import A, B

AT = "2026-11-22T12:00:00Z"
VECTORS = {}

SEAL = {"roles": '["seal"]'}
BEFORE, SEALED, LATER = "2026-10-05T09:00:00Z", "2026-10-05T09:23:00Z", "2026-10-06T00:00:00Z"
STAMPED, TAKEN = "2026-10-05T09:23:30Z", "2026-11-10T00:00:00Z"
TRUST = {
    "other": {"key": OTHER_SEED} | SEAL,
    "other-role": {"roles": '["notary", "witness"]'},
    "period-after": {"from": LATER} | SEAL,
    "stamps-period-after": {"from": "2026-10-05T09:25:00Z"} | SEAL | {"roots": [(A, {})]},
    "period-before": {"until": BEFORE} | SEAL,
    "period-exact": {"from": SEALED, "until": SEALED} | SEAL,
    "revoked-before": {"revoked": BEFORE} | SEAL,
    "revoked-later": {"revoked": LATER} | SEAL,
    "signer": SEAL,
    "stated": SEAL | {"roots": [(A, {})], "others": [(WITNESS_SEED, "witness", {}), (NOTARY_SEED, "notary", {})]},
    "stated-period": SEAL | {"roots": [(A, {})], "others": [(WITNESS_SEED, "witness", {"until": BEFORE})]},
    "stated-revoked": SEAL | {"roots": [(A, {})], "others": [(WITNESS_SEED, "witness", {"revoked": BEFORE})]},
    "stated-revoked-later": SEAL | {"roots": [(A, {})], "others": [(WITNESS_SEED, "witness", {"revoked": LATER})]},
    "stamps": SEAL | {"roots": [(A, {})]},
    "stamps-alone": {"roots": [(A, {})]},
    "stamps-compromised": SEAL | {"roots": [(A, {"compromised": TAKEN}), (B, {})]},
    "stamps-exact": SEAL | {"roots": [(A, {"from": STAMPED, "until": STAMPED})]},
    "stamps-from": SEAL | {"roots": [(A, {"from": LATER})]},
    "stamps-other": SEAL | {"roots": [(B, {})]},
    "stamps-revoked-before": {"revoked": BEFORE} | SEAL | {"roots": [(A, {})]},
    "stamps-revoked-between": {"revoked": "2026-10-05T09:24:00Z"} | SEAL | {"roots": [(A, {})]},
    "stamps-revoked-later": {"revoked": LATER} | SEAL | {"roots": [(A, {})]},
    "stamps-two": SEAL | {"roots": [(A, {}), (B, {})]},
    "stamps-until": SEAL | {"roots": [(A, {"until": BEFORE})]},
}
# What nothing decides, and what is noted of every bundle whose journal has no time-stamp that holds.
PASSED, NOTED = ("PASSED 0", "nothing"), "time.no-opening"


def vector(case, expect, code, trust="signer", notes="", seal=None, at=AT, opened=False):
    """Registers a function under its name. Its sentence is the comment, what it returns are the bytes."""
    if expect.split()[1] in ("0", "3", "11") and not opened:
        notes = ", ".join(filter(None, [notes, NOTED]))

    def register(function):
        assert function.__name__ not in VECTORS, function.__name__
        VECTORS[function.__name__] = (case, expect, code, trust, notes, seal, at, function)
        return function
    return register


def written(name):
    """The bytes of the vector file."""
    case, expect, code, trust, notes, seal, at, function = VECTORS[name]
    body = function()
    head = {"name": name, "case": case, "expect": expect, "code": code, "at": at, "trust": trust}
    if notes:
        head["notes"] = notes
    if seal:
        head["expect-seal"] = seal() if callable(seal) else seal
    head["comment"] = " ".join(function.__doc__.split())
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    return lines.encode() + b"\n" + (body if isinstance(body, bytes) else body.build())


def trust_list(name):
    """The trust list of this name in TOML."""
    entry = TRUST[name]
    known = ['name = "Conformance kit"', 'vouched-by = "nobody, it is a test"', f'added = "{BEFORE}"']
    lines = ["version = 1"]
    if "roles" in entry:
        lines += ["", "[[signer]]", f'key = "{public_key(entry.get("key", SEED)).hex()}"', *known,
                  f"roles = {entry['roles']}", *sides(entry)]
    if "revoked" in entry:
        lines += ["", "[signer.revoked]", f'effective = "{entry["revoked"]}"', 'reason = "a test"']
    for seed, role, more in entry.get("others", []):
        lines += ["", "[[signer]]", f'key = "{public_key(seed).hex()}"', *known, f'roles = ["{role}"]', *sides(more)]
        if "revoked" in more:
            lines += ["", "[signer.revoked]", f'effective = "{more["revoked"]}"', 'reason = "a test"']
    listed = [("root", *one) for one in entry.get("roots", [])] + [("issuer", *one) for one in entry.get("issuers", [])]
    for table, authority, more in listed:
        lines += ["", f"[[{table}]]", f'certificate = """\n{authority.pem()}\n"""', *known, *sides(more)]
        if "compromised" in more:
            lines += ["", f"[{table}.compromised]", f'since = "{more["compromised"]}"', 'reason = "a test"']
    return "\n".join(lines) + "\n"


def sides(entry):
    return [f'{side} = "{entry[side]}"' for side in ("from", "until") if side in entry]
