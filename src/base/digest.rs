//! SHA-256 of a stream, and the BLAKE3 of each MiB beside it.

use super::octets::{Digest, Octets};
use sha2::{Digest as _, Sha256};

/// The length of a block whose BLAKE3 a record may carry.
pub const BLOCK: usize = 1 << 20;

/// SHA-256 of bytes at hand.
pub fn sha256(bytes: &[u8]) -> Digest {
    Octets(Sha256::digest(bytes).into())
}

/// A running SHA-256.
#[derive(Clone, Default)]
pub struct Hasher(Sha256);

impl Hasher {
    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all bytes taken.
    pub fn finish(self) -> Digest {
        Octets(self.0.finalize().into())
    }
}

/// The BLAKE3 of each MiB of a stream, the last block as short as it comes.
///
/// It proves nothing beyond SHA-256; it lets a damaged copy say where it is damaged.
#[derive(Default)]
pub struct Blocks {
    done: Vec<u8>,
    open: blake3::Hasher,
    filled: usize,
}

impl Blocks {
    /// Takes the next bytes, whatever their number.
    pub fn update(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let (now, rest) = bytes.split_at(bytes.len().min(BLOCK - self.filled));
            self.open.update(now);
            self.filled += now.len();
            if self.filled == BLOCK {
                self.close();
            }
            bytes = rest;
        }
    }

    /// 32 bytes for each block, in order; empty for an empty stream.
    pub fn finish(mut self) -> Vec<u8> {
        if self.filled > 0 {
            self.close();
        }
        self.done
    }

    fn close(&mut self) {
        self.done.extend_from_slice(self.open.finalize().as_bytes());
        self.open.reset();
        self.filled = 0;
    }
}
