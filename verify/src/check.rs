//! check and show.

use crate::report::compare::Against;
use crate::report::given::Given;
use crate::{cli, hearing, trust};
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::base::source::{FileSource, Source};
use aigaq::base::watch::Watch;
use aigaq::checks::conclusion::{Answer, Exit};
use aigaq::checks::cross::Examination;
use aigaq::checks::{Question, Verification, judge};
use aigaq::claim::matter::Matter;
use aigaq::model::text::Day;
use aigaq::report::claim::{self, Claim};
use aigaq::report::likeness::{Likeness, Outcome};
use aigaq::report::{contents, json, text, together};
use aigaq::seal::trust::Trust;
use aigaq_terminal::bar::Bar;
use aigaq_terminal::exit;
use aigaq_terminal::speaker::{Mistake, Speaker, quoted};
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
    pub fn new(args: &cli::Judging, expect_seal: Option<&str>) -> Result<Self, Mistake> {
        let at = match &args.at {
            Some(text) => {
                Moment::parse(text).ok_or_else(|| Mistake::new("arg.at", vec![("found", text.as_str().into())]))?
            }
            None => now(),
        };
        let wrong = |text: &str| Mistake::new("arg.digest", vec![("found", text.into())]);
        let expect_seal = expect_seal.map(|text| Digest::from_hex(text).ok_or_else(|| wrong(text))).transpose()?;
        let trust = trust::read(args.trust.as_deref())?;
        Ok(Bench { trust, at, chosen: args.at.is_some(), limits: Limits::default(), expect_seal })
    }

    /// Whether somebody chose the moment judged for; else it is the clock of this machine.
    pub fn is_chosen(&self) -> bool {
        self.chosen
    }

    /// The caps that apply.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Opens and judges one bundle.
    pub fn judge(&self, path: &Path) -> Result<(FileSource, Verification), Mistake> {
        let fail = |error: std::io::Error| {
            Mistake::new(
                "source.io",
                vec![("path", path.display().to_string().into()), ("error", error.to_string().into())],
            )
        };
        let source = FileSource::open(path).map_err(fail)?;
        let bar = Bar::new(source.len());
        let verification = judge(&source, &self.question(&bar)).map_err(fail)?;
        Ok((source, verification))
    }

    /// The same for another moment and for whatever seal, as papers are made.
    #[cfg(feature = "pdf")]
    pub fn judge_for(&self, path: &Path, at: Moment) -> Result<(FileSource, Verification), Mistake> {
        let trust = self.trust.clone();
        let limits = self.limits.clone();
        Bench { trust, at, chosen: self.chosen, limits, expect_seal: None }.judge(path)
    }

    fn question<'a>(&'a self, watch: &'a dyn Watch) -> Question<'a> {
        Question { trust: &self.trust, at: self.at, limits: &self.limits, expect_seal: self.expect_seal, watch }
    }
}

/// The clock of this machine.
pub fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).ok().and_then(Moment::from_millis).unwrap_or(Moment::LAST)
}

pub fn check(args: &cli::Check, speaker: &Speaker) -> u8 {
    let bench = match Bench::new(&args.judging, args.expect_seal.as_deref()) {
        Ok(bench) => bench,
        Err(mistake) => return speaker.fail(&mistake),
    };
    if args.bundles.len() > 1 && !args.report.is_empty() {
        return speaker.fail(&Mistake::new("arg.report", vec![("count", args.bundles.len().into())]));
    }
    let given = match Given::read(&args.law, args.matter.as_deref(), speaker) {
        Ok(given) => given,
        Err(code) => return code,
    };
    let (mut worst, mut broken) = (Exit::Passed, None);
    let mut judged = vec![];
    for path in &args.bundles {
        // A list of many shows the conclusions alone: nothing of what the files say would be printed.
        let unheard = args.no_media || (args.bundles.len() > 1 && !args.json);
        match bench.judge(path) {
            Ok((source, verification)) => {
                let examination = hearing::examine(&source, &verification, unheard);
                worst = worst.max(verification.conclusion().exit);
                let against = Against {
                    bundle: path.as_path(),
                    source: &source,
                    verification: &verification,
                    bench: &bench,
                    given: &given,
                    media: !args.no_media,
                    #[cfg(feature = "pdf")]
                    laid: None.into(),
                };
                let papers = against.all(&args.report, speaker).unwrap_or_else(|code| {
                    broken = Some(code);
                    vec![]
                });
                worst = papers.iter().map(|paper| exit_of(paper.outcome)).fold(worst, Exit::max);
                print(args, path, &verification, (&examination, papers), &given, speaker);
                if args.case {
                    judged.push((path.display().to_string(), verification));
                }
            }
            Err(mistake) => broken = Some(speaker.fail(&mistake)),
        }
    }
    if args.case {
        let bundles: Vec<(String, &Verification)> = judged.iter().map(|(path, one)| (path.clone(), one)).collect();
        let (said, exit) =
            if args.json { together::json(&bundles) } else { together::text(&speaker.messages, &bundles) };
        speaker.print(&said);
        worst = worst.max(exit);
    }
    if args.bundles.len() > 1 && !args.json {
        speaker.advise("verify-many", &[("count", args.bundles.len().into())]);
    }
    // A bundle that could not be read was not judged: that is worse than any judgement.
    broken.unwrap_or_else(|| worst.code())
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
    (examination, papers): (&Examination, Vec<Likeness>),
    given: &Given,
    speaker: &Speaker,
) {
    let shown = path.display().to_string();
    if args.json {
        let result = json::Result1::new(&shown, verification, examination);
        let result = match claim(given, verification, examination) {
            Some(claim) => result.with(claim),
            None => result,
        };
        return speaker.print(&format!("{}\n", result.beside(papers).line()));
    }
    if args.bundles.len() > 1 {
        let exit = verification.conclusion().exit;
        let digest = verification.seal_digest().map_or_else(|| "–".to_owned(), |digest| digest.to_string());
        let shown = aigaq::lang::shown::visible(&shown);
        return speaker.print(&format!("{:<20} {digest} {shown}\n", format!("{} ({})", exit.name(), exit.code())));
    }
    speaker.print(&text::result(&speaker.messages, &shown, verification, examination, args.all));
    for paper in &papers {
        speaker.print("\n  ");
        speaker.say("likeness", &[("path", paper.path.as_str().into())]);
        for sentence in paper.sentences(&speaker.messages) {
            speaker.print(&format!("  – {sentence}\n"));
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
    let judged = Bench::new(&args.judging, None).and_then(|bench| bench.judge(&args.bundle));
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
        let examination = hearing::examine(&source, &verification, args.no_media);
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
