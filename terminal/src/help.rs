//! The help of a command line in the language of the user: every text comes from `i18n/`.

use aigaq::lang::messages::Messages;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};

/// Gives a command and all below it their texts. The key of a command is `help-` and its path, that
/// of an argument the command's key and its name, or `help-arg-` and its name where several share it.
pub fn localised(command: Command, messages: &Messages) -> Command {
    let name = command.get_name().to_owned();
    let lang = Arg::new("lang")
        .long("lang")
        .global(true)
        .value_name("LANG")
        .value_parser(PossibleValuesParser::new(["kk", "ru", "en"]));
    let version = Arg::new("version").long("version").short('V').action(ArgAction::Version);
    let command = command.disable_version_flag(true).arg(version).arg(lang);
    below(command, &format!("help-{name}"), messages)
}

fn below(command: Command, key: &str, messages: &Messages) -> Command {
    let say = |key: &str| messages.say(key, &[]);
    let text = |name: &str| {
        let name = name.replace('_', "-");
        let own = format!("{key}-{name}");
        let said = say(&own);
        if said == format!("[{own}]") { say(&format!("help-arg-{name}")) } else { said }
    };
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help);
    let template = format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n", say("help-usage"));
    let command = command
        .about(say(key))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .help_template(template)
        .subcommand_help_heading(say("help-commands"))
        .after_help(say("help-after"))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
            let name = arg.get_id().as_str().replace('_', "-");
            let takes_value = arg.get_action().takes_values();
            arg.help(text(&name)).help_heading(say(heading)).hide_possible_values(takes_value)
        });
    command.mut_subcommands(|sub| {
        let key = format!("{key}-{}", sub.get_name());
        below(sub, &key, messages)
    })
}
