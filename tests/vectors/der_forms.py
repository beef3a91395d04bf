"""DER by hand, and RSA from its equations: what a time-stamp is made of."""

import functools
import hashlib

OID = {
    "Ed25519": "1.3.101.112",
    "commonName": "2.5.4.3", "organizationName": "2.5.4.10",
    "subjectKeyIdentifier": "2.5.29.14", "keyUsage": "2.5.29.15", "basicConstraints": "2.5.29.19",
    "extKeyUsage": "2.5.29.37", "timeStamping": "1.3.6.1.5.5.7.3.8", "codeSigning": "1.3.6.1.5.5.7.3.3",
    "rsaEncryption": "1.2.840.113549.1.1.1", "sha256WithRSAEncryption": "1.2.840.113549.1.1.11",
    "signedData": "1.2.840.113549.1.7.2", "tstInfo": "1.2.840.113549.1.9.16.1.4",
    "contentType": "1.2.840.113549.1.9.3", "messageDigest": "1.2.840.113549.1.9.4",
    "data": "1.2.840.113549.1.7.1", "signingTime": "1.2.840.113549.1.9.5", "cRLNumber": "2.5.29.20",
    "signatureTimeStamp": "1.2.840.113549.1.9.16.2.14",
    "signingCertificateV2": "1.2.840.113549.1.9.16.2.47",
    "sha1": "1.3.14.3.2.26", "sha256": "2.16.840.1.101.3.4.2.1", "sha384": "2.16.840.1.101.3.4.2.2",
    "sha512": "2.16.840.1.101.3.4.2.3", "sha3_256": "2.16.840.1.101.3.4.2.8",
}
NULL, TRUE = b"\x05\x00", b"\x01\x01\xff"


def tlv(tag, *bodies):
    """One element of this tag."""
    body = b"".join(bodies)
    if len(body) < 128:
        return bytes([tag, len(body)]) + body
    length = len(body).to_bytes((len(body).bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + body


def sequence(*bodies):
    return tlv(0x30, *bodies)


def set_of(*bodies):
    """A SET OF in the order that DER asks for."""
    return tlv(0x31, *sorted(bodies))


def integer(value):
    return tlv(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


def octets(value):
    return tlv(0x04, value)


def bits(value, unused=0):
    return tlv(0x03, bytes([unused]), value)


def oid(name):
    """The object identifier of this name."""
    first, second, *rest = map(int, OID[name].split("."))
    body = b""
    for arc in [40 * first + second, *rest]:
        septets = [arc & 0x7F]
        while arc := arc >> 7:
            septets.append(0x80 | arc & 0x7F)
        body += bytes(reversed(septets))
    return tlv(0x06, body)


def algorithm(name):
    """An AlgorithmIdentifier whose parameters are NULL."""
    return sequence(oid(name), NULL)


def distinguished(common):
    """A Name of the kit."""
    def part(kind, value):
        return set_of(sequence(oid(kind), tlv(0x0C, value.encode())))
    return sequence(part("organizationName", "Conformance kit"), part("commonName", common))


# --- RSA ------------------------------------------------------------------------------------------

SMALL = [n for n in range(3, 2000, 2) if all(n % m for m in range(3, int(n**0.5) + 1, 2))]


def is_prime(n):
    """Miller and Rabin, for the first forty primes as bases."""
    if any(n % small == 0 for small in SMALL):
        return False
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for base in [2, *SMALL[:39]]:
        x = pow(base, odd, n)
        if x not in (1, n - 1) and all((x := x * x % n) != n - 1 for _ in range(twos - 1)):
            return False
    return True


def prime(seed, size):
    """The first prime from a number of `size` bits on that is drawn from a text."""
    blocks = b"".join(hashlib.sha256(f"{seed} {i}".encode()).digest() for i in range(size // 256))
    n = int.from_bytes(blocks, "big") | 3 << size - 2 | 1
    while (n - 1) % 65537 == 0 or not is_prime(n):
        n += 2
    return n


class Key:
    """An RSA key with the exponent 65537, drawn from a text that everyone knows."""

    def __init__(self, seed, size=2048):
        p, q = (prime(f"conformance kit: {seed}, {half}", size // 2) for half in "pq")
        self.size, self.n = size // 8, p * q
        self.p, self.q, self.d = p, q, pow(65537, -1, (p - 1) * (q - 1))
        number = sequence(integer(self.n), integer(65537))
        self.spki = sequence(algorithm("rsaEncryption"), bits(number))
        self.identifier = hashlib.sha1(number).digest()

    def sign(self, message):
        """RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 section 8.2): the same signature every time."""
        info = sequence(algorithm("sha256"), octets(hashlib.sha256(message).digest()))
        padded = b"\x00\x01" + b"\xff" * (self.size - 3 - len(info)) + b"\x00" + info
        m = int.from_bytes(padded, "big")
        at_p, at_q = pow(m, self.d % (self.p - 1), self.p), pow(m, self.d % (self.q - 1), self.q)
        s = at_q + self.q * ((at_p - at_q) * pow(self.q, -1, self.p) % self.p)
        assert pow(s, 65537, self.n) == m
        return s.to_bytes(self.size, "big")


@functools.cache
def key(seed, size=2048):
    return Key(seed, size)
