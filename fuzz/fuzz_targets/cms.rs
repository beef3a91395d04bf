//! A signature of a person in CMS, with what programs wrap around it: it may hold over one content, never over two.
#![no_main]

use aigaq::seal::cms::SignedData;
use aigaq::seal::signature::file::unwrapped;
use aigaq::seal::signature::judge::{BUDGET, Knowledge, judge};
use aigaq::seal::timestamp::chain::TrustedRoot;
use aigaq::seal::timestamp::instant::{Fraction, Instant};

const ROOT: &[u8] = include_bytes!("../../tests/timestamp/own/root.der");
/// What the detached files among the seeds were made over.
const CONTENT: &[u8] = b"test123";

libfuzzer_sys::fuzz_target!(|file: &[u8]| {
    let Some(bytes) = unwrapped(file) else { return };
    let trusted = [TrustedRoot { certificate: ROOT, from: None, until: None, compromised: None }];
    let at = Instant::generalized(b"20261122120000Z", Fraction::Refused).unwrap();
    let knowledge = Knowledge {
        issuers: &trusted,
        stamps: &trusted,
        helpers: &[],
        revocations: &[],
        witnessed: None,
        at,
        budget: BUDGET,
    };
    let attached = SignedData::read(&bytes).ok().and_then(|signed| signed.content.map(|content| content.to_vec()));
    let content = attached.as_deref().unwrap_or(CONTENT);
    let judged = judge(&bytes, content, &knowledge);
    if judged.signers().iter().any(|signer| signer.holds()) {
        let other = [content, b"!"].concat();
        assert!(judge(&bytes, &other, &knowledge).signers().iter().all(|signer| !signer.holds()));
    }
});
