//! Streams of a film in words: figures with their units, and what has another form as it stands.

use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::model::reading::Said;
use aigaq::report::said::value;

fn told(language: Language, of: &str, text: &str) -> String {
    value(&Messages::new(language), &Said::new(of, "stream 1", text).unwrap())
}

#[test]
fn a_picture_has_its_frames_in_a_second() {
    let english = |text| told(Language::En, "video-stream", text);
    assert_eq!(english("h264 640x360 10/1"), "h264, 640 × 360, 10 frames per second");
    assert_eq!(english("hevc 1920x1080 30000/1001"), "hevc, 1920 × 1080, 29.97 frames per second");
    assert_eq!(told(Language::Ru, "video-stream", "h264 1x1 5/2"), "h264, 1 × 1, кадров в секунду: 2,5");
    for odd in ["h264", "h264 640x360", "h264 640x360 10/0", "h264 ax9 10/1", "h264 640x360 99999999999999999999/1"] {
        assert_eq!(english(odd), odd);
    }
}

#[test]
fn a_sound_has_its_samples_and_channels() {
    let english = |text| told(Language::En, "audio-stream", text);
    assert_eq!(english("aac 48000 Hz 2"), "aac, 48,000 Hz, 2 channels");
    assert_eq!(english("aac 32000 Hz 1"), "aac, 32,000 Hz, 1 channel");
    assert_eq!(told(Language::Kk, "audio-stream", "aac 800 Hz 1"), "aac, 800 Гц, арна саны: 1");
    assert_eq!(english("aac 48000 Hz"), "aac 48000 Hz");
}

#[test]
fn a_name_that_somebody_else_wrote_is_visible_and_short() {
    let long = format!("\u{1b}[2J{} 640x360 10/1", "x".repeat(5000));
    let told = told(Language::En, "video-stream", &long);
    assert!(!told.contains('\u{1b}') && told.chars().count() < 250, "{told}");
}
