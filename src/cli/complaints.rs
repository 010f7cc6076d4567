//! What the typesetter refused, told to whoever can mend it: the author, where it was written; or a designer.

use crate::document::Document;
use crate::fault::{Fault, code};
use crate::typeset::{Feil, Kind};

/// A complaint as a fault of the plan, or as words for whoever keeps the templates.
pub fn told(feil: Feil, document: &Document) -> Result<Fault, String> {
    match feil {
        Feil::Stad { stad, kind } => Ok(written(stad, kind, document)),
        Feil::Bilete { path, .. } => {
            let place = document.bilete.iter().find(|b| b.path == path).map(|b| b.place);
            let message = "biletet kan ikkje prentast";
            Ok(Fault::error(code::PICTURE, place, message).hint("lagre det på nytt som SVG, PNG eller JPEG"))
        }
        Feil::Vedlegg { missing, foreign } => Err(attached(&missing, &foreign)),
        Feil::Designer { text } => Err(text),
        Feil::Internal { text } => Err(format!(
            "feil i planverk sjølv: {text}\n  råd: planen er truleg rett; meld frå til dei som held planverk ved like"
        )),
    }
}

/// What is wrong with the files that the templates attach.
fn attached(missing: &[String], foreign: &[String]) -> String {
    let few = |names: &[String]| {
        let first = names.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", ");
        match names.len().saturating_sub(3) {
            0 => first,
            more => format!("{first} og {more} til"),
        }
    };
    if missing.is_empty() {
        return format!(
            "feil: malane legg ved noko som kjelda til planen, og det er ikkje ei av filene hans: {}\n  \
             råd: skriv «relationship: \"supplement\"» ved pdf.attach, og ikkje «source»",
            few(foreign)
        );
    }
    format!(
        "feil: malane legg ikkje kjelda ved PDF-en slik --med-kjelde krev; desse filene manglar: {}\n  \
         råd: skriv desse to linjene i main.typ, den fyrste øvst og den andre etter kapitla; eller bygg utan --med-kjelde\n    \
         #import \"vedlegg.typ\": vedlegg\n    #vedlegg(plan)",
        few(missing)
    )
}

fn written(stad: u64, kind: Kind, document: &Document) -> Fault {
    let stad = document.stader.get(stad);
    let place = stad.map(|s| s.place);
    match kind {
        Kind::Overflow { text, page } => {
            let message = format!("teksten har ikkje plass på side {page}: «{}»", text.trim());
            Fault::error(code::OVERFLOW, place, message).hint("kort han ned, eller del han i fleire stykke")
        }
        Kind::Glyph { ch } => {
            let at = stad.and_then(|s| Some(s.place_of(s.printed.chars().position(|c| c == ch)?))).or(place);
            let message = format!("teiknet «{ch}» (U+{:04X}) finst ikkje i skrifta", ch as u32);
            Fault::error(code::NO_GLYPH, at, message).hint("skriv det med ord, eller ta det bort")
        }
        Kind::Refused { .. } => {
            Fault::error(code::REFUSED, place, "teksten kan ikkje prentast").hint("skriv han på ein annan måte")
        }
    }
}
