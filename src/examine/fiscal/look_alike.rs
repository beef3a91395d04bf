//! Hosts that look like the host of an operator and are not.
//!
//! Three kinds are told apart from a host that is merely unknown: the letters look alike (Cyrillic or Greek ones,
//! `0` for `o`, `1` for `l`, `rn` for `m`, a hyphen for a point), the known host stands inside a longer one, or it
//! has another ending. A host that is one slip away is only *near*: operators themselves are (`oofd`, `kofd`, `wofd`).

use super::operators::Operators;

/// The host of an operator that `host` imitates; `None` for the host itself and for any that resembles none.
///
/// `host` is in lower case; at most 253 characters are looked at.
pub fn imitated<'a>(host: &str, operators: &'a Operators) -> Option<&'a str> {
    if host.chars().nth(253).is_some() {
        return None;
    }
    let skeleton = skeleton(host);
    let joined: String = skeleton.split('.').collect();
    let labels: Vec<&str> = skeleton.split('.').collect();
    operators.hosts().map(|(_, known)| known.name.as_str()).filter(|known| *known != host).find(|known| {
        let own = self::skeleton(known);
        let own_labels: Vec<&str> = own.split('.').collect();
        let own_joined: String = own.split('.').collect();
        // The number of an address has no ending to change and is part of many others.
        if known.parse::<std::net::Ipv4Addr>().is_ok() {
            return skeleton.starts_with(&format!("{own}."));
        }
        let is_inside = labels.len() > own_labels.len()
            && labels
                .windows(own_labels.len())
                .take(labels.len() - own_labels.len())
                .any(|window| window == own_labels);
        // Short names are part of many words; only a long one is told inside a word.
        let is_glued = own_joined.len() >= 10 && joined.contains(&own_joined) && !is_under(host, known);
        let has_other_ending = own_labels.len() > 2
            && labels.len() >= own_labels.len()
            && own_labels.split_last().is_some_and(|(_, stem)| labels.starts_with(stem))
            && labels != own_labels;
        own_joined == joined || is_inside || is_glued || has_other_ending
    })
}

/// The host of an operator that differs from `host` in one character, or in two that have changed places.
pub fn near<'a>(host: &str, operators: &'a Operators) -> Option<&'a str> {
    let names = operators.hosts().map(|(_, known)| known.name.as_str());
    names
        .filter(|known| *known != host && known.len() >= 7)
        .find(|known| is_one_slip(host.as_bytes(), known.as_bytes()))
}

/// The text with letters that look alike made one, points kept, hyphens left out.
pub fn skeleton(host: &str) -> String {
    let one = |c: char| {
        Some(match c {
            '-' | '_' => return None,
            // Other characters that a browser takes for a point.
            '。' | '．' | '｡' | '․' | '·' => '.',
            '0' | 'о' | 'ο' | 'ө' | 'օ' => 'o',
            '1' | 'i' | 'і' | 'ı' | 'ι' | 'ӏ' | '|' => 'l',
            'а' | 'α' | 'ɑ' => 'a',
            'с' | 'ϲ' => 'c',
            'ԁ' => 'd',
            'е' | 'ё' | 'є' | 'ε' => 'e',
            'к' | 'κ' | 'қ' => 'k',
            'м' | 'μ' => 'm',
            'п' | 'η' => 'n',
            'р' | 'ρ' => 'p',
            'г' => 'r',
            'ѕ' => 's',
            'т' | 'τ' => 't',
            'у' | 'υ' | 'ү' => 'y',
            'ԝ' | 'ѡ' | 'ω' => 'w',
            'х' | 'χ' => 'x',
            'ј' => 'j',
            'һ' => 'h',
            'ᴢ' => 'z',
            // Letters of full width are those of ASCII, moved.
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
            '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{2060}' | '\u{feff}' => return None,
            c => c,
        })
    };
    let letters: String = host.chars().flat_map(char::to_lowercase).filter_map(one).collect();
    letters.replace("rn", "m").replace("vv", "w")
}

/// Whether the host belongs to the domain of the known one: nobody else can give out names there.
fn is_under(host: &str, known: &str) -> bool {
    let domain = known.rmatch_indices('.').nth(1).and_then(|(at, _)| known.get(at..));
    domain.map_or_else(|| host.ends_with(&format!(".{known}")), |domain| host.ends_with(domain))
}

fn is_one_slip(one: &[u8], two: &[u8]) -> bool {
    let front = one.iter().zip(two).take_while(|(a, b)| a == b).count();
    let (one, two) = (one.get(front..).unwrap_or_default(), two.get(front..).unwrap_or_default());
    let after = |text: &'_ [u8], n: usize| text.get(n..).map(<[u8]>::to_vec);
    let is_swap = match (one, two) {
        ([a, b, one @ ..], [c, d, two @ ..]) => a == d && b == c && one == two,
        _ => false,
    };
    let is_changed = one.len() == two.len() && after(one, 1) == after(two, 1);
    is_swap
        || is_changed
        || after(one, 1).is_some_and(|rest| rest == two)
        || after(two, 1).is_some_and(|rest| rest == one)
}
