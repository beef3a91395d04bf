//! The time window as a drawing: numbered signs over one line, and below it what each number is.

use super::super::paper::{Mark, MarkSort};
use super::super::timeline::{Spot, line};
use super::escape::escape;
use std::fmt::Write;

/// Width of the drawing, in tenths of a millimetre on paper; all measures here are in them.
const WIDTH: i64 = 1700;
/// Side of a sign.
const SIGN: i64 = 46;
/// From one row of signs to the next.
const LANE: i64 = 60;

/// The drawing and the list of its marks. The drawing is made of numbers alone; the words stand in the list. Where the
/// line is drawn shorter than it is, two strokes cross it.
pub(super) fn drawing(alt: &str, marks: &[Mark]) -> String {
    let line = line(marks);
    let level = i64::try_from(line.lanes).unwrap_or_default().saturating_mul(LANE) + 10;
    let mut out = format!(
        "<figure class=\"time\">\n<div class=\"wide\" tabindex=\"0\">\n\
         <svg viewBox=\"0 0 {WIDTH} {}\" role=\"img\">\n<title>{}</title>\n{}",
        level + 32,
        escape(alt),
        stroke((0, level), (WIDTH, level), 4)
    );
    for share in &line.breaks {
        out.push_str(&broken(across(*share), level));
    }
    let middle = |spot: &Spot| level - i64::try_from(spot.lane + 1).unwrap_or_default() * LANE + SIGN / 2;
    for spot in &line.spots {
        let (from, y) = (across(spot.from), middle(spot));
        out.push_str(&stroke((from, y), (from, level), 2));
        if let Some(until) = spot.until.map(across) {
            out.push_str(&stroke((until, y), (until, level), 2));
            out.push_str(&stroke((from, y), (until, y), 6));
        }
    }
    for (n, (mark, spot)) in marks.iter().zip(&line.spots).enumerate() {
        out.push_str(&sign(n + 1, mark.sort, across(spot.place), middle(spot)));
    }
    out.push_str("</svg>\n</div>\n<figcaption>\n<ol>\n");
    for mark in marks {
        // safe: writing to a String does not fail
        let _ = writeln!(out, "<li>{}: {}</li>", escape(&mark.label), escape(&mark.at));
    }
    out.push_str("</ol>\n</figcaption>\n</figure>\n");
    out
}

/// A share of the line as a place on it; half a sign stands over at both ends.
fn across(share: f64) -> i64 {
    SIGN / 2 + (share.clamp(0.0, 1.0) * (WIDTH - SIGN) as f64).round() as i64
}

fn stroke((x1, y1): (i64, i64), (x2, y2): (i64, i64), width: u8) -> String {
    format!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"#111\" stroke-width=\"{width}\"/>\n")
}

fn broken(x: i64, level: i64) -> String {
    let gap = format!("<rect x=\"{}\" y=\"{}\" width=\"24\" height=\"20\" fill=\"#fff\"/>\n", x - 12, level - 10);
    let slanted = |x: i64| stroke((x - 7, level + 16), (x + 7, level - 16), 3);
    gap + &slanted(x - 12) + &slanted(x + 12)
}

/// Black, white, or a grey square with a broken edge: it reads without colours too.
fn sign(number: usize, sort: MarkSort, x: i64, y: i64) -> String {
    let ink = if sort == MarkSort::Proven { "#fff" } else { "#111" };
    let half = SIGN / 2;
    let shape = match sort {
        MarkSort::Proven => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{half}\" fill=\"#111\"/>"),
        MarkSort::Claimed => {
            format!(
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" fill=\"#fff\" stroke=\"#111\" stroke-width=\"3\"/>",
                half - 2
            )
        }
        MarkSort::Said => format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{side}\" height=\"{side}\" fill=\"#ddd\" stroke=\"#111\" \
             stroke-width=\"3\" stroke-dasharray=\"6 4\"/>",
            x - half + 2,
            y - half + 2,
            side = SIGN - 4
        ),
    };
    format!(
        "{shape}<text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" font-size=\"26\" fill=\"{ink}\">{number}</text>\n",
        y + 9
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(from: u64, until: Option<u64>, sort: MarkSort) -> Mark {
        Mark { label: "<l>".to_owned(), at: "&".to_owned(), from, until, sort }
    }

    #[test]
    fn distances_are_those_of_the_moments() {
        let marks = [0, 1000, 4000].map(|from| mark(from, None, MarkSort::Proven));
        let out = drawing("\"alt\"", &marks);
        // A quarter of 1654, from 23.
        for x in [23, 437, 1677] {
            assert!(out.contains(&format!("<circle cx=\"{x}\"")), "{x}: {out}");
        }
        assert!(out.contains("<title>&quot;alt&quot;</title>") && out.contains("<li>&lt;l&gt;: &amp;</li>"), "{out}");
        assert!(!out.contains("width=\"24\""), "no break where the line is to scale");
    }

    #[test]
    fn a_shortened_line_is_marked_and_spans_have_ends() {
        let (minute, year) = (60_000, 31_536_000_000);
        let marks = [mark(0, Some(minute), MarkSort::Claimed), mark(year, None, MarkSort::Said)];
        let out = drawing("", &marks);
        assert_eq!(out.matches("width=\"24\" height=\"20\"").count(), 1, "{out}");
        assert_eq!(out.matches("stroke-width=\"6\"").count(), 1, "{out}");
        assert!(out.contains("stroke-dasharray"), "{out}");
    }

    #[test]
    fn no_mark_and_wild_moments_are_drawn() {
        assert!(drawing("", &[]).contains("<ol>\n</ol>"));
        let marks = [mark(u64::MAX, Some(0), MarkSort::Said), mark(0, Some(u64::MAX), MarkSort::Proven)];
        assert!(!drawing("", &marks).contains("NaN"));
    }
}
