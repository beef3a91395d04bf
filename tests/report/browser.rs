//! A real browser, without a window, over the pipe of its own tools: pages are read as a reader's browser reads them.

use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What a busy machine may take for one answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where every request of the browser goes; their first lines are kept.
struct Proxy {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(vec![]));
        let kept = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let mut line = String::new();
                let _ = BufReader::new(stream).read_line(&mut line);
                kept.lock().unwrap().push(line);
            }
        });
        Proxy { port, asked }
    }
}

/// The browser with one page.
pub struct Browser {
    child: Child,
    to: ChildStdin,
    from: Receiver<Value>,
    session: String,
    calls: u64,
    events: Vec<Value>,
    proxy: Proxy,
    folder: PathBuf,
}

/// What became of a page.
pub struct Seen {
    /// What tests/report/read.js found in it.
    pub dom: Value,
    /// Addresses that were asked for, the page itself and pictures inside it left out.
    pub asked: Vec<String>,
    /// Boxes that a script opened.
    pub dialogs: usize,
    /// Whether the page was left for another.
    pub left: bool,
}

impl Browser {
    /// Starts one, where this machine has one.
    pub fn new() -> Option<Self> {
        let named = ["chromium", "chromium-browser", "google-chrome"];
        let program = named.iter().map(|name| Path::new("/usr/bin").join(name)).find(|path| path.exists());
        let Some(program) = program else {
            eprintln!("skipped: no chromium here");
            return None;
        };
        let proxy = Proxy::new();
        let folder = std::env::temp_dir().join(format!("aigaq-page-{}-{}", std::process::id(), proxy.port));
        fs::create_dir_all(&folder).unwrap();
        // It reads the pipe of its tools at 3 and writes to it at 4.
        let mut child = Command::new("/bin/sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null"])
            .arg(program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"])
            .args(["--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage"])
            .args(["--remote-debugging-pipe", "--proxy-bypass-list=<-loopback>"])
            .arg(format!("--proxy-server=http://127.0.0.1:{}", proxy.port))
            .arg(format!("--user-data-dir={}", folder.join("profile").display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (to, out) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (sender, from) = channel();
        std::thread::spawn(move || {
            let mut out = BufReader::new(out);
            let mut message = vec![];
            while out.read_until(0, &mut message).is_ok_and(|length| length > 0) {
                message.pop();
                let Ok(value) = serde_json::from_slice(&message) else { break };
                if sender.send(value).is_err() {
                    break;
                }
                message.clear();
            }
        });
        let mut browser = Browser { child, to, from, session: String::new(), calls: 0, events: vec![], proxy, folder };
        let target = browser.call("Target.createTarget", json!({ "url": "about:blank" }));
        let target = json!({ "targetId": target["targetId"], "flatten": true });
        let session = browser.call("Target.attachToTarget", target);
        browser.session = session["sessionId"].as_str().unwrap().to_owned();
        for domain in ["Page", "Network"] {
            browser.call(&format!("{domain}.enable"), json!({}));
        }
        Some(browser)
    }

    fn next(&mut self) -> Value {
        self.from.recv_timeout(PATIENCE).expect("the browser answers")
    }

    fn call(&mut self, method: &str, params: Value) -> Value {
        self.calls += 1;
        let mut message = json!({ "id": self.calls, "method": method, "params": params });
        if !self.session.is_empty() {
            message["sessionId"] = json!(self.session);
        }
        self.to.write_all(format!("{message}\0").as_bytes()).unwrap();
        loop {
            let mut answer = self.next();
            if answer["id"] == json!(self.calls) {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].take();
            }
            self.note(answer);
        }
    }

    /// A box stops the page until it is closed.
    fn note(&mut self, event: Value) {
        if event["method"] == "Page.javascriptDialogOpening" {
            self.calls += 1;
            let close = json!({ "id": self.calls, "method": "Page.handleJavaScriptDialog",
                "params": { "accept": true }, "sessionId": self.session });
            self.to.write_all(format!("{close}\0").as_bytes()).unwrap();
        }
        self.events.push(event);
    }

    /// Sets the width of the window, in pixels of CSS.
    pub fn width(&mut self, width: u32) {
        let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 2, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Opens a page and reads it.
    pub fn open(&mut self, page: &str) -> Seen {
        let file = self.folder.join(format!("page-{}.html", self.calls));
        fs::write(&file, page).unwrap();
        let address = format!("file://{}", file.display());
        self.events.clear();
        self.call("Page.navigate", json!({ "url": address }));
        while !self.events.iter().any(|event| event["method"] == "Page.loadEventFired") {
            let event = self.next();
            self.note(event);
        }
        let dom = self.run(include_str!("read.js"));
        let named =
            |name: &'static str| move |event: &&Value| event["method"].as_str().is_some_and(|method| method == name);
        let asked = self.events.iter().filter(named("Network.requestWillBeSent"));
        let asked = asked.filter_map(|event| event["params"]["request"]["url"].as_str());
        let asked = asked.filter(|url| *url != address && !url.starts_with("data:image/")).map(str::to_owned);
        let mut asked: Vec<String> = asked.collect();
        let local = self.proxy.asked.lock().unwrap();
        asked.extend(local.iter().filter(|line| line.contains("127.0.0.1")).cloned());
        drop(local);
        Seen {
            asked,
            dialogs: self.events.iter().filter(named("Page.javascriptDialogOpening")).count(),
            left: dom["address"] != json!(address),
            dom,
        }
    }

    /// What an expression gives in the page that is open.
    pub fn run(&mut self, expression: &str) -> Value {
        let params = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.call("Runtime.evaluate", params);
        assert!(answer["exceptionDetails"].is_null(), "{}", answer["exceptionDetails"]);
        answer["result"]["value"].take()
    }

    /// The page that is open as its printed form in PDF.
    pub fn print(&mut self) -> Vec<u8> {
        let printed = self.call("Page.printToPDF", json!({ "preferCSSPageSize": true, "printBackground": false }));
        decoded(printed["data"].as_str().unwrap())
    }

    /// A picture in PNG of the first element that a selector finds, at most 8000 pixels of CSS high.
    pub fn picture(&mut self, selector: &str) -> Vec<u8> {
        let found = json!(selector).to_string();
        let clip = self.run(&format!(
            "(() => {{ const box = document.querySelector({found}).getBoundingClientRect(); \
             return {{ x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: Math.min(box.height, 8000), scale: 1 }} }})()"
        ));
        let params = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
        let shot = self.call("Page.captureScreenshot", params);
        decoded(shot["data"].as_str().unwrap())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Base64 (RFC 4648 §4).
fn decoded(text: &str) -> Vec<u8> {
    let six = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        other => panic!("no base64: {other}"),
    };
    let (mut out, mut bits, mut have) = (vec![], 0_u32, 0);
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        (bits, have) = ((bits << 6 | u32::from(six(letter))) & 0xffff, have + 6);
        if have >= 8 {
            have -= 8;
            out.push((bits >> have & 0xff) as u8);
        }
    }
    out
}

/// What a program of this machine makes of these bytes, by its standard input; `None` where it is not here.
pub fn piped(program: &str, args: &[&str], input: &[u8]) -> Option<Vec<u8>> {
    let started = Command::new(program).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = match started {
        Ok(child) => child,
        Err(error) => {
            eprintln!("skipped: {program}: {error}");
            return None;
        }
    };
    let (mut to, mut out) = (child.stdin.take().unwrap(), vec![]);
    let input = input.to_vec();
    let writing = std::thread::spawn(move || to.write_all(&input));
    child.stdout.take().unwrap().read_to_end(&mut out).unwrap();
    writing.join().unwrap().unwrap();
    assert!(child.wait().unwrap().success(), "{program}");
    Some(out)
}
