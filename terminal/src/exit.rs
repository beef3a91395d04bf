//! The exit code of an error (docs/spec.md, Conclusions and exit codes).

/// A wrong command line, or something asked for that is never done.
pub const USAGE: u8 = 2;
/// A stated limit was hit.
pub const LIMIT_EXCEEDED: u8 = 5;
/// This machine failed.
pub const IO_ERROR: u8 = 6;
/// Not all was taken in; what was is kept.
pub const CAPTURE_INCOMPLETE: u8 = 8;
/// A fault of this program.
pub const INTERNAL: u8 = 9;
/// The key cannot be used; nothing was signed.
pub const KEY_UNUSABLE: u8 = 10;

/// The exit of an error by its code.
pub fn of_code(code: &str) -> u8 {
    let (subject, what) = code.split_once('.').unwrap_or((code, ""));
    match (subject, what) {
        ("append", "limit") | ("keyfile", "kdf-limit") => LIMIT_EXCEEDED,
        ("keyfile", "exists") => USAGE,
        ("key" | "keyfile" | "passphrase", _) => KEY_UNUSABLE,
        // What was taken in or sealed stands, without what was to be had besides.
        ("intake", "source-changed" | "read") | ("tsa", _) => CAPTURE_INCOMPLETE,
        ("intake", "not-a-regular-file") => USAGE,
        ("source", "changed") => IO_ERROR,
        // A note beside what was done, never the end of a command; where it is one, a limit is a limit.
        ("examined", "timeout" | "too-big" | "too-large" | "too-long") => LIMIT_EXCEEDED,
        ("examined", _) => CAPTURE_INCOMPLETE,
        (_, "io" | "open" | "store" | "damaged" | "not-durable") => IO_ERROR,
        (
            "add" | "append" | "arg" | "authority" | "certificates" | "draft" | "extract" | "form" | "home" | "law"
            | "matter",
            _,
        ) => USAGE,
        ("output" | "stamp" | "trust" | "usage", _) => USAGE,
        ("export" | "report", _) => 1,
        // Not in this build, or more languages than stand beside each other.
        ("pdf", "left-out" | "papers") => USAGE,
        // Papers are made by this program: what is wrong with one is a fault of it.
        ("pdf", _) => INTERNAL,
        _ => INTERNAL,
    }
}
