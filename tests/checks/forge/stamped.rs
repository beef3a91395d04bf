//! Time-stamps: anchors before the seal, tokens and renewals behind it, and what is found of them.

use super::{Bench, Forge, Pieces, bytes_item, chained, head, text_item, trusting};
use crate::tsa::{Authority, Order};
use aigaq::base::digest::sha256;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::checks::Verification;
use aigaq::model::journal::{Entry, Event};
use aigaq::seal::trust::{Signer, Trust};

/// When the good opening anchor was made: with the first entry of the journal.
pub const OPENED: &str = "2026-10-05T09:20:00Z";
/// When the good token was made: five seconds after the claimed sealing.
pub const STAMPED: &str = "2026-10-05T09:30:05Z";
/// Where the first token stands.
pub const TOKEN: &str = "tokens/0001.tsr";
/// Where the first anchor stands.
pub const ANCHOR: &str = "anchors/0001.tsr";

/// The authority that everybody trusts.
pub fn tsa() -> Authority {
    Authority::new("Throw-away")
}

/// Another one, trusted as well.
pub fn other() -> Authority {
    Authority::new("Other")
}

/// One that nobody trusts.
pub fn unknown() -> Authority {
    Authority::new("Unknown")
}

/// Trusts the forge and two authorities.
pub fn bench() -> Bench {
    Bench::knowing(&[tsa().entry(), other().entry()])
}

type Answering = Box<dyn Fn(&[u8]) -> Vec<u8>>;
type Listing = Box<dyn FnOnce(Covers) -> Vec<u8>>;

/// What makes a response over some bytes.
pub struct Stamp(Answering);

impl Stamp {
    /// A response that is made in another way.
    pub fn new(make: impl Fn(&[u8]) -> Vec<u8> + 'static) -> Self {
        Stamp(Box::new(make))
    }

    /// The response over these bytes.
    pub fn over(&self, bytes: &[u8]) -> Vec<u8> {
        (self.0)(bytes)
    }
}

impl From<Order> for Stamp {
    fn from(order: Order) -> Self {
        Stamp::new(move |bytes| order.over(bytes))
    }
}

impl From<Vec<u8>> for Stamp {
    fn from(bytes: Vec<u8>) -> Self {
        Stamp::new(move |_| bytes.clone())
    }
}

/// Names of parts and their digests.
pub type Covers = Vec<(String, Digest)>;

enum Later {
    Token(Stamp),
    Renewal(Listing, Stamp),
    Signature(Stamp),
    Part(String, Vec<u8>),
}

/// The time-stamps of a bundle, in the order in which they are made.
#[derive(Default)]
pub struct Stamped {
    anchors: Vec<(usize, Stamp)>,
    made: Vec<Vec<u8>>,
    later: Vec<Later>,
}

impl Stamped {
    /// The bytes of the entries, with those of the anchors between them. An anchor is made over the
    /// last entry before it that is no anchor.
    pub fn chained(&mut self, entries: Vec<Entry>) -> Vec<Vec<u8>> {
        let mut all: Vec<Entry> = vec![];
        for (at, entry) in entries.into_iter().enumerate() {
            all.push(entry.clone());
            let covered = chained(all.clone()).pop().unwrap();
            for (_, stamp) in self.anchors.iter().filter(|(after, _)| *after == at) {
                let response = (stamp.0)(&covered);
                all.push(Entry {
                    anchor: Some(sha256(&response)),
                    event: Event::Anchor,
                    n: Some(self.made.len() as u32 + 1),
                    record: None,
                    ..entry.clone()
                });
                self.made.push(response);
            }
        }
        chained(all)
    }

    /// Orders a signature over the seal.
    pub fn sign(&mut self, stamp: Stamp) {
        self.later.push(Later::Signature(stamp));
    }

    /// Puts the anchors where they belong.
    pub fn anchors(&mut self, pieces: &mut Pieces) {
        for (n, response) in (1..).zip(&self.made) {
            pieces.push(&format!("anchors/{n:04}.tsr"), response.clone());
        }
    }

    /// Appends what was made after the seal.
    pub fn append(&mut self, pieces: &mut Pieces) {
        for later in self.later.drain(..) {
            match later {
                Later::Token(stamp) => {
                    let response = (stamp.0)(&pieces.get("manifest.cose").bytes);
                    let n = pieces.count("tokens/", ".tsr") + 1;
                    pieces.append(&format!("tokens/{n:04}.tsr"), response);
                }
                Later::Renewal(change, stamp) => {
                    let is_covered = |name: &str| name == "manifest.cose" || appended(name);
                    let stands = pieces.0.iter().filter(|piece| is_covered(&piece.name));
                    let list = change(stands.map(|piece| (piece.name.clone(), sha256(&piece.bytes))).collect());
                    let n = pieces.count("renewals/", ".cbor") + 1;
                    let response = (stamp.0)(&list);
                    pieces.append(&format!("renewals/{n:04}.cbor"), list);
                    pieces.append(&format!("renewals/{n:04}.tsr"), response);
                }
                Later::Signature(stamp) => {
                    let cms = (stamp.0)(&pieces.get("manifest.cose").bytes);
                    let n = pieces.count("signatures/", ".p7s") + 1;
                    pieces.append(&format!("signatures/{n:04}.p7s"), cms);
                }
                Later::Part(name, bytes) => pieces.append(&name, bytes),
            }
        }
    }
}

fn appended(name: &str) -> bool {
    ["tokens/", "statements/", "signatures/", "renewals/"].iter().any(|folder| name.starts_with(folder))
}

impl Forge {
    /// A good bundle with an opening anchor and a token. It passes.
    pub fn timed() -> Self {
        Forge::opened().token(tsa().at(STAMPED))
    }

    /// A good bundle with an opening anchor.
    pub fn opened() -> Self {
        Forge::good().anchor(0, tsa().at(OPENED))
    }

    /// Puts an anchor behind the entry of this number, counted from 0 without anchors. Its entry has
    /// the clock of the one before.
    pub fn anchor(mut self, after: usize, stamp: impl Into<Stamp>) -> Self {
        self.stamped.anchors.push((after, stamp.into()));
        self
    }

    /// Appends a token over the seal.
    pub fn token(mut self, stamp: impl Into<Stamp>) -> Self {
        self.stamped.later.push(Later::Token(stamp.into()));
        self
    }

    /// Appends a renewal of all that stands.
    pub fn renewal(self, stamp: impl Into<Stamp>) -> Self {
        self.renewal_of(|covers| list(&covers), stamp)
    }

    /// Appends a renewal with a list that is made of what stands.
    pub fn renewal_of(mut self, list: impl FnOnce(Covers) -> Vec<u8> + 'static, stamp: impl Into<Stamp>) -> Self {
        self.stamped.later.push(Later::Renewal(Box::new(list), stamp.into()));
        self
    }

    /// Appends any part.
    pub fn part(mut self, name: &str, bytes: Vec<u8>) -> Self {
        self.stamped.later.push(Later::Part(name.to_owned(), bytes));
        self
    }
}

/// The list of a renewal: `{"covers": [[name, sha256], …], "version": 1}`.
pub fn list(covers: &[(String, Digest)]) -> Vec<u8> {
    list_of(covers, 1)
}

/// The same in another version, below 24.
pub fn list_of(covers: &[(String, Digest)], version: u8) -> Vec<u8> {
    let pair =
        |(name, digest): &(String, Digest)| [vec![0x82], text_item(name), bytes_item(digest.as_bytes())].concat();
    let pairs = covers.iter().map(pair).collect::<Vec<_>>().concat();
    [vec![0xa2], text_item("covers"), head(4, covers.len()), pairs, text_item("version"), vec![version]].concat()
}

/// An authority on the trust list.
#[derive(Clone)]
pub struct RootEntry {
    pub certificate: Vec<u8>,
    pub name: &'static str,
    pub from: Option<&'static str>,
    pub until: Option<&'static str>,
    pub compromised: Option<&'static str>,
}

impl RootEntry {
    /// Its key is in other hands since then.
    pub fn compromised(self, since: &'static str) -> Self {
        RootEntry { compromised: Some(since), ..self }
    }
}

impl Authority {
    /// The entry of its root on a trust list.
    pub fn entry(&self) -> RootEntry {
        let certificate = self.root_certificate();
        RootEntry { certificate, name: self.name, from: None, until: None, compromised: None }
    }
}

/// A trust list with the key of the forge and these roots, as it is read from its file.
pub fn knowing(change: impl FnOnce(&mut Signer), roots: &[RootEntry]) -> Trust {
    let mut text = trusting(change).encode().unwrap();
    for root in roots {
        let pem = pem_rfc7468::encode_string("CERTIFICATE", pem_rfc7468::LineEnding::LF, &root.certificate).unwrap();
        let optional = |key: &str, value: Option<&str>| value.map(|value| format!("{key} = \"{value}\"\n"));
        let reason = |since| format!("compromised = {{ since = \"{since}\", reason = \"the tests say so\" }}\n");
        text += &format!("\n[[root]]\nname = \"{}\"\nvouched-by = \"the tests\"\n", root.name);
        text += &format!("added = \"2026-01-01T00:00:00Z\"\ncertificate = '''\n{pem}'''\n");
        text += &optional("from", root.from).unwrap_or_default();
        text += &optional("until", root.until).unwrap_or_default();
        text += &root.compromised.map(reason).unwrap_or_default();
    }
    Trust::decode(&text).unwrap()
}

impl Bench {
    /// Trusts the forge and these roots.
    pub fn knowing(roots: &[RootEntry]) -> Self {
        Bench { trust: knowing(|_| {}, roots), ..Bench::default() }
    }

    /// Asks for this moment, RFC 3339.
    pub fn at(self, moment: &str) -> Self {
        Bench { at: Moment::parse(moment).unwrap(), ..self }
    }
}

/// One end of the window: the time in its shortest form, and the part that proves it.
pub type End = Option<(String, String)>;

/// Not before, and not after, as the JSON result says them.
pub fn window(verification: &Verification) -> (End, End) {
    let core = json(verification)["core"].take();
    let end = |name: &str| {
        let end = &core["time"][name];
        let at = end["at"].as_str()?;
        Some((shortest(at), end["part"].as_str().unwrap_or("–").to_owned()))
    };
    (end("not_before"), end("not_after"))
}

/// The JSON result.
pub fn json(verification: &Verification) -> serde_json::Value {
    serde_json::from_str(&super::bench::json_line("forged", verification)).unwrap()
}

/// An end of the window, for comparison.
pub fn end(at: &str, part: &str) -> End {
    Some((at.to_owned(), part.to_owned()))
}

/// RFC 3339 in UTC without zeros at the end of the fraction.
fn shortest(at: &str) -> String {
    let plain = at.trim_end_matches('Z');
    let short = if plain.contains('.') { plain.trim_end_matches('0').trim_end_matches('.') } else { plain };
    format!("{short}Z")
}

/// The codes that were found about one part, which is the subject or is named in a fact.
pub fn about(verification: &Verification, part: &str) -> Vec<&'static str> {
    let (folder, file) = part.split_once('/').unwrap();
    let n = file.split_once('.').unwrap().0;
    let names = [part.to_owned(), format!("{}/{n}", folder.trim_end_matches('s')), format!("{folder}/{n}")];
    let is_named = |text: String| names.contains(&text);
    let concerns = |finding: &&aigaq::checks::finding::Finding| {
        let named =
            ["name", "part"].iter().filter_map(|name| finding.fact(name)).any(|fact| is_named(fact.to_string()));
        is_named(finding.subject.to_string()) || named
    };
    verification.findings().iter().filter(concerns).map(|finding| finding.code()).collect()
}
