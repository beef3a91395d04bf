use crate::forge::{
    Bench, Forge, Pieces, STAMPED, Stamp, about, against, bench, bytes_item, codes, exit, has, knowing, line, lines,
    noise, phrase, sealer, signed, signed_by_hand, signer, stranger, teller, told, tsa, unknown,
};
use aigaq::base::digest::sha256;
use aigaq::base::limits::Limits;
use aigaq::base::moment::Moment;
use aigaq::base::octets::Octets;
use aigaq::checks::Verification;
use aigaq::checks::finding::Standing;
use aigaq::model::statement::body::{Correction, Few, Inspection, Notary, Photo, Side, Supplement};
use aigaq::model::statement::{Body, Statement};
use aigaq::seal::signer::Signer;
use aigaq::seal::trust::{self, Revocation, Trust, Voice};

/// A moment later than the statement, at which its time-stamp is made.
const PROVEN: &str = "2026-10-05T14:00:30Z";
const ONE: &str = "statements/0001.cose";

fn entry(key: &Signer, name: &str, role: Voice) -> trust::Signer {
    trust::Signer {
        key: key.public().octets(),
        name: name.to_owned(),
        vouched_by: "the tests".to_owned(),
        added: "2026-01-01T00:00:00Z".to_owned(),
        roles: vec![role],
        from: None,
        until: None,
        revoked: None,
    }
}

fn trusting(entries: Vec<trust::Signer>) -> Bench {
    let mut trust: Trust = knowing(|_| {}, &[tsa().entry()]);
    entries.into_iter().for_each(|entry| trust.add(entry).unwrap());
    Bench { trust, ..Bench::default() }
}

/// Trusts a witness, the first teller, and a notary, the second.
fn knowing_two() -> Bench {
    trusting(vec![entry(&teller(1), "W. Known", Voice::Witness), entry(&teller(2), "N. Known", Voice::Notary)])
}

fn notary() -> Body {
    Body::Notary(Box::new(Notary { saw: Some(phrase("a file on a screen")), ..Notary::default() }))
}

/// One statement of the first teller, without a time-stamp, changed before it is signed.
fn telling(change: impl FnOnce(&mut Statement) + 'static) -> Verification {
    knowing_two().judge(&Forge::timed().telling(teller(1), change).bytes())
}

/// Bytes in the place of a statement.
fn placed(make: impl FnOnce(&mut Pieces) -> Vec<u8> + 'static) -> Verification {
    let place = |pieces: &mut Pieces| {
        let bytes = make(pieces);
        drop(pieces.state(bytes, None));
    };
    knowing_two().judge(&Forge::timed().pieces(place).bytes())
}

/// Whatever is found of a statement, the sealed part passes.
#[track_caller]
fn finds(verification: &Verification, code: &str) {
    assert!(has(verification, code), "{code}: {:?}", codes(verification));
    assert_eq!(exit(verification), (0, "nothing"), "{code}");
    assert_eq!(against(verification), [""; 0], "{code}");
}

/// What was found of the first statement.
fn of_one(verification: &Verification) -> Vec<&'static str> {
    about(verification, ONE).into_iter().filter(|code| code.starts_with("statement.")).collect()
}

#[test]
fn a_statement_of_a_known_witness_with_its_time_stamp() {
    let state = |pieces: &mut Pieces| {
        let statement = told(pieces, &teller(1));
        drop(pieces.state(signed(&statement, &teller(1)), Some(tsa().at(PROVEN).into())));
    };
    let verification = knowing_two().judge(&Forge::timed().pieces(state).bytes());
    finds(&verification, "statement.vouched");
    let all = ["statement.signature-valid", "statement.chained", "statement.vouched", "statement.not-after"];
    let mut found = of_one(&verification);
    found.sort_unstable();
    let mut wanted = all.to_vec();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
    let fingerprint = teller(1).public().fingerprint();
    let named = format!("8 statement/0001 kind=witness fingerprint={fingerprint}");
    assert_eq!(line(&verification, "statement.signature-valid"), named);
    assert_eq!(line(&verification, "statement.vouched"), format!("{named} name=W. Known vouched-by=the tests"));
    let [one] = verification.statements() else { panic!("one statement") };
    assert!(one.stands() && one.voucher.as_ref().is_some_and(|voucher| voucher.name == "W. Known"));
    assert!(one.not_after.as_ref().is_some_and(|proof| proof.part.to_string() == "statements/0001.tsr"));
    assert!(about(&verification, "statement-tokens/0001.tsr").contains(&"token.trusted"));
}

#[test]
fn who_is_not_known_in_the_role_claims_to_be() {
    let name = |found: &str| format!("name=W. Known listed={found}");
    let stranger_said = knowing_two().judge(&Forge::timed().telling(stranger(), |_| {}).bytes());
    finds(&stranger_said, "statement.role-unknown");
    assert!(line(&stranger_said, "statement.role-unknown").ends_with(&name("–")));
    // A witness is no notary.
    let as_notary = telling(|statement| statement.body = notary());
    finds(&as_notary, "statement.role-unknown");
    assert!(line(&as_notary, "statement.role-unknown").ends_with(&name("W. Known")));
    assert!(as_notary.statements()[0].stands() && as_notary.statements()[0].voucher.is_none());
    // A supplement takes no office: any known key may make one.
    let facts = Supplement { conditions: Some(phrase("by day")), ..Supplement::default() };
    let supplement = telling(|statement| {
        statement.about = vec![3];
        statement.body = Body::Supplement(Box::new(facts));
    });
    finds(&supplement, "statement.vouched");
}

#[test]
fn a_name_that_the_trust_list_does_not_have() {
    let named = telling(|statement| statement.by.name = phrase("Somebody Else"));
    finds(&named, "statement.name-differs");
    assert!(line(&named, "statement.name-differs").ends_with("listed=W. Known name=Somebody Else"));
    assert!(has(&named, "statement.vouched"), "whose key it is, is known all the same");
    for same in ["W. Known", "w.  known ", " W.\u{a0}KNOWN"] {
        assert!(!has(&telling(move |statement| statement.by.name = phrase(same)), "statement.name-differs"), "{same}");
    }
}

#[test]
fn one_key_that_speaks_as_two() {
    let two = |change: fn(&mut Statement)| {
        let mut both = entry(&teller(1), "W. Known", Voice::Witness);
        both.roles.push(Voice::Notary);
        let state = move |pieces: &mut Pieces| {
            let first = told(pieces, &teller(1));
            pieces.state(signed(&first, &teller(1)), None);
            let mut second = told(pieces, &teller(1));
            change(&mut second);
            pieces.state(signed(&second, &teller(1)), None);
        };
        trusting(vec![both]).judge(&Forge::timed().pieces(state).bytes())
    };
    let notary = two(|statement| statement.body = notary());
    finds(&notary, "statement.same-key");
    let fingerprint = teller(1).public().fingerprint();
    let wanted = format!("8 statement/0002 kind=notary fingerprint={fingerprint} other=1");
    assert_eq!(line(&notary, "statement.same-key"), wanted);
    finds(&two(|statement| statement.by.name = phrase("Somebody Else")), "statement.same-key");
    assert!(!has(&two(|_| {}), "statement.same-key"), "a witness may speak twice");
    let supplement = |statement: &mut Statement| {
        statement.about = vec![3];
        statement.body =
            Body::Supplement(Box::new(Supplement { conditions: Some(phrase("x")), ..Supplement::default() }));
    };
    assert!(!has(&two(supplement), "statement.same-key"), "a supplement is no voice");
}

/// It names the seal, and the seal holds the anchor: it cannot have been there before that.
#[test]
fn a_statement_that_is_older_than_what_it_quotes() {
    let stated = |at: &'static str| {
        let state = move |pieces: &mut Pieces| {
            let statement = told(pieces, &teller(1));
            drop(pieces.state(signed(&statement, &teller(1)), Some(tsa().at(at).accurate(None).into())));
        };
        let opened = tsa().at("2026-10-05T09:20:00Z").accurate(None);
        let forge = Forge::good().anchor(0, opened).token(tsa().at(STAMPED));
        knowing_two().judge(&forge.pieces(state).bytes())
    };
    let broken = stated("2026-10-05T09:19:58Z");
    finds(&broken, "statement.broken-nesting");
    assert!(broken.statements()[0].not_after.is_none() && !has(&broken, "statement.not-after"));
    let wanted = "earlier=anchors/0001.tsr earlier-time=2026-10-05T09:20:00Z later=statements/0001.tsr \
        later-time=2026-10-05T09:19:58Z";
    assert!(line(&broken, "statement.broken-nesting").ends_with(wanted));
    // a second is within what two authorities may differ by
    assert!(!has(&stated("2026-10-05T09:19:59Z"), "statement.broken-nesting"));
}

#[test]
fn a_witness_who_sealed_is_no_second_voice() {
    let by_sealer = |change: fn(&mut Statement)| bench().judge(&Forge::timed().telling(sealer(), change).bytes());
    finds(&by_sealer(|_| {}), "statement.same-key-as-seal");
    finds(&by_sealer(|statement| statement.body = notary()), "statement.same-key-as-seal");
    let correction = |statement: &mut Statement| {
        let right = phrase("14:12");
        statement.body = Body::Correction(Correction { right, statement: None, why: None, wrong: None });
    };
    let corrected = by_sealer(correction);
    finds(&corrected, "statement.vouched");
    assert!(!has(&corrected, "statement.same-key-as-seal"), "who sealed may correct");
}

#[test]
fn a_statement_for_another_seal_says_nothing_here() {
    let verification = telling(|statement| statement.seal = Octets([7; 32]));
    finds(&verification, "statement.foreign-seal");
    assert!(line(&verification, "statement.foreign-seal").ends_with(&format!("found={}", Octets([7; 32]))));
    assert!(!verification.statements()[0].stands() && !has(&verification, "statement.chained"));
}

#[test]
fn signatures_that_do_not_hold() {
    let flipped = placed(|pieces| {
        let statement = told(pieces, &teller(1));
        let mut bytes = signed(&statement, &teller(1));
        *bytes.last_mut().unwrap() ^= 1;
        bytes
    });
    // The last byte of S: over L, or another number; neither holds.
    finds(&flipped, "statement.signature-invalid");
    assert!(!flipped.statements()[0].is_signed && !has(&flipped, "statement.vouched"));
    let by_another = placed(|pieces| {
        let statement = told(pieces, &signer());
        let kid = signer().public().fingerprint();
        let typ = "application/vnd.aigaq.witness+cose";
        signed_by_hand(typ, &kid, &statement.encode().unwrap(), |signature| signature[3] ^= 1)
    });
    finds(&by_another, "statement.signature-invalid");
    let marked = placed(|pieces| {
        let statement = told(pieces, &signer());
        let kid = stranger().public().fingerprint();
        signed_by_hand("application/vnd.aigaq.witness+cose", &kid, &statement.encode().unwrap(), |_| {})
    });
    finds(&marked, "statement.key-mismatch");
    let weak = placed(|pieces| {
        let statement = Statement { signer: Octets([0; 32]), ..told(pieces, &signer()) };
        let kid = signer().public().fingerprint();
        signed_by_hand("application/vnd.aigaq.witness+cose", &kid, &statement.encode().unwrap(), |_| {})
    });
    finds(&weak, "statement.key-weak");
}

#[test]
fn what_cannot_be_read_and_what_is_newer() {
    let hand = |typ: &'static str, change: fn(&mut Vec<u8>)| {
        placed(move |pieces| {
            let mut payload = told(pieces, &signer()).encode().unwrap();
            change(&mut payload);
            signed_by_hand(typ, &signer().public().fingerprint(), &payload, |_| {})
        })
    };
    finds(&placed(|_| noise(1, 20)), "statement.malformed");
    finds(&placed(|_| vec![]), "statement.malformed");
    finds(&hand("application/vnd.aigaq.witness+cose", |payload| payload.push(0)), "statement.malformed");
    finds(&hand("application/vnd.aigaq.witness+cose", swap_version), "statement.unsupported");
    finds(&hand("application/vnd.aigaq.oracle+cose", |_| {}), "statement.unsupported");
    finds(&hand("application/vnd.aigaq.notary+cose", |_| {}), "statement.purpose");
    finds(&hand("application/vnd.aigaq.manifest+cose", |_| {}), "statement.purpose");
    finds(&hand("application/pdf", |_| {}), "statement.purpose");
    // A seal in the place of a statement, and a damaged one.
    finds(&placed(|pieces| pieces.get("manifest.cose").bytes.clone()), "statement.purpose");
    let damaged = Forge::timed().pieces(|pieces| {
        let statement = told(pieces, &teller(1));
        pieces.state(signed(&statement, &teller(1)), None);
        pieces.damage(ONE, 200);
    });
    let damaged = knowing_two().judge(&damaged.bytes());
    finds(&damaged, "statement.malformed");
    assert_eq!(line(&damaged, "statement.malformed"), "8 statement/0001 why=container.crc");
}

fn swap_version(payload: &mut Vec<u8>) {
    let old = [&[0x67][..], b"version", &[1]].concat();
    crate::forge::swap(payload, &old, &[&[0x67][..], b"version", &[2]].concat());
}

#[test]
fn bounds_between_fields() {
    let refused = |change: fn(&mut Statement)| {
        let mut pieces = Forge::good().made();
        let mut statement = told(&mut pieces, &teller(1));
        change(&mut statement);
        assert!(statement.encode().is_err(), "{statement:?}");
    };
    refused(|statement| statement.about = vec![2, 2]);
    refused(|statement| statement.about = vec![3, 2]);
    refused(|statement| statement.about = vec![0]);
    refused(|statement| statement.about = (1..=1001).collect());
    refused(|statement| statement.body = Body::Notary(Box::default()));
    refused(|statement| statement.body = Body::Supplement(Box::default()));
    let photo = || Photo { name: phrase("bag.jpg"), sha256: sha256(b"a photo") };
    assert!(Few::new(vec![photo(); 100]).is_some() && Few::new(vec![photo(); 101]).is_none());
    assert!(Few::<Photo>::new(vec![]).is_none());
    let features = Few::new(vec![]).map(|features| Inspection {
        bag: None,
        features,
        goods: phrase("a jacket"),
        photos: None,
        remarks: None,
    });
    assert_eq!(features, None, "an inspection that saw nothing");
    assert_eq!(Side::ALL.map(Side::name).len(), 5);
}

#[test]
fn times_that_are_claimed_and_proven() {
    let stamped = |stamp: Stamp, change: fn(&mut Statement)| {
        let state = move |pieces: &mut Pieces| {
            let mut statement = told(pieces, &teller(1));
            change(&mut statement);
            drop(pieces.state(signed(&statement, &teller(1)), Some(stamp)));
        };
        knowing_two().judge(&Forge::timed().pieces(state).bytes())
    };
    finds(&telling(|_| {}), "statement.no-token");
    finds(&stamped(unknown().at(PROVEN).into(), |_| {}), "statement.no-valid-token");
    finds(&stamped(noise(1, 20).into(), |_| {}), "statement.no-valid-token");
    let late = stamped(tsa().at(PROVEN).into(), |statement| {
        statement.at = Moment::parse("2026-10-05T15:00:00Z").unwrap();
    });
    finds(&late, "statement.claim-outside");
    assert!(line(&late, "statement.claim-outside").contains("side=late"));
    let early = telling(|statement| {
        statement.at = Moment::parse("2026-10-05T09:00:00Z").unwrap();
    });
    finds(&early, "statement.claim-outside");
    assert!(line(&early, "statement.claim-outside").contains("side=early"));
    // Before the seal that it names, by the seal's own word; two minutes are allowed.
    let claiming = |at: &'static str| telling(move |statement| statement.at = Moment::parse(at).unwrap());
    let older = claiming("2026-10-05T09:27:59.999Z");
    assert!(line(&older, "statement.claim-outside").contains("side=seal"));
    assert!(!has(&claiming("2026-10-05T09:28:00Z"), "statement.claim-outside"));
    // Before the statement that it names.
    let two = |at: &'static str| {
        let state = move |pieces: &mut Pieces| {
            for at in ["2026-10-05T15:00:00Z", at] {
                let mut statement = told(pieces, &teller(1));
                statement.at = Moment::parse(at).unwrap();
                drop(pieces.state(signed(&statement, &teller(1)), None));
            }
        };
        knowing_two().judge(&Forge::timed().pieces(state).bytes())
    };
    let older = two("2026-10-05T14:57:59.999Z");
    assert!(line(&older, "statement.claim-outside").contains("side=statement"));
    assert!(!has(&two("2026-10-05T14:58:00Z"), "statement.claim-outside"));
    // A time-stamp of a statement, however early, says nothing of the seal and conflicts with nothing.
    let before = stamped(tsa().at("2026-10-05T09:00:00Z").into(), |_| {});
    assert!(!has(&before, "time.broken-nesting"), "{:?}", codes(&before));
    assert_eq!(exit(&before), (0, "nothing"));
    let untimed = Forge::opened().pieces(|pieces| {
        let statement = told(pieces, &teller(1));
        pieces.state(signed(&statement, &teller(1)), Some(tsa().at(PROVEN).into()));
    });
    assert_eq!(exit(&knowing_two().judge(&untimed.bytes())), (3, "time.no-token"));
}

#[test]
fn keys_that_were_revoked_or_not_yet_trusted() {
    let judged = |change: fn(&mut trust::Signer), stamp: Option<Stamp>| {
        let mut listed = entry(&teller(1), "W. Known", Voice::Witness);
        change(&mut listed);
        let state = move |pieces: &mut Pieces| {
            let statement = told(pieces, &teller(1));
            drop(pieces.state(signed(&statement, &teller(1)), stamp));
        };
        trusting(vec![listed]).judge(&Forge::timed().pieces(state).bytes())
    };
    fn revoked(listed: &mut trust::Signer, effective: &str) {
        listed.revoked = Some(Revocation { effective: effective.to_owned(), reason: "stolen".to_owned() });
    }
    let proven = || Some(Stamp::from(tsa().at(PROVEN)));
    finds(&judged(|one| revoked(one, "2026-10-05T12:00:00Z"), proven()), "statement.revoked");
    finds(&judged(|one| revoked(one, "2026-11-01T00:00:00Z"), None), "statement.revoked");
    let later = judged(|one| revoked(one, "2026-11-01T00:00:00Z"), proven());
    finds(&later, "statement.revoked-later");
    assert!(has(&later, "statement.vouched"));
    let outside = |one: &mut trust::Signer| one.from = Some("2026-10-06T00:00:00Z".to_owned());
    finds(&judged(outside, proven()), "statement.outside-period");
    // The time that is claimed lies within; the time that is proven decides, to the second.
    fn until(listed: &mut trust::Signer, end: &str) {
        listed.until = Some(end.to_owned());
    }
    assert!(has(&judged(|one| until(one, "2026-10-05T14:00:32Z"), proven()), "statement.vouched"));
    assert!(has(&judged(|one| until(one, "2026-10-05T14:00:31Z"), proven()), "statement.vouched"));
    finds(&judged(|one| until(one, "2026-10-05T14:00:30Z"), proven()), "statement.outside-period");
    assert!(has(&judged(|one| until(one, "2026-10-05T14:00:30Z"), None), "statement.vouched"));
}

#[test]
fn what_is_spoken_of() {
    finds(&telling(|statement| statement.about = vec![3, 99]), "statement.dangling");
    let correction = telling(|statement| {
        let body = Correction { right: phrase("x"), statement: Some(Octets([5; 32])), why: None, wrong: None };
        statement.body = Body::Correction(body);
    });
    finds(&correction, "statement.dangling");
    let extract = Forge::timed().withhold(&[3], &[]).telling(teller(1), |statement| statement.about = vec![3, 4]);
    let extract = knowing_two().judge(&extract.bytes());
    assert_eq!(line(&extract, "statement.withheld"), "8 statement/0001 names=3");
    assert_eq!(exit(&extract), (11, "extract.withheld"));
}

#[test]
fn certificates_are_judged_on_the_statement() {
    let verification = placed(|pieces| {
        use ed25519_dalek::Signer as _;
        let payload = told(pieces, &signer()).encode().unwrap();
        let typ = crate::forge::text_item("application/vnd.aigaq.witness+cose");
        let kid = bytes_item(signer().public().fingerprint().as_bytes());
        let chain = [&[0x18, 0x21][..], &bytes_item(&[0x30, 0])].concat();
        let protected = [&[0xa4, 0x01, 0x27, 0x04][..], &kid, &[0x10], &typ, &chain].concat();
        let tbs = crate::forge::to_be_signed(&protected, &payload);
        let signature = ed25519_dalek::SigningKey::from_bytes(&crate::forge::seed()).sign(&tbs).to_bytes().to_vec();
        [vec![0xd2, 0x84], bytes_item(&protected), vec![0xa0], bytes_item(&payload), bytes_item(&signature)].concat()
    });
    assert_eq!(line(&verification, "certificate.malformed"), "10 statement/0001 stage=signer what=Certificate");
    finds(&verification, "statement.role-unknown");
}

/// What stands behind a seal that cannot be read is said not to be judged, and so is what is too long to read.
#[test]
fn behind_a_seal_that_cannot_be_read_and_longer_than_a_reader_takes_on() {
    let forge = || Forge::timed().part("statements/0001.cose", noise(1, 200));
    let verification = bench().judge(&forge().pieces(|pieces| pieces.damage("manifest.cose", 40)).bytes());
    assert!(line(&verification, "statement.not-performed").starts_with("8 bundle because="));
    assert!(verification.statements().is_empty());
    let limits = Limits { appended_bytes: 199, ..Limits::default() };
    let verification = Bench { limits, ..bench() }.judge(&forge().bytes());
    assert_eq!(line(&verification, "statement.malformed"), "8 statement/0001 why=container.limit");
    let limits = Limits { appended_bytes: 200, ..Limits::default() };
    let verification = Bench { limits, ..bench() }.judge(&forge().bytes());
    assert_ne!(line(&verification, "statement.malformed"), "8 statement/0001 why=container.limit");
}

#[test]
fn no_seal_to_hold_it_against() {
    let nothing = Bench::default().judge(b"nothing");
    assert_eq!(line(&nothing, "statement.not-performed"), "8 bundle because=container.not-a-bundle");
}

/// Ten statements by five signers: all of them stand. Then each is taken out, changes place with the next, is replaced by
/// one from another bundle, is signed anew by a stranger. It is seen every time, on that statement or on the one behind
/// it, and never on the sealed part.
#[test]
fn ten_statements_by_five_signers() {
    let trusted = || trusting((1..=5).map(|n| entry(&teller(n), "W. Known", Voice::Witness)).collect());
    let ten = |forge: Forge| {
        let mut pieces = forge.made();
        for n in 0..10_u8 {
            let by = teller(n % 5 + 1);
            let mut statement = told(&mut pieces, &by);
            statement.about = vec![u32::from(n % 4) + 1];
            let stamp = tsa().at(&format!("2026-10-05T14:00:{:02}Z", n + 10));
            pieces.state(signed(&statement, &by), Some(stamp.into()));
        }
        pieces
    };
    let (good, other) =
        (ten(Forge::timed()), ten(Forge::timed().manifest(|manifest| manifest.bundle = Octets([1; 16]))));
    let name = |n: usize, ext: &str| format!("statements/{n:04}.{ext}");
    let whole = trusted().judge(&good.file());
    assert_eq!(exit(&whole), (0, "nothing"));
    for code in ["statement.signature-valid", "statement.chained", "statement.vouched", "statement.not-after"] {
        assert_eq!(lines(&whole, code).len(), 10, "{code}");
    }
    assert_eq!(noted(&whole), [""; 0]);
    for n in 1..=10_usize {
        let mut cut = good.clone();
        for ext in ["cose", "tsr"] {
            cut.remove(&name(n, ext));
            for later in n + 1..=10 {
                cut.get(&name(later, ext)).name = name(later - 1, ext);
            }
        }
        let taken = trusted().judge_silently(&cut.file());
        assert_eq!(exit(&taken), (0, "nothing"), "{n} taken out");
        // The last leaves no trace. That is printed with every list of statements.
        assert_eq!(lines(&taken, "statement.chain-broken").len(), usize::from(n < 10), "{n} taken out");

        let mut moved = good.clone();
        let next = n % 10 + 1;
        for ext in ["cose", "tsr"] {
            let (one, two) = (moved.get(&name(n, ext)).clone(), moved.get(&name(next, ext)).clone());
            moved.replace(&name(n, ext), |bytes| *bytes = two.bytes);
            moved.replace(&name(next, ext), |bytes| *bytes = one.bytes);
        }
        let moved = trusted().judge_silently(&moved.file());
        assert_eq!(exit(&moved), (0, "nothing"), "{n} moved");
        assert!(lines(&moved, "statement.chain-broken").len() >= 2, "{n} moved: {:?}", noted(&moved));

        let mut replayed = good.clone();
        let foreign = other.clone().get(&name(n, "cose")).bytes.clone();
        replayed.replace(&name(n, "cose"), |bytes| *bytes = foreign);
        let replayed = trusted().judge_silently(&replayed.file());
        assert_eq!(exit(&replayed), (0, "nothing"), "{n} replayed");
        assert_eq!(lines(&replayed, "statement.foreign-seal").len(), 1, "{n} replayed");
        assert!(!replayed.statements()[n - 1].stands(), "{n} replayed");
        assert_eq!(lines(&replayed, "token.imprint-mismatch").len(), 1, "{n} replayed");

        let mut anew = good.clone();
        let earlier = whole.statements()[n - 1].statement.clone().unwrap();
        let forged = Statement { signer: stranger().public().octets(), ..earlier };
        anew.replace(&name(n, "cose"), |bytes| *bytes = signed(&forged, &stranger()));
        let anew = trusted().judge_silently(&anew.file());
        assert_eq!(exit(&anew), (0, "nothing"), "{n} signed anew");
        assert_eq!(lines(&anew, "statement.role-unknown").len(), 1, "{n} signed anew");
        assert!(anew.statements()[n - 1].voucher.is_none(), "{n} signed anew");
        assert_eq!(lines(&anew, "statement.chain-broken").len(), usize::from(n < 10), "{n} signed anew");
        assert_eq!(lines(&anew, "token.imprint-mismatch").len(), 1, "{n} signed anew");
    }
}

fn noted(verification: &Verification) -> Vec<&'static str> {
    let own = |code: &&str| code.starts_with("statement.") || code.starts_with("token.");
    let noted = verification.findings().iter().filter(|finding| finding.standing() == Standing::Noted);
    noted.map(|finding| finding.code()).filter(own).collect()
}
