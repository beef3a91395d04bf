//! The list of a renewal that is read is written with the same bytes.
#![no_main]

use aigaq::base::limits::Limits;
use aigaq::model::renewal::Renewal;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(renewal) = Renewal::decode(bytes, &Limits::default()) else { return };
    assert_eq!(renewal.encode().as_deref(), Ok(bytes));
});
