//! The conclusion: three answers in the manner of ETSI EN 319 102-1 §5.1.3, and an exit code.

use super::finding::{Finding, Standing};

/// What can be answered. No conformity with the standard is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// Everything that was to be checked holds.
    Passed,
    /// What is here does not allow an answer.
    Indeterminate,
    /// Something does not hold.
    Failed,
}

impl Answer {
    /// The word.
    pub fn name(self) -> &'static str {
        match self {
            Answer::Passed => "PASSED",
            Answer::Indeterminate => "INDETERMINATE",
            Answer::Failed => "FAILED",
        }
    }
}

/// How a judgement ends for a script (docs/spec.md, Conclusions), from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0
    Passed,
    /// 11: all that is present passes, some of the bundle is withheld.
    Extract,
    /// 3: intact, but identity, time or trust cannot be concluded.
    Indeterminate,
    /// 5: a stated limit was hit.
    LimitExceeded,
    /// 7: made by a newer format or with a newer algorithm.
    UnsupportedVersion,
    /// 1: something was altered or does not match.
    Failed,
    /// 4: not a valid bundle, refused before any cryptography.
    Malformed,
}

impl Exit {
    /// The number.
    pub fn code(self) -> u8 {
        match self {
            Exit::Passed => 0,
            Exit::Failed => 1,
            Exit::Indeterminate => 3,
            Exit::Malformed => 4,
            Exit::LimitExceeded => 5,
            Exit::UnsupportedVersion => 7,
            Exit::Extract => 11,
        }
    }

    /// The one with this number.
    pub fn known(code: u8) -> Option<Self> {
        let all = [
            Exit::Passed,
            Exit::Extract,
            Exit::Indeterminate,
            Exit::LimitExceeded,
            Exit::UnsupportedVersion,
            Exit::Failed,
            Exit::Malformed,
        ];
        all.into_iter().find(|exit| exit.code() == code)
    }

    /// The name.
    pub fn name(self) -> &'static str {
        match self {
            Exit::Passed => "PASSED",
            Exit::Failed => "FAILED",
            Exit::Indeterminate => "INDETERMINATE",
            Exit::Malformed => "MALFORMED",
            Exit::LimitExceeded => "LIMIT_EXCEEDED",
            Exit::UnsupportedVersion => "UNSUPPORTED_VERSION",
            Exit::Extract => "EXTRACT",
        }
    }

    /// The answer it belongs to.
    pub fn answer(self) -> Answer {
        match self {
            Exit::Passed => Answer::Passed,
            Exit::Extract | Exit::Indeterminate | Exit::LimitExceeded | Exit::UnsupportedVersion => {
                Answer::Indeterminate
            }
            Exit::Failed | Exit::Malformed => Answer::Failed,
        }
    }
}

/// The conclusion drawn from all findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conclusion {
    /// How it ends.
    pub exit: Exit,
    /// The code that decided; `None` when everything passed.
    pub decided_by: Option<&'static str>,
}

impl Conclusion {
    /// The worst finding decides; among equals the first. What is noted or not performed never
    /// improves it.
    pub fn draw(findings: &[Finding]) -> Self {
        let counts = |finding: &&Finding| matches!(finding.standing(), Standing::Indeterminate | Standing::Failed);
        let mut worst: Option<&Finding> = None;
        for finding in findings.iter().filter(counts) {
            if worst.is_none_or(|worst| worst.entry().exit < finding.entry().exit) {
                worst = Some(finding);
            }
        }
        Conclusion {
            exit: worst.map_or(Exit::Passed, |finding| finding.entry().exit),
            decided_by: worst.map(Finding::code),
        }
    }

    /// The answer.
    pub fn answer(&self) -> Answer {
        self.exit.answer()
    }
}
