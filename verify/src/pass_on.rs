//! export and extract: a judged bundle is passed on.

use crate::check::{Bench, is_usable, refused};
use crate::cli;
use aigaq::base::source::Source;
use aigaq::checks::Verification;
use aigaq::hand::export::export as give_out;
use aigaq::hand::extract::{Choice, extract as make_extract};
use aigaq::model::exhibit::Exhibit;
use aigaq::model::record::Body;
use aigaq_terminal::bar::Bar;
use aigaq_terminal::speaker::{Mistake, Speaker, quoted};

pub fn export(args: &cli::Export, speaker: &Speaker) -> u8 {
    let judged = Bench::new(&args.judging, None, speaker).and_then(|bench| Ok((bench.judge(&args.bundle)?, bench)));
    let ((source, verification), bench) = match judged {
        Ok(judged) => judged,
        Err(mistake) => return speaker.fail(&mistake),
    };
    let intact: Vec<(u32, &Exhibit)> =
        verification.intact().iter().filter_map(|n| Some((*n, exhibit(&verification, *n)?))).collect();
    if intact.is_empty() || !signed(&verification) {
        let mistake = match verification.manifest() {
            Some(_) => Mistake::new("export.nothing", vec![]),
            None => Mistake::new("export.failed", vec![]),
        };
        speaker.fail(&mistake);
        return refused(&verification);
    }
    let bar = Bar::new(intact.iter().map(|(_, exhibit)| exhibit.size).sum());
    let files = match give_out(&source, &intact, &args.output, bench.limits(), &bar) {
        Ok(files) => files,
        Err(error) => return speaker.fail(&error),
    };
    drop(bar);
    for file in &files {
        speaker.print(&format!("{:04} {}  {}\n", file.n, file.sha256, aigaq::lang::shown::visible(&file.name)));
    }
    let all = verification.manifest().map(|manifest| manifest.exhibits().collect::<Vec<_>>()).unwrap_or_default();
    for n in all.into_iter().filter(|n| verification.intact().binary_search(n).is_err()) {
        speaker.advise("export-left", &[("n", n.into())]);
    }
    let path = args.output.display().to_string();
    speaker.say("export-done", &[("count", files.len().into()), ("path", path.into())]);
    if is_usable(&verification) { 0 } else { refused(&verification) }
}

pub fn extract(args: &cli::Extract, speaker: &Speaker) -> u8 {
    let judged = Bench::new(&args.judging, None, speaker).and_then(|bench| Ok((bench.judge(&args.bundle)?, bench)));
    let ((source, verification), bench) = match judged {
        Ok(judged) => judged,
        Err(mistake) => return speaker.fail(&mistake),
    };
    let Some(manifest) = verification.manifest().filter(|_| is_usable(&verification)) else {
        speaker.fail(&Mistake::new("extract.failed", vec![]));
        return refused(&verification);
    };
    let choice = choice(args);
    let bar = Bar::new(source.len());
    let made = make_extract(&source, manifest, verification.withheld(), &choice, &args.output, bench.limits(), &bar);
    drop(bar);
    match made {
        Ok(withheld) => {
            let path = args.output.display().to_string();
            let list = |numbers: &[u32]| match numbers {
                [] => "–".to_owned(),
                numbers => numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", "),
            };
            let facts = [
                ("path", path.as_str().into()),
                ("exhibits", list(&withheld.exhibits).into()),
                ("records", list(&withheld.records).into()),
            ];
            speaker.say("extract-done", &facts);
            speaker.say("extract-next", &[]);
            speaker.command(&format!("aigaq-verify check {}", quoted(&path)));
            0
        }
        Err(error) => speaker.fail(&error),
    }
}

fn choice(args: &cli::Extract) -> Choice {
    let mut choice = Choice { exhibits: args.exhibit.clone(), ..Choice::default() };
    choice.exhibits.sort_unstable();
    for withhold in &args.withhold {
        match withhold {
            cli::Withhold::Kind(kind) => choice.kinds.push(*kind),
            cli::Withhold::Number(n) => choice.records.push(*n),
        }
    }
    choice
}

fn exhibit(verification: &Verification, n: u32) -> Option<&Exhibit> {
    match &verification.records().get(&n)?.body {
        Body::Exhibit(exhibit) => Some(exhibit),
        _ => None,
    }
}

/// Files are given out only under a signature that holds: otherwise nobody says whose they are.
fn signed(verification: &Verification) -> bool {
    verification.findings().iter().any(|finding| finding.code() == "seal.signature-valid")
}
