//! Real receipts as PDF, read in place in ../shared/data. Nothing of them is in the repository: what must be found is
//! what other programs find, and what the parts of the file say to one another.

use crate::data::{asked, operators, program, shared, ticket};
use crate::fields::{beside, fields};
use aigaq::examine::fiscal::address::{self, Reading};
use aigaq::examine::fiscal::sums::{Verdict, compare};
use aigaq::examine::paper::{Act, Subject};
use std::fs::File;
use std::path::PathBuf;
use std::process::Command;

fn receipts() -> Vec<PathBuf> {
    let Some(folder) = shared("3-receipts/kz") else { return vec![] };
    let mut found: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "pdf"));
    found.sort();
    assert_eq!(found.len(), 2, "{found:?}");
    found
}

fn said(program: &std::path::Path, arguments: &[&str], file: &std::path::Path, last: &[&str]) -> String {
    let out = Command::new(program).args(arguments).arg(file).args(last).output().unwrap();
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// The text layer gives every field that another reader's text gives, and the same ones.
pub fn every_field_in_both_languages() {
    let Some(pdftotext) = program("pdftotext") else { return };
    for path in receipts() {
        let paper = asked(&File::open(&path).unwrap()).unwrap();
        let text = paper.text();
        assert!(!text.cut && paper.pages[0].unknown == 0);
        let ours = ticket(&text.text);
        for arguments in [&["-layout"][..], &[]] {
            let theirs = ticket(&said(&pdftotext, arguments, &path, &["-"]));
            let (all, right, wrong) = beside(&theirs, &ours);
            println!("{}: {right} of {all} fields", path.file_name().unwrap().display());
            assert!(all >= 22 && wrong.is_empty(), "{wrong:?}");
        }
        assert_eq!(fields(&ours).len(), 22, "{:?}", fields(&ours));
        assert!(compare(&ours).iter().all(|one| one.verdict != Verdict::Differs));
        // Columns stay apart, lines are those of the page.
        let lines = text.text.lines().filter(|line| line.contains("   ") && line.ends_with(",00")).count();
        assert!(lines >= 4, "{}", text.text);
    }
}

/// The code on the page says what the text says, and what another reader reads in it.
pub fn the_code_on_the_page() {
    for path in receipts() {
        let paper = asked(&File::open(&path).unwrap()).unwrap();
        let codes = paper.pages[0].codes.as_ref().unwrap();
        let [code] = codes.found.as_slice() else { panic!("{codes:?}") };
        let Ok(Reading::Receipt(address)) = address::read(&code.text, &operators()) else { panic!("{}", code.text) };
        let ticket = ticket(&paper.text().text);
        assert_eq!(address.fiscal_sign, ticket.fiscal_sign.map(|field| field.value));
        assert_eq!(address.register, ticket.register.map(|field| field.value));
        assert_eq!(address.sum, ticket.total.map(|field| field.value));
        assert!(address.time.unwrap().is_same(&ticket.time.unwrap().value));
        assert_eq!(address.operator, ticket.operator.unwrap().value.operator);
        let (Some(pdftoppm), Some(zbarimg)) = (program("pdftoppm"), program("zbarimg")) else { return };
        let picture = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("papers-{}", std::process::id()));
        said(&pdftoppm, &["-r", "200", "-png", "-singlefile"], &path, &[picture.to_str().unwrap()]);
        let picture = picture.with_extension("png");
        assert_eq!(said(&zbarimg, &["-q", "--raw"], &picture, &[]).trim(), code.text);
        std::fs::remove_file(picture).unwrap();
    }
}

/// Who wrote it when, beside `pdfinfo`.
pub fn the_document_information() {
    let Some(pdfinfo) = program("pdfinfo") else { return };
    for path in receipts() {
        let paper = asked(&File::open(&path).unwrap()).unwrap();
        let said = said(&pdfinfo, &["-rawdates"], &path, &[]);
        let theirs = |key: &str| {
            let line = said.lines().find(|line| line.starts_with(key)).unwrap_or_else(|| panic!("{key}: {said}"));
            line[key.len()..].trim().to_owned()
        };
        let ours = |subject| paper.texts(subject).next().unwrap().text.clone();
        assert_eq!(ours(Subject::Creator), theirs("Creator:"));
        assert_eq!(ours(Subject::Producer), theirs("Producer:"));
        assert_eq!(paper.count.to_string(), theirs("Pages:"));
        assert_eq!(paper.version.as_ref().unwrap().text, theirs("PDF version:"));
        let dates: Vec<_> = paper.times.iter().map(|(act, reading)| (*act, reading.text.clone())).collect();
        assert_eq!(dates, [(Act::Made, theirs("CreationDate:")), (Act::Changed, theirs("ModDate:"))]);
        assert!(paper.times.iter().all(|(_, reading)| reading.value.unwrap().offset == Some(0)));
        assert_eq!((paper.updates, paper.traits.len(), paper.signatures.len()), (0, 0, 0));
        // A4, to a tenth of a millimetre.
        let (width, height) = paper.pages[0].size;
        assert!(width.abs_diff(21_000) <= 20 && height.abs_diff(29_700) <= 20, "{width} {height}");
    }
}
