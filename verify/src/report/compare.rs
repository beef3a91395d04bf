//! check --report: whether a PDF is the paper that this build makes of a bundle.
//!
//! The paper says what it was made of. That is read, held against what is here, and where nothing stands against it the
//! paper is made again and its bytes are compared. What it says is believed in nothing else.

use super::desk;
#[cfg(feature = "pdf")]
use super::desk::{Desk, Presented};
use super::given::Given;
use super::stated::Stated;
use crate::check::Bench;
use aigaq::base::digest::sha256;
use aigaq::base::octets::Digest;
use aigaq::base::source::{FileSource, Source};
use aigaq::checks::Verification;
use aigaq::report::likeness::{Because, Ground, Likeness, Origin};
use aigaq::report::made::Maker;
#[cfg(feature = "pdf")]
use aigaq_terminal::bar::Steps;
use aigaq_terminal::speaker::{Mistake, Speaker};
#[cfg(feature = "pdf")]
use std::cell::RefCell;
use std::path::{Path, PathBuf};

/// The longest paper that is compared, in bytes: it is read into memory, and made again there.
const LONGEST: u64 = 256 << 20;

/// What papers are held against.
pub struct Against<'a> {
    #[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "nothing is made again without PDF"))]
    pub bundle: &'a Path,
    pub source: &'a FileSource,
    pub verification: &'a Verification,
    pub bench: &'a Bench,
    pub given: &'a Given,
    /// Whether the exhibits may be looked into.
    pub media: bool,
    /// What the last paper was made from: those of one folder are made from the same.
    #[cfg(feature = "pdf")]
    pub laid: RefCell<Option<Desk<'a>>>,
}

impl Against<'_> {
    /// Holds each paper against the bundle. Says what is wrong where a paper cannot be read, and gives the exit code.
    pub fn all(&self, papers: &[PathBuf], speaker: &Speaker) -> Result<Vec<Likeness>, u8> {
        papers.iter().map(|paper| self.one(paper).map_err(|mistake| speaker.fail(&mistake))).collect()
    }

    fn one(&self, paper: &Path) -> Result<Likeness, Mistake> {
        let shown = paper.display().to_string();
        let io = |error: std::io::Error| {
            Mistake::new("report.io", vec![("path", shown.as_str().into()), ("error", error.to_string().into())])
        };
        let source = FileSource::open(paper).map_err(io)?;
        if source.len() > LONGEST {
            let grounds = vec![Ground::sides(Because::TooLarge, Some(source.len()), Some(LONGEST))];
            return Ok(Likeness::new(shown, None, None, grounds));
        }
        let length = usize::try_from(source.len()).unwrap_or(usize::MAX);
        let bytes = source.read_vec(0, length).map_err(io)?;
        let stated = Stated::find(&bytes);
        let grounds = match &stated {
            None => vec![Ground::bare(Because::Unstated)],
            Some(stated) => match self.stands_against(stated).map_err(io)? {
                none if none.is_empty() => self.again(stated, &bytes)?,
                some => some,
            },
        };
        Ok(Likeness::new(shown, Some(sha256(&bytes).to_string()), stated.map(origin), grounds))
    }

    /// What the paper states that is not so here.
    fn stands_against(&self, stated: &Stated) -> std::io::Result<Vec<Ground>> {
        let Some(seal) = self.verification.seal_digest() else { return Ok(vec![Ground::bare(Because::NoBundle)]) };
        let mut found = vec![];
        let here = (desk::NAME, desk::VERSION, desk::itself());
        if (stated.program.as_str(), stated.version.as_str(), stated.itself) != here || stated.itself.is_none() {
            found.push(Ground::sides(
                Because::Build,
                Some(build(&stated.program, &stated.version, stated.itself)),
                Some(build(here.0, here.1, here.2)),
            ));
        }
        if cfg!(not(feature = "pdf")) {
            found.push(Ground::bare(Because::NoPdf));
        }
        if stated.media && !self.media {
            found.push(Ground::bare(Because::NoMedia));
        }
        let mut differ = |because, paper: Option<Digest>, here: Option<Digest>| {
            if paper != here {
                found.push(Ground::sides(because, paper, here));
            }
        };
        differ(Because::Bundle, Some(stated.seal), Some(seal));
        if stated.seal == seal {
            differ(Because::File, Some(stated.file), Some(desk::digest(self.source)?));
        }
        differ(Because::Trust, stated.trust, self.verification.trust_digest());
        differ(Because::Matter, stated.matter, self.given.matter_sha256);
        differ(Because::Law, Some(stated.law), Some(self.given.law.sha256()));
        let at = self.verification.at();
        // A moment that nobody chose is that of the clock; then the paper's own is taken.
        if self.bench.is_chosen() && stated.at != at {
            found.push(Ground::sides(Because::Moment, Some(stated.at), Some(at)));
        }
        Ok(found)
    }

    /// Makes the paper again.
    #[cfg(feature = "pdf")]
    fn again(&self, stated: &Stated, bytes: &[u8]) -> Result<Vec<Ground>, Mistake> {
        let presented = Presented { name: stated.name.clone(), chosen: stated.chosen, media: stated.media };
        let desk = match self.laid.take().filter(|desk| desk.is_for(&presented, stated.at)) {
            Some(desk) => desk,
            None => {
                let (source, verification) = self.bench.judge_for(self.bundle, stated.at)?;
                Desk::lay(self.given, source, verification, presented)?
            }
        };
        let made = desk.stated(stated.which, &stated.languages);
        if let Some(made) = made.filter(|made| made.reading != stated.reading) {
            return Ok(vec![Ground::sides(Because::Reading, Some(stated.reading), Some(made.reading))]);
        }
        let _steps = Steps::new(1);
        // Languages that cannot stand beside each other make no paper: such a one is none of ours.
        let same = desk.pdf(stated.which, &stated.languages).is_ok_and(|again| again == bytes);
        self.laid.replace(Some(desk));
        Ok(if same { vec![] } else { vec![Ground::bare(Because::Bytes)] })
    }

    #[cfg(not(feature = "pdf"))]
    fn again(&self, _: &Stated, _: &[u8]) -> Result<Vec<Ground>, Mistake> {
        Ok(vec![Ground::bare(Because::NoPdf)])
    }
}

fn origin(stated: Stated) -> Origin {
    let sha256 = stated.itself.map(|digest| digest.to_string());
    Origin {
        program: Maker { name: stated.program, version: stated.version, sha256 },
        paper: stated.which,
        languages: stated.languages,
        at: stated.at.to_string(),
        at_chosen: stated.chosen,
        name: stated.name,
    }
}

fn build(name: &str, version: &str, itself: Option<Digest>) -> String {
    match itself {
        Some(digest) => format!("{name} {version}, SHA-256 {digest}"),
        None => format!("{name} {version}"),
    }
}
