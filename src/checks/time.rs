//! (9) Trusted time: between which moments the seal was made, by time-stamps that hold, and what is
//! claimed beside it. Without one, the time of sealing is the word of the sealing machine's clock.

use super::docket::Docket;
use super::finding::Subject;
use super::token::subject;
use super::window::{Proof, Stamp, Window};
use crate::base::moment::Moment;
use crate::base::reason::{Fact, Facts};
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::model::journal::{Entry, Event};
use crate::model::record::{Body, Kind};
use crate::seal::timestamp::instant::Instant;
use std::collections::{BTreeMap, BTreeSet};

/// By how much a claimed time may miss the window before it is worth a word: two minutes.
const SKEW: u64 = 120_000_000_000;
/// Two authorities of which one states whole seconds may differ by so much without a fault.
const SECOND: u64 = 1_000_000_000;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let Some(sealed) = docket.manifest.as_ref().map(|manifest| manifest.sealed) else {
        return docket.skip("time.not-performed", 1..=2);
    };
    docket.window = window(&docket.stamps, &openings(docket));
    match docket.window.not_before.clone() {
        Some(proof) => docket.find("time.not-before", Subject::Bundle, facts(&proof)),
        None => docket.find("time.no-opening", Subject::Bundle, vec![]),
    }
    match docket.window.not_after.clone() {
        Some(proof) => {
            docket.find("time.not-after", Subject::Bundle, facts(&proof));
            unanchored(docket, sealed, &proof);
        }
        None => {
            let parts = docket.container.iter().flat_map(|container| container.entries());
            let tokens = parts.filter(|entry| matches!(entry.part, Part::Token(_))).count();
            let claimed: (&str, Fact) = ("claimed", sealed.to_string().into());
            match tokens {
                0 => docket.find("time.no-token", Subject::Bundle, vec![claimed]),
                _ => docket.find("time.no-valid-token", Subject::Bundle, vec![("count", tokens.into()), claimed]),
            }
        }
    }
    nesting(docket);
    late(docket);
    claims(docket, sealed);
}

/// The anchors that stand in the journal before the first file of the bundle was taken in. A later one says nothing of when
/// those before it were.
fn openings<S: Source + ?Sized>(docket: &Docket<'_, S>) -> BTreeSet<u32> {
    let is_exhibit = |entry: &&Entry| {
        let listed = entry.n.and_then(|n| docket.manifest.as_ref()?.listed(n));
        matches!(entry.event, Event::Add | Event::Amend) && listed.is_some_and(|one| one.kind == Kind::Exhibit)
    };
    let entries = docket.journal.iter().flat_map(|journal| &journal.entries);
    let before = entries.take_while(|entry| !is_exhibit(entry));
    before.filter(|entry| entry.event == Event::Anchor).filter_map(|entry| entry.n).collect()
}

fn window(stamps: &[Stamp], openings: &BTreeSet<u32>) -> Window {
    let counting = |wanted: fn(Part) -> bool| stamps.iter().filter(move |stamp| stamp.counts && wanted(stamp.part));
    let anchors = || counting(|part| matches!(part, Part::Anchor(_)));
    let before = |stamp: &Stamp| stamp.proof(stamp.earliest());
    let opens = |stamp: &&Stamp| matches!(stamp.part, Part::Anchor(n) if openings.contains(&n));
    Window {
        not_before: anchors().filter(opens).min_by_key(|stamp| stamp.part).and_then(before),
        sealed_after: anchors().max_by_key(|stamp| stamp.earliest()).and_then(before),
        not_after: counting(|part| matches!(part, Part::Token(_)))
            .min_by_key(|stamp| stamp.latest())
            .and_then(|stamp| stamp.proof(stamp.latest())),
    }
}

fn facts(proof: &Proof) -> Facts {
    let accuracy = proof.accuracy.map_or_else(|| "–".to_owned(), seconds);
    vec![
        ("at", proof.at.to_string().into()),
        ("gen-time", proof.gen_time.to_string().into()),
        ("accuracy", accuracy.into()),
        ("authority", proof.authority.as_str().into()),
        ("name", proof.part.to_string().into()),
    ]
}

/// Nanoseconds as seconds, without trailing zeros.
fn seconds(nanos: u64) -> String {
    let text = format!("{}.{:09}", nanos / SECOND, nanos % SECOND);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// From the sealing, as claimed, to the first time-stamp nothing but the sealer's word says that the
/// seal was there.
fn unanchored<S: Source + ?Sized>(docket: &mut Docket<'_, S>, sealed: Moment, proof: &Proof) {
    if proof.gen_time > Instant::from(sealed).later(SKEW) {
        let facts = vec![
            ("claimed", sealed.to_string().into()),
            ("gen-time", proof.gen_time.to_string().into()),
            ("authority", proof.authority.as_str().into()),
        ];
        docket.find("time.unanchored", Subject::Bundle, facts);
    }
}

/// What came later by its content must not be earlier by its time: an anchor before the seal's
/// token, a head before a later head, a token before its renewal.
fn nesting<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let mut found = vec![];
    let heads = heads(docket);
    // What belongs to a statement is judged with it, and never lowers the seal.
    let is_own = |stamp: &&Stamp| !matches!(stamp.part, Part::StatementToken(_));
    let stamps: Vec<&Stamp> = docket.stamps.iter().filter(|stamp| stamp.counts).filter(is_own).collect();
    for later in &stamps {
        let before = stamps.iter().filter(|earlier| comes_before(docket, &heads, earlier.part, later.part));
        let Some((earliest, earlier)) = before.filter_map(|one| Some((one.earliest()?, one))).max_by_key(|(at, _)| *at)
        else {
            continue;
        };
        if later.latest().is_some_and(|latest| earliest > latest.later(SECOND)) {
            let time =
                |stamp: &Stamp| stamp.judged.stamp().map_or_else(String::new, |stamp| stamp.gen_time.to_string());
            let facts: Facts = vec![
                ("earlier", earlier.part.to_string().into()),
                ("earlier-time", time(earlier).into()),
                ("later", later.part.to_string().into()),
                ("later-time", time(later).into()),
            ];
            found.push((subject(later.part), facts));
        }
    }
    found.into_iter().for_each(|(subject, facts)| docket.find("time.broken-nesting", subject, facts));
}

/// Whether the content of `later` holds the digest of `earlier`, directly or through the journal.
fn comes_before<S: Source + ?Sized>(docket: &Docket<'_, S>, heads: &Heads, earlier: Part, later: Part) -> bool {
    match (earlier, later) {
        (Part::Anchor(_), Part::Token(_)) => true,
        (Part::Anchor(a), Part::Anchor(b)) => heads.get(&a) < heads.get(&b),
        (earlier, Part::Renewal(n)) => {
            docket.renewed.get(&n).is_some_and(|covered| covered.contains(&earlier))
                || (matches!(earlier, Part::Anchor(_)) && docket.renewed.contains_key(&n))
        }
        _ => false,
    }
}

/// How many entries other than anchors stand before each anchor.
type Heads = BTreeMap<u32, usize>;

/// Anchors of one head were asked for at once: none of them is before another.
fn heads<S: Source + ?Sized>(docket: &Docket<'_, S>) -> Heads {
    let mut heads = Heads::new();
    let mut others = 0;
    for entry in docket.journal.iter().flat_map(|journal| &journal.entries) {
        match entry.event {
            Event::Anchor => heads.extend(entry.n.map(|n| (n, others))),
            _ => others += 1,
        }
    }
    heads
}

/// A renewal that came after a certificate of what it renews had expired mends nothing of that.
fn late<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    let mut found = vec![];
    for (n, covered) in &docket.renewed {
        let renewal = docket.stamps.iter().find(|stamp| stamp.part == Part::Renewal(*n));
        let Some(gen_time) = renewal.and_then(|stamp| stamp.judged.time()) else { continue };
        for stamp in docket.stamps.iter().filter(|stamp| stamp.counts && covered.contains(&stamp.part)) {
            let in_time = |until: Instant| stamp.witnessed.is_some_and(|witnessed| witnessed <= until);
            if let Some(until) = stamp.judged.valid_until().filter(|until| *until < gen_time && !in_time(*until)) {
                let facts: Facts = vec![
                    ("name", stamp.part.to_string().into()),
                    ("until", until.to_string().into()),
                    ("gen-time", gen_time.to_string().into()),
                ];
                found.push((Subject::Renewal(*n), facts));
            }
        }
    }
    found.into_iter().for_each(|(subject, facts)| docket.find("renewal.late", subject, facts));
}

/// Times that are claimed and that the window contradicts.
fn claims<S: Source + ?Sized>(docket: &mut Docket<'_, S>, sealed: Moment) {
    let Window { sealed_after, not_after, .. } = docket.window.clone();
    let mut found = vec![];
    let mut compare = |subject: Subject, claimed: Moment| {
        let at = Instant::from(claimed);
        let late = not_after.as_ref().filter(|proof| at > proof.at.later(SKEW));
        // What was recorded or bought before the draft was opened contradicts nothing.
        let is_ours = subject == Subject::Manifest;
        let early = sealed_after.as_ref().filter(|proof| is_ours && at.later(SKEW) < proof.at);
        for (side, proof) in [("late", late), ("early", early)] {
            let Some(proof) = proof else { continue };
            let facts: Facts = vec![
                ("side", side.into()),
                ("expected", proof.at.to_string().into()),
                ("found", claimed.to_string().into()),
            ];
            found.push((subject, facts));
        }
    };
    compare(Subject::Manifest, sealed);
    for (n, record) in &docket.records {
        let (subject, when) = match &record.body {
            Body::Exhibit(exhibit) => (Subject::Exhibit(*n), &exhibit.facts.when),
            Body::Purchase(purchase) => (Subject::Record(*n), &purchase.when),
            _ => continue,
        };
        if let Some(when) = when {
            compare(subject, when.at);
        }
    }
    found.into_iter().for_each(|(subject, facts)| docket.find("time.claim-outside", subject, facts));
}
