//! Photos and QR codes, examined in the sandbox. This program is its own child: started with a first
//! argument of `examine…` or `probe` it closes its walls and does what it is told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod child;
mod codes;
mod data;
mod forms;
mod hostile;
mod probe;
mod speed;
mod truth;
mod walls;

use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;
use std::sync::{PoisonError, RwLock};

static TURN: RwLock<()> = RwLock::new(());

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let Some(code) = child::run(&words) {
        return ExitCode::from(code);
    }
    let tests: [(&str, fn()); 34] = [
        ("codes::the_engine_is_the_one_that_is_pinned", codes::the_engine_is_the_one_that_is_pinned),
        ("codes::nothing_found_says_what_was_tried", codes::nothing_found_says_what_was_tried),
        ("codes::several_in_one_picture", codes::several_in_one_picture),
        ("codes::at_least_as_many_as_zbar", codes::at_least_as_many_as_zbar),
        ("codes::other_codes_and_inverted_ones", codes::other_codes_and_inverted_ones),
        ("codes::noise_ends", codes::noise_ends),
        ("codes::bytes_and_corners", codes::bytes_and_corners),
        ("forms::a_value_out_of_its_form_is_kept", forms::a_value_out_of_its_form_is_kept),
        ("forms::an_animation_is_told", forms::an_animation_is_told),
        ("forms::a_tiff_says_its_size", forms::a_tiff_says_its_size),
        ("forms::no_bytes_make_it_panic", forms::no_bytes_make_it_panic),
        ("forms::sizes_stand_in_headers", forms::sizes_stand_in_headers),
        ("hostile::every_hostile_picture_has_an_outcome", hostile::every_hostile_picture_has_an_outcome),
        ("hostile::pictures_without_pixels", hostile::pictures_without_pixels),
        ("hostile::bombs_are_refused", hostile::bombs_are_refused),
        ("hostile::a_bomb_within_the_limit_ends", hostile::a_bomb_within_the_limit_ends),
        ("hostile::truncated_at_every_length", hostile::truncated_at_every_length),
        ("speed::codes_of_twelve_megapixels", speed::codes_of_twelve_megapixels),
        ("speed::exif_in_the_sandbox", speed::exif_in_the_sandbox),
        ("truth::every_photo", truth::every_photo),
        ("truth::clocks", truth::clocks),
        ("truth::traits", truth::traits),
        ("truth::malformed_values_are_kept", truth::malformed_values_are_kept),
        ("truth::programs", truth::programs),
        ("truth::orientations", truth::orientations),
        ("walls::attempts_are_denied", walls::attempts_are_denied),
        ("walls::attacks_end_the_child", walls::attacks_end_the_child),
        ("walls::a_child_that_fails_is_named", walls::a_child_that_fails_is_named),
        ("walls::a_child_that_hangs_is_ended", walls::a_child_that_hangs_is_ended),
        ("walls::each_wall_alone_holds_and_none_reads_nothing", walls::each_wall_alone_holds_and_none_reads_nothing),
        ("walls::answers_are_read_strictly", walls::answers_are_read_strictly),
        ("walls::only_a_file_for_reading_is_given", walls::only_a_file_for_reading_is_given),
        ("walls::a_part_of_a_file", walls::a_part_of_a_file),
        ("walls::nothing_is_opened_behind_the_walls", walls::nothing_is_opened_behind_the_walls),
    ];
    let trial = |(name, test): (&'static str, fn())| {
        Trial::test(name, move || {
            // What is timed runs alone.
            let (_alone, _together) = match name.starts_with("speed::") {
                true => (Some(TURN.write().unwrap_or_else(PoisonError::into_inner)), None),
                false => (None, Some(TURN.read().unwrap_or_else(PoisonError::into_inner))),
            };
            test();
            Ok(())
        })
    };
    libtest_mimic::run(&Arguments::from_args(), tests.into_iter().map(trial).collect()).exit_code()
}
