//! A container that is opened is, byte for byte, what our writer makes of its parts: there is no second form.
#![no_main]

use aigaq::base::limits::Limits;
use aigaq::bundle::part::{MIMETYPE, Part};
use aigaq::bundle::reader::Container;
use aigaq::bundle::writer::Writer;
use std::io::Cursor;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(container) = Container::open(bytes, &Limits::default()) else { return };
    let mut writer = Writer::new(Cursor::new(Vec::new())).unwrap();
    let mut agrees = true;
    for entry in container.entries() {
        assert!(container.find(entry.part).is_some());
        let (data, crc) = container.read(entry, u64::MAX).unwrap();
        agrees &= crc;
        match entry.part {
            Part::Mimetype => assert_eq!(data, MIMETYPE),
            part => writer.add(part, &data).unwrap(),
        }
    }
    let written = writer.finish().unwrap().into_inner();
    // A CRC-32 that is not that of its data is a finding of the judgement, not of the form.
    assert!(!agrees || written == bytes);
    assert_eq!(written.len(), bytes.len());
});
