//! The system calls that a child may make once its walls are closed (seccomp, Linux 3.5 and later).
//!
//! Two filters stand one upon the other. The first ends the process at a call that no decoder has a use
//! for: running a program, making a process, a socket, tracing, sending signals. The second lets a short
//! list through and answers EPERM to all the rest, opening files among it: a library that looks for an
//! optional file goes on without it.

use rustix::process::getpid;
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen as Width, SeccompCmpOp as Is, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch,
};
use std::collections::BTreeMap;

type Rules = BTreeMap<i64, Vec<SeccompRule>>;
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// Installs both filters on this thread, which must be the only one. A child that is to become another program may run
/// one, and make the calls with which a program is loaded; it may open what landlock leaves.
pub fn install(is_program: bool) -> Outcome<()> {
    let (mut deadly, mut allowed) = (deadly()?, allowed()?);
    if is_program {
        // Libraries of the program try whether there is a network; they are told that they may not.
        for call in [libc::SYS_execve, libc::SYS_socket, libc::SYS_socketpair] {
            deadly.remove(&call);
        }
        allowed.extend(LOADING.iter().map(|call| (*call, vec![])));
    }
    let ending = program(deadly, SeccompAction::Allow, SeccompAction::KillProcess)?;
    let allowing = program(allowed, SeccompAction::Errno(libc::EPERM.unsigned_abs()), SeccompAction::Allow)?;
    seccompiler::apply_filter(&ending)?;
    seccompiler::apply_filter(&allowing)?;
    Ok(())
}

fn program(rules: Rules, otherwise: SeccompAction, matching: SeccompAction) -> Outcome<BpfProgram> {
    let arch = TargetArch::try_from(std::env::consts::ARCH)?;
    Ok(SeccompFilter::new(rules, otherwise, matching, arch)?.try_into()?)
}

fn deadly() -> Outcome<Rules> {
    let mut rules: Rules = [
        libc::SYS_accept4,
        libc::SYS_bind,
        libc::SYS_bpf,
        libc::SYS_chroot,
        libc::SYS_connect,
        libc::SYS_delete_module,
        libc::SYS_execve,
        libc::SYS_execveat,
        libc::SYS_finit_module,
        libc::SYS_init_module,
        libc::SYS_io_uring_setup,
        libc::SYS_keyctl,
        libc::SYS_kill,
        libc::SYS_listen,
        libc::SYS_mount,
        libc::SYS_open_by_handle_at,
        libc::SYS_perf_event_open,
        libc::SYS_pidfd_getfd,
        libc::SYS_pidfd_open,
        libc::SYS_pivot_root,
        libc::SYS_process_vm_readv,
        libc::SYS_process_vm_writev,
        libc::SYS_ptrace,
        libc::SYS_reboot,
        libc::SYS_sendto,
        libc::SYS_setns,
        libc::SYS_socket,
        libc::SYS_socketpair,
        libc::SYS_umount2,
        libc::SYS_unshare,
        libc::SYS_userfaultfd,
        #[cfg(target_arch = "x86_64")]
        libc::SYS_fork,
        #[cfg(target_arch = "x86_64")]
        libc::SYS_vfork,
    ]
    .map(|call| (call, vec![]))
    .into();
    // A thread is refused below; a process ends the child. clone3 hides its flags and is refused too.
    let thread = u64::from(libc::CLONE_THREAD.unsigned_abs());
    rules.insert(libc::SYS_clone, vec![rule(0, Width::Qword, Is::MaskedEq(thread), 0)?]);
    Ok(rules)
}

/// What the loader, the C library and the reading of files need. Memory that runs is needed by the loader.
const LOADING: &[i64] = &[
    libc::SYS_close,
    libc::SYS_execve,
    libc::SYS_faccessat,
    libc::SYS_faccessat2,
    libc::SYS_fadvise64,
    libc::SYS_fcntl,
    libc::SYS_fstat,
    libc::SYS_getcwd,
    libc::SYS_getegid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getuid,
    libc::SYS_lseek,
    libc::SYS_mmap,
    libc::SYS_mprotect,
    libc::SYS_newfstatat,
    libc::SYS_openat,
    libc::SYS_prlimit64,
    libc::SYS_read,
    libc::SYS_readlinkat,
    libc::SYS_rseq,
    libc::SYS_sched_getaffinity,
    libc::SYS_set_robust_list,
    libc::SYS_set_tid_address,
    libc::SYS_statx,
    libc::SYS_sysinfo,
    libc::SYS_uname,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_access,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_arch_prctl,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_open,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_readlink,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_stat,
];

fn allowed() -> Outcome<Rules> {
    let mut rules: Rules = [
        libc::SYS_brk,
        libc::SYS_clock_gettime,
        libc::SYS_exit,
        libc::SYS_exit_group,
        libc::SYS_futex,
        libc::SYS_getpid,
        libc::SYS_getrandom,
        libc::SYS_gettid,
        libc::SYS_madvise,
        libc::SYS_mremap,
        libc::SYS_munmap,
        libc::SYS_pread64,
        libc::SYS_restart_syscall,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_sched_yield,
        libc::SYS_sigaltstack,
    ]
    .map(|call| (call, vec![]))
    .into();
    // Memory is never made executable.
    let executable = u64::from(libc::PROT_EXEC.unsigned_abs());
    for call in [libc::SYS_mmap, libc::SYS_mprotect] {
        rules.insert(call, vec![rule(2, Width::Qword, Is::MaskedEq(executable), 0)?]);
    }
    // The answer, and what a panic says into the void.
    let outputs = [rule(0, Width::Dword, Is::Eq, 1)?, rule(0, Width::Dword, Is::Eq, 2)?];
    rules.insert(libc::SYS_write, outputs.into());
    // abort() sends its signal to the process itself.
    let own = u64::try_from(getpid().as_raw_pid())?;
    rules.insert(libc::SYS_tgkill, vec![rule(0, Width::Dword, Is::Eq, own)?]);
    Ok(rules)
}

fn rule(argument: u8, width: Width, is: Is, value: u64) -> Outcome<SeccompRule> {
    Ok(SeccompRule::new(vec![SeccompCondition::new(argument, width, is, value)?])?)
}
