//! Sets the papers of Aigaq in type: A4, PDF/A-3a and PDF/UA-1, the same bytes for the same input.
//!
//! What a paper says comes as data from [`aigaq::report::paper`]; this crate adds no word to it. Typst is
//! linked in as a library and sees nothing but what it is handed: no file, no font of the system, no
//! package, no clock, no environment. Text goes to the templates as JSON, so nothing in it is ever
//! markup. Characters that no embedded font has, and characters that hide or turn text, are printed by
//! their numbers, as `[U+1F642]`.
//!
//! Pictures are decoded here only to be encoded anew: whoever calls hands over pictures that the
//! sandboxed child has made, never the bytes of an exhibit (docs/decisions/014-pdf.md).
//!
//! ```no_run
//! # fn paper() -> aigaq::report::paper::Paper { unimplemented!() }
//! # fn main() -> Result<(), aigaq_pdf::SetError> {
//! let pdf: Vec<u8> = aigaq_pdf::set(&[paper()], &Default::default(), &[])?;
//! # Ok(())
//! # }
//! ```

mod attachment;
mod fit;
mod glyphs;
mod picture;
mod sheet;
mod typeset;
mod world;

pub use attachment::{Attachment, Relationship};
pub use typeset::{SetError, set, set_stating};
