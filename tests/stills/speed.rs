//! How long an examination takes, start of the child included. The limits hold for a release build, and for
//! the fastest round: the others say how busy the machine is.

use crate::codes::{encoded, grain, sample};
use crate::data::{examiner, own, shared};
use aigaq::examine::sandbox::Part;
use image::{GenericImage, ImageFormat};
use std::fs::File;
use std::time::{Duration, Instant};

/// The fastest and the median of so many rounds.
fn times(rounds: usize, mut work: impl FnMut()) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    times.sort();
    (times[0], times[rounds / 2])
}

pub fn codes_of_twelve_megapixels() {
    let Some(code) = sample("zbar/qr-code.png") else { return };
    let mut page = grain(4000, 3000, 150, 60);
    page.copy_from(&image::imageops::resize(&code, 600, 600, image::imageops::FilterType::Triangle), 1500, 1200)
        .unwrap();
    let file = own("twelve.jpg", &encoded(&page, ImageFormat::Jpeg));
    let examiner = examiner(&["examine"]);
    let (fastest, median) = times(7, || {
        let found = examiner.codes(Part::whole(&file).unwrap()).outcome.unwrap().found;
        assert_eq!(found.len(), 1);
    });
    println!("QR of 12 megapixels: median {median:?}, fastest {fastest:?}{}", build());
    assert!(cfg!(debug_assertions) || fastest < Duration::from_millis(300), "{fastest:?}");
}

pub fn exif_in_the_sandbox() {
    let Some(path) = shared("1-photos/shoes_iphone4s.jpg") else { return };
    let file = File::open(path).unwrap();
    let examiner = examiner(&["examine"]);
    let (fastest, median) = times(15, || assert!(examiner.still(Part::whole(&file).unwrap()).outcome.is_ok()));
    println!("Exif of a photo of 4 MB: median {median:?}, fastest {fastest:?}{}", build());
    assert!(cfg!(debug_assertions) || fastest < Duration::from_millis(50), "{fastest:?}");
}

fn build() -> &'static str {
    if cfg!(debug_assertions) { " (not a release build)" } else { "" }
}
