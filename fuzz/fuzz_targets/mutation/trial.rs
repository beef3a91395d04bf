//! One trial. It begins with a good bundle of the kit; the input is a short program that bends its parts, and then mends
//! digests, chain and container, so that the defect is met deep inside. Whatever it does, the bundle must not pass unless
//! its sealed bytes are those of a good one, no time-stamp may count that its authority did not make, and no statement
//! may stand that its signer did not sign.

use super::base::{Base, bases};
use super::draft::Draft;
use super::program::{Program, Step};
use aigaq::checks::conclusion::Exit;

/// Steps of one program: more bend nothing that is still whole.
const STEPS: usize = 16;

/// Judges the bundle that `input` makes, and gives its exit.
pub fn run(input: &[u8]) -> Exit {
    let mut program = Program::new(input);
    let base = program.pick(bases());
    let mut draft = Draft::new(base);
    let mut raw = Vec::new();
    for _ in 0..STEPS {
        match program.step() {
            Some(Step::Raw { at, bit }) => raw.push((at, bit)),
            Some(step) => draft.bend(step, &mut program),
            None => break,
        }
    }
    let mut bytes = draft.container();
    for (at, bit) in raw {
        let at = at % bytes.len();
        bytes[at] ^= 1 << (bit % 8);
    }
    let verification = base.judge(&bytes);
    let exit = verification.conclusion().exit;
    if exit == Exit::Passed {
        assert!(bases().iter().any(|good| bytes.starts_with(good.sealed())), "another sealed part passes");
        assert!(verification.window().not_after.is_some(), "passes without a time-stamp");
    }
    for stamp in verification.stamps().iter().filter(|stamp| stamp.counts) {
        let made = |good: &Base| good.stamps.iter().any(|known| Some(known) == stamp.judged.stamp());
        assert!(bases().iter().any(made), "{} counts", stamp.part);
    }
    for told in verification.statements().iter().filter(|told| told.stands()) {
        let signed = |good: &Base| good.statements.iter().any(|known| Some(known) == told.statement.as_ref());
        assert!(bases().iter().any(signed), "statement {} stands", told.n);
    }
    exit
}
