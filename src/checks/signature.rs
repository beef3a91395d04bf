//! (7) The seal: the signature over the bytes received, under the key that the manifest names.

use super::docket::Docket;
use super::finding::Subject;
use crate::base::source::Source;
use crate::seal::ed25519::PublicKey;

pub(super) fn check<S: Source + ?Sized>(docket: &mut Docket<'_, S>) {
    if let (Some(expected), Some(found)) = (docket.question.expect_seal, docket.seal_digest) {
        let code = if expected == found { "seal.expected" } else { "seal.unexpected" };
        let sides = vec![("expected", expected.to_string().into()), ("found", found.to_string().into())];
        docket.find(code, Subject::Bundle, sides);
    }
    let (Some(seal), Some(manifest)) = (&docket.seal, &docket.manifest) else {
        return docket.skip("seal.signature-not-performed", 1..=2);
    };
    let key = match PublicKey::enrol(&manifest.signer) {
        Ok(key) => key,
        Err(error) => {
            use crate::base::reason::Reason;
            let facts = vec![("key", manifest.signer.to_string().into()), ("why", error.code().into())];
            return docket.find("seal.key-weak", Subject::Signer, facts);
        }
    };
    let (expected, found) = (key.fingerprint(), seal.kid);
    if expected != found {
        let sides = vec![("expected", expected.to_string().into()), ("found", found.to_string().into())];
        return docket.find("seal.key-mismatch", Subject::Signer, sides);
    }
    let code = if seal.verifies(&key) { "seal.signature-valid" } else { "seal.signature-invalid" };
    docket.find(code, Subject::Manifest, vec![("key", expected.to_string().into())]);
}
