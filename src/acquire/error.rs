//! Why evidence could not be taken in or sealed.

use super::intake::IntakeError;
use super::written::FormError;
use crate::base::cbor::CborError;
use crate::base::reason::{Facts, Reason, terse};
use crate::bundle::landing::LandingError;
use crate::seal::cose::CoseError;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a step of taking in or sealing was not done. What was done before it stands.
#[derive(Debug)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum AcquireError {
    /// A structure could not be encoded: a bound of the format is broken.
    Cbor(CborError),
    /// The signature could not be made.
    Cose(CoseError),
    /// A draft or what it holds is not as the program left it.
    Damaged { path: PathBuf, what: &'static str },
    /// There is a draft already.
    Exists { path: PathBuf },
    /// The form.
    Form(FormError),
    /// A file that is evidence.
    Intake(IntakeError),
    /// The system refused.
    Io { path: PathBuf, error: io::Error },
    /// The bundle did not land under its name.
    Landing(LandingError),
    /// Another program works on this draft now.
    Locked { path: PathBuf },
    /// There is no draft here.
    NoDraft { path: PathBuf },
    /// Nobody said how a file came to the party.
    OriginMissing { path: PathBuf },
    /// The draft is closed for sealing; nothing more can be added.
    Sealed { path: PathBuf },
}

impl Reason for AcquireError {
    fn code(&self) -> &'static str {
        match self {
            AcquireError::Cbor(error) => error.code(),
            AcquireError::Cose(error) => error.code(),
            AcquireError::Damaged { .. } => "draft.damaged",
            AcquireError::Exists { .. } => "draft.exists",
            AcquireError::Form(error) => error.code(),
            AcquireError::Intake(error) => error.code(),
            AcquireError::Io { .. } => "draft.io",
            AcquireError::Landing(error) => error.code(),
            AcquireError::Locked { .. } => "draft.locked",
            AcquireError::NoDraft { .. } => "draft.none",
            AcquireError::OriginMissing { .. } => "add.origin-missing",
            AcquireError::Sealed { .. } => "draft.sealed",
        }
    }

    fn facts(&self) -> Facts {
        let path = |path: &Path| ("path", path.display().to_string().into());
        match self {
            AcquireError::Cbor(error) => error.facts(),
            AcquireError::Cose(error) => error.facts(),
            AcquireError::Damaged { path: p, what } => vec![path(p), ("what", (*what).into())],
            AcquireError::Form(error) => error.facts(),
            AcquireError::Intake(error) => error.facts(),
            AcquireError::Io { path: p, error } => vec![path(p), ("error", error.to_string().into())],
            AcquireError::Landing(error) => error.facts(),
            AcquireError::Exists { path: p }
            | AcquireError::Locked { path: p }
            | AcquireError::NoDraft { path: p }
            | AcquireError::OriginMissing { path: p }
            | AcquireError::Sealed { path: p } => vec![path(p)],
        }
    }
}

impl fmt::Display for AcquireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for AcquireError {}

impl From<CborError> for AcquireError {
    fn from(error: CborError) -> Self {
        AcquireError::Cbor(error)
    }
}

impl From<CoseError> for AcquireError {
    fn from(error: CoseError) -> Self {
        AcquireError::Cose(error)
    }
}

impl From<FormError> for AcquireError {
    fn from(error: FormError) -> Self {
        AcquireError::Form(error)
    }
}

impl From<IntakeError> for AcquireError {
    fn from(error: IntakeError) -> Self {
        AcquireError::Intake(error)
    }
}

impl From<LandingError> for AcquireError {
    fn from(error: LandingError) -> Self {
        AcquireError::Landing(error)
    }
}

/// For `map_err`: an error of the system with the path it concerns.
pub(super) fn at(path: &Path) -> impl Fn(io::Error) -> AcquireError {
    let path = path.to_owned();
    move |error| AcquireError::Io { path: path.clone(), error }
}
