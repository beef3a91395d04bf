//! The card of a key in type.

use crate::inspect::{Pdf, have, packed};
use aigaq::base::moment::Moment;
use aigaq::base::octets::Octets;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::report::card::card;
use aigaq::report::paper::Paper;
use aigaq_pdf::set;

/// The card of a key that nobody has.
pub fn made(language: Language, holder: &str) -> Paper {
    let dated = Moment::from_millis(1_795_000_000_000).unwrap();
    card(&Messages::new(language), &Octets([0xab; 32]), &Octets([0x12; 32]), holder, dated)
}

#[test]
fn a_card_is_a_page_with_all_that_is_to_be_compared() {
    if !have(&["pdftotext", "pdfinfo"]) {
        return;
    }
    let cards = Language::ALL.map(|language| made(language, "Сапарова Әлия Ғабдуллақызы"));
    let [kk, ru, en] = cards.clone();
    for papers in [vec![kk.clone()], vec![ru.clone()], vec![en], vec![kk, ru], cards.to_vec()] {
        let pdf = Pdf::new(&set(&papers, &Default::default(), &[]).unwrap());
        let most = if papers.len() < 3 { 1 } else { 2 };
        assert!(pdf.pages() <= most, "{} languages, {}: {} pages", papers.len(), papers[0].language, pdf.pages());
        let letters = pdf.letters();
        for wanted in
            ["12".repeat(32), "СапароваӘлияҒабдуллақызы".to_owned(), packed("openssl pkey -in key.pem -pubout")]
        {
            assert!(letters.contains(&wanted), "{wanted}: {letters}");
        }
        assert!(letters.contains(&"ab".repeat(8)), "{letters}");
    }
}

#[test]
fn a_name_is_shown_as_it_was_stated() {
    if !have(&["pdftotext"]) {
        return;
    }
    let holder = "X\u{202e}Y #link(\"https://example.com\")[z] 🙂";
    let letters = Pdf::new(&set(&[made(Language::En, holder)], &Default::default(), &[]).unwrap()).letters();
    assert!(letters.contains(&packed("X[U+202E]Y #link(\"https://example.com\")[z] [U+1F642]")), "{letters}");
    let long = "ж".repeat(4000);
    let letters = Pdf::new(&set(&[made(Language::Ru, &long)], &Default::default(), &[]).unwrap()).letters();
    assert!(letters.matches('ж').count() >= 4000);
}
