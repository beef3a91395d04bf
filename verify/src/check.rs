//! check and show.

use crate::report::compare::Against;
use crate::report::given::Given;
use crate::report::signed;
use crate::{cli, hearing, many, trust};
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::base::reason::Facts;
use aigaq::base::source::{FileSource, Source};
use aigaq::base::watch::Watch;
use aigaq::checks::conclusion::{Answer, Exit};
use aigaq::checks::cross::{Examination, Lists};
use aigaq::checks::{Question, Verification, judge};
use aigaq::claim::matter::Matter;
use aigaq::lang::shown::{visible, visible_json};
use aigaq::model::text::Day;
use aigaq::report::claim::{self, Claim};
use aigaq::report::likeness::{Likeness, Outcome};
use aigaq::report::signed_paper::SignedPaper;
use aigaq::report::{contents, json, text, together};
use aigaq::seal::trust::Trust;
use aigaq_terminal::bar::Bar;
use aigaq_terminal::exit;
use aigaq_terminal::speaker::{Mistake, Speaker, quoted};
use std::io;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// What a user asked to be judged by.
pub struct Bench {
    trust: Trust,
    at: Moment,
    chosen: bool,
    limits: Limits,
    expect_seal: Option<Digest>,
}

impl Bench {
    /// Reads the trust list and the moment. This is the one place that reads a clock.
    pub fn new(args: &cli::Judging, expect_seal: Option<&str>, speaker: &Speaker) -> Result<Self, Mistake> {
        let at = match &args.at {
            Some(text) => {
                Moment::parse(text).ok_or_else(|| Mistake::new("arg.at", vec![("found", text.as_str().into())]))?
            }
            None => now(),
        };
        let wrong = |text: &str| Mistake::new("arg.digest", vec![("found", text.into())]);
        let expect_seal = expect_seal.map(|text| Digest::from_hex(text).ok_or_else(|| wrong(text))).transpose()?;
        let trust = trust::read(args.trust.as_deref())?;
        trust::warn(args.trust.as_deref(), speaker);
        Ok(Bench { trust, at, chosen: args.at.is_some(), limits: Limits::default(), expect_seal })
    }

    /// Whether somebody chose the moment judged for; else it is the clock of this machine.
    pub fn is_chosen(&self) -> bool {
        self.chosen
    }

    /// Whom the user trusts.
    pub fn trust(&self) -> &Trust {
        &self.trust
    }

    /// The moment judged for.
    pub fn moment(&self) -> Moment {
        self.at
    }

    /// The caps that apply.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Opens and judges one bundle.
    pub fn judge(&self, path: &Path) -> Result<(FileSource, Verification), Mistake> {
        let fail = |error: io::Error| Mistake::new("source.io", unread(path, &error));
        let source = FileSource::open(path).map_err(fail)?;
        let bar = Bar::new(source.len());
        let verification = judge(&source, &self.question(&bar)).map_err(fail)?;
        settled(&source, &path.display().to_string())?;
        Ok((source, verification))
    }

    /// The same for the moment for which others were judged before, unless somebody chose one.
    pub fn begun(self, at: Option<Moment>) -> Self {
        let at = at.filter(|_| !self.chosen).unwrap_or(self.at);
        Bench { at, ..self }
    }

    /// The same with so many threads for one bundle. No result depends on it.
    pub fn sharing(self, threads: usize) -> Self {
        Bench { limits: Limits { threads, ..self.limits }, ..self }
    }

    /// The same for another moment and for whatever seal, as papers are made.
    #[cfg(feature = "pdf")]
    pub fn judge_for(&self, path: &Path, at: Moment) -> Result<(FileSource, Verification), Mistake> {
        let trust = self.trust.clone();
        let limits = self.limits.clone();
        Bench { trust, at, chosen: self.chosen, limits, expect_seal: None }.judge(path)
    }

    /// What is asked of each bundle.
    pub fn question<'a>(&'a self, watch: &'a dyn Watch) -> Question<'a> {
        Question { trust: &self.trust, at: self.at, limits: &self.limits, expect_seal: self.expect_seal, watch }
    }
}

/// The clock of this machine.
pub fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).ok().and_then(Moment::from_millis).unwrap_or(Moment::LAST)
}

/// What a command came to over all its bundles.
#[derive(Default)]
pub struct Tally {
    worst: Option<Exit>,
    count: usize,
    /// The exit of a bundle or a paper that could not be read: it was not judged, and that is worse than any judgement.
    pub broken: Option<u8>,
    /// What is to be held against each other.
    pub judged: Vec<(String, Verification)>,
}

impl Tally {
    /// The worst counts.
    fn weigh(&mut self, exit: Exit) {
        self.worst = self.worst.max(Some(exit));
    }

    /// A bundle that was judged.
    pub fn add(&mut self, exit: Exit) {
        self.weigh(exit);
        self.count += 1;
    }

    fn code(&self) -> u8 {
        self.broken.unwrap_or_else(|| self.worst.unwrap_or(Exit::Passed).code())
    }
}

pub fn check(args: &cli::Check, speaker: &Speaker) -> u8 {
    let bench = match Bench::new(&args.judging, args.expect_seal.as_deref(), speaker) {
        Ok(bench) => bench,
        Err(mistake) => return speaker.fail(&mistake),
    };
    let bundles = match many::bundles(args) {
        Ok(bundles) => bundles,
        Err(mistake) => return speaker.fail(&mistake),
    };
    if bundles.len() > 1 && !args.report.is_empty() {
        return speaker.fail(&Mistake::new("arg.report", vec![("count", bundles.len().into())]));
    }
    let given = match Given::read(&args.law, args.matter.as_deref(), speaker) {
        Ok(given) => given,
        Err(code) => return code,
    };
    let signed = match signed::judged(args, &bench) {
        Ok(signed) => signed,
        Err(mistake) => return speaker.fail(&mistake),
    };
    let mut tally = match (bundles.as_slice(), &args.resume) {
        ([path], None) => one(args, path, &bench, (&given, &signed), speaker),
        _ => match many::check(args, bench, &given, &bundles, speaker) {
            Ok(tally) => tally,
            Err(mistake) => return speaker.fail(&mistake),
        },
    };
    if args.case {
        let judged: Vec<(String, &Verification)> = tally.judged.iter().map(|(path, one)| (path.clone(), one)).collect();
        let (said, exit) = if args.json { together::json(&judged) } else { together::text(&speaker.messages, &judged) };
        speaker.print(&said);
        tally.weigh(exit);
    }
    if bundles.len() > 1 && !args.json {
        speaker.advise("verify-many", &[("count", tally.count.into())]);
    }
    tally.code()
}

/// One bundle, in full.
fn one(
    args: &cli::Check,
    path: &Path,
    bench: &Bench,
    (given, signed): (&Given, &[SignedPaper]),
    speaker: &Speaker,
) -> Tally {
    let mut tally = Tally::default();
    signed.iter().for_each(|signature| tally.weigh(signature.exit()));
    let (source, verification) = match bench.judge(path) {
        Ok(judged) => judged,
        Err(mistake) => {
            tally.broken = Some(speaker.fail(&mistake));
            return tally;
        }
    };
    let examination = hearing::examine(&source, &verification, given.lists(), args.no_media);
    let against = Against {
        bundle: path,
        source: &source,
        verification: &verification,
        bench,
        given,
        media: !args.no_media,
        #[cfg(feature = "pdf")]
        laid: None.into(),
    };
    let papers = against.all(&args.report, speaker).unwrap_or_else(|code| {
        tally.broken = Some(code);
        vec![]
    });
    if let Err(mistake) = settled(&source, &path.display().to_string()) {
        tally.broken = Some(speaker.fail(&mistake));
        return tally;
    }
    tally.add(verification.conclusion().exit);
    papers.iter().for_each(|paper| tally.weigh(exit_of(paper.outcome)));
    print(args, path, &verification, (&examination, papers, signed), given, speaker);
    if args.case {
        tally.judged.push((path.display().to_string(), verification));
    }
    tally
}

/// Whether a bundle is still the file that was judged: else what was read of it besides may be of another one.
pub fn settled(source: &FileSource, shown: &str) -> Result<(), Mistake> {
    let path = || ("path", shown.into());
    match source.is_as_opened() {
        Ok(true) => Ok(()),
        Ok(false) => Err(Mistake::new("source.changed", vec![path()])),
        Err(error) => Err(Mistake::new("source.io", vec![path(), ("error", error.to_string().into())])),
    }
}

/// A file that could not be read, and why.
pub fn unread(path: &Path, error: &io::Error) -> Facts {
    vec![("path", path.display().to_string().into()), ("error", error.to_string().into())]
}

/// The row of one among many that could not be read.
pub fn unread_row(args: &cli::Check, shown: &str, error: &io::Error) -> String {
    if !args.json {
        return row("IO_ERROR", exit::IO_ERROR, None, shown);
    }
    let value = serde_json::json!({
        "aigaq": "unread", "v": 1, "path": shown, "exit": exit::IO_ERROR, "error": error.to_string(),
    });
    visible_json(&value.to_string()) + "\n"
}

/// The row of one among many.
pub fn row(name: &str, code: u8, seal: Option<&str>, shown: &str) -> String {
    format!("{:<20} {} {}\n", format!("{name} ({code})"), seal.unwrap_or("–"), visible(shown))
}

/// The result as JSON, with what the law asks.
pub fn result(shown: &str, verification: &Verification, examination: &Examination, given: &Given) -> json::Result1 {
    let result = json::Result1::new(shown, verification, examination);
    match claim(given, verification, examination) {
        Some(claim) => result.with(claim),
        None => result,
    }
}

/// What the law asks of such a case; `None` where no record could be read.
pub fn claim(given: &Given, verification: &Verification, examination: &Examination) -> Option<Claim> {
    verification.manifest()?;
    let compared = claim::compared(&examination.comparisons);
    let day = Day::on(verification.at(), 0);
    let matter = Matter { records: verification.records(), compared: &compared, day, dates: &given.dates };
    Some(claim::claim(&given.law, &matter))
}

/// A paper that differs does not match; one that cannot be compared leaves it open, and is no success.
fn exit_of(outcome: Outcome) -> Exit {
    match outcome {
        Outcome::Same => Exit::Passed,
        Outcome::Differs => Exit::Failed,
        Outcome::CannotBeCompared => Exit::Indeterminate,
    }
}

fn print(
    args: &cli::Check,
    path: &Path,
    verification: &Verification,
    (examination, papers, signed): (&Examination, Vec<Likeness>, &[SignedPaper]),
    given: &Given,
    speaker: &Speaker,
) {
    let shown = path.display().to_string();
    if args.json {
        let result = result(&shown, verification, examination, given);
        return speaker.print(&format!("{}\n", result.beside(papers).signed(signed).line()));
    }
    speaker.print(&text::result(&speaker.messages, &shown, verification, examination, args.all));
    for paper in &papers {
        speaker.print("\n  ");
        speaker.say("likeness", &[("path", paper.path.as_str().into())]);
        for sentence in paper.sentences(&speaker.messages) {
            speaker.print(&format!("  – {sentence}\n"));
        }
    }
    for signature in signed {
        let (head, said) = signature.sentences(&speaker.messages);
        speaker.print(&format!("\n  {head}\n"));
        for (sentence, lines) in said {
            speaker.print(&format!("  – {sentence}\n"));
            lines.iter().for_each(|line| speaker.print(&format!("      {line}\n")));
        }
    }
    advise(args, path, verification, speaker);
}

/// The next command to type.
fn advise(args: &cli::Check, path: &Path, verification: &Verification, speaker: &Speaker) {
    let unknown = verification.findings().iter().any(|finding| finding.code() == "signer.unknown");
    let trust =
        args.judging.trust.as_deref().map(|folder| format!(" --trust {}", quoted(&folder.display().to_string())));
    if let Some(manifest) = verification.manifest().filter(|_| verification.conclusion().answer() != Answer::Failed) {
        speaker.print("\n");
        if unknown {
            let trust = trust.unwrap_or_default();
            speaker.say("verify-next-trust", &[]);
            speaker
                .command(&format!("aigaq-verify trust add {} --name \"…\" --vouched-by \"…\"{trust}", manifest.signer));
        } else {
            speaker.say("verify-next-show", &[]);
            speaker.command(&format!("aigaq-verify show {}", quoted(&path.display().to_string())));
        }
    }
}

pub fn show(args: &cli::Show, speaker: &Speaker) -> u8 {
    let judged = Bench::new(&args.judging, None, speaker).and_then(|bench| bench.judge(&args.bundle));
    let (source, verification) = match judged {
        Ok(judged) => judged,
        Err(mistake) => return speaker.fail(&mistake),
    };
    let messages = &speaker.messages;
    for sentence in text::sentences(messages, &verification) {
        speaker.print(&format!("{sentence}\n"));
    }
    if verification.manifest().is_some() {
        speaker.print("\n");
        speaker.say("show-caution", &[]);
        speaker.print("\n");
        speaker.print(&contents::contents(messages, verification.records(), verification.journal()));
        let examination = hearing::examine(&source, &verification, Lists::shipped(), args.no_media);
        speaker.print(&text::hearing(messages, &verification, &examination));
    }
    match verification.conclusion().exit {
        // Showing is not judging: what is intact and can be shown was shown.
        Exit::Passed | Exit::Extract | Exit::Indeterminate => 0,
        worse => worse.code(),
    }
}

/// Whether a script may go on with the bundle: nothing in it failed.
pub fn is_usable(verification: &Verification) -> bool {
    matches!(verification.conclusion().exit, Exit::Passed | Exit::Extract | Exit::Indeterminate)
}

/// The exit of a bundle that was refused for passing on.
pub fn refused(verification: &Verification) -> u8 {
    match verification.conclusion().exit.code() {
        0 => exit::INTERNAL,
        code => code,
    }
}
