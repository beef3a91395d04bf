//! A journal that is read is written with the same bytes; one that is recovered is the longest good beginning.
#![no_main]

use aigaq::base::cbor::encode;
use aigaq::base::limits::Limits;
use aigaq::model::journal::Journal;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let (recovered, left) = Journal::recover(bytes, &limits);
    let good = &bytes[..bytes.len() - left];
    let written: Vec<u8> = recovered.entries.iter().flat_map(|entry| encode(entry).unwrap()).collect();
    assert_eq!(written, good);
    assert_eq!(recovered.length, good.len() as u64);
    assert_eq!(Journal::decode(good, &limits).as_ref(), Ok(&recovered));
    assert_eq!(Journal::decode(bytes, &limits).is_ok(), left == 0);
    recovered.standing();
    if left < 4096 {
        Journal::lost(&bytes[good.len()..], &limits);
    }
});
