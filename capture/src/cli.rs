//! The command line. Its texts stand in `i18n/*/help.ftl`.

use aigaq_terminal::law::LawFile;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Parser)]
#[command(name = "aigaq-capture", version)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    #[command(subcommand)]
    Authority(Authority),
    #[command(subcommand)]
    Key(Key),
    Open(Open),
    Add(Add),
    Note(Note),
    HandOver(HandOver),
    Amend(Amend),
    Show(Show),
    Guide(Guide),
    Seal(Seal),
    Pack(Pack),
    Stamp(Stamp),
    Attest(Attest),
    Attach(Attach),
    #[command(hide = true)]
    Examine(aigaq_terminal::examine::Examine),
    #[command(hide = true)]
    Generate(aigaq_terminal::start::Generate),
}

#[derive(Subcommand)]
pub enum Authority {
    List(AuthorityList),
    Choose(AuthorityChoose),
    Add(AuthorityAdd),
    Drop(AuthorityDrop),
}

/// Which list of time-stamp authorities.
#[derive(Args)]
pub struct Authorities {
    #[arg(long, value_name = "FILE")]
    pub authorities: Option<PathBuf>,
}

#[derive(Args)]
pub struct AuthorityList {
    #[command(flatten)]
    pub list: Authorities,
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct AuthorityChoose {
    #[arg(value_name = "NAME", required = true)]
    pub names: Vec<String>,
    #[command(flatten)]
    pub list: Authorities,
}

#[derive(Args)]
pub struct AuthorityAdd {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(value_name = "URL")]
    pub url: String,
    #[arg(long, value_name = "OID")]
    pub policy: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    #[command(flatten)]
    pub list: Authorities,
}

#[derive(Args)]
pub struct AuthorityDrop {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[command(flatten)]
    pub list: Authorities,
}

#[derive(Subcommand)]
pub enum Key {
    Card(KeyCard),
    New(KeyNew),
    Show(KeyShow),
}

#[derive(Args)]
#[cfg_attr(not(feature = "pdf"), allow(dead_code))] // taken in, and answered with why not
pub struct KeyCard {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub name: String,
    #[arg(short, long, value_name = "PDF", default_value = "key-card.pdf")]
    pub output: PathBuf,
    // In the place of the one language of other commands.
    #[arg(long, value_name = "LANGS", value_delimiter = ',')]
    pub lang: Vec<Tongue>,
    #[command(flatten)]
    pub passphrase: Passphrase,
}

/// A language of a paper.
#[derive(Clone, Copy, ValueEnum)]
pub enum Tongue {
    Kk,
    Ru,
    En,
}

impl From<Tongue> for aigaq::lang::language::Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Kk => Self::Kk,
            Tongue::Ru => Self::Ru,
            Tongue::En => Self::En,
        }
    }
}

#[derive(Args)]
pub struct KeyNew {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[command(flatten)]
    pub passphrase: Passphrase,
}

#[derive(Args)]
pub struct KeyShow {
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    #[command(flatten)]
    pub passphrase: Passphrase,
    #[arg(long)]
    pub pem: bool,
    #[arg(long, conflicts_with = "pem")]
    pub json: bool,
}

#[derive(Args)]
pub struct Passphrase {
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, value_name = "NUMBER", conflicts_with = "passphrase_file")]
    pub passphrase_fd: Option<i32>,
}

#[derive(Args)]
pub struct Open {
    #[arg(value_name = "FORM", required_unless_present = "template")]
    pub form: Option<PathBuf>,
    #[arg(long)]
    pub template: bool,
    #[arg(long, value_name = "BUNDLE")]
    pub after: Vec<PathBuf>,
    #[arg(long, value_name = "FOLDER")]
    pub draft: Option<PathBuf>,
    #[command(flatten)]
    pub law: LawFile,
    #[command(flatten)]
    pub asking: Asking,
}

#[derive(Args)]
pub struct Asking {
    #[arg(long, conflicts_with_all = ["authorities", "authority"])]
    pub offline: bool,
    #[command(flatten)]
    pub whom: Whom,
}

#[derive(Args)]
pub struct Whom {
    #[arg(long, value_name = "FILE")]
    pub authorities: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub authority: Vec<String>,
}

#[derive(Args)]
pub struct Which {
    #[arg(long, value_name = "FOLDER")]
    pub draft: Option<PathBuf>,
}

#[derive(Args)]
pub struct Add {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "KIND")]
    pub kind: Option<Sort>,
    #[arg(long, value_name = "ORIGIN")]
    pub origin: Option<Origin>,
    #[arg(long, value_name = "WHAT")]
    pub shows: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    pub derived_from: Option<u32>,
    #[arg(long)]
    pub no_media: bool,
    #[command(flatten)]
    pub which: Which,
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Note {
    #[arg(value_name = "TEXT")]
    pub text: String,
    #[arg(long, value_name = "NUMBER")]
    pub about: Option<u32>,
    #[command(flatten)]
    pub which: Which,
}

#[derive(Args)]
pub struct HandOver {
    #[arg(long, value_name = "NAME")]
    pub from: String,
    #[arg(long, value_name = "NAME")]
    pub to: String,
    #[arg(long, value_name = "TEXT")]
    pub what: String,
    #[arg(long, value_name = "NUMBER")]
    pub bag: Option<String>,
    #[command(flatten)]
    pub which: Which,
}

#[derive(Args)]
pub struct Amend {
    #[arg(value_name = "FORM")]
    pub form: PathBuf,
    #[command(flatten)]
    pub which: Which,
}

#[derive(Args)]
pub struct Show {
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    pub law: LawFile,
    #[command(flatten)]
    pub which: Which,
    #[arg(long, conflicts_with = "all")]
    pub json: bool,
}

#[derive(Args)]
pub struct Guide {
    #[command(flatten)]
    pub law: LawFile,
}

#[derive(Args)]
pub struct Signing {
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub certificates: Option<PathBuf>,
    #[command(flatten)]
    pub passphrase: Passphrase,
    #[command(flatten)]
    pub asking: Asking,
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Seal {
    #[arg(short, long, value_name = "BUNDLE")]
    pub output: PathBuf,
    #[command(flatten)]
    pub signing: Signing,
    #[command(flatten)]
    pub which: Which,
}

#[derive(Args)]
pub struct Pack {
    #[arg(value_name = "FORM")]
    pub form: PathBuf,
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "BUNDLE")]
    pub after: Vec<PathBuf>,
    #[arg(short, long, value_name = "BUNDLE")]
    pub output: PathBuf,
    #[arg(long, value_name = "KIND")]
    pub kind: Option<Sort>,
    #[arg(long, value_name = "ORIGIN")]
    pub origin: Option<Origin>,
    #[arg(long)]
    pub no_media: bool,
    #[command(flatten)]
    pub signing: Signing,
}

#[derive(Args)]
pub struct Stamp {
    #[arg(value_name = "WHAT")]
    pub what: Option<PathBuf>,
    #[command(flatten)]
    pub whom: Whom,
    #[arg(long)]
    pub renew: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct Attest {
    #[arg(value_name = "BUNDLE", required_unless_present = "template")]
    pub bundle: Option<PathBuf>,
    #[arg(value_name = "FORM", required_unless_present = "template")]
    pub form: Option<PathBuf>,
    #[arg(id = "as", long = "as", value_name = "KIND")]
    pub kind: crate::attest::Told,
    #[arg(long, conflicts_with_all = ["bundle", "form"])]
    pub template: bool,
    #[command(flatten)]
    pub signing: Signing,
}

#[derive(Args)]
pub struct Attach {
    #[arg(value_name = "BUNDLE")]
    pub bundle: PathBuf,
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Sort {
    Audio,
    Document,
    Other,
    Photo,
    Receipt,
    Video,
}

impl From<Sort> for aigaq::model::exhibit::Sort {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::Audio => Self::Audio,
            Sort::Document => Self::Document,
            Sort::Other => Self::Other,
            Sort::Photo => Self::Photo,
            Sort::Receipt => Self::Receipt,
            Sort::Video => Self::Video,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Origin {
    Downloaded,
    Imported,
    Recorded,
}

impl From<Origin> for aigaq::model::exhibit::Origin {
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::Downloaded => Self::Downloaded,
            Origin::Imported => Self::Imported,
            Origin::Recorded => Self::Recorded,
        }
    }
}
