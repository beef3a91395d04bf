//! Stills: upright, at their time, and said to be damaged where they are.

use crate::data::{clip, made, shared, sheet};
use aigaq::examine::film::sheet::{Moments, Picture, Wish};
use image::RgbImage;

fn at(times: &[u64], side: u16) -> Wish {
    Wish { moments: Moments::At(times.to_vec()), side }
}

fn pixels(picture: &Picture) -> RgbImage {
    let decoded = image::load_from_memory(&picture.jpeg).unwrap().to_rgb8();
    assert_eq!(decoded.dimensions(), (picture.width, picture.height));
    decoded
}

pub fn upright() {
    // Above red, below blue; stored turned, with the matrix that turns it back.
    let picture = "color=red:s=320x90:d=1:r=25[a];color=blue:s=320x90:d=1:r=25[b];[a][b]vstack";
    for (rotate, filter) in [(0, "null"), (90, "transpose=clock"), (180, "hflip,vflip"), (270, "transpose=cclock")] {
        let words = format!("-f lavfi -i {picture},{filter} -c:v libx264 -preset ultrafast");
        let Some(stored) = made("stored.mp4", &words) else { return };
        let words = format!("-i {} -c copy -metadata:s:v rotate={rotate}", stored.display());
        let turned = made("turned.mp4", &words).unwrap();
        let sheet = sheet(&turned, &at(&[500], 320));
        assert_eq!(sheet.turn.clockwise, (360 - rotate) % 360);
        let seen = pixels(&sheet.pictures[0]);
        assert_eq!(seen.dimensions(), (320, 180), "{rotate}");
        let (above, below) = (seen.get_pixel(160, 20).0, seen.get_pixel(160, 160).0);
        assert!(above[0] > 200 && above[2] < 60, "{rotate}: {above:?}");
        assert!(below[2] > 200 && below[0] < 60, "{rotate}: {below:?}");
    }
}

pub fn exact_to_the_frame() {
    // Frame n of 100 has the luma 16 + 2n; a key frame each 50, and pictures that are coded out of order.
    let words =
        "-f lavfi -i color=black:s=64x64:r=25:d=4,geq=lum='16+2*N':cb=128:cr=128 -c:v libx264 -g 50 -bf 2 -qp 10";
    let Some(path) = made("grey.mp4", words) else { return };
    let times = [0, 39, 40, 1500, 1999, 2000, 3960];
    let sheet = sheet(&path, &at(&times, 64));
    assert_eq!(sheet.missing, Vec::<u64>::new());
    for (wanted, picture) in times.into_iter().zip(&sheet.pictures) {
        let n = i64::try_from(wanted / 40).unwrap();
        assert_eq!((picture.wanted, picture.stands), (wanted, n * 40));
        assert_eq!(picture.key, n % 50 == 0, "frame {n}");
        let grey = i64::from(pixels(picture).get_pixel(32, 32).0[1]);
        let truth = 2 * n * 255 / 219;
        assert!((grey - truth).abs() <= 2, "frame {n}: {grey} for {truth}");
    }
    let beyond = crate::data::sheet(&path, &at(&[1000, 60_000], 64));
    assert_eq!((beyond.pictures.len(), beyond.missing), (1, vec![60_000]));
}

pub fn evenly_spaced_key_frames() {
    for (name, more) in [("a.mp4", ""), ("a.mkv", ""), ("a.mov", ""), ("a.avi", "-bf 0")] {
        let Some(path) = clip(name, more) else { return };
        let sheet = sheet(&path, &Wish { moments: Moments::Even(5), side: 160 });
        assert_eq!((sheet.pictures.len(), sheet.missing.len()), (5, 0), "{name}");
        for (n, picture) in (0_i64..).zip(&sheet.pictures) {
            assert!(picture.key && !picture.damaged, "{name}");
            let apart = (i64::try_from(picture.wanted).unwrap() - picture.stands, picture.stands - 2000 * n);
            // Times of AVI are counted in frames of decoding, and stand a little off.
            assert!((-60..=1050).contains(&apart.0) && (0..=1050).contains(&apart.1), "{name}: {apart:?}");
            assert_eq!((picture.width, picture.height), (160, 90));
        }
    }
    // Four key frames are four stills, however many are asked for.
    let Some(path) = shared("2-videos/product_iphone6_gps_rot90.mov") else { return };
    let sheet = sheet(&path, &Wish::CONTACT);
    assert_eq!((sheet.pictures.len(), sheet.turn.clockwise), (4, 90));
    assert!(sheet.pictures.iter().all(|picture| (picture.width, picture.height) == (270, 480)));
}

pub fn damage_is_said() {
    let Some(path) = clip("a.mp4", "-qp 20") else { return };
    let mut bytes = std::fs::read(&path).unwrap();
    let mdat = bytes.windows(4).position(|four| four == b"mdat").unwrap() + 4;
    let end = bytes.windows(4).rposition(|four| four == b"moov").unwrap();
    // A byte in each 500 of the middle of the media.
    for at in (mdat + (end - mdat) / 4..mdat + (end - mdat) * 3 / 4).step_by(500) {
        bytes[at] ^= 0x55;
    }
    let broken = crate::data::own("broken.mp4");
    std::fs::write(&broken, bytes).unwrap();
    let times: Vec<u64> = (0..10).map(|n| n * 1000).collect();
    let (whole, sheet) = (sheet(&path, &at(&times, 160)), sheet(&broken, &at(&times, 160)));
    assert!(whole.pictures.iter().all(|picture| !picture.damaged) && whole.pictures.len() == 10);
    let damaged = sheet.pictures.iter().filter(|picture| picture.damaged).count();
    println!("of 10 stills of a damaged film: {damaged} said to be damaged, {} missing", sheet.missing.len());
    assert!(damaged + sheet.missing.len() >= 3);
    assert!(!sheet.pictures[0].damaged, "the first quarter is whole");
}
