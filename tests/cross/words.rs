//! Whether the three languages have words for what a comparison gives.

use aigaq::checks::cross::{Comparison, Outcome, Source, Value, ids, lack};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;

thread_local! {
    static MESSAGES: Vec<Messages> = Language::ALL.into_iter().map(Messages::new).collect();
}

/// The keys under which the words of a comparison stand.
pub fn keys(one: &Comparison) -> Vec<String> {
    let dashed = |name: &str| name.replace('.', "-");
    let mut keys = vec![format!("cross-{}", one.id)];
    if let Outcome::CannotBeCompared(why) = one.outcome {
        assert!(lack::ALL.contains(&why), "{why} is not on the list of reasons");
        keys.push(format!("cross-why-{why}"));
    }
    for side in &one.sides {
        let source = match &side.source {
            Source::Record { field, .. } => {
                keys.push(format!("cross-field-{}", dashed(field)));
                "record"
            }
            Source::Intake { .. } => "intake",
            Source::File { .. } => "file",
            Source::Code { field, .. } => {
                keys.push(format!("cross-code-{field}"));
                "code"
            }
            Source::Text { guessed: false, .. } => "text",
            Source::Text { guessed: true, .. } => "text-guessed",
            Source::Journal(_) => "journal",
            Source::Stamp(_) => "stamp",
            Source::Computed(what) => {
                keys.push(format!("cross-computed-{what}"));
                "computed"
            }
        };
        keys.push(format!("cross-source-{source}"));
        if let Value::Term(term) = side.value {
            keys.push(format!("cross-term-{term}"));
        }
    }
    keys.extend(one.facts.iter().map(|(name, _)| format!("cross-fact-{name}")));
    keys
}

/// Every key has a message, and a difference is explained, in every language.
pub fn require(one: &Comparison) {
    assert!(ids().any(|id| id == one.id));
    MESSAGES.with(|all| {
        for messages in all {
            for key in keys(one) {
                assert_ne!(messages.say(&key, &[]), format!("[{key}]"), "{}", messages.language());
            }
            let key = format!("cross-{}", one.id);
            assert!(messages.attribute(&key, "differs", &[]).is_some(), "{key}.differs, {}", messages.language());
        }
    });
}
