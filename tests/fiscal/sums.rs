use crate::{made, read};
use aigaq::examine::fiscal::sums::{Comparison, Lack, Verdict, What, compare, vat_inside};

fn one(text: &str, what: What) -> Comparison {
    let all = compare(&read(text));
    *all.iter().find(|one| one.what == what).unwrap_or_else(|| panic!("{what:?} in {all:?}"))
}

/// A receipt of positions (quantity and price, cost), then what follows.
fn receipt(positions: &[(&str, &str)], rest: &str) -> String {
    let mut text = "ТОО «Пример»\nБИН 260140999011\nПРОДАЖА\n".to_owned();
    for (place, (measure, cost)) in positions.iter().enumerate() {
        text += &format!("{}. Товар\n{measure}\nСтоимость {cost}\n", place + 1);
    }
    text + rest
}

#[test]
fn made_receipts_agree_with_themselves() {
    for name in ["russian.txt", "kazakh.txt", "wide.txt", "narrow.txt"] {
        for one in compare(&read(&made(name))) {
            assert_ne!(one.verdict, Verdict::Differs, "{name}: {one:?}");
        }
        assert_eq!(self::one(&made(name), What::Total).verdict, Verdict::Agrees, "{name}");
        assert_eq!(self::one(&made(name), What::Payments).verdict, Verdict::Agrees, "{name}");
    }
    let drawn = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/samples/made/receipt.txt")).unwrap();
    assert!(compare(&read(&drawn)).iter().all(|one| one.verdict == Verdict::Agrees), "{:?}", compare(&read(&drawn)));
}

#[test]
fn a_digit_changed_anywhere_is_a_difference() {
    for (name, from, to, what) in [
        ("russian.txt", "1 499,00\nв т.ч.", "1 498,00\nв т.ч.", What::Total),
        ("russian.txt", "1 499,00\nИТОГО", "1 599,00\nИТОГО", What::Payments),
        ("russian.txt", "2,000 x 120,00", "3,000 x 120,00", What::Position(0)),
        ("russian.txt", "-1,00", "-2,00", What::Total),
        ("kazakh.txt", "28,00", "29,00", What::Payments),
        ("wide.txt", "1 172,41", "1 182,41", What::VatOfLines),
        ("wide.txt", "скидки 400,00", "скидки 500,00", What::Discounts),
        ("narrow.txt", "2 558,63", "2 568,63", What::VatOfRate),
        ("narrow.txt", "950,00\n", "951,00\n", What::Total),
    ] {
        let text = made(name);
        assert!(text.contains(from), "{name}: {from}");
        let found = one(&text.replace(from, to), what);
        assert_eq!(found.verdict, Verdict::Differs, "{name} {from}: {found:?}");
        assert!(found.computed.is_some() && found.printed.is_some());
    }
}

#[test]
fn vat_is_rounded_in_each_line_and_then_added() {
    assert_eq!((vat_inside(50_000, 1200), vat_inside(1_900_000, 1200)), (5_357, 203_571));
    assert_eq!(vat_inside(1_950_000, 1200), 208_929);
    let text = receipt(
        &[("1 шт x 500,00", "500,00"), ("1 шт x 19 000,00", "19 000,00")],
        "ИТОГО: 19 500,00\nв т.ч. НДС 12%: 2 089,28\n",
    );
    let found = one(&text, What::VatOfRate);
    assert_eq!((found.verdict, found.computed, found.printed), (Verdict::Agrees, Some(208_928), Some(208_928)));
    // Of the total, as some do it: inside the slack of a hundredth for each line.
    assert_eq!(one(&text.replace("2 089,28", "2 089,29"), What::VatOfRate).verdict, Verdict::Agrees);
    assert_eq!(one(&text.replace("2 089,28", "2 089,30"), What::VatOfRate).verdict, Verdict::Agrees);
    assert_eq!(one(&text.replace("2 089,28", "2 089,31"), What::VatOfRate).verdict, Verdict::Differs);
}

#[test]
fn a_sum_of_whole_units_may_be_rounded() {
    let at = |cost: &str| one(&receipt(&[("3,170 л x 149,00", cost)], ""), What::Position(0)).verdict;
    assert_eq!((at("472,00"), at("472,33"), at("472,34")), (Verdict::Agrees, Verdict::Agrees, Verdict::Agrees));
    assert_eq!((at("473,00"), at("471,00"), at("472,36")), (Verdict::Agrees, Verdict::Differs, Verdict::Differs));
    let whole = |cost: &str| one(&receipt(&[("2 шт x 149,00", cost)], ""), What::Position(0)).verdict;
    assert_eq!((whole("298,00"), whole("299,00")), (Verdict::Agrees, Verdict::Differs));
}

#[test]
fn cash_as_handed_over_and_as_kept() {
    let goods = [("1 шт x 940,00", "940,00")];
    for rest in [
        "Наличные: 1 000,00\nСдача: 60,00\nИТОГО: 940,00\n",
        "Наличные: 940,00\nПолучено: 1 000,00\nСдача: 60,00\nИТОГО: 940,00\n",
        "Получено: 1 000,00\nСдача: 60,00\nИТОГО: 940,00\n",
        "Наличные: 500,00\nБанковская карта: 440,00\nИТОГО: 940,00\n",
    ] {
        assert_eq!(one(&receipt(&goods, rest), What::Payments).verdict, Verdict::Agrees, "{rest}");
    }
    let wrong = one(&receipt(&goods, "Наличные: 1 000,00\nСдача: 55,00\nИТОГО: 940,00\n"), What::Payments);
    assert_eq!((wrong.verdict, wrong.computed, wrong.printed), (Verdict::Differs, Some(94_500), Some(94_000)));
}

#[test]
fn what_cannot_be_compared_says_why() {
    let lack = |text: &str, what| match one(text, what).verdict {
        Verdict::CannotBeCompared(lack) => lack,
        other => panic!("{text}: {other:?}"),
    };
    let goods = [("1 шт x 940,00", "940,00")];
    assert_eq!(lack("", What::Total), Lack::NoGoods);
    assert_eq!(lack(&receipt(&goods, ""), What::Total), Lack::NoTotal);
    assert_eq!(lack(&receipt(&goods, "ИТОГО: 940,00\n"), What::Payments), Lack::NoPayment);
    assert_eq!(lack(&receipt(&goods, "ИТОГО: 940,00\n"), What::VatOfRate), Lack::NoVat);
    assert_eq!(lack(&receipt(&goods, "ИТОГО: 940,00\nв т.ч. НДС 12%: 0,00\n"), What::VatOfRate), Lack::ZeroVat);
    let two = receipt(&goods, "ИТОГО: 940,00\nНДС 16%: 1,00\nНДС 5%: 2,00\n");
    assert_eq!(lack(&two, What::VatOfRate), Lack::SeveralRates);
    assert_eq!(lack(&receipt(&goods, "ИТОГО: 940,00\nНДС 16%: 128,97\n"), What::VatOfLines), Lack::NoVat);
    assert_eq!(lack(&made("wide.txt"), What::VatOfRate), Lack::Apart);
    assert_eq!(lack(&receipt(&[("1 шт x 940,00", "")], "ИТОГО: 940,00\n"), What::Total), Lack::NoSum);
}

#[test]
fn the_largest_sums_do_not_overflow() {
    let most = "90071992547409,91";
    let text = receipt(
        &[(&format!("1000000 шт x {most}"), most), (&format!("1 шт x {most}"), most)],
        &format!("ИТОГО: {most}\nНДС 100%: {most}\n"),
    );
    assert!(compare(&read(&text)).iter().all(|one| one.verdict != Verdict::Agrees || one.what == What::Position(1)));
}
