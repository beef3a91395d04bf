//! A picture in grey, and what makes a code in it easier to read.

/// Rows of grey values, 0 black.
#[derive(Clone)]
pub struct Grey {
    pub width: u32,
    pub height: u32,
    /// `width * height` values.
    pub values: Vec<u8>,
}

/// Side of a field of contrast, in pixels.
const FIELD: usize = 64;
/// Side above which doubling has no use, in pixels.
const SMALL: u32 = 1500;

impl Grey {
    fn rows(&self) -> std::slice::ChunksExact<'_, u8> {
        self.values.chunks_exact(self.columns())
    }

    /// At least one, so that rows of an empty picture are none.
    fn columns(&self) -> usize {
        (self.width as usize).max(1)
    }

    /// Half the width and height, each value the mean of four.
    pub fn half(&self) -> Grey {
        let (width, height) = (self.width / 2, self.height / 2);
        let mut values = Vec::with_capacity(width as usize * height as usize);
        let mut rows = self.rows();
        while let (Some(upper), Some(lower)) = (rows.next(), rows.next()) {
            let pairs = upper.chunks_exact(2).zip(lower.chunks_exact(2));
            values.extend(pairs.map(|(a, b)| mean(a.iter().chain(b))));
        }
        Grey { width, height, values }
    }

    /// Twice the width and height; `None` for a picture that is large as it is.
    pub fn doubled(&self) -> Option<Grey> {
        if self.width.max(self.height) > SMALL {
            return None;
        }
        let mut values = Vec::with_capacity(self.values.len() * 4);
        for row in self.rows() {
            let mut wide = Vec::with_capacity(row.len() * 2);
            for (place, value) in row.iter().enumerate() {
                let next = row.get(place + 1).unwrap_or(value);
                wide.extend([*value, mean([value, next].into_iter())]);
            }
            values.extend_from_slice(&wide);
            values.append(&mut wide);
        }
        Some(Grey { width: self.width * 2, height: self.height * 2, values })
    }

    /// Black for white.
    pub fn inverted(&self) -> Grey {
        Grey { values: self.values.iter().map(|value| u8::MAX - value).collect(), ..*self }
    }

    /// Contrast drawn out field by field: shadows and faded print.
    pub fn stretched(&self) -> Grey {
        let columns = self.columns();
        let mut values = self.values.clone();
        for band in values.chunks_mut(columns * FIELD) {
            let mut bounds = vec![(u8::MAX, u8::MIN); columns.div_ceil(FIELD)];
            for row in band.chunks_exact(columns) {
                for (field, (low, high)) in row.chunks(FIELD).zip(&mut bounds) {
                    *low = field.iter().fold(*low, |low, value| low.min(*value));
                    *high = field.iter().fold(*high, |high, value| high.max(*value));
                }
            }
            let tables: Vec<[u8; 256]> = bounds.iter().map(|bounds| table(*bounds)).collect();
            for row in band.chunks_exact_mut(columns) {
                for (field, table) in row.chunks_mut(FIELD).zip(&tables) {
                    for value in field {
                        *value = table.get(usize::from(*value)).copied().unwrap_or(*value);
                    }
                }
            }
        }
        Grey { values, ..*self }
    }

    /// Edges sharpened: the value, and three times what it differs from the mean around it.
    pub fn sharpened(&self) -> Grey {
        let around = self.blurred(3);
        let sharp = |(value, around): (&u8, u8)| {
            let (value, around) = (i32::from(*value), i32::from(around));
            u8::try_from((value + 3 * (value - around)).clamp(0, 255)).unwrap_or(0)
        };
        Grey { values: self.values.iter().zip(around).map(sharp).collect(), ..*self }
    }

    /// Light evened out: each value against the mean of those around it, up to `reach` pixels away.
    pub fn flattened(&self, reach: usize) -> Grey {
        let around = self.blurred(reach.max(1));
        // Paper comes out a little below white, so that print on a dark ground stays apart from it.
        let even = |(value, around): (&u8, u8)| {
            let value = u32::from(*value) * 235 / u32::from(around).max(1);
            u8::try_from(value.min(255)).unwrap_or(u8::MAX)
        };
        Grey { values: self.values.iter().zip(around).map(even).collect(), ..*self }
    }

    /// Means over so many pixels to each side; at the edge over those that are there.
    fn blurred(&self, reach: usize) -> Vec<u8> {
        let columns = self.columns();
        let across: Vec<u8> = self.rows().flat_map(|row| running(row, reach)).collect();
        let height = across.len() / columns;
        let mut sums = vec![0_u32; columns];
        let mut out = Vec::with_capacity(across.len());
        let row = |at: usize| across.get(at * columns..(at + 1) * columns).unwrap_or_default();
        for at in 0..reach.min(height) {
            sums.iter_mut().zip(row(at)).for_each(|(sum, value)| *sum += u32::from(*value));
        }
        for at in 0..height {
            sums.iter_mut().zip(row(at + reach)).for_each(|(sum, value)| *sum += u32::from(*value));
            if let Some(gone) = at.checked_sub(reach + 1) {
                sums.iter_mut().zip(row(gone)).for_each(|(sum, value)| *sum -= u32::from(*value));
            }
            let count = u32::try_from((at + reach + 1).min(height) - at.saturating_sub(reach)).unwrap_or(1).max(1);
            out.extend(sums.iter().map(|sum| u8::try_from(sum / count).unwrap_or(u8::MAX)));
        }
        out
    }

    /// Paints over the box around `corners` (in pixels of the picture before scaling by `up`/`down`), with a
    /// margin that is so many times smaller than its side.
    pub fn cover(&mut self, corners: &[(i64, i64)], (up, down): (i64, i64), margin: i64) {
        let span = |pick: fn(&(i64, i64)) -> i64, most: u32| {
            let (low, high) = (corners.iter().map(pick).min()?, corners.iter().map(pick).max()?);
            let margin = (high - low) / margin.max(1);
            let place = |at: i64| usize::try_from((at * up / down).clamp(0, most.into())).ok();
            Some(place(low - margin)?..place(high + margin)?)
        };
        let (Some(across), Some(along)) = (span(|at| at.0, self.width), span(|at| at.1, self.height)) else {
            return;
        };
        let columns = self.columns();
        for row in self.values.chunks_exact_mut(columns).skip(along.start).take(along.len()) {
            row.get_mut(across.clone()).unwrap_or_default().fill(u8::MAX);
        }
    }
}

fn mean<'a>(values: impl Iterator<Item = &'a u8>) -> u8 {
    let (sum, count) = values.fold((0_u32, 0_u32), |(sum, count), value| (sum + u32::from(*value), count + 1));
    u8::try_from((sum + count / 2).checked_div(count).unwrap_or(0)).unwrap_or(u8::MAX)
}

fn table((low, high): (u8, u8)) -> [u8; 256] {
    let span = u32::from(high.saturating_sub(low)).max(1);
    let at = |value: usize| {
        let over = u32::try_from(value).unwrap_or(0).saturating_sub(low.into());
        u8::try_from((over * 255 / span).min(255)).unwrap_or(u8::MAX)
    };
    // A field of one colour has no contrast to draw out; its noise would become a pattern.
    if span < 16 {
        std::array::from_fn(|value| u8::try_from(value).unwrap_or(u8::MAX))
    } else {
        std::array::from_fn(at)
    }
}

/// Means over `reach` values to both sides; at the ends over those that are there.
fn running(row: &[u8], reach: usize) -> impl Iterator<Item = u8> {
    let mut sum: u32 = row.iter().take(reach).map(|value| u32::from(*value)).sum();
    (0..row.len()).map(move |at| {
        sum += row.get(at + reach).map_or(0, |value| u32::from(*value));
        sum -= at.checked_sub(reach + 1).and_then(|gone| row.get(gone)).map_or(0, |value| u32::from(*value));
        let count = (at + reach + 1).min(row.len()) - at.saturating_sub(reach);
        u8::try_from(sum / u32::try_from(count).unwrap_or(1).max(1)).unwrap_or(u8::MAX)
    })
}
