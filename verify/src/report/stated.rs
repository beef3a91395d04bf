//! What a PDF states of its making, as one line among the keywords of its metadata: written into each paper, and read
//! back when a paper is to be compared. Nothing read back is believed: the paper is made again with it.

use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::lang::language::Language;
use aigaq::report::made::Which;

/// How the line begins: its form and version.
const BEGIN: &str = "aigaq-paper=1;";
/// How it ends.
const END: &str = ";end";
/// The longest line, in bytes: a name of 255 bytes, each shown as three and written as nine, and less than 1 KiB besides.
const LONGEST: usize = 4096;

/// All that decides the bytes of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Name and version of the program.
    pub program: String,
    pub version: String,
    /// SHA-256 of the program's own file.
    pub itself: Option<Digest>,
    pub which: Which,
    /// Several stand beside each other.
    pub languages: Vec<Language>,
    /// The moment judged for, and whether somebody chose it.
    pub at: Moment,
    pub chosen: bool,
    /// The name under which the bundle was presented, as the paper prints it.
    pub name: String,
    /// The seal digest.
    pub seal: Digest,
    /// SHA-256 of the whole bundle.
    pub file: Digest,
    pub trust: Option<Digest>,
    pub matter: Option<Digest>,
    pub law: Digest,
    /// Whether the exhibits were looked into.
    pub media: bool,
    /// SHA-256 of report.json as attached, and of the pictures: what reading the exhibits gave.
    pub reading: Digest,
}

impl Stated {
    /// The line: letters, digits and signs that no form of PDF or XML writes in another way.
    pub fn line(&self) -> String {
        let digest = |digest: &Option<Digest>| digest.map_or_else(|| "none".to_owned(), |digest| digest.to_string());
        let languages: Vec<&str> = self.languages.iter().map(|language| language.code()).collect();
        let fields = [
            ("program", escaped(&self.program)),
            ("version", escaped(&self.version)),
            ("itself", digest(&self.itself)),
            ("paper", self.which.name().to_owned()),
            ("languages", languages.join("+")),
            ("at", self.at.to_string()),
            ("chosen", u8::from(self.chosen).to_string()),
            ("name", escaped(&self.name)),
            ("seal", self.seal.to_string()),
            ("file", self.file.to_string()),
            ("trust", digest(&self.trust)),
            ("matter", digest(&self.matter)),
            ("law", self.law.to_string()),
            ("media", u8::from(self.media).to_string()),
            ("reading", self.reading.to_string()),
        ];
        let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{BEGIN}{}{END}", fields.join(";"))
    }

    /// The first such line in the bytes of a file; `None` where none can be read in full.
    pub fn find(bytes: &[u8]) -> Option<Self> {
        let mut from = 0;
        while let Some(at) = place(bytes.get(from..)?, BEGIN.as_bytes()) {
            from += at;
            let rest = bytes.get(from..)?;
            let rest = rest.get(..LONGEST).unwrap_or(rest);
            let end = place(rest, END.as_bytes()).and_then(|end| rest.get(..end + END.len()));
            let read = end.and_then(|line| std::str::from_utf8(line).ok()).and_then(Self::read);
            if read.is_some() {
                return read;
            }
            from += BEGIN.len();
        }
        None
    }

    fn read(line: &str) -> Option<Self> {
        let inner = line.strip_prefix(BEGIN)?.strip_suffix(END)?;
        let mut fields = inner.split(';');
        let mut next = |name: &str| fields.next()?.strip_prefix(name)?.strip_prefix('=');
        let digest = |text: &str| Digest::from_hex(text);
        let perhaps = |text: &str| if text == "none" { Some(None) } else { digest(text).map(Some) };
        let said = |text: &str| match text {
            "0" => Some(false),
            "1" => Some(true),
            _ => None,
        };
        let stated = Stated {
            program: unescaped(next("program")?)?,
            version: unescaped(next("version")?)?,
            itself: perhaps(next("itself")?)?,
            which: next("paper").and_then(|name| Which::ALL.into_iter().find(|which| which.name() == name))?,
            languages: next("languages")?.split('+').map(Language::known).collect::<Option<_>>()?,
            at: Moment::parse(next("at")?)?,
            chosen: said(next("chosen")?)?,
            name: unescaped(next("name")?)?,
            seal: digest(next("seal")?)?,
            file: digest(next("file")?)?,
            trust: perhaps(next("trust")?)?,
            matter: perhaps(next("matter")?)?,
            law: digest(next("law")?)?,
            media: said(next("media")?)?,
            reading: digest(next("reading")?)?,
        };
        // One line for one statement: what is written in another way is none of ours.
        (stated.line() == line).then_some(stated)
    }
}

/// Each byte that is not a letter, a digit, a point, a hyphen or a line below as `%` and two hexadecimal digits.
fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    let one = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(one).collect()
}

fn unescaped(text: &str) -> Option<String> {
    let mut out = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        match byte {
            b'%' => out.push(u8::try_from(digit(bytes.next())? * 16 + digit(bytes.next())?).ok()?),
            byte => out.push(byte),
        }
    }
    String::from_utf8(out).ok()
}

fn place(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn stated() -> Stated {
        Stated {
            program: "aigaq-verify".to_owned(),
            version: "0.1.0".to_owned(),
            itself: None,
            which: Which::Court,
            languages: vec![Language::Kk, Language::Ru],
            at: Moment::parse("2026-12-31T00:00:00.125Z").unwrap(),
            chosen: true,
            name: "сатып алу;end <&>\n.aigaq".to_owned(),
            seal: Digest::ZERO,
            file: Digest::ZERO,
            trust: Some(Digest::ZERO),
            matter: None,
            law: Digest::ZERO,
            media: false,
            reading: Digest::ZERO,
        }
    }

    #[test]
    fn what_is_stated_is_read_back_from_among_anything() {
        let stated = stated();
        let line = stated.line();
        assert!(line.bytes().all(|c| c.is_ascii_alphanumeric() || b"=;%+:.-_".contains(&c)), "{line}");
        let file = format!("%PDF\n{BEGIN}program=x{END}\u{fffd}{BEGIN}<pdf:Keywords>{line}</pdf:Keywords>");
        assert_eq!(Stated::find(file.as_bytes()), Some(stated));
    }

    #[test]
    fn what_is_cut_or_written_in_another_way_is_no_statement() {
        let line = stated().line();
        for other in [
            line.get(..line.len() - 1).unwrap().to_owned(),
            line.replace(";seal=00", ";seal=0"),
            line.replace("languages=kk+ru", "languages=ru+de"),
            line.replace("2026-12-31T00:00:00.125Z", "2026-12-31T05:00:00.125+05:00"),
            line.replace(".aigaq", "%2Eaigaq"),
            line.replace("paper=court", "paper=key-card"),
            format!("{}{}", line, "x".repeat(9)).replace(";end", &format!("{};end", "9".repeat(LONGEST))),
        ] {
            assert_eq!(Stated::find(other.as_bytes()), None, "{other}");
        }
        assert_eq!(Stated::find(b""), None);
    }
}
