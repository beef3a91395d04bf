//! The two law files that are brought along: they can be read, what they name is there and is used, and they say
//! nothing that the product never says.

use super::story::{Story, day};
use aigaq::base::digest::sha256;
use aigaq::claim::article::Status;
use aigaq::claim::law::{Law, PROFILES};
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::report::claim::{claim, text};
use aigaq::report::papers::law::KEYS;
use std::collections::BTreeSet;

fn kz() -> Law {
    Law::profile("kz").unwrap()
}

/// Words that the product never uses of evidence, goods or receipts.
pub fn sober(said: &str) {
    let low = said.to_lowercase();
    let never = [
        "proven",
        "proved",
        "proof",
        "doubtless",
        "genuine",
        "forged",
        "authentic",
        "counterfeit",
        "доказано",
        "доказан ",
        "доказана",
        "подлинный чек",
        "поддельн",
        "подделк",
        "контрафакт",
        "дәлелденді",
        "дәлелденген",
        "жалған",
        "контрафактілік",
    ];
    for word in never {
        assert!(!low.contains(word), "“{word}” in: {said}");
    }
}

#[test]
fn the_profiles_can_be_read_and_their_digest_is_that_of_the_file() {
    for (id, _, text) in PROFILES {
        let law = Law::profile(id).unwrap_or_else(|error| panic!("{id}: {error}"));
        assert_eq!(law.id(), id);
        assert_eq!(law.sha256(), sha256(text.as_bytes()));
    }
    let law = kz();
    let needs: usize = law.elements().iter().map(|element| element.needs.len()).sum();
    assert!(law.elements().len() >= 20 && needs >= 40, "{} elements, {needs} needs", law.elements().len());
}

#[test]
fn every_article_is_used_and_has_its_day_and_its_source() {
    for (id, _, text) in PROFILES {
        let law = Law::profile(id).unwrap();
        for article in law.articles() {
            // Used by what the file asks for, or by the papers.
            let uses = text.matches(&format!("\"{}\"", article.id)).count();
            let is_cited = id == "kz" && KEYS.contains(&article.id.as_str());
            assert!(uses >= 1 || is_cited, "{id}: {} is never used", article.id);
            let source = law.sources().iter().find(|source| source.id == article.source).unwrap();
            assert_eq!(article.as_of, source.as_of, "{id}: {} has another day than its source", article.id);
            if ["wipo", "wto", "press", "unread", "practice"].contains(&article.source.as_str()) {
                assert_eq!(article.status, Status::ToCheck, "{id}: {}", article.id);
            }
            assert_eq!(article.changed_by.is_some(), article.status == Status::Changed, "{id}: {}", article.id);
        }
    }
}

/// What the papers cite by themselves stands in the law data, and what was read there is called so.
#[test]
fn every_article_that_the_papers_cite_is_in_the_law_of_kazakhstan() {
    let law = kz();
    let missing: Vec<_> = KEYS.iter().filter(|key| law.article(key).is_none()).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for (key, act, at) in [
        ("cpc-212-2", "cpc", "212(2)"),
        ("cpc-281", "cpc", "281–283"),
        ("cpc-96-2", "cpc", "96(2)"),
        ("notariat-83", "notariat", "83"),
    ] {
        let article = law.article(key).unwrap();
        assert_eq!((article.act.as_str(), article.at.as_str()), (act, at), "{key}");
        assert_eq!((article.source.as_str(), article.status), ("adilet", Status::InForce), "{key}");
        assert_eq!(article.as_of.to_string(), "2026-04", "{key}");
    }
}

/// Every text of the law files, with its language.
fn texts() -> Vec<(&'static str, String)> {
    fn collect(value: &toml::Value, out: &mut Vec<(&'static str, String)>) {
        match value {
            toml::Value::Table(table) => {
                for (key, value) in table {
                    match (key.as_str(), value) {
                        ("en", toml::Value::String(text)) => out.push(("en", text.clone())),
                        ("kk", toml::Value::String(text)) => out.push(("kk", text.clone())),
                        ("ru", toml::Value::String(text)) => out.push(("ru", text.clone())),
                        _ => collect(value, out),
                    }
                }
            }
            toml::Value::Array(list) => list.iter().for_each(|value| collect(value, out)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    for (_, _, text) in PROFILES {
        collect(&toml::Value::Table(text.parse().unwrap()), &mut out);
    }
    assert!(out.len() > 400, "{}", out.len());
    out
}

#[test]
fn the_texts_are_in_their_language() {
    let cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52f}');
    for (language, text) in texts() {
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        for word in words {
            let count = word.chars().filter(|c| cyrillic(*c)).count();
            assert!(count == 0 || count == word.chars().count(), "{language}: {word} in {text}");
        }
        assert!(language == "en" || text == "%" || text.chars().any(cyrillic), "{language}: {text}");
        if language == "en" {
            // The name of a system of law stands in its own letters nowhere else.
            assert!(!text.chars().any(cyrillic), "{text}");
        }
        let kazakh = text.to_lowercase().chars().any(|c| "әғқңөұүһі".contains(c));
        assert!(language != "ru" || !kazakh || text.contains("Әділет"), "{text}");
        sober(&text);
    }
}

#[test]
fn every_article_that_is_printed_has_its_day() {
    for (id, _, _) in PROFILES {
        let law = Law::profile(id).unwrap();
        for language in Language::ALL {
            let messages = Messages::new(language);
            let mut empty = Story::whole();
            empty.exhibits.clear();
            empty.case["pending"] = serde_json::Value::Null;
            let said = empty.with(|matter| {
                text::gaps(&messages, &law, matter, true)
                    + &text::elements(&messages, &law, matter)
                    + &text::routes(&messages, &law, matter)
                    + &text::guide(&messages, &law)
            });
            for line in said.lines() {
                // Articles stand in square brackets, parted by semicolons; the boxes of the checklist are empty.
                let cited = line.rsplit_once('[').filter(|(_, rest)| rest.ends_with(']') && rest.len() > 3);
                for one in cited.iter().flat_map(|(_, rest)| rest.trim_end_matches(']').split("; ")) {
                    let digits = one.chars().filter(char::is_ascii_digit).count();
                    assert!(one.contains('(') && digits >= 4, "{language}: {one}");
                }
            }
            sober(&said);
        }
    }
}

#[test]
fn the_guide_lists_every_step() {
    for (id, _, _) in PROFILES {
        let law = Law::profile(id).unwrap();
        for language in Language::ALL {
            let said = text::guide(&Messages::new(language), &law);
            let boxes = said.lines().filter(|line| line.starts_with("  [ ] ")).count();
            assert_eq!(boxes, law.guide().len(), "{id} {language}");
            assert!(boxes > 0);
        }
    }
}

#[test]
fn covert_recording_is_warned_of_with_the_article() {
    use aigaq::model::facts::Recording;
    let law = kz();
    for (language, article) in [
        (Language::En, "Civil Procedure Code 78(4) (as of 2026-04)"),
        (Language::Ru, "ГПК РК 78(4) (по состоянию на 2026-04)"),
        (Language::Kk, "ҚР АПК 78(4) (2026-04 жағдайы бойынша)"),
    ] {
        let messages = Messages::new(language);
        assert_eq!(text::covert(&messages, &law, Some(Recording::Open)), None);
        for recording in [None, Some(Recording::Covert), Some(Recording::Partly)] {
            let (key, facts) = text::covert(&messages, &law, recording).unwrap();
            let said = messages.say(key, &facts);
            assert!(said.contains(article), "{said}");
        }
    }
}

#[test]
fn the_second_profile_weighs_the_same_case_by_its_own_law() {
    let law = Law::profile("eaeu-ru").unwrap();
    let mut story = Story::whole();
    let known = ["seller"];
    let lines = story.lines(&law);
    // What Kazakh names the exhibits use and this law does not have is said, and nothing else.
    assert!(
        lines.iter().all(|line| line.starts_with("unknown ") && !known.iter().any(|name| line.ends_with(name))),
        "{lines:?}"
    );
    story.purchase["circulated"] = serde_json::Value::Null;
    story.mark["expires"] = serde_json::json!("2026-10-01");
    story.mark["filed"] = serde_json::json!("2016-10-01");
    let lines = story.lines(&law);
    assert_eq!(&lines[..2], ["right.in-force expired-grace #6", "exhaustion.not-circulated #7"]);
    let said = story.with(|matter| text::gaps(&Messages::new(Language::Ru), &law, matter, false));
    assert!(said.contains("ГК РФ 1491") && !said.contains("РК"), "{said}");
}

#[test]
fn the_result_as_data_has_the_digest_and_every_article_that_it_names() {
    let law = kz();
    let mut story = Story::whole();
    story.exhibits.clear();
    let value = serde_json::to_value(story.with(|matter| claim(&law, matter))).unwrap();
    assert_eq!(value["law_sha256"], law.sha256().to_string());
    assert_eq!(value["law"]["files"][0]["name"], "law/kz.toml");
    assert_eq!(value["day"], day("2026-11-22").to_string());
    let mut named = BTreeSet::new();
    fn collect(value: &serde_json::Value, named: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, named)),
            serde_json::Value::Object(map) => {
                for (key, value) in map {
                    if let (true, Some(list)) = (key == "articles", value.as_array()) {
                        named.extend(list.iter().map(|key| key.as_str().unwrap().to_owned()));
                    }
                    collect(value, named);
                }
            }
            _ => {}
        }
    }
    collect(&value, &mut named);
    let table = value["articles"].as_object().unwrap();
    assert!(named.len() > 60, "{}", named.len());
    for key in &named {
        let article = &table[key];
        assert!(article["as_of"].as_str().unwrap().len() >= 4 && article["status"].is_string(), "{key}");
    }
    assert_eq!(named.len(), table.len());
    let states: BTreeSet<&str> =
        value["elements"].as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap()).collect();
    assert_eq!(states, BTreeSet::from(["nothing-indicated"]));
    // The same matter, the same bytes; another day, another digest of the day alone.
    let again = serde_json::to_value(story.with(|matter| claim(&law, matter))).unwrap();
    assert_eq!(value, again);
}

#[test]
fn an_element_says_where_the_party_points_and_what_comparisons_say() {
    use aigaq::claim::matter::Outcome;
    use aigaq::claim::weighing::weigh;
    let law = kz();
    let mut story = Story::whole();
    story.exhibits[0].shows.as_mut().unwrap()[0].from = Some(190_000);
    story.exhibits[0].shows.as_mut().unwrap()[0].until = Some(220_500);
    story.exhibits[0].shows.as_mut().unwrap()[0].region = Some([0, 0, 5000, 5000]);
    let state = |story: &Story| {
        story.with(|matter| weigh(&law, matter).iter().find(|one| one.element.id == "seller").unwrap().state().name())
    };
    assert_eq!(state(&story), "indicated");
    story.compared.push(("receipt-seller", Outcome::Agrees, vec![10]));
    assert_eq!(state(&story), "supported");
    let said = story.with(|matter| text::elements(&Messages::new(Language::En), &law, matter));
    for wanted in [
        "    indicated by the party: exhibit 8, 0:03:10–0:03:40, #0,0,5000,5000\n",
        "    supported by comparison: receipt-seller (10)\n",
    ] {
        assert!(said.contains(wanted), "{said}");
    }
    story.compared.push(("number-check", Outcome::Differs, vec![]));
    assert_eq!(state(&story), "contradicted");
    let said = story.with(|matter| text::gaps(&Messages::new(Language::En), &law, matter, false));
    assert!(said.contains("Seller identified: contradicted by comparison number-check."), "{said}");
}
