//! check and show.

use crate::{cli, hearing, trust};
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Digest;
use aigaq::base::source::{FileSource, Source};
use aigaq::base::watch::Watch;
use aigaq::checks::conclusion::{Answer, Exit};
use aigaq::checks::cross::Examination;
use aigaq::checks::{Question, Verification, judge};
use aigaq::claim::dates::Dates;
use aigaq::claim::law::Law;
use aigaq::claim::matter::Matter;
use aigaq::model::text::Day;
use aigaq::report::claim::{self, Claim};
use aigaq::report::{contents, json, text};
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
        Ok(Bench { trust: trust::read(args.trust.as_deref())?, at, limits: Limits::default(), expect_seal })
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
    let law = match args.law.read(speaker) {
        Ok(law) => law,
        Err(code) => return code,
    };
    let (mut worst, mut broken) = (Exit::Passed, None);
    for path in &args.bundles {
        // A list of many shows the conclusions alone: nothing of what the files say would be printed.
        let unheard = args.no_media || (args.bundles.len() > 1 && !args.json);
        match bench.judge(path) {
            Ok((source, verification)) => {
                let examination = hearing::examine(&source, &verification, unheard);
                worst = worst.max(verification.conclusion().exit);
                print(args, path, &verification, &examination, &law, speaker);
            }
            Err(mistake) => broken = Some(speaker.fail(&mistake)),
        }
    }
    if args.bundles.len() > 1 && !args.json {
        speaker.advise("verify-many", &[("count", args.bundles.len().into())]);
    }
    // A bundle that could not be read was not judged: that is worse than any judgement.
    broken.unwrap_or_else(|| worst.code())
}

/// What the law asks of such a case; `None` where no record could be read.
fn claim(law: &Law, verification: &Verification, examination: &Examination) -> Option<Claim> {
    verification.manifest()?;
    let compared = claim::compared(&examination.comparisons);
    let day = Day::on(verification.at(), 0);
    let matter = Matter { records: verification.records(), compared: &compared, day, dates: &Dates::default() };
    Some(claim::claim(law, &matter))
}

fn print(
    args: &cli::Check,
    path: &Path,
    verification: &Verification,
    examination: &Examination,
    law: &Law,
    speaker: &Speaker,
) {
    let shown = path.display().to_string();
    if args.json {
        let result = json::Result1::new(&shown, verification, examination);
        let result = match claim(law, verification, examination) {
            Some(claim) => result.with(claim),
            None => result,
        };
        return speaker.print(&format!("{}\n", result.line()));
    }
    if args.bundles.len() > 1 {
        let exit = verification.conclusion().exit;
        let digest = verification.seal_digest().map_or_else(|| "–".to_owned(), |digest| digest.to_string());
        let shown = aigaq::lang::shown::visible(&shown);
        return speaker.print(&format!("{:<20} {digest} {shown}\n", format!("{} ({})", exit.name(), exit.code())));
    }
    speaker.print(&text::result(&speaker.messages, &shown, verification, examination, args.all));
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
