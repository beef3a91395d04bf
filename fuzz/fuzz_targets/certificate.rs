//! A certificate, alone and in a file of several as `trust add` takes it.
#![no_main]

use aigaq::base::moment::Moment;
use aigaq::seal::root::{Root, certificates};
use aigaq::seal::signature::holder::Holder;
use aigaq::seal::timestamp::certificate::Certificate;

libfuzzer_sys::fuzz_target!(|file: &[u8]| {
    for der in certificates(file).unwrap_or_default() {
        let Ok(certificate) = Certificate::read(&der) else { continue };
        Holder::of(&certificate);
        let _ = certificate.issued_by(&certificate);
        let added = Moment::parse("2026-11-22T12:00:00Z").unwrap();
        if let Ok(root) = Root::new(der.clone(), "a".to_owned(), "b".to_owned(), added) {
            assert_eq!(root.der(), der);
            root.unusable();
        }
    }
});
