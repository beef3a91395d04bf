//! Times as a paper prints them: on the local clock, with UTC beside it.

use super::Brief;
use crate::base::moment::Moment;
use crate::base::reason::Fact;
use crate::lang::writing;
use crate::model::facts::StatedTime;

/// Minutes east of UTC of Kazakhstan since 1 March 2024: for local times where the party states no offset.
pub const KAZAKHSTAN: i32 = 300;

/// Facts of findings that are the clock of a machine: printed to the second, since nothing rests on less.
const CLOCKS: [&str; 4] = ["before", "claimed", "clock", "now"];

impl Brief<'_> {
    /// A moment on the local clock, and in UTC beside it.
    pub(super) fn time(&self, at: Moment, offset: i32) -> String {
        let local = writing::moment(self.messages.language(), at, offset);
        if offset == 0 {
            return local;
        }
        let (there, utc) = (at.local(offset), at.local(0));
        let same_day = there.get(..10) == utc.get(..10);
        let utc = utc.get(if same_day { 11..19 } else { 0..19 }).unwrap_or_default().replace('T', "\u{a0}");
        format!("{}; {utc}\u{a0}UTC)", local.trim_end_matches(')'))
    }

    /// A moment by the clock of the place.
    pub(super) fn here(&self, at: Moment) -> String {
        self.time(at, self.offset())
    }

    /// A time as the party states it, on the clock that it states it by.
    pub(super) fn when(&self, when: &StatedTime) -> String {
        let offset = when.offset.minutes();
        match when.until {
            Some(until) => {
                let (from, until) = (self.time(when.at, offset), self.time(until, offset));
                self.say("span", &[("from", from.into()), ("until", until.into())])
            }
            None => self.time(when.at, offset),
        }
    }

    /// The offset that the party states for the purchase or for an exhibit; else that of Kazakhstan.
    pub(super) fn offset(&self) -> i32 {
        let purchase = self.purchase().and_then(|purchase| purchase.when.as_ref());
        let exhibit = || self.exhibits().find_map(|(_, exhibit)| exhibit.facts.when.as_ref());
        purchase.or_else(exhibit).map_or(KAZAKHSTAN, |when| when.offset.minutes())
    }

    /// A time of an authority, given as it stands in the token. One with a fraction of a second is left as it is:
    /// rounded, it would be another.
    pub(super) fn exact(&self, verbatim: &str) -> String {
        match Moment::parse(verbatim) {
            Some(at) if !verbatim.contains('.') || verbatim.contains(".000Z") => self.here(at),
            _ => verbatim.to_owned(),
        }
    }

    /// A value of a finding as the paper prints it: a time as the language writes it, any other as it is.
    pub(super) fn dated(&self, name: &str, fact: &Fact) -> Fact {
        let Fact::Text(text) = fact else { return fact.clone() };
        match Moment::parse(text) {
            Some(at) if CLOCKS.contains(&name) => self.here(at).into(),
            Some(_) => self.exact(text).into(),
            None => fact.clone(),
        }
    }
}
