"""Bundles that hold, with something to note: duplicates, takes, clocks, and who vouches for the key."""

from accepted import NO_TOKEN
from bundle import OPENED, OTHER_SEED, RECEIPT, small
from kit import vector


def twins(**more):
    draft = small()
    draft.steps.pop()
    draft.exhibit("copy.txt", **({"data": RECEIPT} | more))
    draft.step("seal")
    return draft


@vector("G07", *NO_TOKEN, notes="duplicate.content")
def duplicate_content():
    """Two exhibits of the same bytes under two names: both kept, noted."""
    return twins()


@vector("R14", *NO_TOKEN, notes="take.twice")
def take_twice():
    """Two exhibits are take 1."""
    return twins(data=b"other", take=1).bend(("record", 3), lambda r: r | {"body": r["body"] | {"take": 1}})


@vector("G04", *NO_TOKEN, notes="clock.step")
def clock_set_back():
    """The clock that people set went back by a millisecond."""
    return small().bend(("entry", 2), lambda e: e | {"at": OPENED + 59999})


@vector("G04", *NO_TOKEN, notes="clock.step")
def clock_set_forward():
    """One clock advanced by 120,001 ms more than the other."""
    return small().bend(("entry", 3), lambda e: e | {"at": e["at"] + 120001})


@vector("G04", *NO_TOKEN, notes="clock.steady")
def clock_at_the_bound():
    """One clock advanced by 120,000 ms more than the other: no step yet."""
    return small().bend(("entry", 3), lambda e: e | {"at": e["at"] + 120000})


@vector("G04", *NO_TOKEN, notes="clock.steady")
def clock_started_anew():
    """The machine was started anew a day later: the clock that nobody sets fell, nothing to compare."""
    return small().bend(("entry", 3), lambda e: e | {"at": e["at"] + 86400000, "mono": 5})


@vector("B05", *NO_TOKEN, notes="signer.unknown")
def signer_is_another():
    """Sealed throughout by a key that is not on the list."""
    draft = small()
    draft.seed = OTHER_SEED
    return draft


@vector("B05", *NO_TOKEN, trust="other", notes="signer.vouched")
def signer_is_the_other():
    """The same bytes, and the key on the list."""
    return signer_is_another()


@vector("B06", *NO_TOKEN, trust="other-role", notes="signer.other-role")
def signer_of_another_role():
    """The key is on the list, not for seals."""
    return small()


@vector("B08", *NO_TOKEN, trust="period-before", notes="signer.outside-period")
def sealed_after_the_period():
    """The period of the key ended before the time of sealing."""
    return small()


@vector("B08", *NO_TOKEN, trust="period-after", notes="signer.outside-period")
def sealed_before_the_period():
    """The period of the key began after the time of sealing."""
    return small()


@vector("C05", *NO_TOKEN, trust="period-exact", notes="signer.vouched")
def sealed_at_both_ends():
    """The period begins and ends at the time of sealing: both ends belong to it."""
    return small()


@vector("B08", *NO_TOKEN, trust="revoked-before", notes="signer.revoked")
def signer_revoked_before():
    """The key was revoked from a moment before the time of sealing."""
    return small()


@vector("B08", *NO_TOKEN, trust="revoked-later", notes="signer.revoked")
def signer_revoked_later():
    """The key was revoked from a later moment: without a token it cannot be told which came first."""
    return small()
