//! Every header byte of the one canonical ZIP (APPNOTE 6.3.9, sections 4.3.7 to 4.3.16).
//!
//! Stored entries, UTF-8 flag, 1980-01-01 00:00, no comments, no extra fields but ZIP64 where a size
//! or an offset needs it. Reader and writer both take their headers from here.

/// A stored entry: all that its headers say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The name in ASCII.
    pub name: String,
    /// CRC-32 of the data.
    pub crc: u32,
    /// Length of the data in bytes.
    pub size: u64,
    /// Where the local header begins.
    pub offset: u64,
}

/// First four bytes of a local header.
pub const LOCAL: [u8; 4] = *b"PK\x03\x04";
/// Length of a local header without name and extra field.
pub const LOCAL_FIXED: usize = 30;
/// Length of the ZIP64 extra field of a local header.
pub const LOCAL_ZIP64: usize = 20;

const FULL32: u64 = 0xffff_ffff;
const FULL16: u64 = 0xffff;
const FLAG_UTF8: u16 = 0x0800;
const DATE_1980: u16 = 0x0021;

/// The local header of an entry.
pub fn local(entry: &Stored) -> Vec<u8> {
    let zip64 = entry.size >= FULL32;
    let mut header = LOCAL.to_vec();
    u16s(&mut header, &[version(zip64), FLAG_UTF8, 0, 0, DATE_1980]);
    u32s(&mut header, &[entry.crc.into(), entry.size, entry.size]);
    u16s(&mut header, &[entry.name.len() as u16, if zip64 { LOCAL_ZIP64 as u16 } else { 0 }]);
    header.extend_from_slice(entry.name.as_bytes());
    if zip64 {
        u16s(&mut header, &[1, 16]);
        u64s(&mut header, &[entry.size, entry.size]);
    }
    header
}

/// Length of the local header of an entry of this name and size.
pub fn local_length(name: &str, size: u64) -> u64 {
    (LOCAL_FIXED + name.len() + if size >= FULL32 { LOCAL_ZIP64 } else { 0 }) as u64
}

/// The header of an entry in the central directory.
pub fn central(entry: &Stored) -> Vec<u8> {
    let large: Vec<u64> = [entry.size, entry.size, entry.offset].into_iter().filter(|n| *n >= FULL32).collect();
    let extra = if large.is_empty() { 0 } else { 4 + 8 * large.len() };
    let version = version(!large.is_empty());
    let mut header = b"PK\x01\x02".to_vec();
    u16s(&mut header, &[version, version, FLAG_UTF8, 0, 0, DATE_1980]);
    u32s(&mut header, &[entry.crc.into(), entry.size, entry.size]);
    u16s(&mut header, &[entry.name.len() as u16, extra as u16, 0, 0, 0]);
    u32s(&mut header, &[0, entry.offset]);
    header.extend_from_slice(entry.name.as_bytes());
    if !large.is_empty() {
        u16s(&mut header, &[1, 8 * large.len() as u16]);
        u64s(&mut header, &large);
    }
    header
}

/// What follows the central directory, up to the last byte of the file.
pub fn end(entries: u64, directory: u64, length: u64) -> Vec<u8> {
    let mut tail = Vec::new();
    if entries >= FULL16 || directory >= FULL32 || length >= FULL32 {
        tail.extend_from_slice(b"PK\x06\x06");
        u64s(&mut tail, &[44]);
        u16s(&mut tail, &[45, 45]);
        u32s(&mut tail, &[0, 0]);
        u64s(&mut tail, &[entries, entries, length, directory]);
        tail.extend_from_slice(b"PK\x06\x07");
        u32s(&mut tail, &[0]);
        u64s(&mut tail, &[directory + length]);
        u32s(&mut tail, &[1]);
    }
    tail.extend_from_slice(b"PK\x05\x06");
    let count = entries.min(FULL16) as u16;
    u16s(&mut tail, &[0, 0, count, count]);
    u32s(&mut tail, &[length, directory]);
    u16s(&mut tail, &[0]);
    tail
}

fn version(zip64: bool) -> u16 {
    if zip64 { 45 } else { 20 }
}

fn u16s(out: &mut Vec<u8>, values: &[u16]) {
    values.iter().for_each(|value| out.extend_from_slice(&value.to_le_bytes()));
}

/// Values past 32 bits are written as all ones: the ZIP64 field holds them.
fn u32s(out: &mut Vec<u8>, values: &[u64]) {
    values.iter().for_each(|value| out.extend_from_slice(&((*value).min(FULL32) as u32).to_le_bytes()));
}

fn u64s(out: &mut Vec<u8>, values: &[u64]) {
    values.iter().for_each(|value| out.extend_from_slice(&value.to_le_bytes()));
}
