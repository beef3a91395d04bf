use crate::forge::{
    Bench, Forge, NOTE, PHOTO, RECEIPT, against, chained, exit, has, line, lines, moment, noise, swap, text_item,
};
use aigaq::base::digest::sha256;
use aigaq::base::octets::{Digest, Octets};
use aigaq::model::journal::{Entry, Event};

/// The lines of the good journal.
fn good() -> Vec<Vec<u8>> {
    let seen = std::rc::Rc::new(std::cell::RefCell::new(vec![]));
    let copy = seen.clone();
    Forge::good().lines(move |lines| copy.borrow_mut().clone_from(lines)).bytes();
    seen.take()
}

fn entry(event: Event, n: Option<u32>, record: Option<Digest>) -> Entry {
    Entry { anchor: None, at: moment(6), event, mono: Some(361_000), n, prev: Digest::ZERO, record }
}

#[test]
fn the_journal_that_was_sealed() {
    assert_eq!(line(&Forge::good().judged(), "journal.agrees"), "3 journal entries=7");
}

#[test]
fn every_event_in_its_place() {
    let all = |entries: &mut Vec<Entry>| {
        let (note, seal) = (entries[5].record, entries.pop().unwrap());
        let old = Octets([1; 32]);
        entries[5].record = Some(old);
        entries.push(entry(Event::Amend, Some(NOTE), note));
        entries.push(entry(Event::Abort, Some(7), Some(old)));
        entries.push(entry(Event::Add, Some(8), Some(old)));
        entries.push(entry(Event::Delete, Some(8), Some(old)));
        entries.push(seal);
    };
    let verification = Forge::good().entries(all).judged();
    assert_eq!(line(&verification, "journal.agrees"), "3 journal entries=11");
    assert_eq!(against(&verification), [""; 0]);
}

#[test]
fn an_anchor_that_the_journal_notes() {
    let (noted, there) = (noise(5, 40), noise(5, 40));
    let anchored = move |entries: &mut Vec<Entry>| {
        let anchor = Entry { anchor: Some(sha256(&noted)), ..entry(Event::Anchor, Some(1), None) };
        entries.insert(1, anchor);
    };
    let forge = Forge::good().entries(anchored);
    let verification = forge.pieces(|pieces| pieces.before("manifest.cose", "anchors/0001.tsr", there)).judged();
    assert_eq!(line(&verification, "journal.agrees"), "3 journal entries=8");
}

#[test]
fn an_anchor_that_the_journal_does_not_note() {
    let forge = Forge::good();
    let verification = forge.pieces(|pieces| pieces.before("manifest.cose", "anchors/0001.tsr", noise(5, 40))).judged();
    let expected = format!("3 journal expected=– found={}", sha256(&noise(5, 40)));
    assert_eq!(line(&verification, "journal.anchors-differ"), expected);
    assert_eq!(against(&verification), ["journal.anchors-differ"]);
    assert_eq!(exit(&verification), (1, "journal.anchors-differ"));
}

#[test]
fn an_anchor_that_is_gone() {
    let digest = sha256(&noise(5, 40));
    let anchored = move |entries: &mut Vec<Entry>| {
        entries.insert(1, Entry { anchor: Some(digest), ..entry(Event::Anchor, Some(1), None) });
    };
    let verification = Forge::good().entries(anchored).judged();
    assert_eq!(line(&verification, "journal.anchors-differ"), format!("3 journal expected={digest} found=–"));
    assert_eq!(against(&verification), ["journal.anchors-differ"]);
    assert_eq!(exit(&verification), (1, "journal.anchors-differ"));
}

#[test]
fn an_anchor_that_cannot_be_read_is_not_compared() {
    let (noted, there) = (sha256(&noise(5, 40)), noise(5, 40));
    let anchored = move |entries: &mut Vec<Entry>| {
        entries.insert(1, Entry { anchor: Some(noted), ..entry(Event::Anchor, Some(1), None) });
    };
    let damaged = |pieces: &mut crate::forge::Pieces| {
        pieces.before("manifest.cose", "anchors/0001.tsr", there);
        pieces.damage("anchors/0001.tsr", 3);
    };
    let verification = Forge::good().entries(anchored).pieces(damaged).judged();
    assert_eq!(line(&verification, "container.crc"), "1 bundle name=anchors/0001.tsr");
    assert_eq!(against(&verification), ["container.crc"]);
    assert!(!has(&verification, "journal.agrees"));
}

#[test]
fn another_journal_in_place_of_the_sealed() {
    let other = |pieces: &mut crate::forge::Pieces| {
        pieces.replace("journal.cbor", |bytes| {
            swap(bytes, &moment(6).millis().to_be_bytes(), &moment(7).millis().to_be_bytes())
        });
    };
    let found = {
        let mut pieces = Forge::good().made();
        other(&mut pieces);
        sha256(&pieces.get("journal.cbor").bytes)
    };
    let verification = Forge::good().pieces(other).judged();
    let expected = format!("3 journal expected={} found={found}", sha256(&good().concat()));
    assert_eq!(line(&verification, "journal.digest-mismatch"), expected);
    assert_eq!(against(&verification), ["journal.digest-mismatch"]);
    assert_eq!(exit(&verification), (1, "journal.digest-mismatch"));
}

#[test]
fn the_last_entries_are_cut_off() {
    let lines = good();
    let left = lines[..5].concat();
    let found = sha256(&left);
    let forge = Forge::good().pieces(move |pieces| pieces.replace("journal.cbor", |bytes| *bytes = left));
    let verification = forge.judged();
    assert!(line(&verification, "journal.digest-mismatch").ends_with(&format!(" found={found}")));
    assert_eq!(line(&verification, "journal.unsealed"), "3 journal expected=seal found=add");
    assert!(line(&verification, "journal.records-differ").starts_with("3 journal n=6 expected="));
    assert_eq!(exit(&verification), (1, "journal.digest-mismatch"));
}

#[test]
fn an_entry_is_taken_out_of_the_middle() {
    let lines = good();
    let verification = Forge::good().lines(|lines| drop(lines.remove(2))).judged();
    let expected = format!("3 journal/2 expected={} found={}", sha256(&lines[1]), sha256(&lines[2]));
    assert_eq!(line(&verification, "journal.chain"), expected);
    assert_eq!(against(&verification), ["journal.chain"]);
    assert_eq!(exit(&verification), (1, "journal.chain"));
}

#[test]
fn two_entries_change_places() {
    let verification = Forge::good().lines(|lines| lines.swap(3, 4)).judged();
    assert!(line(&verification, "journal.chain").starts_with("3 journal/3 expected="));
}

#[test]
fn a_first_entry_that_has_one_before_it() {
    let prev = |lines: &mut Vec<Vec<u8>>| swap(&mut lines[0], &[0; 32], &[1; 32]);
    let verification = Forge::good().lines(prev).judged();
    let expected = format!("3 journal/0 expected={} found={}", "00".repeat(32), "01".repeat(32));
    assert_eq!(line(&verification, "journal.chain"), expected);
}

#[test]
fn no_record_is_ever_opened_again() {
    let twice = |entries: &mut Vec<Entry>| entries.insert(1, entries[0].clone());
    let verification = Forge::good().entries(twice).judged();
    assert_eq!(line(&verification, "journal.event"), "3 journal/1 event=open");
    assert_eq!(against(&verification), ["journal.event"]);
    assert_eq!(exit(&verification), (1, "journal.event"));
}

/// The first entry that cannot stand where it stands.
fn wrong(change: impl FnOnce(&mut Vec<Entry>) + 'static) -> String {
    let verification = Forge::good().entries(change).judged();
    assert!(!has(&verification, "journal.agrees"));
    line(&verification, "journal.event")
}

#[test]
fn entries_that_cannot_come_where_they_stand() {
    let digest = Some(Octets([1; 32]));
    let cases: Vec<(&str, usize, Entry)> = vec![
        ("a number is left out", 6, entry(Event::Add, Some(8), digest)),
        ("a number is used twice", 6, entry(Event::Add, Some(6), digest)),
        ("an amendment of nothing", 6, entry(Event::Amend, Some(7), digest)),
        ("a deletion of what was never there", 6, entry(Event::Delete, Some(7), digest)),
        ("a deletion under another digest", 6, entry(Event::Delete, Some(6), digest)),
        ("a recording broken off that has a place", 6, entry(Event::Abort, Some(6), digest)),
        ("an addition without a digest", 6, entry(Event::Add, Some(7), None)),
        ("an addition without a number", 6, entry(Event::Add, None, digest)),
        ("an anchor without its digest", 6, entry(Event::Anchor, Some(1), None)),
        ("the second anchor before the first", 6, Entry { anchor: digest, ..entry(Event::Anchor, Some(2), None) }),
        ("an anchor in a note", 6, Entry { anchor: digest, ..entry(Event::Note, Some(7), digest) }),
        ("a note after the seal", 7, entry(Event::Note, Some(7), digest)),
        ("a second seal", 7, entry(Event::Seal, None, None)),
        ("a seal with a number", 6, entry(Event::Seal, Some(7), None)),
        ("something before the opening", 0, entry(Event::Add, Some(1), digest)),
    ];
    for (what, at, entry) in cases {
        let expected = format!("3 journal/{at} event={}", entry.event.name());
        assert_eq!(wrong(move |entries| entries.insert(at, entry)), expected, "{what}");
    }
}

#[test]
fn the_case_is_never_deleted() {
    let delete = |entries: &mut Vec<Entry>| {
        let case = entries[0].record;
        entries.insert(6, entry(Event::Delete, Some(1), case));
    };
    assert_eq!(wrong(delete), "3 journal/6 event=delete");
}

#[test]
fn a_note_that_was_added_as_evidence() {
    assert_eq!(wrong(|entries| entries[5].event = Event::Add), "3 journal/5 event=add");
}

#[test]
fn an_exhibit_that_was_added_as_a_hand_over() {
    assert_eq!(wrong(|entries| entries[2].event = Event::HandOver), "3 journal/2 event=hand-over");
}

#[test]
fn the_manifest_lists_another_record() {
    let verification = Forge::good().entries(|entries| entries[3].record = Some(Octets([1; 32]))).judged();
    let listed = verification.manifest().unwrap().listed(RECEIPT).unwrap().sha256;
    let expected = format!("3 journal n=4 expected={listed} found={}", "01".repeat(32));
    assert_eq!(line(&verification, "journal.records-differ"), expected);
    assert_eq!(against(&verification), ["journal.records-differ"]);
    assert_eq!(exit(&verification), (1, "journal.records-differ"));
}

#[test]
fn the_manifest_lists_what_the_journal_took_out() {
    let out = |entries: &mut Vec<Entry>| {
        let photo = entries[2].record;
        entries.insert(6, entry(Event::Delete, Some(PHOTO), photo));
    };
    let verification = Forge::good().entries(out).judged();
    let said = line(&verification, "journal.records-differ");
    assert!(said.starts_with("3 journal n=3 expected=") && said.ends_with(" found=–"), "{said}");
}

#[test]
fn a_journal_without_its_seal() {
    let verification = Forge::good().entries(|entries| entries.truncate(6)).judged();
    assert!(line(&verification, "journal.unsealed").starts_with("3 journal expected="));
    assert_eq!(against(&verification), ["journal.unsealed"]);
    assert_eq!(exit(&verification), (1, "journal.unsealed"));
}

#[test]
fn the_manifest_counts_more_entries() {
    let verification = Forge::good().manifest(|manifest| manifest.journal.count = 9).judged();
    assert_eq!(line(&verification, "journal.unsealed"), "3 journal expected=9 found=7");
    assert_eq!(against(&verification), ["journal.unsealed"]);
}

#[test]
fn no_entry_at_all() {
    let verification = Forge::good().lines(Vec::clear).judged();
    assert_eq!(line(&verification, "journal.unsealed"), "3 journal expected=seal found=–");
    assert_eq!(against(&verification), ["journal.unsealed", "journal.records-differ"]);
}

#[test]
fn an_event_of_the_future() {
    let newer = |lines: &mut Vec<Vec<u8>>| swap(&mut lines[4], &text_item("add"), &text_item("ask"));
    let verification = Forge::good().lines(newer).judged();
    assert_eq!(line(&verification, "journal.unsupported"), "3 journal/4 found=ask");
    assert_eq!(against(&verification), ["journal.unsupported"]);
    assert_eq!(exit(&verification), (7, "journal.unsupported"));
}

#[test]
fn a_length_other_than_sealed() {
    let verification = Forge::good().manifest(|manifest| manifest.journal.length += 1).judged();
    assert_eq!(against(&verification), ["journal.digest-mismatch"]);
}

#[test]
fn a_journal_longer_than_the_reader_takes_on() {
    let limits = aigaq::base::limits::Limits { journal_bytes: 100, ..Default::default() };
    let verification = Bench { limits, ..Bench::default() }.judge(&Forge::good().bytes());
    assert_eq!(line(&verification, "journal.not-performed"), "3 bundle because=container.limit");
    assert_eq!(line(&verification, "clock.not-performed"), "15 bundle because=container.limit");
    assert_eq!(exit(&verification), (5, "container.limit"));
}

#[test]
fn the_forge_chains_as_the_format_says() {
    let lines = good();
    let entries: Vec<Entry> = lines.iter().map(|line| aigaq::base::cbor::peek(line).unwrap()).collect();
    assert_eq!(chained(entries.clone()), lines);
    assert_eq!(entries[4].prev, sha256(&lines[3]));
}

#[test]
fn one_finding_for_each_entry_of_a_wrong_kind() {
    let two = |entries: &mut Vec<Entry>| {
        entries[2].event = Event::Note;
        entries[3].event = Event::Note;
    };
    let verification = Forge::good().entries(two).judged();
    assert_eq!(lines(&verification, "journal.event"), ["3 journal/2 event=note", "3 journal/3 event=note"]);
}
