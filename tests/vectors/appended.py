"""What is appended after the seal and this revision does not judge: signatures."""

from kit import vector
from parts import parts
from renewals import renewal, renewed
from tokens import HOLDS, by, tokened

NEWER = "UNSUPPORTED_VERSION 7"


def appended(*more):
    return parts(lambda p: p + [(name, b"x") for name in more])


@vector("R08", NEWER, "appended.unsupported")
def signature_cms():
    """A detached CMS signature."""
    return appended("signatures/0001.p7s")


@vector("R08", NEWER, "appended.unsupported", "stamps-two", notes=HOLDS + ", renewal.covers, statement.malformed")
def statement_renewed():
    """A renewal covers a statement that cannot be read and a signature that this revision does not judge."""
    draft = tokened(by()).append("statements/0001.cose", b"x").append("signatures/0001.p7s", b"x")
    return renewed(renewal(), draft=draft)
