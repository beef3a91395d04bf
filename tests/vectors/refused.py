"""Bundles with a good anchor, token and renewal that are refused, or FAILED, all the same."""

from anchors import EARLY, sealed
from bundle import small
from digests import sha256
from kit import vector
from parts import EXHIBIT, PERSON, flipped, parts, replaced, without
from renewals import renewal, renewed
from tokens import by

REFUSED, FAILED, NEWER = "MALFORMED 4", "FAILED 1", "UNSUPPORTED_VERSION 7"
ANCHOR, TOKEN, LIST, RENEWAL = "anchors/0001.tsr", "tokens/0001.tsr", "renewals/0001.cbor", "renewals/0001.tsr"


def full():
    return renewed(renewal(), draft=sealed(by(EARLY)))


def refused(name, case, expect, code, says, change, **more):
    """One defect on a bundle with good time-stamps of every sort."""
    def build():
        return change(full())
    build.__name__, build.__doc__ = f"stamped_{name}", f"Beside good time-stamps {says}."
    vector(case, expect, code, "stamps-two", **more)(build)


# --- D03: names -----------------------------------------------------------------------------------


def named(key, name):
    refused(f"name_{key}", "D03", REFUSED, "container.name", f"stands {name}",
            lambda draft: draft.append(name, b"x"))


named("short", "renewals/2.cbor")
named("leading_zero", "renewals/00002.cbor")
named("zero", "renewals/0000.cbor")
named("cose_of_renewal", "renewals/0002.cose")
named("upper_case", "renewals/0002.CBOR")
named("singular", "renewal/0002.cbor")
named("two_extensions", "renewals/0002.cbor.tsr")
named("cbor_of_token", "tokens/0002.cbor")
named("bare_token", "tokens/0002.tst")
named("reply", "tokens/0002.tsr.txt")
named("cbor_of_anchor", "anchors/0002.cbor")
named("token_of_signature", "signatures/0001.tsr")
named("list_of_statement", "statements/0001.cbor")
named("root", "roots/0001.pem")


# --- places ---------------------------------------------------------------------------------------


def moved(name, before):
    """A part stands before another, or at the end."""
    def change(listed):
        rest = [part for part in listed if part[0] != name]
        at = next((i for i, part in enumerate(rest) if part[0] == before), len(rest))
        return [*rest[:at], (name, dict(listed)[name]), *rest[at:]]
    return lambda draft: draft.bend("parts", change)


def again(name):
    """A part is there twice, the second with other bytes."""
    def change(listed):
        at = [part[0] for part in listed].index(name) + 1
        return [*listed[:at], (name, b"second"), *listed[at:]]
    return lambda draft: draft.bend("parts", change)


def renumbered(folder):
    """The parts of a folder have number 2."""
    def change(listed):
        return [(name.replace("0001", "0002") if name.startswith(folder) else name, data) for name, data in listed]
    return lambda draft: draft.bend("parts", change)


ORDER, SEQUENCE = (REFUSED, "container.order"), (REFUSED, "container.sequence")
refused("anchor_behind_the_seal", "R01", *ORDER, "the anchor stands behind the manifest", moved(ANCHOR, TOKEN))
refused("anchor_before_the_journal", "R01", *ORDER, "the anchor stands before the journal",
        moved(ANCHOR, "journal.cbor"))
refused("renewal_before_the_token", "R01", *ORDER, "the list of the renewal stands before the token",
        moved(LIST, TOKEN))
refused("token_at_the_end", "R01", *ORDER, "the token stands behind the renewal", moved(TOKEN, None))
refused("statement_at_the_end", "R01", *ORDER, "a statement stands behind the renewal",
        lambda draft: draft.append("statements/0001.cose", b"x"))
refused("signature_before_the_token", "R01", *ORDER, "a signature stands before the token",
        lambda draft: moved("signatures/0001.p7s", TOKEN)(draft.append("signatures/0001.p7s", b"x")))
refused("anchor_there_twice", "D02", REFUSED, "container.duplicate-name", "the anchor is there twice", again(ANCHOR))
refused("token_there_twice", "D02", REFUSED, "container.duplicate-name", "the token is there twice", again(TOKEN))
refused("renewal_there_twice", "D02", REFUSED, "container.duplicate-name", "the renewal is there twice",
        again(RENEWAL))
refused("anchor_number_2", "R01", *SEQUENCE, "the only anchor has number 2", renumbered("anchors/"))
refused("token_number_2", "R01", *SEQUENCE, "the only token has number 2", renumbered("tokens/"))
refused("renewal_number_2", "R01", *SEQUENCE, "the only renewal has number 2", renumbered("renewals/"))


# --- the form of the container --------------------------------------------------------------------


def entry(name, side, **fields):
    """Fields of a header are other ones: `local` or `central`."""
    def change(z):
        getattr(z.entry(name), side).update(fields)
        return z
    return lambda draft: draft.bend("zip", change)


refused("cut", "A02", REFUSED, "container.truncated", "the last byte of the file is not there",
        lambda draft: draft.bend("file", lambda data: data[:-1]))
refused("byte_appended", "A03", REFUSED, "container.trailing-data", "a byte stands behind the end",
        lambda draft: draft.bend("file", lambda data: data + b"\x00"))
refused("token_encrypted", "D01", REFUSED, "container.header", "the token is said to be encrypted",
        entry(TOKEN, "local", flags=0x0801))
refused("token_with_other_crc", "D01", REFUSED, "container.directory", "the directory has another CRC-32 of the token",
        entry(TOKEN, "central", crc=0))
refused("renewal_with_comment", "D01", REFUSED, "container.directory", "the renewal has a comment",
        entry(RENEWAL, "central", comment=b"x"))


# --- the sealed part: no time-stamp makes up for it ------------------------------------------------


def body(**fields):
    return lambda draft: draft.bend(("record", 3), lambda record: record | {"body": record["body"] | fields})


refused("exhibit_missing", "E01", FAILED, "exhibit.missing", "an exhibit is missing",
        lambda draft: without(EXHIBIT, draft=draft))
refused("record_missing", "E01", FAILED, "record.missing", "a record is missing",
        lambda draft: without(PERSON, draft=draft))
refused("record_changed", "E03", FAILED, "record.digest-mismatch", "a record was changed",
        lambda draft: replaced(PERSON, lambda data: flipped(data, 40), draft))
refused("exhibit_unlisted", "E02", FAILED, "exhibit.unlisted", "there is an exhibit more",
        lambda draft: parts(lambda p: [*p[:2], ("exhibits/0004.txt", b"x"), *p[2:]], draft))
refused("journal_without_anchor", "E04", FAILED, "journal.digest-mismatch", "the journal is one without the anchor",
        lambda draft: replaced("journal.cbor", small().journal_bytes(), draft))
refused("seal_unexpected", "R07", FAILED, "seal.unexpected", "the seal is not the one that was expected",
        lambda draft: draft, seal=sha256(b"another seal").hex())
refused("kid_of_another", "B05", FAILED, "seal.key-mismatch", "the kid is that of another key",
        lambda draft: draft.bend("protected", lambda headers: headers | {4: sha256(b"another key")}))
refused("signature_of_no_bytes", "B07", FAILED, "seal.signature-missing", "the seal has no signature",
        lambda draft: draft.bend("signature", lambda value: b""))
refused("derived_from_a_person", "R11", FAILED, "reference.kind-differs", "an exhibit is derived from a person",
        body(**{"derived-from": 2}))
refused("header_unprotected", "A10", REFUSED, "seal.header", "there is a header that nobody signed",
        lambda draft: draft.bend("sign1", lambda items: [items[0], {4: b"x"}, *items[2:]]))
refused("manifest_with_another_field", "A10", REFUSED, "cbor.shape", "the manifest has an unknown field",
        lambda draft: draft.bend("manifest", lambda fields: fields | {"tokens": 1}))
refused("manifest_of_version_2", "A11", NEWER, "manifest.unsupported", "the manifest is of version 2",
        lambda draft: draft.bend("manifest", lambda fields: fields | {"version": 2}))
refused("extract_inconsistent", "R06", REFUSED, "extract.inconsistent", "the extract lists an exhibit twice",
        lambda draft: draft.withhold([3, 3]))


# --- the journal: anchors are entries as others are --------------------------------------------------


def step(i, **fields):
    """An entry has other fields."""
    return lambda draft: draft.bend(("entry", i), lambda entry: entry | fields)


def twice(draft):
    """A second anchor, whose entry says that it is the first."""
    draft = sealed(by(EARLY), by("09:20:40"))
    return step(2, n=1)(draft)


refused("anchor_entry_number_2", "R03", FAILED, "journal.event", "the entry of the first anchor has number 2",
        step(1, n=2))
refused("anchor_entry_twice", "R03", FAILED, "journal.event", "the entries of two anchors have number 1", twice)
refused("anchor_entry_behind_the_seal", "R03", FAILED, "journal.event", "an anchor comes after the seal",
        lambda draft: draft.anchor(by("09:24:10")) or draft)
refused("anchor_entry_before_opening", "R03", FAILED, "journal.event", "an anchor comes before the opening",
        lambda draft: sealed(by(EARLY), place=0))
refused("anchor_entry_with_a_record", "R03", FAILED, "journal.event", "the entry of the anchor has a record",
        step(1, record=bytes(32)))
refused("anchor_entry_of_another_chain", "E04", FAILED, "journal.chain", "the entry of the anchor begins a chain",
        step(1, prev=bytes(32)))
refused("anchor_digest_of_31_bytes", "R03", REFUSED, "cbor.shape", "the digest of the anchor has 31 bytes",
        step(1, anchor=bytes(31)))
refused("anchor_digest_as_text", "R03", REFUSED, "cbor.shape", "the digest of the anchor is hexadecimal",
        step(1, anchor="00" * 32))
