//! Plans made by hand, and the laws that every answer keeps.

mod annan;
mod felt;
mod lover;
mod tekstar;

use super::super::innhald::{Bitslag, Felt, Slag, Tidlegare};
use super::*;
use crate::fault::Place;
use crate::norsk::Målform;

fn bit_of(written: &str, shown: &str, slag: Bitslag) -> Bit {
    Bit { tekst: written.into(), prenta: shown.into(), slag, nivå: 0, place: Place::default() }
}

fn point(text: &str) -> Bit {
    bit_of(text, text, Bitslag::Punkt)
}

fn unit(slag: Slag, title: &str, parent: Option<usize>, felt: Vec<Felt>) -> Eining {
    Eining {
        slag,
        id: None,
        nummer: None,
        tittel: bit_of(title, title, Bitslag::Tittel),
        prenta: title.into(),
        forelder: parent,
        felt,
        tidlegare: Tidlegare::Usagt,
        place: Place::default(),
    }
}

fn field(namn: Feltnamn, texts: &[&str]) -> Felt {
    Felt { namn, verdi: Verdi::Bitar(texts.iter().map(|t| point(t)).collect()) }
}

fn actors(all: &[(&str, &str)]) -> Felt {
    let one = |(id, namn): &(&str, &str)| Aktør {
        id: (!id.is_empty()).then(|| id.to_string()),
        namn: namn.to_string(),
        merknad: None,
    };
    Felt { namn: Feltnamn::Ansvar, verdi: Verdi::Aktørar(all.iter().map(one).collect()) }
}

fn plan(units: Vec<Eining>) -> Innhald {
    Innhald {
        namn: "a/b".into(),
        mappe: "b".into(),
        tittel: "Plan".into(),
        år: "2024".into(),
        målform: Målform::Nynorsk,
        dato: None,
        einingar: units,
    }
}

fn measure(title: &str, points: &[&str]) -> Eining {
    unit(Slag::Tiltak, title, None, vec![field(Feltnamn::Punkt, points)])
}

/// Pairs by place: the first with the first.
fn in_order(n: usize) -> Funne {
    Funne { par: (0..n).map(|i| (i, i, Grunn::Id)).collect(), ..Funne::default() }
}

fn bits(par: &Par) -> Vec<&Bitendring> {
    let lists = par.felt.iter().filter_map(|f| match &f.endring {
        Endring::Bitar(all) => Some(all),
        _ => None,
    });
    std::iter::once(&par.tittel).chain(lists.flatten()).collect()
}

/// The points of a pair of measures, told as «kind: old → new».
fn told(old: &[&str], new: &[&str]) -> Vec<String> {
    let answer = differences(plan(vec![measure("T", old)]), plan(vec![measure("T", new)]), in_order(1));
    let all = bits(&answer.par[0]).into_iter().skip(1);
    let text = |b: &Option<Bit>| b.as_ref().map_or("–".to_string(), |b| b.prenta.clone());
    all.map(|b| format!("{:?}{}: {} → {}", b.slag, if b.flytta { " flytta" } else { "" }, text(&b.frå), text(&b.til)))
        .collect()
}
