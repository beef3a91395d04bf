//! Whom the program asks for time-stamps, what it says when nobody is chosen or nobody answers, and
//! what it leaves then.

use crate::stage::{Ending, Mount, Stage};
use aigaq::acquire::draft::Draft;
use aigaq::base::limits::Limits;
use aigaq::base::watch::Unwatched;
use aigaq::hand::append::{Addition, Held};
use std::fs;

const DRAFT: &str = "purchase.aigaq-draft";
const SEAL: [&str; 7] = ["seal", "-o", "case.aigaq", "--key", "key.pem", "--passphrase-file", "words"];
const PACK: [&str; 10] = [
    "pack",
    "purchase.toml",
    "a.txt",
    "--origin=imported",
    "-o",
    "case.aigaq",
    "--key",
    "key.pem",
    "--passphrase-file",
    "words",
];

/// With a list of two authorities where nobody listens.
fn stage() -> Stage {
    let stage = Stage::new();
    let one = |name: &str| format!("[[authority]]\nname = \"{name}\"\nurl = \"http://127.0.0.1:1/\"\n");
    stage.write("list.toml", format!("version = 1\n{}{}", one("first"), one("second")).as_bytes());
    stage
}

fn asking<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [args, &["--authorities", "list.toml"]].concat()
}

/// Takes a time-stamp into the draft, as if an authority had answered.
fn anchor(stage: &Stage) {
    let mut draft = Draft::open(&stage.path(DRAFT), &Limits::default()).unwrap();
    draft.anchor(&[b"a response".to_vec()]).unwrap();
    drop(draft);
    // Between fork and exec a child that another test starts has the lock, too: it is waited for.
    let lock = fs::OpenOptions::new().write(true).open(stage.path(format!("{DRAFT}/lock"))).unwrap();
    lock.lock().and_then(|()| lock.unlock()).unwrap();
}

/// Each of these must be said to have given nothing, and the next command asks them again.
#[track_caller]
fn silent(ending: Ending, names: &[&str], what: &str) -> Ending {
    let ending = ending.expect(8);
    let said = ending.err.lines().filter(|line| line.ends_with("[tsa.unreachable]")).count();
    assert_eq!(said, names.len(), "{}", ending.err);
    let names: String = names.iter().map(|name| format!(" --authority {name}")).collect();
    let command = format!("aigaq-capture stamp {what}{names} --authorities list.toml");
    assert!(ending.err.lines().any(|line| line.ends_with(&command)), "{command} is not in\n{}", ending.err);
    ending
}

#[test]
fn nobody_is_chosen() {
    let stage = Stage::new();
    for (args, sentence) in [
        (&["open", "purchase.toml"][..], "No opening time-stamp was taken."),
        (&SEAL, "only this machine's clock says when it was sealed"),
    ] {
        let ending = stage.capture(args).expect(0);
        assert!(ending.out.contains(sentence), "{}", ending.out);
        assert!(ending.out.contains("\n    aigaq-capture authority list\n"), "{}", ending.out);
        assert!(!ending.out.contains("aigaq-capture stamp"), "{}", ending.out);
        assert!(!ending.err.contains("time-stamp"), "{}", ending.err);
    }
    fs::remove_file(stage.path("case.aigaq")).unwrap();
    let ending = stage.capture(PACK).expect(0);
    assert!(ending.out.contains("only this machine's clock says when it was sealed"), "{}", ending.out);
    stage.check("case.aigaq");
    // Who asks for nothing but time-stamps is told that there is nobody to ask.
    for args in [&["stamp"][..], &["stamp", "case.aigaq"], &["stamp", "nowhere.aigaq"]] {
        stage.unchanged(|| stage.capture(args).fails(2, "stamp.no-authority"));
    }
}

#[test]
fn offline_asks_nobody_and_says_how_to_ask_later() {
    let stage = stage();
    let open = stage.capture(["open", "purchase.toml", "--offline"]).expect(0);
    assert!(open.out.contains("No opening time-stamp was taken."), "{}", open.out);
    assert!(open.out.contains("\n    aigaq-capture stamp purchase.aigaq-draft\n"), "{}", open.out);
    for (args, count) in [(&SEAL[..], 1), (&PACK, 2)] {
        let ending = stage.capture([args, &["--offline"]].concat()).expect(0);
        assert!(ending.out.contains("only this machine's clock says when it was sealed"), "{}", ending.out);
        assert!(ending.out.contains("\n    aigaq-capture stamp case.aigaq\n"), "{}", ending.out);
        let records = stage.check("case.aigaq")["records"].as_array().unwrap().len();
        assert_eq!(records, count);
        fs::remove_file(stage.path("case.aigaq")).unwrap();
    }
    // Not even the list is read, and to be told both is a mistake.
    stage.capture(asking(&["open", "purchase.toml", "--offline", "--draft", "other"])).expect(2);
    assert!(!stage.path("other").exists());
}

#[test]
fn an_authority_that_does_not_answer_costs_nothing_but_its_time_stamp() {
    let stage = stage();
    let both = ["first", "second"];
    let open = silent(stage.capture(asking(&["open", "purchase.toml"])), &both, DRAFT);
    assert!(open.out.contains("is open.") && open.out.contains("No opening time-stamp was taken."), "{}", open.out);
    stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    silent(stage.capture(asking(&["stamp"])), &both, DRAFT);
    silent(stage.capture(asking(&["stamp", DRAFT, "--authority", "second"])), &["second"], DRAFT);
    assert_eq!(stage.names(DRAFT), ["draft.cbor", "exhibits", "journal.cbor", "lock", "purchase.toml", "records"]);
    let seal = silent(stage.capture(asking(&SEAL)), &both, "case.aigaq");
    assert!(seal.out.contains("only this machine's clock says when it was sealed"), "{}", seal.out);
    stage.check("case.aigaq");
    let again = [&SEAL[..2], &["again.aigaq"], &SEAL[3..], &["--json"]].concat();
    let json = silent(stage.capture(asking(&again)), &both, "again.aigaq").json();
    assert_eq!(json["tokens"], 0);
    let pack = [&PACK[..5], &["'the pack'.aigaq"], &PACK[6..], &["--authority", "first"]].concat();
    silent(stage.capture(asking(&pack)), &["first"], "''\\''the pack'\\''.aigaq'");
    stage.check("'the pack'.aigaq");
}

#[test]
fn a_bundle_that_got_no_time_stamp_is_not_touched() {
    let stage = stage();
    stage.pack("case.aigaq").expect(0);
    for (renew, what) in [(&[][..], "case.aigaq"), (&["--renew"], "case.aigaq --renew")] {
        let args = [&["stamp", "case.aigaq"], renew].concat();
        stage.unchanged(|| silent(stage.capture(asking(&args)), &["first", "second"], what));
    }
    let json = stage.unchanged(|| stage.capture(asking(&["stamp", "case.aigaq", "--json"])).expect(8)).json();
    let silent = |name: &str| serde_json::json!({ "authority": name, "code": "tsa.unreachable" });
    let wanted = serde_json::json!({
        "aigaq": "stamped", "v": 1, "path": "case.aigaq", "added": [], "failed": [silent("first"), silent("second")],
    });
    assert_eq!(json, wanted);
}

#[test]
fn only_what_was_chosen_can_be_named() {
    let stage = stage();
    stage.pack("other.aigaq").expect(0);
    stage.capture(["open", "purchase.toml"]).expect(0);
    let open = ["open", "purchase.toml", "--draft", "another"];
    for args in [&["stamp"][..], &["stamp", "other.aigaq"], &open, &SEAL, &PACK] {
        let args = asking(&[args, &["--authority", "third"]].concat());
        let ending = stage.unchanged(|| stage.capture(&args).fails(2, "stamp.unknown-authority"));
        assert!(ending.err.contains("first, second"), "{}", ending.err);
    }
}

#[test]
fn what_is_not_as_it_was_sealed_is_not_added_to() {
    let stage = stage();
    stage.pack("case.aigaq").expect(0);
    let whole = stage.read("case.aigaq");
    let mut altered = whole.clone();
    let at = altered.windows(9).position(|window| window == b"the first").unwrap();
    altered[at] ^= 1;
    for (bytes, status) in [(&altered[..], 1), (&whole[..whole.len() - 1], 4), (b"no bundle", 4), (b"", 4)] {
        stage.write("other.aigaq", bytes);
        for renew in [&[][..], &["--renew"]] {
            let args = asking(&[&["stamp", "other.aigaq"], renew].concat());
            stage.unchanged(|| stage.capture(&args).fails(status, "append.failed"));
        }
    }
    stage.unchanged(|| stage.capture(asking(&["stamp", "nowhere.aigaq"])).fails(6, "append.io"));
}

#[test]
fn a_link_or_a_bundle_that_another_works_on_is_refused() {
    let stage = stage();
    stage.pack("case.aigaq").expect(0);
    stage.set_up("ln -s case.aigaq link.aigaq");
    stage.unchanged(|| stage.capture(asking(&["stamp", "link.aigaq"])).fails(2, "append.link"));
    let other = fs::File::open(stage.path("case.aigaq")).unwrap();
    other.lock().unwrap();
    stage.unchanged(|| stage.capture(asking(&["stamp", "case.aigaq"])).fails(2, "append.locked"));
}

#[test]
fn a_draft_without_anything_new_is_not_stamped_again_unless_an_authority_is_named() {
    let stage = stage();
    stage.capture(["open", "purchase.toml"]).expect(0);
    anchor(&stage);
    let ending = stage.unchanged(|| stage.capture(asking(&["stamp"])).expect(0));
    assert!(ending.out.contains("Nothing has changed in the draft"), "{}", ending.out);
    let json = stage.capture(asking(&["stamp", "--json"])).expect(0).json();
    assert_eq!(json["added"], serde_json::json!([]));
    silent(stage.capture(asking(&["stamp", "--authority", "first"])), &["first"], DRAFT);
    stage.capture(["note", "something new"]).expect(0);
    silent(stage.capture(asking(&["stamp"])), &["first", "second"], DRAFT);
    assert!(stage.capture(["show"]).expect(0).out.contains("something new"));
    stage.seal("case.aigaq").expect(0);
    stage.unchanged(|| stage.capture(asking(&["stamp"])).fails(2, "draft.sealed"));
    stage.unchanged(|| stage.capture(asking(&["stamp", DRAFT, "--renew"])).fails(2, "stamp.nothing-to-renew"));
}

#[test]
fn a_damaged_anchor_is_said() {
    let stage = Stage::with_draft();
    anchor(&stage);
    stage.write(format!("{DRAFT}/anchors/0001.tsr"), b"another");
    for args in [&["show"][..], &["note", "too late"], &SEAL] {
        let ending = stage.unchanged(|| stage.capture(args).fails(6, "draft.damaged"));
        assert!(ending.err.contains("anchors/0001.tsr"), "{}", ending.err);
    }
    stage.write(format!("{DRAFT}/anchors/0001.tsr"), b"a response");
    stage.capture(SEAL).expect(0);
    // This version's reader may not judge anchors; that the journal knows them it must say.
    let json = stage.verify(["check", "--json", "case.aigaq"]).json();
    let codes: Vec<_> = json["core"]["findings"].as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
    assert!(codes.contains(&"journal.agrees".into()), "{codes:?}");
}

#[test]
fn a_damaged_time_stamp_gets_no_fresh_checksum_in_an_extract() {
    let stage = Stage::with_draft();
    stage.capture(["add", "a.txt", "b.txt", "--origin", "imported"]).expect(0);
    anchor(&stage);
    stage.seal("case.aigaq").expect(0);
    let token = Addition::Token(b"another answer".to_vec());
    let renewal = Addition::Renewal { list: b"the list of it".to_vec(), response: b"the third answer".to_vec() };
    let held = Held::open(&stage.path("case.aigaq")).unwrap();
    held.append(&[token, renewal], &Limits::default(), &Unwatched).unwrap();
    let whole = stage.read("case.aigaq");
    let extract = |bundle: &str| stage.verify(["extract", bundle, "--exhibit", "2", "-o", "part.aigaq"]);
    for (text, part) in [
        ("another answer", "tokens/0001.tsr"),
        ("the list of it", "renewals/0001.cbor"),
        ("the third answer", "renewals/0001.tsr"),
    ] {
        let mut damaged = whole.clone();
        let at = damaged.windows(text.len()).position(|window| window == text.as_bytes()).unwrap();
        damaged[at] ^= 1;
        stage.write("damaged.aigaq", &damaged);
        let ending = stage.unchanged(|| extract("damaged.aigaq").fails(6, "extract.damaged"));
        assert!(ending.err.contains(part), "{}", ending.err);
    }
    // an anchor is bound by the journal: a damaged one is no bundle to begin with
    let at = whole.windows(10).position(|window| window == b"a response").unwrap();
    let damaged = [&whole[..at], b"A", &whole[at + 1..]].concat();
    stage.write("damaged.aigaq", &damaged);
    stage.unchanged(|| extract("damaged.aigaq").fails(4, "extract.failed"));
    extract("case.aigaq").expect(0);
}

#[test]
fn f06_a_time_stamp_that_finds_no_space_leaves_the_draft_as_it_was() {
    let stage = Stage::new();
    let Some(_mount) = Mount::new(&stage, "-t tmpfs -o size=1m none", "card") else { return };
    stage.capture(["open", "purchase.toml", "--draft", "card/draft"]).expect(0);
    let folder = stage.path("card/draft");
    let mut draft = Draft::open(&folder, &Limits::default()).unwrap();
    draft.anchor(&[b"the first".to_vec()]).unwrap();
    stage.set_up("dd if=/dev/zero of=card/filler bs=4k status=none || true");
    let head = draft.head();
    let error = stage.unchanged(|| draft.anchor(&[vec![7; 6000]]).unwrap_err());
    assert!(error.to_string().contains("No space left"), "{error}");
    assert!(draft.head() == head && draft.is_anchored());
    stage.set_up("rm card/filler");
    draft.anchor(&[vec![7; 6000]]).unwrap();
    drop(draft);
    assert_eq!(stage.names("card/draft/anchors"), ["0001.tsr", "0002.tsr"]);
}

#[test]
fn all_of_it_is_said_in_three_languages() {
    let words = [
        ("en", ["No opening time-stamp", "this machine's clock", "No time-stamp authority", "To ask again:"]),
        ("kk", ["Ашу кезіндегі уақыт белгісі", "осы компьютердің сағаты", "уақыт белгісі қызметі", "Қайтадан сұрату"]),
        (
            "ru",
            ["Метка времени при открытии", "часам этого компьютера", "служба меток времени", "Чтобы запросить ещё раз"],
        ),
    ];
    for (language, [opening, clock, nobody, again]) in words {
        let stage = stage();
        let say = |args: &[&str], status| {
            let ending = stage.capture([args, &["--lang", language]].concat()).expect(status);
            // A key without its message is shown in brackets.
            for key in ["[open-", "[seal-", "[stamp-", "[err-append", "[err-stamp"] {
                assert!(!ending.out.contains(key) && !ending.err.contains(key), "{}{}", ending.out, ending.err);
            }
            ending.out + &ending.err
        };
        let said = say(&["open", "purchase.toml"], 0);
        assert!(said.contains(opening) && said.contains(nobody), "{said}");
        assert!(say(&asking(&["stamp"]), 8).contains(again));
        let said = say(&asking(&SEAL), 8);
        assert!(said.contains(clock) && said.contains(again), "{said}");
        assert!(say(&["stamp"], 2).to_lowercase().contains(&nobody.to_lowercase()));
        for args in [&["stamp", "a.txt"][..], &["stamp", DRAFT, "--renew"], &["stamp", "--authority", "third"]] {
            say(&asking(args), if args[1] == "a.txt" { 4 } else { 2 });
        }
        say(&["stamp", "--help"], 0);
    }
}
