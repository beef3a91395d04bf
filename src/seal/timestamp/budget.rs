//! How much work one token may cause.

/// Bounds, each with its source. Running out of one is an outcome with a name, never a silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The size of a response in bytes. The largest real one at hand has 6.9 KB (D-Trust, with three
    /// certificates of RSA 4096); nine times that.
    pub bytes: usize,
    /// Certificates in a token and given beside it, together. The most in a real token at hand are
    /// three; openssl's `-untrusted` files rarely hold ten.
    pub certificates: usize,
    /// Certificates on one path, both ends counted: endless chains are CVE-2024-28835; the longest real
    /// one at hand has four.
    pub depth: usize,
    /// Signature checks: the remediation of golang's CVE-2018-16875, as in rustls-webpki.
    pub signatures: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { bytes: 64 << 10, certificates: 32, depth: 8, signatures: 100 }
    }
}
