//! The text of a QR code on a receipt.
#![no_main]

use aigaq::examine::fiscal::address::read;
use aigaq::examine::fiscal::operators::Operators;
use std::sync::LazyLock;

static OPERATORS: LazyLock<Operators> = LazyLock::new(|| Operators::shipped().unwrap());

libfuzzer_sys::fuzz_target!(|text: &str| {
    let once = read(text, &OPERATORS);
    assert_eq!(once, read(&format!(" \r\n{text}\n"), &OPERATORS), "spaces around it are not part of it");
});
