//! Speaks to the person at the terminal, in their language.

use crate::exit;
use aigaq::base::reason::{Fact, Facts, Reason};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use std::ffi::OsString;
use std::io::{self, Write};

/// A mistake on the command line or around it, without a module of its own to raise it.
#[derive(Debug)]
pub struct Mistake {
    code: &'static str,
    facts: Facts,
}

impl Mistake {
    /// A mistake with its values.
    pub fn new(code: &'static str, facts: Facts) -> Self {
        Mistake { code, facts }
    }
}

impl Reason for Mistake {
    fn code(&self) -> &'static str {
        self.code
    }

    fn facts(&self) -> Facts {
        self.facts.clone()
    }
}

/// The language that the arguments ask for, else that of the locale.
pub fn language(args: &[OsString], env: impl Fn(&str) -> Option<OsString>) -> Language {
    let text = |arg: &OsString| arg.to_string_lossy().into_owned();
    let mut asked = None;
    let mut rest = args.iter().map(text);
    while let Some(arg) = rest.next() {
        match arg.strip_prefix("--lang") {
            Some("") => asked = rest.next(),
            Some(value) => asked = value.strip_prefix('=').map(str::to_owned).or(asked),
            None => {}
        }
    }
    // A paper may be asked for in several; the program speaks the first.
    let asked = asked.as_deref().and_then(|asked| asked.split(',').next());
    if let Some(language) = asked.and_then(Language::known) {
        return language;
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| env(name)).find(|value| !value.is_empty());
    locale.map(|locale| Language::of_locale(&locale.to_string_lossy())).unwrap_or_default()
}

/// Writes to the two outputs. An output that is gone or full is an error of this machine.
pub struct Speaker {
    /// The messages.
    pub messages: Messages,
    broken: std::cell::Cell<bool>,
}

impl Speaker {
    /// Speaks `language`.
    pub fn new(language: Language) -> Self {
        Speaker { messages: Messages::new(language), broken: std::cell::Cell::new(false) }
    }

    /// Prints a result as it is.
    pub fn print(&self, text: &str) {
        let mut out = io::stdout().lock();
        if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            self.lost(&error);
        }
    }

    /// Says, once, that the result could not be printed. A reader who went away knows it.
    pub fn lost(&self, error: &io::Error) {
        if !self.broken.replace(true) && error.kind() != io::ErrorKind::BrokenPipe {
            self.fail(&Mistake::new("print.io", vec![("error", error.to_string().into())]));
        }
    }

    /// Whether a result could not be printed: nobody reads on.
    pub fn is_lost(&self) -> bool {
        self.broken.get()
    }

    /// Prints a message as part of the result.
    pub fn say(&self, key: &str, facts: &[(&str, Fact)]) {
        self.print(&format!("{}\n", self.messages.say(key, facts)));
    }

    /// Prints a command to be typed next, indented by itself so that it can be copied.
    pub fn command(&self, command: &str) {
        self.print(&format!("    {command}\n"));
    }

    /// Prints advice beside the result.
    pub fn advise(&self, key: &str, facts: &[(&str, Fact)]) {
        // Advice that nobody can read is no reason to stop.
        let _ = writeln!(io::stderr(), "{}", self.messages.say(key, facts));
    }

    /// Prints what is wrong and what to do, and gives the exit code.
    pub fn fail(&self, reason: &dyn Reason) -> u8 {
        let (what, todo) = self.messages.explain("err", reason);
        let _ = writeln!(io::stderr(), "{}: {what} [{}]", program(), reason.code());
        if let Some(todo) = todo {
            let _ = writeln!(io::stderr(), "  → {todo}");
        }
        exit::of_code(reason.code())
    }

    /// The exit code of the process: that of the work, unless its result could not be printed. A
    /// judgement that nobody could read in full is none.
    pub fn end(&self, code: u8) -> u8 {
        if self.broken.get() { exit::IO_ERROR } else { code }
    }
}

/// A word of a command line, quoted for a shell where it needs to be.
pub fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./=:+@%,".contains(c);
    let shown = aigaq::lang::shown::visible(word);
    if !shown.is_empty() && shown.chars().all(plain) { shown } else { format!("'{}'", shown.replace('\'', "'\\''")) }
}

fn program() -> String {
    let path = std::env::args_os().next().unwrap_or_default();
    let name = std::path::Path::new(&path).file_name().unwrap_or_default().to_string_lossy().into_owned();
    aigaq::lang::shown::visible(&name)
}
