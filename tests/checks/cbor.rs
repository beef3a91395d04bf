//! Defects of encoding, each in the note of an otherwise good bundle, and one in each other structure.

use crate::forge::{Forge, NOTE, against, bytes_item, exit, head, line, swap, text_item};

/// Changes the bytes of the note before they are listed and sealed, and says what was found.
fn found(code: &'static str, change: impl FnOnce(&mut Vec<u8>) + 'static) -> String {
    let verification = Forge::good().encoded(NOTE, change).judged();
    assert_eq!(against(&verification), [code]);
    let expected = if code == "cbor.items" { 5 } else { 4 };
    assert_eq!(exit(&verification), (expected, code));
    line(&verification, code)
}

/// One more pair at the end of a map.
fn add(bytes: &mut Vec<u8>, key: &str, value: &[u8]) {
    bytes[0] += 1;
    bytes.extend([text_item(key), value.to_vec()].concat());
}

/// The length of the good note: what is added begins there.
fn end() -> usize {
    Forge::good().made().get("records/0006.cbor").bytes.len()
}

#[test]
fn one_key_twice() {
    let expected = format!("4 record/0006 at={}", end());
    assert_eq!(found("cbor.duplicate-key", |bytes| add(bytes, "salt", &bytes_item(&[6; 32]))), expected);
    assert_eq!(found("cbor.duplicate-key", |bytes| add(bytes, "salt", &bytes_item(&[7; 32]))), expected);
}

#[test]
fn a_number_longer_than_needed() {
    let expected = "4 record/0006 at=3 what=longer than needed";
    assert_eq!(
        found("cbor.not-deterministic", |bytes| swap(bytes, &[0x61, b'n', 6], &[0x61, b'n', 0x18, 6])),
        expected
    );
}

#[test]
fn a_map_without_a_length() {
    let open = |bytes: &mut Vec<u8>| {
        bytes[0] = 0xbf;
        bytes.push(0xff);
    };
    assert_eq!(found("cbor.not-deterministic", open), "4 record/0006 at=0 what=indefinite length");
}

#[test]
fn keys_out_of_order() {
    let expected = format!("4 record/0006 at={} what=unsorted keys", end());
    assert_eq!(found("cbor.not-deterministic", |bytes| add(bytes, "aaaa", &[1])), expected);
}

#[test]
fn null_for_a_field_that_may_be_absent() {
    let expected = "4 record/0006 at=0 what=re-encoding differs";
    let null = |bytes: &mut Vec<u8>| swap(bytes, &[b'u', b't', 3], &[b'u', b't', 0xf6]);
    assert_eq!(found("cbor.not-deterministic", null), expected);
}

#[test]
fn a_number_with_a_point() {
    let float = |bytes: &mut Vec<u8>| swap(bytes, &[0x61, b'n', 6], &[0x61, b'n', 0xf9, 0x46, 0]);
    assert_eq!(found("cbor.unused-kind", float), "4 record/0006 at=3 what=float");
}

#[test]
fn a_tag() {
    let tag = |bytes: &mut Vec<u8>| swap(bytes, &[0x61, b'n', 6], &[0x61, b'n', 0xc1, 6]);
    assert_eq!(found("cbor.unused-kind", tag), "4 record/0006 at=3 what=tag");
}

#[test]
fn a_number_as_a_key() {
    let key = |bytes: &mut Vec<u8>| {
        bytes[0] += 1;
        bytes.extend([0, 0]);
    };
    assert_eq!(found("cbor.unused-kind", key), format!("4 record/0006 at={} what=key type", end()));
}

#[test]
fn a_text_that_is_not_utf_8() {
    let note = Forge::good().made().get("records/0006.cbor").bytes.clone();
    let at = note.windows(6).position(|window| window == b"a note").unwrap();
    let broken = |bytes: &mut Vec<u8>| swap(bytes, b"a note", b"a n\xffte");
    assert_eq!(found("cbor.text", broken), format!("4 record/0006 at={}", at + 3));
}

#[test]
fn a_length_of_two_to_the_sixty_second() {
    for major in [2_u8, 3, 4, 5] {
        let huge = [&[(major << 5) + 27][..], &(1_u64 << 62).to_be_bytes()].concat();
        let at = end() + text_item("zzzz").len();
        assert_eq!(found("cbor.length", move |bytes| add(bytes, "zzzz", &huge)), format!("4 record/0006 at={at}"));
    }
}

#[test]
fn nested_two_hundred_thousand_times() {
    let at = end() + text_item("zzzz").len() + 15;
    let deep = |bytes: &mut Vec<u8>| add(bytes, "zzzz", &[vec![0x81; 200_000], vec![0]].concat());
    assert_eq!(found("cbor.depth", deep), format!("4 record/0006 at={at} limit=16"));
}

#[test]
fn more_than_a_million_items() {
    let many = |bytes: &mut Vec<u8>| add(bytes, "zzzz", &[head(4, 1_000_000), vec![0; 1_000_000]].concat());
    assert_eq!(found("cbor.items", many), "4 record/0006 limit=1000000");
}

#[test]
fn bytes_behind_the_end() {
    assert_eq!(found("cbor.trailing", |bytes| bytes.push(0)), format!("4 record/0006 at={}", end()));
}

#[test]
fn a_field_that_the_format_does_not_have() {
    let said = found("cbor.shape", |bytes| add(bytes, "zzzz", &[1]));
    assert!(said.starts_with("4 record/0006 detail=") && said.contains("zzzz"), "{said}");
}

#[test]
fn a_field_that_is_missing() {
    let less = |bytes: &mut Vec<u8>| {
        bytes[0] -= 1;
        swap(bytes, &[text_item("salt"), bytes_item(&[6; 32])].concat(), &[]);
    };
    let said = found("cbor.shape", less);
    assert!(said.starts_with("4 record/0006 detail=") && said.contains("salt"), "{said}");
}

#[test]
fn any_character_may_stand_in_a_text() {
    let odd = "e\u{301}\0\u{202e}x".as_bytes();
    let long = [&[0x60 + odd.len() as u8][..], odd].concat();
    let verification = Forge::good().encoded(NOTE, move |bytes| swap(bytes, &text_item("a note"), &long)).judged();
    assert_eq!(against(&verification), [""; 0]);
}

#[test]
fn in_the_manifest() {
    let end = std::rc::Rc::new(std::cell::Cell::new(0));
    let seen = end.clone();
    let more = move |bytes: &mut Vec<u8>| {
        seen.set(bytes.len());
        bytes.push(0);
    };
    let verification = Forge::good().payload(more).judged();
    assert_eq!(line(&verification, "cbor.trailing"), format!("2 manifest at={}", end.get()));
    assert_eq!(exit(&verification), (4, "cbor.trailing"));
}

#[test]
fn in_the_journal() {
    let twice = |lines: &mut Vec<Vec<u8>>| add(&mut lines[2], "record", &[0]);
    let verification = Forge::good().lines(twice).judged();
    assert!(line(&verification, "cbor.duplicate-key").starts_with("3 journal/2 at="));
    assert_eq!(exit(&verification), (4, "cbor.duplicate-key"));
}

#[test]
fn in_the_list_of_an_extract() {
    let forge = Forge::good().withhold(&[3], &[]);
    let verification = forge.pieces(|pieces| pieces.replace("extract.cbor", |bytes| bytes.push(0))).judged();
    assert!(line(&verification, "cbor.trailing").starts_with("6 extract at="));
    assert_eq!(exit(&verification).0, 4);
}
