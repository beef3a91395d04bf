//! The pictures of the papers: photos and pages drawn anew, and stills of films, all made by children behind walls.

use aigaq::base::source::{FileSource, Source};
use aigaq::bundle::hashing::Stretch;
use aigaq::checks::Verification;
use aigaq::examine::film::sheet::Wish;
use aigaq::examine::media_type;
use aigaq::examine::plate::Hidden;
use aigaq::examine::sandbox::{Examiner, Part};
use aigaq::report::html::{Format, Image};
use aigaq::report::matter::Blur;
use aigaq::report::papers::Picture;
use aigaq_terminal::examine::examiner;
use std::collections::BTreeMap;

/// The pictures by their names, and which belong to which exhibit.
#[derive(Default)]
pub struct Pictures {
    pub named: BTreeMap<u32, Vec<Picture>>,
    /// JPEG, by name.
    pub drawn: BTreeMap<String, Vec<u8>>,
}

impl Pictures {
    /// For a page of HTML.
    pub fn images(&self) -> BTreeMap<String, Image> {
        let image = |bytes: &Vec<u8>| Image { format: Format::Jpeg, bytes: bytes.clone() };
        self.drawn.iter().map(|(name, bytes)| (name.clone(), image(bytes))).collect()
    }

    fn put(&mut self, n: u32, picture: Picture, jpeg: Vec<u8>) {
        self.drawn.insert(picture.name.clone(), jpeg);
        self.named.entry(n).or_default().push(picture);
    }
}

/// Draws the intact exhibits that are pictures, films or pages. What cannot be drawn has none, and the papers say so.
pub fn draw(source: &FileSource, verification: &Verification, blur: &[Blur]) -> Pictures {
    let mut pictures = Pictures::default();
    let Ok(examiner) = examiner() else { return pictures };
    for n in verification.intact() {
        let Some(place) = verification.place(*n) else { continue };
        let blur: Vec<&Blur> = blur.iter().filter(|blur| blur.exhibit == *n).collect();
        one(source, place, *n, &blur, &examiner, &mut pictures);
    }
    pictures
}

fn one(source: &FileSource, place: Stretch, n: u32, blur: &[&Blur], examiner: &Examiner, pictures: &mut Pictures) {
    let head = usize::try_from(place.length).unwrap_or(media_type::HEAD).min(media_type::HEAD);
    let Ok(head) = source.read_vec(place.offset, head) else { return };
    let media = media_type::of_head(&head);
    let part = Part::new(source.file(), place.offset, place.length);
    let name = format!("exhibit-{n:04}");
    match media.as_str() {
        "application/pdf" | "image/jpeg" | "image/png" | "image/webp" => {
            let boxes: Vec<Hidden> = blur.iter().map(|blur| blur.region).collect();
            if let Ok(plate) = examiner.plate(part, &boxes).outcome {
                pictures.put(n, Picture { name, at: None }, plate.jpeg);
            }
        }
        media if media.starts_with("video/") => {
            let Ok(sheet) = examiner.sheet(part, &Wish::CONTACT).outcome else { return };
            for (still, number) in sheet.pictures.into_iter().zip(1..) {
                let at = u64::try_from(still.stands).unwrap_or(0);
                let holds = |blur: &&&Blur| {
                    blur.from.is_none_or(|from| from <= at) && blur.until.is_none_or(|until| at <= until)
                };
                let boxes: Vec<Hidden> = blur.iter().filter(holds).map(|blur| blur.region).collect();
                let jpeg = match boxes.as_slice() {
                    [] => Some(still.jpeg),
                    // A still in which nothing could be hidden is not shown.
                    boxes => examiner.plate_of(&still.jpeg, boxes).outcome.ok().map(|plate| plate.jpeg),
                };
                if let Some(jpeg) = jpeg {
                    pictures.put(n, Picture { name: format!("{name}-still-{number:02}"), at: Some(at) }, jpeg);
                }
            }
        }
        _ => {}
    }
}
