//! The messages of one language.

use super::language::Language;
use super::shown::visible;
use crate::base::reason::{Fact, Reason};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;

const FILES: [(Language, &[&str]); 3] = [
    (
        Language::En,
        &[
            include_str!("../../i18n/en/capture.ftl"),
            include_str!("../../i18n/en/card.ftl"),
            include_str!("../../i18n/en/claim.ftl"),
            include_str!("../../i18n/en/comparisons.ftl"),
            include_str!("../../i18n/en/errors.ftl"),
            include_str!("../../i18n/en/findings.ftl"),
            include_str!("../../i18n/en/help.ftl"),
            include_str!("../../i18n/en/papers.ftl"),
            include_str!("../../i18n/en/statements.ftl"),
            include_str!("../../i18n/en/together.ftl"),
            include_str!("../../i18n/en/verify.ftl"),
        ],
    ),
    (
        Language::Kk,
        &[
            include_str!("../../i18n/kk/capture.ftl"),
            include_str!("../../i18n/kk/card.ftl"),
            include_str!("../../i18n/kk/claim.ftl"),
            include_str!("../../i18n/kk/comparisons.ftl"),
            include_str!("../../i18n/kk/errors.ftl"),
            include_str!("../../i18n/kk/findings.ftl"),
            include_str!("../../i18n/kk/help.ftl"),
            include_str!("../../i18n/kk/papers.ftl"),
            include_str!("../../i18n/kk/statements.ftl"),
            include_str!("../../i18n/kk/together.ftl"),
            include_str!("../../i18n/kk/verify.ftl"),
        ],
    ),
    (
        Language::Ru,
        &[
            include_str!("../../i18n/ru/capture.ftl"),
            include_str!("../../i18n/ru/card.ftl"),
            include_str!("../../i18n/ru/claim.ftl"),
            include_str!("../../i18n/ru/comparisons.ftl"),
            include_str!("../../i18n/ru/errors.ftl"),
            include_str!("../../i18n/ru/findings.ftl"),
            include_str!("../../i18n/ru/help.ftl"),
            include_str!("../../i18n/ru/papers.ftl"),
            include_str!("../../i18n/ru/statements.ftl"),
            include_str!("../../i18n/ru/together.ftl"),
            include_str!("../../i18n/ru/verify.ftl"),
        ],
    ),
];

/// The commented purchase.toml of a language.
pub fn template(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../i18n/en/purchase.toml"),
        Language::Kk => include_str!("../../i18n/kk/purchase.toml"),
        Language::Ru => include_str!("../../i18n/ru/purchase.toml"),
    }
}

/// The commented matter.toml of a language.
pub fn matter_template(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../i18n/en/matter.toml"),
        Language::Kk => include_str!("../../i18n/kk/matter.toml"),
        Language::Ru => include_str!("../../i18n/ru/matter.toml"),
    }
}

/// The commented statement.toml of a language: a head for every kind, and a table for each.
pub fn statement_template(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../i18n/en/statement.toml"),
        Language::Kk => include_str!("../../i18n/kk/statement.toml"),
        Language::Ru => include_str!("../../i18n/ru/statement.toml"),
    }
}

/// Refusals of the system that people meet, by the numbers that Linux and macOS share (errno), and what each is called.
pub const REFUSALS: [(&str, &str); 11] = [
    ("1", "forbidden"),
    ("2", "absent"),
    ("5", "failing"),
    ("13", "forbidden"),
    ("17", "taken"),
    ("20", "no-folder"),
    ("21", "folder"),
    ("24", "too-many"),
    ("27", "too-large"),
    ("28", "full"),
    ("30", "read-only"),
];

/// Speaks one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages of a language.
    pub fn new(language: Language) -> Self {
        let tag = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // Values stand in plain terminal text and in documents that do their own isolation.
        bundle.set_use_isolating(false);
        for text in FILES.iter().filter(|(known, _)| *known == language).flat_map(|(_, files)| *files) {
            // A file that does not parse is caught by tests/i18n.rs; what did parse is still used.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Messages { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message of this key with these values, which are made visible first. A key that is not
    /// there is shown as itself, so that nothing is passed over in silence.
    pub fn say(&self, key: &str, facts: &[(&str, Fact)]) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        self.format(pattern, facts).unwrap_or_else(|| format!("[{key}]"))
    }

    /// An attribute of a message: `rec`, what to do. `None` where the message has none.
    pub fn attribute(&self, key: &str, attribute: &str, facts: &[(&str, Fact)]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        self.format(Some(message.get_attribute(attribute)?.value()), facts)
    }

    /// What is wrong, in a sentence for a person, and what to do, where there is something.
    pub fn explain(&self, prefix: &str, reason: &dyn Reason) -> (String, Option<String>) {
        let key = format!("{prefix}-{}", reason.code().replace('.', "-"));
        let facts = reason.facts();
        (self.say(&key, &facts), self.attribute(&key, "rec", &facts))
    }

    /// A refusal of the system, `No such file or directory (os error 2)`, in words of the language with its number; any
    /// other, and any other text, as it stands.
    fn refusal(&self, text: &str) -> Option<String> {
        let number = text.strip_suffix(')')?.rsplit_once("(os error ")?.1;
        let key = REFUSALS.iter().find(|(known, _)| *known == number)?.1;
        let words = self.bundle.get_message(&format!("system-{key}")).and_then(|message| message.value());
        self.format(words, &[("number", number.into())])
    }

    fn format(&self, pattern: Option<&Pattern<&str>>, facts: &[(&str, Fact)]) -> Option<String> {
        let mut args = FluentArgs::new();
        for (name, value) in facts {
            let value = match value {
                Fact::Number(n) => FluentValue::from(*n),
                Fact::Text(text) if *name == "error" => {
                    FluentValue::from(self.refusal(text).unwrap_or_else(|| visible(text)))
                }
                Fact::Text(text) => FluentValue::from(visible(text)),
            };
            args.set((*name).to_owned(), value);
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern?, Some(&args), &mut errors).into_owned())
    }
}
