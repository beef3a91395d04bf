//! Key files and passphrases: B09, I01 to I05.

use crate::intake::{LONG, go_on, stopped};
use crate::stage::{Stage, WORDS, have};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::ExitStatusExt;
use std::process::Child;
use std::time::Duration;

fn show(stage: &Stage, key: &str) -> crate::stage::Ending {
    stage.capture(["key", "show", key, "--passphrase-file", "words", "--json"])
}

#[test]
fn i01_no_passphrase_comes_from_the_command_line_or_the_environment() {
    let stage = Stage::new();
    for command in [&["key", "new"][..], &["key", "show"], &["seal"], &["pack"]] {
        let help = stage.capture([command, &["--help"]].concat()).expect(0).out;
        let options: Vec<_> = help.lines().filter(|line| line.contains("--pass")).collect();
        assert_eq!(options.len(), 2, "{help}");
        assert!(options[0].contains("--passphrase-file <FILE>") && options[1].contains("--passphrase-fd <NUMBER>"));
    }
    for option in ["--passphrase", "--password", "--pass", "-p"] {
        let ending = stage.capture(["key", "show", "key.pem", option, WORDS]).expect(2);
        assert!(!ending.err.contains(WORDS), "{}", ending.err);
    }
    let line = format!("PASSPHRASE='{WORDS}' AIGAQ_PASSPHRASE='{WORDS}' aigaq-capture key show key.pem");
    stage.shell(&line).fails(10, "passphrase.missing");
}

#[test]
fn i02_a_key_file_that_others_may_read_or_replace_is_refused() {
    let stage = Stage::new();
    for mode in [0o644, 0o640, 0o604, 0o666, 0o620] {
        fs::set_permissions(stage.path("key.pem"), fs::Permissions::from_mode(mode)).unwrap();
        let ending = show(&stage, "key.pem").fails(10, "keyfile.permissions");
        assert!(ending.err.contains(&format!("({mode:04o})")), "{}", ending.err);
    }
    fs::set_permissions(stage.path("key.pem"), fs::Permissions::from_mode(0o400)).unwrap();
    show(&stage, "key.pem").expect(0);
    symlink("key.pem", stage.path("link.pem")).unwrap();
    show(&stage, "link.pem").fails(10, "keyfile.permissions");
    stage.set_up("mkdir -m 777 open && mkdir -m 1777 sticky && cp -p key.pem open && cp -p key.pem sticky");
    show(&stage, "open/key.pem").fails(10, "keyfile.permissions");
    show(&stage, "sticky/key.pem").expect(0);
    fs::create_dir(stage.path("folder")).unwrap();
    assert_eq!(show(&stage, "folder").expect(10).out, "");
}

#[test]
fn i02_nothing_is_sealed_with_a_key_that_is_refused() {
    let stage = Stage::with_draft();
    stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    fs::set_permissions(stage.path("key.pem"), fs::Permissions::from_mode(0o644)).unwrap();
    stage.unchanged(|| stage.seal("case.aigaq").fails(10, "keyfile.permissions"));
    stage.unchanged(|| stage.pack("case.aigaq").fails(10, "keyfile.permissions"));
    // The draft is still open.
    stage.capture(["add", "b.txt", "--origin", "imported"]).expect(0);
}

#[test]
fn i03_while_sealing_nothing_of_the_process_shows_the_passphrase() {
    let stage = Stage::new();
    stage.sparse("long.mp4", LONG);
    let args = ["pack", "purchase.toml", "a.txt", "long.mp4", "--origin", "recorded", "-o", "case.aigaq"];
    let args = [&args[..], &["--key", "key.pem", "--passphrase-file", "words"]].concat();
    let part = |child: &Child| stage.path(format!(".case.aigaq.{}-0.part", child.id()));
    let child = stopped(&stage, &args, part);
    let of_process = |name: &str| fs::read(format!("/proc/{}/{name}", child.id()));
    let limits = String::from_utf8(of_process("limits").unwrap()).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().skip(4).collect::<Vec<_>>(), ["0", "0", "bytes"]);
    for name in ["cmdline", "environ"] {
        match of_process(name) {
            Ok(bytes) => assert!(!String::from_utf8_lossy(&bytes).contains(WORDS), "{name}"),
            Err(error) => eprintln!("skipped: {name} cannot be read: {error}"),
        }
    }
    let ending = go_on(child).expect(0);
    assert!(!ending.out.contains(WORDS) && !ending.err.contains(WORDS));
}

#[test]
fn i03_a_program_that_is_ended_by_a_fault_leaves_no_image_of_its_memory() {
    let stage = Stage::new();
    let mut shell = stage.command("sh");
    let line = "ulimit -c unlimited && exec sh -c 'kill -ABRT $$'";
    if !shell.args(["-c", line]).status().unwrap().core_dumped() {
        eprintln!("skipped: the system writes no image of any program here");
        return;
    }
    stage.sparse("long.mp4", LONG);
    let args = ["pack", "purchase.toml", "a.txt", "long.mp4", "--origin", "recorded", "-o", "case.aigaq"];
    let args = [&args[..], &["--key", "key.pem", "--passphrase-file", "words"]].concat();
    let part = |child: &Child| stage.path(format!(".case.aigaq.{}-0.part", child.id()));
    let mut child = stopped(&stage, &args, part);
    for signal in ["ABRT", "CONT"] {
        stage.set_up(&format!("kill -{signal} {}", child.id()));
    }
    let status = child.wait().unwrap();
    assert_eq!(status.signal(), Some(6), "{status}");
    assert!(!status.core_dumped(), "{status}");
}

#[test]
fn i04_a_wrong_passphrase_is_said_in_the_same_words_whatever_it_is() {
    let stage = Stage::new();
    let right = show(&stage, "key.pem").expect(0).text("key");
    let mut said = std::collections::BTreeSet::new();
    for wrong in ["x", "correct horse battery", "CORRECT HORSE BATTERY STAPLE", " ", "\u{0}", &"y".repeat(4000)] {
        stage.write("words", wrong.as_bytes());
        said.insert(show(&stage, "key.pem").fails(10, "keyfile.locked").err);
    }
    assert_eq!(said.len(), 1, "{said:?}");
    for empty in ["", "\n", "\r\n", "\nsecond line"] {
        stage.write("words", empty.as_bytes());
        show(&stage, "key.pem").fails(10, "keyfile.passphrase-empty");
    }
    for line_end in ["", "\n", "\r\n", "\nanother line\n"] {
        stage.write("words", format!("{WORDS}{line_end}").as_bytes());
        assert_eq!(show(&stage, "key.pem").expect(0).text("key"), right);
    }
    stage.write("words", b"\xff\xfe");
    show(&stage, "key.pem").fails(10, "passphrase.io");
}

/// What is longer than is read may not be cut: another passphrase would then open the key, too.
#[test]
fn i04_a_passphrase_that_is_too_long_is_refused() {
    let stage = Stage::new();
    stage.write("words", "z".repeat(1 << 20).as_bytes());
    let ending = stage.capture(["key", "new", "long.pem", "--passphrase-file", "words"]);
    assert!(!stage.path("long.pem").exists(), "a key was made under a passphrase that was cut: {}", ending.out);
    assert_eq!(ending.status, 10);
}

#[test]
fn i04_a_passphrase_in_composed_and_decomposed_letters_is_one() {
    let stage = Stage::new();
    stage.write("words", "құпия сөз: йод, ёлка, é".as_bytes());
    stage.capture(["key", "new", "kazakh.pem", "--passphrase-file", "words"]).expect(0);
    let composed = show(&stage, "kazakh.pem").expect(0).text("key");
    stage.write("words", "құпия сөз: и\u{306}од, е\u{308}лка, e\u{301}".as_bytes());
    assert_eq!(show(&stage, "kazakh.pem").expect(0).text("key"), composed);
}

#[test]
fn i05_a_key_that_asks_for_huge_work_is_refused_at_once() {
    let stage = Stage::new();
    let scrypt = |n: &[u8], r: &[u8], p: &[u8]| {
        let parameters = [octets(&[1; 16]), integer(n), integer(r), integer(p)].concat();
        encrypted(&[oid(SCRYPT), sequence(&parameters)].concat(), &[9; 64])
    };
    let pbkdf2 = |iterations: &[u8]| encrypted(&pbkdf2(iterations), &[9; 64]);
    let gib = |n: u64| n.to_be_bytes();
    for (name, der) in [
        ("scrypt N", scrypt(&gib(1 << 30), &[8], &[1])),
        ("scrypt N over all bounds", scrypt(&gib(1 << 62), &[8], &[1])),
        ("scrypt r", scrypt(&gib(1 << 14), &[0, 0xff, 0xff], &[1])),
        ("scrypt p", scrypt(&gib(1 << 14), &[8], &[0, 0xff, 0xff])),
        ("scrypt N and p", scrypt(&gib(1 << 19), &[1], &[0x7f])),
        ("PBKDF2", pbkdf2(&[0x7f, 0xff, 0xff, 0xff])),
        ("PBKDF2 just over", pbkdf2(&10_000_001_u32.to_be_bytes())),
    ] {
        stage.write_private("huge.pem", &pem(&der));
        let ending = show(&stage, "huge.pem");
        assert!(ending.took < Duration::from_secs(1), "{name} took {:?}", ending.took);
        ending.fails(5, "keyfile.kdf-limit");
    }
}

#[test]
fn b09_a_key_with_the_public_half_of_another_is_refused() {
    if !have(&["openssl"]) {
        return;
    }
    let stage = Stage::with_draft();
    stage.capture(["add", "a.txt", "--origin", "imported"]).expect(0);
    // RFC 8032, tests 1 and 2.
    let seed = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    let own = hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    let foreign = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    for (public, fits) in [(own, true), (foreign, false)] {
        let halves =
            [integer(&[1]), sequence(&oid(ED25519)), octets(&octets(&seed)), tlv(0x81, &[&[0][..], &public].concat())];
        stage.write("plain.der", &sequence(&halves.concat()));
        let kdf = stage.set_up(&format!(
            "openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt pass:'{WORDS}' \
             -kdfopt hexsalt:01010101010101010101010101010101 -kdfopt iter:2048 PBKDF2"
        ));
        let key = kdf.trim().replace(':', "");
        stage.set_up(&format!(
            "openssl enc -aes-256-cbc -K {key} -iv 02020202020202020202020202020202 -in plain.der -out secret.der"
        ));
        let der = encrypted(&pbkdf2(&2048_u16.to_be_bytes()), &stage.read("secret.der"));
        stage.write_private("key.pem", &pem(&der));
        if fits {
            let shown = show(&stage, "key.pem").expect(0);
            assert_eq!(shown.text("key"), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        } else {
            show(&stage, "key.pem").fails(10, "keyfile.inconsistent");
            stage.unchanged(|| stage.seal("case.aigaq").fails(10, "keyfile.inconsistent"));
        }
    }
}

#[test]
fn keys_that_openssl_made_are_read() {
    if !have(&["openssl"]) {
        return;
    }
    let stage = Stage::new();
    stage.set_up("umask 077 && openssl genpkey -algorithm ed25519 -out plain.pem");
    let public = "-pubout -outform DER | tail -c 32 | od -An -vtx1 | tr -d ' \\n'";
    let wanted = stage.set_up(&format!("openssl pkey -in plain.pem {public}"));
    for how in [
        "openssl pkey -in plain.pem -aes256 -passout file:words",
        "openssl pkcs8 -topk8 -in plain.pem -scrypt -passout file:words",
        "openssl pkcs8 -topk8 -in plain.pem -v2 aes-256-cbc -v2prf hmacWithSHA512 -iter 100000 -passout file:words",
        "openssl pkcs8 -topk8 -in plain.pem -v2 aes-128-cbc -passout file:words",
    ] {
        stage.set_up(&format!("umask 077 && {how} -out made.pem"));
        assert_eq!(show(&stage, "made.pem").expect(0).text("key"), wanted, "{how}");
    }
    stage.set_up("umask 077 && openssl genpkey -algorithm ed25519 -aes256 -pass file:words -out made.pem");
    show(&stage, "made.pem").expect(0);
    // What is no encrypted Ed25519 key is said to be none.
    show(&stage, "plain.pem").fails(10, "keyfile.shape");
    for algorithm in ["x25519", "ed448", "rsa"] {
        stage.set_up(&format!(
            "umask 077 && openssl genpkey -algorithm {algorithm} -aes256 -pass file:words -out made.pem"
        ));
        show(&stage, "made.pem").fails(10, "keyfile.shape");
    }
    stage.set_up("openssl pkey -in plain.pem -pubout -out public.pem && chmod 600 public.pem");
    show(&stage, "public.pem").fails(10, "keyfile.shape");
}

#[test]
fn keys_that_we_made_are_read_by_openssl() {
    if !have(&["openssl"]) {
        return;
    }
    let stage = Stage::new();
    let ours = show(&stage, "key.pem").expect(0);
    assert_eq!(stage.set_up("openssl pkey -in key.pem -passin file:words -pubout"), ours.text("pem"));
    let fingerprint = stage.set_up("openssl pkey -in key.pem -passin file:words -pubout -outform DER | sha256sum");
    assert_eq!(fingerprint.split_whitespace().next(), Some(ours.text("fingerprint").as_str()));
    assert!(stage.shell("openssl pkey -in key.pem -passin pass:wrong -noout").status != 0);
}

#[test]
fn a_key_is_never_overwritten() {
    let stage = Stage::new();
    symlink("nowhere", stage.path("dangling.pem")).unwrap();
    for name in ["key.pem", "a.txt", "dangling.pem", "."] {
        let new = ["key", "new", name, "--passphrase-file", "words"];
        stage.unchanged(|| stage.capture(new).fails(2, "keyfile.exists"));
    }
    stage.capture(["key", "new", "deep/er/key.pem", "--passphrase-file", "words"]).expect(0);
    assert_eq!(fs::metadata(stage.path("deep/er/key.pem")).unwrap().permissions().mode() & 0o7777, 0o600);
}

const ED25519: &[u8] = &[0x2b, 0x65, 0x70];
const PBES2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 13];
const PBKDF2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 12];
const HMAC_SHA256: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2, 9];
const SCRYPT: &[u8] = &[0x2b, 6, 1, 4, 1, 0xda, 0x47, 4, 11];
const AES256_CBC: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 1, 42];

/// EncryptedPrivateKeyInfo with PBES2 and AES-256-CBC, whose initialisation vector is 16 times 2.
fn encrypted(kdf: &[u8], secret: &[u8]) -> Vec<u8> {
    let cipher = sequence(&[oid(AES256_CBC), octets(&[2; 16])].concat());
    let scheme = sequence(&[sequence(kdf), cipher].concat());
    sequence(&[sequence(&[oid(PBES2), scheme].concat()), octets(secret)].concat())
}

/// PBKDF2 with HMAC-SHA-256, whose salt is 16 times 1.
fn pbkdf2(iterations: &[u8]) -> Vec<u8> {
    let hmac = sequence(&[oid(HMAC_SHA256), vec![5, 0]].concat());
    [oid(PBKDF2), sequence(&[octets(&[1; 16]), integer(iterations), hmac].concat())].concat()
}

fn sequence(body: &[u8]) -> Vec<u8> {
    tlv(0x30, body)
}

fn octets(body: &[u8]) -> Vec<u8> {
    tlv(4, body)
}

fn oid(body: &[u8]) -> Vec<u8> {
    tlv(6, body)
}

/// A number of DER: no zero bytes in front but the one that keeps it positive.
fn integer(number: &[u8]) -> Vec<u8> {
    let start = number.iter().position(|byte| *byte != 0).unwrap_or(number.len() - 1);
    let sign: &[u8] = if number[start] < 0x80 { &[] } else { &[0] };
    tlv(2, &[sign, &number[start..]].concat())
}

fn tlv(tag: u8, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = if length < 0x80 { vec![tag, length as u8] } else { vec![tag, 0x81, u8::try_from(length).unwrap()] };
    [&head, body].concat()
}

fn hex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

fn pem(der: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::from("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
    for line in der.chunks(48) {
        for three in line.chunks(3) {
            let bits =
                three.iter().enumerate().fold(0_u32, |bits, (at, byte)| bits | u32::from(*byte) << (16 - 8 * at));
            for at in 0..4 {
                let letter = char::from(LETTERS[(bits >> (18 - 6 * at) & 63) as usize]);
                text.push(if at > three.len() { '=' } else { letter });
            }
        }
        text.push('\n');
    }
    (text + "-----END ENCRYPTED PRIVATE KEY-----\n").into_bytes()
}
