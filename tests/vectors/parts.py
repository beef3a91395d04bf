"""What is present and what is not: records, exhibits, extracts, appended parts."""

from bundle import RECEIPT, small, whole
from digests import blake3
from kit import vector

MALFORMED, FAILED, NEWER = "MALFORMED 4", "FAILED 1", "UNSUPPORTED_VERSION 7"
EXHIBIT, PERSON = "exhibits/0003.txt", "records/0002.cbor"


def parts(change, draft=None):
    return (draft or small()).bend("parts", change)


def without(*names, draft=None):
    return parts(lambda p: [x for x in p if x[0] not in names], draft)


def replaced(name, data, draft=None):
    return parts(lambda p: [(n, (data(d) if callable(data) else data) if n == name else d) for n, d in p], draft)


def part_of(draft, name):
    return dict(draft.parts())[name]


def flipped(data, at):
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1:]


# --- E01: missing ---------------------------------------------------------------------------------


@vector("E01", FAILED, "exhibit.missing")
def exhibit_missing():
    """An exhibit is not there, and no extract.cbor says that it is withheld."""
    return without(EXHIBIT)


@vector("E01", FAILED, "record.missing")
def record_missing():
    """A record is not there, and no extract.cbor says that it is withheld."""
    return without(PERSON)


@vector("E01", FAILED, "record.missing", notes="exhibit.missing")
def exhibit_and_record_missing():
    """An exhibit and its record are not there."""
    return without(EXHIBIT, "records/0003.cbor")


@vector("E01", FAILED, "exhibit.missing")
def extract_lacks_another():
    """An extract withholds one exhibit, and another is not there either."""
    return without("exhibits/0010.png", draft=whole().withhold([8]))


@vector("E01", FAILED, "record.missing")
def extract_lacks_a_record():
    """An extract withholds an exhibit, and a record is not there."""
    return without("records/0002.cbor", draft=whole().withhold([8]))


# --- E02: too much --------------------------------------------------------------------------------


@vector("E02", FAILED, "exhibit.unlisted")
def exhibit_unlisted():
    """There is an exhibit that the manifest does not list."""
    return parts(lambda p: p[:2] + [("exhibits/0004.txt", b"more")] + p[2:])


@vector("E02", FAILED, "exhibit.unlisted")
def exhibit_of_a_person():
    """There is an exhibit under the number of a person."""
    return parts(lambda p: p[:1] + [("exhibits/0002.txt", b"more")] + p[1:])


@vector("E02", FAILED, "exhibit.unlisted")
def exhibits_in_numeric_order():
    """Exhibits 9999 and 10000, in the right order, are not in the manifest."""
    more = [("exhibits/9999.txt", b""), ("exhibits/10000.txt", b"")]
    return parts(lambda p: p[:2] + more + p[2:])


@vector("E02", FAILED, "record.unlisted")
def record_unlisted():
    """There is a record that the manifest does not list."""
    return parts(lambda p: p[:5] + [("records/0004.cbor", p[4][1])] + p[5:])


# --- E03: other bytes -----------------------------------------------------------------------------


@vector("E03", FAILED, "exhibit.digest-mismatch")
def exhibit_replaced():
    """An exhibit was replaced by another of the same length, with its CRC-32."""
    return replaced(EXHIBIT, lambda d: flipped(d, 5))


@vector("E03", FAILED, "exhibit.digest-mismatch")
def exhibit_damaged():
    """A bit of an exhibit flipped on the way: the CRC-32 is that of the sealed bytes."""
    def damage(container):
        entry = container.entry(EXHIBIT)
        crc = entry.fields({})["crc"]
        entry.data = flipped(entry.data, 5)
        entry.say(crc=crc)
        return container
    return small(blocks=blake3(RECEIPT)).bend("zip", damage)


@vector("E03", FAILED, "exhibit.digest-mismatch")
def exhibits_swapped():
    """Two exhibits of one length have changed places."""
    draft = small()
    draft.steps.pop()
    draft.exhibit("four.txt", b"four")
    draft.exhibit("five.txt", b"five")
    draft.step("seal")

    def swap(p):
        data = dict(p)
        data["exhibits/0004.txt"], data["exhibits/0005.txt"] = data["exhibits/0005.txt"], data["exhibits/0004.txt"]
        return list(data.items())
    return parts(swap, draft)


@vector("E03", FAILED, "exhibit.size-mismatch")
def exhibit_longer():
    """An exhibit has one byte more."""
    return replaced(EXHIBIT, lambda d: d + b"\n")


@vector("E03", FAILED, "exhibit.size-mismatch")
def exhibit_emptied():
    """An exhibit has no bytes."""
    return replaced(EXHIBIT, b"")


@vector("E03", FAILED, "exhibit.extension-differs")
def exhibit_of_another_extension():
    """An exhibit lies under another extension of the registry than its record says."""
    return parts(lambda p: [("exhibits/0003.csv" if n == EXHIBIT else n, d) for n, d in p])


@vector("E03", FAILED, "exhibit.size-mismatch")
def size_of_record_differs():
    """The record of an exhibit says one byte more than there are; sealed so."""
    draft = small()
    return draft.bend(("record", 3), lambda r: r | {"body": r["body"] | {"size": r["body"]["size"] + 1}})


@vector("E03", FAILED, "exhibit.digest-mismatch")
def digest_of_record_differs():
    """The record of an exhibit has another digest than its bytes; sealed so."""
    return small().bend(("record", 3), lambda r: r | {"body": r["body"] | {"sha256": bytes(32)}})


@vector("E03", FAILED, "record.digest-mismatch")
def record_changed():
    """A record was changed and still reads well."""
    return replaced(PERSON, lambda d: d.replace("Үлгі ".encode(), "Үлгө ".encode()))


@vector("E03", FAILED, "record.digest-mismatch")
def record_of_another_bundle():
    """A record of another bundle with the same content and another salt."""
    return replaced(PERSON, part_of(small("another"), PERSON))


@vector("E03", FAILED, "record.digest-mismatch")
def records_swapped():
    """Two records have changed places."""
    def swap(p):
        data = dict(p)
        data[PERSON], data["records/0003.cbor"] = data["records/0003.cbor"], data[PERSON]
        return list(data.items())
    return parts(swap)


@vector("E03", FAILED, "record.digest-mismatch")
def exhibit_record_changed():
    """The record of an exhibit was changed: the exhibit cannot be compared and does not count as intact."""
    return replaced("records/0003.cbor", lambda d: flipped(d, len(d) - 1))


@vector("E03", FAILED, "seal.signature-invalid")
def manifest_changed():
    """One bit of the manifest was changed: the claimed time of sealing."""
    def change(sign1):
        at = sign1[2].index(b"sealed") + 7 + 7
        return [sign1[0], sign1[1], flipped(sign1[2], at), sign1[3]]
    return small().bend("sign1", change)


# --- extracts -------------------------------------------------------------------------------------


def extract(exhibits, records, gone=None, **fields):
    """An extract that says what it is told, and lacks what is in `gone`."""
    draft = whole().withhold(*(gone or (exhibits, records)))
    return draft.bend("extract", lambda _: {"exhibits": exhibits, "records": records, "version": 1} | fields)


INCONSISTENT = (MALFORMED, "extract.inconsistent")


@vector("E01", *INCONSISTENT)
def extract_of_nothing():
    """extract.cbor lists nothing: a copy is no extract."""
    return extract([], [])


@vector("E01", *INCONSISTENT)
def extract_lists_what_is_there():
    """extract.cbor lists an exhibit that is there."""
    return extract([8, 10], [], gone=([8], []))


@vector("E01", *INCONSISTENT)
def extract_lists_a_record_that_is_there():
    """extract.cbor lists a record that is there."""
    return extract([8], [2], gone=([8], []))


@vector("E01", *INCONSISTENT)
def extract_lists_an_unknown_exhibit():
    """extract.cbor lists an exhibit that the manifest does not."""
    return extract([8, 99], [])


@vector("E01", *INCONSISTENT)
def extract_lists_an_unknown_record():
    """extract.cbor lists a record that was deleted before sealing."""
    return extract([8], [9])


@vector("E01", *INCONSISTENT)
def extract_lists_a_person_as_exhibit():
    """extract.cbor lists a person among the exhibits."""
    return extract([3, 8], [])


@vector("E01", *INCONSISTENT)
def extract_record_without_exhibit():
    """The record of an exhibit is withheld, and the exhibit is not."""
    return extract([], [8])


@vector("E01", *INCONSISTENT)
def extract_unsorted():
    """The numbers of extract.cbor descend."""
    return extract([10, 8], [])


@vector("E01", *INCONSISTENT)
def extract_lists_twice():
    """extract.cbor lists an exhibit twice."""
    return extract([8, 8], [])


@vector("A11", NEWER, "extract.unsupported")
def extract_version_2():
    """extract.cbor is of version 2: what is withheld cannot be told from what is missing."""
    return extract([8], [], version=2)


@vector("A11", NEWER, "extract.unsupported")
def extract_version_256():
    """extract.cbor is of version 256."""
    return extract([8], [], version=256)


@vector("A11", NEWER, "extract.unsupported")
def extract_version_2_with_other_fields():
    """extract.cbor is of version 2, with fields that version 1 does not have. No part is absent."""
    return whole().withhold().bend("extract", lambda _: {"version": 2, "gone": ["exhibits/0008.txt", None]})


@vector("A11", NEWER, "extract.unsupported", notes="exhibit.not-performed")
def extract_version_2_without_record():
    """extract.cbor is of version 2, and the record of an exhibit that is there is not."""
    return extract([], [8], version=2)


@vector("A10", MALFORMED, "cbor.shape")
def extract_version_is_text():
    """The version of extract.cbor is text."""
    return extract([8], [], version="1")


@vector("A10", MALFORMED, "cbor.shape")
def extract_without_records():
    """extract.cbor has no `records`."""
    draft = whole().withhold([8])
    return draft.bend("extract", lambda x: {"exhibits": [8], "version": 1})


@vector("E03", FAILED, "exhibit.digest-mismatch", notes="extract.withheld")
def extract_with_a_changed_exhibit():
    """An extract in which an exhibit that stayed was changed."""
    return replaced("exhibits/0010.png", lambda d: flipped(d, 20), whole().withhold([8]))


@vector("B04", FAILED, "seal.signature-invalid", notes="extract.withheld")
def extract_with_a_bad_signature():
    """An extract whose signature does not hold."""
    return whole().withhold([8]).bend("sign1", lambda s: s[:3] + [flipped(s[3], 63)])
