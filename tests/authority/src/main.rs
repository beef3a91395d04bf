//! Runs the authority of the demo: prints its address and the path of its root certificate as one line of JSON, then
//! answers until its standard input closes or it is ended.

use aigaq_test_authority::{Authority, Kind, Manner, Setup};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: aigaq-test-authority FOLDER [--manner NAME] [--port NUMBER] [--rsa] [--intermediate]";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some((folder, setup)) = understood(&args) else {
        let names: Vec<_> = Manner::ALL.iter().map(|manner| manner.name()).collect();
        let _ = writeln!(io::stderr(), "{USAGE}\nmanners: {}", names.join(", "));
        return ExitCode::from(2);
    };
    match run(&folder, setup) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "aigaq-test-authority: {error}");
            ExitCode::FAILURE
        }
    }
}

fn understood(args: &[String]) -> Option<(PathBuf, Setup)> {
    let mut setup = Setup::of(Manner::Good);
    let mut folder = None;
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--manner" => {
                let name = rest.next()?;
                setup.manner = Manner::ALL.into_iter().find(|manner| manner.name() == name)?;
            }
            "--port" => setup.port = rest.next()?.parse().ok()?,
            "--rsa" => setup.kind = Kind::Rsa,
            "--intermediate" => setup.intermediate = true,
            name if !name.starts_with('-') && folder.is_none() => folder = Some(PathBuf::from(name)),
            _ => return None,
        }
    }
    Some((folder?, setup))
}

fn run(folder: &Path, setup: Setup) -> io::Result<()> {
    let authority = Authority::start_as(folder, setup)?;
    let root = authority.root_pem().display().to_string();
    let line = format!("{{\"url\":{},\"root\":{}}}\n", text(&authority.url()), text(&root));
    let mut out = io::stdout();
    out.write_all(line.as_bytes())?;
    out.flush()?;
    let mut ignored = [0; 1024];
    while io::stdin().read(&mut ignored)? > 0 {}
    Ok(())
}

/// A string of JSON.
fn text(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
