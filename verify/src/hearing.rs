//! The files of a bundle are read again, once it is judged.

use aigaq::base::source::FileSource;
use aigaq::base::watch::Watch;
use aigaq::checks::Verification;
use aigaq::checks::cross::{Examination, Lists, Testimony, read_again};
use aigaq::examine::sandbox::Examiner;
use aigaq::examine::testimony::{Asked, Questioner};
use aigaq_terminal::bar::Bar;
use aigaq_terminal::examine::examiner;
use std::fs::File;
use std::sync::{Condvar, Mutex, PoisonError};

/// Who reads, as the results name it.
const BY: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// Reads the intact exhibits again, unless nobody is to look into them, and compares. Whatever becomes of it, the
/// judgement stands.
pub fn examine(source: &FileSource, verification: &Verification, lists: Lists, no_media: bool) -> Examination {
    let room = Room::new(usize::MAX, lists);
    if no_media {
        return room.without_media(verification);
    }
    let places = verification.intact().iter().filter_map(|n| verification.place(*n));
    let bar = Bar::new(places.map(|place| place.length).sum());
    room.examine(source, verification, &bar)
}

/// Where files are read again, of one bundle or of several at once: what is common to all of them is made once, and only
/// so many children read at a time.
pub struct Room {
    lists: Lists,
    examiner: Option<Seats>,
}

impl Room {
    /// With so many seats for children.
    pub fn new(seats: usize, lists: Lists) -> Self {
        let seats = |examiner| Seats { examiner, free: Mutex::new(seats), freed: Condvar::new() };
        Room { lists, examiner: examiner().ok().map(seats) }
    }

    /// Compares what the records hold.
    pub fn without_media(&self, verification: &Verification) -> Examination {
        Examination::without_media(verification, &self.lists)
    }

    /// Reads the intact exhibits again and compares.
    pub fn examine(&self, source: &FileSource, verification: &Verification, watch: &dyn Watch) -> Examination {
        let testimonies = match &self.examiner {
            Some(seats) => read_again(source, verification, seats, watch),
            None => {
                let unread = || Testimony { unread: vec!["examined.not-started"], ..Testimony::default() };
                verification.intact().iter().map(|n| (*n, unread())).collect()
            }
        };
        Examination::new(verification, BY.to_owned(), testimonies, &self.lists)
    }
}

/// An examiner whose children wait for one another: each may take 1.5 GiB and a processor, and one that gets too little of
/// it would not read what it reads alone.
struct Seats {
    examiner: Examiner,
    free: Mutex<usize>,
    freed: Condvar,
}

impl Questioner for Seats {
    fn question(&self, file: &File, offset: u64, length: u64, asked: Asked<'_>) -> Testimony {
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        while *free == 0 {
            free = self.freed.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
        *free -= 1;
        drop(free);
        let testimony = self.examiner.question(file, offset, length, asked);
        *self.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.freed.notify_one();
        testimony
    }
}
