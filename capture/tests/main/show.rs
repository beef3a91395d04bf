//! What `show` says is missing while something can still be done.

use crate::stage::Stage;

#[test]
fn a_check_digit_that_does_not_fit_is_said_while_the_seller_can_be_asked() {
    let stage = Stage::empty();
    let form = |bin: &str| {
        let case = "[case]\ntitle = \"T\"\nrecording = \"open\"\n";
        format!("{case}[[person]]\nid = \"s\"\nroles = [\"seller\"]\nname = \"S\"\nbin = \"{bin}\"\n")
    };
    stage.write("purchase.toml", form("260140999012").as_bytes());
    stage.capture(["open", "purchase.toml", "--offline"]).expect(0);
    let shown = |language: &str| stage.capture(["show", "--lang", language]).expect(0).out;
    for (language, words) in [("en", "check digit"), ("ru", "контрольная цифра"), ("kk", "бақылау цифры")]
    {
        let out = shown(language);
        assert!(out.contains(words) && out.contains("260140999012"), "{out}");
    }
    stage.write("better.toml", form("260140999011").as_bytes());
    stage.capture(["amend", "better.toml"]).expect(0);
    assert!(!shown("en").contains("check digit"), "the number was corrected");
}
