//! QR codes (ISO/IEC 18004) as data for a drawing, in a page as well as in type.

use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;

/// How much of a code may be lost and it still reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spare {
    /// 7 %: for the small one at the foot of a page.
    Low,
    /// 15 %: for the one beside a digest.
    Medium,
}

/// A code without its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Symbol {
    /// Modules along each side.
    pub side: usize,
    /// Dark stretches: from the left, from the top, length, in modules.
    pub runs: Vec<(usize, usize, usize)>,
}

/// The code of a text; `None` where it is empty or longer than the largest code holds.
pub fn symbol(text: &str, spare: Spare) -> Option<Symbol> {
    let level = match spare {
        Spare::Low => EcLevel::L,
        Spare::Medium => EcLevel::M,
    };
    let code = QrCode::with_error_correction_level(text, level).ok().filter(|_| !text.is_empty())?;
    let side = code.width();
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for (at, _) in code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark) {
        let (x, y) = (at % side, at / side);
        match runs.last_mut() {
            Some((from, line, length)) if *line == y && *from + *length == x => *length += 1,
            _ => runs.push((x, y, 1)),
        }
    }
    Some(Symbol { side, runs })
}
