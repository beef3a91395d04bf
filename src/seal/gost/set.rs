//! Parameter sets of ГОСТ Р 34.10-2012, and the identifiers that lead to them.
//!
//! The numbers are those of RFC 7836 and RFC 4357; that each point lies on its curve and has its order is tested.

use crate::seal::timestamp::oid::{ObjectIdentifier, Oid};
use crypto_bigint::{U256, U512};

/// A parameter set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// id-tc26-gost-3410-2012-256-paramSetA (RFC 7836 appendix A.2), cofactor 4.
    Tc26A256,
    /// id-tc26-gost-3410-2012-256-paramSetB: CryptoPro-A (RFC 4357 §11.4).
    Tc26B256,
    /// id-tc26-gost-3410-2012-256-paramSetC: CryptoPro-B (RFC 4357 §11.4).
    Tc26C256,
    /// id-tc26-gost-3410-2012-256-paramSetD: CryptoPro-C (RFC 4357 §11.4).
    Tc26D256,
    /// id-tc26-gost-3410-12-512-paramSetA (RFC 7836 appendix A.1).
    Tc26A512,
    /// id-tc26-gost-3410-12-512-paramSetB (RFC 7836 appendix A.1).
    Tc26B512,
    /// id-tc26-gost-3410-2012-512-paramSetC (RFC 7836 appendix A.2), cofactor 4.
    Tc26C512,
    /// The parameters of the first example (RFC 7091 §7.1).
    Example256,
    /// The parameters of the second example (RFC 7091 §7.2).
    Example512,
}

/// A curve y² = x³ + ax + b over the prime field p, and the point (x, y) of prime order q on it. There are
/// cofactor · q points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parameters {
    set: Set,
    /// Bits of a number in keys and signatures.
    pub bits: usize,
    /// Points of the curve for each point of the group.
    pub cofactor: u8,
    pub p: U512,
    pub a: U512,
    pub b: U512,
    pub q: U512,
    pub x: U512,
    pub y: U512,
}

const fn oid(dotted: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(dotted)
}

/// The Kazakh arc names the same curves (1.2.398.3.10.1.1.2); the others are TC26's and CryptoPro's (RFC 9215 §4.2).
/// The sets of the examples are not reached from here.
const IDENTIFIERS: [(ObjectIdentifier, Set); 14] = [
    (oid("1.2.398.3.10.1.1.2.1.1"), Set::Tc26A256),
    (oid("1.2.398.3.10.1.1.2.2.1"), Set::Tc26A512),
    (oid("1.2.643.7.1.2.1.1.1"), Set::Tc26A256),
    (oid("1.2.643.7.1.2.1.1.2"), Set::Tc26B256),
    (oid("1.2.643.7.1.2.1.1.3"), Set::Tc26C256),
    (oid("1.2.643.7.1.2.1.1.4"), Set::Tc26D256),
    (oid("1.2.643.7.1.2.1.2.1"), Set::Tc26A512),
    (oid("1.2.643.7.1.2.1.2.2"), Set::Tc26B512),
    (oid("1.2.643.7.1.2.1.2.3"), Set::Tc26C512),
    (oid("1.2.643.2.2.35.1"), Set::Tc26B256),
    (oid("1.2.643.2.2.35.2"), Set::Tc26C256),
    (oid("1.2.643.2.2.35.3"), Set::Tc26D256),
    (oid("1.2.643.2.2.36.0"), Set::Tc26B256),
    (oid("1.2.643.2.2.36.1"), Set::Tc26D256),
];

impl Set {
    /// Every set.
    pub const ALL: [Set; 9] = {
        use Set::*;
        [Tc26A256, Tc26B256, Tc26C256, Tc26D256, Tc26A512, Tc26B512, Tc26C512, Example256, Example512]
    };

    /// The set that an identifier names.
    pub fn of(identifier: &Oid<'_>) -> Option<Self> {
        IDENTIFIERS.iter().find(|(oid, _)| *identifier == *oid).map(|(_, set)| *set)
    }

    pub(super) fn parameters(self) -> Option<&'static Parameters> {
        PARAMETERS.iter().find(|parameters| parameters.set == self)
    }
}

const fn small(number: u64) -> U512 {
    U512::from_u64(number)
}

const fn half(hexadecimal: &str) -> U512 {
    U256::from_be_hex(hexadecimal).resize()
}

const fn whole(hexadecimal: &str) -> U512 {
    U512::from_be_hex(hexadecimal)
}

static PARAMETERS: [Parameters; 9] = [
    Parameters {
        set: Set::Tc26A256,
        bits: 256,
        cofactor: 4,
        p: half("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD97"),
        a: half("C2173F1513981673AF4892C23035A27CE25E2013BF95AA33B22C656F277E7335"),
        b: half("295F9BAE7428ED9CCC20E7C359A9D41A22FCCD9108E17BF7BA9337A6F8AE9513"),
        q: half("400000000000000000000000000000000FD8CDDFC87B6635C115AF556C360C67"),
        x: half("91E38443A5E82C0D880923425712B2BB658B9196932E02C78B2582FE742DAA28"),
        y: half("32879423AB1A0375895786C4BB46E9565FDE0B5344766740AF268ADB32322E5C"),
    },
    Parameters {
        set: Set::Tc26B256,
        bits: 256,
        cofactor: 1,
        p: half("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD97"),
        a: half("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD94"),
        b: small(0xa6),
        q: half("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF6C611070995AD10045841B09B761B893"),
        x: small(0x1),
        y: half("8D91E471E0989CDA27DF505A453F2B7635294F2DDF23E3B122ACC99C9E9F1E14"),
    },
    Parameters {
        set: Set::Tc26C256,
        bits: 256,
        cofactor: 1,
        p: half("8000000000000000000000000000000000000000000000000000000000000C99"),
        a: half("8000000000000000000000000000000000000000000000000000000000000C96"),
        b: half("3E1AF419A269A5F866A7D3C25C3DF80AE979259373FF2B182F49D4CE7E1BBC8B"),
        q: half("800000000000000000000000000000015F700CFFF1A624E5E497161BCC8A198F"),
        x: small(0x1),
        y: half("3FA8124359F96680B83D1C3EB2C070E5C545C9858D03ECFB744BF8D717717EFC"),
    },
    Parameters {
        set: Set::Tc26D256,
        bits: 256,
        cofactor: 1,
        p: half("9B9F605F5A858107AB1EC85E6B41C8AACF846E86789051D37998F7B9022D759B"),
        a: half("9B9F605F5A858107AB1EC85E6B41C8AACF846E86789051D37998F7B9022D7598"),
        b: small(0x805a),
        q: half("9B9F605F5A858107AB1EC85E6B41C8AA582CA3511EDDFB74F02F3A6598980BB9"),
        x: small(0x0),
        y: half("41ECE55743711A8C3CBF3783CD08C0EE4D4DC440D4641A8F366E550DFDB3BB67"),
    },
    Parameters {
        set: Set::Tc26A512,
        bits: 512,
        cofactor: 1,
        p: whole(concat!(
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC7"
        )),
        a: whole(concat!(
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC4"
        )),
        b: whole(concat!(
            "E8C2505DEDFC86DDC1BD0B2B6667F1DA34B82574761CB0E879BD081CFD0B6265",
            "EE3CB090F30D27614CB4574010DA90DD862EF9D4EBEE4761503190785A71C760"
        )),
        q: whole(concat!(
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
            "27E69532F48D89116FF22B8D4E0560609B4B38ABFAD2B85DCACDB1411F10B275"
        )),
        x: small(0x3),
        y: whole(concat!(
            "7503CFE87A836AE3A61B8816E25450E6CE5E1C93ACF1ABC1778064FDCBEFA921",
            "DF1626BE4FD036E93D75E6A50E3A41E98028FE5FC235F5B889A589CB5215F2A4"
        )),
    },
    Parameters {
        set: Set::Tc26B512,
        bits: 512,
        cofactor: 1,
        p: whole(concat!(
            "8000000000000000000000000000000000000000000000000000000000000000",
            "000000000000000000000000000000000000000000000000000000000000006F"
        )),
        a: whole(concat!(
            "8000000000000000000000000000000000000000000000000000000000000000",
            "000000000000000000000000000000000000000000000000000000000000006C"
        )),
        b: whole(concat!(
            "687D1B459DC841457E3E06CF6F5E2517B97C7D614AF138BCBF85DC806C4B289F",
            "3E965D2DB1416D217F8B276FAD1AB69C50F78BEE1FA3106EFB8CCBC7C5140116"
        )),
        q: whole(concat!(
            "8000000000000000000000000000000000000000000000000000000000000001",
            "49A1EC142565A545ACFDB77BD9D40CFA8B996712101BEA0EC6346C54374F25BD"
        )),
        x: small(0x2),
        y: whole(concat!(
            "1A8F7EDA389B094C2C071E3647A8940F3C123B697578C213BE6DD9E6C8EC7335",
            "DCB228FD1EDF4A39152CBCAAF8C0398828041055F94CEEEC7E21340780FE41BD"
        )),
    },
    Parameters {
        set: Set::Tc26C512,
        bits: 512,
        cofactor: 4,
        p: whole(concat!(
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
            "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC7"
        )),
        a: whole(concat!(
            "DC9203E514A721875485A529D2C722FB187BC8980EB866644DE41C68E1430645",
            "46E861C0E2C9EDD92ADE71F46FCF50FF2AD97F951FDA9F2A2EB6546F39689BD3"
        )),
        b: whole(concat!(
            "B4C4EE28CEBC6C2C8AC12952CF37F16AC7EFB6A9F69F4B57FFDA2E4F0DE5ADE0",
            "38CBC2FFF719D2C18DE0284B8BFEF3B52B8CC7A5F5BF0A3C8D2319A5312557E1"
        )),
        q: whole(concat!(
            "3FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
            "C98CDBA46506AB004C33A9FF5147502CC8EDA9E7A769A12694623CEF47F023ED"
        )),
        x: whole(concat!(
            "E2E31EDFC23DE7BDEBE241CE593EF5DE2295B7A9CBAEF021D385F7074CEA043A",
            "A27272A7AE602BF2A7B9033DB9ED3610C6FB85487EAE97AAC5BC7928C1950148"
        )),
        y: whole(concat!(
            "F5CE40D95B5EB899ABBCCFF5911CB8577939804D6527378B8C108C3D2090FF9B",
            "E18E2D33E3021ED2EF32D85822423B6304F726AA854BAE07D0396E9A9ADDC40F"
        )),
    },
    Parameters {
        set: Set::Example256,
        bits: 256,
        cofactor: 1,
        p: half("8000000000000000000000000000000000000000000000000000000000000431"),
        a: small(0x7),
        b: half("5FBFF498AA938CE739B8E022FBAFEF40563F6E6A3472FC2A514C0CE9DAE23B7E"),
        q: half("8000000000000000000000000000000150FE8A1892976154C59CFC193ACCF5B3"),
        x: small(0x2),
        y: half("08E2A8A0E65147D4BD6316030E16D19C85C97F0A9CA267122B96ABBCEA7E8FC8"),
    },
    Parameters {
        set: Set::Example512,
        bits: 512,
        cofactor: 1,
        p: whole(concat!(
            "4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D",
            "F1D852741AF4704A0458047E80E4546D35B8336FAC224DD81664BBF528BE6373"
        )),
        a: small(0x7),
        b: whole(concat!(
            "1CFF0806A31116DA29D8CFA54E57EB748BC5F377E49400FDD788B649ECA1AC43",
            "61834013B2AD7322480A89CA58E0CF74BC9E540C2ADD6897FAD0A3084F302ADC"
        )),
        q: whole(concat!(
            "4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D",
            "A82F2D7ECB1DBAC719905C5EECC423F1D86E25EDBE23C595D644AAF187E6E6DF"
        )),
        x: whole(concat!(
            "24D19CC64572EE30F396BF6EBBFD7A6C5213B3B3D7057CC825F91093A68CD762",
            "FD60611262CD838DC6B60AA7EEE804E28BC849977FAC33B4B530F1B120248A9A"
        )),
        y: whole(concat!(
            "2BB312A43BD2CE6E0D020613C857ACDDCFBF061E91E5F2C3F32447C259F39B2C",
            "83AB156D77F1496BF7EB3351E1EE4E43DC1A18B91B24640B6DBB92CB1ADD371E"
        )),
    },
];
