//! What no check of this kind can show, and the sentences that every paper bears.

use super::super::paper::{Section, Start};
use super::Brief;
use super::blocks::{list, text};
use super::cover::edge;

/// What is never checked, whatever the bundle.
pub(super) fn never(brief: &Brief<'_>) -> Vec<String> {
    vec![
        brief.say("not-checked-scene", &[]),
        brief.say("limits-edited", &[]),
        brief.say("not-checked-goods", &[]),
        brief.say("limits-fiscal", &[]),
        brief.say("limits-person", &[]),
        brief.say("limits-later", &[]),
    ]
}

/// The sentence for every paper.
pub(super) fn sentence(brief: &Brief<'_>) -> String {
    let window = brief.verification.window();
    let until = window.not_after.as_ref().and_then(|proof| edge(proof, true));
    let key = brief.verification.manifest().map(|manifest| manifest.signer.to_string());
    match (until, key.filter(|_| brief.has("seal.signature-valid"))) {
        (Some(until), Some(key)) => {
            brief.say("limits-sentence", &[("at", brief.here(until).into()), ("key", key.into())])
        }
        (None, Some(key)) => brief.say("limits-sentence-untimed", &[("key", key.into())]),
        (_, None) => brief.say("limits-sentence-unsealed", &[]),
    }
}

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let blocks = vec![
        text(sentence(brief)),
        list(vec![
            brief.say("limits-hash", &[]),
            brief.say("limits-order", &[]),
            brief.say("limits-authority", &[]),
            brief.say("limits-origin", &[]),
            brief.say("limits-comparison", &[]),
            brief.say("limits-media", &[]),
            brief.say("limits-translation", &[]),
        ]),
        brief.by_law("limits-admissible", &["cpc-66-1", "cpc-99-2"]),
        brief.para("limits-expert"),
    ];
    brief.part("limits", "limits-title", Start::Flow, blocks)
}
