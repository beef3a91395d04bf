use crate::forge::{Bench, CASE, Forge, NOTE, PHOTO, RECEIPT, bench, noise, note, stranger};
use aigaq::base::limits::Limits;
use aigaq::base::octets::Octets;
use aigaq::checks::Verification;
use aigaq::checks::conclusion::Exit;
use aigaq::checks::together::{Clash, gone, together};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::model::exhibit::{Origin, Sort};
use aigaq::model::journal::Event;
use aigaq::report::together::{exit, json, text};
use aigaq::seal::cose::Purpose;

fn judged(forge: Forge) -> Verification {
    bench().judge_silently(&forge.bytes())
}

/// Another draft of the same case: its journal begins differently.
fn later(seed: u8) -> Forge {
    let forge = Forge::good().record(CASE, move |record| record.salt = Octets([seed; 32]));
    forge.file(PHOTO, noise(seed.into(), 300)).file(RECEIPT, noise(u32::from(seed) + 1, 98))
}

fn take(forge: Forge, n: u32) -> Forge {
    forge.exhibit(PHOTO, move |photo| photo.take = Some(n))
}

/// The same under the seal of another key.
fn strange(forge: Forge) -> Forge {
    let key = stranger().public().octets();
    let seal = |payload| stranger().sign(payload, Purpose::Manifest, &Limits::default()).unwrap();
    forge.manifest(move |manifest| manifest.signer = key).sealing(seal)
}

/// The sentences of what was seen; no key and no value is missing in any language.
fn seen(bundles: &[&Verification]) -> Vec<Clash> {
    let named: Vec<(String, &Verification)> = bundles.iter().map(|one| ("case.aigaq".to_owned(), *one)).collect();
    let clashes = together(bundles);
    for language in Language::ALL {
        let (said, worst) = text(&Messages::new(language), &named);
        assert!(!said.contains("{$") && !said.contains("[clash-") && !said.contains("[together-"), "{said}");
        assert_eq!(worst, exit(&clashes));
    }
    let (line, worst) = json(&named);
    let value: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!(value["exit"], worst.code());
    assert_eq!(value["clashes"].as_array().unwrap().len(), clashes.len());
    keeps_to_the_schema(&value);
    clashes
}

/// Each line keeps to docs/case.schema.json, and none of its clashes may lose a value or change its exit.
fn keeps_to_the_schema(value: &serde_json::Value) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/case.schema.json");
    let text = std::fs::read_to_string(path).unwrap();
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("case.json", serde_json::from_str(&text).unwrap()).unwrap();
    let schema = compiler.compile("case.json", &mut schemas).unwrap();
    let holds = |value: &serde_json::Value| schemas.validate(value, schema).is_ok();
    assert!(holds(value), "{value}: {:#}", schemas.validate(value, schema).unwrap_err());
    for at in 0..value["clashes"].as_array().unwrap().len() {
        for name in value["clashes"][at]["facts"].as_object().unwrap().keys() {
            let mut less = value.clone();
            less["clashes"][at]["facts"].as_object_mut().unwrap().remove(name);
            assert!(!holds(&less), "a clash without {name} passes: {less}");
        }
        let mut other = value.clone();
        other["clashes"][at]["exit"] = 7.into();
        assert!(!holds(&other), "{other}");
        other = value.clone();
        other["clashes"][at]["code"] = "new".into();
        assert!(!holds(&other), "{other}");
    }
    let mut other = value.clone();
    other["journals"] = serde_json::Value::Null;
    assert!(!holds(&other), "the schema lets everything pass");
}

#[test]
fn e05_two_seals_of_one_draft() {
    let (one, two) = (judged(Forge::good()), judged(Forge::good().add(note(None))));
    let clashes = seen(&[&one, &two]);
    assert_eq!(clashes[0], Clash::Fork { first: 1, second: 2, entries: NOTE as usize });
    assert_eq!(exit(&clashes), Exit::Failed);
}

/// Two versions of a program seal one draft: the journal is one to its end, and nothing is told in two ways.
#[test]
fn one_draft_that_was_sealed_twice_tells_the_same() {
    let [one, two] = ["1.0.0", "2.0.0"].map(|version| {
        judged(take(Forge::good(), 1).manifest(move |manifest| manifest.program.version = version.to_owned()))
    });
    assert_ne!(one.seal_digest(), two.seal_digest());
    let entries = one.journal().unwrap().entries.len();
    let clashes = seen(&[&one, &two]);
    assert!(clashes.contains(&Clash::OneJournal { first: 1, second: 2, entries }), "{clashes:?}");
    assert!(!clashes.iter().any(|one| one.code().starts_with("fork") || one.code().starts_with("take")), "{clashes:?}");
}

#[test]
fn takes_of_a_case_are_counted_over_all_its_bundles() {
    let (one, two, four) = (judged(take(later(10), 1)), judged(take(later(20), 2)), judged(take(later(30), 4)));
    assert_eq!(seen(&[&one, &two]), []);
    assert_eq!(seen(&[&one, &two, &four]), [Clash::TakesMissing { takes: vec![3] }]);
    assert_eq!(exit(&seen(&[&two])), Exit::Indeterminate);
    let again = judged(take(later(40), 1));
    let clashes = seen(&[&one, &again]);
    assert_eq!(clashes, [Clash::TakeTwice { first: 1, second: 2, take: 1 }]);
    assert_eq!(exit(&clashes), Exit::Failed);
    // One file in both is no second take.
    let copy = judged(take(later(50).file(PHOTO, noise(10, 300)), 1));
    let clashes = seen(&[&one, &copy]);
    assert!(matches!(clashes[..], [Clash::SameFile { first: 1, second: 2, files: 1, .. }]), "{clashes:?}");
    assert_eq!(exit(&clashes), Exit::Passed);
    // A number that somebody made up asks for no list of millions.
    let far = judged(take(later(60), u32::MAX));
    assert!(matches!(&seen(&[&far])[..], [Clash::TakesMissing { takes }] if takes.len() == 100));
}

#[test]
fn what_is_withheld_is_not_said_to_be_missing() {
    let part = judged(take(later(10), 3).withhold(&[PHOTO], &[PHOTO]));
    assert_eq!(seen(&[&part]), [Clash::Withheld { bundle: 1 }]);
}

/// A journal travels with every extract: another key under it is not the act of whoever began it.
#[test]
fn another_key_accuses_nobody() {
    let (one, stranger) = (judged(Forge::good()), judged(strange(Forge::good().add(note(None)))));
    let clashes = seen(&[&one, &stranger]);
    assert_eq!(clashes[0], Clash::ForkOtherKey { first: 1, second: 2, entries: NOTE as usize });
    assert_eq!(exit(&clashes), Exit::Indeterminate);
    let (one, again) = (judged(take(later(10), 1)), judged(strange(take(later(40), 1))));
    assert_eq!(seen(&[&one, &again]), [Clash::TakeTwiceOtherKey { first: 1, second: 2, take: 1 }]);
}

/// A bundle of another case, by a key that nobody vouches for, in front of the others does not put them out.
#[test]
fn the_case_is_that_of_a_key_that_is_vouched_for() {
    let key = stranger().public().octets();
    let other = strange(later(20).case(|case| case.case = Octets([9; 16])));
    let other = other.manifest(move |m| (m.case, m.signer) = (Octets([9; 16]), key));
    let (one, stranger) = (judged(later(10)), judged(other));
    assert_eq!(seen(&[&stranger, &one]), [Clash::OtherCase { bundle: 1 }]);
}

/// A number that is left out hides any number of recordings; a bundle that fails shows nothing of any.
#[test]
fn what_is_not_counted_is_not_said_to_be_whole() {
    let film = |forge: Forge| forge.exhibit(PHOTO, |one| (one.origin, one.sort) = (Origin::Recorded, Sort::Video));
    assert_eq!(seen(&[&judged(film(later(10)))]), [Clash::Uncounted { bundle: 1 }]);
    assert_eq!(seen(&[&judged(take(film(later(10)), 1))]), []);
    let replaced = judged(later(10).pieces(|pieces| pieces.damage("exhibits/0003.jpg", 5)));
    assert_eq!(seen(&[&replaced]), [Clash::Unjudged { bundle: 1 }]);
}

/// Copies of one seal have together what any of them has, in whatever order they are named.
#[test]
fn an_extract_in_front_hides_nothing() {
    let whole = judged(take(later(10), 1));
    let part = judged(take(later(10), 1).withhold(&[PHOTO], &[PHOTO]));
    let again = judged(take(later(40), 1));
    assert_eq!(
        seen(&[&part, &whole, &again]),
        [Clash::SameSeal { first: 1, second: 2 }, Clash::TakeTwice { first: 1, second: 3, take: 1 }]
    );
}

#[test]
fn what_does_not_belong_together_is_left_out() {
    let one = judged(later(10));
    let other = judged(later(20).case(|case| case.case = Octets([9; 16])).manifest(|m| m.case = Octets([9; 16])));
    let nothing = Bench::default().judge_silently(b"nothing");
    let clashes = seen(&[&one, &other, &nothing, &one]);
    let wanted =
        [Clash::OtherCase { bundle: 2 }, Clash::Unjudged { bundle: 3 }, Clash::SameSeal { first: 1, second: 4 }];
    assert_eq!(clashes, wanted);
    assert_eq!(exit(&clashes), Exit::Indeterminate);
    let mut codes: Vec<&str> = clashes.iter().map(Clash::code).collect();
    codes.retain(|code| !Clash::CODES.contains(code));
    assert_eq!(codes, [""; 0]);
}

#[test]
fn what_was_taken_out_stays_in_the_journal() {
    let forge = Forge::good().entries(|entries| {
        let note = entries[NOTE as usize - 1].clone();
        entries.insert(NOTE as usize, aigaq::model::journal::Entry { event: Event::Delete, ..note });
    });
    let forge = forge.manifest(|manifest| manifest.records.truncate(5)).pieces(|pieces| {
        pieces.remove("records/0006.cbor");
    });
    let verification = judged(forge);
    let gone = gone(&verification);
    assert_eq!((gone.deleted, gone.aborted, gone.amended), (1, 0, 0));
}

/// A seal that does not hold, and a seal that holds over another journal: neither says what belongs to the case.
#[test]
fn what_the_seal_does_not_hold_is_left_out() {
    let one = judged(later(10));
    let damaged = |name: &'static str| {
        judged(later(20).pieces(move |pieces| pieces.replace(name, |bytes| *bytes.last_mut().unwrap() ^= 1)))
    };
    for other in [damaged("manifest.cose"), damaged("journal.cbor")] {
        assert!(other.manifest().is_some());
        assert_eq!(seen(&[&one, &other]), [Clash::Unjudged { bundle: 2 }]);
    }
}
