//! The entries of a container, and what somebody does to them who cannot sign.

use aigaq::bundle::layout::{self, Stored};

/// One entry of the container, with the CRC-32 that its headers state.
#[derive(Clone)]
pub struct Piece {
    pub name: String,
    pub bytes: Vec<u8>,
    pub crc: u32,
}

/// The entries of a container.
#[derive(Clone)]
pub struct Pieces(pub Vec<Piece>);

impl Pieces {
    /// Puts an entry at the end.
    pub fn push(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.push(Piece { name: name.to_owned(), crc: crc32fast::hash(&bytes), bytes });
    }

    /// Puts an entry before the one of this name.
    pub fn before(&mut self, next: &str, name: &str, bytes: Vec<u8>) {
        let at = self.at(next);
        self.0.insert(at, Piece { name: name.to_owned(), crc: crc32fast::hash(&bytes), bytes });
    }

    /// Puts an entry behind the seal where its name belongs.
    pub fn append(&mut self, name: &str, bytes: Vec<u8>) {
        let folders = ["tokens/", "statements/", "signatures/", "renewals/"];
        let rank = |name: &str| (folders.iter().position(|folder| name.starts_with(folder)), name.to_owned());
        let at = self.0.iter().position(|piece| rank(&piece.name) > rank(name)).unwrap_or(self.0.len());
        self.0.insert(at, Piece { name: name.to_owned(), crc: crc32fast::hash(&bytes), bytes });
    }

    /// How many entries stand in this folder with this extension.
    pub fn count(&self, folder: &str, ext: &str) -> usize {
        self.0.iter().filter(|piece| piece.name.starts_with(folder) && piece.name.ends_with(ext)).count()
    }

    /// Takes an entry out.
    pub fn remove(&mut self, name: &str) -> Piece {
        let at = self.at(name);
        self.0.remove(at)
    }

    /// The entry of this name.
    pub fn get(&mut self, name: &str) -> &mut Piece {
        let at = self.at(name);
        &mut self.0[at]
    }

    /// Flips one bit, as a bad cable does: the CRC-32 stays that of the old bytes.
    pub fn damage(&mut self, name: &str, at: usize) {
        self.get(name).bytes[at] ^= 1;
    }

    /// Puts other bytes in, as somebody does who has a ZIP program: the CRC-32 is made anew.
    pub fn replace(&mut self, name: &str, change: impl FnOnce(&mut Vec<u8>)) {
        let piece = self.get(name);
        change(&mut piece.bytes);
        piece.crc = crc32fast::hash(&piece.bytes);
    }

    /// The container, header by header.
    pub fn file(&self) -> Vec<u8> {
        let (mut file, mut directory) = (Vec::new(), Vec::new());
        for piece in &self.0 {
            let (size, offset) = (piece.bytes.len() as u64, file.len() as u64);
            let stored = Stored { name: piece.name.clone(), crc: piece.crc, size, offset };
            file.extend(layout::local(&stored));
            file.extend(&piece.bytes);
            directory.extend(layout::central(&stored));
        }
        let (begins, length) = (file.len() as u64, directory.len() as u64);
        [file, directory, layout::end(self.0.len() as u64, begins, length)].concat()
    }

    fn at(&self, name: &str) -> usize {
        self.0.iter().position(|piece| piece.name == name).unwrap_or_else(|| panic!("no {name}"))
    }
}
