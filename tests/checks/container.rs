use crate::forge::{Bench, Forge, Pieces, against, codes, exit, has, line, lines, noise};
use aigaq::base::limits::Limits;
use aigaq::bundle::part::Part;
use aigaq::bundle::writer::Writer;
use std::io::Cursor;

#[test]
fn one_reading_in_any_program() {
    let verification = Forge::good().judged();
    assert_eq!(line(&verification, "container.canonical"), "1 bundle entries=11");
    assert_eq!(against(&verification), [""; 0]);
    assert_eq!(exit(&verification), (3, "time.no-token"));
}

#[test]
fn the_forge_writes_what_the_writer_writes() {
    let pieces = Forge::good().made();
    let mut writer = Writer::new(Cursor::new(vec![])).unwrap();
    for piece in pieces.0.iter().skip(1) {
        writer.add(Part::parse(piece.name.as_bytes()).unwrap(), &piece.bytes).unwrap();
    }
    assert_eq!(writer.finish().unwrap().into_inner(), pieces.file());
}

/// Refused in step 1, before anything of it is believed.
fn refused(bytes: &[u8], code: &str, expected: &str) {
    let verification = Bench::default().judge(bytes);
    assert_eq!(line(&verification, code), format!("1 bundle{expected}"));
    assert_eq!(against(&verification), [code]);
    assert_eq!(exit(&verification), (4, verification.findings()[0].code()));
    assert!(!has(&verification, "container.canonical"));
    assert!(verification.manifest().is_none() && verification.records().is_empty());
    let skipped = lines(&verification, "manifest.not-performed");
    assert_eq!(skipped, [format!("2 bundle because={code}")]);
}

#[test]
fn nothing_at_all() {
    refused(b"", "container.not-a-bundle", "");
}

#[test]
fn another_zip() {
    let mut pieces = Forge::good().made();
    pieces.get("mimetype").name = "mimetypE".to_owned();
    refused(&pieces.file(), "container.not-a-bundle", "");
}

#[test]
fn data_before_the_first_entry() {
    let bytes = Forge::good().whole(|file| drop(file.splice(0..0, *b"MZ\x90\x00"))).bytes();
    refused(&bytes, "container.leading-data", " at=4");
}

#[test]
fn a_byte_after_the_end() {
    let bytes = Forge::good().whole(|file| file.push(0)).bytes();
    refused(&bytes, "container.trailing-data", &format!(" at={} length=1", bytes.len() - 1));
}

#[test]
fn the_last_byte_is_missing() {
    let bytes = Forge::good().whole(|file| file.truncate(file.len() - 1)).bytes();
    let (at, needed) = (bytes.len() - 21, bytes.len() + 1);
    refused(&bytes, "container.truncated", &format!(" at={at} length={} needed={needed}", bytes.len()));
}

#[test]
fn cut_at_every_length() {
    let bytes = Forge::good().bytes();
    for length in 0..bytes.len() {
        let verification = Bench::default().judge_silently(&bytes[..length]);
        let code = if length == 0 { "container.not-a-bundle" } else { "container.truncated" };
        assert_eq!(exit(&verification), (4, code), "{length} bytes");
    }
}

#[test]
fn a_program_among_the_exhibits() {
    let pieces = |pieces: &mut Pieces| pieces.before("records/0001.cbor", "exhibits/0007.exe", vec![]);
    let bytes = Forge::good().pieces(pieces).bytes();
    let at = place(&bytes, b"exhibits/0007.exe") - 30;
    refused(&bytes, "container.name", &format!(" name=exhibits/0007.exe at={at}"));
}

#[test]
fn names_that_lead_elsewhere() {
    let long = format!("records/{}.cbor", "0".repeat(300));
    let names = [
        "../x",
        "/x",
        "C:\\x",
        "records/../../x",
        "a\\..\\b",
        "~",
        "\\\\host\\x",
        "records/0007.cbor\0",
        "",
        ".",
        "records/",
        "records/0000.cbor",
        "records/00007.cbor",
        "records/7.cbor",
        "Records/0007.cbor",
        "records/0007.CBOR",
        "records/０００７.cbor",
        "exhibits/CON",
        "exhibits/0007.txt.",
        &long,
    ];
    for name in names {
        let named = name.to_owned();
        let bytes = Forge::good().pieces(move |pieces| pieces.before("journal.cbor", &named, vec![])).bytes();
        let verification = Bench::default().judge(&bytes);
        assert_eq!(against(&verification), ["container.name"], "{name:?}");
        assert_eq!(exit(&verification), (4, "container.name"), "{name:?}");
    }
}

#[test]
fn one_name_twice() {
    let bytes = Forge::good().pieces(|pieces| pieces.before("journal.cbor", "records/0006.cbor", vec![])).bytes();
    refused(&bytes, "container.duplicate-name", " name=records/0006.cbor");
}

#[test]
fn one_exhibit_under_two_extensions() {
    let bytes = Forge::good().pieces(|pieces| pieces.before("exhibits/0004.txt", "exhibits/0003.png", vec![])).bytes();
    refused(&bytes, "container.duplicate-name", " name=exhibits/0003.png");
}

#[test]
fn a_record_out_of_its_place() {
    let swapped = |pieces: &mut Pieces| {
        let piece = pieces.remove("records/0002.cbor");
        pieces.before("records/0004.cbor", "records/0002.cbor", piece.bytes);
    };
    let bytes = Forge::good().pieces(swapped).bytes();
    refused(&bytes, "container.order", " name=records/0002.cbor after=records/0003.cbor");
}

#[test]
fn a_date_in_a_header() {
    let bytes = Forge::good().pieces(|_| {}).bytes();
    let at = place(&bytes, b"journal.cbor") - 30;
    let bytes = Forge::good().whole(move |file| file[at + 12] ^= 2).bytes();
    refused(&bytes, "container.header", &format!(" name=journal.cbor at={at}"));
}

#[test]
fn a_compressed_entry() {
    let at = place(&Forge::good().bytes(), b"journal.cbor") - 30;
    let bytes = Forge::good().whole(move |file| file[at + 8] = 8).bytes();
    refused(&bytes, "container.header", &format!(" name=journal.cbor at={at}"));
}

#[test]
fn a_size_of_two_to_the_sixty_fourth() {
    let at = place(&Forge::good().bytes(), b"journal.cbor") - 30;
    let huge = move |file: &mut Vec<u8>| {
        let zip64 = [&[1, 0, 16, 0][..], &[0xff; 16]].concat();
        file.splice(at + 42..at + 42, zip64);
        file[at + 4] = 45;
        file[at + 18..at + 26].fill(0xff);
        file[at + 28] = 20;
    };
    let bytes = Forge::good().whole(huge).bytes();
    let verification = Bench::default().judge(&bytes);
    assert_eq!(against(&verification), ["container.truncated"]);
}

#[test]
fn a_symbolic_link_in_the_directory() {
    let begins = place(&Forge::good().bytes(), b"PK\x01\x02");
    let bytes = Forge::good().whole(move |file| file[begins + 41] = 0xa0).bytes();
    refused(&bytes, "container.directory", &format!(" at={}", begins + 41));
}

#[test]
fn a_name_in_the_directory_that_no_entry_has() {
    let bytes = Forge::good().bytes();
    let at = place(&bytes, b"PK\x01\x02") + 46;
    let bytes = Forge::good().whole(move |file| file[at] = b'M').bytes();
    refused(&bytes, "container.directory", &format!(" at={at}"));
}

#[test]
fn a_comment_behind_the_end() {
    let end = Forge::good().bytes().len();
    let comment = move |file: &mut Vec<u8>| {
        file[end - 2] = 5;
        file.extend(b"hello");
    };
    let bytes = Forge::good().whole(comment).bytes();
    refused(&bytes, "container.directory", &format!(" at={}", end - 2));
}

#[test]
fn a_hole_between_entries() {
    let at = place(&Forge::good().bytes(), b"journal.cbor") - 30;
    let bytes = Forge::good().whole(move |file| drop(file.splice(at..at, [0; 8]))).bytes();
    refused(&bytes, "container.directory", &format!(" at={at}"));
}

#[test]
fn tokens_that_do_not_count_from_one() {
    let bytes = Forge::good().pieces(|pieces| pieces.push("tokens/0002.tsr", noise(1, 9))).bytes();
    refused(&bytes, "container.sequence", " name=tokens/0002.tsr");
}

#[test]
fn a_token_without_its_statement() {
    let bytes = Forge::good().pieces(|pieces| pieces.push("statements/0001.tsr", noise(1, 9))).bytes();
    refused(&bytes, "container.sequence", " name=statements/0001.tsr");
}

#[test]
fn a_damaged_journal() {
    let verification = Forge::good().pieces(|pieces| pieces.damage("journal.cbor", 20)).judged();
    assert_eq!(line(&verification, "container.crc"), "1 bundle name=journal.cbor");
    assert_eq!(against(&verification), ["container.crc"]);
    assert_eq!(exit(&verification), (4, "container.crc"));
    assert_eq!(line(&verification, "journal.not-performed"), "3 bundle because=container.crc");
}

#[test]
fn a_header_that_lies_about_a_record() {
    let verification = Forge::good().pieces(|pieces| pieces.get("records/0005.cbor").crc ^= 1).judged();
    assert_eq!(line(&verification, "container.crc"), "1 record/0005 name=records/0005.cbor");
    assert_eq!(against(&verification), ["container.crc"]);
}

#[test]
fn a_header_that_lies_about_an_exhibit() {
    let verification = Forge::good().pieces(|pieces| pieces.get("exhibits/0004.txt").crc ^= 1).judged();
    assert_eq!(line(&verification, "container.crc"), "1 exhibit/0004 name=exhibits/0004.txt");
    assert_eq!(against(&verification), ["container.crc"]);
    assert_eq!(verification.intact(), [3]);
}

#[test]
fn no_journal() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("journal.cbor"))).judged();
    assert_eq!(line(&verification, "container.missing"), "1 bundle name=journal.cbor");
    assert_eq!(line(&verification, "container.canonical"), "1 bundle entries=10");
    assert_eq!(against(&verification), ["container.missing"]);
    assert_eq!(exit(&verification), (1, "container.missing"));
}

#[test]
fn no_manifest() {
    let verification = Forge::good().pieces(|pieces| drop(pieces.remove("manifest.cose"))).judged();
    assert_eq!(line(&verification, "container.missing"), "1 bundle name=manifest.cose");
    assert_eq!(exit(&verification), (1, "container.missing"));
    assert!(!codes(&verification).contains(&"seal.signature-valid"));
}

#[test]
fn more_entries_than_the_reader_takes_on() {
    let bench = Bench { limits: Limits { entries: 10, ..Limits::default() }, ..Bench::default() };
    let verification = bench.judge(&Forge::good().bytes());
    assert_eq!(line(&verification, "container.limit"), "1 bundle what=entries found=11 limit=10");
    assert_eq!(exit(&verification), (5, "container.limit"));
}

#[test]
fn a_record_longer_than_the_reader_takes_on() {
    let bytes = Forge::good().bytes();
    let length = Forge::good().made().get("records/0003.cbor").bytes.len();
    let bench = Bench { limits: Limits { record_bytes: length as u64 - 1, ..Limits::default() }, ..Bench::default() };
    let verification = bench.judge(&bytes);
    let expected = format!("1 record/0003 what=records/0003.cbor found={length} limit={}", length - 1);
    assert_eq!(lines(&verification, "container.limit")[0], expected);
    assert!(!has(&verification, "record.missing"), "it is there, only too long");
    assert_eq!(exit(&verification), (5, "container.limit"));
}

/// Where `what` stands first.
fn place(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).position(|window| window == what).unwrap()
}
