//! Films, examined in the sandbox. This program is its own child: started with the words of an order it closes its
//! walls and does what it is told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod compare;
mod data;
mod hostile;
mod made;
mod stills;
mod truth;
mod walls;

use aigaq::examine::sandbox::child::{self, Order};
use aigaq::examine::sandbox::walls::Wanted;
use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if matches!(words.first().map(String::as_str), Some("film" | "sheet")) {
        return ExitCode::from(child::run(&Order::read(&words).unwrap(), Wanted::ALL));
    }
    let tests: [(&str, fn()); 24] = [
        ("compare::as_much_as_exiftool_and_ffprobe", compare::as_much_as_exiftool_and_ffprobe),
        ("hostile::every_hostile_film_has_an_outcome", hostile::every_hostile_film_has_an_outcome),
        ("hostile::playlists_are_given_to_nobody", hostile::playlists_are_given_to_nobody),
        ("hostile::subtitles_that_name_a_file", hostile::subtitles_that_name_a_file),
        ("hostile::changed_bytes_have_an_outcome", hostile::changed_bytes_have_an_outcome),
        ("hostile::an_endless_index_ends", hostile::an_endless_index_ends),
        ("made::containers", made::containers),
        ("made::rotated", made::rotated),
        ("made::edit_lists", made::edit_lists),
        ("made::gaps", made::gaps),
        ("made::truncated", made::truncated),
        ("made::live", made::live),
        ("made::a_name_that_is_no_text", made::a_name_that_is_no_text),
        ("stills::upright", stills::upright),
        ("stills::exact_to_the_frame", stills::exact_to_the_frame),
        ("stills::evenly_spaced_key_frames", stills::evenly_spaced_key_frames),
        ("stills::damage_is_said", stills::damage_is_said),
        ("truth::every_film", truth::every_film),
        ("truth::contradictions", truth::contradictions),
        ("truth::signatures_are_recognised", truth::signatures_are_recognised),
        ("walls::nothing_is_opened_behind_the_walls", walls::nothing_is_opened_behind_the_walls),
        ("walls::without_a_program_for_films", walls::without_a_program_for_films),
        ("walls::a_film_inside_a_file_of_any_size", walls::a_film_inside_a_file_of_any_size),
        ("walls::the_program_itself", walls::the_program_itself),
    ];
    let trial = |(name, test): (&'static str, fn())| {
        Trial::test(name, move || {
            test();
            Ok(())
        })
    };
    libtest_mimic::run(&Arguments::from_args(), tests.into_iter().map(trial).collect()).exit_code()
}
