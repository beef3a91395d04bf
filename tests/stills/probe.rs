//! Attempts that a decoder under attack would make, behind closed walls. The exit code is 100 and the
//! error number, or 100 where the attempt succeeded.
#![allow(unsafe_code)]

use aigaq::examine::sandbox::walls::{self, Wanted};
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::net::{TcpStream, UdpSocket};
use std::process::Command;

pub fn run(wanted: Wanted, what: &str) -> u8 {
    // What the parent must not have left behind is looked for before the walls, which would hide it.
    let variables = std::env::vars_os().count();
    let walls = walls::close(wanted);
    assert!(walls.hold());
    let tried = match what {
        "environment" => return 100 + u8::try_from(variables).unwrap(),
        "open" => File::open("/etc/passwd").map(drop),
        "list" => std::fs::read_dir("/").map(drop),
        "write" => OpenOptions::new().create(true).append(true).open("/tmp/aigaq-probe").map(drop),
        "folder" => std::fs::create_dir("/tmp/aigaq-probe"),
        "thread" => std::thread::Builder::new().spawn(|| ()).map(drop),
        "code" => executable(),
        // SAFETY: here and below, calls that take numbers only.
        "signal-self" => checked(unsafe { libc::kill(libc::getpid(), 0) }),
        "connect" => TcpStream::connect("127.0.0.1:9").map(drop),
        "datagram" => UdpSocket::bind("127.0.0.1:0").map(drop),
        "exec" => Command::new("/bin/true").spawn().map(drop),
        // SAFETY: a null argument list is all that the call is given; it never runs.
        "execve" => checked(unsafe { libc::execve(c"/bin/true".as_ptr(), std::ptr::null(), std::ptr::null()) }),
        // SAFETY: plain calls with numbers; the child of a fork that succeeds ends at once.
        "fork" => match unsafe { libc::fork() } {
            0 => std::process::exit(0),
            done => checked(done),
        },
        "signal-parent" => checked(unsafe { libc::kill(libc::getppid(), libc::SIGTERM) }),
        "trace" => checked(i32::try_from(unsafe { libc::ptrace(libc::PTRACE_TRACEME, 0, 0, 0) }).unwrap()),
        "abort" => std::process::abort(),
        // SAFETY: none; the write to nowhere is what is tested.
        "fault" => {
            unsafe { std::ptr::without_provenance_mut::<u8>(8).write_volatile(1) };
            Ok(())
        }
        "panic" => panic!("as asked"),
        "memory" => {
            let mut bytes = vec![1_u8; 10 << 30];
            bytes[5 << 30] = 2;
            std::hint::black_box(bytes);
            Ok(())
        }
        "stack" => {
            std::hint::black_box(deep(1));
            Ok(())
        }
        "spin" => loop {
            std::hint::spin_loop();
        },
        "sleep" => loop {
            std::thread::park();
        },
        "mute" => {
            // The end of the answer is not the end of the child.
            unsafe { libc::syscall(libc::SYS_close, 1) };
            loop {
                std::thread::park();
            }
        }
        "flood" => loop {
            if io::stdout().write_all(&[0x80; 1 << 16]).is_err() {
                return 1;
            }
        },
        "nonsense" => io::stdout().write_all(b"\xa1\x65walls\x01"),
        what => descriptor(what),
    };
    match tried {
        Ok(()) if what == "nonsense" => 0,
        Ok(()) => 100,
        Err(error) => 100 + u8::try_from(error.raw_os_error().unwrap_or(155)).unwrap(),
    }
}

fn checked(done: i32) -> io::Result<()> {
    if done < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}

/// Reads from a descriptor given by its number.
fn descriptor(number: &str) -> io::Result<()> {
    let mut byte = [0_u8];
    // SAFETY: the buffer is as long as the call is told.
    let read = unsafe { libc::pread(number.parse().unwrap(), byte.as_mut_ptr().cast(), 1, 0) };
    checked(i32::try_from(read).unwrap())
}

fn executable() -> io::Result<()> {
    let (rights, kind) = (libc::PROT_READ | libc::PROT_EXEC, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
    // SAFETY: a new mapping that nothing refers to.
    let place = unsafe { libc::mmap(std::ptr::null_mut(), 4096, rights, kind, -1, 0) };
    if place == libc::MAP_FAILED { Err(io::Error::last_os_error()) } else { Ok(()) }
}

#[allow(unconditional_recursion)]
fn deep(n: u64) -> u64 {
    let room = std::hint::black_box([n; 512]);
    deep(room[7] + 1) + room[9]
}
