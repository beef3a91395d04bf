//! The QR codes of a picture as statements.

use super::Testimony;
use crate::base::reason::Reason;
use crate::examine::code::Codes;
use crate::examine::sandbox::outcome::NotExamined;

/// The reason for which a picture was searched in part only: its time was over.
const HURRIED: &str = "examined.hurried";

pub(super) fn tell(outcome: Result<Codes, NotExamined>, testimony: &mut Testimony) {
    let codes = match outcome {
        Ok(codes) => codes,
        Err(why) => return testimony.miss(why.code()),
    };
    for code in codes.found.into_iter().filter(|code| !code.text.is_empty()) {
        testimony.state("code", "QR", &code.text);
        testimony.codes.push(code.text);
    }
    if codes.hurried {
        testimony.miss(HURRIED);
    }
}
