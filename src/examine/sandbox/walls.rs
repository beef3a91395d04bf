//! The walls around a child that decodes: limits of the system, landlock, seccomp.
//!
//! All stand before the first byte of the file is read, and none can be taken down again by the process.

use super::Task;
use super::descriptors;
use rustix::process::{Resource, Rlimit, setrlimit};
use serde::{Deserialize, Serialize};

/// Bytes of address space: a picture of 100 megapixels in RGB, its grey copy and work on it need 0.8 GiB.
pub const MEMORY: u64 = 3 << 29;
/// Seconds of processor time.
pub const CPU_SECONDS: u64 = 10;

/// The same of a child that becomes Tesseract.
pub const ENGINE_SECONDS: u64 = 30;

/// Seconds of processor time of a child with this task.
pub fn seconds(task: Task) -> u64 {
    if task == Task::Print { ENGINE_SECONDS } else { CPU_SECONDS }
}

/// How much of a wall the system put up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wall {
    /// All that was asked for.
    Whole,
    /// A part of it: an older kernel.
    Part,
    /// Nothing.
    Missing,
}

/// The walls that a child stands behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Walls {
    /// Inherited descriptors are closed.
    pub descriptors: Wall,
    /// Memory, processor time, files, processes.
    pub limits: Wall,
    /// No file system, no TCP, no signals or sockets to the outside (Linux 5.13 and later).
    pub landlock: Wall,
    /// A short list of system calls.
    pub seccomp: Wall,
}

impl Walls {
    /// Whether there is a wall at all between a decoder and the files of the user.
    pub fn hold(&self) -> bool {
        self.landlock != Wall::Missing || self.seccomp != Wall::Missing
    }
}

/// Which walls to put up; all of them, but in tests of what happens without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Landlock.
    pub landlock: bool,
    /// Seccomp.
    pub seccomp: bool,
}

impl Wanted {
    /// All walls.
    pub const ALL: Wanted = Wanted { landlock: true, seccomp: true };
}

/// What a child that becomes another program may still read and run.
#[derive(Clone, Copy, Debug)]
pub struct Gate<'a> {
    /// Files, and folders with all in them.
    pub read: &'a [&'a str],
    /// Programs.
    pub run: &'a [&'a str],
    /// Seconds of processor time.
    pub seconds: u64,
}

/// Puts the walls up around this process, for good. It must have one thread only.
pub fn close(wanted: Wanted) -> Walls {
    close_but(wanted, None)
}

/// The same with a gate; what the gate names and is not there stays closed.
pub fn close_but(wanted: Wanted, gate: Option<Gate<'_>>) -> Walls {
    let descriptors = if descriptors::close_others() { Wall::Whole } else { Wall::Missing };
    let mut limits = limit_all(&LIMITS);
    let seconds = gate.map_or(CPU_SECONDS, |gate| gate.seconds);
    // The three that there are, and of a program its libraries and data.
    let files = if gate.is_some() { 32 } else { 3 };
    end_with_parent();
    let landlock = if wanted.landlock { landlock(gate) } else { Wall::Missing };
    // Only now: landlock needs a descriptor of its own while it is set up.
    if limit_all(&[(Resource::Cpu, seconds), (Resource::Nofile, files)]) != Wall::Whole {
        limits = Wall::Part;
    }
    let seccomp = if wanted.seccomp { seccomp(gate.is_some()) } else { Wall::Missing };
    Walls { descriptors, limits, landlock, seccomp }
}

const LIMITS: [(Resource, u64); 4] =
    [(Resource::As, MEMORY), (Resource::Core, 0), (Resource::Fsize, 0), (Resource::Nproc, 0)];

fn limit_all(limits: &[(Resource, u64)]) -> Wall {
    let set = |(resource, most): (Resource, u64)| {
        // One above the soft limit of time, so that its signal comes first and says what ended the child.
        let hard = if resource == Resource::Cpu { most + 1 } else { most };
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(hard) }).is_ok()
    };
    match limits.iter().filter(|limit| set(**limit)).count() {
        n if n == limits.len() => Wall::Whole,
        0 => Wall::Missing,
        _ => Wall::Part,
    }
}

/// Nobody is left to end the child once its parent is gone; where this fails, its own limits do.
#[cfg(target_os = "linux")]
fn end_with_parent() {
    let _ = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL));
}

#[cfg(target_os = "linux")]
fn landlock(gate: Option<Gate<'_>>) -> Wall {
    use landlock::{
        ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
        path_beneath_rules,
    };
    // The newest that the crate knows; what the kernel does not know is left out.
    const NEWEST: ABI = ABI::V6;
    let status = || -> Result<RulesetStatus, RulesetError> {
        let rules = Ruleset::default()
            .handle_access(AccessFs::from_all(NEWEST))?
            .handle_access(AccessNet::from_all(NEWEST))?
            .scope(Scope::from_all(NEWEST))?;
        let mut rules = rules.create()?;
        if let Some(gate) = gate {
            let read = AccessFs::ReadFile | AccessFs::ReadDir;
            rules = rules.add_rules(path_beneath_rules(gate.read, read))?;
            rules = rules.add_rules(path_beneath_rules(gate.run, AccessFs::ReadFile | AccessFs::Execute))?;
        }
        Ok(rules.restrict_self()?.ruleset)
    };
    match status() {
        Ok(RulesetStatus::FullyEnforced) => Wall::Whole,
        Ok(RulesetStatus::PartiallyEnforced) => Wall::Part,
        Ok(RulesetStatus::NotEnforced) | Err(_) => Wall::Missing,
    }
}

#[cfg(target_os = "linux")]
fn seccomp(is_program: bool) -> Wall {
    match super::filter::install(is_program) {
        Ok(()) => Wall::Whole,
        Err(_) => Wall::Missing,
    }
}

#[cfg(not(target_os = "linux"))]
fn end_with_parent() {}

#[cfg(not(target_os = "linux"))]
fn landlock(_: Option<Gate<'_>>) -> Wall {
    Wall::Missing
}

#[cfg(not(target_os = "linux"))]
fn seccomp(_: bool) -> Wall {
    Wall::Missing
}
