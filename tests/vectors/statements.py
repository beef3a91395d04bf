"""Statements behind the seal: each names the seal and the statement before it, and lowers nothing."""

import functools

from bundle import NOTARY_SEED as NOTARY
from bundle import OTHER_SEED, SEED, fingerprint, public_key, signed, small, structure
from bundle import WITNESS_SEED as WITNESS
from cbor_forms import encode
from containers import wrong_crc
from digests import sha256
from kit import PASSED, vector
from parts import EXHIBIT, PERSON, flipped, replaced, without
from tokens import HOLDS, by, tokened

STATED = 1791208800000  # 2026-10-05T14:00:00Z
AFTER_SEAL = "2026-10-05 14:00:30"
FOLDER = "statements/"
SIGNED = HOLDS + ", statement.signature-valid, statement.chained"
STATED_BY = {"correction": SEED, "hand-over": OTHER_SEED, "inspection": OTHER_SEED, "notary": NOTARY,
             "supplement": SEED, "witness": WITNESS}
BODIES = {
    "correction": {"right": "Чек пробит в 14:12", "wrong": "14:21", "why": "описка"},
    "hand-over": {"bag": "A-0042", "from": "Үлгиев Үлгі", "to": "Хранилище № 1", "what": "сейф-пакет с обувью",
                  "photos": [{"name": "bag.jpg", "sha256": sha256(b"a photo")}]},
    "inspection": {"goods": "пара обуви", "features": [{"of": "packaging", "text": "коробка без штрихкода"},
                                                       {"of": "mark", "text": "знак на язычке, шов неровный"}]},
    "notary": {"saw": "файл на экране", "checked": "хэш печати", "unchecked": "происхождение съёмки",
               "enis": "0000000000", "licence": "№ 0000 от 01.01.2020"},
    "supplement": {"conditions": "Днём, при дневном свете", "circumstances": "Проверочная закупка"},
    "witness": {"saw": "Я был в зале и видел, как продавец передал коробку и чек."},
}


def payload(before, kind="witness", **fields):
    """The map of a statement over the parts before it."""
    others = [name for name in before if name.startswith(FOLDER) and name.endswith(".cose")]
    seed = STATED_BY.get(kind, WITNESS)
    return {
        "at": STATED, "body": BODIES.get(kind, {}), "by": {"name": "Conformance kit"}, "kind": kind,
        "seal": sha256(before["manifest.cose"]), "signer": public_key(seed), "version": 1,
    } | ({"about": [3]} if kind == "supplement" else {}) | (
        {"previous": sha256(before[others[-1]])} if others else {}) | fields


def sign1(fields, seed, typ=None, protected=lambda p: p, signature=lambda s: s, data=None):
    """A COSE_Sign1 over a payload."""
    data = encode(fields) if data is None else data
    headers = {1: -8, 4: fingerprint(fields["signer"]), 16: typ or f"application/vnd.aigaq.{fields['kind']}+cose"}
    headers = encode(protected(headers))
    value = signature(signed(seed, structure(headers, data)))
    return b"\xd2" + encode([headers, {}, data, value])


def stated(kind="witness", change=lambda fields: fields, seed=None, **bent):
    """A statement as a function of the parts before it."""
    def made(before):
        fields = change(payload(before, kind))
        return sign1(fields, seed or STATED_BY.get(kind, WITNESS), **bent)
    return made


def behind(*statements, stamps=True, draft=None):
    """The small bundle with a token, or another, with these statements, each with a time-stamp or without."""
    draft = draft or tokened(by())
    for n, made in enumerate(statements, 1):
        name = f"{FOLDER}{n:04}"
        draft.append(f"{name}.cose", made)
        if stamps:
            stamp = by(AFTER_SEAL) if stamps is True else stamps
            draft.append(f"{name}.tsr", lambda before, name=name, stamp=stamp: stamp(before[f"{name}.cose"]))
    return draft


good = functools.partial(vector, "R08", *PASSED, trust="stated")
lone = "statement.no-token, "


# --- good -----------------------------------------------------------------------------------------


@good(notes=SIGNED + ", statement.vouched, statement.not-after")
def statement_of_a_witness():
    """A witness whose key is on the trust list as one, with a time-stamp."""
    return behind(stated())


@good(notes=SIGNED + ", statement.vouched, statement.not-after")
def statement_of_a_notary():
    """A notary whose key is on the trust list as one."""
    return behind(stated("notary"))


@good(notes=SIGNED + ", statement.vouched, statement.not-after, statement.role-unknown")
def statements_of_every_kind():
    """One statement of each kind, each naming the one before. Nobody vouches for who hands over and inspects."""
    return behind(*map(stated, sorted(BODIES)))


@good(notes=SIGNED + ", statement.vouched, " + lone[:-2])
def statement_without_a_token():
    """A statement without a time-stamp: its time is claimed."""
    return behind(stated(), stamps=False)


@good(notes=SIGNED + ", statement.vouched, statement.no-valid-token, token.untrusted")
def statement_with_a_foreign_token():
    """The time-stamp of the statement is by an authority that nobody trusts."""
    from stamps import B
    return behind(stated(), stamps=by(AFTER_SEAL, authority=B))


@good(notes=SIGNED + ", statement.vouched, statement.no-valid-token, token.imprint-mismatch")
def statement_token_over_the_seal():
    """The time-stamp is over the manifest and not over the statement."""
    draft = behind(stated(), stamps=False)
    return draft.append(f"{FOLDER}0001.tsr", lambda before: by(AFTER_SEAL)(before["manifest.cose"]))


@good(notes=SIGNED + ", statement.vouched, statement.not-after")
def statement_with_all_fields():
    """Every field that a statement may have."""
    return behind(stated("supplement", lambda f: f | {
        "by": {"name": "Conformance kit", "position": "оператор", "contact": "+7 700 000 00 00"},
        "about": [2, 3], "place": "Алматы", "when": {"at": STATED - 60000, "offset": 300, "until": STATED},
        "body": BODIES["supplement"] | {"by": "Үлгиев Үлгі", "recording": "open",
                                        "recorded": {"at": STATED - 60000, "offset": 300, "until": STATED}}}))


@good(notes=SIGNED + ", statement.vouched, " + lone + "certificate.malformed")
def statement_with_a_certificate():
    """A certificate comes with the statement that cannot be read. It changes nothing of who speaks."""
    return behind(stated(protected=lambda p: p | {33: b"\x30\x00"}), stamps=False)


# --- who speaks -----------------------------------------------------------------------------------


@good(notes=SIGNED + ", statement.vouched, statement.name-differs, statement.not-after")
def statement_under_another_name():
    """The trust list has the key under another name than the statement gives."""
    return behind(stated(change=lambda f: f | {"by": {"name": "Сынақ Куә"}}))


@good(notes=SIGNED + ", statement.vouched, statement.same-key, statement.role-unknown, statement.not-after")
def statement_of_a_witness_as_a_notary_too():
    """One key speaks as a witness, and then as a notary."""
    return behind(stated(), stated("notary", lambda f: f | {"signer": public_key(WITNESS)}, seed=WITNESS))


@good(notes=SIGNED + ", statement.vouched, statement.same-key, statement.name-differs, statement.not-after")
def statements_of_two_names_by_one_key():
    """One key speaks as two witnesses."""
    return behind(stated(), stated(change=lambda f: f | {"by": {"name": "Сынақ Куә"}}))


@good(notes=SIGNED + ", statement.vouched, statement.broken-nesting, statement.no-valid-token", opened=True)
def statement_older_than_the_opening():
    """Its time-stamp is older than the anchor in the seal that it names: it proves no time."""
    from anchors import EARLY, anchored
    return behind(stated(), stamps=by("09:00:00"), draft=tokened(by("09:24:30"), draft=anchored(by(EARLY))))


@good(notes=SIGNED + ", statement.role-unknown, statement.not-after")
def statement_of_a_stranger():
    """Nobody vouches for the key: the signer claims to be a witness."""
    return behind(stated(change=lambda f: f | {"signer": public_key(OTHER_SEED)}, seed=OTHER_SEED))


@good(notes=SIGNED + ", statement.role-unknown, statement.not-after")
def statement_of_a_witness_as_a_notary():
    """A key that is trusted as a witness speaks as a notary."""
    return behind(stated("notary", lambda f: f | {"signer": public_key(WITNESS)}, seed=WITNESS))


@good(notes=SIGNED + ", statement.same-key-as-seal, statement.role-unknown, statement.not-after")
def statement_of_a_witness_who_sealed():
    """A witness signs with the key that sealed."""
    return behind(stated(change=lambda f: f | {"signer": public_key(SEED)}, seed=SEED))


@good(notes=SIGNED + ", statement.revoked", trust="stated-revoked")
def statement_under_a_revoked_key():
    """The key was revoked before the statement; its time-stamp is later."""
    return behind(stated())


@good(notes=SIGNED + ", statement.revoked, " + lone[:-2], trust="stated-revoked-later")
def statement_under_a_key_revoked_later_without_a_token():
    """The key was revoked later, and nothing proves that the statement is older."""
    return behind(stated(), stamps=False)


@good(notes=SIGNED + ", statement.revoked-later, statement.vouched", trust="stated-revoked-later")
def statement_under_a_key_revoked_later():
    """The key was revoked after the statement, which its time-stamp proves."""
    return behind(stated())


@good(notes=SIGNED + ", statement.outside-period", trust="stated-period")
def statement_outside_the_period():
    """The key is trusted until before the time of the statement."""
    return behind(stated())


# --- noted: the signature, the seal, the chain ------------------------------------------------------


@good(notes=HOLDS + ", statement.chained, statement.signature-invalid")
def statement_signature_flipped():
    """One bit of the signature is another."""
    return behind(stated(signature=lambda s: flipped(s, 40)), stamps=False)


@good(notes=HOLDS + ", statement.chained, statement.signature-invalid")
def statement_signed_by_another():
    """The key that it names did not sign it."""
    return behind(stated(seed=OTHER_SEED), stamps=False)


@good(notes=HOLDS + ", statement.chained, statement.key-mismatch")
def statement_kid_of_another():
    """The kid is that of another key."""
    return behind(stated(protected=lambda p: p | {4: fingerprint(public_key(SEED))}), stamps=False)


@good(notes=HOLDS + ", statement.chained, statement.key-weak")
def statement_under_a_weak_key():
    """The key is a point of small order."""
    return behind(stated(change=lambda f: f | {"signer": bytes(32)}), stamps=False)


@good(notes=HOLDS + ", statement.signature-valid, statement.foreign-seal, statement.vouched, " + lone[:-2])
def statement_of_another_bundle():
    """A statement is replayed from another bundle."""
    there = small("another").seal()
    return behind(stated(change=lambda f: f | {"seal": sha256(there)}), stamps=False)


@good(notes=SIGNED + ", statement.chain-broken, statement.vouched, " + lone[:-2])
def statement_taken_out():
    """The first of two statements was taken out, and the second has its number."""
    two = behind(stated(), stated("notary"), stamps=False)
    second = dict(two.parts())[f"{FOLDER}0002.cose"]
    return behind(second, stated(), stamps=False)


@good(notes=SIGNED + ", statement.chain-broken, statement.vouched, " + lone[:-2])
def statements_in_another_order():
    """Three statements, the second and the third in each other's place."""
    three = dict(behind(stated(), stated("notary"), stated(), stamps=False).parts())
    first, second, third = (three[f"{FOLDER}{n:04}.cose"] for n in (1, 2, 3))
    return behind(first, third, second, stamps=False)


@good(notes=SIGNED + ", statement.claim-outside, statement.vouched, statement.not-after")
def statement_claims_to_be_later():
    """It claims a time that is later than its time-stamp."""
    return behind(stated(change=lambda f: f | {"at": STATED + 3_600_000}))


def backdated():
    """A statement that claims to be a day older than the seal, and one that claims to be older than that."""
    earlier = [lambda f, days=days: f | {"at": STATED - days * 86_400_000} for days in (1, 2)]
    return behind(*(stated(change=change) for change in earlier), stamps=False)


@good(notes=SIGNED + ", statement.claim-outside, statement.vouched, " + lone[:-2])
def statements_claim_to_be_older_than_what_they_name():
    """A statement claims to be a day older than the seal that it names, the next one a day older than that."""
    return backdated()


@vector("R08", "FAILED 1", "exhibit.digest-mismatch", "stated", notes="statement.claim-outside")
def older_statements_about_another_exhibit():
    """The same statements, and an exhibit of which one bit is another."""
    return replaced(EXHIBIT, lambda data: flipped(data, 0), draft=backdated())


@vector("R08", "FAILED 1", "exhibit.missing", "stated", notes="statement.claim-outside")
def older_statements_without_the_exhibit():
    """The same statements, and an exhibit that is not there."""
    return without(EXHIBIT, draft=backdated())


@vector("R08", "FAILED 1", "record.missing", "stated", notes="statement.claim-outside")
def older_statements_without_a_record():
    """The same statements, and a record that is not there."""
    return without(PERSON, draft=backdated())


@good(notes=SIGNED + ", statement.dangling, statement.vouched, " + lone[:-2])
def statement_about_nothing():
    """It speaks of a record that the bundle does not have."""
    return behind(stated(change=lambda f: f | {"about": [3, 99]}), stamps=False)


@good(notes=SIGNED + ", statement.dangling, statement.vouched, " + lone[:-2])
def correction_of_nothing():
    """It corrects a statement that is not there."""
    body = BODIES["correction"] | {"statement": sha256(b"nothing")}
    return behind(stated("correction", lambda f: f | {"body": body}), stamps=False)


@vector("R08", "EXTRACT 11", "extract.withheld", "stated",
        notes=SIGNED + ", statement.withheld, statement.vouched, " + lone[:-2])
def statement_about_what_is_withheld():
    """A statement travels with an extract that withholds what it speaks of."""
    draft = tokened(by(), draft=small().withhold([3]))
    return behind(stated(change=lambda f: f | {"about": [3]}), stamps=False, draft=draft)


# --- noted: what cannot be read ---------------------------------------------------------------------


def unread(note, *more, **bent):
    """Registers a statement that is not read, without a time-stamp."""
    def register(function):
        return good(notes=", ".join([HOLDS, note, *more]), **bent)(function)
    return register


@unread("statement.malformed")
def statement():
    """One byte in place of each statement."""
    return behind(b"x", b"y", stamps=False)


@unread("statement.malformed", "token.malformed")
def statement_is_junk_with_its_token():
    """One byte in place of a statement and of its time-stamp."""
    return behind(b"x", stamps=lambda data: b"x")


@unread("statement.malformed")
def statement_damaged():
    """A bit of the statement is another, and the CRC-32 is not."""
    return wrong_crc(f"{FOLDER}0001.cose", behind(stated(), stamps=False))


@unread("statement.malformed")
def statement_with_another_field():
    """A field that no statement has."""
    return behind(stated(change=lambda f: f | {"note": "x"}), stamps=False)


@unread("statement.malformed")
def statement_with_an_empty_list():
    """A list of records with no record in it: its one form is to be absent."""
    return behind(stated(change=lambda f: f | {"about": []}), stamps=False)


@unread("statement.malformed")
def statement_about_a_record_twice():
    """A record is named twice."""
    return behind(stated(change=lambda f: f | {"about": [3, 3]}), stamps=False)


@unread("statement.malformed")
def statement_with_a_body_of_another_kind():
    """The body of a notary in a statement of a witness."""
    return behind(stated(change=lambda f: f | {"body": BODIES["notary"]}), stamps=False)


@unread("statement.malformed")
def statement_of_a_notary_who_says_nothing():
    """A notary states a number and neither what was seen nor what was refused."""
    return behind(stated("notary", lambda f: f | {"body": {"enis": "1"}}), stamps=False)


@unread("statement.malformed")
def statement_that_supplements_nothing():
    """A supplement without a fact."""
    return behind(stated("supplement", lambda f: f | {"body": {}}), stamps=False)


@unread("statement.malformed")
def statement_of_a_weak_algorithm():
    """alg -65535, RSA with SHA-1."""
    return behind(stated(protected=lambda p: p | {1: -65535}), stamps=False)


@unread("statement.malformed")
def statement_without_a_signature():
    """The signature has no bytes."""
    return behind(stated(signature=lambda s: b""), stamps=False)


@unread("statement.unsupported")
def statement_of_a_newer_algorithm():
    """alg -7, ES256."""
    return behind(stated(protected=lambda p: p | {1: -7}), stamps=False)


@unread("statement.unsupported")
def statement_of_a_newer_kind():
    """A purpose that this revision does not have."""
    return behind(stated(typ="application/vnd.aigaq.oracle+cose"), stamps=False)


@unread("statement.unsupported")
def statement_of_a_newer_version():
    """Version 2."""
    return behind(stated(change=lambda f: f | {"version": 2}), stamps=False)


@unread("statement.purpose")
def statement_signed_for_another_purpose():
    """A witness's words, signed for the purpose of a notary."""
    return behind(stated(typ="application/vnd.aigaq.notary+cose"), stamps=False)


@unread("statement.purpose")
def statement_that_is_a_seal():
    """The seal itself stands in the place of a statement."""
    return behind(lambda before: before["manifest.cose"], stamps=False)


@unread("statement.purpose")
def statement_of_another_system():
    """A purpose of somebody else."""
    return behind(stated(typ="application/vnd.example.witness+cose"), stamps=False)
