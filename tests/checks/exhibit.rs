use crate::forge::{Bench, Forge, PHOTO, Pieces, RECEIPT, against, exit, has, line, lines, noise, swap};
use aigaq::base::digest::sha256;

const MIB: usize = 1 << 20;

#[test]
fn all_exhibits_are_the_ones_that_were_sealed() {
    let verification = Forge::good().judged();
    assert_eq!(line(&verification, "exhibit.digest-match"), "5 bundle count=2");
    assert_eq!(verification.intact(), [3, 4]);
}

/// The photo has three MiB and a little more, and is changed after the seal.
fn photo(change: impl FnOnce(&mut Pieces) + 'static) -> (String, String) {
    let verification = Forge::good().file(PHOTO, noise(3, 3 * MIB + 5)).pieces(change).judged();
    assert_eq!(against(&verification), ["exhibit.digest-mismatch"]);
    assert_eq!(exit(&verification), (1, "exhibit.digest-mismatch"));
    assert_eq!(verification.intact(), [RECEIPT]);
    let said = line(&verification, "exhibit.digest-mismatch");
    let sides = format!("5 exhibit/0003 expected={} found=", sha256(&noise(3, 3 * MIB + 5)));
    assert!(said.starts_with(&sides), "{said}");
    let rest = said[sides.len()..].to_owned();
    let (found, rest) = rest.split_once(' ').unwrap();
    (found.to_owned(), rest.to_owned())
}

#[test]
fn a_bit_that_fell_over_on_the_way_is_located() {
    let (found, rest) = photo(|pieces| pieces.damage("exhibits/0003.jpg", MIB + 17));
    let mut bytes = noise(3, 3 * MIB + 5);
    bytes[MIB + 17] ^= 1;
    assert_eq!(found, sha256(&bytes).to_string());
    assert_eq!(rest, "cause=damaged damage=2 / 4");
}

#[test]
fn a_byte_that_was_replaced_is_located() {
    let (_, rest) = photo(|pieces| pieces.replace("exhibits/0003.jpg", |bytes| bytes[MIB + 17] ^= 1));
    assert_eq!(rest, "cause=replaced damage=2 / 4");
}

#[test]
fn damage_in_several_places_is_told_in_ranges() {
    let holes = |pieces: &mut Pieces| {
        for at in [0, 2 * MIB, 3 * MIB - 1, 3 * MIB + 4] {
            pieces.damage("exhibits/0003.jpg", at);
        }
    };
    assert_eq!(photo(holes).1, "cause=damaged damage=1, 3-4 / 4");
}

#[test]
fn much_damage_is_told_in_short() {
    let forge = Forge::good().file(PHOTO, noise(4, 45 * MIB));
    let every_other =
        |pieces: &mut Pieces| (0..45).step_by(2).for_each(|at| pieces.damage("exhibits/0003.jpg", at * MIB));
    let verification = Bench::default().judge(&forge.pieces(every_other).bytes());
    assert!(line(&verification, "exhibit.digest-mismatch").ends_with(" 37, 39, … / 45"));
}

#[test]
fn damage_cannot_be_located_without_block_digests() {
    let forge = Forge::good().exhibit(PHOTO, |exhibit| exhibit.blocks = None);
    let verification = forge.pieces(|pieces| pieces.damage("exhibits/0003.jpg", 0)).judged();
    let said = line(&verification, "exhibit.digest-mismatch");
    assert!(said.ends_with(" cause=damaged"), "{said}");
}

#[test]
fn two_exhibits_of_one_size_change_places() {
    let forge = Forge::good().file(RECEIPT, noise(9, 300));
    let swapped = |pieces: &mut Pieces| {
        let (three, four) = (pieces.get("exhibits/0003.jpg").clone(), pieces.get("exhibits/0004.txt").clone());
        pieces.replace("exhibits/0003.jpg", |bytes| *bytes = four.bytes);
        pieces.replace("exhibits/0004.txt", |bytes| *bytes = three.bytes);
    };
    let verification = forge.pieces(swapped).judged();
    let (photo, receipt) = (sha256(&noise(1, 300)), sha256(&noise(9, 300)));
    let expected = [
        format!("5 exhibit/0003 expected={photo} found={receipt} cause=replaced damage=1 / 1"),
        format!("5 exhibit/0004 expected={receipt} found={photo} cause=replaced damage=1 / 1"),
    ];
    assert_eq!(lines(&verification, "exhibit.digest-mismatch"), expected);
}

#[test]
fn an_exhibit_that_grew() {
    let verification =
        Forge::good().pieces(|pieces| pieces.replace("exhibits/0004.txt", |bytes| bytes.push(0))).judged();
    assert_eq!(line(&verification, "exhibit.size-mismatch"), "5 exhibit/0004 expected=98 found=99");
    assert_eq!(against(&verification), ["exhibit.size-mismatch"]);
    assert_eq!(exit(&verification), (1, "exhibit.size-mismatch"));
    assert_eq!(verification.intact(), [PHOTO]);
}

#[test]
fn an_exhibit_under_another_extension() {
    let renamed = |pieces: &mut Pieces| pieces.get("exhibits/0003.jpg").name = "exhibits/0003.png".to_owned();
    let verification = Forge::good().pieces(renamed).judged();
    assert_eq!(line(&verification, "exhibit.extension-differs"), "5 exhibit/0003 expected=jpg found=png");
    assert_eq!(against(&verification), ["exhibit.extension-differs"]);
    assert_eq!(exit(&verification), (1, "exhibit.extension-differs"));
    assert_eq!(verification.intact(), [PHOTO, RECEIPT], "its bytes are the sealed ones");
}

#[test]
fn an_exhibit_that_is_missing() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("exhibits/0003.jpg"))).judged();
    assert_eq!(line(&verification, "exhibit.missing"), "5 exhibit/0003");
    assert_eq!(against(&verification), ["exhibit.missing"]);
    assert_eq!(exit(&verification), (1, "exhibit.missing"));
}

#[test]
fn an_exhibit_that_is_withheld_is_not_missing() {
    let verification = Forge::good().withhold(&[PHOTO], &[]).judged();
    assert_eq!(line(&verification, "exhibit.digest-match"), "5 bundle count=1");
    assert_eq!(against(&verification), [""; 0]);
}

#[test]
fn an_extract_hides_no_other_exhibit() {
    let forge = Forge::good().withhold(&[PHOTO], &[]);
    let verification = forge.pieces(|pieces| drop(pieces.remove("exhibits/0004.txt"))).judged();
    assert_eq!(line(&verification, "exhibit.missing"), "5 exhibit/0004");
    assert_eq!(exit(&verification), (1, "exhibit.missing"));
}

#[test]
fn an_exhibit_that_was_added_later() {
    let added = |pieces: &mut Pieces| pieces.before("records/0001.cbor", "exhibits/0009.mp4", noise(1, 9));
    let verification = Forge::good().pieces(added).judged();
    assert_eq!(line(&verification, "exhibit.unlisted"), "5 exhibit/0009");
    assert_eq!(against(&verification), ["exhibit.unlisted"]);
    assert_eq!(exit(&verification), (1, "exhibit.unlisted"));
}

#[test]
fn a_file_for_a_record_that_is_no_exhibit() {
    let added = |pieces: &mut Pieces| pieces.before("records/0001.cbor", "exhibits/0006.txt", noise(1, 9));
    assert_eq!(line(&Forge::good().pieces(added).judged(), "exhibit.unlisted"), "5 exhibit/0006");
}

#[test]
fn nothing_to_compare_with_when_the_record_was_changed() {
    let changed =
        |pieces: &mut Pieces| pieces.replace("records/0003.cbor", |bytes| swap(bytes, b"photo.jpg", b"photo.png"));
    let verification = Forge::good().pieces(changed).judged();
    assert_eq!(line(&verification, "exhibit.not-performed"), "5 exhibit/0003 because=record.digest-mismatch");
    assert!(!has(&verification, "exhibit.digest-match"));
    assert_eq!(verification.intact(), [RECEIPT]);
}

#[test]
fn nothing_to_compare_with_when_the_record_is_missing() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("records/0003.cbor"))).judged();
    assert_eq!(line(&verification, "exhibit.not-performed"), "5 exhibit/0003 because=record.missing");
    let verification = Forge::good().exhibit(PHOTO, |exhibit| exhibit.take = Some(0)).judged();
    assert_eq!(line(&verification, "exhibit.not-performed"), "5 exhibit/0003 because=record.bound");
    let verification = Forge::good().pieces(|pieces| pieces.get("records/0003.cbor").crc ^= 1).judged();
    assert_eq!(line(&verification, "exhibit.not-performed"), "5 exhibit/0003 because=container.crc");
}

#[test]
fn no_manifest_to_compare_with() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))).judged();
    assert_eq!(line(&verification, "exhibit.not-performed"), "5 bundle because=container.missing");
    assert!(verification.intact().is_empty());
}

#[test]
fn an_exhibit_of_no_bytes() {
    let verification = Forge::good().file(PHOTO, vec![]).judged();
    assert_eq!(against(&verification), [""; 0]);
    assert_eq!(verification.intact(), [PHOTO, RECEIPT]);
}
