//! All that typesetting can see: the templates, the fonts, and the files of one paper.

use std::collections::BTreeMap;
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// Serif in four styles, then the one of one width in two.
pub const FONTS: [&[u8]; 6] = [
    include_bytes!("../fonts/NotoSerif-Regular.ttf"),
    include_bytes!("../fonts/NotoSerif-Bold.ttf"),
    include_bytes!("../fonts/NotoSerif-Italic.ttf"),
    include_bytes!("../fonts/NotoSerif-BoldItalic.ttf"),
    include_bytes!("../fonts/NotoSansMono-Regular.ttf"),
    include_bytes!("../fonts/NotoSansMono-Bold.ttf"),
];

const MAIN: &str = "main.typ";

const TEMPLATES: [(&str, &str); 14] = [
    ("beside.typ", include_str!("../templates/beside.typ")),
    ("blank.typ", include_str!("../templates/blank.typ")),
    ("code.typ", include_str!("../templates/code.typ")),
    ("columns.typ", include_str!("../templates/columns.typ")),
    ("digest.typ", include_str!("../templates/digest.typ")),
    ("letters.typ", include_str!("../templates/letters.typ")),
    (MAIN, include_str!("../templates/main.typ")),
    ("page.typ", include_str!("../templates/page.typ")),
    ("pairs.typ", include_str!("../templates/pairs.typ")),
    ("plates.typ", include_str!("../templates/plates.typ")),
    ("prose.typ", include_str!("../templates/prose.typ")),
    ("rows.typ", include_str!("../templates/rows.typ")),
    ("soft.typ", include_str!("../templates/soft.typ")),
    ("timeline.typ", include_str!("../templates/timeline.typ")),
];

/// What does not change from paper to paper.
struct Workshop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: BTreeMap<String, Source>,
    main: FileId,
}

/// One paper's world.
pub struct Room {
    workshop: &'static Workshop,
    files: BTreeMap<String, Bytes>,
}

fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

fn workshop() -> Option<&'static Workshop> {
    static ONCE: OnceLock<Option<Workshop>> = OnceLock::new();
    let make = || {
        let fonts: Vec<Font> = FONTS.into_iter().filter_map(|bytes| Font::new(Bytes::new(bytes), 0)).collect();
        let source = |(name, text): (&str, &str)| Some((name.to_owned(), Source::new(id(name)?, text.to_owned())));
        Some(Workshop {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources: TEMPLATES.into_iter().map(source).collect::<Option<_>>()?,
            main: id(MAIN)?,
        })
    };
    ONCE.get_or_init(make).as_ref()
}

impl Room {
    /// A room with these files by their paths. `None` if the templates could not be laid out, which
    /// would be a fault of this crate.
    pub fn new(files: BTreeMap<String, Vec<u8>>) -> Option<Self> {
        let files = files.into_iter().map(|(path, bytes)| (path, Bytes::new(bytes))).collect();
        Some(Room { workshop: workshop()?, files })
    }
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &self.workshop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.workshop.book
    }

    fn main(&self) -> FileId {
        self.workshop.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = id.get();
        let inside = matches!(path.root(), VirtualRoot::Project);
        let source = self.workshop.sources.get(path.vpath().get_without_slash()).filter(|_| inside);
        source.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        let inside = matches!(path.root(), VirtualRoot::Project);
        let file = self.files.get(path.vpath().get_without_slash()).filter(|_| inside);
        file.cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.workshop.fonts.get(index).cloned()
    }

    /// Nothing in a paper is dated by a clock.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
