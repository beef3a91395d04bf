//! An HTTP/1.1 server for one question a connection.

use crate::certificates::{self, Validity};
use crate::{Manner, Setup, question};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The longest question that is read.
const MAX_QUESTION: usize = 64 << 10;
/// How often a thread that waits looks whether it is to stop.
const NAP: Duration = Duration::from_millis(20);

/// An authority that answers until it is dropped.
#[derive(Debug)]
pub struct Authority {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    folder: PathBuf,
    manner: Manner,
    requests: AtomicU32,
    over: AtomicBool,
    /// `openssl ts` reads and writes files of fixed names, the serial number among them: one at a time.
    desk: Mutex<()>,
}

impl Authority {
    /// Starts one of this manner, with its files in `folder`. Fails where `openssl` is missing.
    pub fn start(folder: &Path, manner: Manner) -> io::Result<Self> {
        Self::start_as(folder, Setup::of(manner))
    }

    /// Starts one. What `folder` holds already (root, certificate, key) is used again.
    pub fn start_as(folder: &Path, setup: Setup) -> io::Result<Self> {
        let Setup { manner, kind, intermediate, port } = setup;
        certificates::make(folder, kind, intermediate, validity(manner))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            folder: folder.canonicalize()?,
            manner,
            requests: AtomicU32::new(0),
            over: AtomicBool::new(false),
            desk: Mutex::new(()),
        });
        let of_thread = Arc::clone(&shared);
        let listening = thread::Builder::new().spawn(move || listen(&listener, &of_thread))?;
        Ok(Authority { address, shared, listening: Some(listening) })
    }

    /// Where it is asked.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The path of its root certificate.
    pub fn root_pem(&self) -> PathBuf {
        self.shared.folder.join("root.pem")
    }

    /// How many questions it was asked, answered or not.
    pub fn requests(&self) -> u32 {
        self.shared.requests.load(Ordering::SeqCst)
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        self.shared.over.store(true, Ordering::SeqCst);
        // wakes the thread that waits for a connection
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(listening) = self.listening.take().filter(|_| woken) {
            let _ = listening.join();
        }
    }
}

fn validity(manner: Manner) -> Validity {
    if manner == Manner::OutsideCertificate { Validity::Past } else { Validity::Now }
}

fn listen(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.is_over() {
            return;
        }
        let Ok(stream) = stream else { continue };
        let of_thread = Arc::clone(shared);
        // Who asks and gets no thread is left alone, as by any server that has too much to do.
        let _ = thread::Builder::new().spawn(move || of_thread.serve(&stream));
    }
}

impl Shared {
    fn is_over(&self) -> bool {
        self.over.load(Ordering::SeqCst)
    }

    /// One question, one answer. A client that goes away is no error.
    fn serve(&self, stream: &TcpStream) {
        let Ok(question) = read(stream) else { return };
        let before = self.requests.fetch_add(1, Ordering::SeqCst);
        let _ = self.answer(stream, question, before);
    }

    fn answer(&self, stream: &TcpStream, mut question: Vec<u8>, before: u32) -> io::Result<()> {
        const REPLY: &str = "application/timestamp-reply";
        const PAGE: &[u8] = b"<!doctype html><title>Welcome</title><p>Please log in to use this network.";
        match self.manner {
            Manner::Hangs => self.hang(),
            Manner::Closes => Ok(()),
            Manner::Html => send(stream, "200 OK", "text/html; charset=utf-8", PAGE),
            Manner::NotFound => send(stream, "404 Not Found", "text/html", PAGE),
            Manner::ServerErrorOnce if before == 0 => send(stream, "503 Service Unavailable", "text/html", PAGE),
            Manner::BusyOnce if before == 0 => send(stream, "429 Too Many Requests", "text/html", PAGE),
            Manner::Redirects => send(stream, "302 Found\r\nLocation: /", "text/html", PAGE),
            Manner::Big => send(stream, "200 OK", REPLY, &vec![0x30; 10_000_000]),
            Manner::Rejects => send(stream, "200 OK", REPLY, REJECTION),
            Manner::OddType => send(stream, "200 OK", "application/octet-stream", &self.stamp(&question)?),
            Manner::Drips => self.drip(stream, &self.stamp(&question)?),
            Manner::WrongNonce => {
                question::spoil_nonce(&mut question);
                send(stream, "200 OK", REPLY, &self.stamp(&question)?)
            }
            Manner::OtherImprint => {
                question::spoil_imprint(&mut question);
                send(stream, "200 OK", REPLY, &self.stamp(&question)?)
            }
            Manner::Good | Manner::OutsideCertificate | Manner::ServerErrorOnce | Manner::BusyOnce => {
                send(stream, "200 OK", REPLY, &self.stamp(&question)?)
            }
        }
    }

    fn stamp(&self, question: &[u8]) -> io::Result<Vec<u8>> {
        let _alone = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        std::fs::write(self.folder.join("question.tsq"), question)?;
        certificates::reply(&self.folder, validity(self.manner))
    }

    fn hang(&self) -> io::Result<()> {
        while !self.is_over() {
            thread::sleep(NAP);
        }
        Ok(())
    }

    /// A byte a second, each as soon as it is written.
    fn drip(&self, stream: &TcpStream, body: &[u8]) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut out = stream;
        out.write_all(head("200 OK", "application/timestamp-reply", body.len()).as_bytes())?;
        for byte in body {
            let naps = 1000 / NAP.as_millis();
            for _ in 0..naps {
                if self.is_over() {
                    return Ok(());
                }
                thread::sleep(NAP);
            }
            out.write_all(&[*byte])?;
        }
        Ok(())
    }
}

/// PKIStatusInfo: rejection, `No time today` behind what would clear a terminal, timeNotAvailable.
const REJECTION: &[u8] = b"\x30\x20\x30\x1e\x02\x01\x02\x30\x14\x0c\x12\x1b[2J No time today\x03\x03\x01\x00\x02";

fn head(status: &str, media_type: &str, length: usize) -> String {
    format!("HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n")
}

fn send(mut stream: &TcpStream, status: &str, media_type: &str, body: &[u8]) -> io::Result<()> {
    stream.write_all(head(status, media_type, body.len()).as_bytes())?;
    stream.write_all(body)?;
    stream.flush()
}

/// The body of a request whose length is given.
fn read(stream: &TcpStream) -> io::Result<Vec<u8>> {
    // a client that says nothing does not keep the thread
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut input = BufReader::new(stream).take((MAX_QUESTION * 2) as u64);
    let mut length = 0;
    loop {
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        match line.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().unwrap_or(0);
            }
            None if line.trim_end().is_empty() => break,
            _ => {}
        }
    }
    if length > MAX_QUESTION {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut body = vec![0; length];
    input.read_exact(&mut body)?;
    Ok(body)
}
