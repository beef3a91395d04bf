//! A manifest that is read is written with the same bytes.
#![no_main]

use aigaq::base::limits::Limits;
use aigaq::model::manifest::Manifest;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(manifest) = Manifest::decode(bytes, &Limits::default()) else { return };
    assert_eq!(manifest.encode().as_deref(), Ok(bytes));
    assert!(manifest.exhibits().all(|n| manifest.listed(n).is_some()));
});
