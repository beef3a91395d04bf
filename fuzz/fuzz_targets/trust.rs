//! A trust list that is read and written says the same.
#![no_main]

use aigaq::seal::trust::Trust;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Ok(trust) = Trust::decode(text) else { return };
    let written = trust.encode().unwrap();
    let again = Trust::decode(&written).unwrap();
    assert_eq!(trust.signers(), again.signers());
    assert_eq!(trust.roots().len(), again.roots().len());
    assert_eq!(again.encode().unwrap(), written);
});
