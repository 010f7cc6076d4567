//! What an author says of the past of a measure: which one it was in an older plan, or that it was none.

use super::value::Id;
use crate::fault::code;
use crate::norsk::{Both, Said, said, shortened};
use crate::yaml::{About, At, Cx, Defs, Kind, Name, Node, Read, WordAbout, schema};
use serde_json::{Value as Json, json};

/// The word for a measure that was none of the old ones.
const INGEN: &str = "ingen";

/// What a measure was before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Tidlegare {
    /// The author says nothing.
    #[default]
    Unsaid,
    /// It was none of the old ones, whatever it resembles.
    Ingen,
    /// It was these, of older plans; several when they have been put together.
    Frå(Vec<At<Earlier>>),
}

/// A measure of an older plan: `slt-2023/seminar`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The folder of the plan.
    pub mappe: Id,
    /// The id of the measure there.
    pub id: Id,
}

impl Earlier {
    /// The measure that a text names.
    pub fn parse(text: &str) -> Option<Earlier> {
        let (mappe, id) = text.trim().split_once('/')?;
        Some(Earlier { mappe: Id::parse(mappe.trim()).ok()?, id: Id::parse(id.trim()).ok()? })
    }
}

impl Read for Earlier {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        let text = cx
            .text(
                node,
                Name::new(
                    "mappa til ein eldre plan, skråstrek og ein id",
                    "mappen til en eldre plan, skråstrek og en id",
                ),
            )?
            .text
            .trim();
        let earlier = Earlier::parse(text);
        if earlier.is_none() {
            let shown = shortened(text);
            let message =
                said!("«{shown}» viser ikkje til eit eldre tiltak", "«{shown}» viser ikke til et eldre tiltak");
            cx.error(code::EARLIER, node.place, message, hint(text));
        }
        earlier
    }
    fn schema(defs: &mut Defs) -> Json {
        let id = Id::PATTERN.trim_start_matches('^').trim_end_matches('$');
        let message = said!(
            "skriv mappa til den eldre planen, skråstrek og id-en, til dømes slt-2023/seminar",
            "skriv mappen til den eldre planen, skråstrek og id-en, for eksempel slt-2023/seminar"
        );
        let pattern = format!("^\\s*{id}\\s*/\\s*{id}\\s*$");
        schema::told(json!({ "type": ["string"], "pattern": pattern }), &message, defs)
    }
    fn about() -> About {
        About::named(Both::same("mappe/id"))
    }
}

/// How to mend what names no measure of an older plan.
fn hint(text: &str) -> Said {
    if text.eq_ignore_ascii_case(INGEN) {
        return said!("«ingen» står åleine: skriv «tidlegare: ingen»", "«ingen» står alene: skriv «tidligere: ingen»");
    }
    match text.split_once('/') {
        Some((mappe, id)) => {
            let (mappe, id) = (Id::from_title(mappe), Id::from_title(id));
            said!("skriv {mappe}/{id}", "skriv {mappe}/{id}")
        }
        None if text.is_empty() => {
            said!(
                "skriv mappa og id-en, til dømes slt-2023/seminar",
                "skriv mappen og id-en, for eksempel slt-2023/seminar"
            )
        }
        None => {
            let id = Id::from_title(text);
            said!(
                "skriv mappa til planen og skråstrek føre, til dømes slt-2023/{id}; er tiltaket nytt, skriv du «ingen»",
                "skriv mappen til planen og skråstrek foran, for eksempel slt-2023/{id}; er tiltaket nytt, skriver du «ingen»"
            )
        }
    }
}

impl Read for Tidlegare {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        let all = match &node.kind {
            _ if node.is_null() => return Some(Tidlegare::Unsaid),
            Kind::Seq(items) => items.iter().filter_map(|item| At::read(item, cx)).collect(),
            Kind::Scalar(written) if written.text.trim().eq_ignore_ascii_case(INGEN) => return Some(Tidlegare::Ingen),
            _ => vec![At::read(node, cx)?],
        };
        Some(if all.is_empty() { Tidlegare::Unsaid } else { Tidlegare::Frå(all) })
    }
    fn schema(defs: &mut Defs) -> Json {
        let one = Earlier::schema(defs);
        let none = json!({ "type": ["string"], "pattern": format!("^{}$", schema::in_any_letters(INGEN)) });
        let ways = schema::any_of(vec![one.clone(), none, schema::list(one, defs)]);
        schema::or_null(ways, defs)
    }
    fn absent() -> Option<Self> {
        Some(Tidlegare::Unsaid)
    }
    fn about() -> About {
        let doc = Both::new("Tiltaket er nytt, kva det enn liknar på.", "Tiltaket er nytt, uansett hva det ligner på.");
        let word = WordAbout { word: INGEN, nb: None, doc };
        About {
            words: vec![word],
            ..About::named(Both::new(
                "mappe/id, ei liste av slike, eller «ingen»",
                "mappe/id, en liste av slike, eller «ingen»",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Earlier, Tidlegare};
    use crate::fault::{Faults, Sources};

    fn read(text: &str) -> (Vec<Tidlegare>, Vec<String>) {
        let (mut sources, mut faults) = (Sources::new(), Faults::new());
        let id = sources.add("prøve.yaml", text.as_bytes(), &mut faults);
        let all = crate::yaml::read(sources.get(id).unwrap(), &mut faults).unwrap_or_default();
        (all, faults.sorted().iter().map(|f| f.hint.clone().unwrap_or_default().nn().to_owned()).collect())
    }

    fn names(one: &Tidlegare) -> String {
        let name = |e: &Earlier| format!("{}/{}", e.mappe, e.id);
        match one {
            Tidlegare::Unsaid => "usagt".into(),
            Tidlegare::Ingen => "ingen".into(),
            Tidlegare::Frå(all) => all.iter().map(|e| name(e)).collect::<Vec<_>>().join(" "),
        }
    }

    #[test]
    fn one_several_or_none() {
        let (all, hints) = read("[ingen, Ingen, slt-2022/seminar, [slt-2022/a, slt-2021/b], null, []]");
        let shown: Vec<String> = all.iter().map(names).collect();
        assert_eq!(shown, ["ingen", "ingen", "slt-2022/seminar", "slt-2022/a slt-2021/b", "usagt", "usagt"]);
        assert_eq!(hints, Vec::<String>::new());
    }

    #[test]
    fn a_wrong_form_is_told_with_the_right_one() {
        let (_, hints) = read("[seminar, SLT 2022/Årleg seminar, [ingen], [a/b/c]]");
        assert_eq!(
            hints,
            [
                "skriv mappa til planen og skråstrek føre, til dømes slt-2023/seminar; er tiltaket nytt, skriv du «ingen»",
                "skriv slt-2022/aarleg-seminar",
                "«ingen» står åleine: skriv «tidlegare: ingen»",
                "skriv a/b-c"
            ]
        );
    }
}
