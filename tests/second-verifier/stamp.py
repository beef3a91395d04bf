"""A time-stamp: a TimeStampResp of RFC 3161, judged at its own time (docs/spec.md, Judging a time-stamp)."""

import hashlib

import certificate
import clock
import der
from certificate import Unverified, certificate as certificate_of

TST_INFO, SIGNED_DATA = "1.2.840.113549.1.9.16.1.4", "1.2.840.113549.1.7.2"
CONTENT_TYPE, MESSAGE_DIGEST = "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"
NAMED_BY = {"1.2.840.113549.1.9.16.2.12": None, "1.2.840.113549.1.9.16.2.47": "sha256"}
MOST_BYTES, MOST_CERTIFICATES = 65_536, 32


class Stamp:
    """`codes` is what stands against it. Without any it is good; whether it counts is said elsewhere."""

    def __init__(self, entry, covered, trust, only_sha256=False):
        self.entry, self.trust, self.codes, self.paths = entry, trust, set(), []
        self.counts, self.time, self.accuracy = False, None, 0
        if not entry.is_whole:
            self.codes.add("token.damaged")
        elif len(entry.data) > MOST_BYTES:
            self.codes.add("token.budget")
        else:
            try:
                if self.read(entry.data):
                    self.judge(covered, only_sha256)
            except (der.Refused, ValueError, IndexError):
                self.codes.add("token.malformed")

    @property
    def earliest(self):
        return self.time - self.accuracy

    @property
    def latest(self):
        return self.time + self.accuracy

    def read(self, data):
        """Whether there is a token in the response."""
        fields = der.Fields(der.whole(data))
        status = der.Fields(fields.take(der.SEQUENCE))
        is_granted = der.integer(status.take(der.INTEGER)) in (0, 1)
        if texts := status.optional(der.SEQUENCE):
            if any(one.tag != der.UTF8_STRING for one in texts.children()):
                raise der.Refused
        if failure := status.optional(der.BIT_STRING):
            der.bits(failure)
        status.end()
        token = fields.optional(der.SEQUENCE)
        fields.end()
        if not is_granted:
            self.codes.add("token.not-granted")
            if token is None:
                return False
        if token is None:
            raise der.Refused
        outer = der.Fields(token)
        if der.oid(outer.take(der.OID)) != SIGNED_DATA:
            raise der.Refused
        self.read_signed_data(der.Fields(der.whole(outer.take(0xA0).content)))
        outer.end()
        return True

    def read_signed_data(self, fields):
        # The versions of CMS follow from the rest; the digests named here are a hint for who reads in one pass.
        fields.take(der.INTEGER)
        fields.take(der.SET)
        content = der.Fields(fields.take(der.SEQUENCE))
        if der.oid(content.take(der.OID)) != TST_INFO:
            raise der.Refused
        self.content = der.octets(der.whole(content.take(0xA0).content))
        content.end()
        found = fields.optional(0xA0)
        self.found = [one.raw for one in found.children() if one.tag == der.SEQUENCE] if found else []
        if revocations := fields.optional(0xA1):
            revocations.children()
        (signer,) = fields.take(der.SET).children()
        fields.end()
        self.read_info(der.Fields(der.whole(self.content)))
        self.read_signer(der.Fields(signer))

    def read_info(self, fields):
        if der.integer(fields.take(der.INTEGER)) != 1:
            raise der.Refused
        der.oid(fields.take(der.OID))
        imprint = der.Fields(fields.take(der.SEQUENCE))
        self.imprint_by = der.algorithm(imprint.take(der.SEQUENCE))
        self.imprint = imprint.take(der.OCTET_STRING).content
        imprint.end()
        der.integer(fields.take(der.INTEGER))
        self.time = clock.generalized(fields.take(der.TIME).content)
        self.accuracy = read_accuracy(fields.optional(der.SEQUENCE))
        if ordering := fields.optional(der.BOOLEAN):
            der.boolean(ordering)
        if nonce := fields.optional(der.INTEGER):
            der.integer(nonce)
        name, extensions = fields.optional(0xA0), fields.optional(0xA1)
        fields.end()
        self.name = der.whole(name.content) if name else None
        for node in extensions.children() if extensions else ():
            if any(inner.tag == der.BOOLEAN and der.boolean(inner) for inner in der.Fields(node).left):
                self.codes.add("token.extension-unsupported")

    def read_signer(self, fields):
        fields.take(der.INTEGER)
        self.signer_id = fields.take(der.SEQUENCE, 0x80)
        self.digest_by = der.algorithm(fields.take(der.SEQUENCE))
        attributes = fields.take(0xA0)
        self.covered = b"\x31" + attributes.raw[1:]
        self.algorithm = fields.take(der.SEQUENCE).raw
        self.signature = fields.take(der.OCTET_STRING).content
        unsigned = fields.optional(0xA1)
        fields.end()
        self.attributes = {}
        for name, values in read_attributes(attributes):
            self.attributes.setdefault(name, []).append(values.children())
        if unsigned is not None:
            read_attributes(unsigned)
        (kind,), (digest,) = self.only(CONTENT_TYPE), self.only(MESSAGE_DIGEST)
        if der.oid(kind) != TST_INFO or digest.tag != der.OCTET_STRING:
            raise der.Refused
        self.message_digest = digest.content

    def only(self, name):
        """The values of an attribute that is there once."""
        (values,) = self.attributes.get(name, ())
        return values

    def judge(self, covered, only_sha256):
        if len(self.found) > MOST_CERTIFICATES:
            self.codes.add("token.budget")
            return
        try:
            digest = certificate.digest_named(*self.imprint_by)
            if only_sha256 and digest != "sha256":
                self.codes.add("token.imprint-mismatch")
            elif hashlib.new(digest, covered).digest() != self.imprint:
                self.codes.add("token.imprint-mismatch")
        except Unverified as why:
            self.codes.add(str(why))
        pool = {raw: certificate_of(raw) for raw in [*self.found, *self.trust.roots]}
        pool = [one for one in pool.values() if one is not None]
        signers = [one for one in pool if self.is_signer(one)]
        if not signers:
            self.codes.add("token.signer-missing")
            return
        signer = next((one for one in signers if self.is_bound_to(one)), signers[0])
        if not self.is_bound_to(signer):
            self.codes.add("token.signer-binding")
        if self.name is not None and not self.is_named(signer):
            self.codes.add("token.name-differs")
        if not signer.is_for_time_stamps:
            self.codes.add("token.purpose-wrong")
        self.judge_signature(signer)
        try:
            self.judge_paths(signer, pool)
        except Unverified as why:
            self.codes.add(str(why))

    def is_signer(self, one):
        if self.signer_id.tag == 0x80:
            key_id = one.extension("2.5.29.14")
            return key_id is not None and key_id.content == self.signer_id.content
        fields = der.Fields(self.signer_id)
        issuer, serial = der.name(fields.take(der.SEQUENCE)), der.integer(fields.take(der.INTEGER))
        fields.end()
        return (issuer, serial) == (one.issuer, one.serial)

    def is_bound_to(self, signer):
        """Each reference to the signer's certificate that is there, and there is one, names this one."""
        references = [(name, values) for name in NAMED_BY for values in self.attributes.get(name, ())]
        for name, (value,) in references:
            first = der.Fields(der.Fields(value).take(der.SEQUENCE)).take(der.SEQUENCE)
            fields, digest = der.Fields(first), NAMED_BY[name] or "sha1"
            by = fields.optional(der.SEQUENCE) if name.endswith(".47") else None
            if by is not None:
                digest = certificate.digest_named(*der.algorithm(by))
            if fields.take(der.OCTET_STRING).content != hashlib.new(digest, signer.raw).digest():
                return False
            issued = fields.optional(der.SEQUENCE)
            fields.end()
            if issued is not None and not is_issued(signer, der.Fields(issued)):
                return False
        return bool(references)

    def is_named(self, signer):
        return certificate.general_name(self.name) in signer.names()

    def judge_signature(self, signer):
        try:
            digest = certificate.digest_named(*self.digest_by)
            if hashlib.new(digest, self.content).digest() != self.message_digest:
                raise Unverified("token.signature-invalid")
            certificate.check_signature(signer.key, self.algorithm, self.signature, self.covered, digest)
        except Unverified as why:
            self.codes.add(str(why))

    def judge_paths(self, signer, pool):
        self.paths, faults = [], set()
        self.above = certificate.all_above(signer, pool)
        for path in certificate.paths(signer, pool, self.trust.roots):
            root = self.trust.roots[path[-1].raw]
            if any(one.has_unknown_critical for one in path):
                faults.add("token.untrusted")
            elif not all(one.is_valid_at(self.time) for one in path):
                faults.add("token.outside-certificate")
            elif not root.begins <= self.time <= root.ends:
                faults.add("token.outside-window")
            else:
                self.paths.append(path)
        if not self.paths:
            self.codes |= faults or {"token.untrusted"}

    def weigh(self, at, proven):
        """Whether it counts for a moment, given until when something later proves that it was there."""
        if self.codes:
            return
        marked = [self.trust.roots[one.raw].compromised for one in self.above if one.raw in self.trust.roots]
        since = min((one for one in marked if one is not None), default=None)
        if since is not None and (proven is None or proven >= since):
            self.codes.add("token.authority-compromised")
        elif self.time > at or self.time + self.accuracy > at + 120 * clock.SECOND:
            self.codes.add("token.after-moment")
        else:
            self.counts = True
            ended = min(max(min(one.ends for one in path) for path in self.paths), at + 1)
            if ended < at and (proven is None or proven > ended):
                self.codes.add("token.expired-since")


def read_attributes(node):
    """Name and SET of values of each attribute."""
    found = []
    for pair in map(der.Fields, node.children()):
        found.append((der.oid(pair.take(der.OID)), pair.take(der.SET)))
        pair.end()
    return found


def read_accuracy(node):
    if node is None:
        return 0
    fields, found = der.Fields(node), 0
    for tag, unit in ((der.INTEGER, clock.SECOND), (0x80, clock.MILLISECOND), (0x81, clock.MICROSECOND)):
        if part := fields.optional(tag):
            value = der.integer(part)
            if value < 0 or (tag != der.INTEGER and value > 999):
                raise der.Refused
            found += value * unit
    fields.end()
    return found


def is_issued(signer, fields):
    """Whether an IssuerSerial names this certificate."""
    names = der.Fields(fields.take(der.SEQUENCE)).left
    serial = der.integer(fields.take(der.INTEGER))
    fields.end()
    found = [certificate.general_name(one) for one in names if one.tag == 0xA4]
    return (serial, found) == (signer.serial, [signer.issuer])
