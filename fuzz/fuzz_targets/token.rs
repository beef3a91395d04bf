//! A time-stamp, as a response and bare: it may prove a time for one content, never for two.
#![no_main]

use aigaq::seal::timestamp::budget::Budget;
use aigaq::seal::timestamp::chain::TrustedRoot;
use aigaq::seal::timestamp::judge::{Form, Knowledge, Stamped, judge};

/// The root of a throw-away authority; `fuzz/seed` brings good responses under it, over `hello`.
const ROOT: &[u8] = include_bytes!("../../tests/timestamp/own/root.der");

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let trusted = [TrustedRoot { certificate: ROOT, from: None, until: None, compromised: None }];
    let knowledge = Knowledge { trusted: &trusted, helpers: &[], witnessed: None, budget: Budget::default() };
    for form in [Form::Response, Form::Token] {
        let judged = judge(bytes, form, Stamped::Bytes(b"hello"), &knowledge);
        assert!(judged.spent() <= knowledge.budget.signatures + 1);
        if judged.time().is_some() {
            assert!(judge(bytes, form, Stamped::Bytes(b"hullo"), &knowledge).time().is_none());
            let nobody = Knowledge { trusted: &[], ..knowledge };
            assert!(judge(bytes, form, Stamped::Bytes(b"hello"), &nobody).time().is_none());
        }
    }
});
