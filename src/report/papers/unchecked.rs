//! What was not checked: what no program can check, what this check left out, and why.

use super::blocks::stretches;
use super::{Brief, limits};
use crate::checks::finding::{Finding, Standing, Subject};
use crate::report::cross::unread;
use std::collections::BTreeMap;

/// Everything that was not checked, a sentence each.
pub(super) fn unchecked(brief: &Brief<'_>) -> Vec<String> {
    let mut points = limits::never(brief);
    points.extend(brief.given_law());
    points.extend(skipped(brief));
    points.extend(silent(brief));
    points
}

/// The checks that were not performed, those with the same reason in one sentence.
fn skipped(brief: &Brief<'_>) -> Vec<String> {
    let open = brief.verification.findings().iter().filter(|one| one.standing() == Standing::NotPerformed);
    let mut said: Vec<String> = vec![];
    let mut reasons: Vec<(String, Vec<&Finding>)> = vec![];
    for finding in open {
        let Some(because) = finding.fact("because").map(ToString::to_string) else {
            said.push(brief.found(finding));
            continue;
        };
        match reasons.iter_mut().find(|(known, _)| *known == because) {
            Some((_, findings)) => findings.push(finding),
            None => reasons.push((because, vec![finding])),
        }
    }
    said.extend(reasons.into_iter().map(|(because, findings)| {
        let facts = [("what", steps(brief, &findings).into()), ("why", brief.because(&because).into())];
        brief.say("cover-not-performed", &facts)
    }));
    said
}

/// The checks in words, each once, with the numbers of what they are about.
fn steps(brief: &Brief<'_>, findings: &[&Finding]) -> String {
    let mut steps: Vec<(&str, Vec<u32>)> = vec![];
    for finding in findings {
        let step = finding.code().split('.').next().unwrap_or_default();
        if !steps.iter().any(|(known, _)| *known == step) {
            steps.push((step, vec![]));
        }
        if let (Subject::Exhibit(n) | Subject::Record(n), Some((_, numbers))) =
            (finding.subject, steps.iter_mut().find(|(known, _)| *known == step))
        {
            numbers.push(n);
        }
    }
    let word = |(step, numbers): &(&str, Vec<u32>)| {
        brief.say(&format!("cover-step-{step}"), &[("numbers", stretches(numbers).into())])
    };
    steps.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// The exhibits whose contents were not read again, or not wholly, with the reasons.
fn silent(brief: &Brief<'_>) -> Vec<String> {
    let unheard: Vec<u32> = brief
        .exhibits()
        .map(|(n, _)| n)
        .filter(|n| brief.is_intact(*n) && !brief.testimonies.contains_key(n))
        .collect();
    let mut said = vec![];
    if !unheard.is_empty() {
        said.push(brief.say("cover-not-read", &[("numbers", stretches(&unheard).into())]));
    }
    let mut reasons: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (n, testimony) in brief.testimonies {
        testimony.unread.iter().for_each(|why| reasons.entry(why).or_default().push(*n));
    }
    said.extend(reasons.into_iter().map(|(why, numbers)| {
        let facts = [("numbers", stretches(&numbers).into()), ("why", unread(brief.messages, why).into())];
        brief.say("cover-part-read", &facts)
    }));
    said
}
