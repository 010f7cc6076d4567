//! What is wrong with a command line, in nynorsk.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What is wrong with the command line, in nynorsk.
pub fn explain(error: &clap::Error) -> String {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(s)) => s.clone(),
        Some(ContextValue::Strings(s)) => s.join(", "),
        _ => String::new(),
    };
    let guess = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(text)
        .find(|s| !s.is_empty())
        .map(|s| format!(". Mente du «{s}»?"))
        .unwrap_or_default();
    let arg = text(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => format!("«{}» er ingen kommando{guess}", text(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => format!("«{arg}» er ikkje eit val her{guess}"),
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => format!("«{arg}» manglar ein verdi"),
        ErrorKind::InvalidValue => {
            format!("«{}» er ikkje ein gyldig verdi for «{arg}»{guess}", text(ContextKind::InvalidValue))
        }
        ErrorKind::MissingRequiredArgument => format!("her manglar {arg}").replace(['<', '>'], ""),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => "her står det for mykje".into(),
        ErrorKind::ArgumentConflict => {
            format!("«{arg}» er skrive to gonger eller saman med noko det ikkje går saman med")
        }
        _ => "kommandoen er ikkje rett skriven".into(),
    }
}
