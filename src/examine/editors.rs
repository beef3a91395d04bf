//! Programs that change pictures, films and documents, by the words with which they sign their work.
//!
//! The list is data, `data/editors.toml`, so that it can be corrected without a programmer. A program that is not
//! listed is not found, and a program can change a file and name nobody.

use serde::Deserialize;
use std::collections::BTreeSet;

/// What a program does to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It writes the same pictures into another file.
    Converter,
    /// It changes what is seen or heard.
    Editor,
}

impl Kind {
    /// The name that never changes.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Converter => "converter",
            Kind::Editor => "editor",
        }
    }
}

/// A program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Editor {
    /// The name that never changes.
    pub id: String,
    /// The name as its maker writes it.
    pub name: String,
    /// The day on which its words were noted, `YYYY-MM-DD`.
    pub as_of: String,
    /// What it does.
    pub kind: Kind,
    /// The words that name it, in lower case.
    pub words: Vec<String>,
}

/// All programs that are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editors(Vec<Editor>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    editor: Vec<Editor>,
}

impl Editors {
    /// The version of the file that is read here.
    pub const VERSION: u32 = 1;

    /// The list that comes with the program.
    ///
    /// # Errors
    /// None for a program whose tests have passed: they read the list.
    pub fn shipped() -> Result<Self, String> {
        Self::parse(include_str!("../../data/editors.toml"))
    }

    /// Reads a list of programs.
    ///
    /// # Errors
    /// What is wrong, in the words of the reader of TOML: not TOML, an unknown key, another version, an id twice, a
    /// program without words, a word that is not in lower case.
    pub fn parse(text: &str) -> Result<Self, String> {
        let File { version, editor } = toml::from_str(text).map_err(|error| error.to_string())?;
        if version != Self::VERSION {
            return Err(format!("version {version}"));
        }
        let mut ids = BTreeSet::new();
        for one in &editor {
            if !ids.insert(one.id.as_str()) {
                return Err(format!("{} twice", one.id));
            }
            let is_word = |word: &String| !word.trim().is_empty() && *word == word.to_lowercase();
            if one.words.is_empty() || !one.words.iter().all(is_word) {
                return Err(format!("{}: words", one.id));
            }
        }
        Ok(Editors(editor))
    }

    /// All of them, in the order of the file.
    pub fn all(&self) -> &[Editor] {
        &self.0
    }

    /// The first program that `text` names, as a whole word.
    pub fn named(&self, text: &str) -> Option<&Editor> {
        let text = text.to_lowercase();
        self.0.iter().find(|editor| editor.words.iter().any(|word| stands_in(word, &text)))
    }
}

/// Whether the word stands in the text with no letter on either side. A number may follow: `Lavf58`.
fn stands_in(word: &str, text: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let behind = text.get(at + word.len()..).and_then(|rest| rest.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphabetic)
    })
}
