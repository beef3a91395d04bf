//! Sets the paper of the tests so many times behind itself, and says how long that took: `papers TIMES [FILE]`.
//! benches/pages.py runs it.
#![allow(clippy::unwrap_used, clippy::print_stdout, dead_code, missing_docs)]

#[path = "../tests/main/kitchen.rs"]
mod kitchen;

use aigaq::lang::language::Language;
use std::time::Instant;

fn main() {
    let times = std::env::args().nth(1).and_then(|times| times.parse().ok()).unwrap_or(1);
    let mut paper = kitchen::kitchen(Language::Ru);
    let sections = paper.sections.clone();
    paper.sections = (0..times).flat_map(|_| sections.clone()).collect();
    let pictures = kitchen::pictures();
    let begun = Instant::now();
    let pdf = aigaq_pdf::set(&[paper], &pictures, &[]).unwrap();
    println!("{:.3} {}", begun.elapsed().as_secs_f64(), pdf.len());
    if let Some(file) = std::env::args().nth(2) {
        std::fs::write(file, pdf).unwrap();
    }
}
