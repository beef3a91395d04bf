//! How to repeat the check with ordinary tools, without any program of the party.

use super::super::paper::{Block, Section, Start};
use super::Brief;
use super::blocks::heading;

/// The recipe of docs/spec.md: an independent reading of the bundle by Python, with two public packages.
const CHECK: &str = include_str!("repeat/check.py");

const APART: &str = "mkdir out && cd out && unzip -q ../FILE.aigaq
sha256sum manifest.cose
python3 ../check.py | sha256sum -c";

const KEY: &str = "openssl pkeyutl -verify -pubin -keyform DER -inkey key.der \\
  -rawin -in tbs.bin -sigfile signature.bin
openssl pkey -pubin -inform DER -in key.der -outform DER | sha256sum";

const STAMP: &str = "openssl ts -reply -in tokens/0001.tsr -text | grep 'Time stamp'
at=$(openssl ts -reply -in tokens/0001.tsr -text | sed -n 's/^Time stamp: //p')
openssl ts -verify -data manifest.cose -in tokens/0001.tsr \\
  -CAfile ROOT.pem -attime \"$(date -d \"$at\" +%s)\"";

pub(super) fn section(brief: &Brief<'_>) -> Section {
    let code = |text: &str| Block::Code { text: text.trim_end().to_owned() };
    let expected = brief.verification.seal_digest().map_or_else(|| "–".to_owned(), |digest| digest.to_string());
    let file = brief.presented.sha256.to_string();
    let blocks = vec![
        brief.para("repeat-about"),
        heading(brief.say("repeat-file", &[])),
        code("sha256sum FILE.aigaq"),
        brief.para_of("repeat-expect", &[("digest", file.into())]),
        heading(brief.say("repeat-apart", &[])),
        code(APART),
        brief.para_of("repeat-expect", &[("digest", expected.into())]),
        heading(brief.say("repeat-key", &[])),
        code(KEY),
        brief.para("repeat-key-note"),
        heading(brief.say("repeat-stamp", &[])),
        code(STAMP),
        brief.para("repeat-stamp-note"),
        heading(brief.say("repeat-script", &[])),
        code(CHECK),
        brief.small("repeat-limits"),
    ];
    brief.part("repeat", "repeat-title", Start::Flow, blocks)
}
