//! A statement is read as one kind at most, and written with the same bytes.
#![no_main]

use aigaq::base::limits::Limits;
use aigaq::model::statement::{Kind, Statement};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let read: Vec<Statement> =
        Kind::ALL.into_iter().filter_map(|kind| Statement::decode(bytes, kind, &limits).ok()).collect();
    assert!(read.len() < 2);
    for statement in read {
        assert_eq!(statement.encode().as_deref(), Ok(bytes));
        statement.body.photos();
    }
});
