//! A page as pixels.

use crate::examine::code::Grey;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// Dots to the inch.
pub const RESOLUTION: u32 = 200;
/// Pixels of a page: a sheet of A3 at 200 dots to the inch has 7.7 million. A larger one is drawn smaller.
const MOST: f32 = 16e6;
/// Side of a page in pixels.
const SIDE: f32 = 20_000.0;

/// Width and height in hundredths of a millimetre, 0 for what is no size.
pub fn size(page: &Page<'_>) -> (u32, u32) {
    let (width, height) = page.render_dimensions();
    // A cast of a float stops at the ends of the integer, and makes 0 of what is no number.
    let whole = |points: f32| (points * (2540.0 / 72.0)).round() as u32;
    (whole(width), whole(height))
}

/// Draws a page; `None` for one without a size.
pub fn page(page: &Page<'_>, resolution: u32) -> Option<Grey> {
    let (width, height) = page.render_dimensions();
    if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0) {
        return None;
    }
    let wanted = resolution as f32 / 72.0;
    let scale = wanted.min((MOST / (width * height)).sqrt()).min(SIDE / width.max(height));
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let (interpreter, renderer) = (InterpreterSettings::default(), RenderSettings::default());
    let drawn = render(page, &RenderCache::new(), &interpreter, &renderer, &settings);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    // The weights of ITU-R BT.601, as the decoder of photos has them; the ground is white and hides nothing.
    let grey = |r: u8, g: u8, b: u8| (299 * u32::from(r) + 587 * u32::from(g) + 114 * u32::from(b)) / 1000;
    let values = drawn.data().iter().map(|pixel| u8::try_from(grey(pixel.r, pixel.g, pixel.b)).unwrap_or(u8::MAX));
    (width > 0 && height > 0).then(|| Grey { width, height, values: values.collect() })
}
