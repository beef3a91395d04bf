//! The law file on the command line: what is missing in the shop, the filming script, a broken file.

use crate::stage::{Stage, samples};

fn with_sample() -> Stage {
    let stage = Stage::empty();
    stage.set_up(&format!("cp '{0}'/*.mp4 '{0}'/*.jpg '{0}'/*.png '{0}'/purchase.toml .", samples().display()));
    stage.capture(["open", "purchase.toml", "--offline"]).expect(0);
    stage
}

/// The lines of what to act on now, without its heading.
fn gaps(stage: &Stage) -> Vec<String> {
    let out = stage.capture(["show", "--lang", "en"]).expect(0).out;
    let (_, after) = out.split_once("What to act on now.").expect("the list");
    after.lines().skip(1).map(|line| line.split(" [").next().unwrap_or_default().trim().to_owned()).collect()
}

#[test]
fn the_sample_lacks_the_goods_and_the_receipt_and_then_nothing() {
    let stage = with_sample();
    stage.capture(["add", "purchase.mp4", "shopfront.jpg", "label.jpg"]).expect(0);
    let helpful = "Helpful besides: 4. To see it: aigaq-capture show --all";
    assert_eq!(
        gaps(&stage),
        [
            "In the shop, or on the page",
            "– Ask for the receipt, photograph it whole and close, with the QR code, and add it.",
            "Before sealing",
            "– Photograph the goods from all sides, with the sign, the labels and the packaging.",
            helpful,
        ]
    );
    stage.capture(["add", "goods.jpg", "receipt_photo.jpg", "receipt.png"]).expect(0);
    assert_eq!(gaps(&stage), ["Nothing that the law file asks for is missing.", helpful]);
    let all = stage.capture(["show", "--all", "--lang", "ru"]).expect(0).out;
    for wanted in [
        "указано стороной: приложение 8, 0:00:00–0:00:04",
        "Текущие сроки",
        "ГПК РК 183 (по состоянию на 2018, подлежит проверке)",
        "МРП",
    ] {
        assert!(all.contains(wanted), "{wanted}: {all}");
    }
}

#[test]
fn the_same_as_json_with_the_digest_of_the_law() {
    let stage = with_sample();
    let value = stage.capture(["show", "--json"]).expect(0).json();
    let digest = value["claim"]["law_sha256"].as_str().unwrap().to_owned();
    let law = concat!(env!("CARGO_MANIFEST_DIR"), "/../law/kz.toml");
    let printed = stage.shell(&format!("sha256sum '{law}'")).expect(0).out;
    assert!(printed.starts_with(&digest), "{digest} {printed}");
    let elements = value["claim"]["elements"].as_array().unwrap();
    assert!(elements.len() >= 18 && elements.iter().all(|one| one["state"] != "proven"));
    // The file by its path is the profile: the same law, the same digest.
    let own = stage.capture(["show", "--json", "--law", law]).expect(0).json();
    assert_eq!(own["claim"]["law_sha256"], digest);
    assert_eq!(own["claim"]["elements"], value["claim"]["elements"]);
}

#[test]
fn a_broken_law_file_is_named_with_its_place_and_nothing_is_lost() {
    let stage = with_sample();
    stage.capture(["add", "label.jpg"]).expect(0);
    stage.write("law.toml", b"extends = \"kz\"\n[[element]]\nid = \"own\"\narticles = [\"tm-99\"]\n[element.title]\nen = \"a\"\nkk = \"b\"\nru = \"c\"\n");
    stage.unchanged(|| {
        for line in [["show", "--law", "law.toml"], ["guide", "--law", "law.toml"]] {
            let ending = stage.capture(line).fails(2, "law.unknown");
            assert!(
                ending.err.contains("law.toml, line 4, column 13") && ending.err.contains("tm-10"),
                "{}",
                ending.err
            );
        }
        // Before there is a draft.
        stage.capture(["open", "purchase.toml", "--draft", "second", "--law", "law.toml"]).fails(2, "law.unknown");
        stage.capture(["show", "--law", "nowhere.toml"]).fails(6, "law.io");
    });
    stage.write("law.toml", b"extends = \"kz\"\ndrop = [\"element:bag\"]\n");
    let out = stage.capture(["show", "--law", "law.toml", "--lang", "en"]).expect(0).out;
    assert!(!out.contains("number of the seal and write"), "{out}");
}

#[test]
fn the_guide_is_a_checklist_in_each_language_and_by_each_law() {
    let stage = Stage::empty();
    for (language, words) in [("en", "consumer corner"), ("ru", "уголок потребителя"), ("kk", "тұтынушы бұрышы")]
    {
        let out = stage.capture(["guide", "--lang", language]).expect(0).out;
        assert_eq!(out.lines().filter(|line| line.starts_with("  [ ] ")).count(), 13, "{out}");
        assert!(out.contains(words), "{out}");
        let russia = stage.capture(["guide", "--law", "eaeu-ru", "--lang", language]).expect(0).out;
        assert_eq!(russia.lines().filter(|line| line.starts_with("  [ ] ")).count(), 1, "{russia}");
    }
}

#[test]
fn covert_recording_is_warned_of_before_there_is_a_draft() {
    let stage = Stage::empty();
    for (mode, draft) in [("covert", "one"), ("partly", "two")] {
        let form = format!("[case]\ntitle = \"T\"\nrecording = \"{mode}\"\n");
        stage.write("covert.toml", form.as_bytes());
        let line = ["open", "covert.toml", "--offline", "--draft", draft, "--lang", "ru"];
        let err = stage.capture(line).expect(0).err;
        assert!(err.contains("Скрытая съёмка") && err.contains("ГПК РК 78(4) (по состоянию на 2026-04)"), "{err}");
    }
}
