//! What is said of a length is not believed before it is seen: A07, D05.

use crate::stage::Stage;
use std::fs;
use std::path::Path;

/// Heap and anonymous mappings together, in KiB; half of it goes to the loader for the libraries that a build of the whole
/// workspace links.
const MEMORY: u32 = 65_536;

/// The bundles of the kit, each without the head of its vector.
fn kit(stage: &Stage) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors");
    fs::create_dir(stage.path("kit")).unwrap();
    let vectors = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut count = 0;
    for path in vectors.filter(|path| path.extension().is_some_and(|extension| extension == "vector")) {
        let vector = fs::read(&path).unwrap();
        let head = vector.windows(2).position(|end| end == b"\n\n").unwrap();
        stage.write(format!("kit/{}.aigaq", path.file_stem().unwrap().to_str().unwrap()), &vector[head + 2..]);
        count += 1;
    }
    count
}

/// Lengths of 2^62, directories of 2^64, 200,000 arrays one in the other: all in one process, and the same is said of each
/// as without a limit.
#[test]
fn a07_d05_the_whole_kit_is_judged_in_little_memory() {
    let stage = Stage::empty();
    stage.write("trust.toml", b"version = 1\n");
    let count = kit(&stage);
    let check = "aigaq-verify check --json --no-media --at 2026-11-22T12:00:00Z --trust . kit";
    let free = stage.shell(check).expect(4);
    let bound = stage.shell(&format!("ulimit -d {MEMORY}; {check}")).expect(4);
    assert_eq!(free.out.lines().count(), count);
    assert!(free.out == bound.out, "with {MEMORY} KiB something else is said");
}
