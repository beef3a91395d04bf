//! What our walker lets through is the one encoding of what it says, for a decoder that is not ours as well.
#![no_main]

use aigaq::base::cbor::{Keys, decode, encode, walk, walk_whole};
use aigaq::base::limits::Limits;
use ipld_core::ipld::Ipld;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    if let Ok(end) = walk(bytes, &limits, Keys::Integer) {
        assert!(end <= bytes.len());
    }
    let walked = walk_whole(bytes, &limits);
    let read = decode::<Ipld>(bytes, &limits);
    assert_eq!(walked.is_ok(), read.is_ok(), "{walked:?} {read:?}");
    if let Ok(value) = read {
        assert_eq!(encode(&value).as_deref(), Ok(bytes));
    }
});
