//! The manners of both command lines.
//!
//! The rules are: what was asked for goes to standard output; everything else (errors, advice,
//! progress, questions) to standard error. An error is one sentence that says what is wrong and
//! where, and a second that says what to do. Nothing from outside reaches the terminal unescaped.
//! Nobody is asked anything when there is no terminal to ask on.

pub mod bar;
pub mod examine;
pub mod exit;
pub mod generate;
pub mod help;
pub mod law;
pub mod place;
pub mod settings;
pub mod signal;
pub mod speaker;
pub mod start;
pub mod usage;
