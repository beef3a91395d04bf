//! The command line. Its texts stand in `i18n/*/help.ftl`.

use aigaq::lang::language::Language;
use aigaq_terminal::law::LawFile;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Parser)]
#[command(name = "aigaq-verify", version)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    Check(Check),
    Show(Show),
    Export(Export),
    Extract(Extract),
    Report(Report),
    #[command(subcommand)]
    Trust(Trust),
    #[command(hide = true)]
    Examine(aigaq_terminal::examine::Examine),
    #[command(hide = true)]
    Generate(aigaq_terminal::start::Generate),
}

#[derive(Args)]
pub struct Judging {
    #[arg(long, value_name = "FOLDER")]
    pub trust: Option<PathBuf>,
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
}

#[derive(Args)]
pub struct Check {
    #[arg(value_name = "BUNDLE", required_unless_present = "list")]
    pub bundles: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub list: Option<PathBuf>,
    #[command(flatten)]
    pub judging: Judging,
    #[arg(long, value_name = "HEX")]
    pub expect_seal: Option<String>,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub all: bool,
    #[arg(long)]
    pub case: bool,
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub jobs: Option<u16>,
    #[arg(long, value_name = "FILE", requires = "json", conflicts_with_all = ["case", "report"])]
    pub resume: Option<PathBuf>,
    #[arg(long)]
    pub no_media: bool,
    #[arg(long, value_name = "FILE")]
    pub report: Vec<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "report")]
    pub signature: Vec<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "report")]
    pub matter: Option<PathBuf>,
    #[command(flatten)]
    pub law: LawFile,
}

#[derive(Args)]
pub struct Show {
    #[arg(value_name = "BUNDLE")]
    pub bundle: PathBuf,
    #[command(flatten)]
    pub judging: Judging,
    #[arg(long)]
    pub no_media: bool,
}

#[derive(Args)]
pub struct Export {
    #[arg(value_name = "BUNDLE")]
    pub bundle: PathBuf,
    #[arg(short, long, value_name = "FOLDER")]
    pub output: PathBuf,
    #[command(flatten)]
    pub judging: Judging,
}

#[derive(Args)]
pub struct Extract {
    #[arg(value_name = "BUNDLE")]
    pub bundle: PathBuf,
    #[arg(long, value_name = "NUMBER", value_delimiter = ',')]
    pub exhibit: Vec<u32>,
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub withhold: Vec<Withhold>,
    #[arg(short, long, value_name = "BUNDLE")]
    pub output: PathBuf,
    #[command(flatten)]
    pub judging: Judging,
}

#[derive(Args)]
pub struct Report {
    #[arg(value_name = "BUNDLE", required_unless_present = "template")]
    pub bundle: Option<PathBuf>,
    #[arg(short, long, value_name = "FOLDER", required_unless_present = "template")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub template: bool,
    #[command(flatten)]
    pub judging: Judging,
    // In the place of the one language of other commands.
    #[arg(long, value_name = "LANGS", value_delimiter = ',')]
    pub lang: Vec<Tongue>,
    #[arg(long, value_name = "LANG+LANG")]
    pub side_by_side: Option<Beside>,
    #[arg(long, value_name = "FILE")]
    pub matter: Option<PathBuf>,
    #[arg(long)]
    pub no_media: bool,
    #[command(flatten)]
    pub law: LawFile,
}

/// A language of a paper.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Tongue {
    Kk,
    Ru,
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Kk => Language::Kk,
            Tongue::Ru => Language::Ru,
            Tongue::En => Language::En,
        }
    }
}

/// Two or three different languages, the first to the left.
#[derive(Clone)]
pub struct Beside(pub Vec<Language>);

impl std::str::FromStr for Beside {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let languages: Option<Vec<Language>> = text.split('+').map(Language::known).collect();
        let differ =
            |all: &[Language]| all.iter().enumerate().all(|(n, one)| !all.iter().skip(n + 1).any(|it| it == one));
        let usable = languages.filter(|all| (2..=3).contains(&all.len()) && differ(all));
        usable.map(Beside).ok_or_else(|| "two or three of kk, ru, en with a plus between: kk+ru".to_owned())
    }
}

/// A kind of records, or the number of one.
#[derive(Clone, Copy)]
pub enum Withhold {
    Kind(aigaq::model::record::Kind),
    Number(u32),
}

impl std::str::FromStr for Withhold {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        use aigaq::model::record::Kind;
        match (text.parse(), Kind::known(text)) {
            (Ok(n), _) => Ok(Withhold::Number(n)),
            (Err(_), Some(kind)) if !matches!(kind, Kind::Case | Kind::Exhibit) => Ok(Withhold::Kind(kind)),
            _ => Err("person, place, purchase, mark, note, hand-over, or a number".to_owned()),
        }
    }
}

#[derive(Subcommand)]
pub enum Trust {
    Add(TrustAdd),
    List(TrustList),
    Revoke(TrustRevoke),
    Remove(TrustRemove),
}

#[derive(Args)]
pub struct TrustAdd {
    #[arg(
        value_name = "KEY",
        required_unless_present_any = ["tsa", "ca"],
        conflicts_with_all = ["tsa", "ca"],
        requires = "name"
    )]
    pub key: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub tsa: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with = "tsa")]
    pub ca: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub vouched_by: String,
    #[arg(long, value_name = "ROLE", value_delimiter = ',', conflicts_with_all = ["tsa", "ca"])]
    pub role: Vec<Role>,
    #[arg(long, value_name = "FROM..UNTIL", conflicts_with_all = ["from", "until"])]
    pub window: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub from: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub until: Option<String>,
    #[arg(long, value_name = "FOLDER")]
    pub trust: Option<PathBuf>,
}

#[derive(Args)]
pub struct TrustList {
    #[arg(long, value_name = "FOLDER")]
    pub trust: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Args)]
pub struct TrustRevoke {
    #[arg(value_name = "KEY")]
    pub key: String,
    #[arg(long, value_name = "TIME")]
    pub effective: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    #[arg(long, value_name = "FOLDER")]
    pub trust: Option<PathBuf>,
}

#[derive(Args)]
pub struct TrustRemove {
    #[arg(value_name = "KEY")]
    pub key: String,
    #[arg(long, value_name = "FOLDER")]
    pub trust: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Role {
    Notary,
    Seal,
    Witness,
}

impl From<Role> for aigaq::seal::trust::Voice {
    fn from(role: Role) -> Self {
        match role {
            Role::Notary => Self::Notary,
            Role::Seal => Self::Seal,
            Role::Witness => Self::Witness,
        }
    }
}
