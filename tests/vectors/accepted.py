"""Bundles that hold. Without a token the answer is never PASSED; nothing else is against them."""

from bundle import BOUGHT, RECEIPT, Draft, small, whole
from digests import sha256
from kit import vector

NO_TOKEN = ("INDETERMINATE 3", "time.no-token")
LAST_MOMENT = 253402300799999


def edited(n, *path, **fields):
    """The small bundle with fields of one record set; a field that is None goes."""
    draft = small()

    def change(record):
        place = record["body"]
        for key in path:
            place = place[key]
        for key, value in fields.items():
            place.pop(key.replace("_", "-"), None)
            if value is not None:
                place[key.replace("_", "-")] = value
        return record
    return draft.bend(("record", n), change)


@vector("E06", *NO_TOKEN, notes="seal.signature-valid, signer.vouched, facts.complete, clock.steady")
def good():
    """A whole bundle: every kind of record, an amended and a deleted one, a derived exhibit, one of no bytes."""
    return whole()


@vector("B05", *NO_TOKEN, trust="none", notes="signer.unknown, seal.signature-valid")
def good_without_trust():
    """The same bytes, and nobody on the trust list."""
    return whole()


@vector("E06", *NO_TOKEN)
def small_bundle():
    """A case, a person, an exhibit."""
    return small()


@vector("R07", *NO_TOKEN, notes="seal.expected", seal=lambda: sha256(small().seal()).hex())
def seal_expected():
    """The seal digest is the one that was expected."""
    return small()


@vector("E01", *NO_TOKEN, notes="extract.withheld, exhibit.digest-match")
def extract_without_exhibit():
    """An exhibit is withheld, its record stays."""
    return whole().withhold([8])


@vector("E01", *NO_TOKEN, notes="extract.withheld, facts.withheld")
def extract_without_person():
    """The operator is withheld; that an exhibit names them is only noted."""
    return whole().withhold([], [3])


@vector("E01", *NO_TOKEN, notes="extract.withheld, facts.withheld")
def extract_without_case():
    """The record of the case is withheld: whether a photo was taken openly cannot be told."""
    return whole().withhold([], [1])


@vector("E01", *NO_TOKEN, notes="extract.withheld")
def extract_without_exhibit_record():
    """An exhibit and its record are withheld."""
    return whole().withhold([10], [10])


@vector("E01", *NO_TOKEN, notes="extract.withheld")
def extract_of_everything():
    """All records and exhibits are withheld: journal and seal remain."""
    return whole().withhold([8, 10, 11], [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13])


@vector("E01", *NO_TOKEN, trust="none", notes="extract.withheld, signer.unknown")
def extract_without_trust():
    """An extract without a token, whose key nobody vouches for."""
    return small().withhold([3])


@vector("B08", *NO_TOKEN, trust="revoked-later", notes="extract.withheld, signer.revoked")
def extract_by_revoked_key():
    """An extract without a token, whose key was revoked."""
    return small().withhold([3])


@vector("E06", *NO_TOKEN)
def zero_byte_exhibit():
    """The only exhibit is a file of no bytes, with `blocks` of no bytes."""
    draft = Draft()
    draft.add("case", {"case": draft.case, "title": "QYRAN"})
    draft.add("person", {"name": "Үлгиев", "roles": ["operator"]})
    draft.exhibit("clip.mp4", b"", type="video", blocks=b"")
    draft.step("seal")
    return draft


@vector("E06", *NO_TOKEN)
def no_exhibit():
    """A case and nothing else."""
    draft = Draft()
    draft.add("case", {"case": draft.case, "title": "QYRAN"})
    draft.step("seal")
    return draft


@vector("E06", *NO_TOKEN, notes="duplicate.content")
def two_hundred_exhibits():
    """200 exhibits of two bytes; the numbers go from 3 to 202, and two contents repeat."""
    draft = Draft()
    draft.add("case", {"case": draft.case, "title": "QYRAN"})
    draft.add("person", {"name": "Үлгиев", "roles": ["operator"]})
    for i in range(200):
        draft.exhibit(f"{i}.txt", (i % 198).to_bytes(2, "big"))
    draft.step("seal")
    return draft


@vector("A09", *NO_TOKEN)
def name_not_utf8():
    """A file name in Windows-1251 is kept as bytes."""
    return edited(3, name="чек.txt".encode("cp1251"))


@vector("A09", *NO_TOKEN)
def name_decomposed():
    """A file name in decomposed form (NFD) is kept as it came."""
    return edited(3, name="и\u0306.txt")


@vector("H08", *NO_TOKEN)
def name_bidi():
    """A file name with RIGHT-TO-LEFT OVERRIDE and zero width characters."""
    return edited(3, name="receipt\u202etxt.exe\u200b.txt")


@vector("H08", *NO_TOKEN)
def name_control():
    """A file name with ESC, NUL, newline and a path in it: data, never a path."""
    return edited(3, name="\x1b[2J\x00\n../../etc/passwd")


@vector("A09", *NO_TOKEN)
def name_longest():
    """A file name of 1,024 bytes."""
    return edited(3, name="a" * 1020 + ".txt")


@vector("A09", *NO_TOKEN)
def reading_at_its_bounds():
    """400 statements; in the first, place and text are as long as they may be."""
    first = {"at": "a" * 200, "of": "a" * 40, "text": "Ү" * 1024}
    last = {"at": "QR", "of": "a-topic-of-another-day", "text": "\x1b[2J\u202e"}
    return edited(3, reading={"by": "sample 1", "said": [first] + [last] * 399})


@vector("A09", *NO_TOKEN)
def reading_of_nothing():
    """A file was asked, and said nothing."""
    return edited(3, reading={"by": "sample 1", "said": []})


@vector("A09", *NO_TOKEN)
def phrase_longest():
    """A phrase of 10,000 bytes, in which every character takes two."""
    return edited(1, title="Ү" * 5000)


@vector("A09", *NO_TOKEN)
def phrase_of_nul():
    """A phrase of one NUL: texts are data."""
    return edited(1, title="\x00")


@vector("G05", *NO_TOKEN)
def moments_at_their_bounds():
    """Sealed at the last millisecond of 9999; an exhibit of 1970; offsets of both 18 hours."""
    draft = edited(3, "facts", when={"at": 0, "offset": -1080, "until": LAST_MOMENT})
    draft.sealed = LAST_MOMENT
    return draft.bend(("record", 3), lambda r: r | {"body": r["body"] | {"modified": LAST_MOMENT}})


@vector("R04", *NO_TOKEN, notes="facts.missing")
def numbers_at_their_bounds():
    """The largest take, clock offset, sum, angle and region that fit."""
    draft = Draft()
    draft.add("case", {"case": draft.case, "title": "QYRAN"})
    draft.add("place", {"latitude": -900000000, "longitude": 1800000000})
    draft.add("place", {})
    money = {"currency": "KZT", "minor": 2**53 - 1}
    draft.add("purchase", {"goods": "обувь", "paid": money, "place": 2})
    draft.add("mark", {"sign": "QYRAN", "classes": list(range(1, 46)), "renewed": ["1000-01-01", "9999-12-31"]})
    shown = {"element": "a-1", "from": 2**64 - 1, "until": 2**64 - 1, "region": [9999, 0, 1, 10000]}
    draft.exhibit("a.txt", RECEIPT, take=2**32 - 1, shows=[shown] * 100, facts={},
                  device={"clock-offset": -(2**63)})
    draft.step("seal")
    return draft


@vector("R03", *NO_TOKEN)
def journal_of_every_turn():
    """Broken off recordings, two amendments, a deletion of the highest number that is not used again."""
    draft = small()
    draft.steps.pop()
    draft.step("abort", 4, record=sha256(b"a recording broken off"))
    draft.last = 4
    draft.exhibit("five.txt", b"5")
    draft.delete(5)
    draft.add("note", {"text": "первая"})
    draft.amend(6, {"text": "вторая"})
    draft.amend(6, {"text": "третья", "about": 3})
    draft.add("note", {"text": "лишняя"})
    draft.delete(7)
    draft.step("abort", 8, record=sha256(b"another one"))
    draft.step("seal")
    return draft


@vector("R03", *NO_TOKEN, notes="clock.uncounted")
def journal_without_mono():
    """No entry has the clock that nobody sets."""
    draft = small()
    for i in range(4):
        draft.bend(("entry", i), lambda e: {k: v for k, v in e.items() if k != "mono"})
    return draft


@vector("R10", *NO_TOKEN, notes="certificate.malformed")
def x5chain_of_one():
    """An x5chain of one certificate that cannot be read."""
    return small().bend("protected", lambda p: p | {33: b"\x30\x00"})


@vector("R10", *NO_TOKEN, notes="certificate.malformed")
def x5chain_of_eight():
    """An x5chain of eight certificates that cannot be read."""
    return small().bend("protected", lambda p: p | {33: [b"\x30\x00"] * 8})


@vector("R12", *NO_TOKEN, notes="facts.missing")
def facts_missing():
    """An exhibit says nothing of when, by whom, in what conditions and circumstances."""
    return edited(3, facts={})


@vector("R12", *NO_TOKEN, notes="facts.covert")
def facts_covert():
    """A photo that was taken covertly."""
    return edited(3, type="photo", recording="covert")


@vector("R12", *NO_TOKEN, notes="facts.covert")
def facts_covert_by_case():
    """A sound recording says nothing, its case says that recording was partly covert."""
    return edited(3, type="audio").bend(("record", 1), lambda r: r | {"body": r["body"] | {"recording": "partly"}})


@vector("R12", *NO_TOKEN, notes="facts.complete")
def facts_covert_receipt():
    """A receipt is no recording: that its case was recorded covertly is no matter."""
    return edited(1, recording="covert")


@vector("R11", *NO_TOKEN, notes="reference.agrees")
def references_are_optional():
    """A mark without a holder, a purchase without parties."""
    draft = small()
    draft.steps.pop()
    draft.add("mark", {"sign": "QYRAN"})
    draft.add("purchase", {"goods": "обувь", "when": {"at": BOUGHT, "offset": 0, "until": BOUGHT}})
    draft.step("seal")
    return draft


@vector("R05", *NO_TOKEN)
def extension_is_the_writers():
    """`ext` need not follow from `name`: a reader compares it with the container only."""
    return edited(3, name="чек.PNG", ext="txt")
