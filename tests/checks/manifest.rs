use crate::forge::{Forge, against, by_hand, bytes_item, exit, has, headers, line, lines, sealed, swap, text_item};
use aigaq::model::record::Kind;

#[test]
fn a_manifest_of_format_1() {
    assert_eq!(line(&Forge::good().judged(), "manifest.read"), "2 manifest records=6");
}

/// The seal was refused: nothing that depends on it was performed, and the reason is said.
fn refused(forge: Forge, code: &str, expected: &str, number: u8) {
    let verification = forge.judged();
    assert_eq!(line(&verification, code), format!("2 manifest{expected}"));
    assert_eq!(against(&verification), [code]);
    assert_eq!(exit(&verification).0, number);
    assert!(!has(&verification, "manifest.read"));
    let steps = ["journal", "record", "exhibit", "extract", "time", "signer", "reference", "facts", "duplicate"];
    for step in steps.iter().chain(&["take", "clock", "seal.signature"]) {
        let skipped = step.replace("seal.signature", "seal.signature-not-performed");
        let skipped = if skipped.contains('.') { skipped } else { format!("{step}.not-performed") };
        assert!(line(&verification, &skipped).ends_with(&format!(" because={code}")), "{skipped}");
    }
}

#[test]
fn no_manifest_to_read() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))).judged();
    assert_eq!(line(&verification, "manifest.not-performed"), "2 bundle because=container.missing");
}

#[test]
fn another_format() {
    let forge = Forge::good().manifest(|manifest| manifest.format = "other".to_owned());
    refused(forge, "manifest.unsupported", " what=format found=other", 7);
}

#[test]
fn a_newer_version() {
    let forge = Forge::good().manifest(|manifest| manifest.version = 999);
    refused(forge, "manifest.unsupported", " what=version found=999", 7);
}

#[test]
fn a_newer_kind() {
    let forge = Forge::good().payload(|bytes| swap(bytes, &text_item("note"), &text_item("poem")));
    refused(forge, "manifest.unsupported", " what=kind found=poem", 7);
}

#[test]
fn a_program_without_a_name() {
    let forge = Forge::good().manifest(|manifest| manifest.program.name.clear());
    refused(forge, "manifest.bound", " field=program", 4);
}

#[test]
fn a_program_version_of_101_bytes() {
    let forge = Forge::good().manifest(|manifest| manifest.program.version = "1".repeat(101));
    refused(forge, "manifest.bound", " field=program", 4);
}

#[test]
fn records_out_of_order() {
    let forge = Forge::good().manifest(|manifest| manifest.records.swap(2, 3));
    refused(forge, "manifest.bound", " field=records", 4);
}

#[test]
fn a_record_listed_twice() {
    let forge = Forge::good().manifest(|manifest| manifest.records[3].n = 3);
    refused(forge, "manifest.bound", " field=records", 4);
}

#[test]
fn no_case_record() {
    let forge = Forge::good().manifest(|manifest| manifest.records.retain(|listed| listed.n > 1));
    refused(forge, "manifest.bound", " field=records", 4);
}

#[test]
fn two_case_records() {
    let forge = Forge::good().manifest(|manifest| manifest.records[5].kind = Kind::Case);
    refused(forge, "manifest.bound", " field=records", 4);
}

#[test]
fn no_record_at_all() {
    let forge = Forge::good().manifest(|manifest| manifest.records.clear());
    refused(forge, "manifest.bound", " field=records", 4);
}

/// A good seal in which one protected header is changed.
fn header(label: u8, value: &[u8]) -> Forge {
    let value = value.to_vec();
    Forge::good().sealing(move |payload| {
        let change = |pairs: &mut Vec<(Vec<u8>, Vec<u8>)>| {
            let pair = pairs.iter_mut().find(|(known, _)| *known == [label]).unwrap();
            pair.1 = value;
        };
        by_hand(&headers(change), &[0xa0], &payload, |signature| signature)
    })
}

#[test]
fn the_hand_seals_as_the_signer_does() {
    let again = |payload: Vec<u8>| {
        let by_hand = by_hand(&headers(|_| {}), &[0xa0], &payload, |signature| signature);
        assert_eq!(by_hand, sealed(payload));
        by_hand
    };
    assert_eq!(against(&Forge::good().sealing(again).judged()), [""; 0]);
}

#[test]
fn an_algorithm_of_the_future() {
    refused(header(1, &[0x38, 0x64]), "seal.algorithm-unsupported", " found=-101", 7);
}

#[test]
fn an_algorithm_for_hardware_keys() {
    refused(header(1, &[0x26]), "seal.algorithm-unsupported", " found=-7", 7);
}

#[test]
fn an_algorithm_past_64_bits() {
    let least = [&[0x3b][..], &[0xff; 8]].concat();
    refused(header(1, &least), "seal.algorithm-unsupported", " found=-18446744073709551616", 7);
}

#[test]
fn sha_1() {
    refused(header(1, &[0x2d]), "seal.algorithm-weak", " found=-14", 1);
}

#[test]
fn a_tag_of_64_bits() {
    refused(header(1, &[0x04]), "seal.algorithm-weak", " found=4", 1);
}

#[test]
fn rsa_with_sha_1() {
    refused(header(1, &[0x39, 0xff, 0xfe]), "seal.algorithm-weak", " found=-65535", 1);
}

#[test]
fn no_key_identifier() {
    let bare = |payload: Vec<u8>| by_hand(&headers(|pairs| drop(pairs.remove(1))), &[0xa0], &payload, |s| s);
    refused(Forge::good().sealing(bare), "seal.header", " what=kid", 4);
}

#[test]
fn a_key_identifier_that_is_no_digest() {
    refused(header(4, &bytes_item(b"key 1")), "seal.header", " what=kid", 4);
}

#[test]
fn no_algorithm() {
    let bare = |payload: Vec<u8>| by_hand(&headers(|pairs| drop(pairs.remove(0))), &[0xa0], &payload, |s| s);
    refused(Forge::good().sealing(bare), "seal.header", " what=alg", 4);
}

#[test]
fn no_purpose() {
    let bare = |payload: Vec<u8>| by_hand(&headers(|pairs| drop(pairs.remove(2))), &[0xa0], &payload, |s| s);
    refused(Forge::good().sealing(bare), "seal.header", " what=typ", 4);
}

#[test]
fn a_header_that_the_format_does_not_have() {
    let more = |payload: Vec<u8>| {
        let protected = headers(|pairs| pairs.insert(2, (vec![0x06], vec![0x00])));
        by_hand(&protected, &[0xa0], &payload, |signature| signature)
    };
    refused(Forge::good().sealing(more), "seal.header", " what=unknown", 4);
}

#[test]
fn an_empty_certificate_chain() {
    let more = |payload: Vec<u8>| {
        let protected = headers(|pairs| pairs.push((vec![0x18, 33], vec![0x80])));
        by_hand(&protected, &[0xa0], &payload, |signature| signature)
    };
    refused(Forge::good().sealing(more), "seal.header", " what=x5chain", 4);
}

#[test]
fn a_header_that_nobody_signed() {
    let more = |payload: Vec<u8>| by_hand(&headers(|_| {}), &[0xa1, 0x01, 0x27], &payload, |signature| signature);
    refused(Forge::good().sealing(more), "seal.header", " what=unprotected", 4);
}

#[test]
fn signed_for_another_purpose() {
    let other = "application/vnd.aigaq.witness+cose";
    let expected = " expected=application/vnd.aigaq.manifest+cose found=application/vnd.aigaq.witness+cose";
    refused(header(0x10, &text_item(other)), "seal.purpose", expected, 1);
}

#[test]
fn the_signature_was_taken_away() {
    let without = |payload: Vec<u8>| {
        let mut seal = sealed(payload);
        seal[1] = 0x83;
        seal.truncate(seal.len() - 66);
        seal
    };
    refused(Forge::good().sealing(without), "seal.signature-missing", "", 1);
}

#[test]
fn a_signature_of_no_bytes() {
    let empty = |payload: Vec<u8>| by_hand(&headers(|_| {}), &[0xa0], &payload, |_| vec![]);
    refused(Forge::good().sealing(empty), "seal.signature-missing", "", 1);
}

#[test]
fn a_signature_of_63_bytes() {
    let short = |payload: Vec<u8>| by_hand(&headers(|_| {}), &[0xa0], &payload, |s| s[..63].to_vec());
    refused(Forge::good().sealing(short), "seal.shape", "", 4);
}

#[test]
fn no_tag() {
    refused(Forge::good().sealing(|payload| sealed(payload)[1..].to_vec()), "seal.shape", "", 4);
}

#[test]
fn a_manifest_that_is_elsewhere() {
    let detached = |payload: Vec<u8>| {
        let mut seal = sealed(payload.clone());
        swap(&mut seal, &bytes_item(&payload), &[0xf6]);
        seal
    };
    refused(Forge::good().sealing(detached), "seal.shape", "", 4);
}

#[test]
fn headers_in_another_order() {
    let swapped = |payload: Vec<u8>| by_hand(&headers(|pairs| pairs.swap(0, 1)), &[0xa0], &payload, |s| s);
    let verification = Forge::good().sealing(swapped).judged();
    assert!(line(&verification, "cbor.not-deterministic").starts_with("2 manifest at="));
}

#[test]
fn a_seal_that_goes_on() {
    let longer = |payload: Vec<u8>| [sealed(payload), vec![0]].concat();
    let forge = Forge::good().sealing(longer);
    let verification = forge.judged();
    let length = Forge::good().made().get("manifest.cose").bytes.len();
    assert_eq!(lines(&verification, "cbor.trailing"), [format!("2 manifest at={length}")]);
}

#[test]
fn a_field_of_another_type() {
    let text = |bytes: &mut Vec<u8>| swap(bytes, &bytes_item(&[0xb0; 16]), &text_item(&"b".repeat(16)));
    let verification = Forge::good().payload(text).judged();
    assert!(line(&verification, "cbor.shape").starts_with("2 manifest detail="));
    assert_eq!(exit(&verification), (4, "cbor.shape"));
}
