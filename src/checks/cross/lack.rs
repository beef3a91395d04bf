//! Why a comparison cannot be made: a closed list of names that never change.

/// The name of a reason.
pub(super) type Lack = &'static str;

/// A text gives more than one value for one thing.
pub(super) const AMBIGUOUS: Lack = "ambiguous";
/// The file says nothing of how it came about: neither for nor against.
pub(super) const BARE: Lack = "bare";
/// The date of the satellites is one day beside that of the camera.
pub(super) const DAY_OFF: Lack = "day-off";
/// The text of the file is not surely what its pages show: some of it is hidden, or hardly seen.
pub(super) const HIDDEN_TEXT: Lack = "hidden-text";
/// What is compared holds for a part of the span that is stated, and not for all of it.
pub(super) const IN_PART: Lack = "in-part";
/// What stands there does not mean what its place is for.
pub(super) const MALFORMED: Lack = "malformed";
/// The exhibit has no QR code of a receipt.
pub(super) const NO_CODE: Lack = "no-code";
/// The list or the number that the comparison needs was not given.
pub(super) const NO_LIST: Lack = "no-list";
/// An exhibit that is called a receipt, in which none was read.
pub(super) const NO_RECEIPT: Lack = "no-receipt";
/// The exhibit has no text of a receipt.
pub(super) const NO_TEXT: Lack = "no-text";
/// No time-stamp counts.
pub(super) const NO_TIMESTAMP: Lack = "no-timestamp";
/// The bytes, or the record, are not what was sealed.
pub(super) const NOT_INTACT: Lack = "not-intact";
/// The receipt does not print what is needed to compute the other side.
pub(super) const NOT_PRINTED: Lack = "not-printed";
/// The exhibit, or a part of it, was not read for this judgement.
pub(super) const NOT_READ: Lack = "not-read";
/// The exhibit was not read when it was taken in.
pub(super) const NOT_READ_AT_INTAKE: Lack = "not-read-at-intake";
/// Not twelve digits.
pub(super) const NOT_TWELVE: Lack = "not-twelve-digits";
/// The file says nothing of it.
pub(super) const NOTHING_SAID: Lack = "nothing-said";
/// The party states nothing of it.
pub(super) const NOTHING_STATED: Lack = "nothing-stated";
/// The sums are in different currencies.
pub(super) const OTHER_CURRENCY: Lack = "other-currency";
/// Another version of the program read the file at intake.
pub(super) const OTHER_READER: Lack = "other-reader";
/// There are several purchases, and nobody says which one it belongs to.
pub(super) const SEVERAL: Lack = "several";
/// The QR codes of the file are of different receipts.
pub(super) const SEVERAL_CODES: Lack = "several-codes";
/// The file is an animation, of which one picture was read.
pub(super) const SEVERAL_PICTURES: Lack = "several-pictures";
/// The file says places that are apart.
pub(super) const SEVERAL_PLACES: Lack = "several-places";
/// More comparisons than are made.
pub(super) const TOO_MANY: Lack = "too-many";
/// Nobody says how the clock stood to UTC.
pub(super) const UNKNOWN_OFFSET: Lack = "unknown-offset";
/// An operator that is not listed: that says nothing against the receipt.
pub(super) const UNKNOWN_OPERATOR: Lack = "unknown-operator";
/// An extract leaves it out.
pub(super) const WITHHELD: Lack = "withheld";
/// Latitude 0, longitude 0: what devices write for "unknown".
pub(super) const ZERO_PLACE: Lack = "zero-place";
/// VAT of zero: nothing to compute.
pub(super) const ZERO_VAT: Lack = "zero-vat";

/// Every reason, in the order of their names.
pub const ALL: &[&str] = &[
    AMBIGUOUS,
    BARE,
    DAY_OFF,
    HIDDEN_TEXT,
    IN_PART,
    MALFORMED,
    NO_CODE,
    NO_LIST,
    NO_RECEIPT,
    NO_TEXT,
    NO_TIMESTAMP,
    NOT_INTACT,
    NOT_PRINTED,
    NOT_READ,
    NOT_READ_AT_INTAKE,
    NOT_TWELVE,
    NOTHING_SAID,
    NOTHING_STATED,
    OTHER_CURRENCY,
    OTHER_READER,
    SEVERAL,
    SEVERAL_CODES,
    SEVERAL_PICTURES,
    SEVERAL_PLACES,
    TOO_MANY,
    UNKNOWN_OFFSET,
    UNKNOWN_OPERATOR,
    WITHHELD,
    ZERO_PLACE,
    ZERO_VAT,
];
