//! The text of a receipt's QR code, read without going there.
//!
//! Kazakhstan's operators write the fiscal sign (`i`), the number of the register (`f`), the sum (`s`) and the time
//! (`t`) into a web address, in any order; the neighbours have forms of their own ([`super::neighbour`]). An address
//! of a host that is not listed is one of an *unknown* operator. Nothing here finds a receipt genuine or forged.

use super::local_time::{LocalTime, Offset};
use super::look_alike;
use super::money;
use super::neighbour;
use super::operators::{Country, Form, Host, Operator, Operators};
use super::web::{self, LONGEST, Parameters, Refusal, Web};

/// What the text of a QR code is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The address, or the identifier, of a receipt.
    Receipt(Box<FiscalAddress>),
    /// A web address of a host that is not listed.
    Unknown(Unknown),
    /// A request for a payment (Belarus), which is no receipt.
    PaymentRequest,
    /// Any other text.
    Text,
}

/// A web address of a host that is not listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The host, in lower case.
    pub host: String,
    /// A listed host that is one slip away.
    pub near: Option<String>,
    /// What its parameters say, where they are those of Kazakhstan's receipts.
    pub fields: Option<Fields>,
}

/// The four parameters of Kazakhstan's receipts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    /// `i`: the fiscal sign, 4 to 20 digits.
    pub fiscal_sign: String,
    /// `f`: the registration number of the register, 12 digits; zeros in front count.
    pub register: String,
    /// `s`: the sum, in hundredths.
    pub sum: u64,
    /// `t`: the time.
    pub time: LocalTime,
}

/// What the QR code of a receipt says. A field is absent where its form has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiscalAddress {
    /// Whose receipt it is by its form.
    pub country: Country,
    /// The form.
    pub form: Form,
    /// The `id` of the operator; absent where the form names none, or one that is not listed.
    pub operator: Option<String>,
    /// The host, in lower case; absent where the text is no web address.
    pub host: Option<String>,
    /// Whether the address is https.
    pub is_secure: Option<bool>,
    /// Whether the host gives out trial receipts: not a real receipt.
    pub is_test: bool,
    /// The fiscal sign as written: ФП, `fp`, `fm`; of Uzbekistan the parameter `s`.
    pub fiscal_sign: Option<String>,
    /// The number of the register as written: РНМ, `regNumber`; of Uzbekistan the terminal.
    pub register: Option<String>,
    /// The number of the memory inside the register: `fn`, `fn_number`.
    pub memory: Option<String>,
    /// The number of the document in the register: `i` of Russia, `fd_number`, `r`.
    pub document: Option<String>,
    /// The operator's own id: of a ticket, of a payment, the УИ of Belarus.
    pub ticket: Option<String>,
    /// The taxpayer's number as written: `tin`.
    pub taxpayer: Option<String>,
    /// The operation as a number: `n`, `operation_type`; 1 sale, 2 its return.
    pub operation: Option<u8>,
    /// The total in hundredths of the currency of the country.
    pub sum: Option<u64>,
    /// The local time.
    pub time: Option<LocalTime>,
    /// Parameters that belong to no field, as they came.
    pub others: Parameters,
}

impl FiscalAddress {
    /// One with nothing in it.
    pub fn empty(country: Country, form: Form) -> Self {
        FiscalAddress {
            country,
            form,
            operator: None,
            host: None,
            is_secure: None,
            is_test: false,
            fiscal_sign: None,
            register: None,
            memory: None,
            document: None,
            ticket: None,
            taxpayer: None,
            operation: None,
            sum: None,
            time: None,
            others: Vec::new(),
        }
    }

    /// The offset of its time, with the rule; absent where there is no time or no rule for the country.
    pub fn offset(&self) -> Option<Offset> {
        let time = self.time.as_ref()?;
        (self.country == Country::Kazakhstan).then(|| time.in_kazakhstan())
    }
}

/// Reads the text of a QR code. Spaces and line ends around it are not part of it.
///
/// # Errors
/// What makes it unfit for an address of a receipt: see [`Refusal`].
pub fn read(text: &str, operators: &Operators) -> Result<Reading, Refusal> {
    let text = text.trim_matches([' ', '\r', '\n']);
    if text.len() > LONGEST {
        return Err(Refusal::TooLong { bytes: text.len() });
    }
    let web = match web::split(text, operators) {
        Some(web) => web,
        None => return neighbour::without_address(text),
    };
    // Told before anything else that is wrong: what is not seen may hide all the rest.
    if let Some(at) = text.chars().position(is_unseen) {
        return Err(Refusal::Control { at });
    }
    let web = web?;
    match operators.at(&web.host) {
        Some((operator, host)) => listed(&web, operator, host, operators),
        None => {
            let fields = web::parameters(web.query).ok().and_then(|mut all| Fields::take(&mut all).ok());
            let near = look_alike::near(&web.host, operators).map(str::to_owned);
            Ok(Reading::Unknown(Unknown { host: web.host, near, fields }))
        }
    }
}

fn is_unseen(c: char) -> bool {
    let is_direction = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
    c.is_control() || is_direction || matches!(c, '\u{ad}' | '\u{feff}')
}

fn listed(web: &Web, operator: &Operator, host: &Host, operators: &Operators) -> Result<Reading, Refusal> {
    if web.path.contains('%') {
        return Err(Refusal::Encoding { found: web.path.to_owned() });
    }
    let found = host.path.iter().find_map(|path| path.fits(web.path).map(|rest| (path.form, rest)));
    let Some((form, rest)) = found else {
        return Err(Refusal::Path { host: web.host.clone(), path: web.path.to_owned() });
    };
    let mut all = web::parameters(web.query)?;
    let mut address = FiscalAddress::empty(operator.country, form);
    address.operator = Some(operator.id.clone());
    address.host = Some(web.host.clone());
    address.is_secure = Some(web.is_secure);
    address.is_test = host.test;
    match form {
        Form::Fields => address.fill(Fields::take(&mut all)?),
        Form::Short => {
            // A short link of a name that is not listed leads to an operator that is not known here.
            let name = take(&mut all, "o");
            address.operator = name.as_deref().and_then(|name| operators.short(name)).map(|found| found.id.clone());
            address.others.extend(name.map(|name| ("o".to_owned(), name)));
            address.fill(Fields::take(&mut all)?);
        }
        Form::Ticket | Form::Ikassa => address.ticket = Some(rest.to_owned()),
        Form::Eplus => address.ticket = Some(neighbour::eplus(rest).ok_or_else(|| wrong("path", rest))?),
        Form::Payment => payment(&mut address, &mut all)?,
        Form::Report => {
            address.ticket = Some(digits(&mut all, "check_id", 1, 20)?);
            address.register = Some(digits(&mut all, "ip_reg_id", 1, 20)?);
        }
        Form::Salyk => neighbour::salyk(&mut address, &mut all)?,
        Form::Soliq => neighbour::soliq(&mut address, &mut all)?,
        Form::Opaque | Form::Identifier | Form::Drive => {}
    }
    address.others.append(&mut all);
    Ok(Reading::Receipt(Box::new(address)))
}

impl FiscalAddress {
    fn fill(&mut self, fields: Fields) {
        self.fiscal_sign = Some(fields.fiscal_sign);
        self.register = Some(fields.register);
        self.sum = Some(fields.sum);
        self.time = Some(fields.time);
    }
}

impl Fields {
    /// Takes the four out of the parameters.
    fn take(all: &mut Parameters) -> Result<Self, Refusal> {
        let fiscal_sign = digits(all, "i", 4, 20)?;
        let register = digits(all, "f", 12, 12)?;
        let sum = value(all, "s", money::plain)?;
        let time = value(all, "t", |text| LocalTime::compact(text).or_else(|| LocalTime::dashed(text)))?;
        // Of Kazakhstan's compact form all have seconds; without them it is Russia's.
        if time.second.is_none() {
            return Err(wrong("t", &time.verbatim));
        }
        Ok(Fields { fiscal_sign, register, sum, time })
    }
}

/// Kaspi's pages of payments: a number of the payment, mostly with the time of the sale.
fn payment(address: &mut FiscalAddress, all: &mut Parameters) -> Result<(), Refusal> {
    let is_number = |text: &str| (4..=40).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_alphanumeric());
    if all.iter().any(|(name, _)| name == "extTranId") {
        address.ticket = Some(value(all, "extTranId", |text| is_number(text).then(|| text.to_owned()))?);
    }
    if all.iter().any(|(name, _)| name == "sale_date") {
        address.time = Some(value(all, "sale_date", LocalTime::dashed)?);
    }
    Ok(())
}

/// Takes a parameter out.
pub(super) fn take(all: &mut Parameters, name: &str) -> Option<String> {
    let at = all.iter().position(|(other, _)| other == name)?;
    Some(all.remove(at).1)
}

/// Takes a parameter out and reads it.
pub(super) fn value<T>(
    all: &mut Parameters,
    name: &'static str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, Refusal> {
    let text = take(all, name).ok_or(Refusal::Missing { name })?;
    read(&text).ok_or_else(|| wrong(name, &text))
}

/// Takes a parameter out that has this many decimal digits.
pub(super) fn digits(all: &mut Parameters, name: &'static str, least: usize, most: usize) -> Result<String, Refusal> {
    let is_good = |text: &str| (least..=most).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_digit());
    value(all, name, |text| is_good(text).then(|| text.to_owned()))
}

/// A value that is not of its form.
pub(super) fn wrong(name: &str, found: &str) -> Refusal {
    Refusal::Value { name: name.to_owned(), found: found.to_owned() }
}
