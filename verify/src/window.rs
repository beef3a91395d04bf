//! The period of an entry of the trust list: `--window`, or `--from` and `--until`.

use crate::cli;
use crate::trust::moment;
use aigaq::base::moment::Moment;
use aigaq_terminal::speaker::Mistake;

/// Both ends belong to it; without bound on a side that is absent.
pub struct Window {
    pub from: Option<End>,
    pub until: Option<End>,
}

/// One end of a period.
pub struct End {
    pub moment: Moment,
    /// RFC 3339, as it was given where it was given as a moment.
    pub written: String,
}

impl Window {
    /// The period that the command line asks for.
    pub fn asked(args: &cli::TrustAdd) -> Result<Self, Mistake> {
        let wrong = |found: String| Mistake::new("arg.window", vec![("found", found.into())]);
        let end = |text: &String| moment(text).map(|moment| End { moment, written: text.clone() });
        let window = match &args.window {
            Some(text) => Window::parse(text).ok_or_else(|| wrong(text.clone()))?,
            None => {
                let (from, until) = (args.from.as_ref().map(end), args.until.as_ref().map(end));
                Window { from: from.transpose()?, until: until.transpose()? }
            }
        };
        match (&window.from, &window.until) {
            (Some(from), Some(until)) if until.moment < from.moment => {
                Err(wrong(format!("{}..{}", from.written, until.written)))
            }
            _ => Ok(window),
        }
    }

    /// `FROM..UNTIL`, each a moment or a day of UTC, one of them perhaps empty.
    fn parse(text: &str) -> Option<Self> {
        let (from, until) = text.split_once("..")?;
        let end = |text: &str, time: &str| match text {
            "" => Some(None),
            text => End::parse(text, time).map(Some),
        };
        // A moment is counted in milliseconds: that is the last one of the day.
        let window = Window { from: end(from, "T00:00:00Z")?, until: end(until, "T23:59:59.999Z")? };
        (window.from.is_some() || window.until.is_some()).then_some(window)
    }
}

impl End {
    /// A moment, or a day at this time of UTC.
    fn parse(text: &str, time: &str) -> Option<Self> {
        let written = if text.len() == 10 { format!("{text}{time}") } else { text.to_owned() };
        Moment::parse(&written).map(|moment| End { moment, written })
    }
}
