//! The bundles of samples/sealed are judged as on the day they were made. If this fails because the
//! format changed, make them anew (scripts/samples) and say so in CHANGELOG.md.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::watch::Unwatched;
use aigaq::checks::{Question, judge};
use aigaq::report::json::Result1;
use aigaq::seal::trust::Trust;
use std::fs;
use std::path::PathBuf;

fn sealed(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/samples/sealed")).join(name)
}

fn judged(name: &str) -> (serde_json::Value, serde_json::Value) {
    let trust = Trust::decode(&fs::read_to_string(sealed("trust/trust.toml")).unwrap()).unwrap();
    let bytes = fs::read(sealed(&format!("{name}.aigaq"))).unwrap();
    let question = Question {
        trust: &trust,
        at: Moment::parse("2026-12-31T00:00:00Z").unwrap(),
        limits: &Limits::default(),
        expect_seal: None,
        watch: &Unwatched,
    };
    let found = Result1::new(&format!("samples/sealed/{name}.aigaq"), &judge(&bytes, &question).unwrap()).line();
    let expected = fs::read_to_string(sealed(&format!("{name}.json"))).unwrap();
    (serde_json::from_str(&found).unwrap(), serde_json::from_str(&expected).unwrap())
}

#[test]
fn the_bundle_is_judged_as_ever() {
    let (found, expected) = judged("purchase");
    assert_eq!(found, expected);
    assert_eq!(found["core"]["exit"], 3);
    let open: Vec<_> = found["core"]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["standing"] != "passed")
        .collect();
    assert_eq!(open.len(), 1, "{open:?}");
    assert_eq!(open[0]["code"], "time.no-token");
}

#[test]
fn the_extract_is_judged_as_ever() {
    let (found, expected) = judged("extract");
    assert_eq!(found, expected);
    assert_eq!(found["core"]["exit"], 11);
}
