use crate::address::receipt;
use crate::operators;
use aigaq::examine::fiscal::address::{Reading, read};
use aigaq::examine::fiscal::operators::{Country, Form};

#[test]
fn russia() {
    let text = "t=20261005T143210&s=123.45&fn=9999999999999901&i=70001&fp=0000999901&n=1";
    let found = receipt(text);
    assert_eq!((found.country, found.form, found.sum), (Country::Russia, Form::Drive, Some(12_345)));
    assert_eq!(found.memory.as_deref(), Some("9999999999999901"));
    assert_eq!((found.document.as_deref(), found.fiscal_sign.as_deref()), (Some("70001"), Some("0000999901")));
    assert_eq!((found.operation, found.offset()), (Some(1), None));
    assert_eq!(receipt(&text.replace("T143210", "T1432")).time.unwrap().second, None);
    assert_eq!(receipt("n=2&fp=1&i=1&fn=9999999999999901&s=1.00&t=20261005T1432").operation, Some(2));
    for (from, to, name) in [
        ("n=1", "n=5", "value"),
        ("n=1", "n=1&n=2", "duplicate-parameter"),
        ("&n=1", "", "missing-parameter"),
        ("123.45", "123,45", "value"),
        ("9999999999999901", "999999999999990", "value"),
    ] {
        assert_eq!(read(&text.replace(from, to), &operators()).unwrap_err().name(), name, "{to}");
    }
}

#[test]
fn kyrgyzstan() {
    let front = "https://tax.salyk.kg/tax-web-control/client/api/v1/ticket?";
    let one = "date=20261005T143210&sum=123450&fn_number=0000000009999901&regNumber=0000000000999901&tin=99999999999901&type=3&operation_type=1&fd_number=70002&fm=999999000000378";
    let found = receipt(&format!("{front}{one}"));
    assert_eq!((found.country, found.operator.as_deref()), (Country::Kyrgyzstan, Some("kg-tax")));
    assert_eq!((found.sum, found.operation), (Some(123_450), Some(1)));
    assert_eq!(found.taxpayer.as_deref(), Some("99999999999901"));
    assert_eq!(found.fiscal_sign.as_deref(), Some("999999000000378"));
    assert_eq!(found.others, [("type".to_owned(), "3".to_owned())]);
    let mut parts: Vec<&str> = one.split('&').collect();
    parts.reverse();
    let turned = receipt(&format!("{front}{}", parts.join("&")));
    assert_eq!(turned.sum, found.sum);
    assert_eq!(receipt(&format!("{front}{}", one.replace("123450", "0"))).sum, Some(0));
    let short = read(&format!("{front}{}", one.replace("tin=99", "tin=9")), &operators());
    assert_eq!(short.unwrap_err().name(), "value");
}

#[test]
fn uzbekistan() {
    for (path, terminal) in [("check", "UZ999999999901"), ("check", "NA000000999901"), ("epi", "EZ000000999930")] {
        let found = receipt(&format!("https://ofd.soliq.uz/{path}?t={terminal}&r=701&c=20261005143210&s=999999000014"));
        assert_eq!((found.country, found.sum), (Country::Uzbekistan, None));
        assert_eq!(found.register.as_deref(), Some(terminal));
        assert_eq!(found.fiscal_sign.as_deref(), Some("999999000014"));
        assert_eq!(found.time.unwrap().hour, 14);
    }
    for text in [
        "t=uz999999999901&r=701&c=20261005143210&s=999999000014",
        "t=UZ999999999901&r=701&c=20261005T143210&s=999999000014",
    ] {
        assert_eq!(read(&format!("https://ofd.soliq.uz/check?{text}"), &operators()).unwrap_err().name(), "value");
    }
}

#[test]
fn belarus() {
    let ui = "99FF99FF99FF99FF99FF9901";
    for text in [ui.to_owned(), ui.to_lowercase(), format!("УИ: {ui}"), format!("уи {ui}"), format!("УИ:{ui}")] {
        let found = receipt(&text);
        assert_eq!((found.country, found.form), (Country::Belarus, Form::Identifier), "{text}");
        assert!(found.ticket.unwrap().eq_ignore_ascii_case(ui));
    }
    assert_eq!(receipt(&format!("https://receipts.cloud.ikassa.by/render/{ui}")).ticket.as_deref(), Some(ui));
    let id = "99999999-1111-2222-3333-444444444444";
    assert_eq!(receipt(&format!("https://r.eplus.by/{id}")).ticket.as_deref(), Some(id));
    assert_eq!(receipt(&format!("https://r.eplus.by/abcdef-{id}")).ticket.as_deref(), Some(id));
    assert!(read(&format!("https://r.eplus.by/abcde-{id}"), &operators()).is_err());
    assert_eq!(receipt("https://skko.by/anything").form, Form::Opaque);
    let request = "00020101021132460010by.raschet0110999999999912";
    assert_eq!(read(request, &operators()), Ok(Reading::PaymentRequest));
    for text in ["99FF99FF99FF99FF99FF990", "99FF99FF99FF99FF99FF99011", "99FF99FF99FF99FF99FF990G"] {
        assert_eq!(read(text, &operators()), Ok(Reading::Text), "{text}");
    }
}
