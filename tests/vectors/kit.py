"""What a vector is: bytes, and a head that says how they are to be judged."""

from bundle import OTHER_SEED, SEED, public_key

AT = "2026-11-22T12:00:00Z"
VECTORS = {}

SEAL = {"roles": '["seal"]'}
BEFORE, SEALED, LATER = "2026-10-05T09:00:00Z", "2026-10-05T09:23:00Z", "2026-10-06T00:00:00Z"
TRUST = {
    "other": {"key": OTHER_SEED} | SEAL,
    "other-role": {"roles": '["notary", "witness"]'},
    "period-after": {"from": LATER} | SEAL,
    "period-before": {"until": BEFORE} | SEAL,
    "period-exact": {"from": SEALED, "until": SEALED} | SEAL,
    "revoked-before": {"revoked": BEFORE} | SEAL,
    "revoked-later": {"revoked": LATER} | SEAL,
    "signer": SEAL,
}


def vector(case, expect, code, trust="signer", notes="", seal=None):
    """Registers a function under its name. Its sentence is the comment, what it returns are the bytes."""
    def register(function):
        assert function.__name__ not in VECTORS, function.__name__
        VECTORS[function.__name__] = (case, expect, code, trust, notes, seal, function)
        return function
    return register


def written(name):
    """The bytes of the vector file."""
    case, expect, code, trust, notes, seal, function = VECTORS[name]
    body = function()
    head = {"name": name, "case": case, "expect": expect, "code": code, "at": AT, "trust": trust}
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
    lines = ["version = 1", "", "[[signer]]", f'key = "{public_key(entry.get("key", SEED)).hex()}"',
             'name = "Conformance kit"', 'vouched-by = "nobody, it is a test"', f'added = "{BEFORE}"',
             f"roles = {entry['roles']}"]
    lines += [f'{side} = "{entry[side]}"' for side in ("from", "until") if side in entry]
    if "revoked" in entry:
        lines += ["", "[signer.revoked]", f'effective = "{entry["revoked"]}"', 'reason = "a test"']
    return "\n".join(lines) + "\n"
