"""Time-stamps whose signature, signer or trust does not hold: none of them proves a time."""

from der_forms import distinguished
from kit import vector
from parts import flipped
from stamps import A, B, FALSE, tst_info
from tokens import UNPROVEN, by, tokened


# --- B04, C07: signatures and signers ------------------------------------------------------------------


@vector("B04", *UNPROVEN, "stamps", notes="token.signature-invalid")
def token_signature_flipped():
    """A bit of the signature is flipped."""
    return tokened(by(signature=lambda value: flipped(value, 128)))


@vector("B04", *UNPROVEN, "stamps", notes="token.signature-invalid")
def token_of_another_digest():
    """The signed digest is not that of the TSTInfo."""
    return tokened(by(message=bytes(32)))


@vector("B04", *UNPROVEN, "stamps", notes="token.signature-invalid")
def token_antedated():
    """The time was changed after the authority had signed."""
    return tokened(lambda data: by("2026-10-09 09:23:30", shown=tst_info(data, "09:23:30"))(data))


@vector("C07", *UNPROVEN, "stamps", notes="token.signer-binding")
def token_unbound():
    """What is signed does not name the certificate of the signer."""
    return tokened(by(bound=False))


@vector("C07", *UNPROVEN, "stamps", notes="token.signer-binding")
def token_bound_to_another():
    """What is signed names another certificate."""
    return tokened(by(named=B))


@vector("C07", *UNPROVEN, "stamps", notes="token.signer-missing")
def token_without_certificates():
    """The certificate of the signer is not there."""
    return tokened(by(certificates=[]))


@vector("C07", *UNPROVEN, "stamps", notes="token.name-differs")
def token_of_another_name():
    """The authority calls itself by a name that is not in its certificate."""
    return tokened(by(name=distinguished("Somebody else")))


# --- C06: purpose --------------------------------------------------------------------------------------


def purpose(name, says, **bent):
    def build():
        return tokened(by(authority=A.bent(**bent)))
    build.__name__, build.__doc__ = f"token_purpose_{name}", f"The certificate of the authority {says}."
    vector("C06", *UNPROVEN, "stamps", notes="token.purpose-wrong")(build)


purpose("missing", "has no extended key usage", purposes=())
purpose("not_critical", "has its purpose as an extension that is not critical", critical=False)
purpose("not_alone", "may sign programs too", purposes=("timeStamping", "codeSigning"))
purpose("other", "is one for signing programs", purposes=("codeSigning",))
purpose("of_an_issuer", "may issue certificates", ca=True)


# --- C02, C03, C08: trust ------------------------------------------------------------------------------


@vector("C08", *UNPROVEN, trust="signer", notes="token.untrusted, signer.vouched")
def token_untrusted():
    """No authority is trusted."""
    return tokened(by())


@vector("C08", *UNPROVEN, trust="stamps-other", notes="token.untrusted")
def token_untrusted_authority():
    """Another authority is trusted."""
    return tokened(by())


@vector("C08", *UNPROVEN, trust="signer", notes="token.untrusted")
def token_brings_its_root():
    """The root is in the token, and not on the trust list."""
    return tokened(by(certificates=[A.certificate, A.root]))


@vector("C08", *UNPROVEN, trust="stamps", notes="token.untrusted")
def token_by_a_namesake():
    """A stranger's root has the name of the trusted one, and issued the certificate."""
    return tokened(by(authority=FALSE, certificates=[FALSE.certificate, FALSE.root]))


@vector("C02", *UNPROVEN, trust="stamps", notes="token.outside-certificate")
def token_before_its_certificate():
    """The time is before the certificate of the authority became valid: it was antedated."""
    return tokened(by(authority=A.bent(start="20261005092331Z")))


@vector("C03", *UNPROVEN, trust="stamps", notes="token.outside-certificate")
def token_after_its_certificate():
    """The time is after the certificate of the authority expired."""
    return tokened(by(authority=A.bent(end="20261005092329Z")))


@vector("C02", *UNPROVEN, trust="stamps-from", notes="token.outside-window")
def token_before_the_window():
    """The user trusts the root from a later moment on."""
    return tokened(by())


@vector("C03", *UNPROVEN, trust="stamps-until", notes="token.outside-window")
def token_after_the_window():
    """The user trusted the root until an earlier moment."""
    return tokened(by())


@vector("C03", *UNPROVEN, trust="stamps-compromised", notes="token.authority-compromised")
def token_of_a_stolen_key():
    """A key under the root was stolen later: a thief can write any time into a token."""
    return tokened(by())
