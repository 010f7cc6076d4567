//! A heading has something under it: who jumps from heading to heading expects to find what it promises.

use crate::check::{Needs, Rule, Subject};
use crate::fault::Faults;
use crate::fault::code::Kind;
use crate::norsk::said;
use crate::plan::del::Del;
use crate::plan::hovud::Hovud;
use crate::plan::seksjon::Seksjon;
use crate::plan::tabell::Tabelldel;
use crate::text::{Linje, Tekst};

/// A heading with nothing under it.
pub const RULE: Rule = Rule::warning("PV504", "overskrift-utan-innhald", Kind::Accessibility, Needs::All, check);

/// Remarks on chapters, parts and tables that have a heading and nothing else.
fn check(subject: &Subject, faults: &mut Faults) {
    let plan = subject.plan;
    for kapittel in &plan.seksjonar {
        let seksjon = &kapittel.seksjon;
        let parts = seksjon.delar();
        if !has_text(seksjon.hovud()) && parts.is_empty() && holds_nothing(seksjon) {
            remark(&seksjon.hovud().tittel, faults);
        }
        in_parts(parts, faults);
        if let Seksjon::Tiltak(s) = seksjon {
            in_tables(&s.tabellar, faults);
        }
    }
}

fn remark(heading: &Linje, faults: &mut Faults) {
    let fault = RULE.fault(
        heading.place(),
        said!("det står ingenting under denne overskrifta", "det står ingenting under denne overskriften"),
    );
    faults.push(fault.hint(said!(
        "skriv teksten som høyrer til, eller ta overskrifta bort",
        "skriv teksten som hører til, eller ta overskriften bort"
    )));
}

fn is_written(text: Option<&Tekst>) -> bool {
    text.is_some_and(|text| !text.blocks.is_empty())
}

fn has_text(head: &Hovud) -> bool {
    head.ingress.as_ref().is_some_and(|i| !i.inlines.is_empty())
        || is_written(head.tekst.as_ref())
        || head.figur.is_some()
}

/// Whether there is nothing of what only this type of section has.
fn holds_nothing(seksjon: &Seksjon) -> bool {
    match seksjon {
        Seksjon::Tekst(_) | Seksjon::Tilbakeblikk(_) => true,
        Seksjon::Organisering(s) => s.nivå.is_empty(),
        Seksjon::Tiltak(s) => s.tabell.is_empty() && s.tabellar.is_empty(),
    }
}

fn in_parts(parts: &[Del], faults: &mut Faults) {
    for part in parts {
        if !is_written(part.tekst.as_ref()) && part.figur.is_none() && part.delar.is_empty() {
            remark(&part.tittel, faults);
        }
        in_parts(&part.delar, faults);
    }
}

/// A table without a heading belongs under the heading before it.
fn in_tables(tables: &[Tabelldel], faults: &mut Faults) {
    let is_empty = |t: &Tabelldel| !is_written(t.tekst.as_ref()) && t.figur.is_none() && t.tabell.is_empty();
    for (at, table) in tables.iter().enumerate() {
        let Some(heading) = &table.tittel else { continue };
        let under = tables.get(at + 1..).unwrap_or_default().iter().take_while(|t| t.tittel.is_none());
        if is_empty(table) && under.into_iter().all(is_empty) {
            remark(heading, faults);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::tests::of_section;

    #[test]
    fn a_heading_with_nothing_under_it_is_told() {
        let message =
            "det står ingenting under denne overskrifta (skriv teksten som høyrer til, eller ta overskrifta bort)";
        let section = "type: tekst\ntittel: A\ndelar:\n  - { tittel: B, delar: [{ tittel: C }] }\n  - { tittel: D, tekst: null }\n";
        assert_eq!(of_section("nn", section, &RULE), [format!("C: {message}"), format!("D: {message}")]);
        assert_eq!(of_section("nn", "type: tekst\ntittel: A\n", &RULE), [format!("A: {message}")]);
        let tables = "type: tiltak\ntittel: A\ntabellar: [{ id: b, tittel: B }, { id: c, tittel: C, mål: D }]\n";
        assert_eq!(of_section("nn", tables, &RULE), [format!("B: {message}")]);
    }

    #[test]
    fn text_parts_figures_tables_and_levels_are_something() {
        for section in [
            "type: tekst\ntittel: A\ningress: B\n",
            "type: tekst\ntittel: A\nfigur: { fil: a.png, alt: Tre hus }\n",
            "type: tekst\ntittel: A\ndelar: [{ tittel: B, figur: { fil: a.png, alt: Tre hus } }]\n",
            "type: organisering\ntittel: A\nnivå: [{ id: b, tittel: B }]\n",
            "type: tiltak\ntittel: A\ntiltak: [{ id: b, tittel: B }]\n",
            "type: tiltak\ntittel: A\ntabellar: [{ id: b, tittel: B }, { id: c, mål: D }]\n",
        ] {
            assert_eq!(of_section("nn", section, &RULE), Vec::<String>::new(), "{section}");
        }
    }
}
