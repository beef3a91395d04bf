//! The operators of fiscal data: their hosts, the forms of their addresses, the words that name them.
//!
//! The list is data, `data/operators.toml`, so that it can be corrected without a programmer. No official register
//! of operators was found: an operator that is not listed is unknown, and that is all.

use super::fold::Folded;
use serde::Deserialize;

/// The countries whose receipts have a form here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Country {
    /// Belarus.
    #[serde(rename = "BY")]
    Belarus,
    /// Kyrgyzstan.
    #[serde(rename = "KG")]
    Kyrgyzstan,
    /// Kazakhstan.
    #[serde(rename = "KZ")]
    Kazakhstan,
    /// Russia.
    #[serde(rename = "RU")]
    Russia,
    /// Uzbekistan.
    #[serde(rename = "UZ")]
    Uzbekistan,
}

impl Country {
    /// ISO 3166-1, two letters.
    pub fn code(self) -> &'static str {
        match self {
            Country::Belarus => "BY",
            Country::Kyrgyzstan => "KG",
            Country::Kazakhstan => "KZ",
            Country::Russia => "RU",
            Country::Uzbekistan => "UZ",
        }
    }

    /// ISO 4217 code of the sums on its receipts.
    pub fn currency(self) -> &'static str {
        match self {
            Country::Belarus => "BYN",
            Country::Kyrgyzstan => "KGS",
            Country::Kazakhstan => "KZT",
            Country::Russia => "RUB",
            Country::Uzbekistan => "UZS",
        }
    }
}

/// What an address holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Fiscal sign, register, sum and time (Kazakhstan).
    Fields,
    /// The same and the name of the operator: a short link.
    Short,
    /// The operator's own number of the receipt.
    Ticket,
    /// The number of a payment.
    Payment,
    /// A page of the tax office: number of the check, number of the register.
    Report,
    /// Kyrgyzstan.
    Salyk,
    /// Uzbekistan.
    Soliq,
    /// Belarus: 24 hexadecimal digits in the path.
    Ikassa,
    /// Belarus: an id in the path, with six hexadecimal digits before it or without.
    Eplus,
    /// Nothing that can be read.
    Opaque,
    /// Belarus: 24 hexadecimal digits and no address.
    Identifier,
    /// Russia: parameters without an address.
    Drive,
}

/// An operator of fiscal data.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Operator {
    /// The name that never changes.
    pub id: String,
    /// The name as the operator writes it.
    pub name: String,
    /// Where its receipts come from.
    pub country: Country,
    /// The day until which its receipts were looked at, `YYYY-MM-DD`.
    pub as_of: String,
    /// Words that name it in the text of a receipt.
    #[serde(default)]
    pub names: Vec<String>,
    /// Its names in a short link.
    #[serde(default)]
    pub short: Vec<String>,
    /// Its hosts.
    #[serde(default)]
    pub host: Vec<Host>,
}

/// A host of an operator.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Host {
    /// In lower case, ASCII.
    pub name: String,
    /// Whether it gives out trial receipts.
    #[serde(default)]
    pub test: bool,
    /// The paths under which receipts stand.
    pub path: Vec<Path>,
}

/// A path and the form of what follows it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Path {
    /// With `{uuid}`, `{hex24}` or `{rest}` as its last part, or none.
    pub is: String,
    /// What follows.
    pub form: Form,
}

/// All operators that are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operators(Vec<Operator>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    operator: Vec<Operator>,
}

impl Operators {
    /// The version of the file that is read here.
    pub const VERSION: u32 = 1;

    /// The list that comes with the program.
    ///
    /// # Errors
    /// None for a program whose tests have passed: they read the list.
    pub fn shipped() -> Result<Self, String> {
        Self::parse(include_str!("../../../data/operators.toml"))
    }

    /// Reads a list of operators.
    ///
    /// # Errors
    /// What is wrong, in the words of the reader of TOML: not TOML, an unknown key, another version, a host twice.
    pub fn parse(text: &str) -> Result<Self, String> {
        let File { version, operator } = toml::from_str(text).map_err(|error| error.to_string())?;
        if version != Self::VERSION {
            return Err(format!("version {version}"));
        }
        let mut hosts: Vec<&str> = operator.iter().flat_map(|one| &one.host).map(|host| host.name.as_str()).collect();
        hosts.sort_unstable();
        let twice = hosts.iter().zip(hosts.iter().skip(1)).find(|(one, two)| one == two);
        if let Some((twice, _)) = twice {
            return Err(format!("{twice} twice"));
        }
        Ok(Operators(operator))
    }

    /// All of them, in the order of the file.
    pub fn all(&self) -> &[Operator] {
        &self.0
    }

    /// The operator and the entry of a host, written in lower case.
    pub fn at(&self, name: &str) -> Option<(&Operator, &Host)> {
        self.hosts().find(|(_, host)| host.name == name)
    }

    /// Every host with its operator.
    pub fn hosts(&self) -> impl Iterator<Item = (&Operator, &Host)> {
        self.0.iter().flat_map(|operator| operator.host.iter().map(move |host| (operator, host)))
    }

    /// The operator that short links call by this name.
    pub fn short(&self, name: &str) -> Option<&Operator> {
        self.0.iter().find(|operator| operator.short.iter().any(|short| short == name))
    }

    /// The operator that the text of a receipt names; `None` where it names none, or more than one.
    pub fn named(&self, text: &str) -> Option<&Operator> {
        let text = Folded::of(text);
        let is_named = |operator: &&Operator| operator.names.iter().any(|name| text.contains(name));
        let mut found = self.0.iter().filter(is_named);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

impl Path {
    /// Whether `path` is of this form, and what stands in the place of the last part in braces. A slash at the end
    /// does not count.
    pub fn fits<'a>(&self, path: &'a str) -> Option<&'a str> {
        let trim = |path: &str| path.strip_suffix('/').map_or(path.len(), str::len);
        let path = path.get(..trim(path))?;
        let Some((head, kind)) = self.is.split_once('{') else {
            return (path == self.is.get(..trim(&self.is))?).then_some("");
        };
        let rest = path.strip_prefix(head)?;
        let fits = match kind {
            "uuid}" => is_uuid(rest),
            "hex24}" => is_hex(rest, 24),
            "rest}" => !rest.is_empty() && rest.bytes().all(|c| c.is_ascii_alphanumeric() || b"/-_.".contains(&c)),
            _ => false,
        };
        // Two slashes or two points are no part of a receipt's address, whatever a server makes of them.
        (fits && !rest.contains("//") && !rest.contains("..")).then_some(rest)
    }
}

/// 8-4-4-4-12 hexadecimal digits.
pub fn is_uuid(text: &str) -> bool {
    let lengths = text.split('-').map(str::len);
    lengths.eq([8, 4, 4, 4, 12]) && text.bytes().all(|c| c.is_ascii_hexdigit() || c == b'-')
}

/// This many hexadecimal digits and nothing else.
pub fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|c| c.is_ascii_hexdigit())
}
