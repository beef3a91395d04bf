//! Numbers of persons are printed as `900101******`, unless the matter says otherwise.
//!
//! In free text a run of exactly twelve digits is masked where its digits are those of an IIN and its check digit
//! agrees. The number of an entity (BIN) is not personal and is printed whole.

use crate::examine::fiscal::number::{Holder, Number};
use crate::model::person::{Identifier, Scheme};

/// The digits that are printed: the day of birth, by which a reader tells two persons apart.
const KEPT: usize = 6;

/// The text with each number of a person in it masked. Digits beside letters of ASCII are part of a digest or a code.
pub fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars().chain(std::iter::once(' ')) {
        if c.is_ascii_alphanumeric() {
            word.push(c);
            continue;
        }
        // as a certificate names its holder (serialNumber)
        match word.strip_prefix("IIN").filter(|digits| digits.len() == 12) {
            Some(digits) => out.extend(["IIN", &hidden(digits)]),
            None if is_person(&word) => out.push_str(&hidden(&word)),
            None => out.push_str(&word),
        }
        word.clear();
        out.push(c);
    }
    out.pop();
    out
}

/// A person's number masked, whatever its form; that of an entity whole.
pub fn identifier(identifier: &Identifier) -> String {
    let text = identifier.value.as_str();
    match identifier.scheme {
        // A BIN, or a number of which nobody says whose numbering it is.
        Scheme::Bin | Scheme::Other => masked(text),
        Scheme::Iin => hidden(text),
    }
}

fn is_person(word: &str) -> bool {
    Number::read(word).is_some_and(|number| {
        number.expected() == Some(number.digit(12))
            && matches!(number.holder(), Holder::Person(person) if person.is_date)
    })
}

fn hidden(text: &str) -> String {
    text.chars().enumerate().map(|(at, c)| if at < KEPT || c.is_whitespace() { c } else { '*' }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Identifier, Scheme, identifier, masked};
    use crate::model::text::Phrase;

    #[test]
    fn numbers_of_persons_are_masked_and_no_others() {
        assert_eq!(masked("ИИН 900101399016, БИН 260140999011."), "ИИН 900101******, БИН 260140999011.");
        assert_eq!(masked("900101399016"), "900101******");
        assert_eq!(masked("SERIALNUMBER=IIN900101399016,C=KZ"), "SERIALNUMBER=IIN900101******,C=KZ");
        assert_eq!(masked("ИИН900101399016_x"), "ИИН900101******_x");
        for kept in [
            "900101399017",
            "010199999901",
            "9001013990161",
            "1900101399016",
            "",
            "12",
            "ab900101399016",
            "900101399016f",
        ] {
            assert_eq!(masked(kept), kept);
        }
    }

    #[test]
    fn an_identifier_is_masked_by_its_scheme() {
        let of = |scheme, text: &str| Phrase::new(text).map(|value| identifier(&Identifier { scheme, value }));
        assert_eq!(of(Scheme::Iin, "900101 39901").as_deref(), Some("900101 *****"));
        assert_eq!(of(Scheme::Bin, "260140999011").as_deref(), Some("260140999011"));
        assert_eq!(of(Scheme::Bin, "900101399016").as_deref(), Some("900101******"));
        assert_eq!(of(Scheme::Other, "LLP-1").as_deref(), Some("LLP-1"));
    }
}
