//! Floor 5: what was found, as data and as text. Says nothing that the judgement did not find.

pub mod contents;
pub mod json;
pub mod text;
pub mod times;

mod window;
