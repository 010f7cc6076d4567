//! Numbers: assigned, never typed, and never an identity. A pure function over the plan.

use super::organisering::Organisering;
use super::seksjon::Seksjon;
use super::tabell::{Nummerering, Tabell};
use super::tiltaksdel::Tiltaksdel;
use super::{Kapittel, Plan};

/// The numbers of a chapter and of what stands in it; `None` is what has no number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChapterNumbers {
    /// `1`, or for an attachment `A`.
    pub number: Option<String>,
    /// Whether it is an attachment, which has a letter for a number.
    pub vedlegg: bool,
    /// The levels of an organisation.
    pub nivå: Vec<Option<String>>,
    /// The table parts that have a heading of their own.
    pub table_parts: Vec<Option<String>>,
    /// Its parts: `3.1`.
    pub delar: Vec<Option<String>>,
    /// The measures: the section's own table first, then those of the table parts.
    pub tabellar: Vec<TableNumbers>,
}

/// The numbers in a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableNumbers {
    /// Its sub-goals, each with its measures.
    pub delmål: Vec<GoalNumbers>,
    /// The measures that belong to no sub-goal.
    pub tiltak: Vec<Option<String>>,
}

/// The number of a sub-goal and of its measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoalNumbers {
    /// Of the sub-goal: `2` or `B`.
    pub number: Option<String>,
    /// Of its measures: `2.1` or `B1`.
    pub tiltak: Vec<Option<String>>,
}

/// The numbers of all chapters, in order.
pub fn assign(plan: &Plan) -> Vec<ChapterNumbers> {
    let numbered = plan.forside.nummerering.unwrap_or(true);
    let (mut chapters, mut attachments, mut running) = (0, 0, 0);
    plan.seksjonar
        .iter()
        .map(|kapittel| {
            let vedlegg = kapittel.seksjon.hovud().vedlegg.unwrap_or(false);
            let number = if vedlegg {
                attachments += 1;
                Some(letter(attachments))
            } else {
                chapters += 1;
                numbered.then(|| chapters.to_string())
            };
            chapter(kapittel, number, vedlegg, &mut running)
        })
        .collect()
}

fn chapter(kapittel: &Kapittel, number: Option<String>, vedlegg: bool, running: &mut usize) -> ChapterNumbers {
    let mut n = 0;
    let mut next = || {
        n += 1;
        number.as_ref().map(|t| format!("{t}.{n}"))
    };
    let mut out = ChapterNumbers { vedlegg, ..Default::default() };
    match &kapittel.seksjon {
        Seksjon::Organisering(Organisering { nivå, .. }) => out.nivå = nivå.iter().map(|_| next()).collect(),
        Seksjon::Tiltak(s) => {
            // a table without a heading goes on under the one before
            out.table_parts = s.tabellar.iter().map(|t| t.tittel.as_ref().and_then(|_| next())).collect();
            out.tabellar = measures(s, running);
        }
        Seksjon::Tekst(_) | Seksjon::Tilbakeblikk(_) => {}
    }
    out.delar = kapittel.seksjon.delar().iter().map(|_| next()).collect();
    out.number = number;
    out
}

/// Sub-goals count through all tables of a section; running numbers count through the plan.
fn measures(section: &Tiltaksdel, running: &mut usize) -> Vec<TableNumbers> {
    let how = section.nummerering.unwrap_or_default();
    let (mut goals, mut loose) = (0, 0);
    section.tables().map(|table| table_numbers(table, how, &mut goals, &mut loose, running)).collect()
}

fn table_numbers(
    table: &Tabell,
    how: Nummerering,
    goals: &mut usize,
    loose: &mut usize,
    running: &mut usize,
) -> TableNumbers {
    let delmål = table
        .delmål
        .iter()
        .map(|goal| {
            *goals += 1;
            let number = match how {
                Nummerering::Delt => Some(goals.to_string()),
                Nummerering::Bokstav => Some(letter(*goals)),
                Nummerering::Løpande | Nummerering::Ingen => None,
            };
            let tiltak = (1..=goal.tiltak.len())
                .map(|i| match how {
                    Nummerering::Delt => Some(format!("{goals}.{i}")),
                    Nummerering::Bokstav => Some(format!("{}{i}", letter(*goals))),
                    Nummerering::Løpande => Some(step(running)),
                    Nummerering::Ingen => None,
                })
                .collect();
            GoalNumbers { number, tiltak }
        })
        .collect();
    let tiltak = table
        .tiltak
        .iter()
        .map(|_| match how {
            Nummerering::Delt | Nummerering::Bokstav => Some(step(loose)),
            Nummerering::Løpande => Some(step(running)),
            Nummerering::Ingen => None,
        })
        .collect();
    TableNumbers { delmål, tiltak }
}

fn step(counter: &mut usize) -> String {
    *counter += 1;
    counter.to_string()
}

/// A, B … Z, AA, AB …
fn letter(n: usize) -> String {
    let last = ('A'..='Z').nth((n - 1) % 26).unwrap_or_default();
    if n > 26 { format!("{}{last}", letter((n - 1) / 26)) } else { last.to_string() }
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(["A", "Z", "AA", "AZ", "BA"], [1, 26, 27, 52, 53].map(letter).each_ref().map(String::as_str));
    }
}
