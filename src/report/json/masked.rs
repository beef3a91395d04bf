//! JSON for people in which numbers of persons are masked by the rule of the papers.

use super::super::papers::mask;
use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};
use std::io::{self, Write};

/// The value set out for people, each of its texts masked. The same bytes for the same value.
pub fn pretty(value: &impl Serialize) -> String {
    let mut out = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut out, Masking(PrettyFormatter::new()));
    // safe: no map has keys other than strings, and writing to memory does not fail
    let _ = value.serialize(&mut serializer);
    String::from_utf8(out).unwrap_or_default()
}

/// Texts come in pieces between escapes. An escape ends a number as any other sign does.
struct Masking<'a>(PrettyFormatter<'a>);

impl Formatter for Masking<'_> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        writer.write_all(mask::masked(fragment).as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

#[cfg(test)]
mod tests {
    use super::pretty;

    #[test]
    fn texts_are_masked_between_escapes_and_the_rest_is_as_it_was() {
        let texts = ["ИИН 900101399016", "\n900101399016\t", "900101399017", "a900101399016", "\"900101399016\""];
        let value = serde_json::json!({"texts": texts, "n": 900_101_399_016_u64, "of": {"none": []}});
        let plain = serde_json::to_string_pretty(&value).unwrap_or_default();
        let said = pretty(&value);
        for text in ["\"ИИН 900101******\"", "\"\\n900101******\\t\"", "\"\\\"900101******\\\"\""] {
            assert!(said.contains(text), "{text}: {said}");
        }
        assert_eq!(said.matches("900101399016").count(), 2, "{said}");
        let back = said.replace("\"ИИН 900101******", "\"ИИН 900101399016");
        let back = back.replace("n900101******", "n900101399016").replace("\"900101******", "\"900101399016");
        assert_eq!(back, plain);
    }
}
