//! What was found, in a form that a test can compare.

use aigaq::checks::Verification;
use aigaq::checks::finding::{Finding, Standing};

/// The one finding of this code: step, subject, values.
pub fn line(verification: &Verification, code: &str) -> String {
    match lines(verification, code).as_slice() {
        [one] => one.clone(),
        other => panic!("{code}: {other:?}, all: {:?}", codes(verification)),
    }
}

/// The findings of this code.
pub fn lines(verification: &Verification, code: &str) -> Vec<String> {
    let shown = |finding: &Finding| {
        let facts: String = finding.facts.iter().map(|(name, value)| format!(" {name}={value}")).collect();
        format!("{} {}{facts}", finding.step(), finding.subject)
    };
    verification.findings().iter().filter(|finding| finding.code() == code).map(shown).collect()
}

/// The codes of all findings in their order.
pub fn codes(verification: &Verification) -> Vec<&'static str> {
    verification.findings().iter().map(Finding::code).collect()
}

/// The codes of what stands against the bundle: failed or open, save that no token is there.
pub fn against(verification: &Verification) -> Vec<&'static str> {
    let counts = |finding: &&Finding| {
        finding.standing() >= Standing::Indeterminate
            && !["time.no-token", "extract.withheld"].contains(&finding.code())
    };
    verification.findings().iter().filter(counts).map(Finding::code).collect()
}

/// Whether the code was found.
pub fn has(verification: &Verification, code: &str) -> bool {
    codes(verification).contains(&code)
}

/// The exit, and the code that decided it.
pub fn exit(verification: &Verification) -> (u8, &'static str) {
    let conclusion = verification.conclusion();
    (conclusion.exit.code(), conclusion.decided_by.unwrap_or("nothing"))
}
