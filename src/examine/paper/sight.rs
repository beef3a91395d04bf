//! Which letters of a page are seen.
//!
//! A letter is seen where the page would look otherwise without it. That is asked at some points of each: what lies
//! beneath, what over it, and what cuts it. Where that cannot be computed the drawn page is looked at, and where that does
//! not decide either, it is doubtful; a letter is never called hidden for want of knowledge.

use super::layer::Letter;
use super::sheet::{Colour, Shape, Sheet};
use crate::examine::code::Grey;
use hayro::hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{Affine, Point, Rect};
use std::cell::OnceCell;
use std::collections::HashMap;
use std::time::Instant;

/// Points along each side of a letter.
const SIDE: u32 = 9;
/// Height in points under which nobody sees a letter, and under which nobody reads it without a glass: half of one
/// minute of arc, and five, at 30 cm.
const UNSEEN: f64 = 0.5;
const UNREAD: f64 = 2.0;
/// How far two greys stand apart that an eye surely tells apart, and two colours that it does not; of 255.
const CLEAR: f32 = 32.0;
const SAME: f32 = 8.0;
/// Heights of a letter within which another with the same text is the same one, struck twice.
const TWICE: f64 = 0.1;

/// Whether a letter is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// It is.
    Clear,
    /// That cannot be said: it is faint, cut in part, very small, or on or under something that is not followed.
    Doubtful,
    /// It is not.
    Hidden,
}

/// The letters of which another says the same in the same place: the number of the first of them.
pub fn twins(letters: &[Letter]) -> Vec<Option<usize>> {
    /// Letters in one place that are looked at.
    const MOST: usize = 8;
    let mut places: HashMap<(&str, i64, i64), Vec<usize>> = HashMap::new();
    let cell = |value: f64| (value / 4.0).floor() as i64;
    let mut found = vec![];
    for (number, letter) in letters.iter().enumerate() {
        let (x, y) = (cell(letter.at.x), cell(letter.at.y));
        let is_twin = |one: &&usize| {
            letters.get(**one).is_some_and(|one| {
                one.at.distance(letter.at) < TWICE * letter.height.min(one.height)
                    && (one.height - letter.height).abs() < TWICE * letter.height
            })
        };
        let near = (-1..=1).flat_map(|right| (-1..=1).map(move |down| (right, down)));
        let mut near = near.filter_map(|(right, down)| places.get(&(letter.text.as_str(), x + right, y + down)));
        let twin = near.find_map(|here| here.iter().rev().take(MOST).find(is_twin).copied());
        found.push(twin.map(|twin| found.get(twin).copied().flatten().unwrap_or(twin)));
        places.entry((&letter.text, x, y)).or_default().push(number);
    }
    found
}

/// How each letter of a page is seen, in their order. `twins` are those of [`twins`]; `draw` draws the page, and is asked
/// where nothing else tells.
pub fn judge(
    page: &Page<'_>,
    upright: Affine,
    letters: &[Letter],
    twins: &[Option<usize>],
    draw: &dyn Fn() -> Option<Grey>,
    until: Instant,
) -> Vec<Sight> {
    let at_once = |letter: &Letter| match letter {
        letter if letter.is_blank() => Some(Sight::Clear),
        letter if letter.invisible || letter.height < UNSEEN => Some(Sight::Hidden),
        _ => None,
    };
    let mut found: Vec<Option<Sight>> = letters.iter().map(at_once).collect();
    if found.iter().any(Option::is_none) {
        let (width, height) = page.render_dimensions();
        let whole = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut sheet = Sheet::new();
        let cache = InterpreterCache::new();
        let mut context = Context::new(upright, whole, &cache, page.xref(), InterpreterSettings::default());
        interpret_page(page, &mut context, &mut sheet);
        let pile = Pile::new(&sheet, whole, letters, twins, draw);
        for (number, (sight, letter)) in found.iter_mut().zip(letters).enumerate() {
            if sight.is_none() && !sheet.full && Instant::now() < until {
                *sight = Some(pile.sight(number, letter));
            }
        }
    }
    let mut found: Vec<Sight> = found.into_iter().map(|one| one.unwrap_or(Sight::Doubtful)).collect();
    // What is said in the same place by a letter that is seen is said openly.
    let root = |number: usize| twins.get(number).copied().flatten().unwrap_or(number);
    let open = |number: &usize| found.get(*number) == Some(&Sight::Clear);
    let said: Vec<bool> = {
        let mut said = vec![false; found.len()];
        for number in (0..found.len()).filter(open) {
            said.iter_mut().skip(root(number)).take(1).for_each(|one| *one = true);
        }
        (0..found.len()).map(|number| said.get(root(number)).copied().unwrap_or(false)).collect()
    };
    found.iter_mut().zip(said).filter(|(_, said)| *said).for_each(|(sight, _)| *sight = Sight::Clear);
    found
}

/// The things on a page, and where to look for them.
struct Pile<'a> {
    shapes: &'a [Shape],
    whole: Rect,
    /// The first shape of each letter.
    of: Vec<Option<usize>>,
    /// The letter, or the first of its twins, that each shape is.
    roots: Vec<Option<usize>>,
    /// The shapes of each strip of the page.
    strips: Vec<Vec<usize>>,
    draw: &'a dyn Fn() -> Option<Grey>,
    drawn: OnceCell<Option<Grey>>,
}

/// Points high.
const STRIP: f64 = 8.0;

impl<'a> Pile<'a> {
    fn new(
        sheet: &'a Sheet,
        whole: Rect,
        letters: &[Letter],
        twins: &[Option<usize>],
        draw: &'a dyn Fn() -> Option<Grey>,
    ) -> Self {
        // Strips of a page of any height.
        let count = (whole.height() / STRIP).clamp(1.0, 4000.0).ceil() as usize;
        let mut strips = vec![vec![]; count];
        let number: HashMap<usize, usize> = letters.iter().map(|letter| letter.counted).zip(0..).collect();
        let mut of = vec![None; letters.len()];
        let mut roots = vec![];
        for (at, shape) in sheet.shapes.iter().enumerate() {
            let letter = shape.letter.and_then(|letter| number.get(&letter).copied());
            of.iter_mut().skip(letter.unwrap_or(usize::MAX)).take(1).for_each(|of| *of = Some(at));
            roots.push(letter.map(|letter| twins.get(letter).copied().flatten().unwrap_or(letter)));
            let (first, last) = strip(&shape.around, count);
            strips.iter_mut().take(last + 1).skip(first).for_each(|strip: &mut Vec<usize>| strip.push(at));
        }
        Pile { shapes: &sheet.shapes, whole, of, roots, strips, draw, drawn: OnceCell::new() }
    }

    fn sight(&self, number: usize, letter: &Letter) -> Sight {
        let own = self.of.get(number).copied().flatten();
        let Some((own, shape)) = own.and_then(|own| Some((own, self.shapes.get(own)?))) else { return Sight::Doubtful };
        let near = self.near(&shape.around);
        let (mut ink, mut ground) = (vec![], vec![]);
        for step in 0..SIDE * SIDE {
            let part = |step: u32| (f64::from(step) + 0.5) / f64::from(SIDE);
            let (x, y) = (part(step % SIDE), part(step / SIDE));
            let at =
                Point::new(shape.around.x0 + x * shape.around.width(), shape.around.y0 + y * shape.around.height());
            if shape.covers(at) { ink.push(at) } else { ground.push(at) }
        }
        if ink.is_empty() {
            // What draws nothing and says nothing is a blank without a name.
            let is_nothing = letter.text.chars().all(|c| c == char::REPLACEMENT_CHARACTER);
            return if is_nothing { Sight::Clear } else { Sight::Doubtful };
        }
        let (mut clear, mut none) = (0_usize, 0_usize);
        for at in &ink {
            match self.point(own, &near, *at, &ground) {
                Sight::Clear => clear += 1,
                Sight::Doubtful => {}
                Sight::Hidden => none += 1,
            }
        }
        if none * 20 >= ink.len() * 19 {
            Sight::Hidden
        } else if clear * 10 < ink.len() * 7 || letter.height < UNREAD {
            Sight::Doubtful
        } else {
            Sight::Clear
        }
    }

    /// The shapes that touch a place, from the ground up.
    fn near(&self, around: &Rect) -> Vec<usize> {
        let (first, last) = strip(around, self.strips.len());
        let touches = |at: &usize| self.shapes.get(*at).is_some_and(|shape| shape.around.overlaps(*around));
        let all = self.strips.iter().take(last + 1).skip(first).flatten().copied();
        let mut near: Vec<usize> = all.filter(touches).collect();
        near.sort_unstable();
        near.dedup();
        near
    }

    /// Whether a point of a letter would look otherwise without it.
    fn point(&self, own: usize, near: &[usize], at: Point, ground: &[Point]) -> Sight {
        if !self.whole.contains(at) {
            return Sight::Hidden;
        }
        let root = self.roots.get(own).copied().flatten();
        let (mut with, mut without) = (Some([1.0; 3]), Some([1.0; 3]));
        let mut paints = false;
        for other in near {
            let is_twin = root.is_some() && self.roots.get(*other).copied().flatten() == root;
            if is_twin && *other != own {
                continue;
            }
            let Some(colour) = self.shapes.get(*other).and_then(|shape| shape.at(at)) else { continue };
            with = over(with, colour);
            if *other == own {
                paints = true;
            } else {
                without = over(without, colour);
            }
        }
        match (with, without) {
            _ if !paints => Sight::Hidden,
            (Some(with), Some(without)) => apart(with, without),
            // It lies on something whose colour is not known: the drawn page has to show it.
            (Some(with), None) => {
                let shown: Vec<f32> = ground.iter().filter_map(|at| self.drawn(*at)).collect();
                let other = shown.iter().filter(|value| (**value - grey(with)).abs() >= CLEAR).count();
                if other > 0 && other * 10 >= shown.len() * 9 { Sight::Clear } else { Sight::Doubtful }
            }
            // Its own colour is not known.
            (None, Some(without)) => match self.drawn(at) {
                Some(shown) if (shown - grey(without)).abs() >= CLEAR => Sight::Clear,
                _ => Sight::Doubtful,
            },
            (None, None) => Sight::Doubtful,
        }
    }

    /// The drawn page at a point, 0 to 255.
    fn drawn(&self, at: Point) -> Option<f32> {
        let drawn = self.drawn.get_or_init(self.draw).as_ref()?;
        let pixel = |value: f64, whole: f64, count: u32| (value / whole * f64::from(count)) as usize;
        let (x, y) = (pixel(at.x, self.whole.width(), drawn.width), pixel(at.y, self.whole.height(), drawn.height));
        drawn.values.get(y * drawn.width as usize + x).copied().map(f32::from)
    }
}

fn strip(around: &Rect, count: usize) -> (usize, usize) {
    // A cast of a float stops at the ends of the integer.
    let of = |y: f64| ((y / STRIP).floor() as usize).min(count.saturating_sub(1));
    (of(around.y0), of(around.y1))
}

fn over(ground: Option<[f32; 3]>, colour: Colour) -> Option<[f32; 3]> {
    match colour {
        Colour::Unknown => None,
        Colour::Known([red, green, blue, dense]) if dense > 0.995 => Some([red, green, blue]),
        Colour::Known([red, green, blue, dense]) => ground.map(|ground| {
            let mix = |ink: f32, ground: f32| ink * dense + ground * (1.0 - dense);
            [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2])]
        }),
    }
}

/// 0 to 255, with the weights of ITU-R BT.601 as a page is drawn.
fn grey([red, green, blue]: [f32; 3]) -> f32 {
    255.0 * (0.299 * red + 0.587 * green + 0.114 * blue)
}

fn apart(one: [f32; 3], other: [f32; 3]) -> Sight {
    let most = one.iter().zip(other).map(|(one, other)| (one - other).abs() * 255.0).fold(0.0, f32::max);
    if (grey(one) - grey(other)).abs() >= CLEAR {
        Sight::Clear
    } else if most < SAME {
        Sight::Hidden
    } else {
        Sight::Doubtful
    }
}
