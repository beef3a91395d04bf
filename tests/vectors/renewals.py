"""Renewals: a list of what stood, and a later time-stamp over the list."""

import functools

from bundle import small
from cbor_forms import Map, encode, indefinite, pairs
from digests import sha256
from kit import PASSED, vector
from parts import flipped
from stamps import A, B
from tokens import AFTER, HOLDS, by, tokened

REFUSED = "MALFORMED 4"
THEN = "2026-11-01 12:00:00"


def covers(before):
    """What stands behind the seal, and the manifest, in the order of the container."""
    names = list(before)
    return [[name, sha256(before[name])] for name in names[names.index("manifest.cose"):]]


def renewal(time=THEN, listed=lambda covered: covered, form=lambda fields: fields, authority=B, **bent):
    """A renewal as two functions: of the parts before it, and of the bytes of its list."""
    def made(before):
        fields = form({"covers": listed(covers(before)), "version": 1})
        return fields if isinstance(fields, bytes) else encode(fields)
    return made, by(time, authority=authority, **bent)


def renewed(*renewals, draft=None):
    """The small bundle with a token, or another, with these renewals."""
    draft = draft or tokened(by())
    for n, (made, stamp) in enumerate(renewals, 1):
        name = f"renewals/{n:04}"
        draft.append(f"{name}.cbor", made)
        draft.append(f"{name}.tsr", lambda before, name=name, stamp=stamp: stamp(before[f"{name}.cbor"]))
    return draft


good = functools.partial(vector, "C14", *PASSED, trust="stamps-two")


# --- good -----------------------------------------------------------------------------------------


@good(notes=HOLDS + ", renewal.covers")
def renewal_good():
    """A list of manifest and token, and a time-stamp over the list by another authority."""
    return renewed(renewal())


@good(notes=HOLDS + ", renewal.covers")
def renewal_over_sha512():
    """The imprint of the renewal is made with SHA-512."""
    return renewed(renewal(hash="sha512"))


@good(notes=HOLDS + ", renewal.covers")
def renewals_five():
    """Five renewals, each over all that stood before it."""
    return renewed(*(renewal(f"2026-11-0{day} 12:00:00") for day in range(1, 6)))


@good(notes=HOLDS + ", renewal.covers")
def renewal_of_an_earlier_state():
    """A token that was appended after the renewal is not on its list."""
    draft = tokened(by(), by("2026-11-03 12:00:00"))
    return renewed(renewal(listed=lambda covered: covered[:2]), draft=draft)


@good(notes=HOLDS + ", renewal.covers", at=AFTER)
def renewal_before_the_end():
    """The certificate of the first authority has expired since; the token was renewed before."""
    return renewed(renewal())


@good(notes=HOLDS + ", renewal.covers", at=AFTER)
def renewal_of_a_renewal():
    """Token and first renewal expired at one time; both were renewed before."""
    return renewed(renewal(authority=A), renewal("2027-11-01 12:00:00"))


@vector("C14", *PASSED, "stamps-compromised", notes=HOLDS + ", renewal.covers")
def renewal_before_the_theft():
    """A key under the first root was stolen; the token is proven to be older by its renewal."""
    return renewed(renewal())


# --- noted: a renewal that does not hold never lowers the seal --------------------------------------


@good(notes=HOLDS + ", token.expired-since, renewal.late", at=AFTER)
def renewal_after_the_end():
    """The token was renewed after the certificate of its authority had expired."""
    return renewed(renewal("2029-01-01 12:00:00"))


@good(notes=HOLDS + ", token.expired-since", at=AFTER)
def renewal_expired_as_well():
    """The certificate under which the renewal was made has expired too."""
    return renewed(renewal(authority=A))


@good(notes=HOLDS + ", token.expired-since, token.untrusted", at=AFTER, trust="stamps")
def renewal_untrusted():
    """Nobody trusts the authority of the renewal."""
    return renewed(renewal())


@good(notes=HOLDS + ", token.imprint-mismatch")
def renewal_over_other_bytes():
    """The time-stamp is over another list."""
    made, stamp = renewal()
    return renewed((made, lambda data: stamp(b"another")))


@good(notes=HOLDS + ", token.imprint-mismatch")
def renewal_over_the_manifest():
    """The time-stamp is over the manifest and not over the list."""
    made, stamp = renewal()
    return renewed((made, lambda data: stamp(small().seal())))


@good(notes=HOLDS + ", token.signature-invalid, renewal.covers")
def renewals_with_a_broken_link():
    """The second of three renewals has a false signature."""
    false = renewal("2026-11-02 12:00:00", signature=lambda value: flipped(value, 128))
    return renewed(renewal(), false, renewal("2026-11-03 12:00:00"))


@good(notes=HOLDS + ", token.malformed")
def renewal_is_a_page():
    """A page of HTML in place of the time-stamp."""
    made, _ = renewal()
    return renewed((made, lambda data: b"<html>"))


@good(notes=HOLDS + ", token.after-moment", at="2026-10-31T00:00:00Z")
def renewal_of_the_future():
    """The time of the renewal is after the moment judged for."""
    return renewed(renewal())


@good(notes=HOLDS + ", renewal.missing")
def renewal_of_what_is_gone():
    """The list names a token that is not there."""
    return renewed(renewal(listed=lambda covered: [*covered, ["tokens/0002.tsr", sha256(b"gone")]]))


@good(notes=HOLDS + ", renewal.missing")
def renewal_of_other_bytes():
    """The list gives the digest of another token than the one that is there."""
    return renewed(renewal(listed=lambda covered: [covered[0], [covered[1][0], sha256(b"another")]]))


@good(notes=HOLDS + ", renewal.missing")
def renewal_of_another_bundle():
    """The list is that of another bundle: its digest of the manifest is another."""
    def another(covered):
        return [[covered[0][0], sha256(small("another").seal())], *covered[1:]]
    return renewed(renewal(listed=another))


# --- noted: lists that are none ------------------------------------------------------------------------


def malformed(case, name, says, **bent):
    """A list with one defect. Token and seal stand."""
    def build():
        return renewed(renewal(**bent))
    build.__name__, build.__doc__ = f"renewal_list_{name}", f"The list {says}."
    vector(case, *PASSED, "stamps-two", notes=HOLDS + ", renewal.malformed")(build)


def last(**fields):
    """The last name and digest of the list, changed."""
    return lambda covered: [*covered[:-1], [fields.get("name", covered[-1][0]), fields.get("digest", covered[-1][1])]]


malformed("A05", "keys_unsorted", "has its keys in another order", form=lambda fields: Map(pairs(fields)[::-1]))
malformed("A05", "indefinite", "is a map of indefinite length", form=indefinite)
malformed("A04", "duplicate_key", "has its version twice",
          form=lambda fields: Map([*pairs(fields), ("version", 1)]))
malformed("A10", "unknown_field", "has a field that format 1 does not name", form=lambda fields: fields | {"more": 1})
malformed("A11", "version_2", "has version 2", form=lambda fields: fields | {"version": 2})
malformed("R08", "trailing", "is followed by a byte", form=lambda fields: encode(fields) + b"\x00")
malformed("R08", "of_nothing", "covers nothing", listed=lambda covered: [])
malformed("R08", "without_manifest", "does not begin with the manifest", listed=lambda covered: covered[1:])
malformed("R08", "out_of_order", "has the token before the manifest", listed=lambda covered: covered[::-1])
malformed("R08", "twice", "names a token twice", listed=lambda covered: [*covered, covered[-1]])
malformed("R08", "digest_of_31_bytes", "has a digest of 31 bytes", listed=last(digest=bytes(31)))
malformed("D03", "foreign_name", "names what no part is called", listed=last(name="../0001.tsr"))
malformed("R08", "of_a_sealed_part", "names the journal, which the manifest covers",
          listed=lambda covered: [["journal.cbor", bytes(32)], *covered])
malformed("R08", "of_itself", "names itself", listed=lambda covered: [*covered, ["renewals/0001.cbor", bytes(32)]])
malformed("R08", "of_a_later_one", "names a later renewal",
          listed=lambda covered: [*covered, ["renewals/0002.cbor", bytes(32)]])


# --- C11: nesting --------------------------------------------------------------------------------------


@vector("C11", "INDETERMINATE 3", "time.broken-nesting", "stamps-two", notes="token.trusted")
def renewal_before_its_token():
    """The renewal is from earlier than the token that it covers: one of the two times is false."""
    return renewed(renewal("09:23:30"), draft=tokened(by("09:24:30")))


# --- R01: two files for each ---------------------------------------------------------------------------


def listing(*names):
    """Parts of these names behind a good token."""
    draft = tokened(by())
    for name in names:
        draft.append(f"renewals/{name}", b"x")
    return draft


@vector("R01", REFUSED, "container.sequence", "stamps")
def renewal_list_alone():
    """A list without its time-stamp."""
    return listing("0001.cbor")


@vector("R01", REFUSED, "container.sequence", "stamps")
def renewal_token_alone():
    """A time-stamp without its list."""
    return listing("0001.tsr")


@vector("R01", REFUSED, "container.sequence", "stamps")
def renewal_token_of_the_next():
    """A list, and the time-stamp of the next one."""
    return listing("0001.cbor", "0002.tsr")


@vector("R01", REFUSED, "container.sequence", "stamps")
def renewal_list_of_the_next():
    """A whole renewal, and a list without its time-stamp."""
    return listing("0001.cbor", "0001.tsr", "0002.cbor")


@vector("R01", REFUSED, "container.order", "stamps")
def renewal_token_before_its_list():
    """The time-stamp stands before its list."""
    return listing("0001.tsr", "0001.cbor")


@vector("R01", REFUSED, "container.duplicate-name", "stamps")
def renewal_list_there_twice():
    """Two lists of one number."""
    return renewed(renewal()).bend("parts", lambda p: [*p[:-1], p[-2], p[-1]])
