//! One file for each comparison of the cross-examination, named as in `src/checks/cross/`: what agrees, what differs,
//! and what cannot be compared.
//!
//! A test forges a bundle, says by hand what its files said when they were read again, and states every side with its
//! source. Whatever a comparison gives, the three languages must have words for it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stderr, missing_docs)]

#[allow(unused_imports)] // shared with tests/checks, which uses all of it
#[path = "../checks"]
mod checks {
    pub mod forge;
    pub mod tsa;
}
use checks::{forge, tsa};

mod scene;
mod words;

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

mod editors;
mod real;
mod registry;
mod whole;
