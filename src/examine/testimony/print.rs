//! The print of a picture as a machine makes it out: a text, never a statement, since another machine may make out
//! another.

use super::{Testimony, Transcript};
use crate::base::reason::Reason;
use crate::examine::print::Print;
use crate::examine::sandbox::outcome::NotExamined;

pub(super) fn tell(outcome: Result<Print, NotExamined>, testimony: &mut Testimony) {
    match outcome {
        Ok(print) => {
            let text = print.text().text;
            testimony.text = (!text.trim().is_empty()).then_some(Transcript { text, guessed: true });
        }
        Err(why) => testimony.miss(why.code()),
    }
}
