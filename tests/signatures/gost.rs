//! ГОСТ Р 34.10-2012 and Streebog: published vectors, another implementation's, certificates, and what must not verify.
use crate::support::*;
use aigaq::seal::gost::set::Set;
use aigaq::seal::gost::{Key, Layout};
use aigaq::seal::timestamp::certificate::Certificate;
use aigaq::seal::timestamp::hash::Hash;
use aigaq::seal::timestamp::signature::SignatureError;

fn bytes(hexadecimal: &str) -> Vec<u8> {
    let digits: Vec<u8> = hexadecimal.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

/// A number, the least byte first.
fn little(hexadecimal: &str) -> Vec<u8> {
    bytes(hexadecimal).into_iter().rev().collect()
}

/// One signature as numbers in hexadecimal, each of the full length.
struct Vector {
    set: Set,
    x: String,
    y: String,
    e: String,
    r: String,
    s: String,
}

impl Vector {
    fn key(&self, layout: Layout) -> Option<Key> {
        Key::new(self.set, &[little(&self.x), little(&self.y)].concat(), layout)
    }

    fn signature(&self, layout: Layout) -> Vec<u8> {
        match layout {
            Layout::Kazakh => [little(&self.r), little(&self.s)].concat(),
            Layout::Russian => [bytes(&self.s), bytes(&self.r)].concat(),
        }
    }
}

/// RFC 7091 §7.1 and §7.2.
fn examples() -> [Vector; 2] {
    [
        Vector {
            set: Set::Example256,
            x: "7F2B49E270DB6D90D8595BEC458B50C58585BA1D4E9B788F6689DBD8E56FD80B".into(),
            y: "26F1B489D6701DD185C8413A977B3CBBAF64D1C593D26627DFFB101A87FF77DA".into(),
            e: "2DFBC1B372D89A1188C09C52E0EEC61FCE52032AB1022E8E67ECE6672B043EE5".into(),
            r: "41AA28D2F1AB148280CD9ED56FEDA41974053554A42767B83AD043FD39DC0493".into(),
            s: "01456C64BA4642A1653C235A98A60249BCD6D3F746B631DF928014F6C5BF9C40".into(),
        },
        Vector {
            set: Set::Example512,
            x: "115DC5BC96760C7B48598D8AB9E740D4C4A85A65BE33C1815B5C320C854621DD\
                5A515856D13314AF69BC5B924C8B4DDFF75C45415C1D9DD9DD33612CD530EFE1"
                .into(),
            y: "37C7C90CD40B0F5621DC3AC1B751CFA0E2634FA0503B3D52639F5D7FB72AFD61\
                EA199441D943FFE7F0C70A2759A3CDB84C114E1F9339FDF27F35ECA93677BEEC"
                .into(),
            e: "3754F3CFACC9E0615C4F4A7C4D8DAB531B09B6F9C170C533A71D147035B0C591\
                7184EE536593F4414339976C647C5D5A407ADEDB1D560C4FC6777D2972075B8C"
                .into(),
            r: "2F86FA60A081091A23DD795E1E3C689EE512A3C82EE0DCC2643C78EEA8FCACD3\
                5492558486B20F1C9EC197C90699850260C93BCBCD9C5C3317E19344E173AE36"
                .into(),
            s: "1081B394696FFE8E6585E7A9362D26B6325F56778AADBC081C0BFBE933D52FF5\
                823CE288E8C4F362526080DF7F70CE406A6EEB1F56919CB92A9853BDE73E5B4A"
                .into(),
        },
    ]
}

/// Two signatures on each set, made by the Python package gostcrypto 1.2.5 with numbers of a fixed seed.
fn sets() -> Vec<Vector> {
    let set = |name: &str| {
        use Set::*;
        let names = ["A256", "B256", "C256", "D256", "A512", "B512", "C512"];
        let sets = [Tc26A256, Tc26B256, Tc26C256, Tc26D256, Tc26A512, Tc26B512, Tc26C512];
        sets[names.iter().position(|known| *known == name).unwrap()]
    };
    let vector = |line: &str| {
        let [name, x, y, e, r, s] = line.split(' ').map(str::to_owned).collect::<Vec<_>>().try_into().unwrap();
        Vector { set: set(&name), x, y, e, r, s }
    };
    include_str!("gost_sets.txt").lines().map(vector).collect()
}

#[test]
fn published_and_other_signatures_hold_in_their_layout_only() {
    let all: Vec<Vector> = examples().into_iter().chain(sets()).collect();
    assert_eq!(all.len(), 16);
    for vector in &all {
        let digest = little(&vector.e);
        for (layout, other) in [(Layout::Kazakh, Layout::Russian), (Layout::Russian, Layout::Kazakh)] {
            let key = vector.key(layout).unwrap();
            let signature = vector.signature(layout);
            assert!(key.verifies(&digest, &signature, layout), "{:?} {layout:?}", vector.set);
            assert!(!key.verifies(&digest, &signature, other), "{:?} {layout:?}", vector.set);
            let reversed: Vec<u8> = digest.iter().rev().copied().collect();
            assert!(!key.verifies(&reversed, &signature, layout));
            let half = signature.len() / 2;
            let swapped = [&signature[half..], &signature[..half]].concat();
            assert!(!key.verifies(&digest, &swapped, layout));
            for length in [0, half, signature.len() - 1] {
                assert!(!key.verifies(&digest, &signature[..length], layout));
            }
            assert!(!key.verifies(&digest, &[signature.as_slice(), &[0]].concat(), layout));
            assert!(!key.verifies(&digest[1..], &signature, layout));
        }
    }
}

#[test]
fn every_bit_of_a_signature_of_a_key_and_of_a_digest_counts() {
    let all: Vec<Vector> = examples().into_iter().chain(sets()).collect();
    for vector in all.iter().step_by(3) {
        let (digest, signature) = (little(&vector.e), vector.signature(Layout::Kazakh));
        let key = vector.key(Layout::Kazakh).unwrap();
        for bit in (0..signature.len() * 8).step_by(11) {
            let mut broken = signature.clone();
            broken[bit / 8] ^= 1 << (bit % 8);
            assert!(!key.verifies(&digest, &broken, Layout::Kazakh), "{:?} bit {bit}", vector.set);
        }
        for bit in (0..digest.len() * 8).step_by(17) {
            let mut broken = digest.clone();
            broken[bit / 8] ^= 1 << (bit % 8);
            assert!(!key.verifies(&broken, &signature, Layout::Kazakh), "{:?} digest {bit}", vector.set);
        }
        let point = [little(&vector.x), little(&vector.y)].concat();
        for bit in (0..point.len() * 8).step_by(13) {
            let mut broken = point.clone();
            broken[bit / 8] ^= 1 << (bit % 8);
            assert!(Key::new(vector.set, &broken, Layout::Kazakh).is_none(), "{:?} key {bit}", vector.set);
        }
    }
}

const P_256: &str = "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD97";
const Q_EXAMPLE: &str = "8000000000000000000000000000000150FE8A1892976154C59CFC193ACCF5B3";

#[test]
fn numbers_at_their_bounds_are_refused() {
    let [example, _] = examples();
    let (key, digest) = (example.key(Layout::Kazakh).unwrap(), little(&example.e));
    let zero = "0".repeat(64);
    let ff = "F".repeat(64);
    for wrong in [zero.as_str(), Q_EXAMPLE, ff.as_str()] {
        for (r, s) in [(wrong, example.s.as_str()), (example.r.as_str(), wrong), (wrong, wrong)] {
            let signature = [little(r), little(s)].concat();
            assert!(!key.verifies(&digest, &signature, Layout::Kazakh), "{r} {s}");
        }
    }
    // r + q and s + q are below 2^256 here, and the same modulo q
    let plus = |number: &str| {
        let (mut sum, mut carry) = (little(number), 0u16);
        for (byte, q) in sum.iter_mut().zip(little(Q_EXAMPLE)) {
            carry += u16::from(*byte) + u16::from(q);
            *byte = carry as u8;
            carry >>= 8;
        }
        assert_eq!(carry, 0);
        sum
    };
    assert!(!key.verifies(&digest, &[plus(&example.r), little(&example.s)].concat(), Layout::Kazakh));
    assert!(!key.verifies(&digest, &[little(&example.r), plus(&example.s)].concat(), Layout::Kazakh));
    // a digest of zero counts as one (RFC 7091 §6.2): computed, not refused and not a panic
    assert!(!key.verifies(&[0; 32], &example.signature(Layout::Kazakh), Layout::Kazakh));
}

#[test]
fn points_that_are_none_are_refused() {
    let new = |set, x: &str, y: &str| Key::new(set, &[little(x), little(y)].concat(), Layout::Kazakh);
    let zero = "0".repeat(64);
    let [example, _] = examples();
    assert!(new(example.set, &example.x, &example.y).is_some());
    assert!(new(example.set, &example.y, &example.x).is_none());
    assert!(new(example.set, &zero, &zero).is_none());
    assert!(new(Set::Tc26B256, P_256, &zero).is_none());
    // the points of Tc26D256 with abscissa 0: that one is the base point, and with p added it is none
    let y = "41ECE55743711A8C3CBF3783CD08C0EE4D4DC440D4641A8F366E550DFDB3BB67";
    assert!(new(Set::Tc26D256, &zero, y).is_some());
    assert!(new(Set::Tc26D256, "9B9F605F5A858107AB1EC85E6B41C8AACF846E86789051D37998F7B9022D759B", y).is_none());
    // on the curve, but of order 2: cofactor 4
    let twice = "0100FE73F595FF158E974B44D478D9588744FE5C192AC47EA63075DCE7A14AAA";
    assert!(new(Set::Tc26A256, twice, &zero).is_none());
    for vector in sets() {
        let key = [little(&vector.x), little(&vector.y)].concat();
        assert!(Key::new(vector.set, &key[1..], Layout::Kazakh).is_none());
        for other in Set::ALL.into_iter().filter(|other| *other != vector.set) {
            assert!(Key::new(other, &key, Layout::Kazakh).is_none(), "{:?} on {other:?}", vector.set);
        }
    }
}

/// RFC 6986 §10, in the order of bytes of this crate and of certificates: the least first.
#[test]
fn streebog_gives_the_published_digests() {
    let first = "012345678901234567890123456789012345678901234567890123456789012".as_bytes();
    let second = bytes(
        "d1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020\
         f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb",
    );
    for (hash, message, expected) in [
        (Hash::Streebog256, first, "9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500"),
        (
            Hash::Streebog512,
            first,
            "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa\
             00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48",
        ),
        (Hash::Streebog256, &second, "9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50"),
        (
            Hash::Streebog512,
            &second,
            "1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376\
             035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28",
        ),
    ] {
        assert_eq!(hash.digest(message), bytes(expected));
        assert_eq!(hash.length(), bytes(expected).len());
    }
}

/// The certificates of TC26's profile of X.509 (256 bits on CryptoPro-XchA, 512 bits on paramSetB), which sign themselves.
const TC26: [&str; 2] = [
    "MIICYjCCAg+gAwIBAgIBATAKBggqhQMHAQEDAjBWMSkwJwYJKoZIhvcNAQkBFhpH
b3N0UjM0MTAtMjAxMkBleGFtcGxlLmNvbTEpMCcGA1UEAxMgR29zdFIzNDEwLTIw
MTIgKDI1NiBiaXQpIGV4YW1wbGUwHhcNMTMxMTA1MTQwMjM3WhcNMzAxMTAxMTQw
MjM3WjBWMSkwJwYJKoZIhvcNAQkBFhpHb3N0UjM0MTAtMjAxMkBleGFtcGxlLmNv
bTEpMCcGA1UEAxMgR29zdFIzNDEwLTIwMTIgKDI1NiBiaXQpIGV4YW1wbGUwZjAf
BggqhQMHAQEBATATBgcqhQMCAiQABggqhQMHAQECAgNDAARAut/Qw1MUq9KPqkdH
C2xAF3K7TugHfo9n525D2s5mFZdD5pwf90/i4vF0mFmr9nfRwMYP4o0Pg1mOn5Rl
aXNYraOBwDCBvTAdBgNVHQ4EFgQU1fIeN1HaPbw+XWUzbkJ+kHJUT0AwCwYDVR0P
BAQDAgHGMA8GA1UdEwQIMAYBAf8CAQEwfgYDVR0BBHcwdYAU1fIeN1HaPbw+XWUz
bkJ+kHJUT0ChWqRYMFYxKTAnBgkqhkiG9w0BCQEWGkdvc3RSMzQxMC0yMDEyQGV4
YW1wbGUuY29tMSkwJwYDVQQDEyBHb3N0UjM0MTAtMjAxMiAoMjU2IGJpdCkgZXhh
bXBsZYIBATAKBggqhQMHAQEDAgNBAF5bm4BbARR6hJLEoWJkOsYV3Hd7kXQQjz3C
dqQfmHrz6TI6Xojdh/t8ckODv/587NS5/6KsM77vc6Wh90NAT2s=",
    "MIIC6DCCAlSgAwIBAgIBATAKBggqhQMHAQEDAzBWMSkwJwYJKoZIhvcNAQkBFhpH
b3N0UjM0MTAtMjAxMkBleGFtcGxlLmNvbTEpMCcGA1UEAxMgR29zdFIzNDEwLTIw
MTIgKDUxMiBiaXQpIGV4YW1wbGUwHhcNMTMxMDA0MDczNjA0WhcNMzAxMDAxMDcz
NjA0WjBWMSkwJwYJKoZIhvcNAQkBFhpHb3N0UjM0MTAtMjAxMkBleGFtcGxlLmNv
bTEpMCcGA1UEAxMgR29zdFIzNDEwLTIwMTIgKDUxMiBiaXQpIGV4YW1wbGUwgaow
IQYIKoUDBwEBAQIwFQYJKoUDBwECAQICBggqhQMHAQECAwOBhAAEgYATGQ9VCiM5
FRGCQ8MEz2F1dANqhaEuywa8CbxOnTvaGJpFQVXQwkwvLFAKh7hk542vOEtxpKtT
CXfGf84nRhMH/Q9bZeAc2eO/yhxrsQhTBufa1Fuou2oe/jUOaG6RAtUUvRzhNTpp
RGGl1+EIY2vzzUua9j9Ol/gAoy/LNKQIfqOBwDCBvTAdBgNVHQ4EFgQUPcbTRXJZ
nHtjj+eBP7b5lcTMekIwCwYDVR0PBAQDAgHGMA8GA1UdEwQIMAYBAf8CAQEwfgYD
VR0BBHcwdYAUPcbTRXJZnHtjj+eBP7b5lcTMekKhWqRYMFYxKTAnBgkqhkiG9w0B
CQEWGkdvc3RSMzQxMC0yMDEyQGV4YW1wbGUuY29tMSkwJwYDVQQDEyBHb3N0UjM0
MTAtMjAxMiAoNTEyIGJpdCkgZXhhbXBsZYIBATAKBggqhQMHAQEDAwOBgQBObS7o
ppPTXzHyVR1DtPa8b57nudJzI4czhsfeX5HDntOq45t9B/qSs8dC6eGxbhHZ9zCO
SFtxWYdmg0au8XI9Xb8vTC1qdwWID7FFjMWDNQZb6lYh/J+8F2xKylvB5nIlRZqO
o3eUNFkNyHJwQCk2WoOlO16zwGk2tdKH4KmD5w==",
];

#[test]
fn certificates_of_the_russian_profile_sign_themselves() {
    for base64 in TC26 {
        let pem = format!("-----BEGIN CERTIFICATE-----\n{base64}\n-----END CERTIFICATE-----\n");
        let [der] = aigaq::seal::root::certificates(pem.as_bytes()).unwrap().try_into().unwrap();
        let certificate = Certificate::read(&der).unwrap();
        assert_eq!(certificate.issued_by(&certificate), Ok(()));
        let mut broken = der.clone();
        *broken.last_mut().unwrap() ^= 1;
        let broken = Certificate::read(&broken).unwrap();
        assert_eq!(broken.issued_by(&certificate), Err(SignatureError::Invalid));
    }
}

/// The root's own signature, and that of the root on the authority: the layout of Kazakhstan, and every bit counts.
#[test]
fn certificates_of_the_kazakh_authority_hold() {
    if data("8-kz-pki/prod").is_none() {
        return;
    }
    let (root, authority) = (kazakh("prod/root_gost_2022.pem"), kazakh("prod/nca_gost_2022.pem"));
    let root_read = Certificate::read(&root).unwrap();
    assert_eq!(root_read.issued_by(&root_read), Ok(()));
    assert_eq!(Certificate::read(&authority).unwrap().issued_by(&root_read), Ok(()));
    assert_eq!(root_read.issued_by(&Certificate::read(&authority).unwrap()), Err(SignatureError::Invalid));
    let from = authority.len() - 128;
    for bit in (0..128 * 8).step_by(37) {
        let mut broken = authority.clone();
        broken[from + bit / 8] ^= 1 << (bit % 8);
        assert_eq!(
            Certificate::read(&broken).unwrap().issued_by(&root_read),
            Err(SignatureError::Invalid),
            "bit {bit}"
        );
    }
    // the layout of RFC 9215 would be s, then r, the greatest byte first
    let mut turned = authority.clone();
    turned[from..].reverse();
    assert_eq!(Certificate::read(&turned).unwrap().issued_by(&root_read), Err(SignatureError::Invalid));
}
