"""What is appended after the seal and this revision does not judge: statements and signatures."""

from kit import vector
from parts import parts
from renewals import renewal, renewed
from tokens import HOLDS, by, tokened

NEWER = "UNSUPPORTED_VERSION 7"


def appended(*more):
    return parts(lambda p: p + [(name, b"x") for name in more])


@vector("R08", NEWER, "appended.unsupported")
def statement():
    """A statement with its time-stamp, and one without: this revision judges none and says so."""
    return appended("statements/0001.cose", "statements/0001.tsr", "statements/0002.cose")


@vector("R08", NEWER, "appended.unsupported")
def signature_cms():
    """A detached CMS signature."""
    return appended("signatures/0001.p7s")


@vector("R08", NEWER, "appended.unsupported", "stamps", notes=HOLDS)
def statement_beside_a_token():
    """A good token does not hide that there is a statement."""
    return tokened(by()).append("statements/0001.cose", b"x")


@vector("R08", NEWER, "appended.unsupported", "stamps-two", notes=HOLDS + ", renewal.covers")
def statement_renewed():
    """A renewal covers a statement and a signature that this revision does not judge."""
    draft = tokened(by()).append("statements/0001.cose", b"x").append("signatures/0001.p7s", b"x")
    return renewed(renewal(), draft=draft)
