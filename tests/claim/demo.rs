//! The drawn sample purchase: before the goods and the receipt are taken in, exactly these are missing; after it,
//! nothing.

use super::story::{day, exhibit};
use aigaq::acquire::form::Form;
use aigaq::base::octets::{Id, Salt};
use aigaq::claim::dates::Dates;
use aigaq::claim::law::Law;
use aigaq::claim::matter::Matter;
use aigaq::lang::language::Language;
use aigaq::lang::messages::Messages;
use aigaq::model::exhibit::Sort;
use aigaq::model::record::{Body, Record};
use aigaq::report::claim::text;
use std::collections::BTreeMap;
use std::path::Path;

/// What the draft of the sample holds after these files were taken in.
fn records(files: &[(&str, Sort)]) -> BTreeMap<u32, Record> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/made/purchase.toml");
    let form = Form::decode(&std::fs::read_to_string(path).unwrap()).unwrap();
    let id = Id::from_hex("00112233445566778899aabbccddeeff").unwrap();
    let names: Vec<String> = form.slots(id, &|_| Some(1)).unwrap().into_iter().map(|(name, _)| name).collect();
    let number = |name: &str| names.iter().position(|known| known == name).map(|at| at as u32 + 1);
    let mut bodies: Vec<Body> = form.slots(id, &number).unwrap().into_iter().map(|(_, body)| body).collect();
    for (name, sort) in files {
        let facts = form.file(name, &number).unwrap();
        let mut exhibit = exhibit(name, facts.sort.unwrap_or(*sort), &[]);
        exhibit.facts = facts.facts;
        exhibit.device = facts.device;
        exhibit.origin = facts.origin.unwrap();
        exhibit.shows = Some(facts.shows).filter(|shows| !shows.is_empty());
        bodies.push(Body::Exhibit(Box::new(exhibit)));
    }
    let salt = Salt::from_hex(&"00".repeat(32)).unwrap();
    (1..).zip(bodies).map(|(n, body)| (n, Record { n, salt, body })).collect()
}

fn said(language: Language, files: &[(&str, Sort)]) -> String {
    let (law, records, dates) = (Law::profile("kz").unwrap(), records(files), Dates::default());
    let matter = Matter { records: &records, compared: &[], day: day("2026-10-05"), dates: &dates };
    let text = text::gaps(&Messages::new(language), &law, &matter, false);
    // The digest of the law file changes with each change of a text in it.
    text.replace(&law.sha256().to_string(), "01234567")
}

const BEFORE: [(&str, Sort); 3] =
    [("purchase.mp4", Sort::Video), ("shopfront.jpg", Sort::Photo), ("label.jpg", Sort::Photo)];
const AFTER: [(&str, Sort); 6] = [
    BEFORE[0],
    BEFORE[1],
    BEFORE[2],
    ("goods.jpg", Sort::Photo),
    ("receipt_photo.jpg", Sort::Photo),
    ("receipt.png", Sort::Photo),
];

#[test]
fn before_the_goods_and_the_receipt_these_are_missing_and_afterwards_nothing() {
    let en = "\
What to act on now. Trade mark claim, Kazakhstan, as of 2026-04; law file, SHA-256 01234567
  In the shop, or on the page
  – Ask for the receipt, photograph it whole and close, with the QR code, and add it. [Consumer Protection Law 1(14) (as of 2026-04)]
  Before sealing
  – Photograph the goods from all sides, with the sign, the labels and the packaging. [Trademark Law 43 (as of 2026-04); Civil Code 1032(3) (as of 2026-04)]
  Helpful besides: 4. To see it: aigaq-capture show --all
";
    assert_eq!(said(Language::En, &BEFORE), en);
    let ru = "\
Что сделать сейчас. Иск о товарном знаке, Казахстан, по состоянию на 2026-04; файл с правом, SHA-256 01234567
  В магазине или на странице
  – Попросите чек, снимите его целиком и крупно, с QR-кодом, и добавьте. [Закон о защите прав потребителей 1(14) (по состоянию на 2026-04)]
  До запечатывания
  – Сфотографируйте товар со всех сторон: обозначение, ярлыки, упаковку. [Закон о товарных знаках 43 (по состоянию на 2026-04); ГК РК 1032(3) (по состоянию на 2026-04)]
  Полезно, кроме того: 4. Показать: aigaq-capture show --all
";
    assert_eq!(said(Language::Ru, &BEFORE), ru);
    let kk = "\
Қазір не істеу керек. Тауар белгісі туралы талап қою, Қазақстан, 2026-04 жағдайы бойынша; құқық файлы, SHA-256 01234567
  Дүкенде немесе бетте
  – Чек сұраңыз, оны толық әрі жақыннан, QR-кодымен бірге түсіріп, қосыңыз. [Тұтынушылардың құқықтарын қорғау туралы заң 1(14) (2026-04 жағдайы бойынша)]
  Мөрлегенге дейін
  – Тауарды жан-жағынан, белгілемесімен, жапсырмаларымен және қаптамасымен суретке түсіріңіз. [Тауар белгілері туралы заң 43 (2026-04 жағдайы бойынша); ҚР АК 1032(3) (2026-04 жағдайы бойынша)]
  Бұған қоса пайдалысы: 4. Көру үшін: aigaq-capture show --all
";
    assert_eq!(said(Language::Kk, &BEFORE), kk);
    for (language, nothing) in [
        (Language::En, "  Nothing that the law file asks for is missing.\n"),
        (Language::Ru, "  Всё, о чём спрашивает файл с правом, указано.\n"),
        (Language::Kk, "  Құқық файлы сұрайтынның бәрі көрсетілген.\n"),
    ] {
        let said = said(language, &AFTER);
        assert_eq!(said.lines().count(), 3, "{said}");
        assert!(said.contains(nothing), "{said}");
    }
}
