//! The style sheet of a page: on a screen of any width, and on paper A4 with the margins for sewing.

use super::super::paper::{Block, Paper};
use super::symbol;
use crate::lang::shown::visible;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Side of the code at the foot of printed pages, in millimetres; the margin there is 20.
const CODE: u8 = 15;

const SHEET: &str = "
:root { color: #111; background: #fff; color-scheme: light }
body { font: 11pt/1.45 'Noto Serif', 'Liberation Serif', serif; margin: 0 auto; max-width: 170mm; padding: 8mm }
h1 { font-size: 18pt; line-height: 1.2 } h2 { font-size: 14pt; margin-top: 8mm } h3 { font-size: 12pt } h4 { font-size: 11pt }
h1, h2, h3, h4, p, li, td, th, figcaption, pre { unicode-bidi: isolate; overflow-wrap: anywhere }
pre { white-space: pre-wrap }
a { color: #111 } a:focus-visible, .wide:focus-visible { outline: 2pt solid #111; outline-offset: 1pt }
nav { border: 0.5pt solid #777; font-size: 10pt; line-height: 1.3; margin: 5mm 0; padding: 3mm }
nav ul { list-style: none; margin: 0; padding: 0 } nav li { margin: 1mm 0 }
.lead { font-weight: bold } .note, footer { font-size: 9pt; color: #333 }
table { border-collapse: collapse; width: 100%; margin: 3mm 0; table-layout: fixed } .wide > table { font-size: 10pt }
th, td { border: 0.3pt solid #777; padding: 1mm 2mm; text-align: left; vertical-align: top }
.pairs th { width: 32%; font-weight: normal; background: #f2f2f2 }
thead { display: table-header-group } tr, figure, .blank, .frame { break-inside: avoid }
code, pre { font-family: 'Noto Sans Mono', 'Liberation Mono', monospace; font-size: 9pt }
pre { background: #f2f2f2; padding: 2mm }
.digest { display: flex; gap: 4mm; align-items: center; margin: 3mm 0 } .digest span { margin-right: 2mm }
.qr { width: 28mm; height: 28mm; flex: none }
.plates { display: grid; gap: 3mm } .plates figure { margin: 0 } .plates img { max-width: 100%; max-height: 180mm }
.across-2 { grid-template-columns: 1fr 1fr } .across-3 { grid-template-columns: 1fr 1fr 1fr }
.across-4 { grid-template-columns: 1fr 1fr 1fr 1fr }
.blank { margin: 3mm 0 } .blank p { margin: 0 } .line { border-bottom: 0.5pt solid #111; height: 8mm }
.frame { border: 0.8pt solid #111; margin: 3mm 0; padding: 0 2mm } .frame p { font-size: 9pt; margin: 1mm 0 }
.time { margin: 3mm 0 } .time svg { display: block; width: 100% } .time ol { margin: 2mm 0 }
footer { border-top: 0.5pt solid #777; display: flex; gap: 4mm; align-items: center; margin-top: 8mm; padding-top: 3mm }
@media screen { .wide { overflow-x: auto } }
@media screen and (max-width: 45em) {
  body { padding: 4mm } .wide > table { font-size: 9.5pt; min-width: 150mm } .wide > svg { min-width: 130mm }
  .digest { flex-direction: column; align-items: flex-start }
  .across-3, .across-4 { grid-template-columns: 1fr 1fr }
}
@media screen and (min-width: 75em) {
  body { margin-left: max(19rem, calc(50vw - 93mm)) }
  nav { position: fixed; top: 0; bottom: 0; left: 0; width: 15rem; margin: 0; overflow-y: auto; border-width: 0 0.5pt 0 0 }
}
@media print {
  body { font-size: 10pt; line-height: 1.35; max-width: none; padding: 0 } nav, footer { display: none }
  h1 { font-size: 16pt } h2 { font-size: 13pt; margin-top: 6mm } h2, h3, h4 { margin-bottom: 2mm; break-after: avoid }
  p, li { orphans: 3; widows: 3 } p, ul, ol { margin-top: 1.8mm; margin-bottom: 1.8mm } ul, ol { padding-left: 7mm }
  .page, .own, .break { break-before: page } .own { break-after: page } .own:last-child { break-after: auto }
  section:first-of-type { break-before: auto } .page > h2, .own > h2 { margin-top: 0 }
  table, .wide > table { font-size: 8.5pt; line-height: 1.3 } th, td { padding: 0.6mm 1.5mm } code, pre { font-size: 8pt }
  .qr { width: 19mm; height: 19mm } .digest { margin: 1mm 0 } .plates img { max-height: 120mm }
}
";

/// The style sheet: the fixed part, the heights of frames, and the foot of printed pages.
pub(super) fn style(paper: &Paper) -> String {
    let blocks = paper.sections.iter().flat_map(|section| &section.blocks);
    let heights = blocks.filter_map(|block| if let Block::Frame { height, .. } = block { Some(*height) } else { None });
    let heights: BTreeSet<u16> = heights.collect();
    let mut out = SHEET.to_owned();
    for height in heights {
        // safe: writing to a String does not fail
        let _ = writeln!(out, ".{} {{ height: {height}mm }}", self::height(height));
    }
    let code = paper.code.as_deref().and_then(|code| symbol::address(code, CODE));
    let code = code.map(|address| format!("@bottom-center {{ content: url(\"{address}\") }} ")).unwrap_or_default();
    let _ = writeln!(
        out,
        "@page {{ size: A4; margin: 20mm 10mm 20mm 30mm; @bottom-left {{ font: 8pt serif; content: {} }} {code}\
         @bottom-right {{ font: 8pt serif; content: {} }} }}",
        quoted(&paper.foot),
        numbered(&paper.page)
    );
    out
}

/// The class of frames of this height.
pub(super) fn height(millimetres: u16) -> String {
    format!("frame-{millimetres}")
}

/// The words of "page X of Y" with the counters of the pages in their places.
fn numbered(words: &str) -> String {
    let of = |part: &str| part.split("{pages}").map(quoted).collect::<Vec<_>>().join(" counter(pages) ");
    words.split("{page}").map(of).collect::<Vec<_>>().join(" counter(page) ")
}

/// A string of CSS in which everything but letters, digits and blanks of ASCII is escaped.
fn quoted(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in visible(text).chars() {
        if c.is_ascii_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            // safe: writing to a String does not fail
            let _ = write!(out, "\\{:x} ", u32::from(c));
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{numbered, quoted};

    #[test]
    fn nothing_leaves_a_string_of_css() {
        assert_eq!(quoted("a 1"), "\"a 1\"");
        assert_eq!(quoted("</style>\"}"), "\"\\3c \\2f style\\3e \\22 \\7d \"");
        assert_eq!(quoted("Бет"), "\"\\411 \\435 \\442 \"");
        assert_eq!(quoted("\u{202e}"), "\"\\5c u\\7b 202e\\7d \"");
    }

    #[test]
    fn counters_stand_where_the_words_want_them() {
        assert_eq!(numbered("{page} of {pages}"), "\"\" counter(page) \" of \" counter(pages) \"\"");
        assert_eq!(numbered("a {pages} b {page}"), "\"a \" counter(pages) \" b \" counter(page) \"\"");
    }
}
