//! The list of time-stamp authorities.

use crate::stage::Stage;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::thread;

const LIST: &str = "home/.config/aigaq/authorities.toml";

/// The lines of `authority list --json`.
fn listed(stage: &Stage, words: &[&str]) -> Vec<serde_json::Value> {
    let ending = stage.capture([&["authority", "list", "--json"], words].concat()).expect(0);
    ending.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Name of those that are asked, in their order.
fn chosen(stage: &Stage, words: &[&str]) -> Vec<String> {
    let is_chosen = |line: &&serde_json::Value| line["chosen"] == true;
    listed(stage, words).iter().filter(is_chosen).map(|line| line["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn authorities_are_chosen_added_and_dropped() {
    let stage = Stage::empty();
    assert!(chosen(&stage, &[]).is_empty());
    assert!(!stage.path(LIST).exists(), "looking made a file");
    let known = listed(&stage, &[]).len();
    stage.capture(["authority", "choose", "kz-nca-rsa", "digicert"]).expect(0);
    let add = ["authority", "add", "our-own", "http://127.0.0.1:318/tsa", "--policy", "1.2.3.4", "--note", "Hall 2"];
    stage.capture(add).expect(0);
    assert_eq!(chosen(&stage, &[]), ["kz-nca-rsa", "digicert", "our-own"]);
    let lines = listed(&stage, &[]);
    // what is chosen is not shown again among those that could be
    assert_eq!(lines.len(), known + 1);
    assert_eq!(lines[0]["url"], "http://tsp.pki.gov.kz/");
    assert_eq!(lines[0]["policy"], "1.2.398.3.3.2.6.2");
    assert_eq!(
        (&lines[0]["tested"], &lines[0]["aigaq"], &lines[0]["v"]),
        (&false.into(), &"authority".into(), &1.into())
    );
    assert_eq!((&lines[2]["note"], &lines[2]["policy"]), (&"Hall 2".into(), &"1.2.3.4".into()));
    assert!(lines[2]["tested"].is_null());
    assert!(lines[3..].iter().all(|line| line["chosen"] == false && line["tested"] == false));

    // One of the user's own is asked already: to choose it is no mistake, and changes nothing.
    let before = stage.read(LIST);
    stage.capture(["authority", "choose", "our-own"]).expect(0);
    assert_eq!(stage.read(LIST), before);

    stage.capture(["authority", "drop", "digicert"]).expect(0);
    assert_eq!(chosen(&stage, &[]), ["kz-nca-rsa", "our-own"]);
    assert_eq!(stage.names("home/.config/aigaq"), ["authorities.toml"]);
    assert!(String::from_utf8(stage.read(LIST)).unwrap().starts_with("version = 1\n"));
}

#[test]
fn a_list_tells_who_is_asked_and_who_is_untested() {
    let stage = Stage::empty();
    let text = stage.capture(["authority", "list"]).expect(0).out;
    assert!(text.starts_with("No time-stamp authority is chosen"), "{text}");
    let entries = listed(&stage, &[]).len();
    assert_eq!(text.matches("not tested").count(), entries, "{text}");
    stage.capture(["authority", "add", "ours", "http://127.0.0.1/", "--note", "\u{1b}[2Jclean"]).expect(0);
    stage.capture(["authority", "choose", "freetsa"]).expect(0);
    let text = stage.capture(["authority", "list"]).expect(0).out;
    let (own, others) = text.split_once("Not chosen").unwrap();
    assert!(own.contains("ours: http://127.0.0.1/") && own.contains("freetsa: https://freetsa.org/tsr"), "{text}");
    assert_eq!((own.matches("not tested").count(), others.matches("not tested").count()), (1, entries - 1), "{text}");
    assert!(!text.contains('\u{1b}') && own.contains("\\u{1b}[2Jclean"), "{text}");
    for (language, word) in [("kk", "тексерілмеген"), ("ru", "не проверена")] {
        let text = stage.capture(["--lang", language, "authority", "list"]).expect(0).out;
        assert_eq!(text.matches(word).count(), entries, "{text}");
    }
}

#[test]
fn what_cannot_stand_on_the_list_is_refused_and_nothing_is_changed() {
    let stage = Stage::empty();
    stage.capture(["authority", "choose", "digicert"]).expect(0);
    let before = stage.read(LIST);
    for (words, code) in [
        (&["choose", "digicert"][..], "authority.twice"),
        // the first of the two could be chosen: all or nothing
        (&["choose", "sectigo", "nobody"], "authority.unknown"),
        (&["choose", "sectigo", "sectigo"], "authority.twice"),
        (&["add", "digicert", "http://a/"], "authority.twice"),
        (&["add", "A b", "http://a/"], "authority.name"),
        (&["add", "a", "ftp://a/"], "authority.url"),
        (&["add", "a", "http://name:word@a/"], "authority.url"),
        (&["add", "a", "http://a/", "--policy", "1.2.x"], "authority.policy"),
        (&["drop", "sectigo"], "authority.not-chosen"),
    ] {
        stage.capture([&["authority"], words].concat()).fails(2, code);
    }
    assert_eq!(stage.read(LIST), before);
    stage.capture(["authority", "choose"]).expect(2);
}

#[test]
fn a_list_of_ones_own_is_named() {
    let stage = Stage::empty();
    let own = ["--authorities", "lists/own.toml"];
    stage.capture(["authority", "list", "--authorities", "lists/own.toml"]).fails(2, "authority.none");
    stage.capture([&["authority", "choose", "sectigo"], &own[..]].concat()).expect(0);
    assert_eq!(chosen(&stage, &own), ["sectigo"]);
    assert!(chosen(&stage, &[]).is_empty());
    assert_eq!(stage.names("lists"), ["own.toml"]);
    for (text, code) in [
        ("", "authority.toml"),
        ("version = 7\n", "authority.version"),
        ("version = 1\n[[authority]]\nname = \"a\"\nurl = \"a\"\n", "authority.url"),
    ] {
        stage.write("lists/own.toml", text.as_bytes());
        stage.capture([&["authority", "list"], &own[..]].concat()).fails(2, code);
        // a list that cannot be read is not written anew
        stage.unchanged(|| stage.capture([&["authority", "choose", "apple"], &own[..]].concat()).fails(2, code));
    }
    stage.capture(["authority", "list", "--authorities", "lists"]).fails(6, "authority.io");
    // without a home there is no list, and nothing to complain of; but none can be written
    stage.shell("env -u HOME aigaq-capture authority list").expect(0);
    stage.shell("env -u HOME aigaq-capture authority choose apple").fails(2, "home.missing");
}

#[test]
fn of_many_that_change_the_list_at_once_none_is_lost() {
    let stage = Stage::empty();
    for round in 0..5 {
        let list = format!("lists-{round}/own.toml");
        let add = |n: usize| {
            stage.capture(["authority", "add", &format!("name-{n}"), "http://127.0.0.1/", "--authorities", &list])
        };
        thread::scope(|scope| {
            let all: Vec<_> = (0..8).map(|n| scope.spawn(move || add(n))).collect();
            all.into_iter().for_each(|one| drop(one.join().unwrap().expect(0)));
        });
        let mut names = chosen(&stage, &["--authorities", &list]);
        names.sort();
        assert_eq!(names, (0..8).map(|n| format!("name-{n}")).collect::<Vec<_>>());
        assert_eq!(stage.names(&format!("lists-{round}")), ["own.toml"], "what was begun beside it went");
    }
    // What a command left that was ended in the middle is no obstacle; nor is a link followed.
    stage.write("lists-0/.own.toml.part", b"half");
    let own = ["--authorities", "lists-0/own.toml"];
    stage.capture([&["authority", "drop", "name-0"], &own[..]].concat()).expect(0);
    assert_eq!((chosen(&stage, &own).len(), stage.names("lists-0").len()), (7, 1));
    stage.set_up("echo kept > elsewhere && ln -s ../elsewhere lists-0/.own.toml.part");
    stage.unchanged(|| stage.capture([&["authority", "drop", "name-1"], &own[..]].concat()).fails(6, "authority.io"));
    // A command that is refused leaves no folder.
    stage.capture(["authority", "drop", "name-1", "--authorities", "new/own.toml"]).fails(2, "authority.not-chosen");
    assert!(!stage.path("new").exists());
}

#[test]
fn a_list_that_cannot_be_written_stands_as_it_was() {
    let stage = Stage::empty();
    let own = ["--authorities", "lists/own.toml"];
    stage.capture([&["authority", "choose", "sectigo"], &own[..]].concat()).expect(0);
    // as full as a disk can be: no file may grow
    stage.unchanged(|| {
        stage
            .shell("ulimit -f 0; aigaq-capture authority choose apple --authorities lists/own.toml")
            .fails(6, "authority.io")
    });
    if stage.set_up("id -u").trim() != "0" {
        fs::set_permissions(stage.path("lists"), fs::Permissions::from_mode(0o555)).unwrap();
        let ending = stage.capture([&["authority", "choose", "apple"], &own[..]].concat());
        fs::set_permissions(stage.path("lists"), fs::Permissions::from_mode(0o755)).unwrap();
        ending.fails(6, "authority.io");
    }
}
