//! Keeps papers to be looked at.

use crate::card::made;
use crate::kitchen::{kitchen, pictures};
use aigaq::lang::language::Language;
use aigaq_pdf::set;
use std::path::Path;

#[test]
fn papers_to_look_at() {
    let Some(folder) = std::env::var_os("AIGAQ_PAPERS") else {
        eprintln!("skipped: AIGAQ_PAPERS names no folder");
        return;
    };
    let all = [Language::Kk, Language::Ru, Language::En].map(kitchen);
    let [kk, ru, en] = &all;
    for (name, papers) in [
        ("kk", vec![kk.clone()]),
        ("ru", vec![ru.clone()]),
        ("en", vec![en.clone()]),
        ("kk-ru", vec![kk.clone(), ru.clone()]),
        ("kk-ru-en", all.to_vec()),
    ] {
        let pdf = set(&papers, &pictures(), &[]).unwrap();
        std::fs::write(Path::new(&folder).join(format!("kitchen-{name}.pdf")), pdf).unwrap();
    }
    let cards = Language::ALL.map(|language| made(language, "Сапарова Әлия Ғабдуллақызы"));
    let [kk, ru, en] = cards.clone();
    for (name, papers) in [
        ("kk", vec![kk.clone()]),
        ("ru", vec![ru.clone()]),
        ("en", vec![en]),
        ("kk-ru", vec![kk, ru]),
        ("kk-ru-en", cards.to_vec()),
    ] {
        let pdf = set(&papers, &pictures(), &[]).unwrap();
        std::fs::write(Path::new(&folder).join(format!("card-{name}.pdf")), pdf).unwrap();
    }
}
