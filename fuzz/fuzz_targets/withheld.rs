//! What an extract withholds is written with the same bytes.
#![no_main]

use aigaq::base::cbor::{decode, encode};
use aigaq::base::limits::Limits;
use aigaq::model::withheld::Withheld;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(withheld) = decode::<Withheld>(bytes, &Limits::default()) else { return };
    assert_eq!(encode(&withheld).as_deref(), Ok(bytes));
    withheld.is_consistent(|n| n % 2 == 1);
});
