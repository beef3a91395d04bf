//! What a trade mark case needs: the law files, the weighing of elements, deadlines, and what is said of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod broken;
mod cases;
mod deadline;
#[cfg(feature = "sign")]
mod demo;
mod law;
mod own;
mod story;
