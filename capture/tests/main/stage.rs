//! A folder to try the programs in: a key, a form, a file or two, and how a program ended.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// The passphrase of the key.
pub const WORDS: &str = "correct horse battery staple";

/// Nothing that the tests start takes longer; what does, hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// A form without any facts: short, and good for any file.
pub const FORM: &str = r#"[case]
title = "A test of the program"
recording = "open"
"#;

/// One of the two programs, beside the one that the tests belong to.
pub fn program(name: &str) -> PathBuf {
    let path = Path::new(crate::PROGRAM).with_file_name(name);
    assert!(path.is_file(), "{} is not there: build the workspace first", path.display());
    path
}

/// The drawn sample case.
pub fn samples() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples/made");
    folder.canonicalize().expect("the sample case")
}

/// What a file is called, what it holds, and when it was last changed.
pub type Stand = BTreeMap<PathBuf, (Vec<u8>, i64, i64)>;

/// A temporary folder that goes when it is dropped.
pub struct Stage {
    folder: PathBuf,
}

impl Stage {
    /// An empty folder with another for HOME in it.
    pub fn empty() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("aigaq-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("home")).expect("a temporary folder");
        Stage { folder }
    }

    /// With `key.pem`, its passphrase in `words`, the short form in `purchase.toml` and two files,
    /// `a.txt` and `b.txt`.
    pub fn new() -> Self {
        let stage = Stage::empty();
        stage.write("words", WORDS.as_bytes());
        stage.write("purchase.toml", FORM.as_bytes());
        stage.write("a.txt", b"the first file\n");
        stage.write("b.txt", b"the second file\n");
        stage.write_private("key.pem", key());
        stage
    }

    /// With an open draft, too: `purchase.aigaq-draft`.
    pub fn with_draft() -> Self {
        let stage = Stage::new();
        stage.capture(["open", "purchase.toml"]).expect(0);
        stage
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A path in the folder.
    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a file.
    pub fn write(&self, name: impl AsRef<Path>, bytes: &[u8]) {
        fs::write(self.path(name), bytes).expect("a file");
    }

    /// Writes a file that its owner alone may read.
    pub fn write_private(&self, name: &str, bytes: &[u8]) {
        use std::io::Write;
        let file = fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(self.path(name));
        file.and_then(|mut file| file.write_all(bytes)).expect("a file");
    }

    /// Reads a file.
    pub fn read(&self, name: impl AsRef<Path>) -> Vec<u8> {
        let path = self.path(name);
        fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Makes a file of zeros that takes no space.
    pub fn sparse(&self, name: &str, length: u64) {
        fs::File::create(self.path(name)).and_then(|file| file.set_len(length)).expect("a file of zeros");
    }

    /// A command in the folder, with an environment of its own.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let beside = Path::new(crate::PROGRAM).parent().expect("a folder");
        let mut command = Command::new(program);
        command
            .current_dir(&self.folder)
            .env_clear()
            .env("HOME", self.path("home"))
            .env("LANG", "C")
            .env("PATH", format!("{}:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", beside.display()))
            .stdin(Stdio::null());
        command
    }

    /// Runs a shell's line.
    pub fn shell(&self, line: &str) -> Ending {
        let mut command = self.command("sh");
        command.args(["-c", line]);
        run(command, line)
    }

    /// Runs a shell's line as a user who has no rights; the folder is theirs from then on.
    pub fn as_nobody(&self, line: &str) -> Ending {
        self.set_up("chown -R 65534:65534 .");
        let mut command = self.command("setpriv");
        command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups", "sh", "-c", line]);
        run(command, line)
    }

    /// Runs a shell's line that must succeed.
    pub fn set_up(&self, line: &str) -> String {
        self.shell(line).expect(0).out
    }

    /// Runs aigaq-capture.
    pub fn capture<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Ending {
        self.run("aigaq-capture", args)
    }

    /// Runs aigaq-verify.
    pub fn verify<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Ending {
        self.run("aigaq-verify", args)
    }

    fn run<A: AsRef<OsStr>>(&self, name: &str, args: impl IntoIterator<Item = A>) -> Ending {
        let mut command = self.command(program(name));
        let args: Vec<_> = args.into_iter().map(|arg| arg.as_ref().to_owned()).collect();
        let words: Vec<_> = args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
        command.args(args);
        run(command, &format!("{name} {}", words.join(" ")))
    }

    /// Seals the draft into `output`.
    pub fn seal(&self, output: &str) -> Ending {
        self.capture(["seal", "-o", output, "--key", "key.pem", "--passphrase-file", "words", "--json"])
    }

    /// Packs `a.txt` and `b.txt` into `output`.
    pub fn pack(&self, output: &str) -> Ending {
        let files = ["pack", "purchase.toml", "a.txt", "b.txt", "--origin", "imported", "-o", output];
        self.capture(files.into_iter().chain(["--key", "key.pem", "--passphrase-file", "words", "--json"]))
    }

    /// Checks a bundle, which must be intact but for trust and time, and gives the JSON core.
    pub fn check(&self, bundle: &str) -> serde_json::Value {
        self.verify(["check", "--json", bundle]).expect(3).core()
    }

    /// Every file in the folder and below. HOME is not looked at.
    pub fn stand(&self) -> Stand {
        let mut stand = Stand::new();
        walk(&self.folder, &mut stand);
        stand.retain(|path, _| !path.starts_with(self.path("home")));
        stand
    }

    /// Runs `act`, which may not change a byte or a time of any file in the folder.
    #[track_caller]
    pub fn unchanged<T>(&self, act: impl FnOnce() -> T) -> T {
        let before = self.stand();
        let done = act();
        let after = self.stand();
        for (path, stood) in &before {
            let now = after.get(path).unwrap_or_else(|| panic!("{} is gone", path.display()));
            assert!(stood == now, "{} was changed", path.display());
        }
        for path in after.keys() {
            assert!(before.contains_key(path), "{} was left behind", path.display());
        }
        done
    }

    /// The names below a folder, sorted, with those that begin with a point.
    pub fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).expect("a folder");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Adds the files of a folder. Large files are told apart by their length and time alone.
pub fn walk(folder: &Path, stand: &mut Stand) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let (path, meta) = (entry.path(), entry.metadata().expect("an entry"));
        if meta.is_dir() {
            walk(&path, stand);
        } else if meta.is_file() {
            let bytes = if meta.len() < 8 << 20 { fs::read(&path).unwrap_or_default() } else { vec![] };
            stand.insert(path, (bytes, meta.mtime(), meta.mtime_nsec()));
        }
    }
}

/// An encrypted key, made once for all tests of a run.
fn key() -> &'static [u8] {
    static KEY: OnceLock<Vec<u8>> = OnceLock::new();
    KEY.get_or_init(|| {
        let stage = Stage::empty();
        stage.write("words", WORDS.as_bytes());
        stage.capture(["key", "new", "key.pem", "--passphrase-file", "words"]).expect(0);
        stage.read("key.pem")
    })
}

/// How a program ended.
#[derive(Debug)]
pub struct Ending {
    /// What was run.
    pub line: String,
    /// The exit code; 128 and the signal, where one ended it.
    pub status: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
    /// How long it took.
    pub took: Duration,
}

impl Ending {
    /// The exit must be `status`, and nothing may have panicked.
    #[track_caller]
    pub fn expect(self, status: i32) -> Self {
        assert!(!self.err.contains("panicked"), "`{}` panicked:\n{}", self.line, self.err);
        assert_eq!(self.status, status, "`{}` said:\n{}{}", self.line, self.out, self.err);
        self
    }

    /// It must have failed with `status` for this `reason`, said in one line of what is wrong and one
    /// of what to do.
    #[track_caller]
    pub fn fails(self, status: i32, reason: &str) -> Self {
        let ending = self.expect(status);
        let end = format!("[{reason}]");
        let what: Vec<_> = ending.err.lines().filter(|line| line.ends_with(&end)).collect();
        let [what] = what.as_slice() else {
            panic!("`{}` must say {reason} once:\n{}{}", ending.line, ending.out, ending.err)
        };
        assert!(what.starts_with("aigaq-capture: ") || what.starts_with("aigaq-verify: "), "{what}");
        let todo = ending.err.lines().skip_while(|line| line != what).nth(1).unwrap_or_default();
        assert!(todo.starts_with("  → "), "`{}` must say what to do:\n{}", ending.line, ending.err);
        ending
    }

    /// Its output as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("`{}`: {error}\n{}", self.line, self.out))
    }

    /// The core of a check's JSON, without the moment it was judged for.
    pub fn core(&self) -> serde_json::Value {
        let mut core = self.json()["core"].clone();
        core["at"] = serde_json::Value::Null;
        core
    }

    /// A text of its JSON.
    pub fn text(&self, name: &str) -> String {
        self.json()[name].as_str().unwrap_or_else(|| panic!("{name} in {}", self.out)).to_owned()
    }
}

/// Runs a command to its end.
pub fn run(mut command: Command, line: &str) -> Ending {
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let child = child.unwrap_or_else(|error| panic!("{line}: {error}"));
    end(child, line, PATIENCE)
}

/// Waits for a child, and ends it when it takes longer than it may.
pub fn end(mut child: Child, line: &str, patience: Duration) -> Ending {
    let begun = Instant::now();
    let out = child.stdout.take().map(drain);
    let err = child.stderr.take().map(drain);
    let status = loop {
        match child.try_wait().expect("a child") {
            Some(status) => break status,
            None if begun.elapsed() > patience => {
                let _ = child.kill();
                let _ = child.wait();
                panic!("`{line}` hangs");
            }
            None => std::thread::sleep(Duration::from_millis(1)),
        }
    };
    let took = begun.elapsed();
    let text = |thread: Option<std::thread::JoinHandle<Vec<u8>>>| {
        let bytes = thread.map(|thread| thread.join().expect("a reading thread")).unwrap_or_default();
        String::from_utf8(bytes).expect("the programs print UTF-8")
    };
    let code = status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0));
    Ending { line: line.to_owned(), status: code, out: text(out), err: text(err), took }
}

fn drain(mut pipe: impl Read + Send + 'static) -> std::thread::JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = pipe.read_to_end(&mut bytes);
        bytes
    })
}

/// Whether we are root, and a user without rights may run the programs; says so when not.
pub fn have_nobody() -> bool {
    let stage = Stage::empty();
    if stage.set_up("id -u").trim() != "0" {
        eprintln!("skipped: not root, so there is no other user to try as");
        return false;
    }
    let tried = have(&["setpriv"]) && stage.as_nobody("aigaq-capture --version && aigaq-verify --version").status == 0;
    if !tried {
        eprintln!("skipped: a user without rights cannot run the programs where they lie");
    }
    tried
}

/// Whether the tools are there; says so when not.
pub fn have(tools: &[&str]) -> bool {
    let stage = Stage::empty();
    let missing: Vec<_> =
        tools.iter().filter(|tool| stage.shell(&format!("command -v {tool}")).status != 0).copied().collect();
    if !missing.is_empty() {
        eprintln!("skipped: no {} here", missing.join(", "));
    }
    missing.is_empty()
}

/// A file system mounted below a stage, unmounted when dropped.
pub struct Mount {
    path: PathBuf,
}

impl Mount {
    /// Mounts with these words of `mount`; says why when it cannot.
    pub fn new(stage: &Stage, words: &str, name: &str) -> Option<Self> {
        let path = stage.path(name);
        fs::create_dir_all(&path).expect("a folder");
        let ending = stage.shell(&format!("mount {words} {name}"));
        if ending.status != 0 {
            eprintln!("skipped: {} does not mount here: {}", words, ending.err.trim());
            return None;
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).ok();
        Some(Mount { path })
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.path).status();
    }
}
