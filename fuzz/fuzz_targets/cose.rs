//! A seal or a statement that is read has one form: what our writer makes of its parts.
#![no_main]

use aigaq::base::limits::Limits;
use aigaq::seal::cose::{Purpose, Sign1, encode};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let manifest = Sign1::decode(bytes, Purpose::Manifest, &limits).ok().map(|seal| (seal, Purpose::Manifest));
    let statement = Sign1::decode_statement(bytes, &limits).ok();
    assert!(manifest.is_none() || statement.is_none(), "one signature for two purposes");
    let Some((sign1, purpose)) = manifest.or(statement) else { return };
    let again = encode(sign1.payload.clone(), purpose, &sign1.kid, &sign1.certificates, |_| sign1.signature);
    assert_eq!(again.as_deref(), Ok(bytes));
});
