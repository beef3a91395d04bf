//! Shell completions and man pages, made from the command line itself.

use crate::speaker::Mistake;
use clap::Command;
use clap_complete::Shell;
use std::path::Path;

/// The completions for a shell, or the man pages into a folder.
pub fn run(command: Command, what: &str, folder: Option<&Path>) -> Result<String, Mistake> {
    match (what.parse::<Shell>(), folder) {
        (Ok(shell), _) => Ok(completions(command, shell)),
        (Err(_), folder) => man(command, folder.unwrap_or(Path::new("."))).map(|()| String::new()),
    }
}

fn completions(mut command: Command, shell: Shell) -> String {
    let name = command.get_name().to_owned();
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut out);
    String::from_utf8_lossy(&out).into_owned()
}

fn man(command: Command, folder: &Path) -> Result<(), Mistake> {
    let written = std::fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(command, folder));
    written.map_err(|error| {
        Mistake::new(
            "output.io",
            vec![("path", folder.display().to_string().into()), ("error", error.to_string().into())],
        )
    })
}
