//! Two time-stamp authorities on loopback, `first` and `second`, that the program asks, and trust lists with their roots.

use crate::stage::{Ending, Stage};
use aigaq::base::moment::Moment;
use aigaq_test_authority::{Authority, Kind, Manner, Setup};
use serde_json::Value;
use std::io::ErrorKind;
use std::time::{SystemTime, UNIX_EPOCH};

/// The names of the authorities.
pub const NAMES: [&str; 2] = ["first", "second"];
/// The arguments that every sealing command ends with.
pub const SIGNING: [&str; 6] = ["-o", "case.aigaq", "--key", "key.pem", "--passphrase-file", "words"];
/// A bundle of one file in one go.
pub const PACK: [&str; 4] = ["pack", "purchase.toml", "a.txt", "--origin=imported"];

/// A stage with two authorities. What belongs to them lies in HOME, which is not looked at.
pub struct Hall {
    pub stage: Stage,
    servers: Vec<Authority>,
}

impl Hall {
    /// The first has keys on P-256 right under its root, the second RSA and an intermediate. `None`, said, where there is
    /// no openssl.
    pub fn new(manners: [Manner; 2]) -> Option<Self> {
        let mut hall = Hall { stage: Stage::new(), servers: vec![] };
        for (at, manner) in manners.into_iter().enumerate() {
            let server = hall.start(at, manner)?;
            hall.servers.push(server);
        }
        hall.write_list();
        hall.stage.set_up("aigaq-capture key show key.pem --passphrase-file words --pem > public.pem");
        hall.trust("both", &[0, 1]);
        Some(hall)
    }

    /// Two that behave.
    pub fn good() -> Option<Self> {
        Self::new([Manner::Good; 2])
    }

    fn start(&self, at: usize, manner: Manner) -> Option<Authority> {
        let kind = if at == 0 { Kind::P256 } else { Kind::Rsa };
        let setup = Setup { kind, intermediate: at == 1, ..Setup::of(manner) };
        match Authority::start_as(&self.stage.path(format!("home/{}", NAMES[at])), setup) {
            Ok(server) => Some(server),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                eprintln!("skipped: {error}");
                None
            }
            Err(error) => panic!("{error}"),
        }
    }

    /// From now on all of them behave: the same keys, perhaps at other ports.
    pub fn mend(&mut self) {
        self.servers = (0..2).map(|at| self.start(at, Manner::Good).expect("openssl was there")).collect();
        self.write_list();
    }

    fn write_list(&self) {
        let one = |(name, server): (&&str, &Authority)| {
            format!("[[authority]]\nname = \"{name}\"\nurl = \"{}\"\n", server.url())
        };
        let entries: String = NAMES.iter().zip(&self.servers).map(one).collect();
        std::fs::create_dir_all(self.stage.path("home/.config/aigaq")).unwrap();
        self.stage.write("home/.config/aigaq/authorities.toml", format!("version = 1\n{entries}").as_bytes());
    }

    /// How often each was asked.
    pub fn requests(&self) -> [u32; 2] {
        [0, 1].map(|at| self.servers[at].requests())
    }

    /// Makes a trust list with the key and with the roots of these authorities.
    pub fn trust(&self, list: &str, roots: &[usize]) {
        let add = |words: &[&str]| {
            let args = [&["trust", "add", "--vouched-by", "a test", "--trust", list], words].concat();
            self.stage.verify(args).expect(0);
        };
        add(&["public.pem", "--name", "A. Investigator"]);
        for at in roots {
            add(&["--tsa", &format!("home/{}/root.pem", NAMES[*at]), "--name", NAMES[*at]]);
        }
    }

    /// Seals the only draft into `case.aigaq`.
    pub fn seal(&self) -> Ending {
        self.stage.capture([&["seal"], &SIGNING[..]].concat())
    }

    /// Packs `a.txt` into `case.aigaq`.
    pub fn pack(&self) -> Ending {
        self.stage.capture([&PACK[..], &SIGNING].concat())
    }

    /// Checks `case.aigaq` with a trust list; the core of the result.
    #[track_caller]
    pub fn check(&self, list: &str, status: i32) -> Value {
        self.check_of("case.aigaq", list, status)
    }

    /// Checks a bundle with a trust list; the core of the result.
    #[track_caller]
    pub fn check_of(&self, bundle: &str, list: &str, status: i32) -> Value {
        self.stage.verify(["check", "--json", bundle, "--trust", list]).expect(status).core()
    }
}

/// The clock of this machine in milliseconds.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as u64
}

/// A moment of a result in milliseconds.
#[track_caller]
pub fn millis(value: &Value) -> u64 {
    let text = value.as_str().unwrap_or_else(|| panic!("no moment: {value}"));
    Moment::parse(text).unwrap_or_else(|| panic!("no moment: {text}")).millis()
}

/// The subjects of the findings with this code.
pub fn subjects(core: &Value, code: &str) -> Vec<String> {
    let found = core["findings"].as_array().unwrap().iter().filter(|finding| finding["code"] == code);
    found.map(|finding| finding["subject"].as_str().unwrap().to_owned()).collect()
}

/// The codes of the findings that did not pass.
pub fn open(core: &Value) -> Vec<String> {
    let all = core["findings"].as_array().unwrap().iter().filter(|finding| finding["standing"] != "passed");
    all.map(|finding| finding["code"].as_str().unwrap().to_owned()).filter(|code| !code.starts_with("facts.")).collect()
}

/// The parts of a bundle that are time-stamps or what they cover.
pub fn stamps(stage: &Stage, bundle: &str) -> Vec<String> {
    let names = stage.set_up(&format!("unzip -Z1 {bundle}"));
    let is_one = |name: &&str| ["anchors/", "tokens/", "renewals/"].iter().any(|folder| name.starts_with(folder));
    names.lines().filter(is_one).map(str::to_owned).collect()
}

/// The command that was printed to be typed next, after these words.
#[track_caller]
pub fn printed(text: &str, begins: &str) -> String {
    let found: Vec<_> = text.lines().filter_map(|line| line.split_once(begins)).collect();
    let [(_, rest)] = found.as_slice() else { panic!("`{begins}` must stand once in\n{text}") };
    format!("{begins}{rest}")
}
