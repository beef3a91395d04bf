//! Times of tokens at their edges: leap years, borrowed seconds. Each line fails under a mutant that no other test noticed
//! (docs/mutants.md).
use aigaq::seal::timestamp::der::Reader;
use aigaq::seal::timestamp::hash::hex;
use aigaq::seal::timestamp::instant::{Fraction, Instant};
use aigaq::seal::timestamp::oid::{Oid, encode};

fn read(text: &str) -> Option<Instant> {
    Instant::generalized(text.as_bytes(), Fraction::Allowed)
}

#[test]
fn the_29th_of_february_is_a_day_of_leap_years_alone() {
    for (year, is_leap) in [(2024, true), (2025, false), (2026, false), (2100, false), (2000, true), (1900, false)] {
        assert_eq!(read(&format!("{year}0229000000Z")).is_some(), is_leap, "{year}");
        assert!(read(&format!("{year}0228000000Z")).is_some() && read(&format!("{year}0230000000Z")).is_none());
    }
    // `date -u -d 2024-02-29 +%s`
    assert_eq!(read("20240229000000Z").map(Instant::seconds), Some(1_709_164_800));
}

#[test]
fn a_fraction_is_borrowed_from_the_second_before() {
    let at = read("20261122120000.25Z").unwrap();
    for (nanos, seconds, left) in
        [(250_000_000, 0, 0), (250_000_001, -1, 999_999_999), (1_500_000_000, -2, 750_000_000)]
    {
        let earlier = at.earlier(nanos);
        assert_eq!((earlier.seconds() - at.seconds(), earlier.nanos()), (seconds, left), "{nanos}");
        assert_eq!(earlier.later(nanos), at);
    }
}

#[test]
fn an_identifier_has_one_encoding() {
    let oid = |body: &[u8]| Oid::read(&mut Reader::der(&[&[6, body.len() as u8], body].concat(), "test")).is_ok();
    // 2.999.840: arcs of two bytes, then one that begins with a byte of no value, and one that does not end
    assert!(oid(&[0x88, 0x37, 0x86, 0x48]));
    assert!(!oid(&[0x88, 0x37, 0x80, 0x48]) && !oid(&[0x80, 0x37]) && !oid(&[0x88, 0x37, 0x86]));
    // a byte of no value inside of an arc is a digit
    assert!(oid(&[0x2a, 0x81, 0x80, 0x01]));
    assert_eq!(encode("2.999.840"), Some(vec![0x88, 0x37, 0x86, 0x48]));
    assert_eq!((encode("1.39"), encode("1.40"), encode("3.1")), (Some(vec![79]), None, None));
}

#[test]
fn digests_are_shown_in_full() {
    assert_eq!(hex(&[0x00, 0x0f, 0xf0, 0xff]), "000ff0ff");
}
