//! Cross-examination: what the files say of themselves is held against one another, against the records and against
//! what is proven of the time. One file for each comparison.
//!
//! A comparison *agrees*, *differs*, or *cannot be made*, and gives the values of all sides with where each was read.
//! It never enters the conclusion: a difference is for a lawyer to explain, and an agreement proves nothing but
//! itself. The same inputs give the same comparisons; nothing is read here but them.

mod again;
pub mod comparison;
pub mod lack;

mod clock;
mod earth;
mod hearing;
mod receipt;
mod recorded;
mod sides;

mod camera_claimed;
mod camera_satellite;
mod container_times;
mod copies;
mod device_claimed;
mod file_window;
mod goods_class;
mod intake_file;
mod mark_in_force;
mod number_check;
mod origin_traces;
mod place_claimed;
mod places_apart;
mod receipt_clock;
mod receipt_film;
mod receipt_fiscal_sign;
mod receipt_operator;
mod receipt_payment;
mod receipt_purchase;
mod receipt_register;
mod receipt_seller;
mod receipt_status;
mod receipt_sums;
mod receipt_total;
mod receipt_window;

use super::finding::Subject;
pub use crate::examine::testimony::{Testimony, Transcript};
#[cfg(all(feature = "media", unix))]
pub use again::read_again;
pub use again::{Examination, Lists};
pub use comparison::{Comparison, Outcome, Side, Source, Value};
pub use hearing::Hearing;
pub use receipt::Receipt;

/// The most outcomes of one comparison that are given. What is left off is counted.
pub const MOST: usize = 10_000;

/// A comparison: its id, which never changes, and how it is made.
struct One {
    id: &'static str,
    make: fn(&Hearing<'_>) -> Vec<Comparison>,
}

/// All comparisons, in the order in which they are printed.
const ALL: &[One] = &[
    One { id: "receipt-total", make: receipt_total::compare },
    One { id: "receipt-fiscal-sign", make: receipt_fiscal_sign::compare },
    One { id: "receipt-register", make: receipt_register::compare },
    One { id: "receipt-clock", make: receipt_clock::compare },
    One { id: "receipt-operator", make: receipt_operator::compare },
    One { id: "receipt-status", make: receipt_status::compare },
    One { id: "receipt-sums", make: receipt_sums::compare },
    One { id: "receipt-seller", make: receipt_seller::compare },
    One { id: "receipt-payment", make: receipt_payment::compare },
    One { id: "receipt-purchase", make: receipt_purchase::compare },
    One { id: "receipt-film", make: receipt_film::compare },
    One { id: "receipt-window", make: receipt_window::compare },
    One { id: "copies", make: copies::compare },
    One { id: "number-check", make: number_check::compare },
    One { id: "camera-satellite", make: camera_satellite::compare },
    One { id: "camera-claimed", make: camera_claimed::compare },
    One { id: "file-window", make: file_window::compare },
    One { id: "container-times", make: container_times::compare },
    One { id: "place-claimed", make: place_claimed::compare },
    One { id: "places-apart", make: places_apart::compare },
    One { id: "device-claimed", make: device_claimed::compare },
    One { id: "origin-traces", make: origin_traces::compare },
    One { id: "mark-in-force", make: mark_in_force::compare },
    One { id: "goods-class", make: goods_class::compare },
    One { id: "intake-file", make: intake_file::compare },
];

/// The ids of all comparisons, in the order in which they are printed.
pub fn ids() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|one| one.id)
}

/// Makes every comparison. One that concerns nothing in this case gives nothing; one that concerns something and
/// lacks a side says so. Time and memory are linear in the exhibits and what they say, but for the sorting by time.
pub fn examine(hearing: &Hearing<'_>) -> Vec<Comparison> {
    ALL.iter().flat_map(|one| capped(one.id, (one.make)(hearing))).collect()
}

/// At most [`MOST`], differences before the rest where some must be left off.
fn capped(id: &'static str, mut made: Vec<Comparison>) -> Vec<Comparison> {
    let left_off = made.len().saturating_sub(MOST);
    if left_off > 0 {
        made.sort_by_key(|one| one.outcome != Outcome::Differs);
        made.truncate(MOST);
        let outcome = Outcome::CannotBeCompared(lack::TOO_MANY);
        let facts = vec![("left-off", left_off.into())];
        made.push(Comparison { id, subject: Subject::Bundle, outcome, sides: vec![], facts });
    }
    made
}
