use crate::forge::{
    CASE, Forge, NOTE, PHOTO, PURCHASE, Pieces, against, exit, line, lines, moment, phrase, swap, text_item,
};
use aigaq::base::digest::sha256;
use aigaq::base::octets::Octets;
use aigaq::model::exhibit::Shown;
use aigaq::model::facts::{Offset, StatedTime};
use aigaq::model::record::{Body, Kind};

#[test]
fn all_records_are_the_ones_that_were_sealed() {
    let verification = Forge::good().judged();
    assert_eq!(line(&verification, "record.digest-match"), "4 bundle count=6");
    assert_eq!(verification.records().len(), 6);
}

/// One failed finding on one record, which is then not believed.
fn failed(forge: Forge, code: &str, n: u32, expected: &str) {
    let verification = forge.judged();
    assert_eq!(line(&verification, code), format!("4 record/{n:04}{expected}"));
    assert_eq!(against(&verification), [code]);
    assert_eq!(exit(&verification), (1, verification.conclusion().decided_by.unwrap()));
    assert!(lines(&verification, "record.digest-match").is_empty());
    assert_eq!(verification.records().contains_key(&n), code == "record.case-differs");
}

#[test]
fn one_byte_of_a_record_is_changed() {
    let changed = |pieces: &mut Pieces| pieces.replace("records/0006.cbor", |bytes| swap(bytes, b"a note", b"a nota"));
    let mut after = Forge::good().made();
    let expected = sha256(&after.get("records/0006.cbor").bytes);
    changed(&mut after);
    let found = sha256(&after.get("records/0006.cbor").bytes);
    let sides = format!(" expected={expected} found={found}");
    failed(Forge::good().pieces(changed), "record.digest-mismatch", NOTE, &sides);
}

#[test]
fn two_records_change_places() {
    let swapped = |pieces: &mut Pieces| {
        let (five, six) = (pieces.get("records/0005.cbor").clone(), pieces.get("records/0006.cbor").clone());
        pieces.replace("records/0005.cbor", |bytes| *bytes = six.bytes);
        pieces.replace("records/0006.cbor", |bytes| *bytes = five.bytes);
    };
    let verification = Forge::good().pieces(swapped).judged();
    assert_eq!(against(&verification), ["record.digest-mismatch"; 2]);
}

#[test]
fn a_record_that_is_missing() {
    failed(
        Forge::good().pieces(|pieces| drop(pieces.remove("records/0005.cbor"))),
        "record.missing",
        PURCHASE,
        " kind=purchase",
    );
}

#[test]
fn a_record_that_is_withheld_is_not_missing() {
    let verification = Forge::good().withhold(&[], &[NOTE]).judged();
    assert_eq!(line(&verification, "record.digest-match"), "4 bundle count=5");
    assert_eq!(against(&verification), [""; 0]);
}

#[test]
fn a_record_that_was_added_later() {
    let added = |pieces: &mut Pieces| {
        let copy = pieces.get("records/0006.cbor").bytes.clone();
        pieces.before("journal.cbor", "records/0007.cbor", copy);
    };
    failed(Forge::good().pieces(added), "record.unlisted", 7, "");
}

#[test]
fn a_record_that_says_another_number() {
    let other = |bytes: &mut Vec<u8>| swap(bytes, &[0x61, b'n', 6], &[0x61, b'n', 7]);
    failed(Forge::good().encoded(NOTE, other), "record.number-differs", NOTE, " expected=6 found=7");
}

#[test]
fn a_record_of_another_kind_than_listed() {
    let forge = Forge::good().manifest(|manifest| manifest.records[4].kind = Kind::Place);
    failed(forge, "record.kind-differs", PURCHASE, " expected=place found=purchase");
}

#[test]
fn a_record_of_a_kind_of_the_future() {
    let newer = |bytes: &mut Vec<u8>| swap(bytes, &text_item("note"), &text_item("poem"));
    let verification = Forge::good().encoded(NOTE, newer).judged();
    assert_eq!(line(&verification, "record.unsupported"), "4 record/0006 found=poem");
    assert_eq!(against(&verification), ["record.unsupported"]);
    assert_eq!(exit(&verification), (7, "record.unsupported"));
}

#[test]
fn a_case_record_of_another_case() {
    let forge = Forge::good().case(|case| case.case = Octets([0xcb; 16]));
    let sides = format!(" expected={} found={}", "ca".repeat(16), "cb".repeat(16));
    failed(forge, "record.case-differs", CASE, &sides);
}

#[test]
fn no_manifest_to_compare_with() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))).judged();
    assert_eq!(line(&verification, "record.not-performed"), "4 bundle because=container.missing");
}

fn broken(forge: Forge, n: u32, field: &str) {
    let verification = forge.judged();
    assert_eq!(line(&verification, "record.bound"), format!("4 record/{n:04} field={field}"));
    assert_eq!(against(&verification), ["record.bound"]);
    assert_eq!(exit(&verification), (1, "record.bound"));
    assert!(!verification.records().contains_key(&n));
}

#[test]
fn a_time_that_ends_before_it_begins() {
    let time = || StatedTime { at: moment(5), offset: Offset::new(300).unwrap(), until: Some(moment(4)) };
    broken(Forge::good().exhibit(PHOTO, |exhibit| exhibit.facts.when = Some(time())), PHOTO, "when");
    let purchase = Forge::good().record(PURCHASE, |record| match &mut record.body {
        Body::Purchase(purchase) => purchase.when = Some(time()),
        _ => panic!("no purchase"),
    });
    broken(purchase, PURCHASE, "when");
}

#[test]
fn block_digests_that_do_not_fit_the_size() {
    broken(Forge::good().exhibit(PHOTO, |exhibit| exhibit.blocks = Some(vec![0; 64].into())), PHOTO, "blocks");
}

#[test]
fn an_exhibit_made_from_a_later_one() {
    broken(Forge::good().exhibit(PHOTO, |exhibit| exhibit.derived_from = Some(4)), PHOTO, "derived-from");
    broken(Forge::good().exhibit(PHOTO, |exhibit| exhibit.derived_from = Some(3)), PHOTO, "derived-from");
}

#[test]
fn take_0() {
    broken(Forge::good().exhibit(PHOTO, |exhibit| exhibit.take = Some(0)), PHOTO, "take");
}

fn shown(from: Option<u64>, until: Option<u64>, region: Option<[u16; 4]>) -> Shown {
    Shown { element: "seller".to_owned().try_into().unwrap(), from, region, until }
}

#[test]
fn what_cannot_be_shown() {
    let wrong = [
        vec![],
        vec![shown(None, None, None); 101],
        vec![shown(Some(5), Some(4), None)],
        vec![shown(None, Some(4), None)],
        vec![shown(None, None, Some([0, 0, 0, 1]))],
        vec![shown(None, None, Some([0, 0, 1, 0]))],
        vec![shown(None, None, Some([9000, 0, 1001, 1]))],
        vec![shown(None, None, Some([0, 9000, 1, 1001]))],
    ];
    for shows in wrong {
        broken(Forge::good().exhibit(PHOTO, |exhibit| exhibit.shows = Some(shows)), PHOTO, "shows");
    }
}

#[test]
fn what_stands_just_inside_its_bounds() {
    let whole = shown(Some(4), Some(4), Some([0, 0, 10_000, 10_000]));
    let edge = |exhibit: &mut aigaq::model::exhibit::Exhibit| {
        exhibit.shows = Some(vec![whole; 100]);
        exhibit.take = Some(u32::MAX);
        exhibit.device = Some(aigaq::model::exhibit::Device { make: Some(phrase("x")), ..Default::default() });
        exhibit.facts.when =
            Some(StatedTime { at: moment(1), offset: Offset::new(-1080).unwrap(), until: Some(moment(1)) });
    };
    assert_eq!(against(&Forge::good().exhibit(PHOTO, edge).judged()), [""; 0]);
}

#[test]
fn the_first_defect_of_a_record_decides() {
    let forge = Forge::good().exhibit(PHOTO, |exhibit| exhibit.take = Some(0));
    let forge = forge.encoded(PHOTO, |bytes| swap(bytes, &[0x61, b'n', 3], &[0x61, b'n', 9]));
    failed(forge, "record.number-differs", PHOTO, " expected=3 found=9");
}
