//! Floor 3: what a trade mark case needs, and how the evidence stands to it. The law is data (`law/*.toml`); this room
//! reads it and holds the records and the comparisons against it.
//!
//! An element of a claim is *indicated by the party*, *supported* or *contradicted* by a comparison, or nothing is
//! indicated. More is never said: what follows from it is for a court.

pub mod article;
pub mod calendar;
pub mod condition;
pub mod dates;
pub mod deadline;
pub mod element;
pub mod field;
pub mod law;
pub mod matter;
pub mod route;
pub mod term;
pub mod threshold;
pub mod weighing;
pub mod wording;

mod written;
