"""Which time-stamps count, and what they prove together (docs/spec.md, Time-stamps, and steps 8 and 9)."""

import hashlib

import cbor
import clock
import container
import shapes
from stamp import Stamp

MOST_STAMPS = 100
COVERS = {"covers": [lambda pair: is_pair(pair), 1, 10_000], "version": "uint"}


def is_pair(pair):
    return type(pair) is list and len(pair) == 2 and type(pair[0]) is str and shapes.is_of(pair[1], "digest")


def read_list(entry):
    """What the list of a renewal names, each with its digest; None if it cannot be read."""
    if not entry.is_whole:
        return None
    try:
        said = cbor.decode(entry.data)
        shapes.check(said, COVERS)
    except cbor.Refused:
        return None
    parts = [container.entry_of(name.encode()) for name, _ in said["covers"]]
    if said["version"] != 1 or None in parts or parts[0].kind != "manifest":
        return None
    places = [part.place for part in parts]
    is_fit = all(part.row >= 8 and (part.row < 11 or part.number < entry.number) for part in parts[1:])
    if not is_fit or any(one >= other for one, other in zip(places, places[1:])):
        return None
    return dict(said["covers"])


class Times:
    """The time-stamps of a file, weighed from the last to the first."""

    def __init__(self, entries, heads, trust, at):
        self.at, self.trust, self.findings = at, trust, set()
        self.parts = {entry.name: entry for entry in entries}
        self.digests = {entry.name: hashlib.sha256(entry.data).digest() for entry in entries if entry.row >= 7}
        self.proven = {}
        manifest = self.parts["manifest.cose"]
        self.renewals = self.weigh_renewals([entry for entry in entries if entry.kind == "renewal-stamp"])
        self.tokens = self.judge(entries, "token", lambda entry: manifest.data)
        for stamp in self.counting(self.tokens):
            self.prove("anchors", stamp.latest)
        self.anchors = []
        if heads is not None:
            self.anchors = self.judge(entries, "anchor", lambda entry: heads.get(entry.number, b""))
        self.stated = self.judge(entries, "statement-stamp", self.statement_of)

    def statement_of(self, entry):
        return self.parts[entry.name.removesuffix("tsr") + "cose"].data

    def counting(self, stamps):
        return [stamp for stamp in stamps if stamp.counts]

    def prove(self, name, at):
        self.proven[name] = min(at, self.proven.get(name, at))

    def judge(self, entries, kind, covered):
        found = []
        for entry in [entry for entry in entries if entry.kind == kind][:MOST_STAMPS]:
            stamp = Stamp(entry, covered(entry), self.trust, kind == "anchor")
            stamp.weigh(self.at, self.proven.get("anchors" if kind == "anchor" else entry.name))
            self.findings |= stamp.codes
            found.append(stamp)
        return found

    def weigh_renewals(self, entries):
        found = []
        for entry in reversed(entries[-MOST_STAMPS:]):
            listed = self.parts[entry.name.removesuffix("tsr") + "cbor"]
            stamp = Stamp(entry, listed.data, self.trust)
            stamp.weigh(self.at, self.proven.get(entry.name))
            self.findings |= stamp.codes
            names = read_list(listed)
            if names is None:
                self.findings.add("renewal.malformed")
            stamp.covered = {name for name, digest in (names or {}).items() if self.digests.get(name) == digest}
            if "manifest.cose" not in stamp.covered:
                stamp.covered = set()
            if stamp.counts and stamp.covered:
                for name in stamp.covered | {"anchors"}:
                    self.prove(name, stamp.latest)
            found.append(stamp)
        return found[::-1]

    @property
    def sealed_after(self):
        return max((stamp.earliest for stamp in self.counting(self.anchors)), default=None)

    @property
    def not_after(self):
        return min((stamp.latest for stamp in self.counting(self.tokens)), default=None)

    def genuine(self):
        """Kind, time and accuracy of whatever proves something here."""
        stamps = self.counting([*self.anchors, *self.tokens, *self.renewals])
        return {(stamp.entry.kind, stamp.time, stamp.accuracy) for stamp in stamps}

    def pairs(self, heads):
        """Two that count, the first of which is covered by the second."""
        anchors, tokens, renewals = map(self.counting, (self.anchors, self.tokens, self.renewals))
        renewals = [one for one in renewals if one.covered]
        for index, one in enumerate(anchors):
            later = [two for two in anchors[index + 1 :] if heads[two.entry.number] != heads[one.entry.number]]
            yield from ((one, two) for two in [*later, *tokens, *renewals])
        for two in renewals:
            listed = [one for one in [*tokens, *self.counting(self.renewals)] if one.entry.name in two.covered]
            yield from ((one, two) for one in listed)

    def verdicts(self, heads):
        """What step 9 says that decides."""
        if not self.tokens:
            yield "time.no-token"
        elif self.not_after is None:
            yield "time.no-valid-token"
        if any(one.earliest > two.latest + clock.SECOND for one, two in self.pairs(heads)):
            yield "time.broken-nesting"
