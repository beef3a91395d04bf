"""Certificates (RFC 5280), signatures by them, and the paths that lead to a trusted one."""

import functools
import hashlib

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import load_der_public_key

import clock
import curve
import der

DIGESTS = {
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
SHA1 = "1.3.14.3.2.26"
WEAK_DIGESTS = {SHA1, "1.2.840.113549.2.5"}
RSA, PSS, MGF1 = "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.10", "1.2.840.113549.1.1.8"
RSA_WITH = {f"1.2.840.113549.1.1.{last}": name for last, name in ((11, "sha256"), (12, "sha384"), (13, "sha512"))}
ECDSA_WITH = {f"1.2.840.10045.4.3.{last}": name for last, name in ((2, "sha256"), (3, "sha384"), (4, "sha512"))}
WEAK_SIGNATURES = {"1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.2.840.10045.4.1"}
ED25519 = "1.3.101.112"
BASIC, KEY_USAGE, PURPOSE, OTHER_NAMES = "2.5.29.19", "2.5.29.15", "2.5.29.37", "2.5.29.17"
# Extensions that may be critical here, since what they say is looked at or restricts nothing that is judged.
KNOWN = {BASIC, KEY_USAGE, PURPOSE, OTHER_NAMES, "2.5.29.14", "2.5.29.35", "2.5.29.32"}
TIME_STAMPING, ANY_PURPOSE = "1.3.6.1.5.5.7.3.8", "2.5.29.37.0"
LONGEST_PATH, MOST_PATHS = 8, 1000


class Unverified(Exception):
    """A signature that does not hold, or cannot be checked; the text is the code of the finding."""


class Certificate:
    def __init__(self, raw):
        self.raw, self.fingerprint = raw, hashlib.sha256(raw).digest()
        fields = der.Fields(der.whole(raw))
        signed, self.algorithm, signature = fields.take(), fields.take(), fields.take(der.BIT_STRING)
        fields.end()
        if signature.content[:1] != b"\0":
            raise der.Refused
        self.signed, self.signature = signed.raw, signature.content[1:]
        self.read_signed(der.Fields(signed))

    def read_signed(self, fields):
        fields.optional(0xA0)
        self.serial = der.integer(fields.take(der.INTEGER))
        if fields.take(der.SEQUENCE).raw != self.algorithm.raw:
            raise der.Refused
        self.issuer = der.name(fields.take(der.SEQUENCE))
        ends = der.Fields(fields.take(der.SEQUENCE))
        self.begins, self.ends = (read_time(ends.take(der.TIME, der.UTC_TIME)) for _ in range(2))
        ends.end()
        self.subject = der.name(fields.take(der.SEQUENCE))
        self.key = fields.take(der.SEQUENCE).raw
        fields.optional(0x81, 0xA1)
        fields.optional(0x82, 0xA2)
        self.extensions = read_extensions(fields.optional(0xA3))
        fields.end()

    def extension(self, name):
        found = self.extensions.get(name)
        return found and der.whole(found[1])

    @property
    def has_unknown_critical(self):
        return any(is_critical and name not in KNOWN for name, (is_critical, _) in self.extensions.items())

    def authority(self):
        """Whether it may issue certificates, and how many may stand between it and the last one."""
        node = self.extension(BASIC)
        if node is None:
            return False, None
        fields = der.Fields(node)
        flag = fields.optional(der.BOOLEAN)
        longest = fields.optional(der.INTEGER)
        fields.end()
        return flag is not None and der.boolean(flag), None if longest is None else der.integer(longest)

    def may(self, bit):
        """Whether its key usage, if it has one, has this bit, counted from the first."""
        node = self.extension(KEY_USAGE)
        if node is None:
            return True
        octets = node.content[1:]
        return bit // 8 < len(octets) and bool(octets[bit // 8] >> 7 - bit % 8 & 1)

    def purposes(self):
        node = self.extension(PURPOSE)
        return None if node is None else [der.oid(one) for one in der.Fields(node).left]

    @property
    def is_for_time_stamps(self):
        is_critical = self.extensions.get(PURPOSE, (False, b""))[0]
        return is_critical and self.purposes() == [TIME_STAMPING] and not self.authority()[0]

    def names(self):
        """Its subject and its other names, in the form in which they are compared."""
        node = self.extension(OTHER_NAMES)
        return [self.subject, *(general_name(one) for one in (node.children() if node else ()))]

    def is_valid_at(self, at):
        return self.begins <= at <= self.ends


def general_name(node):
    return der.name(der.whole(node.content)) if node.tag == 0xA4 else node.raw


def read_time(node):
    try:
        return clock.utc(node.content) if node.tag == der.UTC_TIME else clock.generalized(node.content)
    except ValueError:
        raise der.Refused from None


def read_extensions(outer):
    found = {}
    for node in der.Fields(der.Fields(outer, 0xA3).take(der.SEQUENCE)).left if outer else ():
        fields = der.Fields(node)
        name, flag = der.oid(fields.take(der.OID)), fields.optional(der.BOOLEAN)
        value = fields.take(der.OCTET_STRING).content
        fields.end()
        if name in found:
            raise der.Refused
        found[name] = (flag is not None and der.boolean(flag), value)
    return found


@functools.lru_cache(maxsize=4096)
def certificate(raw):
    """The certificate of these bytes, or None where they are none."""
    try:
        found = Certificate(raw)
        found.authority(), found.may(0), found.purposes(), found.names()
        return found
    except der.Refused:
        return None


def digest_named(name, parameters=None):
    if name in WEAK_DIGESTS:
        raise Unverified("token.algorithm-weak")
    if name not in DIGESTS or not is_bare(parameters):
        raise Unverified("token.algorithm-unsupported")
    return DIGESTS[name]


def is_bare(parameters):
    """Whether there are none, or NULL in their place."""
    return parameters is None or parameters.raw == b"\x05\0"


def hash_of(name):
    return {"sha256": hashes.SHA256, "sha384": hashes.SHA384, "sha512": hashes.SHA512}[name]()


def pss(parameters):
    """Digest and length of the salt of RSASSA-PSS: one digest for both uses."""
    fields = der.Fields(parameters)
    values = [fields.optional(0xA0 + tag) for tag in range(4)]
    fields.end()
    if values[0] is None or values[1] is None:
        raise Unverified("token.algorithm-weak")
    name = digest_named(*der.algorithm(der.whole(values[0].content)))
    mask, inner = der.algorithm(der.whole(values[1].content))
    if mask != MGF1 or inner is None or digest_named(*der.algorithm(inner)) != name:
        raise Unverified("token.algorithm-unsupported")
    if values[3] is not None and der.integer(der.whole(values[3].content)) != 1:
        raise Unverified("token.algorithm-unsupported")
    return name, 20 if values[2] is None else der.integer(der.whole(values[2].content))


@functools.lru_cache(maxsize=65536)
def check_signature(spki, algorithm, signature, message, default=None):
    """`Unverified` unless this key made this signature; `default` is the digest where the algorithm names none."""
    name, parameters = der.algorithm(der.whole(algorithm))
    if name in WEAK_SIGNATURES:
        raise Unverified("token.algorithm-weak")
    try:
        key = load_der_public_key(spki)
    except (ValueError, UnsupportedAlgorithm):
        raise Unverified("token.algorithm-unsupported") from None
    try:
        if isinstance(key, rsa.RSAPublicKey) and (name in RSA_WITH or name in (RSA, PSS)):
            verify_rsa(key, name, parameters, signature, message, default)
        elif isinstance(key, ec.EllipticCurvePublicKey) and name in ECDSA_WITH:
            if key.curve.name not in ("secp256r1", "secp384r1", "secp521r1"):
                raise Unverified("token.algorithm-unsupported")
            key.verify(signature, message, ec.ECDSA(hash_of(ECDSA_WITH[name])))
        elif isinstance(key, ed25519.Ed25519PublicKey) and name == ED25519:
            encoded = key.public_bytes_raw()
            if curve.is_weak(encoded) or len(signature) != 64 or not curve.verifies(encoded, signature, message):
                raise InvalidSignature
        else:
            raise Unverified("token.algorithm-unsupported")
    except (InvalidSignature, ValueError):
        raise Unverified("token.signature-invalid") from None


def verify_rsa(key, name, parameters, signature, message, default):
    if key.key_size < 2048:
        raise Unverified("token.algorithm-weak")
    if name == PSS:
        digest, salt = pss(parameters)
        form = padding.PSS(padding.MGF1(hash_of(digest)), salt)
    else:
        digest, form = RSA_WITH.get(name, default), padding.PKCS1v15()
        if digest is None or not is_bare(parameters):
            raise Unverified("token.algorithm-unsupported")
    key.verify(signature, message, form, hash_of(digest))


def is_issued_by(below, above):
    """Whether one certificate carries the signature of the other."""
    if below.issuer != above.subject:
        return False
    try:
        check_signature(above.key, below.algorithm.raw, below.signature, below.signed)
    except (Unverified, der.Refused):
        return False
    return True


def may_issue(above, path):
    is_authority, longest = above.authority()
    between = sum(1 for one in path[1:] if one.subject != one.issuer)
    allows = above.purposes()
    return (
        is_authority
        and above.may(5)
        and (longest is None or between <= longest)
        and (allows is None or TIME_STAMPING in allows or ANY_PURPOSE in allows)
    )


def paths(leaf, pool, trusted):
    """Each path from a certificate to a trusted one, both included; `Unverified` where they are too many."""
    open_paths, walked = [[leaf]], 0
    while open_paths:
        path, walked = open_paths.pop(0), walked + 1
        if walked > MOST_PATHS:
            raise Unverified("token.budget")
        if path[-1].raw in trusted:
            yield path
        if len(path) < LONGEST_PATH:
            for above in pool:
                if above not in path and is_issued_by(path[-1], above) and may_issue(above, path):
                    open_paths.append([*path, above])


def all_above(leaf, pool):
    """Whatever stands above a certificate, on whatever way, itself included."""
    found = [leaf]
    for below in found:
        found += [above for above in pool if above not in found and is_issued_by(below, above)]
    return found
