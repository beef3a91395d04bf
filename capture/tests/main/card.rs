//! The card of a key: what stands on it, and what is left when it cannot be made.

use crate::stage::{Stage, have};

#[test]
fn the_card_shows_the_fingerprint_that_openssl_computes() {
    if !have(&["openssl", "pdftotext", "pdfinfo"]) {
        return;
    }
    let stage = Stage::new();
    let holder = "Сапарова Әлия $(touch made) #panic()";
    let args = ["key", "card", "key.pem", "--passphrase-file", "words", "--name", holder];
    stage.capture([&args[..], &["--lang", "kk,ru", "-o", "card.pdf"]].concat()).expect(0);
    let line = "openssl pkey -in key.pem -passin file:words -pubout -outform DER | sha256sum | cut -c 1-64";
    let fingerprint = stage.set_up(line).trim().to_owned();
    assert_eq!(fingerprint.len(), 64);
    let text: String = stage.set_up("pdftotext -raw card.pdf -").split_whitespace().collect();
    assert!(text.contains(&fingerprint), "{text}");
    assert!(text.contains(&holder.split_whitespace().collect::<String>()), "{text}");
    // Nothing of the secret half, and no word of the passphrase.
    assert!(!text.contains("PRIVATE"));
    assert!(stage.set_up("pdfinfo card.pdf").contains("Pages:           1\n"));
}

#[test]
fn the_card_is_one_page_in_whatever_languages_and_with_the_longest_name() {
    if !have(&["pdfinfo"]) {
        return;
    }
    let stage = Stage::new();
    let name = "Щ".repeat(90);
    for languages in ["kk", "ru", "en", "kk,ru", "kk,en,kk"] {
        let output = format!("{languages}.pdf");
        let args = ["key", "card", "key.pem", "--passphrase-file", "words", "--name", &name, "-o", &output];
        stage.capture([&args[..], &["--lang", languages]].concat()).expect(0);
        let info = stage.set_up(&format!("pdfinfo '{output}'"));
        assert!(info.contains("Pages:           1\n"), "{languages}: {info}");
    }
}

#[test]
fn a_card_that_is_not_made_leaves_nothing() {
    let stage = Stage::new();
    let card = |more: &[&str]| {
        let args = ["key", "card", "key.pem", "--passphrase-file", "words", "--name", "X"];
        stage.capture([&args[..], more].concat())
    };
    stage.unchanged(|| card(&["-o", "a.txt"]).fails(2, "output.exists"));
    stage.unchanged(|| card(&["-o", "nowhere/card.pdf"]).fails(6, "output.io"));
    stage.unchanged(|| card(&["-o", "card.pdf", "--lang", "kk,ru,en,kk"]).fails(2, "arg.card-languages"));
    let nobody = ["key", "card", "key.pem", "--passphrase-file", "words", "-o", "card.pdf", "--name"];
    for name in [" ", &"Щ".repeat(91)] {
        stage.unchanged(|| stage.capture([&nobody[..], &[name]].concat()).fails(2, "arg.card-name"));
    }
    stage.unchanged(|| card(&["-o", "card.pdf", "--lang", "de"]).expect(2));
    stage.unchanged(|| stage.capture(["key", "card", "key.pem", "-o", "card.pdf"]).expect(2));
}
