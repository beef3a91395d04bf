"""The trust list of the reader's user (tests/vectors/README.md, Running another verifier)."""

import base64
import pathlib
import tomllib

import certificate
import clock


class Key:
    def __init__(self, said):
        self.roles = set(said["roles"])
        self.begins, self.ends = period(said)
        self.revoked = clock.moment(said["revoked"]["effective"]) if "revoked" in said else None


class Root:
    def __init__(self, said):
        text = said["certificate"].strip().splitlines()
        self.certificate = certificate.Certificate(base64.b64decode("".join(text[1:-1])))
        self.begins, self.ends = period(said)
        self.compromised = clock.moment(said["compromised"]["since"]) if "compromised" in said else None


def period(said):
    begins = clock.moment(said["from"]) if "from" in said else -(1 << 80)
    return begins, clock.moment(said["until"]) if "until" in said else 1 << 80


class Trust:
    def __init__(self, text=""):
        said = tomllib.loads(text)
        self.keys = {bytes.fromhex(one["key"]): Key(one) for one in said.get("signer", ())}
        roots = [Root(one) for one in said.get("root", ())]
        self.roots = {root.certificate.raw: root for root in roots}


def read(path):
    """The list of a file, or of a folder that holds a `trust.toml`."""
    path = pathlib.Path(path)
    return Trust((path / "trust.toml" if path.is_dir() else path).read_text())
