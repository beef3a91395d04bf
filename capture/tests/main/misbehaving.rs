//! Authorities that refuse, are silent, or answer something else (C10), and a machine without a network (I07). What can
//! be had is taken, the seal stands, and the command that is printed gets the rest.

use crate::hall::{Hall, NAMES, PACK, SIGNING, open, printed, stamps, subjects};
use crate::stage::{Ending, have};
use aigaq::seal::client::Patience;
use aigaq_test_authority::Manner;
use std::time::Duration;

/// What a busy machine takes beside waiting.
const SLACK: Duration = Duration::from_secs(8);

/// The longest that one question may take: all tries to their end, and the pauses between them.
fn longest() -> Duration {
    let Patience { one_try, tries, pause } = Patience::default();
    let pauses = (0..tries - 1).map(|n| pause * 2_u32.pow(n)).sum::<Duration>();
    one_try * tries + pauses
}

/// Each of these authorities must be said to have given nothing, once, with this code and what to do.
#[track_caller]
fn told(ending: &Ending, names: &[&str], code: &str) {
    let end = format!("[{code}]");
    let said: Vec<_> = ending.err.lines().filter(|line| line.ends_with(&end)).collect();
    assert_eq!(said.len(), names.len(), "{code}: {}", ending.err);
    for (line, name) in said.iter().zip(names) {
        assert!(line.starts_with("aigaq-capture: ") && line.contains(&format!("authority {name} ")), "{line}");
    }
    assert_eq!(ending.err.matches("\n  → ").count(), names.len(), "{}", ending.err);
    assert!(!ending.err.contains('\u{1b}') && !ending.err.contains("<!doctype"), "{}", ending.err);
}

/// The first authority has this manner and the second behaves: the bundle holds the second's time-stamp, and what is
/// printed gets the first's as soon as it behaves.
fn beside_a_good_one(manner: Manner, code: &str) -> Option<Ending> {
    let mut hall = Hall::new([manner, Manner::Good])?;
    let ending = hall.pack().expect(8);
    told(&ending, &NAMES[..1], code);
    assert!(ending.out.contains("Time-stamp of second: 20"), "{}", ending.out);
    assert!(!ending.out.contains("Time-stamp of first"), "{}", ending.out);
    let before = hall.check("both", 0);
    assert_eq!(open(&before), ["time.no-opening"], "{manner:?}");
    assert_eq!(subjects(&before, "token.trusted"), ["token/0001"]);
    assert!(before["time"]["not_after"]["authority"].as_str().is_some());

    let again = printed(&ending.err, "aigaq-capture stamp ");
    assert_eq!(again, "aigaq-capture stamp case.aigaq --authority first");
    // as long as it does not behave the file stands as it is, and the same is printed
    if !matches!(manner, Manner::Hangs | Manner::Drips) {
        let still = hall.stage.unchanged(|| hall.stage.shell(&again).expect(8));
        told(&still, &NAMES[..1], code);
        assert_eq!(printed(&still.err, "aigaq-capture stamp "), again);
    }
    hall.mend();
    hall.stage.shell(&again).expect(0);
    assert_eq!(hall.requests(), [1, 0]);
    let after = hall.check("both", 0);
    assert_eq!(after["seal_sha256"], before["seal_sha256"]);
    assert_eq!(subjects(&after, "token.trusted"), ["token/0001", "token/0002"]);
    Some(ending)
}

/// Neither authority behaves: the bundle is sealed and has no time-stamp; what is printed gets both.
fn alone(manner: Manner, code: &str) -> Option<Ending> {
    let mut hall = Hall::new([manner; 2])?;
    let ending = hall.pack().expect(8);
    told(&ending, &NAMES, code);
    assert!(ending.out.contains("only this machine's clock says when it was sealed"), "{}", ending.out);
    if have(&["unzip"]) {
        assert_eq!(stamps(&hall.stage, "case.aigaq"), [""; 0]);
    }
    assert_eq!(hall.check("both", 3)["decided_by"], "time.no-token");
    let again = printed(&ending.err, "aigaq-capture stamp ");
    assert_eq!(again, "aigaq-capture stamp case.aigaq --authority first --authority second");
    hall.mend();
    hall.stage.shell(&again).expect(0);
    assert_eq!(subjects(&hall.check("both", 0), "token.trusted"), ["token/0001", "token/0002"]);
    Some(ending)
}

#[test]
fn c10_an_authority_that_does_not_behave_costs_nothing_but_its_time_stamp() {
    for (manner, code) in [
        (Manner::Rejects, "tsa.rejected"),
        (Manner::WrongNonce, "tsa.nonce"),
        (Manner::OtherImprint, "tsa.reply"),
        (Manner::Html, "tsa.not-a-reply"),
        (Manner::NotFound, "tsa.http"),
        (Manner::Redirects, "tsa.http"),
        (Manner::Big, "tsa.too-long"),
        (Manner::OutsideCertificate, "tsa.reply"),
        (Manner::Closes, "tsa.unreachable"),
    ] {
        let Some(one) = beside_a_good_one(manner, code) else { return };
        let Some(both) = alone(manner, code) else { return };
        for ending in [one, both] {
            assert!(ending.took < SLACK, "{manner:?} took {:?}", ending.took);
        }
    }
}

#[test]
fn c10_what_the_authority_says_is_told_in_its_words_and_shown_harmless() {
    let Some(hall) = Hall::new([Manner::Rejects, Manner::OutsideCertificate]) else { return };
    let err = hall.pack().expect(8).err;
    assert!(err.contains("No time today") && err.contains("timeNotAvailable") && err.contains("\\u{1b}[2J"), "{err}");
    assert!(err.contains("2021-01-01T00:00:00Z"), "{err}");
}

#[test]
fn c10_silence_ends_when_patience_does() {
    let cases = [Manner::Hangs, Manner::Drips];
    let all: Vec<Option<Ending>> = std::thread::scope(|scope| {
        let one = |manner| scope.spawn(move || beside_a_good_one(manner, "tsa.timeout"));
        let both = |manner| scope.spawn(move || alone(manner, "tsa.timeout"));
        let threads: Vec<_> = cases.map(one).into_iter().chain(cases.map(both)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(longest() < Duration::from_secs(35), "a person waits for this: {:?}", longest());
    for ending in all.into_iter().flatten() {
        let range = longest() - Duration::from_secs(1)..longest() + SLACK;
        assert!(range.contains(&ending.took), "`{}` took {:?}, {range:?}", ending.line, ending.took);
    }
}

#[test]
fn c10_a_draft_is_opened_and_a_seal_is_made_though_authorities_do_not_behave() {
    let Some(mut hall) = Hall::new([Manner::Html, Manner::WrongNonce]) else { return };
    let ending = hall.stage.capture(["open", "purchase.toml"]).expect(8);
    assert!(ending.out.contains("is open.") && ending.out.contains("No opening time-stamp"), "{}", ending.out);
    let again = printed(&ending.err, "aigaq-capture stamp ");
    assert_eq!(again, "aigaq-capture stamp purchase.aigaq-draft --authority first --authority second");
    hall.mend();
    hall.stage.shell(&again).expect(0);
    hall.stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    hall.seal().expect(0);
    let core = hall.check("both", 0);
    assert_eq!(open(&core), [""; 0]);
    assert_eq!(subjects(&core, "token.trusted").len(), 4);
}

#[test]
fn c10_a_server_in_trouble_once_is_asked_again() {
    for manner in [Manner::ServerErrorOnce, Manner::BusyOnce] {
        let Some(hall) = Hall::new([manner, Manner::Good]) else { return };
        let ending = hall.pack().expect(0);
        assert_eq!(ending.err, "");
        assert_eq!(hall.requests(), [2, 1]);
        assert_eq!(subjects(&hall.check("both", 0), "token.trusted").len(), 2);
    }
}

#[test]
fn c10_an_answer_of_10_mb_is_not_read_into_memory() {
    if !have(&["python3"]) {
        return;
    }
    let peak = |manner| {
        let hall = Hall::new([manner; 2])?;
        hall.stage.capture([&PACK[..], &SIGNING, &["--offline"]].concat()).expect(0);
        let stamp = "['aigaq-capture', 'stamp', 'case.aigaq'], capture_output=True";
        let script = format!(
            "import resource, subprocess; subprocess.run({stamp}); \
             print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        );
        hall.stage.write("measure.py", script.as_bytes());
        let kib: u64 = hall.stage.set_up("python3 measure.py").trim().parse().unwrap();
        assert_eq!(hall.requests(), [1, 1]);
        Some(kib)
    };
    let (Some(small), Some(big)) = (peak(Manner::NotFound), peak(Manner::Big)) else { return };
    assert!(big < small + (4 << 10), "{small} KiB with a short answer, {big} KiB with 10 MB from each of two");
}

#[test]
fn i07_without_a_network_the_seal_is_made_and_the_judgement_is_the_same() {
    let Some(hall) = Hall::good() else { return };
    let stage = &hall.stage;
    if stage.shell("unshare -n true").status != 0 {
        eprintln!("skipped: no right to cut the network off");
        return;
    }
    let cut = |words: &[&str]| {
        let words: Vec<_> = words.iter().map(|word| format!("'{word}'")).collect();
        stage.shell(&format!("unshare -n aigaq-capture {}", words.join(" ")))
    };
    let opened = cut(&["open", "purchase.toml"]).expect(8);
    told(&opened, &NAMES, "tsa.unreachable");
    stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    let sealed = cut(&[&["seal"], &SIGNING[..]].concat()).expect(8);
    told(&sealed, &NAMES, "tsa.unreachable");
    assert!(sealed.took < longest() + SLACK, "{:?}", sealed.took);
    assert_eq!(hall.requests(), [0, 0]);
    let core = hall.check("both", 3);
    assert_eq!(open(&core), ["time.no-opening", "time.no-token"], "all else holds");
    let again = printed(&sealed.err, "aigaq-capture stamp ");
    stage.unchanged(|| stage.shell(&format!("unshare -n {again}")).expect(8));
    stage.shell(&again).expect(0);
    hall.check("both", 0);

    let at = "2030-01-01T00:00:00Z";
    for format in ["--json", "--all"] {
        let check = format!("aigaq-verify check {format} case.aigaq --trust both --at {at}");
        let with = stage.shell(&check).expect(0);
        let without = stage.shell(&format!("unshare -n {check}")).expect(0);
        assert_eq!((with.out, with.err), (without.out, without.err));
    }
    assert_eq!(hall.requests(), [1, 1], "the verifier asked nobody");
}
