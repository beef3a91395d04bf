//! The lists of authorities: the user's own, and the one that comes with the program.
use aigaq::base::moment::Moment;
use aigaq::base::reason::Reason;
use aigaq::seal::authority::{Authorities, Authority, shipped};

fn authority(name: &str, url: &str) -> Authority {
    Authority { name: name.to_owned(), url: url.to_owned(), policy: None, note: None }
}

fn code(entry: Authority) -> &'static str {
    entry.check().map_or_else(|error| error.code(), |()| "")
}

#[test]
fn a_list_is_read_as_it_was_written() {
    let mut list = Authorities::default();
    list.add(authority("b", "http://127.0.0.1:8080/tsa?x=1")).unwrap();
    let full = Authority {
        policy: Some("1.2.398.3.3.2.6.2".to_owned()),
        note: Some("\u{49a}ызмет \"1\"\n".to_owned()),
        ..authority("a-2", "https://[::1]/")
    };
    list.add(full.clone()).unwrap();
    let text = list.encode().unwrap();
    assert!(text.starts_with("version = 1\n\n[[authority]]\nname = \"b\"\n"), "{text}");
    assert_eq!(Authorities::decode(&text), Ok(list.clone()));
    assert_eq!(list.add(full).unwrap_err().code(), "authority.twice");
    assert_eq!(list.remove("b").unwrap().name, "b");
    assert_eq!((list.remove("b"), list.all().len()), (None, 1));
    assert_eq!(Authorities::decode("version = 1\n"), Ok(Authorities::default()));
}

#[test]
fn a_list_with_a_fault_is_refused() {
    let entry = "[[authority]]\nname = \"a\"\nurl = \"http://a/\"\n";
    for (text, code) in [
        (String::new(), "authority.toml"),
        ("version = 2\n".to_owned(), "authority.version"),
        (format!("version = 1\n{entry}{entry}"), "authority.twice"),
        (format!("version = 1\n{entry}trust = true\n"), "authority.toml"),
        (format!("version = 1\n{}", entry.replace("\"a\"", "\"A\"")), "authority.name"),
        (format!("version = 1\n{}", entry.replace("http:", "ftp:")), "authority.url"),
        (format!("version = 1\n{entry}policy = \"3.1\"\n"), "authority.policy"),
    ] {
        assert_eq!(Authorities::decode(&text).unwrap_err().code(), code, "{text}");
    }
}

#[test]
fn what_can_be_asked() {
    for url in ["http://a", "https://a.b/c/d?e=f&g=%20", "http://1.2.3.4:80/", "http://[2001:db8::1]:8080/tsa"] {
        assert_eq!(code(authority("a", url)), "", "{url}");
    }
    for url in [
        "",
        "a",
        "http:",
        "http://",
        "http:///x",
        "http://?",
        "http://:80/",
        "HTTP://a",
        "ftp://a",
        "file:///etc/passwd",
        "http://name:word@a/",
        "http://a/ b",
        "http://a/#b",
        "http://a/\r\nX: y",
        "http://қ/",
        "http://a/<>",
    ] {
        assert_eq!(code(authority("a", url)), "authority.url", "{url}");
    }
    for name in ["", "A", "a b", "-a", "a-", "қ", "a_b", &"a".repeat(65)] {
        assert_eq!(code(authority(name, "http://a")), "authority.name", "{name}");
    }
}

#[test]
fn the_list_that_comes_with_the_program_can_be_chosen_from() {
    let list = shipped().unwrap();
    assert!(Moment::parse(&format!("{}T00:00:00Z", list.as_of)).is_some());
    let mut chosen = Authorities::default();
    list.entries.iter().for_each(|entry| chosen.add(entry.authority.clone()).unwrap());
    assert!(chosen.all().len() >= 8);
    for (name, policy) in [("kz-nca-rsa", "1.2.398.3.3.2.6.2"), ("kz-nca-gost", "1.2.398.3.3.2.6.4")] {
        assert_eq!(chosen.find(name).unwrap().policy.as_deref(), Some(policy));
    }
    // nobody has seen an answer of any of them yet, and the list does not say so
    assert!(list.entries.iter().all(|entry| !entry.tested && entry.authority.note.is_some()));
}
