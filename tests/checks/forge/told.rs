//! Statements behind the seal.

use super::seal::{bytes_item, signer, text_item, to_be_signed};
use super::{Forge, Pieces, Stamp, phrase};
use aigaq::base::digest::sha256;
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::model::statement::body::Witness;
use aigaq::model::statement::{Body, Signatory, Statement};
use aigaq::seal::cose::Purpose;
use aigaq::seal::signer::Signer;
use zeroize::Zeroizing;

/// When statements are signed.
pub const STATED: &str = "2026-10-05T14:00:00Z";

/// A key of somebody who states something, told apart by a number.
pub fn teller(n: u8) -> Signer {
    Signer::from_seed(&Zeroizing::new([100 + n; 32])).unwrap()
}

/// What the forge's witness says, bound to what stands in the pieces.
pub fn told(pieces: &mut Pieces, by: &Signer) -> Statement {
    let seal = sha256(&pieces.get("manifest.cose").bytes);
    let before = pieces.0.iter().rfind(|piece| piece.name.starts_with("statements/") && piece.name.ends_with(".cose"));
    Statement {
        about: vec![],
        at: Moment::parse(STATED).unwrap(),
        body: Body::Witness(Witness { saw: phrase("I was there and saw it.") }),
        by: Signatory { contact: None, name: phrase("W. Known"), position: None },
        place: None,
        previous: before.map(|piece| sha256(&piece.bytes)),
        seal,
        signer: by.public().octets(),
        when: None,
    }
}

/// A statement under a signature that holds.
pub fn signed(statement: &Statement, by: &Signer) -> Vec<u8> {
    let purpose = Purpose::of_statement(statement.body.kind().name()).unwrap();
    by.sign(statement.encode().unwrap(), purpose, &Limits::default()).unwrap()
}

/// A statement put together by hand: another purpose, another mark of the key, another payload. Signed by the forge.
pub fn signed_by_hand(typ: &str, kid: &Digest, payload: &[u8], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    use ed25519_dalek::Signer as _;
    let protected = [&[0xa3, 0x01, 0x27, 0x04][..], &bytes_item(kid.as_bytes()), &[0x10], &text_item(typ)].concat();
    let tbs = to_be_signed(&protected, payload);
    let mut signature = ed25519_dalek::SigningKey::from_bytes(&super::seal::seed()).sign(&tbs).to_bytes().to_vec();
    change(&mut signature);
    let parts = [bytes_item(&protected), vec![0xa0], bytes_item(payload), bytes_item(&signature)];
    [vec![0xd2, 0x84], parts.concat()].concat()
}

impl Pieces {
    /// Appends a statement, with a time-stamp or without. Gives its name.
    pub fn state(&mut self, bytes: Vec<u8>, stamp: Option<Stamp>) -> String {
        let name = format!("statements/{:04}", self.count("statements/", ".cose") + 1);
        let response = stamp.map(|stamp| stamp.over(&bytes));
        self.append(&format!("{name}.cose"), bytes);
        if let Some(response) = response {
            self.append(&format!("{name}.tsr"), response);
        }
        name
    }
}

impl Forge {
    /// Appends what `change` makes of a witness's statement, signed by `by`, without a time-stamp.
    pub fn telling(self, by: Signer, change: impl FnOnce(&mut Statement) + 'static) -> Self {
        self.pieces(move |pieces| {
            let mut statement = told(pieces, &by);
            change(&mut statement);
            pieces.state(signed(&statement, &by), None);
        })
    }
}

/// The forge's own key as somebody who states something.
pub fn sealer() -> Signer {
    signer()
}
