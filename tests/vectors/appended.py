"""Anchors, and what is appended after the seal: places that this revision does not judge."""

from bundle import small
from digests import sha256
from kit import vector
from parts import EXHIBIT, flipped, parts, replaced

FAILED, NEWER = "FAILED 1", "UNSUPPORTED_VERSION 7"


# --- anchors --------------------------------------------------------------------------------------


def anchored(noted, files):
    draft = small()
    for i, data in enumerate(noted):
        draft.steps.insert(-1, {"event": "anchor", "n": i + 1, "anchor": sha256(data)})
    draft.others = {f"anchors/{i + 1:04}.tsr": data for i, data in enumerate(files)}
    return draft


@vector("R08", NEWER, "appended.unsupported", notes="journal.agrees")
def anchor():
    """An anchor, as the journal says: this revision judges none and says so."""
    return anchored([b"one", b"two"], [b"one", b"two"])


@vector("R03", FAILED, "journal.anchors-differ")
def anchor_missing():
    """The journal has an anchor that is not there."""
    return anchored([b"one", b"two"], [b"one"])


@vector("R03", FAILED, "journal.anchors-differ")
def anchor_unlisted():
    """There is an anchor that the journal does not have."""
    return anchored([b"one"], [b"one", b"two"])


@vector("R03", FAILED, "journal.anchors-differ")
def anchor_replaced():
    """An anchor has another digest than the journal says."""
    return anchored([b"one"], [b"two"])


@vector("R03", FAILED, "journal.anchors-differ")
def anchors_swapped():
    """Two anchors have changed places."""
    return anchored([b"one", b"two"], [b"two", b"one"])
# --- appended -------------------------------------------------------------------------------------


def appended(*more):
    return parts(lambda p: p + [(name, b"x") for name in more])


@vector("R08", NEWER, "appended.unsupported")
def token():
    """A token: this revision judges none and says so."""
    return appended("tokens/0001.tsr")


@vector("R08", NEWER, "appended.unsupported")
def statement():
    """A statement with its time-stamp, and one without."""
    return appended("statements/0001.cose", "statements/0001.tsr", "statements/0002.cose")


@vector("R08", NEWER, "appended.unsupported")
def signature_cms():
    """A detached CMS signature."""
    return appended("signatures/0001.p7s")


@vector("R08", NEWER, "appended.unsupported")
def renewal():
    """Two renewals."""
    return appended("renewals/0001.tsr", "renewals/0002.tsr")


@vector("R08", NEWER, "appended.unsupported", notes="extract.withheld")
def token_of_an_extract():
    """An extract with a token."""
    return parts(lambda p: p + [("tokens/0001.tsr", b"x")], small().withhold([3]))


@vector("R08", FAILED, "exhibit.digest-mismatch", notes="appended.unsupported")
def token_on_a_changed_bundle():
    """A token does not hide that an exhibit was changed."""
    return replaced(EXHIBIT, lambda d: flipped(d, 5), appended("tokens/0001.tsr"))
