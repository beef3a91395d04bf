//! How a picture is to be turned to stand upright.

use crate::examine::still::Reading;
use serde::{Deserialize, Serialize};

/// A turn by right angles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Turn {
    /// Degrees clockwise: 0, 90, 180 or 270.
    pub clockwise: u16,
    /// Mirrored left to right before it is turned.
    pub mirrored: bool,
}

/// The turn of a matrix `a b c d` that maps x to `a·x + c·y` and y, downwards, to `b·x + d·y` (ISO/IEC 14496-12
/// §6.2.2, numbers of 16.16). `None` where it is no turn by right angles.
pub fn of([a, b, c, d]: [i32; 4]) -> Option<Turn> {
    let signs = [a.signum(), b.signum(), c.signum(), d.signum()];
    let (clockwise, mirrored) = match signs {
        [1, 0, 0, 1] => (0, false),
        [0, 1, -1, 0] => (90, false),
        [-1, 0, 0, -1] => (180, false),
        [0, -1, 1, 0] => (270, false),
        [-1, 0, 0, 1] => (0, true),
        [0, -1, -1, 0] => (90, true),
        [1, 0, 0, -1] => (180, true),
        [0, 1, 1, 0] => (270, true),
        _ => return None,
    };
    Some(Turn { clockwise, mirrored })
}

/// The turn beside its matrix.
pub fn reading(at: String, matrix: [i32; 4]) -> Reading<Turn> {
    let text = matrix.map(|n| n.to_string()).join(" ");
    Reading { at, text, value: of(matrix) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;

    #[test]
    fn right_angles_and_mirrors() {
        const ONE: i32 = 1 << 16;
        assert_eq!(of([0, ONE, -ONE, 0]), Some(Turn { clockwise: 90, mirrored: false }));
        assert_eq!(of([0, -ONE, ONE, 0]), Some(Turn { clockwise: 270, mirrored: false }));
        assert_eq!(of([-ONE, 0, 0, ONE]), Some(Turn { clockwise: 0, mirrored: true }));
        assert_eq!(of([46341, 46341, -46341, 46341]), None);
        assert_eq!(of([0; 4]), None);
    }
}
