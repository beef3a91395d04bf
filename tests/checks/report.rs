//! The papers as data and as a page: what they say in three languages, and what they never say. Its files stand in
//! `tests/report/`; it begins here for the forge of bundles.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

#[allow(unused_imports)] // the checks use all of it
mod forge;
mod tsa;

#[path = "../report/browser.rs"]
mod browser;
#[path = "../report/fixture.rs"]
mod fixture;
#[path = "../report/golden.rs"]
mod golden;
#[path = "../report/hostile.rs"]
mod hostile;
#[path = "../report/matter.rs"]
mod matter;
#[path = "../report/page.rs"]
mod page;
#[path = "../report/parts.rs"]
mod parts;
#[path = "../report/plain.rs"]
mod plain;
#[path = "../report/recipe.rs"]
mod recipe;
#[path = "../report/rules.rs"]
mod rules;
#[path = "../report/sections.rs"]
mod sections;
#[path = "../report/states.rs"]
mod states;
#[path = "../report/streams.rs"]
mod streams;
#[path = "../report/terminal.rs"]
mod terminal;
#[path = "../report/times.rs"]
mod times;
