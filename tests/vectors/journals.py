"""Journals that do not hold, or do not agree with the manifest."""

import io

import cbor2

from bundle import small
from cbor_forms import Raw, encode
from digests import sha256
from kit import vector

MALFORMED, FAILED, NEWER = "MALFORMED 4", "FAILED 1", "UNSUPPORTED_VERSION 7"
DIGEST = sha256(b"whatever")


def entry(i, change):
    return small().bend(("entry", i), change)


def with_step(event, n=None, at=-1, **fields):
    """The small bundle with one more step before its last."""
    draft = small()
    step = {"event": event} | ({} if n is None else {"n": n}) | fields
    draft.steps.insert(len(draft.steps) + at, step)
    return draft


def after_sealing(change):
    """The journal changed behind the manifest's back."""
    return small().bend("parts", lambda p: [(n, change(d) if n == "journal.cbor" else d) for n, d in p])


def cut(journal, count):
    """The last entries cut off a journal of the small bundle."""
    entries = split(journal)
    return b"".join(entries[:len(entries) - count])


def split(journal):
    stream, out = io.BytesIO(journal), []
    while (start := stream.tell()) < len(journal):
        cbor2.load(stream)
        out.append(journal[start:stream.tell()])
    return out


# --- E04: against the manifest --------------------------------------------------------------------


@vector("E04", FAILED, "journal.digest-mismatch")
def journal_cut():
    """The last entry was cut off after sealing."""
    return after_sealing(lambda j: cut(j, 1))


@vector("E04", FAILED, "journal.digest-mismatch")
def journal_cut_by_two():
    """The last two entries were cut off after sealing."""
    return after_sealing(lambda j: cut(j, 2))


@vector("E04", FAILED, "journal.digest-mismatch")
def journal_of_no_bytes():
    """All entries were cut off after sealing."""
    return after_sealing(lambda j: b"")


@vector("E04", FAILED, "journal.digest-mismatch", notes="journal.chain")
def entry_removed():
    """An entry in the middle was removed after sealing."""
    return after_sealing(lambda j: b"".join(split(j)[:1] + split(j)[2:]))


@vector("E04", FAILED, "journal.digest-mismatch", notes="journal.chain")
def entries_swapped():
    """Two entries have changed places after sealing."""
    return after_sealing(lambda j: b"".join([split(j)[0], split(j)[2], split(j)[1], split(j)[3]]))


@vector("E04", FAILED, "journal.digest-mismatch")
def journal_of_another_bundle():
    """The journal of another bundle, good in itself."""
    return after_sealing(lambda j: small("another").journal_bytes())


@vector("E04", FAILED, "journal.digest-mismatch")
def journal_length_differs():
    """The manifest gives a length of the journal that is one byte more."""
    return small().bend("manifest", lambda m: m | {"journal": m["journal"] | {"length": m["journal"]["length"] + 1}})


@vector("E01", FAILED, "container.missing", notes="journal.not-performed, clock.not-performed")
def journal_missing():
    """There is no journal.cbor."""
    return small().bend("parts", lambda p: [x for x in p if x[0] != "journal.cbor"])


@vector("R03", FAILED, "journal.unsealed")
def journal_count_differs():
    """The manifest counts one entry more than there are."""
    return small().bend("manifest", lambda m: m | {"journal": m["journal"] | {"count": 5}})


@vector("R03", FAILED, "journal.unsealed")
def journal_without_seal():
    """The last entry is not `seal`; sealed so."""
    draft = small()
    draft.steps.pop()
    return draft


@vector("R03", FAILED, "journal.unsealed", notes="journal.records-differ")
def journal_empty_as_sealed():
    """A journal of no entries, sealed so."""
    draft = small()
    draft.steps = []
    draft.sealed = 1791192000000
    return draft


@vector("R03", FAILED, "journal.records-differ")
def record_never_added():
    """The manifest lists a record that no entry added."""
    draft = small()
    draft.add("note", {"text": "никто не добавлял"})
    draft.steps.pop()
    return draft


@vector("R03", FAILED, "journal.records-differ")
def record_added_and_not_listed():
    """An entry adds a record that the manifest does not list."""
    return with_step("note", 4, record=DIGEST)


@vector("R03", FAILED, "journal.records-differ")
def record_listed_before_its_amendment():
    """The journal amends a record, the manifest lists the one before."""
    return with_step("amend", 2, record=DIGEST)


@vector("R03", FAILED, "journal.records-differ")
def record_listed_though_deleted():
    """The journal deletes a record that the manifest lists."""
    return with_step("delete", 2, record=sha256(small().record_bytes(2)))


# --- E04: the chain -------------------------------------------------------------------------------


@vector("E04", FAILED, "journal.chain")
def chain_broken():
    """`prev` of an entry is not the digest of the entry before; sealed so."""
    return entry(2, lambda e: e | {"prev": DIGEST})


@vector("E04", FAILED, "journal.chain")
def chain_without_zeros():
    """`prev` of the first entry is not 32 zero bytes; sealed so."""
    return entry(0, lambda e: e | {"prev": DIGEST})


@vector("E04", FAILED, "journal.chain")
def chain_skips_an_entry():
    """`prev` of an entry is that of the entry before; sealed so."""
    seen = {}

    def keep(e):
        seen["prev"] = e["prev"]
        return e
    return entry(1, keep).bend(("entry", 2), lambda e: e | {"prev": seen["prev"]})


# --- events ---------------------------------------------------------------------------------------


@vector("R03", NEWER, "journal.unsupported")
def event_unknown():
    """An event that format 1 does not have."""
    return with_step("burn", 2)


@vector("R03", NEWER, "journal.unsupported")
def event_unknown_with_unknown_fields():
    """An unknown event with a field that format 1 does not have."""
    return with_step("burn", x=[True, None])


@vector("R03", FAILED, "journal.event")
def opened_twice():
    """A second `open`."""
    return with_step("open", 1)


@vector("R03", FAILED, "journal.event")
def opened_late():
    """The first entry is an `add`."""
    return entry(0, lambda e: e | {"event": "add"})


@vector("R03", FAILED, "journal.event")
def opened_with_2():
    """`open` with number 2."""
    return entry(0, lambda e: e | {"n": 2})


@vector("R03", FAILED, "journal.event")
def added_with_a_gap():
    """A record is added under a number that is not the next."""
    return with_step("add", 5, record=DIGEST)


@vector("R03", FAILED, "journal.event")
def added_twice():
    """A record is added under a number that was used."""
    return with_step("add", 3, record=DIGEST)


@vector("R03", FAILED, "journal.event")
def added_after_its_deletion():
    """A number is used again after its record was deleted."""
    draft = small()
    draft.steps.pop()
    draft.add("note", {"text": "x"})
    draft.delete(4)
    draft.step("note", 4, record=DIGEST)
    draft.step("seal")
    return draft


@vector("R03", FAILED, "journal.event")
def amended_and_not_there():
    """A record is amended that was never added."""
    return with_step("amend", 4, record=DIGEST)


@vector("R03", FAILED, "journal.event")
def deleted_case():
    """The record of the case is deleted."""
    return with_step("delete", 1, record=sha256(small().record_bytes(1)))


@vector("R03", FAILED, "journal.event")
def deleted_with_another_digest():
    """A record is deleted under a digest that it does not have."""
    return with_step("delete", 3, record=DIGEST)


@vector("R03", FAILED, "journal.event")
def deleted_twice():
    """A record is deleted a second time."""
    draft = small()
    draft.steps.pop()
    draft.add("note", {"text": "x"})
    digest = draft.remember(4)
    draft.delete(4)
    draft.step("delete", 4, record=digest)
    draft.step("seal")
    return draft


@vector("R03", FAILED, "journal.event")
def aborted_with_a_gap():
    """A recording is broken off under a number that is not the next."""
    return with_step("abort", 9, record=DIGEST)


@vector("R03", FAILED, "journal.event")
def entry_after_the_seal():
    """An entry comes after `seal`."""
    return with_step("add", 4, at=0, record=DIGEST)


@vector("R03", FAILED, "journal.event")
def sealed_twice():
    """Two `seal`."""
    return with_step("seal")


@vector("R03", FAILED, "journal.event")
def seal_with_a_number():
    """`seal` has a number."""
    return entry(3, lambda e: e | {"n": 3})


@vector("R03", FAILED, "journal.event")
def add_without_digest():
    """`add` has no digest."""
    return entry(2, lambda e: {k: v for k, v in e.items() if k != "record"})


@vector("R03", FAILED, "journal.event")
def add_with_an_anchor():
    """`add` has an anchor besides."""
    return entry(2, lambda e: e | {"anchor": DIGEST})


@vector("R03", FAILED, "journal.event")
def anchor_begins_at_2():
    """The first anchor has number 2."""
    return with_step("anchor", 2, anchor=DIGEST)


@vector("R03", FAILED, "journal.event")
def anchor_without_digest():
    """An anchor without its digest."""
    return with_step("anchor", 1, record=DIGEST)


@vector("A10", MALFORMED, "cbor.shape")
def entry_is_an_integer():
    """An entry of the journal is an integer."""
    return small().bend("journal bytes", lambda j: j + b"\x00")


@vector("A10", MALFORMED, "cbor.shape")
def entry_without_event():
    """An entry has no event."""
    return entry(1, lambda e: {k: v for k, v in e.items() if k != "event"})


@vector("A10", MALFORMED, "cbor.shape")
def entry_number_negative():
    """The number in an entry is negative."""
    return entry(1, lambda e: e | {"n": -2})


@vector("A05", MALFORMED, "cbor.unused-kind")
def journal_is_wrapped():
    """The entries stand inside a byte string under tag 24 (RFC 8949), which no sequence has."""
    return small().bend("journal bytes", lambda j: Raw(b"\xd8\x18" + encode(bytes(j))))


# --- the event of a kind --------------------------------------------------------------------------


def added_with(kind, body, event):
    draft = small()
    draft.steps.pop()
    draft.add(kind, body, event=event)
    draft.step("seal")
    return draft


@vector("R03", FAILED, "journal.event")
def note_added_with_add():
    """A note is added with `add`."""
    return added_with("note", {"text": "x"}, "add")


@vector("R03", FAILED, "journal.event")
def note_added_with_hand_over():
    """A note is added with `hand-over`."""
    return added_with("note", {"text": "x"}, "hand-over")


@vector("R03", FAILED, "journal.event")
def hand_over_added_with_note():
    """A hand-over is added with `note`."""
    return added_with("hand-over", {"from": "x", "to": "y", "what": "z"}, "note")


@vector("R03", FAILED, "journal.event")
def person_added_with_note():
    """A person is added with `note`."""
    return added_with("person", {"name": "x", "roles": ["seller"]}, "note")
