//! Where the marks of a line of time stand, in a page as well as in type.

use super::paper::Mark;

/// Gaps whose longest is at most this many times the shortest are drawn to scale.
const TO_SCALE: u64 = 12;
/// The least share of the line between two moments that differ, on a line that is not to scale.
const LEAST: f64 = 0.4;
/// A gap drawn so many times shorter than at the scale of the shortest is shown to be broken.
const SHORTENED: f64 = 4.0;
/// How close two signs may stand beside each other, in shares of the line: one sign is 4.6 of 165 mm.
const SIGN: f64 = 0.032;

/// A line of time: shares of its length, from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The marks, in their order.
    pub spots: Vec<Spot>,
    /// Where the line is drawn shorter than it is.
    pub breaks: Vec<f64>,
    /// Rows of signs above the line.
    pub lanes: usize,
}

/// Where one mark stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Its beginning.
    pub from: f64,
    /// Its end, for a span.
    pub until: Option<f64>,
    /// Its sign: on the beginning, or in the middle of a span.
    pub place: f64,
    /// The row of its sign, 0 next to the line.
    pub lane: usize,
}

/// Lays marks out: to scale where the gaps between them are alike, else each gap by the logarithm of its
/// length, with a break in those that are much too short beside the shortest.
pub fn line(marks: &[Mark]) -> Line {
    let mut moments: Vec<u64> = marks.iter().flat_map(|mark| [Some(mark.from), mark.until]).flatten().collect();
    moments.sort_unstable();
    moments.dedup();
    let gaps: Vec<u64> = moments.iter().zip(moments.iter().skip(1)).map(|(a, b)| b - a).collect();
    let (least, most) = (gaps.iter().min().copied().unwrap_or(1), gaps.iter().max().copied().unwrap_or(1));
    let to_scale = most / least.max(1) <= TO_SCALE;
    let weight = |gap: u64| {
        let times = gap as f64 / least.max(1) as f64;
        if to_scale { times } else { LEAST + times.ln() }
    };
    let whole: f64 = gaps.iter().map(|gap| weight(*gap)).sum::<f64>().max(f64::MIN_POSITIVE);
    let (mut at, mut stands, mut breaks) = (0.0, vec![0.0], Vec::new());
    for gap in &gaps {
        let share = weight(*gap) / whole;
        // At the scale of the shortest gap this one would be SHORTENED times as long, or more.
        let times = *gap as f64 / least.max(1) as f64;
        if !to_scale && LEAST * times > SHORTENED * weight(*gap) {
            breaks.push(at + share / 2.0);
        }
        at += share;
        stands.push(at.min(1.0));
    }
    let alone = gaps.is_empty();
    let stand = |moment: u64| {
        let found = moments.binary_search(&moment).ok().and_then(|index| stands.get(index)).copied();
        if alone { 0.5 } else { found.unwrap_or_default() }
    };
    let mut spots: Vec<Spot> = marks
        .iter()
        .map(|mark| {
            let from = stand(mark.from);
            let until = mark.until.map(&stand).filter(|until| *until > from);
            Spot { from, until, place: until.map_or(from, |until| (from + until) / 2.0), lane: 0 }
        })
        .collect();
    let lanes = into_lanes(&mut spots);
    Line { spots, breaks, lanes }
}

/// Gives each sign the lowest row in which nothing stands in its way.
fn into_lanes(spots: &mut [Spot]) -> usize {
    let mut lanes: Vec<Vec<(f64, f64)>> = Vec::new();
    for spot in spots {
        let half = SIGN / 2.0;
        let begin = (spot.place - half).min(spot.from);
        let end = (spot.place + half).max(spot.until.unwrap_or(spot.from));
        let is_free = |lane: &Vec<(f64, f64)>| lane.iter().all(|(from, until)| end < *from || *until < begin);
        spot.lane = lanes.iter().position(is_free).unwrap_or(lanes.len());
        match lanes.get_mut(spot.lane) {
            Some(lane) => lane.push((begin, end)),
            None => lanes.push(vec![(begin, end)]),
        }
    }
    lanes.len()
}

#[cfg(test)]
mod tests {
    use super::super::paper::MarkSort;
    use super::*;

    fn mark(from: u64, until: Option<u64>) -> Mark {
        Mark { label: String::new(), at: String::new(), from, until, sort: MarkSort::Said }
    }

    #[test]
    fn like_gaps_are_to_scale() {
        let line = line(&[mark(0, None), mark(1000, None), mark(4000, None)]);
        assert_eq!(line.spots.iter().map(|spot| spot.from).collect::<Vec<_>>(), [0.0, 0.25, 1.0]);
        assert!(line.breaks.is_empty());
        assert_eq!(line.lanes, 1);
    }

    #[test]
    fn a_year_between_minutes_is_broken() {
        let (minute, year) = (60_000, 31_536_000_000);
        let line = line(&[mark(0, None), mark(minute, None), mark(2 * minute, None), mark(year, None)]);
        assert_eq!(line.breaks.len(), 1);
        let places: Vec<f64> = line.spots.iter().map(|spot| spot.from).collect();
        assert!(places.is_sorted_by(|a, b| a < b), "{places:?}");
        let (breaks, last): (Vec<_>, Vec<_>) = (line.breaks, places.into_iter().skip(2).collect());
        assert!(matches!((breaks.as_slice(), last.as_slice()), ([at], [before, behind]) if before < at && at < behind));
    }

    #[test]
    fn signs_do_not_lie_upon_each_other() {
        let marks: Vec<Mark> = (0..40).map(|n| mark(n % 4, (n % 3 == 0).then_some(n % 4 + 2))).collect();
        let line = line(&marks);
        for (at, a) in line.spots.iter().enumerate() {
            for b in line.spots.iter().skip(at + 1).filter(|b| b.lane == a.lane) {
                assert!((a.place - b.place).abs() >= SIGN, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn no_mark_one_mark_and_backward_spans_have_a_place() {
        assert_eq!(line(&[]).lanes, 0);
        assert_eq!(line(&[mark(5, None)]).spots.first().map(|spot| spot.place), Some(0.5));
        let backward = line(&[mark(9, Some(5)), mark(u64::MAX, None), mark(0, None)]);
        assert!(backward.spots.iter().all(|spot| (0.0..=1.0).contains(&spot.place) && spot.until.is_none()));
    }
}
