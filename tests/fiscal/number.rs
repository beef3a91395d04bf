use aigaq::examine::fiscal::number::{Holder, Number, Part, Sex, Sort, Standing, standing};

const GOOD: [&str; 9] = [
    "260140999011",
    "260140999021",
    "260141999017",
    "250540999014",
    "260140990902",
    "900101399016",
    "900101499012",
    "010101599012",
    "010101699019",
];

#[test]
fn check_digits_of_both_passes() {
    for number in GOOD {
        assert_eq!(standing(number), Standing::Consistent, "{number}");
        assert_eq!(standing(&format!("  {number}\n")), Standing::Consistent, "{number}");
        for digit in '0'..='9' {
            let other = format!("{}{digit}", &number[..11]);
            let expected = if other == number { Standing::Consistent } else { Standing::Inconsistent };
            assert_eq!(standing(&other), expected, "{other}");
        }
    }
}

#[test]
fn a_body_without_a_check_digit() {
    for digit in 0..=9 {
        let number = format!("26014099094{digit}");
        assert_eq!(standing(&number), Standing::Inconsistent, "{number}");
        assert_eq!(Number::read(&number).unwrap().expected(), None);
    }
}

#[test]
fn the_eleventh_digit_is_blind_in_the_first_pass_only() {
    for number in ["260140999011", "260140999021", "260140999031"] {
        assert_eq!(standing(number), Standing::Consistent, "{number}");
        let number = Number::read(number).unwrap();
        assert!(number.is_blind());
        assert!(number.facts().iter().any(|(name, _)| *name == "blind"));
    }
    let second = Number::read("260140990902").unwrap();
    assert!(!second.is_blind());
    assert_eq!(standing("260140990912"), Standing::Inconsistent);
}

/// A slip outside the eleventh digit is noticed unless it leads from one pass to the other, where one in ten fits.
#[test]
fn a_slip_elsewhere_is_noticed_within_a_pass() {
    let number = b"260140999011";
    let mut unnoticed = 0;
    for place in (0..12).filter(|place| *place != 10) {
        for digit in (b'0'..=b'9').filter(|digit| *digit != number[place]) {
            let mut other = *number;
            other[place] = digit;
            let other = String::from_utf8(other.to_vec()).unwrap();
            if standing(&other) == Standing::Consistent {
                assert!(!Number::read(&other).unwrap().is_blind(), "{other}");
                unnoticed += 1;
            }
        }
    }
    assert!(unnoticed <= 2, "{unnoticed} of 99");
}

#[test]
fn not_twelve_digits() {
    for text in ["", "26014099901", "2601409990111", "26014099901a", "٢٦٠١٤٠٩٩٩٠١١", "260140 99901", "-26014099901"]
    {
        assert_eq!(standing(text), Standing::NotTwelveDigits, "{text}");
    }
}

#[test]
fn what_a_bin_says() {
    let holder = |number: &str| Number::read(number).unwrap().holder();
    let Holder::Entity(entity) = holder("260140999011") else { panic!() };
    assert_eq!((entity.year, entity.month, entity.sort, entity.part), (26, 1, Sort::Resident, Part::Head));
    assert!(entity.is_date);
    let Holder::Entity(entity) = holder("260141999017") else { panic!() };
    assert_eq!(entity.part, Part::Branch);
    let Holder::Entity(entity) = holder("261352999999") else { panic!() };
    assert_eq!((entity.sort, entity.part, entity.is_date), (Sort::NonResident, Part::Office, false));
    let Holder::Entity(entity) = holder("260169999999") else { panic!() };
    assert_eq!((entity.sort, entity.part), (Sort::Joint, Part::Other(9)));
    assert_eq!(holder("260170999999"), Holder::Neither);
}

#[test]
fn what_an_iin_says() {
    let person = |number: &str| match Number::read(number).unwrap().holder() {
        Holder::Person(person) => person,
        other => panic!("{number}: {other:?}"),
    };
    let one = person("900101399016");
    assert_eq!((one.year, one.month, one.day, one.sex, one.is_date), (1990, 1, 1, Some(Sex::Male), true));
    assert_eq!(person("900101499012").sex, Some(Sex::Female));
    assert_eq!(person("010101599012").year, 2001);
    assert!(!person("900231399010").is_date);
    assert!(!person("010229599010").is_date);
    assert!(person("000229599010").is_date);
    assert_eq!((person("900101099010").year, person("900101099010").sex), (90, None));
}
