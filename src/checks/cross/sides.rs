//! Sides that should all say the same, held against one another.

use super::super::finding::Subject;
use super::comparison::{Comparison, Outcome, Side};
use super::lack::{self, Lack};
use crate::base::reason::Facts;

/// The sides of one comparison while they are gathered.
pub(super) struct Sides<T> {
    id: &'static str,
    subject: Subject,
    party: Option<Result<(T, Side), Lack>>,
    found: Vec<(T, Side)>,
    lack: Option<Lack>,
}

impl<T> Sides<T> {
    /// None yet.
    pub(super) fn new(id: &'static str, subject: Subject) -> Self {
        Sides { id, subject, party: None, found: vec![], lack: None }
    }

    /// What the party states, or why it is not there.
    pub(super) fn party(mut self, stated: Result<(T, Side), Lack>) -> Self {
        self.party = Some(stated);
        self
    }

    /// What a file says, or why it does not. The first reason is the one that is told, unless a text is ambiguous.
    pub(super) fn file(mut self, said: Result<(T, Side), Lack>) -> Self {
        match said {
            Ok(side) => self.found.push(side),
            // Two values in one text say more than that there is no code.
            Err(lack::AMBIGUOUS) => self.lack = Some(lack::AMBIGUOUS),
            Err(lack) => self.lack = self.lack.or(Some(lack)),
        }
        self
    }

    /// What follows. Files are held against one another even where the party states nothing; that it does not is then a
    /// comparison of its own, which cannot be made. Where neither says anything there is nothing to compare.
    pub(super) fn settle(self, same: impl Fn(&T, &T) -> Result<bool, Lack>, facts: &Facts) -> Vec<Comparison> {
        let Sides { id, subject, party, found, lack } = self;
        let lack = lack.unwrap_or(lack::NOTHING_SAID);
        let make = |outcome, sides| Comparison { id, subject, outcome, sides, facts: facts.clone() };
        let held = |all: Vec<(T, Side)>| {
            let outcome = match all.split_first() {
                Some((first, rest)) if !rest.is_empty() => {
                    let each: Result<Vec<bool>, Lack> = rest.iter().map(|one| same(&first.0, &one.0)).collect();
                    match each {
                        Ok(each) if each.iter().all(|same| *same) => Outcome::Agrees,
                        Ok(_) => Outcome::Differs,
                        Err(lack) => Outcome::CannotBeCompared(lack),
                    }
                }
                _ => Outcome::CannotBeCompared(lack),
            };
            make(outcome, all.into_iter().map(|(_, side)| side).collect())
        };
        match party {
            Some(Ok(party)) => vec![held(std::iter::once(party).chain(found).collect())],
            None if found.is_empty() => vec![],
            None => vec![held(found)],
            Some(Err(_)) if found.is_empty() => vec![],
            Some(Err(why)) => {
                let alone = make(Outcome::CannotBeCompared(why), found.iter().map(|(_, side)| side.clone()).collect());
                let mut made = if found.len() > 1 { vec![held(found)] } else { vec![] };
                made.push(alone);
                made
            }
        }
    }
}

/// Two values of which only the identity counts.
pub(super) fn equal<T: PartialEq>(one: &T, other: &T) -> Result<bool, Lack> {
    Ok(one == other)
}
