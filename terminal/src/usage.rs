//! What is wrong with a command line, in the words of the user's language.
//!
//! The parser finds the mistake and what was expected; the sentence is ours, so that it is the same in all languages.

use aigaq::base::reason::{Facts, Reason};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// A mistake on the command line, as the parser tells it.
#[derive(Debug)]
pub struct Usage {
    code: &'static str,
    facts: Facts,
    /// How the command is used.
    pub usage: Option<String>,
}

impl Usage {
    /// Of the parser's error; `None` for what is no mistake: help and version.
    pub fn of(error: &Error) -> Option<Self> {
        let code = code(error)?;
        let mut facts: Facts = vec![];
        let named = [
            ("arg", ContextKind::InvalidArg),
            ("value", ContextKind::InvalidValue),
            ("found", ContextKind::InvalidSubcommand),
            ("prior", ContextKind::PriorArg),
            ("near", ContextKind::SuggestedArg),
            ("near", ContextKind::SuggestedSubcommand),
            ("near", ContextKind::SuggestedValue),
            ("known", ContextKind::ValidValue),
            ("known", ContextKind::ValidSubcommand),
        ];
        for (name, kind) in named {
            let value = error.get(kind).map(|value| if name == "near" { nearest(value) } else { text(value) });
            let value = value.filter(|value| !value.is_empty());
            facts.extend(value.map(|value| (name, value.into())));
        }
        for (name, none) in [("near", "none"), ("known", "none"), ("value", "none")] {
            if facts.iter().all(|(known, _)| *known != name) {
                facts.push((name, none.into()));
            }
        }
        Some(Usage { code, facts, usage: error.get(ContextKind::Usage).map(text).map(bare) })
    }
}

fn code(error: &Error) -> Option<&'static str> {
    let of = |kind| error.get(kind).map(text).unwrap_or_default();
    let is_empty = of(ContextKind::InvalidValue).is_empty();
    let is_same = of(ContextKind::PriorArg) == of(ContextKind::InvalidArg);
    Some(match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return None;
        }
        ErrorKind::UnknownArgument => "usage.unknown-argument",
        ErrorKind::InvalidSubcommand => "usage.unknown-command",
        ErrorKind::MissingSubcommand => "usage.no-command",
        ErrorKind::MissingRequiredArgument => "usage.missing",
        ErrorKind::InvalidValue if is_empty => "usage.no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage.value",
        ErrorKind::ArgumentConflict if is_same => "usage.twice",
        ErrorKind::ArgumentConflict => "usage.conflict",
        ErrorKind::InvalidUtf8 => "usage.not-text",
        _ => "usage.wrong",
    })
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(one) => one.clone(),
        // What is hidden from the help is not offered either.
        ContextValue::Strings(all) => {
            all.iter().filter(|one| *one != "examine").cloned().collect::<Vec<_>>().join(", ")
        }
        ContextValue::StyledStr(one) => one.to_string(),
        ContextValue::StyledStrs(all) => all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Number(n) => n.to_string(),
        ContextValue::Bool(is) => is.to_string(),
        _ => String::new(),
    }
}

/// Of several suggestions the last is the nearest.
fn nearest(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.last().cloned().unwrap_or_default(),
        other => text(other),
    }
}

/// The line of usage without the parser's own word before it.
fn bare(usage: String) -> String {
    usage.trim().strip_prefix("Usage:").unwrap_or(&usage).trim().to_owned()
}

impl Reason for Usage {
    fn code(&self) -> &'static str {
        self.code
    }

    fn facts(&self) -> Facts {
        self.facts.clone()
    }
}
