//! Floor 3: the container of format 1. One canonical ZIP, read and written.

pub mod hashing;
pub mod landing;
pub mod layout;
pub mod part;
pub mod reader;
pub mod writer;
