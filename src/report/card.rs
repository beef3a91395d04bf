//! The card of a key: one page by which a holder makes a fingerprint known, and on which a notary may certify the
//! holder's signature. Nothing of a notary's is imitated on it.

use super::paper::{Block, Cell, Kind, Paper, Section, Start};
use crate::base::moment::Moment;
use crate::base::octets::{Digest, Octets};
use crate::lang::messages::Messages;

/// Room for a certification in millimetres: a stamp, an inscription of some lines, a seal.
const ROOM: u16 = 40;

/// The card of `key`, whose fingerprint is the SHA-256 of its SubjectPublicKeyInfo. `holder` is a name as it was
/// stated; nobody has looked into it. The day on the paper is written by hand, beside the signature.
pub fn card(messages: &Messages, key: &Octets<32>, fingerprint: &Digest, holder: &str, dated: Moment) -> Paper {
    let note = |text: String| Block::Note { text };
    let code = |text: String| Block::Code { text };
    let blocks = vec![
        Block::Pairs {
            rows: vec![
                (messages.say("card-holder", &[]), holder.into()),
                (messages.say("card-kind", &[]), messages.say("card-kind-value", &[]).into()),
                (messages.say("card-public", &[]), Cell::Code { text: key.to_string() }),
            ],
        },
        Block::Digest { label: messages.say("card-fingerprint", &[]), hex: fingerprint.to_string() },
        Block::Heading { depth: 3, text: messages.say("card-compare", &[]) },
        note(messages.say("card-compare-holder", &[])),
        code("openssl pkey -in key.pem -pubout -outform DER | sha256sum".to_owned()),
        note(messages.say("card-compare-other", &[])),
        code("aigaq-verify trust add KEY --name NAME --vouched-by TEXT".to_owned()),
        Block::Text { text: messages.say("card-statement", &[]) },
        Block::Blank { label: messages.say("card-signature", &[]), lines: 1 },
        Block::Frame { label: messages.say("card-notary", &[]), height: ROOM },
        note(messages.say("card-limits", &[])),
    ];
    Paper {
        kind: Kind::KeyCard,
        language: messages.language(),
        title: messages.say("card-title", &[]),
        foot: messages.say("card-foot", &[("short", fingerprint.short().into())]),
        code: Some(fingerprint.to_string()),
        page: messages.say("card-page", &[]),
        dated: dated.to_string(),
        sections: vec![Section { id: "card", heading: None, start: Start::OwnPage, blocks }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::language::Language;

    fn made(language: Language) -> Paper {
        let (key, fingerprint) = (Octets([0xab; 32]), Octets([0x12; 32]));
        let dated = Moment::from_millis(1_795_000_000_000).unwrap_or(Moment::LAST);
        card(&Messages::new(language), &key, &fingerprint, "Айгүл \u{202e}X", dated)
    }

    #[test]
    fn the_card_holds_key_fingerprint_and_name_as_stated_in_each_language() {
        for language in Language::ALL {
            let paper = made(language);
            assert!(!format!("{paper:?}").contains("[card-"), "{language}: a message is missing");
            let blocks = paper.sections.iter().flat_map(|section| &section.blocks).collect::<Vec<_>>();
            let hexes: Vec<_> = blocks
                .iter()
                .filter_map(|block| if let Block::Digest { hex, .. } = block { Some(hex.as_str()) } else { None })
                .collect();
            assert_eq!(hexes, ["12".repeat(32)]);
            assert!(blocks.iter().any(|block| matches!(block, Block::Pairs { rows }
                if rows.iter().any(|(_, cell)| *cell == Cell::from("Айгүл \u{202e}X"))
                && rows.iter().any(|(_, cell)| *cell == Cell::Code { text: "ab".repeat(32) }))));
            assert_eq!(paper.code, Some("12".repeat(32)));
            assert!(paper.page.contains("{page}") && paper.page.contains("{pages}"), "{}", paper.page);
        }
    }

    #[test]
    fn the_three_cards_have_one_shape() {
        let shape = |paper: &Paper| -> Vec<_> {
            paper.sections.iter().flat_map(|section| &section.blocks).map(std::mem::discriminant).collect()
        };
        let english = shape(&made(Language::En));
        assert!(Language::ALL.into_iter().all(|language| shape(&made(language)) == english));
    }

    #[test]
    fn the_name_is_in_no_command() {
        let commands: Vec<String> = made(Language::En)
            .sections
            .into_iter()
            .flat_map(|section| section.blocks)
            .filter_map(|block| if let Block::Code { text } = block { Some(text) } else { None })
            .collect();
        assert_eq!(commands.len(), 2);
        assert!(commands.iter().all(|command| command.is_ascii()), "{commands:?}");
    }
}
