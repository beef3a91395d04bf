//! Fiscal receipts: what the QR code, the text and the numbers of one receipt say, and whether they agree
//! with one another.
//!
//! Nothing here asks anybody. A fiscal sign is given by the operator and has no public algorithm, so that no
//! receipt can be found genuine, or forged, from its own text. What is told is what is written, in which line,
//! and which sums and numbers agree. The facts and where they come from: docs/fiscal.md.
//!
//! ```
//! use aigaq::examine::fiscal::{address::{self, Reading}, operators::Operators};
//!
//! let operators = Operators::shipped()?;
//! let text = "http://consumer.oofd.kz/?i=999000123456&f=010199999901&s=24990.00&t=20261005T143210";
//! let Ok(Reading::Receipt(receipt)) = address::read(text, &operators) else { panic!("not an address of a receipt") };
//! assert_eq!(receipt.sum, Some(2_499_000));
//! # Ok::<(), String>(())
//! ```

pub mod address;
pub mod field;
pub mod fold;
pub mod item;
pub mod label;
pub mod local_time;
pub mod look_alike;
pub mod money;
pub mod neighbour;
pub mod number;
pub mod operators;
mod reader;
pub mod sums;
pub mod ticket;
mod value;
pub mod web;
