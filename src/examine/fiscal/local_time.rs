//! The time on a receipt: local, without a zone, kept as it was written.
//!
//! Kazakhstan has had one zone, UTC+05:00, since 1 March 2024; before, most regions had UTC+06:00 and the west
//! UTC+05:00. The offset of a receipt is therefore assumed by a rule, and the rule is told with it.

use crate::base::moment::Moment;

/// A date and a time of day as a receipt states them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// As it was written.
    pub verbatim: String,
    /// 1970 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to the last of the month.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59; `None` where the form has none.
    pub second: Option<u8>,
    /// Minutes east of UTC where the receipt states them, −14 h to 14 h.
    pub stated: Option<i16>,
}

/// Minutes east of UTC, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset {
    /// Minutes east of UTC.
    pub minutes: i16,
    /// Why these.
    pub rule: Rule,
}

/// Where an offset comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The receipt states it.
    Stated,
    /// Kazakhstan, from 1 March 2024: one zone.
    OneZone,
    /// Kazakhstan, earlier: that of most regions; it is an hour less in the west.
    MostRegions,
}

impl Rule {
    /// The name that never changes.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Stated => "stated",
            Rule::OneZone => "one-zone",
            Rule::MostRegions => "most-regions",
        }
    }

    /// Whether the offset is assumed: no receipt states it.
    pub fn is_assumed(self) -> bool {
        self != Rule::Stated
    }
}

impl LocalTime {
    /// The offset of this time in Kazakhstan.
    pub fn in_kazakhstan(&self) -> Offset {
        match self.stated {
            Some(minutes) => Offset { minutes, rule: Rule::Stated },
            None if (self.year, self.month) >= (2024, 3) => Offset { minutes: 300, rule: Rule::OneZone },
            None => Offset { minutes: 360, rule: Rule::MostRegions },
        }
    }

    /// The moment, at this many minutes east of UTC; seconds that are not written count as 0. `None` before 1970.
    pub fn moment(&self, minutes: i16) -> Option<Moment> {
        let days = days_since_1970(self.year, self.month, self.day);
        let of_day = i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second.unwrap_or(0));
        let seconds = days * 86_400 + of_day - i64::from(minutes) * 60;
        u64::try_from(seconds).ok().and_then(|seconds| Moment::from_millis(seconds * 1000))
    }

    /// Whether both say the same date and time of day, as far as both go.
    pub fn is_same(&self, other: &LocalTime) -> bool {
        let parts = |time: &LocalTime| (time.year, time.month, time.day, time.hour, time.minute);
        let seconds = self.second.zip(other.second).is_none_or(|(one, two)| one == two);
        parts(self) == parts(other) && seconds
    }

    /// Reads `yyyyMMddTHHmm[ss]` or `yyyyMMddHHmm[ss]`.
    pub fn compact(text: &str) -> Option<Self> {
        let (day, clock) = text.split_at_checked(8)?;
        let clock = clock.strip_prefix('T').unwrap_or(clock);
        let (date, clock) = (digits(day, &[4, 2, 2])?, clock_of(clock)?);
        Self::checked(text, (date.first(), date.get(1), date.get(2)), clock, None)
    }

    /// Reads `yyyy-MM-dd HH:mm:ss`, with `T` or a space between, at most nine decimals, and an offset or none.
    ///
    /// A space may stand for the plus of the offset: so it comes out of an address that was not encoded.
    pub fn dashed(text: &str) -> Option<Self> {
        let (day, rest) = text.split_at_checked(10)?;
        let rest = rest.strip_prefix([' ', 'T'])?;
        let (clock, rest) = rest.split_at_checked(8)?;
        let rest = match rest.strip_prefix('.') {
            None => rest,
            Some(rest) => {
                let decimals = rest.bytes().take_while(u8::is_ascii_digit).count();
                (1..=9).contains(&decimals).then(|| rest.get(decimals..))??
            }
        };
        let date: Vec<u16> = parts(day, '-', &[4, 2, 2])?;
        let clock: Vec<u16> = parts(clock, ':', &[2, 2, 2])?;
        let stated = if rest.is_empty() { None } else { Some(offset(rest)?) };
        let clock = (clock.first().copied()?, clock.get(1).copied()?, clock.get(2).copied());
        Self::checked(text, (date.first(), date.get(1), date.get(2)), clock, stated)
    }

    /// Finds `d?d.MM.yyyy` and behind it `h?h:mm[:ss]` in a line; `None` where either is missing.
    pub fn in_line(line: &str) -> Option<Self> {
        let has_digit = |(_, word): &(usize, &str)| word.bytes().any(|c| c.is_ascii_digit());
        let words: Vec<(usize, &str)> = words(line).filter(has_digit).take(12).collect();
        words.windows(2).find_map(|pair| {
            let [(at, day), (clock_at, clock)] = pair else { return None };
            let verbatim = line.get(*at..clock_at + clock.len())?;
            let date = loose(day, '.', &[2, 2, 4])?;
            let clock = loose(clock, ':', &[2, 2, 2]).or_else(|| loose(clock, ':', &[2, 2]))?;
            let clock = (clock.first().copied()?, clock.get(1).copied()?, clock.get(2).copied());
            Self::checked(verbatim, (date.get(2), date.get(1), date.first()), clock, None)
        })
    }

    /// A date or a time of day that is the whole of `text`, as it stands there, and whether it is the date.
    pub(super) fn half(text: &str) -> Option<(bool, &str)> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
        let is_date = loose(text, '.', &[2, 2, 4]).is_some();
        let is_clock = loose(text, ':', &[2, 2, 2]).or_else(|| loose(text, ':', &[2, 2])).is_some();
        (is_date || is_clock).then_some((is_date, text))
    }

    fn checked(
        verbatim: &str,
        (year, month, day): (Option<&u16>, Option<&u16>, Option<&u16>),
        (hour, minute, second): (u16, u16, Option<u16>),
        stated: Option<i16>,
    ) -> Option<Self> {
        let small = |value: u16, last: u16| u8::try_from(value).ok().filter(|_| value <= last);
        let year = *year?;
        let month = small(*month?, 12)?;
        let day = u8::try_from(*day?).ok()?;
        let is_date = (1970..=9999).contains(&year) && days_in(year, month).is_some_and(|n| (1..=n).contains(&day));
        let second = match second {
            Some(second) => Some(small(second, 59)?),
            None => None,
        };
        let (hour, minute) = (small(hour, 23)?, small(minute, 59)?);
        let verbatim = verbatim.to_owned();
        is_date.then_some(LocalTime { verbatim, year, month, day, hour, minute, second, stated })
    }
}

/// The days of a month; `None` for a month that is not 1 to 12.
pub fn days_in(year: u16, month: u8) -> Option<u8> {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if is_leap { 29 } else { 28 }),
        _ => None,
    }
}

/// Days from 1970-01-01, Gregorian, for years from 1 on.
fn days_since_1970(year: u16, month: u8, day: u8) -> i64 {
    // Years that begin in March: the leap day is the last of its year.
    let (year, month) = (i64::from(year), i64::from(month));
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let of_year = (153 * month + 2) / 5 + i64::from(day) - 1;
    year * 365 + year / 4 - year / 100 + year / 400 + of_year - 719_468
}

/// White-space separated words with their places; a comma at the end is not part of a word.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    line.split(char::is_whitespace).filter_map(move |word| {
        let start = at;
        at +=
            word.len() + line.get(start + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let word = word.trim_end_matches([',', ';']);
        (!word.is_empty()).then_some((start, word))
    })
}

fn number(text: &str) -> Option<u16> {
    (!text.is_empty() && text.bytes().all(|c| c.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Numbers of these lengths, one behind the other.
fn digits(text: &str, lengths: &[usize]) -> Option<Vec<u16>> {
    let mut rest = text;
    let found = lengths.iter().map(|length| {
        let (one, behind) = rest.split_at_checked(*length)?;
        rest = behind;
        number(one)
    });
    let found: Option<Vec<u16>> = found.collect();
    found.filter(|_| rest.is_empty())
}

/// Numbers of these lengths with a mark between them.
fn parts(text: &str, mark: char, lengths: &[usize]) -> Option<Vec<u16>> {
    let is_full = text.split(mark).map(str::len).eq(lengths.iter().copied());
    is_full.then(|| text.split(mark).map(number).collect())?
}

/// The same, where a leading zero may be left out.
fn loose(text: &str, mark: char, lengths: &[usize]) -> Option<Vec<u16>> {
    let fits = |(part, length): (&str, &usize)| part.len() == *length || (*length == 2 && part.len() == 1);
    let is_full = text.split(mark).count() == lengths.len() && text.split(mark).zip(lengths).all(fits);
    is_full.then(|| text.split(mark).map(number).collect())?
}

fn clock_of(text: &str) -> Option<(u16, u16, Option<u16>)> {
    let found = digits(text, &[2, 2, 2]).or_else(|| digits(text, &[2, 2]))?;
    Some((found.first().copied()?, found.get(1).copied()?, found.get(2).copied()))
}

/// `+HH:MM`, `-HH:MM`, or a space for the plus.
fn offset(text: &str) -> Option<i16> {
    let sign = match text.chars().next()? {
        '+' | ' ' => 1,
        '-' => -1,
        _ => return None,
    };
    let found = parts(text.get(1..)?, ':', &[2, 2])?;
    let (hours, minutes) = (i16::try_from(*found.first()?).ok()?, i16::try_from(*found.get(1)?).ok()?);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}
