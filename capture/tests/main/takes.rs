//! Takes are counted over all bundles of a case: a further bundle goes on where those before it ended.

use crate::stage::Stage;
use serde_json::Value;

/// A stage with three films that differ.
fn stage() -> Stage {
    let stage = Stage::new();
    for n in 1..=4_u8 {
        let head = [0, 0, 0, 24].into_iter().chain(*b"ftypisom\0\0\0\0isommp42");
        stage.write(format!("film{n}.mp4"), &head.chain([n; 64]).collect::<Vec<_>>());
    }
    stage
}

fn open(stage: &Stage, draft: &str, after: &[&str]) -> String {
    let after = after.iter().flat_map(|bundle| ["--after", bundle]);
    stage.capture(["open", "purchase.toml", "--offline", "--draft", draft].into_iter().chain(after)).expect(0).out
}

fn film(stage: &Stage, draft: &str, names: &[&str]) {
    let args = ["add", "--origin", "recorded", "--no-media", "--draft", draft];
    stage.capture(args.iter().chain(names)).expect(0);
}

fn seal(stage: &Stage, draft: &str, output: &str) {
    let words = ["--key", "key.pem", "--passphrase-file", "words", "--offline"];
    stage.capture([&["seal", "-o", output, "--draft", draft], &words[..]].concat()).expect(0);
}

/// The line about the bundles together.
fn together(stage: &Stage, bundles: &[&str], status: i32) -> Value {
    let args = [&["check", "--json", "--no-media", "--case"], bundles].concat();
    let out = stage.verify(args).expect(status).out;
    serde_json::from_str(out.lines().last().unwrap()).unwrap()
}

/// The numbers of takes that are printed of a bundle, in order.
fn takes(stage: &Stage, bundle: &str) -> Vec<u32> {
    let out = stage.verify(["show", bundle, "--no-media", "--lang", "en"]).expect(0).out;
    out.lines().filter_map(|line| line.trim().strip_prefix("take: ")).map(|take| take.parse().unwrap()).collect()
}

#[test]
fn a_further_bundle_goes_on_where_the_first_ended() {
    let stage = stage();
    open(&stage, "first", &[]);
    film(&stage, "first", &["film1.mp4", "film2.mp4"]);
    seal(&stage, "first", "a.aigaq");
    let first = stage.check("a.aigaq");
    let said = open(&stage, "second", &["a.aigaq"]);
    assert!(said.contains("the next take is number 3") && said.contains(first["case"].as_str().unwrap()), "{said}");
    film(&stage, "second", &["film3.mp4"]);
    seal(&stage, "second", "b.aigaq");
    let second = stage.check("b.aigaq");
    assert_eq!(second["case"], first["case"]);
    assert_ne!(second["bundle"], first["bundle"]);
    // The bundle says itself what it goes on from, noted before anything was taken in.
    let shown = stage.verify(["show", "b.aigaq", "--no-media"]).expect(0).out;
    assert!(shown.contains(first["seal_sha256"].as_str().unwrap()), "{shown}");
    assert_eq!(second["records"][1]["kind"], "note");
    // In one go, behind both; they may be named in any order.
    let words = ["--key", "key.pem", "--passphrase-file", "words", "--offline", "-o", "c.aigaq"];
    let pack = ["pack", "purchase.toml", "film4.mp4", "--origin", "recorded", "--no-media"];
    stage.capture([&pack[..], &["--after", "b.aigaq", "--after", "a.aigaq"], &words].concat()).expect(0);
    assert_eq!(["a", "b", "c"].map(|name| takes(&stage, &format!("{name}.aigaq"))), [vec![1, 2], vec![3], vec![4]]);
    let all = ["a.aigaq", "b.aigaq", "c.aigaq"];
    assert_eq!(together(&stage, &all, 3)["clashes"], serde_json::json!([]));
    // Whoever keeps the one in the middle back leaves a gap.
    let gap = together(&stage, &["a.aigaq", "c.aigaq"], 3);
    assert_eq!(gap["clashes"][0]["code"], "takes-missing");
    assert_eq!(gap["clashes"][0]["facts"]["takes"], "3");
    // Two that go on from the same bundle count the same number twice, and that shows.
    open(&stage, "third", &["a.aigaq"]);
    film(&stage, "third", &["film4.mp4"]);
    seal(&stage, "third", "d.aigaq");
    assert_eq!(together(&stage, &["a.aigaq", "b.aigaq", "d.aigaq"], 1)["clashes"][0]["code"], "take-twice");
}

#[test]
fn a_number_that_was_given_is_kept_and_the_next_is_behind_it() {
    let stage = stage();
    let own = "[files.\"film1.mp4\"]\ntake = 4294967295\n[files.\"film2.mp4\"]\ntake = 7\n";
    stage.write("own.toml", [crate::stage::FORM, own].concat().as_bytes());
    stage.capture(["open", "own.toml", "--offline", "--draft", "own"]).expect(0);
    film(&stage, "own", &["film2.mp4", "film3.mp4", "film1.mp4"]);
    // There is no number behind the last: it stands twice, and that is noted.
    film(&stage, "own", &["film4.mp4"]);
    seal(&stage, "own", "a.aigaq");
    assert_eq!(takes(&stage, "a.aigaq"), [7, 8, u32::MAX, u32::MAX]);
    // Nothing can be counted on from there: every further recording would get one number.
    let on = ["open", "purchase.toml", "--offline", "--draft", "on", "--after", "a.aigaq"];
    stage.unchanged(|| stage.capture(on).fails(2, "arg.after-takes"));
    stage.check("a.aigaq");
}

#[test]
fn nothing_goes_on_from_a_bundle_that_does_not_hold_or_does_not_tell() {
    let stage = stage();
    for (draft, bundle, file) in [("one", "one.aigaq", "film1.mp4"), ("two", "two.aigaq", "film2.mp4")] {
        open(&stage, draft, &[]);
        film(&stage, draft, &[file]);
        seal(&stage, draft, bundle);
    }
    stage.verify(["extract", "one.aigaq", "--withhold", "2", "-o", "part.aigaq"]).expect(0);
    let mut altered = stage.read("one.aigaq");
    let at = altered.windows(8).position(|window| window == [1; 8]).unwrap();
    altered[at] ^= 1;
    stage.write("altered.aigaq", &altered);
    let open = |after: &[&str]| {
        let after = after.iter().flat_map(|bundle| ["--after", bundle]);
        stage.unchanged(|| stage.capture(["open", "purchase.toml", "--draft", "new"].into_iter().chain(after)))
    };
    open(&["one.aigaq", "two.aigaq"]).fails(2, "arg.after-case");
    open(&["part.aigaq"]).fails(2, "arg.after-withheld");
    open(&["altered.aigaq"]).fails(1, "arg.after-failed");
    open(&["a.txt"]).fails(4, "arg.after-failed");
    open(&["nowhere.aigaq"]).fails(6, "source.io");
    for language in ["en", "ru", "kk"] {
        let args = ["open", "purchase.toml", "--offline", "--after", "one.aigaq", "--lang", language, "--draft"];
        let said = stage.capture([&args[..], &[language]].concat()).expect(0).out;
        assert!(said.lines().count() > 4 && !said.contains('['), "{said}");
    }
}
