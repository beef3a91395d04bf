//! The words of the three languages: the same messages with the same values, each of them used, and
//! none missing that is used.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use aigaq::checks::conclusion::Exit;
use aigaq::checks::cross;
use aigaq::checks::finding::Standing;
use aigaq::checks::registry::CODES;
use aigaq::claim::article::Status;
use aigaq::claim::element::Stage;
use aigaq::claim::route::Opening;
use aigaq::claim::term::Why;
use aigaq::lang::language::Language;
use aigaq::lang::messages::{Messages, REFUSALS};
use aigaq::model::exhibit::{Origin, Sort};
use aigaq::model::facts::Recording;
use aigaq::model::journal::Event;
use aigaq::model::person::Role;
use aigaq::model::record::Kind;
use aigaq::report::cross::UNREAD;
use aigaq::report::papers::COUNTRIES;
use aigaq::report::said::{TOPICS, TRAITS};
use aigaq::seal::signature::holder::ROLES;
use aigaq::seal::signature::outcome::{State, Step};
use aigaq::seal::trust::Voice;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const FILES: &[&str] = &[
    "capture.ftl",
    "card.ftl",
    "claim.ftl",
    "comparisons.ftl",
    "errors.ftl",
    "findings.ftl",
    "help.ftl",
    "papers.ftl",
    "statements.ftl",
    "together.ftl",
    "verify.ftl",
];
const FORMS: [&str; 3] = ["matter.toml", "purchase.toml", "statement.toml"];

/// How the parts of the papers name their messages besides `say`.
const PAPERS: [&str; 8] = ["para(", "para_of(", "small(", "by_law(", "head(", "blank(", ".add(", ".add_some("];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(language: Language, file: &str) -> String {
    let path = root().join("i18n").join(language.code()).join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

type Variants = Vec<(String, BTreeSet<String>)>;

/// What a message consists of: for its value (the empty name) and each attribute the variables, and
/// the plain text between them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    variables: BTreeMap<String, BTreeSet<String>>,
    texts: Vec<String>,
    /// Each choice: the variable chosen by, and the variables of each variant.
    choices: Vec<(String, Variants)>,
}

fn messages(language: Language, file: &str) -> Vec<(String, Shape)> {
    let text = text(language, file);
    let resource = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{language}/{file}: {errors:?}"));
    let mut found = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => found.push((message.id.name.to_owned(), shape(message))),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(term) => panic!("{language}/{file}: a term, {}", term.id.name),
            Entry::Junk { content } => panic!("{language}/{file}: {content}"),
        }
    }
    found
}

fn all(language: Language) -> Vec<(String, Shape)> {
    FILES.iter().flat_map(|file| messages(language, file)).collect()
}

fn ids() -> BTreeSet<String> {
    all(Language::En).into_iter().map(|(id, _)| id).collect()
}

fn shape(message: &Message<&str>) -> Shape {
    let mut shape = Shape::default();
    let value = message.value.iter().map(|value| ("", value));
    let attributes = message.attributes.iter().map(|attribute| (attribute.id.name, &attribute.value));
    for (name, pattern) in value.chain(attributes) {
        let mut variables = BTreeSet::new();
        walk(pattern, &mut variables, &mut shape);
        shape.variables.insert(name.to_owned(), variables);
    }
    shape
}

fn walk(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>, shape: &mut Shape) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => shape.texts.push((*value).to_owned()),
            PatternElement::Placeable { expression } => walk_expression(expression, variables, shape),
        }
    }
}

fn walk_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>, shape: &mut Shape) {
    let (inline, variants) = match expression {
        Expression::Inline(inline) => (inline, None),
        Expression::Select { selector, variants } => (selector, Some(variants)),
    };
    let mut name = String::new();
    match inline {
        InlineExpression::VariableReference { id } => {
            name = id.name.to_owned();
            variables.insert(name.clone());
        }
        InlineExpression::StringLiteral { value } => shape.texts.push((*value).to_owned()),
        InlineExpression::NumberLiteral { .. } => {}
        other => panic!("only variables and literals are used here: {other:?}"),
    }
    let mut by_variant = Vec::new();
    for variant in variants.into_iter().flatten() {
        let mut inside = BTreeSet::new();
        walk(&variant.value, &mut inside, shape);
        variables.extend(inside.iter().cloned());
        let key = match &variant.key {
            fluent_syntax::ast::VariantKey::Identifier { name } => (*name).to_owned(),
            fluent_syntax::ast::VariantKey::NumberLiteral { value } => (*value).to_owned(),
        };
        by_variant.push((key, inside));
    }
    if !by_variant.is_empty() {
        shape.choices.push((name, by_variant));
    }
}

#[test]
fn the_folders_hold_these_files_and_no_others() {
    for language in Language::ALL {
        let folder = root().join("i18n").join(language.code());
        let found: BTreeSet<String> =
            fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        let expected: BTreeSet<String> = FILES.iter().chain(&FORMS).map(|name| (*name).to_owned()).collect();
        assert_eq!(found, expected, "{language}");
    }
}

#[test]
fn every_language_has_the_same_messages_in_the_same_order() {
    for file in FILES {
        let ids = |language| messages(language, file).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
        let english = ids(Language::En);
        for language in [Language::Kk, Language::Ru] {
            let (found, wanted): (BTreeSet<_>, BTreeSet<_>) =
                (ids(language).into_iter().collect(), english.iter().cloned().collect());
            let missing: Vec<_> = wanted.difference(&found).collect();
            let extra: Vec<_> = found.difference(&wanted).collect();
            assert!(
                missing.is_empty() && extra.is_empty(),
                "{language}/{file}: missing {missing:?}, too many {extra:?}"
            );
            assert_eq!(ids(language), english, "{language}/{file}: another order");
        }
    }
}

#[test]
fn no_message_stands_twice() {
    let mut seen = BTreeMap::new();
    for file in FILES {
        for (id, _) in messages(Language::En, file) {
            if let Some(before) = seen.insert(id.clone(), file) {
                panic!("{id} stands in {before} and in {file}");
            }
        }
    }
}

#[test]
fn every_language_has_the_same_attributes_and_variables() {
    let english: BTreeMap<String, Shape> = all(Language::En).into_iter().collect();
    let mut wrong = Vec::new();
    for language in [Language::Kk, Language::Ru] {
        for (id, shape) in all(language) {
            let Some(wanted) = english.get(&id) else { continue };
            if shape.variables != wanted.variables {
                wrong.push(format!("{language} {id}: {:?}, in English {:?}", shape.variables, wanted.variables));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_message_has_a_value_and_no_attribute_but_what_to_do() {
    // What a difference may come from, and what to do then: under a comparison, and only there.
    let ids: BTreeSet<String> = aigaq::checks::cross::ids().map(|id| format!("cross-{id}")).collect();
    for language in Language::ALL {
        for (id, shape) in all(language) {
            let names: Vec<&str> = shape.variables.keys().map(String::as_str).collect();
            let is_known =
                if ids.contains(&id) { names == ["", "differs"] } else { names == [""] || names == ["", "rec"] };
            assert!(is_known, "{language} {id}: {names:?}");
            assert!(shape.texts.iter().any(|text| !text.trim().is_empty()), "{language} {id} says nothing");
        }
    }
}

/// Russian `[one]` is also 21 and 101: there the number has to be shown, be it with its thousands set apart (`grouped`).
#[test]
fn a_number_is_shown_in_each_russian_form() {
    for (id, shape) in all(Language::Ru) {
        for (name, variants) in &shape.choices {
            let keys: BTreeSet<&str> = variants.iter().map(|(key, _)| key.as_str()).collect();
            if !keys.contains("one") {
                continue;
            }
            assert_eq!(keys, BTreeSet::from(["one", "few", "many"]), "{id}");
            let shown = |inside: &BTreeSet<String>| inside.contains(name) || inside.contains("grouped");
            assert!(variants.iter().all(|(_, inside)| shown(inside)), "{id}: {name} is not shown");
        }
    }
}

fn sources() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, out);
            } else if path.extension().is_some_and(|ext| ext == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                out.push((path, code.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    let mut out = Vec::new();
    for folder in ["src", "capture/src", "film/src", "pdf/src", "verify/src", "terminal/src"] {
        collect(&root().join(folder), &mut out);
    }
    assert!(out.len() > 50, "the sources were not found");
    out
}

/// The string literals that follow `before`, whatever white space stands between.
fn literals_after(code: &str, before: &str) -> BTreeSet<String> {
    let literal = |at: usize| {
        let rest = code[at + before.len()..].trim_start().strip_prefix('"')?;
        rest.split_once('"').map(|(text, _)| text.to_owned())
    };
    code.match_indices(before).filter_map(|(at, _)| literal(at)).collect()
}

/// Every string literal of the sources that could be the id of a message.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, code) in sources() {
        // Between quotation marks lie literals and code in turn; both are tried, since an escaped mark
        // turns them round, and code is never the name of a message.
        found.extend(code.split('"').filter(|part| is_id(part)).map(str::to_owned));
    }
    found
}

fn is_id(text: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.split('-').all(word)
}

/// The wire names of all values of a closed list. Does not compile when one is left out.
macro_rules! names {
    ($list:ident: $($value:ident)*) => {{
        fn _none_is_left_out(value: $list) { match value { $($list::$value => {})* } }
        let name = |value: $list| serde_json::to_value(value).unwrap().as_str().unwrap().to_owned();
        [$($list::$value),*].map(name).to_vec()
    }};
}

/// The families of messages whose keys are put together: prefix, and what may follow.
fn families() -> Vec<(&'static str, Vec<String>)> {
    let dashed = |code: &str| code.replace('.', "-");
    let known = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let exits = {
        use Exit::*;
        [Passed, Extract, Indeterminate, LimitExceeded, UnsupportedVersion, Failed, Malformed]
    };
    let standings = {
        use Standing::*;
        [Passed, Noted, NotPerformed, Indeterminate, Failed]
    };
    let findings = CODES.iter().map(|code| dashed(code.name)).chain(["unregistered".to_owned()]).collect();
    let said = CODES.iter().filter(|code| {
        code.name.starts_with("signer.") && !matches!(code.standing, Standing::NotPerformed | Standing::Noted)
    });
    let kinds = Kind::ALL.iter().map(|kind| kind.name().to_owned()).chain(["unknown".to_owned()]).collect();
    vec![
        ("cross-", cross::ids().map(str::to_owned).collect()),
        ("clash-", known(&aigaq::checks::together::Clash::CODES)),
        // tests/cross/registry.rs holds these against what the comparisons give.
        ("cross-fact-", vec![]),
        ("answer-", exits.iter().map(|exit| exit.name().to_lowercase().replace('_', "-")).collect()),
        ("cms-role-", known(&ROLES.map(|role| role.name))),
        ("cms-stage-", known(&Step::ALL.map(Step::name))),
        ("cms-state-", {
            use State::*;
            known(&[Passed, NotPerformed, Failed].map(State::name))
        }),
        ("claim-article-", names!(Status: Changed InForce ToCheck)),
        ("claim-opening-", {
            use Opening::*;
            known(&[Closed, Open, Unsaid].map(Opening::name))
        }),
        ("claim-stage-", names!(Stage: Shop Sealing Claim)),
        ("claim-why-", known(&Why::ALL)),
        ("err-", raised().iter().map(|code| dashed(code)).collect()),
        ("event-", Event::ALL.iter().map(|event| event.name().to_owned()).collect()),
        (
            "field-",
            fields().into_iter().chain(known(&["when", "by", "conditions", "circumstances", "recording"])).collect(),
        ),
        ("finding-", findings),
        ("cross-computed-", named("Computed(")),
        ("cross-term-", named("Term(")),
        ("cross-why-", named("CannotBeCompared(")),
        ("cover-step-", {
            let skipped = CODES.iter().filter(|code| code.standing == Standing::NotPerformed);
            // Those of certificates give no reason, and are said in sentences of their own.
            let skipped = skipped.filter(|code| !code.name.starts_with("certificate."));
            skipped.map(|code| code.name.split('.').next().unwrap().to_owned()).collect()
        }),
        ("kind-", kinds),
        ("outcome-", ["agrees", "cannot-be-compared", "differs"].map(str::to_owned).to_vec()),
        ("told-field-", told()),
        ("told-kind-", aigaq::model::statement::Kind::ALL.iter().map(|kind| kind.name().to_owned()).collect()),
        ("country-", COUNTRIES.map(str::to_lowercase).to_vec()),
        ("system-", REFUSALS.map(|(_, key)| key.to_owned()).to_vec()),
        ("topic-", TOPICS.map(str::to_owned).to_vec()),
        ("trait-", TRAITS.map(str::to_owned).to_vec()),
        ("unread-", UNREAD.iter().map(|code| dashed(code)).collect()),
        ("origin-", names!(Origin: Downloaded Imported Recorded)),
        ("recording-", names!(Recording: Covert Open Partly)),
        ("role-", names!(Role: Buyer Claimant Licensee Operator Representative RightsHolder Seller Witness)),
        ("paper-signer-", said.clone().map(|code| dashed(code.name).replacen("signer-", "", 1)).collect()),
        ("says-signer-", said.map(|code| dashed(code.name).replacen("signer-", "", 1)).collect()),
        ("sort-", names!(Sort: Audio Document Other Photo Receipt Video)),
        ("standing-", standings.iter().map(|standing| standing.name().to_owned()).collect()),
        ("voice-", Voice::ALL.iter().map(|voice| voice.name().to_owned()).collect()),
    ]
}

/// The names that the comparisons give in this way.
fn named(before: &str) -> Vec<String> {
    let all = sources().into_iter().filter(|(path, _)| path.starts_with(root().join("src/checks/cross")));
    all.flat_map(|(_, code)| literals_after(&code, before)).filter(|name| is_id(name)).collect()
}

/// The names under which `src/report/statements.rs` prints what a statement says.
fn told() -> Vec<String> {
    let (_, code) = sources().into_iter().find(|(path, _)| path.ends_with("src/report/statements.rs")).unwrap();
    let fields = code.split("(\"").skip(1).filter_map(|rest| rest.split_once("\", ")).map(|(name, _)| name.to_owned());
    let seen = literals_after(&code, "=>").into_iter().filter(|name| name.starts_with("feature-"));
    let keys = ["n", "kind", "name", "vouched-by", "at", "proven", "field", "text"];
    let found: Vec<String> = fields.filter(|name| is_id(name) && !keys.contains(&name.as_str())).chain(seen).collect();
    assert!(found.len() > 20, "{found:?}");
    found.into_iter().filter(|name| !name.starts_with("told-")).collect()
}

/// The names under which `src/report/contents.rs` prints the fields of records.
fn fields() -> BTreeSet<String> {
    let (_, code) = sources().into_iter().find(|(path, _)| path.ends_with("src/report/contents.rs")).unwrap();
    let mut found = literals_after(&code, "lines.push((");
    for line in code.lines() {
        if let Some((name, _)) = line.trim_start().strip_prefix("(\"").and_then(|rest| rest.split_once("\", ")) {
            found.insert(name.to_owned());
        }
    }
    assert!(found.len() > 30, "{found:?}");
    found
}

/// The codes of everything that can be refused: what the modules raise and what the programs raise.
fn raised() -> BTreeSet<String> {
    let is_judgement = |path: &Path| {
        ["src/seal/timestamp", "src/seal/signature"].iter().any(|folder| path.starts_with(root().join(folder)))
    };
    let (tokens, others): (Vec<_>, Vec<_>) = sources().into_iter().partition(|(path, _)| is_judgement(path));
    // Outcomes of time-stamp tokens and of signatures are findings, not errors: registered, and said by `finding-…`.
    let outcomes: BTreeSet<String> = tokens.iter().flat_map(|(_, code)| literals_after(code, "=>")).collect();
    let is_outcome = |code: &&String| ["certificate.", "cms.", "token."].iter().any(|start| code.starts_with(start));
    let outcomes: Vec<&String> = outcomes.iter().filter(is_outcome).collect();
    assert!(outcomes.len() > 20, "{outcomes:?}");
    for outcome in outcomes {
        assert!(CODES.iter().any(|code| code.name == outcome), "{outcome} is not registered");
    }
    let mut found = BTreeSet::new();
    for (_, code) in others {
        found.extend(literals_after(&code, "=>"));
        found.extend(literals_after(&code, "Mistake::new("));
    }
    found.retain(|code| code.split_once('.').is_some_and(|(subject, what)| is_id(subject) && is_id(what)));
    assert!(found.len() > 60, "{found:?}");
    found
}

#[test]
fn every_key_that_is_said_has_a_message() {
    let ids = ids();
    let mut missing = Vec::new();
    for (path, code) in sources() {
        let papers = path.starts_with(root().join("src/report/papers"));
        let builders = if papers { &PAPERS[..] } else { &[] };
        for before in ["say(", "advise(", ".attribute(", "record(args.which.draft,"].iter().chain(builders) {
            let keys = literals_after(&code, before).into_iter().filter(|key| !key.contains('{') && !key.contains(' '));
            missing.extend(keys.filter(|key| !ids.contains(key)).map(|key| format!("{}: {key}", path.display())));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_key_that_is_put_together_has_a_message() {
    let ids = ids();
    let keys =
        families().into_iter().flat_map(|(prefix, names)| names.into_iter().map(move |name| format!("{prefix}{name}")));
    let missing: Vec<String> = keys.filter(|key| !ids.contains(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_family_of_keys_is_known_here() {
    let known: Vec<&str> = families().into_iter().map(|(prefix, _)| prefix).collect();
    for (path, code) in sources() {
        for before in ["say(&format!(", "let key = format!("] {
            for format in literals_after(&code, before) {
                let prefix = format.split('{').next().unwrap();
                let is_known = known.contains(&prefix) || prefix.starts_with("help-") || prefix.is_empty();
                let is_known = is_known || (prefix == "says-" && known.contains(&"says-signer-"));
                assert!(is_known, "{}: {format}", path.display());
            }
        }
    }
}

#[test]
fn every_family_of_keys_is_named_once() {
    let mut known = BTreeSet::new();
    for (prefix, _) in families() {
        assert!(known.insert(prefix), "{prefix} stands twice");
    }
}

/// The papers take every article from the law data, with the day as of which it was read.
#[test]
fn no_paper_names_an_article_by_itself() {
    let cites = ["paper-cited", "paper-cited-all", "paper-cited-compare"];
    let named = [
        ("en", [" art. ", "article 9", "Procedure Code", "Civil Code", "Notariat", "CPC"]),
        ("ru", [" ст. ", "статья", "статьи", " ч. ", "ГПК", "ГК РК"]),
        ("kk", ["-бап", "бабы", "бапт", "АПК", "ҚР АК", "ӘҚБтК"]),
    ];
    let mut found = Vec::new();
    for (language, patterns) in Language::ALL
        .into_iter()
        .map(|language| (language, named.iter().find(|(code, _)| *code == language.code()).unwrap().1))
    {
        // What the checks found is printed in the papers as well.
        for file in ["papers.ftl", "findings.ftl"] {
            for (id, shape) in messages(language, file).into_iter().filter(|(id, _)| id != "paper-article") {
                let text = shape.texts.concat();
                let hits = patterns.iter().filter(|pattern| text.contains(**pattern));
                found.extend(hits.map(|pattern| format!("{language} {id}: “{pattern}” in: {text}")));
            }
        }
        let papers: BTreeMap<String, Shape> = messages(language, "papers.ftl").into_iter().collect();
        for cite in cites {
            assert!(papers[cite].variables[""].contains("as-of"), "{language} {cite} names no day");
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_message_is_used() {
    let literals = literals();
    let families = families();
    // The texts of the command lines: the tests of the programs hold them against clap.
    let is_help = |id: &str| id.starts_with("help-aigaq-") || id.starts_with("help-arg-");
    // The words of the comparisons: tests/cross/registry.rs holds them against what the comparisons give.
    let is_cross = |id: &str| id.starts_with("cross-");
    let in_family = |id: &str| {
        families
            .iter()
            .any(|(prefix, names)| id.strip_prefix(prefix).is_some_and(|rest| names.iter().any(|name| name == rest)))
    };
    let unused: Vec<String> = ids()
        .into_iter()
        .filter(|id| !literals.contains(id) && !is_help(id) && !is_cross(id) && !in_family(id))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_error_says_what_to_do() {
    let english: BTreeMap<String, Shape> = all(Language::En).into_iter().collect();
    // What is wrong inside a bundle is a finding; as an error these say that a program has a fault.
    let inside = ["cbor.", "container.", "seal."];
    for code in raised().iter().filter(|code| !inside.iter().any(|prefix| code.starts_with(prefix))) {
        let key = format!("err-{}", code.replace('.', "-"));
        assert!(english.get(&key).is_some_and(|shape| shape.variables.contains_key("rec")), "{key} has no .rec");
    }
}

/// The value of a variable is given in the file that names the message.
#[test]
fn every_variable_of_what_the_programs_say_is_given() {
    let sources = sources();
    let mut wrong = Vec::new();
    for (id, shape) in all(Language::En) {
        let names: Vec<String> = match id.strip_prefix("err-") {
            Some(rest) => raised().into_iter().filter(|code| code.replace('.', "-") == rest).collect(),
            None => vec![id.clone()],
        };
        let literals: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
        let naming = sources.iter().filter(|(_, code)| literals.iter().any(|literal| code.contains(literal)));
        let code: String = naming.map(|(_, code)| code.as_str()).collect();
        // Sentences about findings take their values from the findings: tests/checks/ says them all.
        if code.is_empty()
            || ["says-", "subject-", "answer-", "findings-not"].iter().any(|prefix| id.starts_with(prefix))
        {
            continue;
        }
        let mut given = literals_after(&code, "(");
        given.extend(code.contains("by_law(").then(|| "law".to_owned()));
        let missing = shape.variables.values().flatten().filter(|name| !given.contains(*name));
        wrong.extend(missing.map(|name| format!("{id}: {name}")));
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_error_of_a_program_has_an_exit() {
    // `exit::of_code` sends what it does not know to 9, a fault of the program. Its arms name these.
    let exits = fs::read_to_string(root().join("terminal/src/exit.rs")).unwrap();
    for code in raised() {
        let (subject, what) = code.split_once('.').unwrap();
        let inside = ["cbor", "container", "seal"].contains(&subject);
        let named = [subject, what].iter().any(|word| exits.contains(&format!("\"{word}\"")));
        assert!(inside || named, "{code} ends with 9");
    }
}

/// Words of letters only.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

#[test]
fn no_word_mixes_latin_and_cyrillic_letters() {
    let mut mixed = BTreeSet::new();
    for language in [Language::Kk, Language::Ru] {
        let said = all(language)
            .into_iter()
            .flat_map(|(id, shape)| shape.texts.into_iter().map(move |text| (id.clone(), text)));
        let form = ("purchase.toml".to_owned(), text(language, "purchase.toml"));
        for (id, text) in said.chain([form]) {
            let is_mixed = |word: &&str| word.chars().any(is_cyrillic) && !word.chars().all(is_cyrillic);
            mixed.extend(words(&text).filter(is_mixed).map(|word| format!("{language} {id}: {word}")));
        }
    }
    assert!(mixed.is_empty(), "{mixed:?}");
}

#[test]
fn kazakh_has_its_letters_and_russian_does_not() {
    let letters = |language: Language| -> BTreeSet<char> {
        let said: String = all(language).into_iter().flat_map(|(_, shape)| shape.texts).collect();
        (said + &text(language, "purchase.toml")).to_lowercase().chars().collect()
    };
    let (kazakh, russian) = (letters(Language::Kk), letters(Language::Ru));
    // һ stands in few words of the language, and so not here.
    for letter in "әғқңөұүі".chars() {
        assert!(kazakh.contains(&letter), "{letter} stands nowhere in i18n/kk");
        assert!(!russian.contains(&letter), "{letter} stands in i18n/ru");
    }
    assert!(!russian.contains(&'һ'));
}

/// A translation of more than a name has letters of its script.
#[test]
fn no_message_was_left_in_english() {
    let english: BTreeMap<String, Shape> = all(Language::En).into_iter().collect();
    let mut left = Vec::new();
    for language in [Language::Kk, Language::Ru] {
        for (id, shape) in all(language) {
            let text = shape.texts.concat();
            let is_word = |word: &str| word.chars().count() > 2 && word.chars().any(char::is_lowercase);
            let was_words = english.get(&id).is_some_and(|shape| words(&shape.texts.concat()).any(is_word));
            if was_words && !text.chars().any(is_cyrillic) && id != "field-sha256" {
                left.push(format!("{language} {id}: {text}"));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let foreign = if language == Language::En { ['«', '»'] } else { ['“', '”'] };
        for (id, shape) in all(language) {
            // Inside what is to be typed stand straight marks.
            if shape.texts.iter().any(|text| text.contains(foreign)) {
                wrong.push(format!("{language} {id}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_finding_is_said_with_its_subject_or_its_step() {
    // A finding about one record, exhibit or entry names it; the sentence would else fit any of them.
    let english: BTreeMap<String, Shape> = all(Language::En).into_iter().collect();
    let of_one = ["cbor.", "record.", "exhibit.", "facts.", "reference.", "duplicate.", "take.", "clock."];
    for code in CODES.iter().filter(|code| of_one.iter().any(|prefix| code.name.starts_with(prefix))) {
        let general = matches!(code.standing, Standing::Passed | Standing::NotPerformed);
        let key = format!("finding-{}", code.name.replace('.', "-"));
        assert!(general || english[&key].variables[""].contains("subject"), "{key}");
    }
}

#[test]
fn a_message_without_its_key_is_shown_as_the_key() {
    for language in Language::ALL {
        assert_eq!(Messages::new(language).say("no-such-key", &[]), "[no-such-key]");
    }
}

/// The tables, keys and types of a form, and which lines are commented out.
fn skeleton(form: &str) -> Vec<String> {
    let is_key = |line: &str| {
        let key = line.split_once(" = ").map(|(key, _)| key);
        key.is_some_and(|key| !key.is_empty() && key.bytes().all(|c| c.is_ascii_lowercase() || c == b'-'))
    };
    let kept = |line: &str| {
        let (mark, line) = match line.strip_prefix("# ") {
            Some(line) => ("# ", line),
            None => ("", line),
        };
        let key = line.split_once(" = ").map_or(line, |(key, _)| key).trim_end();
        (line.starts_with('[') || is_key(line)).then(|| {
            let table = key.split_once(']').map_or(key.to_owned(), |(table, _)| format!("{table}]"));
            // The name of an example file may be translated.
            let table = table.split_once('"').map_or(table.clone(), |(before, _)| before.to_owned());
            format!("{mark}{table}")
        })
    };
    form.lines().filter_map(kept).collect()
}

#[test]
fn the_three_forms_have_one_shape() {
    let english = skeleton(&text(Language::En, "purchase.toml"));
    assert!(english.len() > 70, "{english:?}");
    for language in [Language::Kk, Language::Ru] {
        assert_eq!(skeleton(&text(language, "purchase.toml")), english, "{language}");
    }
}

#[test]
fn the_three_forms_hold_the_same_values_for_programs() {
    // Texts differ; what the program reads (words of closed lists, ids, numbers) does not.
    fn values(value: &toml::Value, path: &str, out: &mut BTreeMap<String, String>) {
        match value {
            toml::Value::Table(table) => {
                table.iter().for_each(|(key, value)| values(value, &format!("{path}.{key}"), out));
            }
            toml::Value::Array(list) => {
                (0..).zip(list).for_each(|(at, value): (usize, _)| values(value, &format!("{path}[{at}]"), out));
            }
            toml::Value::String(text) if ["title", "name", "sign", "goods"].iter().any(|key| path.ends_with(key)) => {
                assert!(!text.is_empty() || path.starts_with(".place") || path.starts_with(".mark"), "{path}");
            }
            other => drop(out.insert(path.to_owned(), other.to_string())),
        }
    }
    let read = |language| {
        let mut out = BTreeMap::new();
        values(&toml::Value::Table(text(language, "purchase.toml").parse().unwrap()), "", &mut out);
        // The language of a claim is the user's to state; each form begins with its own or Russian.
        out.remove(".case.language");
        out
    };
    let english = read(Language::En);
    for language in [Language::Kk, Language::Ru] {
        assert_eq!(read(language), english, "{language}");
    }
}

#[cfg(feature = "sign")]
mod form {
    use super::{Language, text};
    use aigaq::acquire::form::Form;

    #[test]
    fn the_three_forms_can_be_read() {
        for language in Language::ALL {
            assert!(Form::decode(&text(language, "purchase.toml")).is_ok(), "{language}");
            let template = aigaq::lang::messages::template(language);
            assert_eq!(template, text(language, "purchase.toml"), "{language}: what is printed is the file");
        }
    }

    /// A form filled in with its own name everywhere is a statement of every kind.
    #[test]
    fn the_three_forms_of_statements_give_every_kind() {
        use aigaq::acquire::attestation::{Binding, Form};
        use aigaq::base::moment::Moment;
        use aigaq::base::octets::Octets;
        use aigaq::model::statement::Kind;
        let english = super::skeleton(&text(Language::En, "statement.toml"));
        assert!(english.len() > 40, "{english:?}");
        for language in Language::ALL {
            let form = text(language, "statement.toml");
            assert_eq!(super::skeleton(&form), english, "{language}");
            assert_eq!(aigaq::lang::messages::statement_template(language), form, "{language}");
            let empty = Form::decode(&form).unwrap();
            let filled: String = form.replace("\"\"", "\"x\"").replace("about = []", "about = [3]");
            let filled: String = filled.lines().map(uncomment).collect();
            let filled = Form::decode(&filled).unwrap_or_else(|error| panic!("{language}: {error}"));
            let statements = [Octets([1; 32])];
            let at = Moment::parse("2026-11-22T12:00:00Z").unwrap();
            let bound = Binding { seal: Octets([2; 32]), statements: &statements, signer: Octets([3; 32]), at };
            for kind in Kind::ALL {
                assert!(empty.statement(kind, bound, &[]).is_err(), "{language} {}", kind.name());
                let statement = filled.statement(kind, bound, &[]).unwrap();
                assert_eq!(statement.body.kind(), kind);
                assert_eq!(statement.previous, Some(statements[0]));
                assert!(statement.when.is_some() && statement.encode().is_ok(), "{language} {}", kind.name());
            }
        }
    }

    #[test]
    fn the_lines_that_are_commented_out_can_be_read_too() {
        for language in Language::ALL {
            let form = text(language, "purchase.toml");
            let uncommented: String = form.lines().map(uncomment).collect();
            let decoded = Form::decode(&uncommented);
            assert!(decoded.is_ok(), "{language}: {:?}\n{uncommented}", decoded.err());
            assert!(uncommented.contains("\nlegalised = true") && uncommented.contains("\n[files."), "{language}");
        }
    }

    fn uncomment(line: &str) -> String {
        let key = line.strip_prefix("# ").filter(|rest| {
            let key = rest.split_once(" = ").map_or("", |(key, _)| key);
            rest.starts_with('[') || (!key.is_empty() && key.bytes().all(|c| c.is_ascii_lowercase() || c == b'-'))
        });
        format!("{}\n", key.unwrap_or(line))
    }
}
