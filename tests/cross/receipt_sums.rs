use crate::forge::RECEIPT;
use crate::scene::{sample, scene};

const ID: &str = "receipt-sums";

fn told(text: &str) -> Vec<String> {
    scene().text(RECEIPT, text).told(ID)
}

#[test]
fn goods_payments_and_vat_agree() {
    let expected = [
        "agrees exhibit/0004 | text/4:17: 24990.00 ? | computed total: 24990.00 ? | what=total tolerance-minor=0 apart-minor=0",
        "agrees exhibit/0004 | text/4:17: 24990.00 ? | computed payments: 24990.00 ? | what=payments tolerance-minor=0 apart-minor=0",
        "agrees exhibit/0004 | text/4:18: 3446.90 ? | computed vat-of-lines: 3446.90 ? | what=vat-of-lines tolerance-minor=1 apart-minor=0",
        "agrees exhibit/0004 | text/4:18: 3446.90 ? | computed vat-of-rate: 3446.90 ? | what=vat-of-rate tolerance-minor=1 apart-minor=0",
    ];
    assert_eq!(told(&sample()), expected);
}

#[test]
fn a_total_that_the_goods_do_not_make() {
    let told =
        told(&sample().replace("ИТОГО:                         24 990,00", "ИТОГО:                         24 991,00"));
    let expected = "differs exhibit/0004 | text/4:17: 24991.00 ? | computed total: 24990.00 ? \
        | what=total tolerance-minor=0 apart-minor=100";
    assert_eq!(told[0], expected);
    assert!(told[1].starts_with("differs") && told[2].starts_with("agrees"), "{told:?}");
}

#[test]
fn a_position_is_told_only_where_it_differs() {
    let told = told(&sample().replace("1 жұп/пара x 24 990,00", "2 жұп/пара x 24 990,00"));
    let expected = "differs exhibit/0004 | text/4:12: 24990.00 ? | computed position: 49980.00 ? \
        | what=position tolerance-minor=0 apart-minor=2499000 differing=1";
    assert!(told.iter().any(|line| line == expected), "{told:?}");
}

#[test]
fn vat_of_a_tiyn_beside_is_rounding() {
    let told = told(&sample().replace("НДС 16%:   3 446,90", "НДС 16%:   3 446,91"));
    let vat: Vec<&String> = told.iter().filter(|line| line.contains("vat-of-")).collect();
    assert!(vat.len() == 2 && vat.iter().all(|line| line.starts_with("agrees") && line.ends_with("apart-minor=1")));
}

#[test]
fn no_goods_were_read() {
    let text: Vec<String> = sample().lines().filter(|line| !line.contains(" x ")).map(str::to_owned).collect();
    let told = told(&text.join("\n"));
    assert!(told[0].starts_with("cannot(nothing-said) exhibit/0004 | text/4:16: 24990.00 ? | what=total"), "{told:?}");
}
