//! Who judges, and whom he trusts.

use super::seal::signer;
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::base::watch::Unwatched;
use aigaq::checks::cross::{Examination, Lists, ids};
use aigaq::checks::{Question, Verification, judge};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::report::json::Result1;
use aigaq::report::{contents, text};
use aigaq::seal::trust::{self, Trust, Voice};

/// A reader with its question.
pub struct Bench {
    pub trust: Trust,
    pub expect_seal: Option<Digest>,
    pub limits: Limits,
    pub at: Moment,
}

impl Default for Bench {
    /// Trusts the forge, expects nothing, hashes on one thread.
    fn default() -> Self {
        Bench {
            trust: trusting(|_| {}),
            expect_seal: None,
            limits: Limits { threads: 1, ..Limits::default() },
            at: Moment::parse("2026-11-22T12:00:00Z").unwrap(),
        }
    }
}

impl Bench {
    /// Judges, and has everything that was found said in all languages: no sentence may lack a value
    /// or a word.
    pub fn judge(&self, bytes: &[u8]) -> Verification {
        let verification = self.judge_silently(bytes);
        for language in Language::ALL {
            let messages = Messages::new(language);
            let journal = verification.journal();
            let said = text::result(&messages, "forged", &verification, &unheard(&verification), true)
                + &contents::contents(&messages, verification.records(), journal);
            let lacks = said.lines().find(|line| {
                let is_id = |word: &str| ids().any(|id| word == format!("[{id}]"));
                let is_key =
                    |word: &str| word.starts_with('[') && word.contains('-') && !word.contains('.') && !is_id(word);
                line.contains("{$") || line.split_whitespace().any(is_key)
            });
            assert_eq!(lacks, None, "in {language}:\n{said}");
        }
        verification
    }

    /// Judges, for the tests that judge many thousand times.
    pub fn judge_silently(&self, bytes: &[u8]) -> Verification {
        let question = Question {
            trust: &self.trust,
            at: self.at,
            limits: &self.limits,
            expect_seal: self.expect_seal,
            watch: &Unwatched,
        };
        judge(bytes, &question).unwrap()
    }
}

/// What is compared where no file is read again.
pub fn unheard(verification: &Verification) -> Examination {
    Examination::without_media(verification, &Lists::shipped())
}

/// The result as a line of JSON.
pub fn json_line(path: &str, verification: &Verification) -> String {
    Result1::new(path, verification, &unheard(verification)).line()
}

/// A trust list with the key of the forge on it.
pub fn trusting(change: impl FnOnce(&mut trust::Signer)) -> Trust {
    let mut signer = trust::Signer {
        key: signer().public().octets(),
        name: "The forge".to_owned(),
        vouched_by: "the tests".to_owned(),
        added: "2026-01-01T00:00:00Z".to_owned(),
        roles: vec![Voice::Seal],
        from: None,
        until: None,
        revoked: None,
    };
    change(&mut signer);
    let mut trust = Trust::nobody();
    trust.add(signer).unwrap();
    trust
}
