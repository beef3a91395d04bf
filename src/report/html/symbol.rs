//! QR codes as drawings: in the page beside a digest, and at the foot of its printed pages.

use super::super::symbol::{Spare, Symbol, symbol};
use super::base64;
use super::escape::escape;
use std::fmt::Write;

/// Light modules around a code (ISO/IEC 18004).
const QUIET: usize = 4;

/// The code of a digest with the digest as its text alternative; nothing where no code holds the text.
pub(super) fn inline(text: &str) -> Option<String> {
    let code = symbol(text, Spare::Medium)?;
    Some(format!(
        "<svg class=\"qr\" role=\"img\" {}><title>QR: {}</title>{}</svg>\n",
        frame(&code),
        escape(text),
        shape(&code)
    ))
}

/// The same as an address that a style sheet may name, `side` millimetres wide.
pub(super) fn address(text: &str, side: u8) -> Option<String> {
    let code = symbol(text, Spare::Low)?;
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}mm\" height=\"{side}mm\" {}>{}</svg>",
        frame(&code),
        shape(&code)
    );
    Some(format!("data:image/svg+xml;base64,{}", base64::encode(drawing.as_bytes())))
}

fn frame(code: &Symbol) -> String {
    let side = code.side + 2 * QUIET;
    format!("viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"")
}

/// The dark modules on light ground, as one path of whole numbers.
fn shape(code: &Symbol) -> String {
    let side = code.side + 2 * QUIET;
    let mut out =
        format!("<rect x=\"0\" y=\"0\" width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\"");
    for (x, y, length) in &code.runs {
        // safe: writing to a String does not fail
        let _ = write!(out, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
    }
    out.push_str("\"/>");
    out
}
