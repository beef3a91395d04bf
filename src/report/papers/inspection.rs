//! Materials for the protocol of inspection: what the official who inspects may take over into a protocol that is
//! theirs alone. Whatever only they can know is a blank.

use super::super::matter::Notice;
use super::super::paper::{Block, Cell, Section, Start};
use super::Brief;
use super::blocks::{Pairs, code, lines, steps};
use super::cover::{program, sealer};
use super::exhibits::{number, shown, size, time_code};
use super::parties;
use crate::model::exhibit::Exhibit;
use crate::model::person::Role;

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let mut blocks = vec![brief.by_law("inspection-about", &["notariat-99", "cpc-281", "cpc-96-2"])];
    blocks.extend([brief.blank("inspection-day", 1), brief.blank("inspection-place", 1)]);
    blocks.extend([brief.blank("inspection-time", 1), brief.blank("inspection-official", 1)]);
    blocks.extend([brief.blank("inspection-present", 2), brief.blank("inspection-rights", 1)]);
    blocks.push(brief.head("inspection-applicant"));
    blocks.push(applicant(brief));
    blocks.push(brief.head("inspection-object"));
    blocks.push(object(brief));
    blocks.push(brief.head("inspection-means"));
    let means = Pairs::new(brief).add("cover-checker", program(brief)).add_some("sealed-with", sealer(brief));
    blocks.extend([means.block(), brief.blank("inspection-machine", 1), brief.blank("inspection-clock", 1)]);
    blocks.push(brief.blank("inspection-carrier", 1));
    blocks.push(brief.head("inspection-order"));
    let file = brief.shown(brief.presented.path);
    blocks.push(steps(vec![
        brief.say("inspection-step-digest", &[("file", file.clone().into())]),
        brief.say("inspection-step-compare", &[]),
        brief.say("inspection-step-check", &[("file", file.into())]),
        brief.say("inspection-step-show", &[]),
        brief.say("inspection-step-close", &[]),
    ]));
    blocks.push(brief.head("inspection-files"));
    blocks.extend([brief.by_law("inspection-playback", &["cpc-212-2"]), files(brief)]);
    if !brief.receipts.is_empty() {
        blocks.push(brief.para("inspection-receipt"));
    }
    blocks.push(brief.head("inspection-goods"));
    blocks.push(goods(brief));
    blocks.extend([brief.blank("inspection-goods-look", 3), brief.blank("inspection-remarks", 2)]);
    blocks.extend([brief.blank("inspection-annexes", 2), brief.blank("inspection-signatures", 3)]);
    brief.part("inspection", "inspection-title", Start::Page, blocks)
}

fn applicant(brief: &Brief<'_>) -> Block {
    let matter = brief.matter;
    let none = || brief.say("paper-not-stated", &[]);
    let claimant = parties::line(brief, Role::Claimant).or_else(|| parties::line(brief, Role::RightsHolder));
    let name = matter.applicant.name.as_ref().map(|name| brief.unsealed(name)).or(claimant);
    let unsealed = |text: Option<&String>| text.map_or_else(none, |text| brief.unsealed(text));
    let notice = match &matter.notice {
        Some(Notice::Given(text)) => brief.say("inspection-notice-given", &[("text", brief.unsealed(text).into())]),
        Some(Notice::Urgent(text)) => brief.say("inspection-notice-urgent", &[("text", brief.unsealed(text).into())]),
        Some(Notice::Unknown(text)) => brief.say("inspection-notice-unknown", &[("text", brief.unsealed(text).into())]),
        None => none(),
    };
    Pairs::new(brief)
        .add("inspection-who", name.unwrap_or_else(none))
        .add("role-seller", parties::all(brief, Role::Seller, parties::entry))
        .add("inspection-fact", unsealed(matter.fact.as_ref()))
        .add("inspection-reason", unsealed(matter.reason.as_ref()))
        .add("inspection-notice", notice)
        .block()
}

fn object(brief: &Brief<'_>) -> Block {
    let seal = brief.verification.seal_digest().map(|digest| code(digest.to_string()));
    let manifest = brief.verification.manifest();
    Pairs::new(brief)
        .add("cover-file", brief.shown(brief.presented.path))
        .add("file-length", size(brief, brief.verification.length()))
        .add("cover-file-digest", code(brief.presented.sha256.to_string()))
        .add_some("cover-seal-digest", seal)
        .add_some("cover-bundle", manifest.map(|manifest| code(manifest.bundle.to_string())))
        .add_some("cover-case", manifest.map(|manifest| code(manifest.case.to_string())))
        .block()
}

/// The files with what is shown to those present: the stretches that the party names, the time of showing left blank.
fn files(brief: &Brief<'_>) -> Block {
    let row = |(n, exhibit): (u32, &Exhibit)| -> Vec<Cell> {
        let file = vec![number(brief, n), brief.shown(&exhibit.name.to_string()), size(brief, exhibit.size)];
        let mut named: Vec<String> = exhibit.shows.iter().flatten().map(|one| shown(brief, one)).collect();
        let stills = brief.pictures.get(&n).into_iter().flatten().filter_map(|picture| picture.at);
        let stills: Vec<String> = stills.map(time_code).collect();
        if !stills.is_empty() {
            named.push(brief.say("inspection-stills", &[("codes", stills.join(", ").into())]));
        }
        vec![lines(file), code(exhibit.sha256.to_string()), lines(named), "".into()]
    };
    let head = brief.heads(&["spravka-object", "spravka-digest", "inspection-features", "inspection-showing"]);
    Block::Table { head, shares: vec![28, 28, 28, 16], rows: brief.exhibits().map(row).collect() }
}

fn goods(brief: &Brief<'_>) -> Block {
    let purchase = brief.purchase();
    Pairs::new(brief)
        .add("field-goods", brief.stated(purchase.map(|purchase| purchase.goods.as_str())))
        .add("purchase-quantity", brief.stated(purchase.and_then(|purchase| purchase.quantity.as_ref())))
        .add("field-bag", brief.stated(purchase.and_then(|purchase| purchase.bag.as_ref())))
        .add("field-sign", brief.stated(brief.mark().map(|mark| mark.sign.as_str())))
        .block()
}
