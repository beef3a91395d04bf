//! Authorities of every manner are asked over HTTP, on loopback.
use crate::{Folder, openssl};
use aigaq::base::digest::sha256;
use aigaq::base::octets::Digest;
use aigaq::base::reason::Reason;
use aigaq::seal::authority::Authority;
use aigaq::seal::client::{Answer, AskError, Patience, ask_all};
use aigaq::seal::timestamp::chain::TrustedRoot;
use aigaq::seal::timestamp::judge::{Form, Knowledge, Stamped, judge};
use aigaq_test_authority::{Authority as Server, Kind, Manner, Setup};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::{Duration, Instant};

const CONTENT: &[u8] = b"what is to be stamped\n";

/// Long enough for a busy machine to answer, short enough to wait for.
const SHORT: Patience = Patience { one_try: Duration::from_millis(1500), tries: 2, pause: Duration::from_millis(200) };
/// For answers that are to come.
const LONG: Patience = Patience { one_try: Duration::from_secs(30), ..SHORT };

/// What a busy machine may take longer.
const SLACK: Duration = Duration::from_secs(2);

/// A server; `None`, said, where there is no openssl.
fn start(folder: &Folder, setup: Setup) -> Option<Server> {
    match Server::start_as(&folder.0, setup) {
        Ok(server) => Some(server),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("skipped: {error}");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

fn authority(name: &str, url: &str) -> Authority {
    Authority { name: name.to_owned(), url: url.to_owned(), policy: None, note: None }
}

fn digest() -> Digest {
    sha256(CONTENT)
}

fn ask(url: &str, patience: Patience) -> Result<Answer, AskError> {
    ask_all(&[authority("one", url)], &digest(), &patience).remove(0)
}

/// Asks a server of this manner once; its answer, how often it was asked, and how long that took.
fn meet(manner: Manner, patience: Patience) -> Option<(Result<Answer, AskError>, u32, Duration)> {
    let folder = Folder::new();
    let server = start(&folder, Setup::of(manner))?;
    let begun = Instant::now();
    let ended = ask(&server.url(), patience);
    Some((ended, server.requests(), begun.elapsed()))
}

/// A refusal: its code, whom it names, and how often the server was asked.
#[track_caller]
fn refused(manner: Manner, patience: Patience, code: &str, requests: u32) -> Option<(AskError, Duration)> {
    let (ended, asked, took) = meet(manner, patience)?;
    let error = ended.expect_err("a refusal");
    assert_eq!((error.code(), error.authority(), asked), (code, "one", requests), "{error}");
    Some((error, took))
}

fn fact(error: &AskError, name: &str) -> String {
    error.facts().into_iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_string()).expect(name)
}

#[test]
fn a_good_answer_is_one_that_openssl_and_we_believe() {
    for (kind, intermediate) in [(Kind::P256, false), (Kind::Rsa, false), (Kind::P256, true), (Kind::Rsa, true)] {
        let folder = Folder::new();
        let Some(server) = start(&folder, Setup { kind, intermediate, ..Setup::of(Manner::Good) }) else { return };
        let answer = ask(&server.url(), LONG).unwrap();
        assert_eq!((answer.authority.as_str(), server.requests()), ("one", 1));
        std::fs::write(folder.path("content"), CONTENT).unwrap();
        std::fs::write(folder.path("answer.tsr"), &answer.response).unwrap();
        openssl(&folder.0, &["ts", "-verify", "-data", "content", "-in", "answer.tsr", "-CAfile", "root.pem"]);
        openssl(&folder.0, &["x509", "-in", "root.pem", "-outform", "DER", "-out", "root.der"]);
        let root = std::fs::read(folder.path("root.der")).unwrap();
        let trusted = [TrustedRoot { certificate: &root, from: None, until: None, compromised: None }];
        let knowledge = Knowledge { trusted: &trusted, helpers: &[], witnessed: None, budget: Default::default() };
        let judged = judge(&answer.response, Form::Response, Stamped::Bytes(CONTENT), &knowledge);
        assert_eq!(judged.time(), Some(answer.gen_time), "{:?}", judged.outcomes());
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
        assert!(answer.gen_time.seconds().abs_diff(now.cast_signed()) < 60);
    }
}

#[test]
fn the_policy_that_is_asked_for_is_given_or_refused() {
    let folder = Folder::new();
    let Some(server) = start(&folder, Setup::of(Manner::Good)) else { return };
    let asked = |policy: &str| {
        let one = Authority { policy: Some(policy.to_owned()), ..authority("one", &server.url()) };
        ask_all(&[one], &digest(), &LONG).remove(0)
    };
    let answer = asked("1.2.398.3.3.2.6.2").unwrap();
    let nobody = Knowledge { trusted: &[], helpers: &[], witnessed: None, budget: Default::default() };
    let judged = judge(&answer.response, Form::Response, Stamped::Bytes(CONTENT), &nobody);
    assert_eq!(judged.stamp().unwrap().policy, "1.2.398.3.3.2.6.2");
    let error = asked("1.2.3.4.99").unwrap_err();
    assert_eq!((error.code(), fact(&error, "failure").as_str()), ("tsa.rejected", "unacceptedPolicy"));
    // a policy that is none is never sent: the entry is refused before
    let before = server.requests();
    assert_eq!(asked("policy").unwrap_err().code(), "tsa.policy");
    assert_eq!(server.requests(), before);
}

#[test]
fn another_media_type_does_no_harm_to_a_good_answer() {
    let Some((answer, 1, _)) = meet(Manner::OddType, LONG) else { return };
    assert!(answer.is_ok(), "{answer:?}");
}

#[test]
fn a_rejection_is_told_in_the_words_of_the_authority_and_not_repeated() {
    let Some((error, _)) = refused(Manner::Rejects, LONG, "tsa.rejected", 1) else { return };
    assert_eq!(fact(&error, "status"), "2");
    assert_eq!(fact(&error, "text"), "\u{1b}[2J No time today");
    assert_eq!(fact(&error, "failure"), "timeNotAvailable");
}

#[test]
fn an_answer_to_another_question_is_refused() {
    if let Some((error, _)) = refused(Manner::WrongNonce, LONG, "tsa.nonce", 1) {
        assert_ne!(fact(&error, "expected"), fact(&error, "found"));
    }
    if let Some((error, _)) = refused(Manner::OtherImprint, LONG, "tsa.reply", 1) {
        assert_eq!(fact(&error, "why"), "token.imprint-mismatch");
    }
    if let Some((error, _)) = refused(Manner::OutsideCertificate, LONG, "tsa.reply", 1) {
        assert_eq!(fact(&error, "why"), "token.outside-certificate");
        assert!(fact(&error, "detail").contains("until=2021-01-01T00:00:00Z"), "{error}");
    }
}

#[test]
fn a_page_is_no_answer() {
    if let Some((error, _)) = refused(Manner::Html, LONG, "tsa.not-a-reply", 1) {
        assert_eq!(fact(&error, "found"), "text/html");
    }
    if let Some((error, _)) = refused(Manner::NotFound, LONG, "tsa.http", 1) {
        assert_eq!(fact(&error, "status"), "404");
    }
}

#[test]
fn a_redirect_is_not_followed() {
    let Some((error, _)) = refused(Manner::Redirects, LONG, "tsa.http", 1) else { return };
    assert_eq!(fact(&error, "status"), "302");
}

#[test]
fn a_server_in_trouble_is_asked_again() {
    for manner in [Manner::ServerErrorOnce, Manner::BusyOnce] {
        let Some((answer, requests, took)) = meet(manner, LONG) else { return };
        assert!(answer.is_ok(), "{answer:?}");
        assert_eq!(requests, 2, "{manner:?}");
        assert!(took >= LONG.pause, "{took:?}");
        refused(manner, Patience { tries: 1, ..LONG }, "tsa.http", 1);
        // no tries at all is one
        refused(manner, Patience { tries: 0, ..LONG }, "tsa.http", 1);
    }
}

#[test]
fn a_connection_that_is_closed_is_tried_again() {
    let patience = Patience { tries: 3, ..LONG };
    let Some((_, took)) = refused(Manner::Closes, patience, "tsa.unreachable", 3) else { return };
    // the second pause is twice the first
    assert!(took >= patience.pause * 3 && took < Duration::from_secs(10), "{took:?}");
}

#[test]
fn silence_and_a_byte_a_second_end_in_time() {
    for manner in [Manner::Hangs, Manner::Drips] {
        let Some((error, took)) = refused(manner, SHORT, "tsa.timeout", 2) else { return };
        assert_eq!(fact(&error, "seconds"), "1.5");
        let bound = SHORT.one_try * 2 + SHORT.pause;
        assert!(took >= bound - Duration::from_millis(50), "{manner:?} {took:?}");
        assert!(took < bound + SLACK, "{manner:?} {took:?}");
    }
}

#[test]
fn those_that_hang_take_the_time_of_one() {
    let folders = [Folder::new(), Folder::new(), Folder::new()];
    let manners = [Manner::Hangs, Manner::Good, Manner::Hangs];
    let mut servers = vec![];
    for (folder, manner) in folders.iter().zip(manners) {
        let Some(server) = start(folder, Setup::of(manner)) else { return };
        servers.push(server);
    }
    let names = ["first", "second", "third"];
    let list: Vec<_> = names.iter().zip(&servers).map(|(name, server)| authority(name, &server.url())).collect();
    let patience = Patience { tries: 1, one_try: Duration::from_secs(3), ..SHORT };
    let begun = Instant::now();
    let ended = ask_all(&list, &digest(), &patience);
    let took = begun.elapsed();
    assert!(took < patience.one_try + SLACK, "{took:?}");
    let codes: Vec<_> = ended.iter().map(|one| one.as_ref().map_or_else(Reason::code, |_| "")).collect();
    assert_eq!(codes, ["tsa.timeout", "", "tsa.timeout"]);
    assert_eq!(ended[2].as_ref().unwrap_err().authority(), "third");
    assert_eq!(ended[1].as_ref().unwrap().authority, "second");
}

#[test]
fn one_authority_answers_many_at_once() {
    let folder = Folder::new();
    let Some(server) = start(&folder, Setup::of(Manner::Good)) else { return };
    let list: Vec<_> = (0..8).map(|n| authority(&format!("n{n}"), &server.url())).collect();
    let ended = ask_all(&list, &digest(), &LONG);
    let mut answers: Vec<_> = ended.into_iter().map(|one| one.unwrap().response).collect();
    answers.sort();
    answers.dedup();
    assert_eq!((answers.len(), server.requests()), (8, 8));
}

#[test]
fn an_answer_that_is_too_long_is_not_read_to_its_end() {
    let Some((error, took)) = refused(Manner::Big, LONG, "tsa.too-long", 1) else { return };
    assert_eq!(fact(&error, "limit"), (64 << 10).to_string());
    assert!(took < Duration::from_secs(5), "{took:?}");
}

/// A server that sends without end, and gives how many bytes it got rid of.
#[test]
fn no_more_is_read_than_the_limit() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let sending = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
        let _ = stream.read(&mut [0; 4096]);
        // no length is said: only the reader can know when it is enough
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\n\r\n");
        let mut sent: u64 = 0;
        while let Ok(now) = stream.write(&[0x30; 4096]) {
            sent += now as u64;
            if sent > 1 << 30 {
                break;
            }
        }
        sent
    });
    let error = ask(&url, Patience { tries: 1, ..LONG }).unwrap_err();
    assert_eq!(error.code(), "tsa.too-long");
    // what the system holds in between for both ends
    let sent = sending.join().unwrap();
    assert!(sent < 32 << 20, "{sent} bytes were sent");
}

#[test]
fn a_header_without_end_ends_in_time() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let dripping = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_nodelay(true).unwrap();
        let _ = stream.read(&mut [0; 4096]);
        for byte in b"HTTP/1.1 200 OK\r\nX-Long: ".iter().chain(std::iter::repeat_n(&b'x', 400)) {
            if stream.write_all(&[*byte]).is_err() {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    });
    let begun = Instant::now();
    let error = ask(&url, Patience { tries: 1, ..SHORT }).unwrap_err();
    assert_eq!(error.code(), "tsa.timeout");
    assert!(begun.elapsed() < SHORT.one_try + SLACK, "{:?}", begun.elapsed());
    dripping.join().unwrap();
}

/// Answers one question after another with these bytes, and gives the questions.
fn saying(answers: Vec<Vec<u8>>) -> (String, std::thread::JoinHandle<Vec<Vec<u8>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/tsa?a=b", listener.local_addr().unwrap());
    let answer = move |bytes: Vec<u8>| {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = vec![];
        let whole = |request: &[u8]| {
            let head = request.windows(4).position(|four| four == b"\r\n\r\n")?;
            let text = String::from_utf8_lossy(&request[..head]).to_ascii_lowercase();
            let length = text.lines().find_map(|line| line.strip_prefix("content-length: "))?.parse::<usize>().ok()?;
            (request.len() == head + 4 + length).then_some(())
        };
        while whole(&request).is_none() {
            let mut some = [0; 1024];
            let read = stream.read(&mut some).unwrap();
            assert!(read > 0, "{}", String::from_utf8_lossy(&request));
            request.extend_from_slice(&some[..read]);
        }
        stream.write_all(&bytes).unwrap();
        request
    };
    (url, std::thread::spawn(move || answers.into_iter().map(answer).collect()))
}

#[test]
fn what_is_no_answer_is_named_after_what_it_says_it_is() {
    let reply = "Content-Type: application/timestamp-reply\r\n";
    let token = "Content-Type: application/timestamp-token\r\n";
    let granted_nothing = &[0x30, 5, 0x30, 3, 2, 1, 0][..];
    let long = [b'x'; 70_000];
    for (head, body, code, found) in [
        (reply, &b"<html>"[..], "tsa.reply", "token.malformed"),
        (reply, b"", "tsa.reply", "token.malformed"),
        (reply, granted_nothing, "tsa.reply", "token.malformed"),
        ("", granted_nothing, "tsa.reply", "token.malformed"),
        ("", b"", "tsa.not-a-reply", ""),
        (token, b"\x30\x00", "tsa.not-a-reply", "application/timestamp-token"),
        ("Content-Type: TEXT/HTML; charset=x\r\n", b"<html>", "tsa.not-a-reply", "text/html"),
        // a long page is a page
        ("Content-Type: text/plain\r\n", &long, "tsa.not-a-reply", "text/plain"),
        (token, &long, "tsa.too-long", ""),
    ] {
        let head = format!("HTTP/1.1 200 OK\r\n{head}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        let (url, server) = saying(vec![[head.as_bytes(), body].concat()]);
        let error = ask(&url, LONG).unwrap_err();
        server.join().unwrap();
        assert_eq!(error.code(), code, "{head} {error}");
        match code {
            "tsa.reply" => assert_eq!(fact(&error, "why"), found, "{head}"),
            "tsa.not-a-reply" => assert_eq!(fact(&error, "found"), found, "{head}"),
            _ => {}
        }
    }
}

#[test]
fn a_text_of_any_length_is_told_in_short() {
    let text = [&[0x0c, 0x82, 0x27, 0x10][..], &[b'x'; 10_000]].concat();
    let list = [&[0x30, 0x82, 0x27, 0x14][..], &text].concat();
    let info = [&[0x30, 0x82, 0x27, 0x1b, 2, 1, 2][..], &list].concat();
    let body = [&[0x30, 0x82, 0x27, 0x1f][..], &info].concat();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    let (url, server) = saying(vec![[head.as_bytes(), &body].concat()]);
    let error = ask(&url, LONG).unwrap_err();
    server.join().unwrap();
    assert_eq!(error.code(), "tsa.rejected");
    assert_eq!(fact(&error, "text"), "x".repeat(300));
}

#[test]
fn what_is_sent_is_the_question_and_little_else() {
    let sorry = b"HTTP/1.1 500 Sorry\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec();
    let (url, server) = saying(vec![sorry.clone(), sorry]);
    let error = ask(&url, LONG).unwrap_err();
    assert_eq!((error.code(), fact(&error, "status").as_str()), ("tsa.http", "500"));
    let requests = server.join().unwrap();
    let head = String::from_utf8_lossy(&requests[0]).to_ascii_lowercase();
    let head = head.split("\r\n\r\n").next().unwrap();
    let mut lines: Vec<_> = head.lines().collect();
    assert_eq!(lines.remove(0), "post /tsa?a=b http/1.1");
    let mut names: Vec<_> = lines.iter().map(|line| line.split(':').next().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["accept", "content-length", "content-type", "host", "user-agent"], "{head}");
    assert!(head.contains("content-type: application/timestamp-query"), "{head}");
    assert!(head.contains("accept: application/timestamp-reply"), "{head}");
    // the second try asks for the same with another number
    let [first, second] = [&requests[0], &requests[1]];
    assert_ne!(first, second);
    let imprint = digest();
    assert!([first, second].iter().all(|one| one.windows(32).any(|part| part == imprint.as_bytes())));
}

#[test]
fn nobody_there() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = ask(&format!("http://{closed}/"), SHORT).unwrap_err();
    assert_eq!(error.code(), "tsa.unreachable");
    assert!(!fact(&error, "detail").is_empty());
    for url in ["", "http://", "ftp://127.0.0.1/", "http://a b/", "http://name:word@127.0.0.1/"] {
        let error = ask(url, SHORT).unwrap_err();
        assert_eq!((error.code(), fact(&error, "found").as_str()), ("tsa.url", url));
    }
    assert!(ask_all(&[], &digest(), &SHORT).is_empty());
}
