use aigaq::examine::editors::{Editors, Kind};

#[test]
fn the_list_that_is_shipped_can_be_read() {
    let editors = Editors::shipped().unwrap();
    assert!(editors.all().len() >= 25);
    assert!(editors.all().iter().all(|one| one.as_of.len() == 10 && !one.name.is_empty()));
    assert!(editors.all().is_sorted_by(|a, b| a.id < b.id));
}

#[test]
fn a_program_is_named_by_a_whole_word() {
    let editors = Editors::shipped().unwrap();
    let named = |text| editors.named(text).map(|one| (one.id.as_str(), one.kind));
    assert_eq!(named("Adobe Photoshop 25.0 (Windows)"), Some(("adobe-photoshop", Kind::Editor)));
    assert_eq!(named("Lavf58.76.100"), Some(("ffmpeg", Kind::Converter)));
    assert_eq!(named("GIMP 2.10.34"), Some(("gimp", Kind::Editor)));
    for text in ["17.1", "HDR+ 1.0.540104767zd", "Premieres", "gimpel", "Las Vegasx", "Android 13", ""] {
        assert_eq!(named(text), None, "{text}");
    }
}

#[test]
fn a_list_with_a_fault_is_refused() {
    let one = "version = 1\n[[editor]]\nid = \"a\"\nname = \"A\"\nas-of = \"2026-01-01\"\nkind = \"editor\"\nwords = [\"a\"]\n";
    assert!(Editors::parse(one).is_ok());
    let twice = format!("{one}{}", one.replace("version = 1\n", ""));
    assert_eq!(Editors::parse(&twice), Err("a twice".to_owned()));
    assert_eq!(Editors::parse(&one.replace("version = 1", "version = 2")), Err("version 2".to_owned()));
    assert_eq!(Editors::parse(&one.replace("[\"a\"]", "[]")), Err("a: words".to_owned()));
    assert_eq!(Editors::parse(&one.replace("[\"a\"]", "[\"A\"]")), Err("a: words".to_owned()));
    assert!(Editors::parse(&one.replace("kind", "sort")).is_err());
}
