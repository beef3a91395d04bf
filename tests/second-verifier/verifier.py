"""The steps of docs/spec.md, Verifying, as far as they decide, and the conclusion."""

import hashlib

import cbor
import container
import curve
import journal
import seal
import shapes
import times

# From worst to best: exit, name, and the prefixes or names of codes that lead there.
EXITS = {
    4: "MALFORMED",
    1: "FAILED",
    7: "UNSUPPORTED_VERSION",
    5: "LIMIT_EXCEEDED",
    3: "INDETERMINATE",
    11: "EXTRACT",
    0: "PASSED",
}
RANK = {number: rank for rank, number in enumerate(EXITS)}
BY_NAME = {
    "container.missing": 1,
    "container.limit": 5,
    "cbor.items": 5,
    "manifest.bound": 4,
    "seal.header": 4,
    "seal.shape": 4,
    "extract.inconsistent": 4,
    "extract.withheld": 11,
    "signer.revoked-before": 1,
}
BY_ENDING = {"unsupported": 7, "algorithm-unsupported": 7}
BY_PREFIX = {"container": 4, "cbor": 4, "time": 3, "signer": 3}


def exit_of(code):
    prefix, name = code.split(".")
    return BY_NAME.get(code) or BY_ENDING.get(name) or BY_PREFIX.get(prefix, 1)


class Verification:
    """What one file, one trust list and one moment come to. `expected` is a seal digest or None."""

    def __init__(self, data, trust, at, expected=None):
        self.trust, self.at, self.expected, self.codes, self.notes = trust, at, expected, [], set()
        self.stood = None
        try:
            self.entries = container.read(data)
        except container.Refused as why:
            self.file(str(why))
            return
        self.by_kind = {}
        for entry in self.entries:
            self.by_kind.setdefault(entry.kind, {})[entry.number] = entry
        self.judge()

    def file(self, *codes):
        """Findings in the order of the steps, and in a step in that of their subjects."""
        self.codes += codes

    def conclusion(self):
        """Exit, name, and the code that decides: the first of the worst in the order of the steps."""
        worst = min(self.codes, key=lambda code: RANK[exit_of(code)], default=None)
        number = 0 if worst is None else exit_of(worst)
        return number, EXITS[number], worst or "nothing"

    def only(self, kind):
        """A part that can be read, or None with the reason filed."""
        entry = self.by_kind.get(kind, {}).get(0)
        if entry is None:
            return None
        if entry.is_too_long:
            self.file("container.limit")
            return None
        if not entry.is_whole:
            self.file("container.crc")
            return None
        return entry.data

    def judge(self):
        extract, journal_bytes, manifest_bytes = (self.only(kind) for kind in ("extract", "journal", "manifest"))
        if not all(entry.is_whole for entry in self.by_kind.get("anchor", {}).values()):
            self.file("container.crc")
        if not {"journal", "manifest"} <= self.by_kind.keys():
            self.file("container.missing")
        if manifest_bytes is None:
            return
        try:
            self.sealed, self.manifest = seal.read_seal(manifest_bytes)
        except (seal.Refused, cbor.Refused) as why:
            self.file(str(why))
            self.check_expected(manifest_bytes)
            return
        self.kinds = {number: kind for number, kind, _ in self.manifest["records"]}
        self.read_extract(extract)
        chain = None
        if journal_bytes is not None:
            chain = self.check_journal(journal_bytes)
        self.check_records()
        self.check_exhibits()
        self.file(*self.extract_codes)
        self.check_expected(manifest_bytes)
        holds = self.check_seal()
        heads = chain.heads if chain is not None and chain.broken is None else None
        self.stood = stood = times.Times(self.entries, heads, self.trust, self.at)
        self.notes = stood.findings
        self.file(*stood.verdicts(heads or {}))
        if holds:
            self.file(*self.signer_codes(stood))
        self.check_references()

    def check_expected(self, manifest_bytes):
        if self.expected is not None and hashlib.sha256(manifest_bytes).digest() != self.expected:
            self.file("seal.unexpected")

    def read_extract(self, data):
        """The lists as they stand, and what step 6 will say of them."""
        self.withheld_records, self.withheld_exhibits, self.extract_codes = set(), set(), []
        self.knows_absent = True
        if "extract" not in self.by_kind:
            return
        if data is None:
            self.knows_absent = False
            return
        try:
            said = cbor.decode(data)
            if type(said) is dict and shapes.is_uint(said.get("version")) and said["version"] != 1:
                raise cbor.Refused("extract.unsupported")
            shapes.check(said, shapes.EXTRACT)
        except cbor.Refused as why:
            self.extract_codes.append(str(why))
            self.knows_absent = False
            return
        self.withheld_records, self.withheld_exhibits = set(said["records"]), set(said["exhibits"])
        self.extract_codes.append("extract.withheld" if self.is_consistent(said) else "extract.inconsistent")

    def is_consistent(self, said):
        exhibits = {number for number, kind in self.kinds.items() if kind == "exhibit"}
        return (
            all(shapes.ascending("number", 0)(said[name]) for name in ("exhibits", "records"))
            and bool(said["exhibits"] or said["records"])
            and self.withheld_records <= self.kinds.keys()
            and self.withheld_exhibits <= exhibits
            and not self.withheld_records & self.by_kind.get("record", {}).keys()
            and not self.withheld_exhibits & self.by_kind.get("exhibit", {}).keys()
            and self.withheld_records & exhibits <= self.withheld_exhibits
        )

    def check_journal(self, data):
        wanted = self.manifest["journal"]
        if (hashlib.sha256(data).digest(), len(data)) != (wanted["sha256"], wanted["length"]):
            self.file("journal.digest-mismatch")
        chain = journal.Journal(data, self.kinds)
        if chain.broken is not None:
            self.file(chain.broken)
        else:
            anchors = self.by_kind.get("anchor", {}).items()
            found = {number: hashlib.sha256(entry.data).digest() for number, entry in anchors}
            self.file(*chain.findings(self.manifest, found))
        return chain

    def check_records(self):
        self.bodies, present = {}, self.by_kind.get("record", {})
        listed = {number: digest for number, _, digest in self.manifest["records"]}
        for number in sorted(present.keys() | listed.keys()):
            if number not in listed:
                self.file("record.unlisted")
            elif number in present and number not in self.withheld_records:
                try:
                    self.check_record(present[number], number, self.kinds[number], listed[number])
                except cbor.Refused as why:
                    self.file(str(why))
            elif number not in self.withheld_records and self.knows_absent:
                self.file("record.missing")

    def check_record(self, entry, number, kind, digest):
        if entry.is_too_long:
            raise cbor.Refused("container.limit")
        if hashlib.sha256(entry.data).digest() != digest:
            raise cbor.Refused("record.digest-mismatch")
        if not entry.is_whole:
            raise cbor.Refused("container.crc")
        said = cbor.decode(entry.data)
        found = said.get("kind") if type(said) is dict else None
        if type(found) is str and found not in shapes.BODIES:
            raise cbor.Refused("record.unsupported")
        if type(found) is not str:
            raise cbor.Refused("cbor.shape")
        shapes.check(said, shapes.record_shape(found))
        if said["n"] != number:
            raise cbor.Refused("record.number-differs")
        if found != kind:
            raise cbor.Refused("record.kind-differs")
        if not shapes.is_in_bounds(kind, number, said["body"]):
            raise cbor.Refused("record.bound")
        self.bodies[number] = said["body"]
        if kind == "case" and said["body"]["case"] != self.manifest["case"]:
            raise cbor.Refused("record.case-differs")

    def check_exhibits(self):
        present = self.by_kind.get("exhibit", {})
        listed = {number for number, kind in self.kinds.items() if kind == "exhibit"}
        for number in sorted(present.keys() | listed):
            if number not in listed:
                self.file("exhibit.unlisted")
            elif number in present and number not in self.withheld_exhibits:
                if number in self.bodies:
                    self.file(*self.exhibit_codes(present[number], self.bodies[number]))
            elif number not in self.withheld_exhibits and self.knows_absent:
                self.file("exhibit.missing")

    def exhibit_codes(self, entry, body):
        if entry.suffix != body["ext"]:
            yield "exhibit.extension-differs"
        if len(entry.data) != body["size"]:
            yield "exhibit.size-mismatch"
        elif hashlib.sha256(entry.data).digest() != body["sha256"]:
            yield "exhibit.digest-mismatch"
        elif not entry.is_whole:
            yield "container.crc"

    def check_seal(self):
        """Whether the signature holds under the key that the manifest names."""
        key = self.manifest["signer"]
        if curve.is_weak(key):
            self.file("seal.key-weak")
        elif self.sealed.kid != curve.fingerprint(key):
            self.file("seal.key-mismatch")
        elif not self.sealed.holds_under(key):
            self.file("seal.signature-invalid")
        else:
            return True
        return False

    def signer_codes(self, stood):
        known = self.trust.keys.get(self.manifest["signer"])
        sealed, after = self.manifest["sealed"] * 10**6, stood.not_after
        if known is None:
            yield "signer.unknown"
        elif "seal" not in known.roles:
            yield "signer.other-role"
        elif known.revoked is not None and not (after is not None and after < known.revoked):
            last = stood.sealed_after
            yield "signer.revoked-before" if last is not None and last >= known.revoked else "signer.revoked"
        elif not known.begins <= sealed <= known.ends or (after is not None and not known.begins <= after <= known.ends):
            yield "signer.outside-period"

    def check_references(self):
        for number, body in sorted(self.bodies.items()):
            for named, kind in shapes.references(self.kinds[number], body):
                if named is not None and named not in self.kinds:
                    self.file("reference.dangling")
                elif named is not None and kind not in (None, self.kinds[named]):
                    self.file("reference.kind-differs")
