//! Floor 2: what is claimed. Every type here is a structure of docs/spec.md, with its CDDL.

pub mod case;
pub mod exhibit;
pub mod facts;
pub mod journal;
pub mod manifest;
pub mod mark;
pub mod person;
pub mod purchase;
pub mod reading;
pub mod record;
pub mod remark;
pub mod renewal;
pub mod statement;
pub mod text;
pub mod withheld;
