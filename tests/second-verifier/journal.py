"""The journal: a chain of entries, and what stands at its end (docs/spec.md, Journal)."""

import hashlib

import cbor
import shapes

FIELDS = {
    "anchor": {"n", "anchor"},
    "seal": set(),
}
ADDED_BY = {"case": "open", "note": "note", "hand-over": "hand-over"}


class Broken(Exception):
    """An entry that may not stand there; the text is the code of the finding."""


class Journal:
    """What the entries say, up to the first that may not stand there: `broken` is its code then."""

    def __init__(self, data, kinds):
        self.kinds, self.standing, self.last = kinds, {}, 0
        self.entries, self.anchors, self.heads, self.broken = [], {}, {}, None
        self.head, self.is_sealed, before = b"", False, bytes(32)
        try:
            for entry, received in cbor.sequence(data):
                self.take(entry, before)
                before = hashlib.sha256(received).digest()
                if entry["event"] != "anchor":
                    self.head = received
                self.entries.append(entry)
        except (Broken, cbor.Refused) as why:
            self.broken = str(why)

    def take(self, entry, before):
        if type(entry) is dict and type(entry.get("event")) is str and entry["event"] not in shapes.EVENTS:
            raise Broken("journal.unsupported")
        shapes.check(entry, shapes.ENTRY)
        if entry["prev"] != before:
            raise Broken("journal.chain")
        event = entry["event"]
        if entry.keys() & {"n", "record", "anchor"} != FIELDS.get(event, {"n", "record"}):
            raise Broken("journal.event")
        if self.is_sealed or not self.may_come(event, entry.get("n"), entry):
            raise Broken("journal.event")

    def may_come(self, event, number, entry):
        if not self.entries:
            if event != "open" or number != 1 or not self.is_of_kind("open", 1):
                return False
            self.standing, self.last = {1: entry["record"]}, 1
            return True
        if event in ("add", "note", "hand-over", "abort"):
            if number != self.last + 1:
                return False
            self.last = number
            if event != "abort":
                self.standing[number] = entry["record"]
                return self.is_of_kind(event, number)
            return True
        if event == "amend":
            if number not in self.standing:
                return False
            self.standing[number] = entry["record"]
            return True
        if event == "delete":
            return number != 1 and self.standing.pop(number, None) == entry["record"]
        if event == "anchor":
            if number != len(self.anchors) + 1:
                return False
            self.anchors[number], self.heads[number] = entry["anchor"], self.head
            return True
        self.is_sealed = event == "seal"
        return self.is_sealed

    def is_of_kind(self, event, number):
        kind = self.kinds.get(number)
        return kind is None or ADDED_BY.get(kind, "add") == event

    def findings(self, manifest, anchors):
        """What the end of the journal says against the manifest and the anchors that are here."""
        if not self.is_sealed or len(self.entries) != manifest["journal"]["count"]:
            yield "journal.unsealed"
        if self.standing != {number: digest for number, _, digest in manifest["records"]}:
            yield "journal.records-differ"
        if self.anchors != anchors:
            yield "journal.anchors-differ"
