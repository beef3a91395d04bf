//! PDF files of the tests' own making.

/// A PDF of these objects, numbered from 1; the first is the catalogue. `trailer` stands beside Root and Size.
pub fn pdf(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    section(&mut file, 1, objects, &format!("/Root 1 0 R {trailer}"));
    file
}

/// Adds objects from number `first` on, their table and a trailer.
pub fn section(file: &mut Vec<u8>, first: usize, objects: &[Vec<u8>], trailer: &str) {
    let mut table = if first == 1 { "0 1\n0000000000 65535 f \n".to_owned() } else { String::new() };
    table += &format!("{first} {}\n", objects.len());
    for (number, object) in (first..).zip(objects) {
        table += &format!("{:010} 00000 n \n", file.len());
        file.extend(format!("{number} 0 obj\n").bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let at = file.len();
    let size = first + objects.len();
    file.extend(format!("xref\n{table}trailer\n<< /Size {size} {trailer} >>\nstartxref\n{at}\n%%EOF\n").bytes());
}

pub fn stream(dict: &str, bytes: &[u8]) -> Vec<u8> {
    let mut object = format!("<< {dict} /Length {} >>\nstream\n", bytes.len()).into_bytes();
    object.extend(bytes);
    object.extend(b"\nendstream");
    object
}

/// A file of one page of A4 with this content, in Courier of 12 points as `/F`; `extra` objects follow from 6 on.
pub fn page(content: &str, catalogue: &str, trailer: &str, extra: &[&str]) -> Vec<u8> {
    let mut objects = vec![
        format!("<< /Type /Catalog /Pages 2 0 R {catalogue} >>").into_bytes(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>"
            .to_vec(),
        stream("", content.as_bytes()),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>".to_vec(),
    ];
    objects.extend(extra.iter().map(|object| object.as_bytes().to_vec()));
    pdf(&objects, trailer)
}

/// The same with these resources beside the font.
pub fn page_with(content: &str, resources: &str, extra: &[&[u8]]) -> Vec<u8> {
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
             /Resources << /Font << /F 5 0 R /T 6 0 R >> {resources} >> >>"
        )
        .into_bytes(),
        stream("", content.as_bytes()),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>".to_vec(),
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 65 \
          /LastChar 65 /Widths [1000] /Encoding << /Differences [65 /A] >> /CharProcs << /A 7 0 R >> >>"
            .to_vec(),
        stream("", b"1000 0 0 0 1000 1000 d1 100 0 300 900 re f 600 0 300 900 re f"),
    ];
    objects.extend(extra.iter().map(|object| object.to_vec()));
    pdf(&objects, "")
}

/// A zlib stream of `start` and then copies of its last `period` bytes (1 or 13), `total` bytes in all or a little
/// more: fixed codes of RFC 1951, runs of 258.
pub fn squeezed(start: &[u8], period: usize, total: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    // The last block, with fixed codes.
    bits.low(0b011, 3);
    for byte in start {
        match u32::from(*byte) {
            byte @ 0..144 => bits.high(0x30 + byte, 8),
            byte => bits.high(0x190 + byte - 144, 9),
        }
    }
    for _ in 0..(total - start.len()) / 258 {
        bits.high(0b1100_0101, 8);
        match period {
            1 => bits.high(0, 5),
            13 => {
                bits.high(7, 5);
                bits.low(0, 2);
            }
            _ => panic!("{period}"),
        }
    }
    bits.high(0, 7);
    let mut bytes = vec![0x78, 0x9c];
    bytes.extend(bits.bytes);
    bytes
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: u32,
}

impl Bits {
    fn bit(&mut self, bit: u32) {
        if self.used.is_multiple_of(8) {
            self.bytes.push(0);
        }
        *self.bytes.last_mut().unwrap() |= u8::try_from(bit << (self.used % 8)).unwrap();
        self.used += 1;
    }

    fn low(&mut self, value: u32, count: u32) {
        (0..count).for_each(|at| self.bit((value >> at) & 1));
    }

    fn high(&mut self, value: u32, count: u32) {
        (0..count).rev().for_each(|at| self.bit((value >> at) & 1));
    }
}
