//! Extensions of certificates, of lists of revoked ones and of answers on their state (RFC 5280 §4.1.2.9).

use super::der::{self, Malformed, Reader};
use super::oid::Oid;

/// One extension as received.
#[derive(Clone, Copy, Debug)]
pub struct Extension<'a> {
    /// What it is.
    pub kind: Oid<'a>,
    /// Whether a reader that does not know it has to refuse what it stands in.
    pub critical: bool,
    /// Its value, in DER.
    pub value: &'a [u8],
}

impl<'a> Extension<'a> {
    /// The extensions of a list, each kind at most once (§4.2).
    pub fn all(mut list: Reader<'a>) -> Result<Vec<Self>, Malformed> {
        let mut found: Vec<Self> = vec![];
        while !list.is_empty() {
            let mut fields = list.one(der::SEQUENCE)?.strict("Extension");
            let kind = Oid::read(&mut fields)?;
            let critical = match fields.optional(der::BOOLEAN)? {
                Some(critical) => critical.boolean().ok_or(fields.malformed())?,
                None => false,
            };
            let value = fields.one(der::OCTET_STRING)?.body;
            fields.end()?;
            if found.iter().any(|one| one.kind == kind) {
                return Err(fields.malformed());
            }
            found.push(Extension { kind, critical, value });
        }
        Ok(found)
    }
}
