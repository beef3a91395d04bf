//! What the certificates that came with a signature say of the key, as text and as the JSON result writes it.

use super::signatures::Holder;
use crate::checks::certificate::Certified;
use crate::lang::messages::Messages;
use serde::Serialize;

/// Whose key it is by them, in a sentence.
pub(super) fn sentence(messages: &Messages, certified: &Certified) -> String {
    let Some(holder) = certified.holder() else { return messages.say("certified-unread", &[]) };
    if !certified.is_bound() {
        return messages.say("certified-other-key", &[]);
    }
    let facts = [
        ("name", holder.shown_name().into()),
        ("iin", holder.iin.as_deref().unwrap_or("none").into()),
        ("issuer", holder.issuer.as_str().into()),
        ("root", certified.chain().last().map_or("–", String::as_str).into()),
    ];
    messages.say(if certified.holds() { "certified-holds" } else { "certified-open" }, &facts)
}

/// The certificates of one signature.
#[derive(Debug, Serialize)]
pub(super) struct Certificate {
    /// Whether the first is for the key that signed.
    bound: bool,
    /// Whether it is that, leads to one that the reader trusts, and nothing stands against it.
    holds: bool,
    holder: Option<Holder>,
    chain: Vec<String>,
}

impl From<&Certified> for Certificate {
    fn from(certified: &Certified) -> Self {
        Certificate {
            bound: certified.is_bound(),
            holds: certified.holds(),
            holder: certified.holder().map(Holder::new),
            chain: certified.chain().to_vec(),
        }
    }
}
