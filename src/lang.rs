//! Floor 1: the words, in Kazakh, Russian and English. All text for people stands in `i18n/`.

pub mod language;
pub mod messages;
pub mod shown;
pub mod writing;
