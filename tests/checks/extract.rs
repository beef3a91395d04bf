use crate::forge::{
    Bench, Forge, NOTE, OPERATOR, PHOTO, Pieces, RECEIPT, STAMPED, against, bench, end, exit, has, line, swap, tsa,
    unknown, window,
};
use crate::tsa::Defect;
use aigaq::base::cbor;
use aigaq::model::withheld::Withheld;

#[test]
fn a_whole_bundle() {
    let verification = Forge::good().judged();
    assert_eq!(line(&verification, "extract.whole"), "6 bundle");
    assert!(verification.withheld().is_none());
}

#[test]
fn an_extract_says_what_it_withholds() {
    let verification = bench().judge(&Forge::timed().withhold(&[PHOTO], &[OPERATOR, NOTE]).bytes());
    let expected = "6 bundle present=1 exhibits=2 withheld-exhibits=3 withheld-records=2, 6";
    assert_eq!(line(&verification, "extract.withheld"), expected);
    assert_eq!(against(&verification), [""; 0]);
    assert_eq!(exit(&verification), (11, "extract.withheld"));
    assert!(!has(&verification, "extract.whole"));
}

#[test]
fn an_extract_without_any_token() {
    let verification = Forge::good().withhold(&[PHOTO], &[]).judged();
    assert_eq!(exit(&verification), (3, "time.no-token"));
    assert!(has(&verification, "extract.withheld"));
    let verification = bench().judge(&Forge::opened().withhold(&[PHOTO], &[]).bytes());
    assert_eq!(exit(&verification), (3, "time.no-token"), "an anchor is no token");
}

#[test]
fn an_extract_with_a_good_token() {
    let verification = bench().judge(&Forge::timed().withhold(&[PHOTO], &[]).bytes());
    assert_eq!(exit(&verification), (11, "extract.withheld"));
    // the window is that of the whole
    assert_eq!(window(&verification), window(&bench().judge(&Forge::timed().bytes())));
    assert_eq!(window(&verification).1, end("2026-10-05T09:30:06Z", "tokens/0001.tsr"));
    let no_opening = bench().judge(&Forge::good().token(tsa().at(STAMPED)).withhold(&[PHOTO], &[]).bytes());
    assert_eq!(exit(&no_opening), (11, "extract.withheld"));
}

#[test]
fn an_extract_with_bad_tokens_only() {
    let bad = [tsa().at(STAMPED).with(Defect::OtherImprint), unknown().at(STAMPED)];
    for order in bad {
        let forge = Forge::opened().token(order).withhold(&[PHOTO], &[]);
        assert_eq!(exit(&bench().judge(&forge.bytes())), (3, "time.no-valid-token"));
    }
    let verification = Bench::default().judge(&Forge::timed().withhold(&[PHOTO], &[]).bytes());
    assert_eq!(exit(&verification), (3, "time.no-valid-token"), "nobody is trusted for time");
}

#[test]
fn an_extract_without_exhibits() {
    let verification = Forge::good().withhold(&[PHOTO, RECEIPT], &[PHOTO]).judged();
    let expected = "6 bundle present=0 exhibits=2 withheld-exhibits=3, 4 withheld-records=3";
    assert_eq!(line(&verification, "extract.withheld"), expected);
    assert_eq!(line(&verification, "exhibit.digest-match"), "5 bundle count=0");
}

#[test]
fn an_extract_without_the_case() {
    let verification = bench().judge(&Forge::timed().withhold(&[], &[1]).bytes());
    let expected = "6 bundle present=2 exhibits=2 withheld-exhibits=– withheld-records=1";
    assert_eq!(line(&verification, "extract.withheld"), expected);
    assert_eq!(exit(&verification), (11, "extract.withheld"));
}

/// A list that contradicts the file, in a bundle from which what it lists was left out.
fn inconsistent(forge: Forge, exhibits: &[u32], records: &[u32]) {
    let list = Withheld { exhibits: exhibits.to_vec(), records: records.to_vec(), version: 1 };
    let bytes = cbor::encode(&list).unwrap();
    let forge = forge.pieces(move |pieces| {
        pieces.0.retain(|piece| piece.name != "extract.cbor");
        let next = pieces.0[1].name.clone();
        pieces.before(&next, "extract.cbor", bytes);
    });
    let verification = forge.judged();
    assert_eq!(line(&verification, "extract.inconsistent"), "6 extract");
    assert_eq!(exit(&verification), (4, "extract.inconsistent"));
    assert!(!has(&verification, "extract.withheld"));
}

#[test]
fn a_list_that_withholds_nothing() {
    inconsistent(Forge::good(), &[], &[]);
}

#[test]
fn a_list_that_names_what_is_there() {
    inconsistent(Forge::good(), &[PHOTO], &[]);
    inconsistent(Forge::good(), &[], &[NOTE]);
}

#[test]
fn a_list_that_names_what_never_was() {
    inconsistent(Forge::good(), &[], &[9]);
    inconsistent(Forge::good(), &[9], &[]);
}

#[test]
fn a_record_that_is_listed_as_an_exhibit() {
    inconsistent(Forge::good().withhold(&[], &[NOTE]), &[NOTE], &[NOTE]);
}

#[test]
fn an_exhibit_without_its_record() {
    inconsistent(Forge::good().withhold(&[], &[PHOTO]), &[], &[PHOTO]);
}

#[test]
fn a_list_out_of_order() {
    inconsistent(Forge::good().withhold(&[PHOTO, RECEIPT], &[]), &[RECEIPT, PHOTO], &[]);
    inconsistent(Forge::good().withhold(&[], &[NOTE]), &[], &[NOTE, NOTE]);
}

#[test]
fn a_list_of_the_future() {
    let newer = |pieces: &mut Pieces| {
        let list = Withheld { exhibits: vec![], records: vec![], version: 2 };
        pieces.before("exhibits/0003.jpg", "extract.cbor", cbor::encode(&list).unwrap());
    };
    let verification = Forge::good().pieces(newer).judged();
    assert_eq!(line(&verification, "extract.unsupported"), "6 extract found=2");
    assert_eq!(against(&verification), ["extract.unsupported"]);
    assert_eq!(exit(&verification), (7, "extract.unsupported"));
}

#[test]
fn a_list_that_cannot_be_read_calls_nothing_missing() {
    let newer = |pieces: &mut Pieces| {
        pieces.replace("extract.cbor", |list| swap(list, &[b'o', b'n', 1], &[b'o', b'n', 2]));
    };
    let verification = Forge::good().withhold(&[PHOTO], &[NOTE]).pieces(newer).judged();
    assert_eq!(against(&verification), ["extract.unsupported"]);
    assert_eq!(exit(&verification), (7, "extract.unsupported"));
    assert_eq!(verification.intact(), [RECEIPT]);
}

#[test]
fn no_manifest_to_compare_with() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))).judged();
    assert_eq!(line(&verification, "extract.not-performed"), "6 bundle because=container.missing");
}

#[test]
fn whoever_extracts_cannot_change_the_rest() {
    let forge = Forge::good().withhold(&[PHOTO], &[]);
    let verification = forge.pieces(|pieces| pieces.damage("exhibits/0004.txt", 0)).judged();
    assert!(has(&verification, "extract.withheld"));
    assert_eq!(exit(&verification), (1, "exhibit.digest-mismatch"));
}

#[test]
fn a_damaged_list_leaves_the_question_open() {
    let verification = Forge::good().withhold(&[PHOTO], &[]).pieces(|pieces| pieces.damage("extract.cbor", 3)).judged();
    assert_eq!(line(&verification, "container.crc"), "1 bundle name=extract.cbor");
    assert_eq!(line(&verification, "extract.not-performed"), "6 bundle because=container.crc");
}
