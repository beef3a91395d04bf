use crate::forge::{Bench, Forge, exit, line, moment};
use aigaq::base::moment::Moment;

#[test]
fn only_the_clock_of_the_sealing_machine_says_when() {
    let verification = Forge::good().judged();
    assert_eq!(line(&verification, "time.no-token"), "9 bundle claimed=2026-10-05T09:30:00.000Z");
    assert_eq!(exit(&verification), (3, "time.no-token"));
}

#[test]
fn a_claimed_time_is_only_repeated() {
    for (millis, shown) in [(0, "1970-01-01T00:00:00.000Z"), (Moment::LAST.millis(), "9999-12-31T23:59:59.999Z")] {
        let forge = Forge::good().manifest(move |manifest| manifest.sealed = Moment::from_millis(millis).unwrap());
        let verification = forge.judged();
        assert_eq!(line(&verification, "time.no-token"), format!("9 bundle claimed={shown}"));
        assert_eq!(exit(&verification), (3, "time.no-token"));
    }
}

#[test]
fn a_time_after_the_year_9999() {
    let late = |payload: &mut Vec<u8>| {
        let (now, late) = (moment(10).millis().to_be_bytes(), (Moment::LAST.millis() + 1).to_be_bytes());
        crate::forge::swap(payload, &now, &late);
    };
    assert!(line(&Forge::good().payload(late).judged(), "cbor.shape").starts_with("2 manifest detail="));
}

#[test]
fn no_manifest_that_claims_a_time() {
    let verification = Bench::default().judge(b"nothing");
    assert_eq!(line(&verification, "time.not-performed"), "9 bundle because=container.not-a-bundle");
}
