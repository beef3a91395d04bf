//! What is put on a page, one thing over another, and what each paints at a point.
//!
//! No picture is made: a point is asked what lies there. Colours that cannot be computed here (tiles, soft masks, ways of
//! blending other than the plain one) are unknown, and stay so for whoever asks.

use hayro::hayro_interpret::encode::EncodedShadingPattern;
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::pattern::Pattern;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, FillRule, Image, ImageData, ImageDrawProps, LumaData, Paint,
    SoftMask, StrokeProps,
};
use hayro::kurbo::{Affine, BezPath, Point, Rect, Shape as _, Stroke, StrokeOpts, stroke};
use std::rc::Rc;

/// Pixels of pictures that are kept of a page, and parts of outlines, each as much as several pixels.
const WORK: usize = 40_000_000;
const PART: usize = 8;
/// Clips inside one another that are followed.
const NESTED: usize = 64;
/// Pixels to the point of a picture that is kept.
const FINE: f64 = 200.0 / 72.0;

/// What is painted at a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Colour {
    /// Red, green, blue and how dense it is, each from 0 to 1.
    Known([f32; 4]),
    /// Something whose colour is not known here.
    Unknown,
}

enum Ink {
    Plain([f32; 4]),
    Shaded(Box<EncodedShadingPattern>),
    /// That of the pixels.
    Own,
    Unknown,
}

/// The pixels of a picture, and the way from the page to them.
struct Pixels {
    inward: Affine,
    width: u32,
    height: u32,
    values: Vec<[u8; 4]>,
}

enum Area {
    Path(BezPath, FillRule),
    Pixels(Pixels),
    /// The parts of a letter that is drawn by instructions.
    Parts(Vec<Shape>),
}

struct Clip {
    path: BezPath,
    rule: FillRule,
}

/// One thing on a page.
pub struct Shape {
    area: Area,
    ink: Ink,
    /// How dense it is as a part of its groups.
    density: f32,
    clips: Rc<[Rc<Clip>]>,
    /// Where it lies, its clips left aside.
    pub around: Rect,
    /// Which letter of the page it is, counted as they come.
    pub letter: Option<usize>,
}

fn inside(path: &BezPath, rule: FillRule, at: Point) -> bool {
    let turns = path.winding(at);
    match rule {
        FillRule::NonZero => turns != 0,
        FillRule::EvenOdd => turns % 2 != 0,
    }
}

impl Pixels {
    fn at(&self, at: Point) -> Option<[u8; 4]> {
        let at = self.inward * at;
        let within = |value: f64, most: u32| (value >= 0.0 && value < f64::from(most)).then_some(value as usize);
        let (x, y) = (within(at.x, self.width)?, within(at.y, self.height)?);
        self.values.get(y * self.width as usize + x).copied()
    }
}

impl Shape {
    /// Whether it would paint a point if nothing cut it.
    pub fn covers(&self, at: Point) -> bool {
        self.around.contains(at)
            && match &self.area {
                Area::Path(path, rule) => inside(path, *rule, at),
                Area::Pixels(pixels) => pixels.at(at).is_some_and(|pixel| pixel[3] > 127),
                Area::Parts(parts) => parts.iter().any(|part| part.covers(at)),
            }
    }

    /// What it paints at a point; `None` where it paints nothing.
    pub fn at(&self, at: Point) -> Option<Colour> {
        if !self.around.contains(at) || !self.clips.iter().all(|clip| inside(&clip.path, clip.rule, at)) {
            return None;
        }
        let pixel = match &self.area {
            Area::Parts(parts) => return parts.iter().rev().find_map(|part| part.at(at)),
            Area::Path(path, rule) => inside(path, *rule, at).then_some([255; 4])?,
            Area::Pixels(pixels) => pixels.at(at).filter(|pixel| pixel[3] > 0)?,
        };
        let own = pixel.map(|part| f32::from(part) / 255.0);
        let [red, green, blue, dense] = match &self.ink {
            Ink::Plain(ink) => *ink,
            Ink::Shaded(shading) => shading.sample(shading.base_transform * at),
            Ink::Own => [own[0], own[1], own[2], 1.0],
            Ink::Unknown => return Some(Colour::Unknown),
        };
        Some(Colour::Known([red, green, blue, dense * own[3] * self.density]))
    }
}

struct Group {
    density: f32,
    /// Blended in a way that is not followed.
    odd: bool,
}

/// All that is on a page, from the ground up.
pub struct Sheet {
    pub shapes: Vec<Shape>,
    /// There was more than is kept.
    pub full: bool,
    left: usize,
    clips: Vec<Rc<Clip>>,
    groups: Vec<Group>,
    /// Letters so far; `None` inside a letter.
    letters: Option<usize>,
}

impl Sheet {
    pub fn new() -> Sheet {
        Sheet { shapes: vec![], full: false, left: WORK, clips: vec![], groups: vec![], letters: Some(0) }
    }

    /// Takes so much work from what is left; whether there was enough.
    fn afford(&mut self, work: usize) -> bool {
        let left = self.left.checked_sub(work);
        self.full |= left.is_none();
        self.left = left.unwrap_or(0);
        left.is_some()
    }

    fn put(&mut self, area: Area, ink: Ink, around: Rect, letter: Option<usize>) {
        if !around.is_finite() || !self.afford(1 + self.clips.len()) {
            self.full = true;
            return;
        }
        let odd = self.groups.iter().any(|group| group.odd);
        let density = self.groups.iter().map(|group| group.density).product();
        let ink = if odd { Ink::Unknown } else { ink };
        self.shapes.push(Shape { area, ink, density, clips: self.clips.as_slice().into(), around, letter });
    }

    fn fill(&mut self, path: BezPath, rule: FillRule, ink: Ink, letter: Option<usize>) {
        if self.afford(PART * path.elements().len()) {
            let around = path.control_box();
            self.put(Area::Path(path, rule), ink, around, letter);
        }
    }

    fn line(&mut self, path: &BezPath, line: &StrokeProps, transform: Affine, ink: Ink) {
        // An outline of a line has several times its parts.
        if self.afford(4 * PART * path.elements().len()) {
            let width = f64::from(line.line_width);
            let style = Stroke::new(width).with_caps(line.line_cap).with_join(line.line_join);
            // Gaps are taken for parts of the line.
            let outline = stroke(path.iter(), &style, &StrokeOpts::default(), 0.1);
            self.fill(transform * outline, FillRule::NonZero, ink, None);
        }
    }

    fn picture(&mut self, rgb: Option<&ImageData>, mask: Option<&LumaData>, ink: Ink, transform: Affine) {
        let from = |data: &LumaData| (data.width, data.height, data.scale_factors);
        let size = match (rgb, mask) {
            (Some(ImageData::Rgb(data)), _) => Some((data.width, data.height, data.scale_factors)),
            (Some(ImageData::Luma(data)), _) => Some(from(data)),
            (None, mask) => mask.map(from),
        };
        let Some((wide, high, (x, y))) = size.filter(|(wide, high, _)| *wide > 0 && *high > 0) else { return };
        let transform = transform * Affine::scale_non_uniform(x.into(), y.into());
        let around = transform.transform_rect_bbox(Rect::new(0.0, 0.0, wide.into(), high.into()));
        let [a, b, c, d, ..] = transform.as_coeffs();
        let kept = |side: u32, step: f64| ((f64::from(side) * step * FINE).ceil() as u32).clamp(1, side);
        let (width, height) = (kept(wide, a.hypot(b)), kept(high, c.hypot(d)));
        let whole = width as usize * height as usize;
        if !self.afford(whole) {
            return;
        }
        let pixel = |at: usize| {
            let (x, y) = (at % width as usize, at / width as usize);
            let part = |data: &[u8], wide: u32, high: u32, deep: usize, one: usize| {
                let along = |at: usize, of: u32, whole: u32| (2 * at + 1) * whole as usize / (2 * of as usize);
                let place = along(y, height, high) * wide as usize + along(x, width, wide);
                data.get(place * deep + one).copied().unwrap_or(255)
            };
            let [red, green, blue] = [0, 1, 2].map(|one| match rgb {
                Some(ImageData::Rgb(data)) => part(&data.data, data.width, data.height, 3, one),
                Some(ImageData::Luma(data)) => part(&data.data, data.width, data.height, 1, 0),
                None => 0,
            });
            [red, green, blue, mask.map_or(255, |mask| part(&mask.data, mask.width, mask.height, 1, 0))]
        };
        let shrunk = Affine::scale_non_uniform(f64::from(width) / f64::from(wide), f64::from(height) / f64::from(high));
        let inward = shrunk * transform.inverse();
        let pixels = Pixels { inward, width, height, values: (0..whole).map(pixel).collect() };
        self.put(Area::Pixels(pixels), ink, around, None);
    }
}

fn is_plain(mask: Option<&SoftMask<'_>>, blend: BlendMode) -> bool {
    mask.is_none() && blend == BlendMode::Normal
}

fn ink(paint: &Paint<'_>, mask: Option<&SoftMask<'_>>, blend: BlendMode) -> Ink {
    match paint {
        _ if !is_plain(mask, blend) => Ink::Unknown,
        Paint::Color(colour) => Ink::Plain(colour.to_rgba().components()),
        Paint::Pattern(pattern) => match &**pattern {
            Pattern::Shading(shading) => Ink::Shaded(Box::new(shading.encode())),
            Pattern::Tiling(_) => Ink::Unknown,
        },
    }
}

impl<'a> Device<'a> for Sheet {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let ink = || ink(&props.paint, props.soft_mask.as_ref(), props.blend_mode);
        if let DrawMode::Fill(rule) | DrawMode::FillAndStroke(rule, _) = mode {
            self.fill(props.transform * path.clone(), *rule, ink(), None);
        }
        if let DrawMode::Stroke(line) | DrawMode::FillAndStroke(_, line) = mode {
            self.line(path, line, props.transform, ink());
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        for glyph in run.glyphs() {
            let letter = self.letters;
            self.letters = letter.map(|count| count + 1);
            if matches!(mode, DrawMode::Invisible) || self.full {
                continue;
            }
            let ink = ink(&props.paint, props.soft_mask.as_ref(), props.blend_mode);
            match &**glyph {
                Glyph::Outline(outline) => {
                    let path = props.transform * glyph.transform() * outline.outline();
                    self.fill(path, FillRule::NonZero, ink, letter);
                }
                Glyph::Type3(drawn) => {
                    let mut inner = Sheet { letters: None, left: self.left, ..Sheet::new() };
                    drawn.interpret(&mut inner, props.transform, glyph.transform(), &props.paint);
                    (self.left, self.full) = (inner.left, self.full || inner.full);
                    let mut areas = inner.shapes.iter().map(|shape| shape.around);
                    let Some(first) = areas.next() else { continue };
                    let around = areas.fold(first, |all, one| all.union(one));
                    self.put(Area::Parts(inner.shapes), ink, around, letter);
                }
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let [a, b, c, d, ..] = props.transform.as_coeffs();
        let side = |count: u32, step: f64| (f64::from(count) * step * FINE).ceil() as u32;
        let hint = Some((side(image.width(), a.hypot(b)), side(image.height(), c.hypot(d))));
        match image {
            Image::Stencil(stencil) => stencil.with_stencil(
                |mask, paint| {
                    let ink = ink(paint, props.soft_mask.as_ref(), props.blend_mode);
                    self.picture(None, Some(&mask), ink, props.transform);
                },
                hint,
            ),
            Image::Raster(raster) => raster.with_rgba(
                |data, mask| {
                    let plain = is_plain(props.soft_mask.as_ref(), props.blend_mode);
                    let ink = if plain { Ink::Own } else { Ink::Unknown };
                    self.picture(Some(&data), mask.as_ref(), ink, props.transform);
                },
                hint,
            ),
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        // One too many is pushed as well, since it is going to be popped.
        let affordable = self.afford(PART * clip.path.elements().len()) && self.clips.len() < NESTED;
        self.full |= !affordable;
        let path = if affordable { clip.path.clone() } else { BezPath::new() };
        self.clips.push(Rc::new(Clip { path, rule: clip.fill }));
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, density: f32, mask: Option<SoftMask<'a>>, blend: BlendMode) {
        self.groups.push(Group { density, odd: !is_plain(mask.as_ref(), blend) });
    }

    fn pop_transparency_group(&mut self) {
        self.groups.pop();
    }
}
