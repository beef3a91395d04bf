"""What is appended after the seal and cannot be read."""

from kit import PASSED, vector
from renewals import renewal, renewed
from tokens import HOLDS, by, tokened


@vector("R08", *PASSED, "stamps-two", notes=HOLDS + ", renewal.covers, statement.malformed, cms.malformed")
def statement_renewed():
    """A renewal covers a statement and a signature that cannot be read: it proves when they were there all the same."""
    draft = tokened(by()).append("statements/0001.cose", b"x").append("signatures/0001.p7s", b"x")
    return renewed(renewal(), draft=draft)
