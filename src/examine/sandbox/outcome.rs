//! Why a file was not examined. A note beside the integrity of the file, never a judgement on it.

use crate::base::reason::{Facts, Reason, terse};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What became of an examination that found nothing out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum NotExamined {
    /// The child ended otherwise than by answering.
    Crashed { how: String },
    /// The child asked the system for what only an attack asks for, and was ended.
    Forbidden,
    /// The answer is not one.
    Garbled { detail: String },
    /// Tesseract, or the named language of it, is not installed.
    NoOcr { missing: String },
    /// The program that reads such files is not there.
    NoReader,
    /// The child could not be started or listened to.
    NotStarted { error: String },
    /// The file could not be read to its end.
    Read { error: String },
    /// The picture has more pixels than are ever decoded, by its own header.
    TooBig { width: u64, height: u64, limit: u64 },
    /// The file has more bytes than are ever examined.
    TooLarge { bytes: u64, limit: u64 },
    /// The answer has more bytes than are ever read.
    TooLong { limit: u64 },
    /// The child took longer than it may.
    Timeout { seconds: u64 },
    /// The decoder gave up on the file.
    Undecodable { detail: String },
    /// The format is none that is decoded here.
    UnknownFormat,
    /// This system has neither wall (landlock, seccomp), and nothing was read.
    Unwalled,
}

impl Reason for NotExamined {
    fn code(&self) -> &'static str {
        match self {
            NotExamined::Crashed { .. } => "examined.crashed",
            NotExamined::Forbidden => "examined.forbidden",
            NotExamined::Garbled { .. } => "examined.garbled",
            NotExamined::NoOcr { .. } => "examined.no-ocr",
            NotExamined::NoReader => "examined.no-reader",
            NotExamined::NotStarted { .. } => "examined.not-started",
            NotExamined::Read { .. } => "examined.read",
            NotExamined::TooBig { .. } => "examined.too-big",
            NotExamined::TooLarge { .. } => "examined.too-large",
            NotExamined::TooLong { .. } => "examined.too-long",
            NotExamined::Timeout { .. } => "examined.timeout",
            NotExamined::Undecodable { .. } => "examined.undecodable",
            NotExamined::UnknownFormat => "examined.unknown-format",
            NotExamined::Unwalled => "examined.unwalled",
        }
    }

    fn facts(&self) -> Facts {
        match self {
            NotExamined::Crashed { how } => vec![("how", how.as_str().into())],
            NotExamined::Garbled { detail } | NotExamined::Undecodable { detail } => {
                vec![("detail", detail.as_str().into())]
            }
            NotExamined::NoOcr { missing } => vec![("missing", missing.as_str().into())],
            NotExamined::NotStarted { error } | NotExamined::Read { error } => vec![("error", error.as_str().into())],
            NotExamined::TooBig { width, height, limit } => {
                vec![("width", (*width).into()), ("height", (*height).into()), ("limit", (*limit).into())]
            }
            NotExamined::TooLarge { bytes, limit } => vec![("bytes", (*bytes).into()), ("limit", (*limit).into())],
            NotExamined::TooLong { limit } => vec![("limit", (*limit).into())],
            NotExamined::Timeout { seconds } => vec![("seconds", (*seconds).into())],
            NotExamined::Forbidden | NotExamined::NoReader | NotExamined::UnknownFormat | NotExamined::Unwalled => {
                vec![]
            }
        }
    }
}

impl fmt::Display for NotExamined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for NotExamined {}
