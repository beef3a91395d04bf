//! What `check --json` prints keeps to docs/verification.schema.json, for every bundle of the kit.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::watch::Unwatched;
use aigaq::checks::cross::Examination;
use aigaq::checks::cross::Lists;
use aigaq::checks::{Question, judge};
use aigaq::claim::dates::Dates;
use aigaq::claim::law::Law;
use aigaq::claim::matter::Matter;
use aigaq::model::text::Day;
use aigaq::report::claim::{claim, compared};
use aigaq::report::json::Result1;
use aigaq::seal::trust::Trust;
use std::fs;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn bundles() -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for folder in ["samples/sealed", "tests/vectors"] {
        for entry in fs::read_dir(Path::new(ROOT).join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            match path.extension().and_then(|ext| ext.to_str()) {
                Some("aigaq") => found.push((name, bytes)),
                Some("vector") => {
                    let end = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap() + 2;
                    found.push((name, bytes[end..].to_vec()));
                }
                _ => {}
            }
        }
    }
    found
}

#[test]
fn every_result_keeps_to_the_schema() {
    let text = fs::read_to_string(Path::new(ROOT).join("docs/verification.schema.json")).unwrap();
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("schema.json", serde_json::from_str(&text).unwrap()).unwrap();
    let schema = compiler.compile("schema.json", &mut schemas).unwrap();
    let law = Law::profile("kz").unwrap();
    let bundles = bundles();
    assert!(bundles.len() > 100, "only {} bundles were found", bundles.len());
    for (name, bytes) in bundles {
        let question = Question {
            trust: &Trust::nobody(),
            at: Moment::parse("2026-12-31T00:00:00Z").unwrap(),
            limits: &Limits::default(),
            expect_seal: None,
            watch: &Unwatched,
        };
        let verification = judge(&bytes, &question).unwrap();
        let examination = Examination::without_media(&verification, &Lists::shipped());
        let compared = compared(&examination.comparisons);
        let (day, dates) = (Day::on(verification.at(), 0), Dates::default());
        let matter = Matter { records: verification.records(), compared: &compared, day, dates: &dates };
        let line = Result1::new(&name, &verification, &examination).with(claim(&law, &matter)).line();
        assert!(!line.contains('\n') && line.contains(",\"media\":{") && line.contains(",\"cross\":["));
        let mut value: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert!(
            schemas.validate(&value, schema).is_ok(),
            "{name}: {:#}",
            schemas.validate(&value, schema).unwrap_err()
        );
        let claimed = value["claim"]["elements"][0]["state"].take();
        assert!(schemas.validate(&value, schema).is_err(), "an element without a state passes");
        value["claim"]["elements"][0]["state"] = claimed;
        value["core"]["exit"] = 2.into();
        assert!(schemas.validate(&value, schema).is_err(), "the schema lets everything pass");
    }
}
