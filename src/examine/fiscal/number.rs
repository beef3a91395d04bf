//! BIN and IIN: the twelve digits of an entity or a person in Kazakhstan.
//!
//! The check digit: `s = Σ k·d_k mod 11` for k = 1…11. If that is 10, a second pass with the weights 3, 4, 5, 6, 7,
//! 8, 9, 10, 11, 1, 2. If that is 10 too, no check digit makes the number right. Sources: docs/fiscal.md.
//!
//! In the first pass the eleventh digit has the weight 11 and so does not count: a slip there is not noticed, and
//! neither is one that leads into the second pass and fits there. And a number whose digits agree need not be
//! anybody's. Hence no word here says that a number exists.

use crate::base::reason::Facts;

/// The digit, counted from 1, that the first pass does not see.
pub const BLIND: usize = 11;

/// How a number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The twelfth digit is the one that the others ask for.
    Consistent,
    /// The twelfth digit is another one, or no digit would do.
    Inconsistent,
    /// Not twelve decimal digits: nothing can be computed.
    NotTwelveDigits,
}

impl Standing {
    /// The name that never changes.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Consistent => "consistent",
            Standing::Inconsistent => "inconsistent",
            Standing::NotTwelveDigits => "not-twelve-digits",
        }
    }
}

/// How the number that stands in `text` stands. White space around it is not part of it.
pub fn standing(text: &str) -> Standing {
    match Number::read(text) {
        Some(number) if number.expected() == Some(number.digit(12)) => Standing::Consistent,
        Some(_) => Standing::Inconsistent,
        None => Standing::NotTwelveDigits,
    }
}

/// Twelve digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number([u8; 12]);

/// What the digits say they are the number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A person: IIN.
    Person(Person),
    /// An entity or a joint business: BIN.
    Entity(Entity),
    /// The fifth digit belongs to neither form.
    Neither,
}

/// What an IIN says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Full year of birth where the seventh digit names a century; the two digits alone otherwise.
    pub year: u16,
    /// Month as written.
    pub month: u8,
    /// Day as written.
    pub day: u8,
    /// Male for an odd seventh digit of 1 to 6, female for an even one.
    pub sex: Option<Sex>,
    /// Whether there is such a day; `false` too where no century is named and no year has it.
    pub is_date: bool,
}

/// Sex as the seventh digit of an IIN has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// An odd digit.
    Male,
    /// An even digit.
    Female,
}

/// What a BIN says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The two digits of the year of registration.
    pub year: u8,
    /// The month of registration as written.
    pub month: u8,
    /// Which sort of entity (digit 5).
    pub sort: Sort,
    /// Which part of it (digit 6).
    pub part: Part,
    /// Whether the month is one of twelve.
    pub is_date: bool,
}

/// The fifth digit of a BIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// 4: an entity that is resident.
    Resident,
    /// 5: an entity that is not.
    NonResident,
    /// 6: a business of several persons.
    Joint,
}

/// The sixth digit of a BIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 0: the entity itself.
    Head,
    /// 1: a branch.
    Branch,
    /// 2: a representative office.
    Office,
    /// 3: a farm.
    Farm,
    /// Another digit, without a known meaning.
    Other(u8),
}

impl Number {
    /// Reads exactly twelve ASCII digits; white space around them is not part of them.
    pub fn read(text: &str) -> Option<Self> {
        let digits: [u8; 12] = text.trim().as_bytes().try_into().ok()?;
        digits.iter().all(u8::is_ascii_digit).then(|| Number(digits.map(|c| c - b'0')))
    }

    /// The digit of this place, 1 to 12; 0 past the end.
    pub fn digit(&self, place: usize) -> u8 {
        place.checked_sub(1).and_then(|at| self.0.get(at)).copied().unwrap_or(0)
    }

    /// The last digit that the first eleven ask for; `None` where none would do.
    pub fn expected(&self) -> Option<u8> {
        let sum = |weights: [u32; 11]| weights.iter().zip(&self.0).map(|(w, d)| w * u32::from(*d)).sum::<u32>() % 11;
        let passes = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]];
        passes.into_iter().map(sum).find(|rest| *rest < 10).and_then(|rest| u8::try_from(rest).ok())
    }

    /// Whether the eleventh digit had no part in the check.
    pub fn is_blind(&self) -> bool {
        let sum: u32 = (1..=10).map(|k: u8| u32::from(k) * u32::from(self.digit(k.into()))).sum();
        sum % 11 != 10
    }

    /// What the digits say.
    pub fn holder(&self) -> Holder {
        let two = |place| self.digit(place) * 10 + self.digit(place + 1);
        let (year, month, day) = (two(1), two(3), two(5));
        let sort = match self.digit(5) {
            0..=3 => None,
            4 => Some(Sort::Resident),
            5 => Some(Sort::NonResident),
            6 => Some(Sort::Joint),
            _ => return Holder::Neither,
        };
        if let Some(sort) = sort {
            let part = match self.digit(6) {
                0 => Part::Head,
                1 => Part::Branch,
                2 => Part::Office,
                3 => Part::Farm,
                other => Part::Other(other),
            };
            return Holder::Entity(Entity { year, month, sort, part, is_date: (1..=12).contains(&month) });
        }
        let (century, sex) = match self.digit(7) {
            digit @ 1..=6 => {
                let sex = if digit % 2 == 1 { Sex::Male } else { Sex::Female };
                (Some(1800 + 100 * u16::from((digit - 1) / 2)), Some(sex))
            }
            _ => (None, None),
        };
        // Without a century every fourth year is taken as a leap year: the day is not held against the number.
        let full = u16::from(year) + century.unwrap_or(2000);
        let is_date = super::local_time::days_in(full, month).is_some_and(|days| (1..=days).contains(&day));
        Holder::Person(Person { year: century.map_or(year.into(), |_| full), month, day, sex, is_date })
    }

    /// The values for a sentence about the number: what was found, what was expected, and the blind digit.
    pub fn facts(&self) -> Facts {
        let text: String = self.0.iter().map(|digit| char::from(b'0' + digit)).collect();
        let mut facts = vec![("number", text.into()), ("found", u32::from(self.digit(12)).into())];
        facts.extend(self.expected().map(|digit| ("expected", u32::from(digit).into())));
        facts.extend(self.is_blind().then(|| ("blind", BLIND.into())));
        facts
    }
}
