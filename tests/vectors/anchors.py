"""Time-stamps taken before the seal, over what the journal held by then."""

from accepted import NO_TOKEN
from bundle import small
from digests import sha256
from kit import PASSED, vector
from stamps import B
from tokens import HOLDS, by, tokened

FAILED = "FAILED 1"
EARLY = "09:20:30"  # between the first entry of the journal and the anchor a minute later
OPENED = "time.not-before, journal.agrees, "


def anchored(*stamps, place=1):
    """The small bundle with these anchors behind the entry that opens it: functions of the bytes to be stamped."""
    draft = small()
    for i, stamp in enumerate(stamps):
        draft.anchor(stamp, place + i)
    return draft


def sealed(*stamps, **more):
    """The same with a token half a minute after the seal, which comes a minute later for each anchor."""
    return tokened(by(f"09:{23 + len(stamps)}:30"), draft=anchored(*stamps, **more))


# --- good -----------------------------------------------------------------------------------------


@vector("R09", *PASSED, "stamps", notes=OPENED + HOLDS + ", clock.steady", opened=True)
def anchor_and_token():
    """An opening anchor and a token: the time of sealing is bounded on both sides."""
    return sealed(by(EARLY))


@vector("R09", *NO_TOKEN, "stamps", notes=OPENED + "token.trusted", opened=True)
def anchor_alone():
    """An opening anchor and no token: not before is proven, not after is not."""
    return anchored(by(EARLY))


@vector("R09", *PASSED, "stamps-two", notes=OPENED + HOLDS, opened=True)
def anchors_over_one_head():
    """Two authorities were asked over one entry: the second imprint passes over the first anchor's entry."""
    return sealed(by(EARLY), by("09:20:40", authority=B))


@vector("R09", *PASSED, "stamps", notes=OPENED + HOLDS, opened=True)
def anchors_over_two_heads():
    """An opening anchor, and another over the last record added."""
    draft = anchored(by(EARLY))
    draft.anchor(by("09:23:30"), -1)
    return tokened(by("09:25:30"), draft=draft)


@vector("R09", *PASSED, "stamps", notes="time.no-opening, " + HOLDS, opened=False)
def anchor_behind_the_first_exhibit():
    """The only anchor is taken when the exhibit is in the draft already: it opens nothing."""
    draft = small()
    draft.anchor(by("09:23:30"), -1)
    return tokened(by("09:24:30"), draft=draft)


@vector("R09", *PASSED, "stamps", notes=OPENED + HOLDS, opened=True)
def anchor_in_the_second_of_the_token():
    """The second anchor and the token have the same time: not later is no conflict."""
    draft = anchored(by(EARLY, accuracy=None))
    draft.anchor(by("09:25:00", accuracy=None), -1)
    return tokened(by("09:25:00", accuracy=None), draft=draft)


@vector("E01", "EXTRACT 11", "extract.withheld", "stamps", notes=OPENED + HOLDS, opened=True)
def extract_with_an_anchor():
    """An extract keeps its anchors and its token."""
    return sealed(by(EARLY)).withhold([3])


# --- noted: an anchor that does not hold never lowers the seal -------------------------------------


@vector("C01", *NO_TOKEN, notes="journal.agrees, token.malformed")
def anchor():
    """Two anchors, as the journal says, that are no time-stamps."""
    return anchored(lambda head: b"one", lambda head: b"two", place=3)


@vector("C01", *PASSED, "stamps", notes="journal.agrees, token.malformed, " + HOLDS)
def anchor_is_a_page():
    """A page of HTML in place of the opening anchor, and a good token."""
    return sealed(lambda head: b"<html>")


@vector("C01", *PASSED, "stamps", notes="token.imprint-mismatch, " + HOLDS)
def anchor_over_another_entry():
    """The anchor follows the second entry, its imprint is that of the first."""
    draft = small()
    first = []
    draft.bend(("entry bytes", 0), lambda data: first.append(data) or data)
    draft.anchor(lambda head: by("09:21:30")(first[-1]), 2)
    return tokened(by("09:24:30"), draft=draft)


@vector("C01", *PASSED, "stamps", notes="token.imprint-mismatch, " + HOLDS)
def anchor_over_the_digest():
    """The digest of the entry was stamped as if it were the bytes: a digest of a digest."""
    return sealed(lambda head: by(EARLY)(sha256(head)))


@vector("C01", *PASSED, "stamps", notes=OPENED + "token.imprint-mismatch, " + HOLDS, opened=True)
def anchor_over_an_anchor():
    """The second imprint is that of the first anchor's entry, which does not count."""
    draft = anchored(by(EARLY))
    entries = []
    draft.bend(("entry bytes", 1), lambda data: entries.append(data) or data)
    draft.anchor(lambda head: by("09:21:30")(entries[-1]), 2)
    return tokened(by("09:25:30"), draft=draft)


@vector("C08", *PASSED, "stamps", notes="token.untrusted, " + HOLDS)
def anchor_untrusted():
    """Nobody trusts the authority of the opening anchor."""
    return sealed(by(EARLY, authority=B))


# --- G04: the clock of the journal -----------------------------------------------------------------


@vector("G04", *PASSED, "stamps", notes=OPENED + HOLDS + ", clock.steady", opened=True)
def anchor_120_seconds_from_its_entry():
    """The clock of the journal is 120 seconds ahead of the anchor: no remark yet."""
    return sealed(by("09:19:00", accuracy=None))


@vector("G04", *PASSED, "stamps", notes=OPENED + HOLDS + ", clock.skew", opened=True)
def anchor_121_seconds_before_its_entry():
    """The clock of the journal is 121 seconds ahead of the anchor."""
    return sealed(by("09:18:59", accuracy=None))


@vector("G04", *PASSED, "stamps", notes=OPENED + HOLDS + ", clock.skew", opened=True)
def anchor_121_seconds_after_its_entry():
    """The clock of the journal is 121 seconds behind the anchor."""
    return sealed(by("09:23:01", accuracy=None))


@vector("G04", *PASSED, "stamps", opened=True,
        notes=OPENED + HOLDS + ", clock.skew, time.claim-outside, time.unanchored")
def clock_slow_by_an_hour():
    """Anchor and token agree, and the clock that claims the time of sealing is an hour slow."""
    return tokened(by("10:24:30"), draft=anchored(by("10:20:30")))


# --- C11: nesting ------------------------------------------------------------------------------------


@vector("C11", "INDETERMINATE 3", "time.broken-nesting", "stamps", opened=True,
        notes="token.imprint-match, token.trusted, time.claim-outside")
def anchor_after_the_token():
    """The anchor is from later than the token over the seal that holds it: one of the two times is false."""
    return tokened(by("09:19:30"), draft=anchored(by("09:22:30")))


@vector("C11", *PASSED, "stamps", notes="token.untrusted, time.claim-outside, " + HOLDS)
def untrusted_anchor_after_the_token():
    """An anchor from later than the token, by an authority that nobody trusts, is no conflict."""
    return tokened(by("09:19:30"), draft=anchored(by("09:22:30", authority=B)))


# --- R03: the journal and the files ------------------------------------------------------------------


@vector("R03", FAILED, "journal.anchors-differ", "stamps", notes="token.imprint-match, time.not-after")
def anchor_missing():
    """The journal has two anchors, the second is not there."""
    draft = sealed(by(EARLY), by("09:20:40"))
    return draft.bend("parts", lambda p: [part for part in p if part[0] != "anchors/0002.tsr"])


@vector("R03", FAILED, "journal.anchors-differ", "stamps")
def anchor_unlisted():
    """There is an anchor that the journal does not have."""
    return sealed(by(EARLY)).append("anchors/0002.tsr", b"two")


def exchanged(change, *stamps):
    """The files of the anchors are changed after the seal, the journal is not."""
    draft = sealed(*stamps)

    def exchange(parts):
        names = [name for name, _ in parts if name.startswith("anchors/")]
        files = dict(zip(names, change([dict(parts)[name] for name in names])))
        return [(name, files.get(name, data)) for name, data in parts]
    return draft.bend("parts", exchange)


@vector("R03", FAILED, "journal.anchors-differ", "stamps")
def anchor_replaced():
    """An anchor has another digest than the journal says."""
    return exchanged(lambda files: [b"two"], by(EARLY))


@vector("R03", FAILED, "journal.anchors-differ", "stamps")
def anchor_replaced_by_a_good_one():
    """Another good time-stamp over the same entry is not the one that the journal has."""
    draft = anchored(by("09:20:40"))
    draft.journal_bytes()
    other = draft.others["anchors/0001.tsr"]
    return exchanged(lambda files: [other], by(EARLY))


@vector("R03", FAILED, "journal.anchors-differ", "stamps")
def anchors_swapped():
    """Two anchors over one entry have changed places."""
    return exchanged(lambda files: files[::-1], by(EARLY), by("09:20:40"))


# --- B08: the signer -----------------------------------------------------------------------------------


@vector("B08", FAILED, "signer.revoked-before", "stamps-revoked-before", notes=OPENED + HOLDS)
def anchor_after_the_revocation():
    """The key was revoked before the opening anchor: the seal is proven to be younger."""
    return sealed(by(EARLY))


@vector("B08", FAILED, "signer.revoked-before", "stamps-revoked-before", notes=OPENED + "token.trusted")
def anchor_alone_after_the_revocation():
    """The same without a token."""
    return anchored(by(EARLY))


@vector("B08", FAILED, "signer.revoked-before", "stamps-revoked-before", notes="time.no-opening, " + HOLDS)
def late_anchor_after_the_revocation():
    """The only anchor stands behind the exhibit. It opens nothing, and the seal is later than it all the same."""
    draft = small()
    draft.anchor(by("09:23:30"), -1)
    return tokened(by("09:24:30"), draft=draft)


@vector("B08", "INDETERMINATE 3", "signer.outside-period", "stamps-period-after", notes="time.claim-outside, " + HOLDS)
def seal_proven_to_be_older_than_the_period():
    """The token is older than the period of the key; the clock of the seal was set ahead, into the period."""
    draft = small()
    draft.bend("manifest", lambda m: m | {"sealed": 1791199800000})
    return tokened(by("09:23:30"), draft=draft)


@vector("B08", "INDETERMINATE 3", "signer.outside-period", "stamps-period-after", notes=OPENED + HOLDS, opened=True)
def seal_with_an_anchor_older_than_the_period():
    """Opened and stamped before the period of the key begins."""
    return sealed(by(EARLY))


@vector("B08", "INDETERMINATE 3", "signer.revoked", "stamps-revoked-between", notes=OPENED + HOLDS, opened=True)
def revocation_between_anchor_and_token():
    """The key was revoked after the anchor and before the token: what came first cannot be told."""
    return sealed(by(EARLY))
