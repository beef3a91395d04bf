//! Web addresses as QR codes of receipts have them, taken apart with suspicion (RFC 3986, narrowed).
//!
//! What is refused here has no place in the address of a receipt and has been used to make one host pass for
//! another: a name before `@`, a port, a fragment, a point at the end of the host, punycode, other alphabets,
//! encoded letters that need no encoding, a parameter twice.

use super::look_alike;
use super::operators::Operators;
use crate::base::reason::Facts;

/// The longest text of a QR code that is read, in bytes. The addresses seen have at most 260.
pub const LONGEST: usize = 1024;

/// Why an address is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum Refusal {
    /// More than [`LONGEST`] bytes.
    TooLong { bytes: usize },
    /// A control character or one that is not seen; `at` counts characters from 0.
    Control { at: usize },
    /// A character that cannot stand in an address at this place.
    Character { at: usize },
    /// Something other than http and https before `://`.
    Scheme { scheme: String },
    /// A name or a password before `@`: what follows is the host.
    UserInfo { host: String },
    /// A port.
    Port { host: String },
    /// A host that is no name and no four numbers.
    Host { host: String },
    /// A point behind the host.
    TrailingDot { host: String },
    /// Letters outside ASCII in the host; `resembles` the host of an operator, or none.
    OtherAlphabet { host: String, resembles: String },
    /// A label that begins with `xn--`.
    Punycode { host: String },
    /// Looks like the host of an operator and is not.
    LookAlike { host: String, resembles: String },
    /// Something behind `#`.
    Fragment,
    /// The host of an operator with a path that no receipt has.
    Path { host: String, path: String },
    /// A percent sign where no encoding is needed, or an encoding of what has no place there.
    Encoding { found: String },
    /// A parameter without a name or without `=`.
    Parameter { found: String },
    /// A parameter twice, whatever its values.
    Duplicate { name: String },
    /// A parameter that the form needs.
    Missing { name: &'static str },
    /// A value that is not of its form.
    Value { name: String, found: String },
}

impl Refusal {
    /// The name that never changes.
    pub fn name(&self) -> &'static str {
        match self {
            Refusal::TooLong { .. } => "too-long",
            Refusal::Control { .. } => "control-character",
            Refusal::Character { .. } => "character",
            Refusal::Scheme { .. } => "scheme",
            Refusal::UserInfo { .. } => "userinfo",
            Refusal::Port { .. } => "port",
            Refusal::Host { .. } => "host",
            Refusal::TrailingDot { .. } => "trailing-dot",
            Refusal::OtherAlphabet { .. } => "other-alphabet",
            Refusal::Punycode { .. } => "punycode",
            Refusal::LookAlike { .. } => "look-alike",
            Refusal::Fragment => "fragment",
            Refusal::Path { .. } => "path",
            Refusal::Encoding { .. } => "encoding",
            Refusal::Parameter { .. } => "parameter",
            Refusal::Duplicate { .. } => "duplicate-parameter",
            Refusal::Missing { .. } => "missing-parameter",
            Refusal::Value { .. } => "value",
        }
    }

    /// The values for a sentence about it.
    pub fn facts(&self) -> Facts {
        match self {
            Refusal::TooLong { bytes } => vec![("bytes", (*bytes).into()), ("limit", LONGEST.into())],
            Refusal::Control { at } | Refusal::Character { at } => vec![("at", (*at).into())],
            Refusal::Scheme { scheme } => vec![("scheme", scheme.as_str().into())],
            Refusal::UserInfo { host }
            | Refusal::Port { host }
            | Refusal::Host { host }
            | Refusal::TrailingDot { host }
            | Refusal::Punycode { host } => vec![("host", host.as_str().into())],
            Refusal::OtherAlphabet { host, resembles } | Refusal::LookAlike { host, resembles } => {
                vec![("host", host.as_str().into()), ("resembles", resembles.as_str().into())]
            }
            Refusal::Fragment => Vec::new(),
            Refusal::Path { host, path } => vec![("host", host.as_str().into()), ("path", path.as_str().into())],
            Refusal::Encoding { found } | Refusal::Parameter { found } => vec![("found", found.as_str().into())],
            Refusal::Duplicate { name } => vec![("parameter", name.as_str().into())],
            Refusal::Missing { name } => vec![("parameter", (*name).into())],
            Refusal::Value { name, found } => {
                vec![("parameter", name.as_str().into()), ("found", found.as_str().into())]
            }
        }
    }
}

/// An address in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Web<'a> {
    /// Whether it is https.
    pub is_secure: bool,
    /// In lower case.
    pub host: String,
    /// From the first slash to the query; empty where there is none.
    pub path: &'a str,
    /// Behind the question mark, not decoded; empty where there is none.
    pub query: &'a str,
}

/// Parameters, decoded, in the order of the address; every name once.
pub type Parameters = Vec<(String, String)>;

/// Takes an address apart. `None` where the text is no web address at all.
///
/// # Errors
/// Anything that has no place in the address of a receipt, whoever's host it is.
pub fn split<'a>(text: &'a str, operators: &Operators) -> Option<Result<Web<'a>, Refusal>> {
    let (scheme, rest) = text.split_once(':')?;
    let is_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let slashes = |rest: &str| rest.starts_with("//") || rest.starts_with("\\\\") || rest.starts_with("/\\");
    let dangerous = ["javascript", "data", "file", "vbscript", "intent"];
    let lower = scheme.to_ascii_lowercase();
    if scheme.is_empty() || !scheme.chars().all(is_scheme) || !(slashes(rest) || dangerous.contains(&lower.as_str())) {
        return None;
    }
    Some(match lower.as_str() {
        "http" | "https" => authority(text, rest, lower == "https", operators),
        _ => Err(Refusal::Scheme { scheme: lower }),
    })
}

fn authority<'a>(text: &str, rest: &'a str, is_secure: bool, operators: &Operators) -> Result<Web<'a>, Refusal> {
    let place = |part: &str| text.chars().count() - part.chars().count();
    let Some(rest) = rest.strip_prefix("//") else { return Err(Refusal::Character { at: place(rest) }) };
    if let Some(at) = rest.find('\\') {
        return Err(Refusal::Character { at: place(rest.get(at..).unwrap_or_default()) });
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let host = authority.rsplit('@').next().unwrap_or_default();
    // The colons of a number in brackets are its own; no receipt has one.
    let port = if host.starts_with('[') { None } else { host.rsplit_once(':') };
    let host = port.map_or(host, |(host, _)| host);
    let host = host.to_lowercase();
    if authority.contains('@') {
        return Err(Refusal::UserInfo { host });
    }
    if port.is_some() {
        return Err(Refusal::Port { host });
    }
    check_host(&host, operators)?;
    if rest.contains('#') {
        return Err(Refusal::Fragment);
    }
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let is_path = |c: char| c.is_ascii_alphanumeric() || "/-._~%!$&'()*+,;=:@".contains(c);
    if let Some(at) = path.find(|c| !is_path(c)) {
        return Err(Refusal::Character { at: place(rest) + path.get(..at).unwrap_or_default().chars().count() });
    }
    Ok(Web { is_secure, host, path, query })
}

fn check_host(host: &str, operators: &Operators) -> Result<(), Refusal> {
    let owned = || host.to_owned();
    if !host.is_ascii() {
        let known = operators.at(&look_alike::skeleton(host)).map(|(_, known)| known.name.as_str());
        let resembles = known.or_else(|| look_alike::imitated(host, operators)).unwrap_or_default().to_owned();
        return Err(Refusal::OtherAlphabet { host: owned(), resembles });
    }
    if host.contains('%') {
        return Err(Refusal::Encoding { found: owned() });
    }
    if host.len() > 1 && host.ends_with('.') {
        return Err(Refusal::TrailingDot { host: owned() });
    }
    let is_label = |label: &str| {
        let is_letters = label.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-');
        (1..=63).contains(&label.len()) && is_letters && !label.starts_with('-') && !label.ends_with('-')
    };
    if host.len() > 253 || !host.split('.').all(is_label) {
        return Err(Refusal::Host { host: owned() });
    }
    if host.split('.').any(|label| label.starts_with("xn--")) {
        return Err(Refusal::Punycode { host: owned() });
    }
    // A number that a browser would take for an address, other than in four parts.
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_number = last.starts_with("0x") || last.bytes().all(|c| c.is_ascii_digit());
    if is_number && host.parse::<std::net::Ipv4Addr>().is_err() {
        return Err(Refusal::Host { host: owned() });
    }
    match look_alike::imitated(host, operators) {
        Some(known) if operators.at(host).is_none() => {
            Err(Refusal::LookAlike { host: owned(), resembles: known.to_owned() })
        }
        _ => Ok(()),
    }
}

/// The parameters of a query, decoded.
///
/// Only a space, a colon and a plus may be encoded: the times of receipts need no more. Everything else that is
/// encoded hides something.
///
/// # Errors
/// An encoding that is not needed, a parameter without a name or twice. Names that differ in case count as one.
pub fn parameters(query: &str) -> Result<Parameters, Refusal> {
    let mut found = Parameters::new();
    for part in query.split('&').filter(|_| !query.is_empty()) {
        let Some((name, value)) = part.split_once('=') else {
            return Err(Refusal::Parameter { found: part.to_owned() });
        };
        if name.contains('%') {
            return Err(Refusal::Encoding { found: name.to_owned() });
        }
        let is_name = |c: u8| c.is_ascii_alphanumeric() || c == b'_' || c == b'-';
        if name.is_empty() || !name.bytes().all(is_name) {
            return Err(Refusal::Parameter { found: part.to_owned() });
        }
        if found.iter().any(|(other, _)| other.eq_ignore_ascii_case(name)) {
            return Err(Refusal::Duplicate { name: name.to_owned() });
        }
        // Bounded by the length of the text: a few hundred names at most.
        found.push((name.to_owned(), decode(value)?));
    }
    Ok(found)
}

fn decode(value: &str) -> Result<String, Refusal> {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(c) = rest.chars().next() {
        let refused = || Refusal::Encoding { found: value.to_owned() };
        let taken = match c {
            '%' => {
                let code = rest.get(1..3).filter(|code| is_hex_pair(code)).ok_or_else(refused)?;
                out.push(match code.to_ascii_lowercase().as_str() {
                    "20" => ' ',
                    "2b" => '+',
                    "3a" => ':',
                    _ => return Err(refused()),
                });
                3
            }
            '+' => {
                out.push(' ');
                1
            }
            c if c.is_ascii_graphic() || c == ' ' => {
                out.push(c);
                1
            }
            _ => return Err(refused()),
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    Ok(out)
}

fn is_hex_pair(code: &str) -> bool {
    super::operators::is_hex(code, 2)
}
