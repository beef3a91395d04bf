"""COSE_Sign1, the manifest in it, and the signature over it (docs/spec.md, COSE_Sign1, Manifest, Keys)."""

import cbor
import curve
import shapes

MANIFEST_PURPOSE = "application/vnd.aigaq.manifest+cose"
LABELS = {1: int, 4: bytes, 16: str, 33: (bytes, list)}
WEAK = (-65535, -14, 4, 14, 15)


class Refused(Exception):
    """Not a seal, or not one that is read here; the text is the code of the finding."""


def head(kind, length):
    """The head of a CBOR item, for the Sig_structure alone."""
    if length < 24:
        return bytes([kind << 5 | length])
    for info, width in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if length < 1 << 8 * width:
            return bytes([kind << 5 | info]) + length.to_bytes(width, "big")
    raise ValueError(length)


def is_chain(value):
    def is_certificate(one):
        return type(one) is bytes and 1 <= len(one) <= 16_384

    if type(value) is list:
        return 2 <= len(value) <= 8 and all(is_certificate(one) for one in value)
    return is_certificate(value)


class Sign1:
    """One signed thing, read as far as its form goes. `purpose` is its typ; `Refused` or `cbor.Refused` else."""

    def __init__(self, data):
        if data[:1] != b"\xd2":
            raise Refused("seal.shape")
        whole = cbor.decode(data, ("uint", "nint"), 1)
        kinds = [type(one) for one in whole] if type(whole) is list else []
        if kinds == [bytes, dict, bytes]:
            raise Refused("seal.signature-missing")
        if kinds != [bytes, dict, bytes, bytes]:
            raise Refused("seal.shape")
        self.protected, unprotected, self.payload, self.signature = whole
        if unprotected:
            raise Refused("seal.header")
        self.read_headers(cbor.decode(self.protected, ("uint", "nint")))

    def read_headers(self, headers):
        if type(headers) is not dict:
            raise Refused("seal.shape")
        for label, value in headers.items():
            if label not in LABELS or not isinstance(value, LABELS[label]) or type(value) is bool:
                raise Refused("seal.header")
        if headers.get(1, -8) != -8:
            raise Refused("seal.algorithm-weak" if headers[1] in WEAK else "seal.algorithm-unsupported")
        if not {1, 4, 16} <= headers.keys() or len(headers[4]) != 32:
            raise Refused("seal.header")
        if 33 in headers and not is_chain(headers[33]):
            raise Refused("seal.header")
        self.kid, self.purpose, self.has_chain = headers[4], headers[16], 33 in headers

    def check_signature_form(self):
        if not self.signature:
            raise Refused("seal.signature-missing")
        if len(self.signature) != 64:
            raise Refused("seal.shape")

    def covered(self):
        parts = (self.protected, b"", self.payload)
        return b"\x84" + head(3, 10) + b"Signature1" + b"".join(head(2, len(part)) + part for part in parts)

    def holds_under(self, key):
        return curve.verifies(key, self.signature, self.covered())


def read_seal(data):
    """The Sign1 of a seal, and its manifest."""
    sealed = Sign1(data)
    if sealed.purpose != MANIFEST_PURPOSE:
        raise Refused("seal.purpose")
    sealed.check_signature_form()
    return sealed, read_manifest(sealed.payload)


def read_manifest(payload):
    manifest = cbor.decode(payload)
    if type(manifest) is dict:
        if type(manifest.get("format")) is not str or not shapes.is_uint(manifest.get("version")):
            raise Refused("cbor.shape")
        if manifest["format"] != "aigaq-evidence" or manifest["version"] != 1:
            raise Refused("manifest.unsupported")
        listed = manifest.get("records")
        if type(listed) is not list or not all(map(is_listed, listed)):
            raise Refused("cbor.shape")
        if any(one[1] not in shapes.BODIES for one in listed):
            raise Refused("manifest.unsupported")
    shapes.check(manifest, shapes.MANIFEST)
    if not is_in_bounds(manifest):
        raise Refused("manifest.bound")
    return manifest


def is_listed(one):
    if type(one) is not list or len(one) != 3:
        return False
    n, kind, digest = one
    return shapes.is_uint(n) and n < 2**32 and type(kind) is str and type(digest) is bytes and len(digest) == 32


def is_in_bounds(manifest):
    program, records = manifest["program"], manifest["records"]
    numbers, kinds = [one[0] for one in records], [one[1] for one in records]
    return (
        all(1 <= len(program[name].encode()) <= 100 for name in ("name", "version"))
        and 1 <= len(records) <= 200_000
        and numbers[0] == 1
        and kinds[0] == "case"
        and "case" not in kinds[1:]
        and kinds.count("exhibit") <= 100_000
        and all(one < other for one, other in zip(numbers, numbers[1:]))
    )
