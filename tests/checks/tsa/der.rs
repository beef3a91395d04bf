//! A writer of DER: as much of X.690 as certificates and time-stamps need.

/// A tag, the length in its shortest form, the body.
pub fn tlv(tag: u8, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let length = match body.len() {
        n @ 0..0x80 => vec![n as u8],
        n @ 0x80..0x100 => vec![0x81, n as u8],
        n @ 0x100..0x1_0000 => [&[0x82][..], &(n as u16).to_be_bytes()].concat(),
        n => [&[0x84][..], &(n as u32).to_be_bytes()].concat(),
    };
    [&[tag][..], &length, body].concat()
}

/// SEQUENCE.
pub fn seq(parts: &[Vec<u8>]) -> Vec<u8> {
    tlv(0x30, parts.concat())
}

/// SET OF, sorted (X.690 §11.6).
pub fn set(mut parts: Vec<Vec<u8>>) -> Vec<u8> {
    parts.sort();
    tlv(0x31, parts.concat())
}

/// `[n]`, constructed.
pub fn tagged(n: u8, body: impl AsRef<[u8]>) -> Vec<u8> {
    tlv(0xa0 + n, body)
}

/// A number that is not negative.
pub fn integer(bytes: &[u8]) -> Vec<u8> {
    tlv(2, unsigned(bytes))
}

/// The body of an INTEGER: no leading zeros, one where the sign would be read wrongly.
pub fn unsigned(bytes: &[u8]) -> Vec<u8> {
    let bytes = &bytes[bytes.iter().take_while(|byte| **byte == 0).count()..];
    if bytes.first().is_none_or(|first| *first >= 0x80) { [&[0], bytes].concat() } else { bytes.to_vec() }
}

/// OCTET STRING.
pub fn octets(bytes: &[u8]) -> Vec<u8> {
    tlv(4, bytes)
}

/// BIT STRING of whole bytes.
pub fn bits(bytes: &[u8]) -> Vec<u8> {
    tlv(3, [&[0], bytes].concat())
}

/// BOOLEAN TRUE.
pub fn yes() -> Vec<u8> {
    tlv(1, [0xff])
}

/// NULL.
pub fn null() -> Vec<u8> {
    tlv(5, [])
}

/// UTF8String.
pub fn utf8(text: &str) -> Vec<u8> {
    tlv(12, text)
}

/// OBJECT IDENTIFIER, dotted.
pub fn oid(dotted: &str) -> Vec<u8> {
    let arcs: Vec<u64> = dotted.split('.').map(|arc| arc.parse().unwrap()).collect();
    let mut body = vec![];
    for arc in std::iter::once(arcs[0] * 40 + arcs[1]).chain(arcs[2..].iter().copied()) {
        let mut base128 = vec![(arc & 0x7f) as u8];
        let mut rest = arc >> 7;
        while rest > 0 {
            base128.insert(0, (rest & 0x7f) as u8 | 0x80);
            rest >>= 7;
        }
        body.extend(base128);
    }
    tlv(6, body)
}

/// AlgorithmIdentifier without parameters.
pub fn algorithm(dotted: &str) -> Vec<u8> {
    seq(&[oid(dotted)])
}

/// GeneralizedTime of an RFC 3339 time in UTC: a fraction as it is, without the zeros at its end
/// (X.690 §11.7.3).
pub fn generalized(time: &str) -> Vec<u8> {
    tlv(24, format!("{}Z", digits(time)))
}

/// Time of a certificate (RFC 5280 §4.1.2.5): UTCTime up to 2049.
pub fn validity(time: &str) -> Vec<u8> {
    match digits(time) {
        early if ("1950".."2050").contains(&&early[..4]) => tlv(23, format!("{}Z", &early[2..])),
        late => tlv(24, format!("{late}Z")),
    }
}

fn digits(time: &str) -> String {
    let plain: String = time.trim_end_matches('Z').chars().filter(|c| !"-:T".contains(*c)).collect();
    assert!(plain.len() >= 14 && time.ends_with('Z'), "{time}");
    if plain.contains('.') { plain.trim_end_matches('0').trim_end_matches('.').to_owned() } else { plain }
}
