"""Makes own/: tokens of a throw-away authority, one defect each, that openssl would refuse to make.

    python generate.py [OUT]     (needs asn1crypto and cryptography)

Every run draws new keys, so the bytes differ each time; what is expected of them (own/expected.txt) does not. No key is
ever written. Only responses that own/expected.txt names are written: to have one more, name it there.
"""

import datetime as dt
import hashlib
import pathlib
import sys

from asn1crypto import algos, core
from asn1crypto import x509 as ax
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID as EKU
from cryptography.x509.oid import NameOID

HERE = pathlib.Path(__file__).parent / "own"
OUT = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
LINES = (HERE / "expected.txt").read_text().splitlines()
EXPECTED = {line.split(":")[0] + ".tsr" for line in LINES if not line.startswith("#")}
BESIDE = {"root.der", "false-root.der", "short-root.der", "mid.der", "leaf.der", "bare.tst"}
WRITTEN = set()
DATA = b"hello"
UTC = dt.timezone.utc
T = lambda *a: dt.datetime(*a, tzinfo=UTC)
THEN = T(2024, 6, 1, 12, 0, 0)
H = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
    "sha1": hashes.SHA1(),
    "md5": hashes.MD5(),
}


def write(name, data):
    if name in EXPECTED | BESIDE:
        (OUT / name).write_bytes(data)
        WRITTEN.add(name)


def name(cn, org="Throw-away"):
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "KZ"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, org),
            x509.NameAttribute(NameOID.COMMON_NAME, cn),
        ]
    )


def certificate(
    subject,
    key,
    issuer,
    issuer_key,
    ca=False,
    path=None,
    eku=(EKU.TIME_STAMPING,),
    eku_critical=True,
    start=T(2020, 1, 1),
    end=T(2025, 1, 1),
    usage=None,
    extra=None,
    hash="sha256",
    basic=True,
):
    b = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
    b = b.serial_number(x509.random_serial_number()).not_valid_before(start).not_valid_after(end)
    if basic:
        b = b.add_extension(x509.BasicConstraints(ca, path), True)
    if usage is None:
        usage = {"key_cert_sign", "crl_sign"} if ca else {"digital_signature"}
    if usage:
        every = [
            "digital_signature",
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ]
        b = b.add_extension(x509.KeyUsage(**{u: u in usage for u in every}), True)
    if eku:
        b = b.add_extension(x509.ExtendedKeyUsage(list(eku)), eku_critical)
    b = b.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
    for e, c in extra or []:
        b = b.add_extension(e, c)
    return b.sign(issuer_key, None if isinstance(issuer_key, ed25519.Ed25519PrivateKey) else H[hash])


der = lambda c: c.public_bytes(serialization.Encoding.DER)
p256 = lambda: ec.generate_private_key(ec.SECP256R1())

ROOT_KEY = p256()
ROOT_NAME = name("Root")
ROOT = certificate(ROOT_NAME, ROOT_KEY, ROOT_NAME, ROOT_KEY, ca=True, eku=None, start=T(2015, 1, 1), end=T(2040, 1, 1))
MID_KEY = p256()
MID_NAME = name("Intermediate")
MID = certificate(
    MID_NAME, MID_KEY, ROOT_NAME, ROOT_KEY, ca=True, path=0, eku=None, start=T(2018, 1, 1), end=T(2030, 1, 1)
)
TSA_NAME = name("TSA")
write("root.der", der(ROOT))
# a stranger who uses the same names
FALSE_KEY = p256()
FALSE = certificate(
    ROOT_NAME, FALSE_KEY, ROOT_NAME, FALSE_KEY, ca=True, eku=None, start=T(2015, 1, 1), end=T(2040, 1, 1)
)
write("false-root.der", der(FALSE))


class Leaf:
    def __init__(self, key=None, **kw):
        self.key = key or p256()
        self.cert = certificate(
            kw.pop("subject", TSA_NAME), self.key, kw.pop("issuer", MID_NAME), kw.pop("issuer_key", MID_KEY), **kw
        )


LEAF = Leaf()


def attribute(kind, values):
    body = core.ObjectIdentifier(kind).dump() + core_set(values)
    return tlv(0x30, body)


def tlv(tag, body):
    n = len(body)
    head = (
        bytes([n]) if n < 128 else (lambda b: bytes([0x80 | len(b)]) + b)(n.to_bytes((n.bit_length() + 7) // 8, "big"))
    )
    return bytes([tag]) + head + body


def core_set(values):
    return tlv(0x31, b"".join(values))


def alg(oid, params=b""):
    return tlv(0x30, core.ObjectIdentifier(oid).dump() + params)


NULL = b"\x05\x00"
OID = {
    "sha1": "1.3.14.3.2.26",
    "md5": "1.2.840.113549.2.5",
    "sha256": "2.16.840.1.101.3.4.2.1",
    "sha384": "2.16.840.1.101.3.4.2.2",
    "sha512": "2.16.840.1.101.3.4.2.3",
}
integer = lambda n: core.Integer(n).dump()


def sign(key, scheme, hash, data):
    if scheme == "ed25519":
        return alg("1.3.101.112"), key.sign(data)
    if scheme == "ecdsa":
        oid = {
            "sha1": "1.2.840.10045.4.1",
            "sha256": "1.2.840.10045.4.3.2",
            "sha384": "1.2.840.10045.4.3.3",
            "sha512": "1.2.840.10045.4.3.4",
        }[hash]
        return alg(oid), key.sign(data, ec.ECDSA(H[hash]))
    if scheme == "pkcs1":
        oid = {
            "sha1": "1.2.840.113549.1.1.5",
            "sha256": "1.2.840.113549.1.1.11",
            "sha384": "1.2.840.113549.1.1.12",
            "sha512": "1.2.840.113549.1.1.13",
        }[hash]
        return alg(oid, NULL), key.sign(data, padding.PKCS1v15(), H[hash])
    if scheme == "rsaEncryption":
        return alg("1.2.840.113549.1.1.1", NULL), key.sign(data, padding.PKCS1v15(), H[hash])
    if scheme.startswith("pss"):
        mgf = scheme.split("-")[1] if "-" in scheme and not scheme.split("-")[1].isdigit() else hash
        salt = int(scheme.split("-")[1]) if "-" in scheme and scheme.split("-")[1].isdigit() else H[hash].digest_size
        params = tlv(
            0x30,
            tlv(0xA0, alg(OID[hash], NULL))
            + tlv(0xA1, alg("1.2.840.113549.1.1.8", alg(OID[mgf], NULL)))
            + tlv(0xA2, integer(salt)),
        )
        return alg("1.2.840.113549.1.1.10", params), key.sign(data, padding.PSS(padding.MGF1(H[mgf]), salt), H[hash])


def general(n):
    return tlv(0xA4, n.public_bytes())


def ess(version, cert, hash="sha256", issuer_serial=False, wrong_serial=False, explicit=False, then=None):
    def one(cert):
        body = b""
        if version == 2 and (hash != "sha256" or explicit):
            body += alg(OID[hash], NULL)
        h = "sha1" if version == 1 else hash
        body += tlv(4, hashlib.new(h, der(cert)).digest())
        if issuer_serial:
            body += tlv(0x30, tlv(0x30, general(cert.issuer)) + integer(cert.serial_number + wrong_serial))
        return tlv(0x30, body)

    certs = one(cert) + (one(then) if then else b"")
    kind = "1.2.840.113549.1.9.16.2.12" if version == 1 else "1.2.840.113549.1.9.16.2.47"
    return attribute(kind, [tlv(0x30, tlv(0x30, certs))])


CT = lambda oid="1.2.840.113549.1.9.16.1.4": attribute("1.2.840.113549.1.9.3", [core.ObjectIdentifier(oid).dump()])
MD = lambda d: attribute("1.2.840.113549.1.9.4", [tlv(4, d)])


def tst(
    when=THEN,
    gen=None,
    imprint="sha256",
    data=DATA,
    digest=None,
    version=1,
    tsa=None,
    extensions=b"",
    accuracy=tlv(0x30, integer(1) + b"\x80\x02\x01\xf4"),
    nonce=12345,
    serial=7,
    policy="1.2.3.4.1",
):
    gen = gen or when.strftime("%Y%m%d%H%M%S") + "Z"
    digest = digest if digest is not None else hashlib.new(imprint, data).digest()
    body = (
        integer(version)
        + core.ObjectIdentifier(policy).dump()
        + tlv(0x30, alg(OID[imprint], NULL) + tlv(4, digest))
        + integer(serial)
    )
    body += tlv(0x18, gen.encode()) + accuracy + (integer(nonce) if nonce is not None else b"")
    if tsa is not None:
        body += tlv(0xA0, tsa)
    if extensions:
        body += tlv(0xA1, extensions)
    return tlv(0x30, body)


def token(
    leaf=LEAF,
    info=None,
    scheme="ecdsa",
    hash="sha256",
    digest="sha256",
    attrs=None,
    refs=None,
    certs=None,
    sort=True,
    econtent="1.2.840.113549.1.9.16.1.4",
    sid=None,
    signers=1,
    md=None,
    flip=False,
    indefinite=False,
    pieces=False,
    no_attrs=False,
    **kw,
):
    info = info or tst(**kw)
    md = md if md is not None else hashlib.new(digest, info).digest()
    refs = refs if refs is not None else [ess(2, leaf.cert)]
    attrs = attrs if attrs is not None else [CT(), MD(md)] + refs
    if sort is True:
        attrs = sorted(attrs)
    elif sort == "reverse":
        attrs = sorted(attrs, reverse=True)
    signed = b"".join(attrs)
    algorithm, signature = sign(leaf.key, scheme, hash, tlv(0x31, signed) if not no_attrs else info)
    if flip:
        signature = signature[:-1] + bytes([signature[-1] ^ 1])
    who = sid or tlv(0x30, leaf.cert.issuer.public_bytes() + integer(leaf.cert.serial_number))
    signer = tlv(
        0x30,
        integer(3 if who[0] == 0x80 else 1)
        + who
        + alg(OID[digest], NULL)
        + (b"" if no_attrs else tlv(0xA0, signed))
        + algorithm
        + tlv(4, signature),
    )
    certs = [der(leaf.cert), der(MID)] if certs is None else certs
    octets = tlv(4, info) if not pieces else b"\x24\x80" + tlv(4, info[:20]) + tlv(4, info[20:]) + b"\0\0"
    wrap = (lambda tag, body: bytes([tag, 0x80]) + body + b"\0\0") if indefinite or pieces else tlv
    encap = wrap(0x30, core.ObjectIdentifier(econtent).dump() + wrap(0xA0, octets))
    body = (
        integer(3)
        + tlv(0x31, alg(OID[digest], NULL))
        + encap
        + (wrap(0xA0, b"".join(certs)) if certs else b"")
        + wrap(0x31, signer * signers)
    )
    return wrap(0x30, core.ObjectIdentifier("1.2.840.113549.1.7.2").dump() + wrap(0xA0, wrap(0x30, body)))


def response(token=b"", status=0, text=None, fail=None):
    info = integer(status)
    if text:
        info += tlv(0x30, tlv(0x0C, text.encode()))
    if fail is not None:
        bits = bytearray(fail // 8 + 1)
        bits[fail // 8] |= 0x80 >> fail % 8
        info += tlv(3, bytes([7 - fail % 8]) + bytes(bits))
    return tlv(0x30, tlv(0x30, info) + token)


def good(name, *a, **kw):
    write(name + ".tsr", response(token(*a, **kw)))


# --- as it should be
good("good")
write("bare.tst", token())
good("sid-key-identifier", sid=tlv(0x80, x509.SubjectKeyIdentifier.from_public_key(LEAF.key.public_key()).digest))
RSA = rsa.generate_private_key(65537, 2048)
RSA_LEAF = Leaf(RSA)
for h in ("sha256", "sha384", "sha512"):
    good(f"pkcs1-{h}", RSA_LEAF, scheme="pkcs1", hash=h, digest=h)
    good(f"pss-{h}", RSA_LEAF, scheme="pss", hash=h, digest=h)
    for curve in (ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1()):
        good(f"ecdsa-{curve.key_size}-{h}", Leaf(ec.generate_private_key(curve)), hash=h, digest=h)
good("rsa-encryption-sha384", RSA_LEAF, scheme="rsaEncryption", hash="sha384", digest="sha384")
good("digest-sha256-signature-sha512", RSA_LEAF, scheme="pkcs1", hash="sha512", digest="sha256")
good("pss-salt-20", RSA_LEAF, scheme="pss-20")
good("pss-salt-0", RSA_LEAF, scheme="pss-0")
good("pss-mgf-sha512", RSA_LEAF, scheme="pss-sha512")
good("ed25519", Leaf(ed25519.Ed25519PrivateKey.generate()), scheme="ed25519", digest="sha512")
for h in ("sha384", "sha512"):
    good(f"imprint-{h}", imprint=h)
good("attributes-unsorted", sort="reverse")
good("certificates-other-order", certs=[der(ROOT), der(MID), der(LEAF.cert)])
good("certificates-garbage-beside", certs=[b"\x30\x03\x02\x01\x05", der(LEAF.cert), der(MID), tlv(0xA1, b"\x05\x00")])
good("certificates-twice", certs=[der(LEAF.cert)] * 3 + [der(MID)] * 3)
good("indefinite-length", indefinite=True)
good("content-in-pieces", pieces=True)
write("granted-with-mods.tsr", response(token(), status=1))
good("no-nonce-no-accuracy", nonce=None, accuracy=b"")
good("nonce-negative", nonce=-559038737)
good("serial-20-bytes", serial=2**159 - 1)
good("policy-long-arc", policy="2.25.329800735698586629295641978511506172918")
good("tsa-name", tsa=general(TSA_NAME))


# a key bound to PSS: cryptography cannot write one, so its SubjectPublicKeyInfo is replaced
def bound(params):
    c = ax.Certificate.load(der(RSA_LEAF.cert))
    t = c["tbs_certificate"]
    old = t["subject_public_key_info"].dump()
    bits = t["subject_public_key_info"]["public_key"].dump()
    new = tlv(0x30, alg("1.2.840.113549.1.1.10", params) + bits)
    body = tlv(0x30, t.dump()[4:].replace(old, new))

    class C:
        pass

    l = C()
    l.key = RSA
    raw = tlv(0x30, body + c["signature_algorithm"].dump() + tlv(3, b"\0" + MID_KEY.sign(body, ec.ECDSA(H["sha256"]))))
    l.cert = x509.load_der_x509_certificate(raw)
    return l


pss_params = lambda h, salt: tlv(
    0x30,
    tlv(0xA0, alg(OID[h], NULL)) + tlv(0xA1, alg("1.2.840.113549.1.1.8", alg(OID[h], NULL))) + tlv(0xA2, integer(salt)),
)
for n, params, scheme in [
    ("free", b"", "pss"),
    ("same", pss_params("sha256", 32), "pss"),
    ("shorter", pss_params("sha256", 16), "pss"),
    ("longer", pss_params("sha256", 40), "pss"),
    ("other-digest", pss_params("sha512", 32), "pss"),
    ("pkcs1", b"", "pkcs1"),
]:
    good("pss-key-" + n, bound(params), scheme=scheme)
# --- time
good("fraction-9-digits", gen="20240601120000.123456789Z")
good("fraction-1-digit", gen="20240601120000.5Z")
for bad, gen in [
    ("fraction-trailing-zero", "20240601120000.50Z"),
    ("fraction-empty", "20240601120000.Z"),
    ("fraction-10-digits", "20240601120000.1234567891Z"),
    ("second-60", "20240630235960Z"),
    ("no-zulu", "20240601120000"),
    ("offset", "20240601120000+0500"),
    ("february-30", "20240230120000Z"),
    ("no-seconds", "202406011200Z"),
    ("comma", "20240601120000,5Z"),
]:
    good("time-" + bad, gen=gen)
good("at-first-second", when=T(2020, 1, 1))
good("at-last-second", when=T(2025, 1, 1))
good("back-dated", when=T(2019, 12, 31, 23, 59, 59))
good("back-dated-decade", when=T(2015, 1, 1))
good("second-too-late", when=T(2025, 1, 1, 0, 0, 1))
good("half-second-too-late", gen="20250101000000.5Z")
OLD_MID = certificate(MID_NAME, MID_KEY, ROOT_NAME, ROOT_KEY, ca=True, eku=None, start=T(2018, 1, 1), end=T(2024, 1, 1))
good("intermediate-expired-then", certs=[der(LEAF.cert), der(OLD_MID)])
good("intermediate-twice-one-expired", certs=[der(LEAF.cert), der(OLD_MID), der(MID)])
R2K = p256()
R2N = name("Short Root")
R2 = certificate(R2N, R2K, R2N, R2K, ca=True, eku=None, start=T(2019, 1, 1), end=T(2021, 1, 1))
write("short-root.der", der(R2))
L2 = Leaf(issuer=R2N, issuer_key=R2K)
good("root-expired-then", L2, certs=[der(L2.cert)])
# --- purpose
for n, kw in {
    "eku-missing": dict(eku=None),
    "eku-not-critical": dict(eku_critical=False),
    "eku-extra": dict(eku=(EKU.TIME_STAMPING, EKU.CODE_SIGNING)),
    "eku-other": dict(eku=(EKU.CODE_SIGNING,)),
    "eku-any": dict(eku=(EKU.ANY_EXTENDED_KEY_USAGE,)),
    "ca-true": dict(ca=True, usage={"digital_signature"}),
    "ca-true-sign": dict(ca=True),
    "cert-sign-bit": dict(usage={"digital_signature", "key_cert_sign"}),
    "key-usage-encipherment": dict(usage={"key_encipherment"}),
    "critical-unknown": dict(
        extra=[(x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4.5"), b"\x05\x00"), True)]
    ),
    "non-repudiation": dict(usage={"content_commitment"}),
    "no-key-usage": dict(usage=set()),
    "no-basic-constraints": dict(basic=False),
}.items():
    l = Leaf(**kw)
    good("leaf-" + n, l)
# --- reference to the signer
OTHER = Leaf()
good("ess-missing", refs=[])
good("ess-v1", refs=[ess(1, LEAF.cert)])
good("ess-v1-issuer-serial", refs=[ess(1, LEAF.cert, issuer_serial=True)])
good("ess-v2-issuer-serial", refs=[ess(2, LEAF.cert, issuer_serial=True)])
good("ess-v2-explicit-sha256", refs=[ess(2, LEAF.cert, explicit=True)])
good("ess-v2-sha512", refs=[ess(2, LEAF.cert, hash="sha512")])
good("ess-v2-sha1", refs=[ess(2, LEAF.cert, hash="sha1")])
good("ess-both", refs=[ess(1, LEAF.cert), ess(2, LEAF.cert)])
good("ess-both-one-other", refs=[ess(1, OTHER.cert), ess(2, LEAF.cert)])
good("ess-v1-other", refs=[ess(1, OTHER.cert)])
good("ess-v2-other", refs=[ess(2, OTHER.cert)])
good("ess-second-place", refs=[ess(2, OTHER.cert, then=LEAF.cert)])
good("ess-wrong-serial", refs=[ess(2, LEAF.cert, issuer_serial=True, wrong_serial=True)])
good("ess-twice", refs=[ess(2, LEAF.cert), ess(2, LEAF.cert)])
good("ess-then-chain", refs=[ess(2, LEAF.cert, then=MID)])
# the same key, name and serial number in another certificate: only the reference tells them apart
TWIN = Leaf.__new__(Leaf)
TWIN.key = LEAF.key
TWIN.cert = (
    x509.CertificateBuilder()
    .subject_name(TSA_NAME)
    .issuer_name(MID_NAME)
    .public_key(LEAF.key.public_key())
    .serial_number(LEAF.cert.serial_number)
    .not_valid_before(T(2010, 1, 1))
    .not_valid_after(T(2035, 1, 1))
    .add_extension(x509.ExtendedKeyUsage([EKU.TIME_STAMPING]), True)
    .sign(MID_KEY, H["sha256"])
)
good("ess-twin-first", certs=[der(TWIN.cert), der(LEAF.cert), der(MID)])
good("ess-twin-instead", certs=[der(TWIN.cert), der(MID)])
# --- name
good("tsa-name-other", tsa=general(name("Somebody else")))
good(
    "tsa-name-other-strings",
    tsa=tlv(
        0xA4, ax.Name.build({"country_name": "KZ", "organization_name": "throw-away", "common_name": "TSA "}).dump()
    ),
)
good("tsa-name-uri", tsa=tlv(0x86, b"http://tsa.example/"))
URI = Leaf(extra=[(x509.SubjectAlternativeName([x509.UniformResourceIdentifier("http://tsa.example/")]), False)])
good("tsa-name-alternative", URI, tsa=tlv(0x86, b"http://tsa.example/"))
# --- imprint, digest, signature
good("imprint-other", data=b"hell0")
good("imprint-sha1", imprint="sha1")
good("imprint-md5", imprint="md5")
good("imprint-short", info=tst(digest=hashlib.sha256(DATA).digest()[:20]))
good("message-digest-other", md=bytes(32))
good("message-digest-sha1", digest="sha1")
good("signature-flipped", flip=True)
good("signature-of-stranger", type("L", (), {"key": p256(), "cert": LEAF.cert})())
good("signature-ecdsa-sha1", hash="sha1")
good("signature-pkcs1-sha1", RSA_LEAF, scheme="pkcs1", hash="sha1")
good("signer-rsa-1024", Leaf(rsa.generate_private_key(65537, 1024)), scheme="pkcs1")
good("signer-secp256k1", Leaf(ec.generate_private_key(ec.SECP256K1())))
good("signer-brainpool", Leaf(ec.generate_private_key(ec.BrainpoolP256R1())))
# --- structure
good("two-signers", signers=2)
good("no-signer", signers=0)
good("tst-version-2", version=2)
good("content-type-data", econtent="1.2.840.113549.1.7.1")
I = tst()
D = hashlib.sha256(I).digest()
R = ess(2, LEAF.cert)
good("attribute-content-type-other", info=I, attrs=[CT("1.2.840.113549.1.7.1"), MD(D), R])
good("attribute-content-type-missing", info=I, attrs=[MD(D), R])
good("attribute-content-type-twice", info=I, attrs=[CT(), CT(), MD(D), R])
good("attribute-message-digest-missing", info=I, attrs=[CT(), R])
good("attribute-message-digest-twice", info=I, attrs=[CT(), MD(D), MD(D), R])
good(
    "attribute-message-digest-two-values",
    info=I,
    attrs=[CT(), attribute("1.2.840.113549.1.9.4", [tlv(4, D), tlv(4, D)]), R],
)
good("attributes-missing", no_attrs=True)
good("certificates-missing", certs=[])
good("certificates-leaf-only", certs=[der(LEAF.cert)])
good(
    "extension-critical",
    extensions=tlv(0x30, core.ObjectIdentifier("1.2.3.4.5").dump() + b"\x01\x01\xff" + tlv(4, b"\x05\x00")),
)
good("extension-not-critical", extensions=tlv(0x30, core.ObjectIdentifier("1.2.3.4.5").dump() + tlv(4, b"\x05\x00")))
write("trailing-byte.tsr", response(token()) + b"\0")
write("trailing-in-token.tsr", response(token() + b"\x05\x00"))
write("status-rejection.tsr", response(status=2, text="no such policy", fail=15))
write("status-rejection-with-token.tsr", response(token(), status=2))
write("status-granted-no-token.tsr", response())
write("html.tsr", b"<html><head><title>404 Not Found</title></head></html>")
write("empty.tsr", b"")
write("large.tsr", tlv(0x30, bytes(70000)))
# --- the way to the root
k = p256()
good("self-signed", Leaf(k, issuer=TSA_NAME, issuer_key=k), certs=None)


def below(n, kw, **tk):
    """a leaf under an intermediate of its own"""
    k = p256()
    nm = name("Intermediate " + n)
    kw = dict(dict(ca=True, eku=None, start=T(2018, 1, 1), end=T(2030, 1, 1)), **kw)
    m = certificate(nm, k, ROOT_NAME, kw.pop("by", ROOT_KEY), **kw)
    l = Leaf(issuer=nm, issuer_key=k)
    good("intermediate-" + n, l, certs=[der(l.cert), der(m)], **tk)


below("not-ca", dict(ca=False, usage={"digital_signature", "key_cert_sign"}))
below("no-cert-sign", dict(usage={"digital_signature"}))
below("no-basic-constraints", dict(basic=False))
below("eku-server", dict(eku=(EKU.SERVER_AUTH,), eku_critical=False))
below("eku-time-stamping", dict(eku=(EKU.TIME_STAMPING,), eku_critical=False))
below("eku-any", dict(eku=(EKU.ANY_EXTENDED_KEY_USAGE,), eku_critical=False))
below(
    "critical-unknown",
    dict(extra=[(x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4.5"), b"\x05\x00"), True)]),
)
below("name-constraints", dict(extra=[(x509.NameConstraints([x509.DirectoryName(name("x"))], None), True)]))
below(
    "critical-policies",
    dict(extra=[(x509.CertificatePolicies([x509.PolicyInformation(x509.ObjectIdentifier("1.2.3.4.1"), None)]), True)]),
)
below("signed-by-false-root", dict(by=FALSE_KEY))
# a link signed over SHA-1, which the library would not make
k = p256()
nm = name("Intermediate sha1")
m = ax.Certificate.load(
    der(certificate(nm, k, ROOT_NAME, ROOT_KEY, ca=True, eku=None, start=T(2018, 1, 1), end=T(2030, 1, 1)))
)
m["tbs_certificate"]["signature"] = m["signature_algorithm"] = algos.SignedDigestAlgorithm({"algorithm": "sha1_ecdsa"})
m["signature_value"] = ROOT_KEY.sign(m["tbs_certificate"].dump(force=True), ec.ECDSA(H["sha1"]))
l = Leaf(issuer=nm, issuer_key=k)
good("intermediate-sha1", l, certs=[der(l.cert), m.dump(force=True)])
# a root whose key is of a kind that is not known here
k = ec.generate_private_key(ec.BrainpoolP256R1())
nm = name("Brainpool Root")
write("brainpool-root.der", der(certificate(nm, k, nm, k, ca=True, eku=None, start=T(2015, 1, 1), end=T(2040, 1, 1))))
l = Leaf(issuer=nm, issuer_key=k)
good("root-brainpool", l, certs=[der(l.cert)])
below("not-yet-valid", dict(start=T(2024, 6, 2)))
# path length 0, and one more below
k2 = p256()
n2 = name("Sub")
m2 = certificate(n2, k2, MID_NAME, MID_KEY, ca=True, eku=None, start=T(2018, 1, 1), end=T(2030, 1, 1))
l2 = Leaf(issuer=n2, issuer_key=k2)
good("path-length", l2, certs=[der(l2.cert), der(m2), der(MID)])


# eight and nine certificates, both ends counted
def deep(n):
    key, who, certs = ROOT_KEY, ROOT_NAME, []
    for i in range(n - 2):
        k = p256()
        nm = name(f"Step {i}")
        certs.append(der(certificate(nm, k, who, key, ca=True, eku=None, start=T(2018, 1, 1), end=T(2030, 1, 1))))
        key, who = k, nm
    l = Leaf(issuer=who, issuer_key=key)
    good(f"depth-{n}", l, certs=[der(l.cert)] + certs)


deep(8)
deep(9)
# a ring of two authorities, and no root
ka, kb, na, nb = p256(), p256(), name("Ring A"), name("Ring B")
ring = [certificate(na, ka, nb, kb, ca=True, eku=None), certificate(nb, kb, na, ka, ca=True, eku=None)]
l = Leaf(issuer=na, issuer_key=ka)
good("ring", l, certs=[der(l.cert)] + [der(c) for c in ring])
# six authorities of one name, each certified by each: more ways than anyone will walk
ks = [p256() for _ in range(6)]
nm = name("Many")
many = [certificate(nm, a, nm, b, ca=True, eku=None) for a in ks for b in ks if a is not b]
l = Leaf(issuer=nm, issuer_key=ks[0])
good("many-of-one-name", l, certs=[der(l.cert)] + [der(c) for c in many])
good("many-certificates", certs=[der(LEAF.cert), der(MID)] + [der(c) for c in many] + [der(OTHER.cert)])
good(
    "many-and-the-right-one",
    certs=[der(LEAF.cert)]
    + [der(certificate(MID_NAME, k, MID_NAME, k, ca=True, eku=None)) for k in (p256() for _ in range(20))]
    + [der(MID)],
)
write("leaf.der", der(LEAF.cert))
write("mid.der", der(MID))

if missing := (EXPECTED | BESIDE) - WRITTEN:
    sys.exit(f"nothing here makes {sorted(missing)}")
