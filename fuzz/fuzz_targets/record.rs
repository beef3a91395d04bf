//! A record that is read is written with the same bytes.
#![no_main]

use aigaq::base::limits::Limits;
use aigaq::model::record::Record;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(record) = Record::decode(bytes, &Limits::default()) else { return };
    assert_eq!(record.encode().as_deref(), Ok(bytes));
    record.body.references();
});
