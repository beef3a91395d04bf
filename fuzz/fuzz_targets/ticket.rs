//! The printed text of a receipt, its sums and the numbers in it.
#![no_main]

use aigaq::examine::fiscal::operators::Operators;
use aigaq::examine::fiscal::sums::compare;
use aigaq::examine::fiscal::ticket::Ticket;
use std::sync::LazyLock;

static OPERATORS: LazyLock<Operators> = LazyLock::new(|| Operators::shipped().unwrap());

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Ok(ticket) = Ticket::read(text, &OPERATORS) else { return };
    compare(&ticket);
    ticket.is_refund();
});
