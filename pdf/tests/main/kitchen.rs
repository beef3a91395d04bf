//! A paper with one of everything, in any of the three languages.

use aigaq::lang::language::Language;
use aigaq::report::paper::{Block, Cell, Kind, Mark, MarkSort, Paper, Plate, Section, Start};
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};
use std::collections::BTreeMap;

pub const HEX: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// One of three words.
pub fn word(language: Language, kk: &str, ru: &str, en: &str) -> String {
    match language {
        Language::Kk => kk,
        Language::Ru => ru,
        Language::En => en,
    }
    .to_owned()
}

/// A paper of these sections and nothing else.
pub fn paper(language: Language, sections: Vec<Section>) -> Paper {
    Paper {
        kind: Kind::Court,
        language,
        title: word(
            language,
            "Дәлелдемелер пакеті туралы қағаз",
            "Бумага о пакете доказательств",
            "Paper on an evidence bundle",
        ),
        foot: format!("{} 9f86d081…", word(language, "мөр хэші", "хэш печати", "seal digest")),
        code: Some(HEX.to_owned()),
        page: word(language, "{page}-бет, барлығы {pages}", "стр. {page} из {pages}", "page {page} of {pages}"),
        dated: "2026-11-21T10:11:12Z".to_owned(),
        sections,
    }
}

pub fn section(id: &'static str, heading: Option<String>, start: Start, blocks: Vec<Block>) -> Section {
    Section { id, heading, start, blocks }
}

pub fn text(text: impl Into<String>) -> Block {
    Block::Text { text: text.into() }
}

/// One block, on a paper of its own.
pub fn alone(blocks: Vec<Block>) -> Paper {
    paper(Language::En, vec![section("alone", None, Start::Flow, blocks)])
}

pub fn code(text: &str) -> Cell {
    Cell::Code { text: text.to_owned() }
}

/// A drawn picture that is no photo of anybody.
pub fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let (x, y) = (x * 255 / width, y * 255 / height);
        Rgb([u8::try_from(x).unwrap(), u8::try_from(y).unwrap(), u8::try_from((x * 7 + y * 3) % 256).unwrap()])
    })
}

pub fn jpeg(image: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new(&mut bytes)
        .write_image(image, image.width(), image.height(), ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

pub fn png(image: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bytes)
        .write_image(image, image.width(), image.height(), ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

pub fn pictures() -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([
        ("front".to_owned(), jpeg(&picture(1600, 1200))),
        ("receipt".to_owned(), png(&picture(400, 900))),
        ("torn".to_owned(), jpeg(&picture(640, 480)).split_at(4000).0.to_vec()),
    ])
}

fn long(language: Language) -> String {
    word(
        language,
        "Бұл байттар көрсетілген сәттен кеш емес болған және көрсетілген кілтпен мөрленген. Мұның өзі көріністің шынайы болғанын, камераны кім ұстағанын немесе басқа ештеңе түсірілмегенін білдірмейді. ",
        "Эти байты существовали не позднее указанного момента и запечатаны указанным ключом. Само по себе это не означает, что снятое подлинно, кто держал камеру и что больше ничего не снималось. ",
        "These bytes existed not later than the moment stated and were sealed with the key stated. That alone does not show that the scene was genuine, who held the camera, or that nothing else was recorded. ",
    )
}

fn table(language: Language, rows: usize) -> Block {
    let head = [
        ("Р/с", "№", "No."),
        ("Файл", "Файл", "File"),
        ("SHA-256", "SHA-256", "SHA-256"),
        ("Көлемі", "Размер", "Size"),
        ("Нәтижесі", "Результат", "Result"),
    ];
    let row = |n: usize| {
        let name = if n % 5 == 4 {
            format!("Касса-алдындағы-ұзақ-атауы-бар-бейнежазба_{n:04}_(көшірме).mp4")
        } else {
            format!("IMG_{n:04}.jpg")
        };
        vec![
            n.to_string().into(),
            name.into(),
            code(HEX),
            format!("{},{} МБ", n % 90, n % 10).into(),
            word(language, "сәйкес келеді", "совпадает", "matches").into(),
        ]
    };
    Block::Table {
        head: head.iter().map(|(kk, ru, en)| word(language, kk, ru, en)).collect(),
        shares: vec![4, 22, 34, 9, 12],
        rows: (1..=rows).map(row).collect(),
    }
}

fn timeline(language: Language) -> Block {
    let (day, minute) = (86_400_000, 60_000);
    let begin = 1_795_000_000_000;
    let mark = |kk: &str, ru: &str, en: &str, from: u64, until: Option<u64>, sort| Mark {
        label: word(language, kk, ru, en),
        at: word(
            language,
            "2026 жылғы 21 қараша, 10:11:12 (UTC+05:00)",
            "21 ноября 2026 года, 10:11:12 (UTC+05:00)",
            "21 November 2026, 10:11:12 (UTC+05:00)",
        ),
        from: begin + from,
        until: until.map(|until| begin + until),
        sort,
    };
    Block::Timeline {
        alt: word(
            language,
            "Уақыт терезесі: ашу белгісінен мөрге дейін",
            "Окно времени: от открывающей метки до печати",
            "Time window: from the opening time-stamp to the seal",
        ),
        marks: vec![
            mark(
                "ашу кезіндегі уақыт белгісі",
                "открывающая метка времени",
                "opening time-stamp",
                0,
                None,
                MarkSort::Proven,
            ),
            mark(
                "бейнежазба, файл өзі туралы айтқандай",
                "видеозапись, как говорит о себе файл",
                "video, as the file says",
                5 * minute,
                Some(17 * minute),
                MarkSort::Said,
            ),
            mark("чек", "чек", "receipt", 14 * minute, None, MarkSort::Said),
            mark(
                "мөрлеу, иесі мәлімдегендей",
                "запечатывание, как заявлено",
                "sealing, as claimed",
                45 * minute,
                None,
                MarkSort::Claimed,
            ),
            mark(
                "мөрдің уақыт белгісі",
                "метка времени печати",
                "time-stamp of the seal",
                46 * minute,
                None,
                MarkSort::Proven,
            ),
            mark("ұзарту", "продление", "renewal", 400 * day, None, MarkSort::Proven),
        ],
    }
}

fn plates(language: Language, across: u8, names: &[&str]) -> Block {
    let plate = |(n, name): (usize, &&str)| Plate {
        picture: (*name).to_owned(),
        caption: format!(
            "{} {}. {}",
            word(language, "Сурет", "Изображение", "Picture"),
            n + 1,
            word(
                language,
                "дүкеннің маңдайшасы, файлдың өзінен алынған кадр, 00:03:10",
                "вывеска магазина, кадр из файла, 00:03:10",
                "the sign of the shop, a still of the file at 00:03:10"
            )
        ),
        alt: word(language, "Дүкеннің маңдайшасы", "Вывеска магазина", "Sign of the shop"),
    };
    Block::Plates { plates: names.iter().enumerate().map(plate).collect(), across }
}

/// One of everything.
pub fn kitchen(language: Language) -> Paper {
    let say = |kk: &str, ru: &str, en: &str| word(language, kk, ru, en);
    let cover = vec![
        Block::Lead {
            text: say(
                "Мөрленген сәттен бері өзгермеген. ",
                "Не изменено с момента запечатывания. ",
                "Unchanged since the seal. ",
            ) + &long(language),
        },
        text(long(language).repeat(2)),
        Block::Note { text: long(language).repeat(2) },
        Block::Heading { depth: 2, text: say("Сатып алу", "Закупка", "The purchase") },
        Block::List {
            numbered: false,
            points: vec![
                long(language),
                say("бағасы 24 990,00 ₸", "цена 24 990,00 ₸", "price 24,990.00 KZT"),
                "https://example.com/?a=1&b=2#c <x@example.com>".to_owned(),
            ],
        },
        Block::List {
            numbered: true,
            points: vec![say("бірінші", "первое", "first"), say("екінші", "второе", "second")],
        },
        Block::Pairs {
            rows: vec![
                (say("Сатушы", "Продавец", "Seller"), "«Мысал» ЖШС, БСН 990140000015".into()),
                (say("Ашық кілт", "Открытый ключ", "Public key"), code(HEX)),
                (
                    say("Мекенжайы", "Адрес", "Address"),
                    Cell::Lines { lines: vec!["050000, Алматы".into(), "Абай даңғылы, 1".into()] },
                ),
            ],
        },
        Block::Digest {
            label: say(
                "Мөр хэші: manifest.cose файлының SHA-256",
                "Хэш печати: SHA-256 файла manifest.cose",
                "Seal digest: SHA-256 of manifest.cose",
            ),
            hex: HEX.to_owned(),
        },
    ];
    let exhibits = vec![
        table(language, 40),
        Block::Heading { depth: 2, text: say("Суреттер", "Изображения", "Plates") },
        plates(language, 2, &["front", "receipt", "torn", "front"]),
        Block::Heading { depth: 3, text: say("Кадрлар", "Кадры", "Stills") },
        plates(language, 4, &["front", "front", "receipt", "front", "absent"]),
        plates(language, 1, &["front"]),
    ];
    let time = vec![text(long(language)), timeline(language), Block::Note { text: long(language) }];
    let hashes = vec![
        Block::Digest {
            label: say("Файл хэші", "Хэш файла", "File digest"), hex: HEX.chars().rev().collect()
        },
        Block::Blank {
            label: say("Кім және қашан көрсетті", "Кем и когда предъявлено", "Presented by whom and when"),
            lines: 3,
        },
        Block::Frame {
            label: say(
                "Нотариустың жазбасына арналған орын",
                "Место для надписи нотариуса",
                "Place for the notary's inscription",
            ),
            height: 70,
        },
    ];
    let again = vec![
        text(long(language)),
        Block::Code {
            text: "$ openssl pkey -in key.pem -pubout -outform DER \\\n    | sha256sum\nif (x) { *y* }".to_owned(),
        },
        Block::Break,
        text(say("Келесі бет", "Следующая страница", "The next page")),
    ];
    paper(
        language,
        vec![
            section("cover", None, Start::Flow, cover),
            section("exhibits", Some(say("Қосымшалар", "Приложения", "Exhibits")), Start::Page, exhibits),
            section("time", Some(say("Уақыт", "Время", "Time")), Start::Flow, time),
            section("hashes", Some(say("Хэштер парағы", "Лист хэшей", "Hash sheet")), Start::OwnPage, hashes),
            section("again", Some(say("Қайта тексеру", "Повторная проверка", "Checking again")), Start::Flow, again),
        ],
    )
}
