//! Files are given out under names that no other file of the folder has, whatever the exhibits are called.

use crate::forge::{Forge, exhibit, noise};
use aigaq::base::limits::Limits;
use aigaq::base::watch::Unwatched;
use aigaq::hand::export::export;
use aigaq::model::exhibit::Sort;
use aigaq::model::record::Body;

#[test]
fn a_name_that_another_exhibit_was_given_already() {
    let mut forge = Forge::good();
    // The third would be called like the second, which is called so by itself.
    let first = forge.records.len() as u32 + 1;
    for (n, name) in (first..).zip(["a.jpg".to_owned(), format!("{:04}-a.jpg", first + 2), "a.jpg".to_owned()]) {
        forge = forge.add(exhibit(&name, Sort::Photo)).file(n, noise(n, 10));
    }
    let bytes = forge.bytes();
    let verification = crate::forge::bench().judge(&bytes);
    let exhibits = verification.records().iter().filter_map(|(n, record)| match &record.body {
        Body::Exhibit(exhibit) => Some((*n, exhibit.as_ref())),
        _ => None,
    });
    let exhibits: Vec<_> = exhibits.collect();
    let target = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("export-{}", std::process::id()));
    let given = export(&bytes, &exhibits, &target, &Limits::default(), &Unwatched).unwrap();
    std::fs::remove_dir_all(&target).unwrap();
    let mut names: Vec<&str> = given.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names.len(), exhibits.len());
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), exhibits.len(), "{names:?}");
}
