//! A list of revoked certificates or an answer of OCSP, behind two bytes of length and the certificate of its issuer.
#![no_main]

use aigaq::seal::signature::revocation::Effort;
use aigaq::seal::signature::{crl, ocsp};
use aigaq::seal::timestamp::certificate::Certificate;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((length, rest)) = bytes.split_first_chunk() else { return };
    let Some((issuer, said)) = rest.split_at_checked(u16::from_be_bytes(*length).into()) else { return };
    let Ok(issuer) = Certificate::read(issuer) else { return };
    let mut effort = Effort { left: 4 };
    let ask = if crl::is_one(said) { crl::word } else { ocsp::word };
    if let Ok(word) = ask(said, &issuer, &issuer, &mut effort) {
        assert!(effort.left < 4, "believed without a signature");
        assert_eq!(word.by == "crl", crl::is_one(said));
    }
});
