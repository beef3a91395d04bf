//! The same papers give the same bytes. H12.

use crate::kitchen::{kitchen, pictures};
use aigaq::base::digest::sha256;
use aigaq::lang::language::Language;
use aigaq_pdf::{Attachment, Relationship, set};
use std::process::Command;

fn digest() -> String {
    let attachment = Attachment {
        name: "manifest.cose".to_owned(),
        media_type: "application/cose".to_owned(),
        relationship: Relationship::Source,
        description: "manifest".to_owned(),
        bytes: vec![1, 2, 3],
    };
    let papers = [kitchen(Language::Kk), kitchen(Language::Ru)];
    sha256(&set(&papers, &pictures(), &[attachment]).unwrap()).to_string()
}

/// Prints the digest when the test below asks this program for it.
#[test]
fn says_its_digest() {
    if std::env::var_os("AIGAQ_STEADY").is_some() {
        eprintln!("digest {}", digest());
    }
}

#[test]
fn bytes_depend_on_the_papers_alone() {
    let here = digest();
    assert_eq!(here, digest(), "a second time in one process");
    let program = std::env::current_exe().unwrap();
    let settings: [&[(&str, &str)]; 4] = [
        &[("RAYON_NUM_THREADS", "1"), ("TZ", "Asia/Almaty"), ("LC_ALL", "kk_KZ.UTF-8")],
        &[("RAYON_NUM_THREADS", "3"), ("TZ", "America/New_York"), ("LC_ALL", "ru_RU.KOI8-R")],
        &[("RAYON_NUM_THREADS", "2"), ("SOURCE_DATE_EPOCH", "0"), ("LANG", "C")],
        &[],
    ];
    for settings in settings {
        let mut command = Command::new(&program);
        command.args(["--exact", "steady::says_its_digest", "--nocapture"]).env_clear().env("AIGAQ_STEADY", "1");
        let out = command.envs(settings.iter().copied()).current_dir("/").output().unwrap();
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(said.contains(&format!("digest {here}")), "{settings:?}: {said}");
    }
}

#[test]
fn other_words_give_other_bytes() {
    let mut paper = kitchen(Language::En);
    let one = set(std::slice::from_ref(&paper), &pictures(), &[]).unwrap();
    paper.dated = "2026-11-21T10:11:13Z".to_owned();
    assert_ne!(one, set(&[paper], &pictures(), &[]).unwrap());
}
