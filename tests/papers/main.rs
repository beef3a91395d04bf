//! PDF receipts, printed text and typed text. This program is its own child: started with a first argument of
//! `examine` it closes its walls and does what it is told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod child;
mod data;
mod fields;
mod forms;
mod hostile;
mod made;
mod print;
mod real;
mod sight;
mod typed;

use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let Some(code) = child::run(&words) {
        return ExitCode::from(code);
    }
    let tests: [(&str, fn()); 32] = [
        ("real::every_field_in_both_languages", real::every_field_in_both_languages),
        ("real::the_code_on_the_page", real::the_code_on_the_page),
        ("real::the_document_information", real::the_document_information),
        ("forms::lines_in_reading_order", forms::lines_in_reading_order),
        ("forms::document_information", forms::document_information),
        ("forms::what_acts_is_named", forms::what_acts_is_named),
        ("forms::signatures_and_updates", forms::signatures_and_updates),
        ("forms::encrypted_files", forms::encrypted_files),
        ("forms::many_pages_and_none", forms::many_pages_and_none),
        ("forms::text_is_bounded", forms::text_is_bounded),
        ("sight::letters_that_nobody_sees", sight::letters_that_nobody_sees),
        ("sight::letters_on_any_ground", sight::letters_on_any_ground),
        ("sight::letters_of_which_nobody_can_say", sight::letters_of_which_nobody_can_say),
        ("sight::a_letter_struck_twice_is_one", sight::a_letter_struck_twice_is_one),
        ("sight::a_hidden_text_is_no_text", sight::a_hidden_text_is_no_text),
        ("sight::real_papers_show_their_text", sight::real_papers_show_their_text),
        ("hostile::every_hostile_paper_has_an_outcome", hostile::every_hostile_paper_has_an_outcome),
        ("hostile::bombs_end", hostile::bombs_end),
        ("hostile::pages_without_a_good_size", hostile::pages_without_a_good_size),
        ("hostile::no_bytes_make_it_panic", hostile::no_bytes_make_it_panic),
        ("typed::every_encoding_is_told", typed::every_encoding_is_told),
        ("typed::lines_end_as_lines", typed::lines_end_as_lines),
        ("typed::length_is_bounded", typed::length_is_bounded),
        ("typed::the_sample_in_every_encoding", typed::the_sample_in_every_encoding),
        ("print::the_drawn_sample", print::the_drawn_sample),
        ("print::real_pages", print::real_pages),
        ("print::photos_as_they_come", print::photos_as_they_come),
        ("print::pictures_without_print", print::pictures_without_print),
        ("print::pictures_made_ready", print::pictures_made_ready),
        ("print::tesseract_needs_both_walls", print::tesseract_needs_both_walls),
        ("print::tesseract_reads_system_folders_only", print::tesseract_reads_system_folders_only),
        ("print::other_programs_are_not_run", print::other_programs_are_not_run),
    ];
    let trial = |(name, test): (&'static str, fn())| {
        Trial::test(name, move || {
            test();
            Ok(())
        })
    };
    libtest_mimic::run(&Arguments::from_args(), tests.into_iter().map(trial).collect()).exit_code()
}
