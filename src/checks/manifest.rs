//! (2) The manifest is a COSE_Sign1 of format 1 that holds a manifest of format 1.

use super::container;
use super::docket::Docket;
use super::finding::Subject;
use crate::base::digest::sha256;
use crate::base::source::Source;
use crate::bundle::part::Part;
use crate::model::manifest::{Manifest, ManifestError};
use crate::seal::cose::{Purpose, Sign1};
use std::io;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) -> io::Result<()> {
    let limits = docket.question.limits;
    let Some(bytes) = container::read(docket, Part::Manifest, limits.manifest_bytes)? else {
        docket.skip("manifest.not-performed", 1..=2);
        return Ok(());
    };
    docket.seal_digest = Some(sha256(&bytes));
    let seal = match Sign1::decode(&bytes, Purpose::Manifest, limits) {
        Ok(seal) => seal,
        Err(error) => {
            docket.refuse(&error, Subject::Manifest);
            return Ok(());
        }
    };
    match Manifest::decode(&seal.payload, limits) {
        Ok(manifest) => {
            docket.find("manifest.read", Subject::Manifest, vec![("records", manifest.records.len().into())]);
            docket.manifest = Some(manifest);
        }
        Err(ManifestError::Cbor(error)) => docket.refuse(&error, Subject::Manifest),
        Err(ManifestError::Bound { field }) => {
            docket.find("manifest.bound", Subject::Manifest, vec![("field", field.into())]);
        }
        Err(ManifestError::Unsupported { what, found }) => {
            docket.find(
                "manifest.unsupported",
                Subject::Manifest,
                vec![("what", what.into()), ("found", found.into())],
            );
        }
    }
    docket.seal = Some(seal);
    Ok(())
}
