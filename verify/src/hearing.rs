//! The files of a bundle are read again, once it is judged.

use aigaq::base::source::FileSource;
use aigaq::checks::Verification;
use aigaq::checks::cross::{Examination, Lists, Testimony, read_again};
use aigaq_terminal::bar::Bar;
use aigaq_terminal::examine::examiner;

/// Who reads, as the results name it.
const BY: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// Reads the intact exhibits again, unless nobody is to look into them, and compares. Whatever becomes of it, the
/// judgement stands.
pub fn examine(source: &FileSource, verification: &Verification, no_media: bool) -> Examination {
    let lists = Lists::shipped();
    if no_media {
        return Examination::without_media(verification, &lists);
    }
    let testimonies = match examiner() {
        Ok(examiner) => {
            let places = verification.intact().iter().filter_map(|n| verification.place(*n));
            let bar = Bar::new(places.map(|place| place.length).sum());
            read_again(source, verification, &examiner, &bar)
        }
        Err(_) => {
            let unread = || Testimony { unread: vec!["examined.not-started"], ..Testimony::default() };
            verification.intact().iter().map(|n| (*n, unread())).collect()
        }
    };
    Examination::new(verification, BY.to_owned(), testimonies, &lists)
}
