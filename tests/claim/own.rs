//! A user's own law file: laid over a profile, or in its place.

use super::story::{Story, exhibit};
use aigaq::base::digest::sha256;
use aigaq::claim::law::{Law, PROFILES};
use aigaq::model::exhibit::Sort;

const OVER: &str = r#"
extends = "kz"
drop = ["element:bag", "route:criminal", "deadline:review", "threshold:criminal-fine"]
title = { en = "Our own list", kk = "Өз тізіміміз", ru = "Наш список" }

[[act]]
id = "house"
name = { en = "House rules", kk = "Ішкі ереже", ru = "Внутренние правила" }

[[source]]
id = "house"
as-of = "2026-11-01"
name = { en = "House rules", kk = "Ішкі ереже", ru = "Внутренние правила" }

[article]
house-1 = { act = "house", at = "1", as-of = "2026-11-01", source = "house", status = "in-force" }
cpc-14 = { act = "cpc", at = "14", as-of = "2026-11-01", source = "house", status = "in-force" }

[[element]]
id = "place"
articles = ["house-1", "cpc-99-2"]
title = { en = "Place", kk = "Орын", ru = "Место" }

[[element.need]]
id = "name"
asks = { field-present = "place.name" }
by = "shop"
articles = ["house-1"]
action = { en = "Write down the sign.", kk = "Маңдайша жазуды жазып алыңыз.", ru = "Запишите вывеску." }

[[element]]
id = "witness"
articles = ["house-1"]
title = { en = "Witness", kk = "Куә", ru = "Свидетель" }

[[element.need]]
id = "witness-named"
asks = { all-of = [{ role-present = "witness" }, { exhibit-shows = "witness" }] }
by = "shop"
articles = ["house-1"]
action = { en = "Take a witness along.", kk = "Куә ертіңіз.", ru = "Возьмите свидетеля." }
"#;

#[test]
fn a_file_over_a_profile_replaces_adds_and_leaves_out() {
    let (base, own) = (Law::profile("kz").unwrap(), Law::read("own.toml", OVER).unwrap());
    assert_eq!(own.title().en, "Our own list");
    assert_eq!(own.elements().len(), base.elements().len(), "one less, one more");
    assert!(own.elements().iter().all(|element| element.id != "bag"));
    assert_eq!(own.routes().len() + 1, base.routes().len());
    assert_eq!(own.deadlines().len() + 1, base.deadlines().len());
    assert_eq!(own.thresholds().len() + 1, base.thresholds().len());
    assert_eq!(own.article("cpc-14").unwrap().as_of.to_string(), "2026-11-01");
    assert_eq!(base.article("cpc-14").unwrap().as_of.to_string(), "2026-04");
    // An element keeps its place in the order when it is replaced, and comes last when it is new.
    let at = |law: &Law, id: &str| law.elements().iter().position(|element| element.id == id);
    assert_eq!(at(&own, "place"), at(&base, "place"));
    assert_eq!(at(&own, "witness"), Some(own.elements().len() - 1));

    let mut story = Story::whole();
    assert_eq!(story.lines(&own), ["place.name #5", "witness.witness-named", "unknown 8 bag"]);
    story.place["name"] = "SHOP".into();
    story.persons[1]["roles"] = serde_json::json!(["buyer", "operator", "witness"]);
    story.exhibits.push(exhibit("witness.jpg", Sort::Photo, &["witness"]));
    assert_eq!(story.lines(&own), ["unknown 8 bag"]);
}

#[test]
fn the_digest_is_that_of_all_files() {
    let own = Law::read("own.toml", OVER).unwrap();
    let (base, over) = (sha256(PROFILES[0].2.as_bytes()), sha256(OVER.as_bytes()));
    let files: Vec<(&str, _)> = own.files().iter().map(|(name, digest)| (name.as_str(), *digest)).collect();
    assert_eq!(files, [("law/kz.toml", base), ("own.toml", over)]);
    assert_eq!(own.sha256(), sha256(format!("{base}\n{over}\n").as_bytes()));
    assert_ne!(Law::read("own.toml", &format!("{OVER}\n")).unwrap().sha256(), own.sha256());
}

#[test]
fn a_file_of_its_own_replaces_all() {
    let text = PROFILES[1].2.replace("id = \"eaeu-ru\"", "id = \"mine\"");
    let law = Law::read("mine.toml", &text).unwrap();
    assert_eq!((law.id(), law.files().len(), law.sha256()), ("mine", 1, sha256(text.as_bytes())));
    assert_eq!(law.elements().len(), Law::profile("eaeu-ru").unwrap().elements().len());
}
