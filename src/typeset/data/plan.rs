//! A plan and its cover, as the templates read them.

use super::Setting;
use super::section::Seksjon;
use super::text::{Leaf, leaf};
use crate::document::model::{self, CoverStyle, Status, Utgåve};
use crate::document::words::FixedWords;
use crate::document::{Document, Vedlegg};
use serde::Serialize;
use serde_json::{Map, Value};

/// The whole of `plan.json` of a plan.
#[derive(Debug, Serialize)]
pub struct Plan<'a> {
    /// What the plan is called for ever: `aukra-slt-2024`.
    id: &'a str,
    /// `nn` or `nb`.
    språk: &'static str,
    /// The look of the municipality.
    tema: Tema<'a>,
    /// Its name: `Aukra kommune`.
    kommune: Leaf<'a>,
    /// The title: `SLT-handlingsplan 2024`.
    tittel: Leaf<'a>,
    /// The line under it.
    undertittel: Option<Leaf<'a>>,
    /// The date of the edition, as year, month and day: `[2024, 1, 30]`.
    dato: (i32, u32, u32),
    /// `utkast`, `høyring`, `framlegg` or `vedteken`.
    status: &'static str,
    /// The mark of an unfinished plan.
    merke: Option<Merke<'a>>,
    /// The fixed words, by name: `{"side": "Side"}`.
    ord: Map<String, Value>,
    /// What stands on the cover beside the title.
    omslag: Omslag<'a>,
    /// How many levels of headings the contents list shows: 2.
    innhaldsnivå: u8,
    /// The plan in numbers; empty where it is not to have them.
    tal: Vec<Tal<'a>>,
    /// The chapters.
    seksjonar: Vec<Seksjon<'a>>,
    /// The files that the PDF is to carry; not there where it carries none.
    #[serde(rename = "kjelder", skip_serializing_if = "Vec::is_empty")]
    sources: Vec<SourceFile<'a>>,
}

/// The look of a municipality.
#[derive(Debug, Serialize)]
pub struct Tema<'a> {
    /// The one colour that the others are made from: `#0b5d6b`.
    farge: String,
    /// How the cover is drawn: `felt` or `stripe`.
    omslag: &'static str,
    /// The arms.
    våpen: Option<Våpen<'a>>,
}

/// The arms of a municipality.
#[derive(Debug, Serialize)]
pub struct Våpen<'a> {
    /// The path of the picture: `/bilete/vaapen.svg`.
    fil: &'a str,
    /// What they show.
    alt: &'a str,
}

/// The mark of an unfinished plan.
#[derive(Debug, Serialize)]
pub struct Merke<'a> {
    /// `UTKAST`.
    ord: &'static str,
    /// `30. januar 2024`.
    dato: Leaf<'a>,
}

/// What stands on the cover beside the title.
#[derive(Debug, Serialize)]
pub struct Omslag<'a> {
    /// Who treats the plan.
    vedtak: Vec<Vedtak<'a>>,
    /// Facts about it.
    fakta: Vec<Faktum<'a>>,
    /// What is to be known of an unfinished plan.
    merknad: Option<Leaf<'a>>,
    /// How many measures each sub-goal has, none of them 0: `[4, 7, 2]`. The cover's drawing is made from it.
    bunter: Vec<usize>,
}

/// What a body does with the plan.
#[derive(Debug, Serialize)]
pub struct Vedtak<'a> {
    /// Whether it has done so already.
    ferdig: bool,
    /// `Vedteken`, or `Til vedtak`.
    kva: Leaf<'a>,
    /// `Kommunestyret`.
    organ: Leaf<'a>,
    /// `15. februar 2024`.
    dato: Option<Leaf<'a>>,
    /// `5/24`.
    sak: Option<Leaf<'a>>,
    /// The titles of the chapters that it covers, where these are not all.
    gjeld: Option<Leaf<'a>>,
}

/// A fact about the plan.
#[derive(Debug, Serialize)]
pub struct Faktum<'a> {
    /// `Gjeld`.
    namn: &'static str,
    /// `1. januar–31. desember 2024`.
    verdi: Leaf<'a>,
}

/// A figure of the plan in numbers.
#[derive(Debug, Serialize)]
pub struct Tal<'a> {
    /// `17`.
    tal: Leaf<'a>,
    /// `tiltak`.
    ord: &'static str,
}

/// A file that the PDF is to carry.
#[derive(Debug, Serialize)]
pub struct SourceFile<'a> {
    /// Its path in the PDF: `aukra/slt-2024/plan.yaml`. The templates find it in `kjelde/`.
    namn: &'a str,
    /// Its media type: `application/yaml`.
    mime: &'static str,
    /// What it is: `Framsida til planen`.
    omtale: &'static str,
}

impl Setting<'_> {
    /// A plan.
    pub fn plan<'a>(self, document: &'a Document, plan: &'a Utgåve) -> Plan<'a> {
        Plan {
            id: &document.id,
            språk: document.målform.choose("nn", Some("nb")),
            tema: tema(&plan.tema),
            kommune: (&plan.kommune).into(),
            tittel: (&plan.tittel).into(),
            undertittel: leaf(plan.undertittel.as_ref()),
            dato: plan.dato.ymd(),
            status: match plan.status {
                Status::Utkast => "utkast",
                Status::Høyring => "høyring",
                Status::Framlegg => "framlegg",
                Status::Vedteken => "vedteken",
            },
            merke: merke(plan.merke.as_ref()),
            ord: words(plan.words),
            omslag: cover(plan),
            innhaldsnivå: plan.innhaldsnivå,
            tal: plan.tal.iter().map(|t| Tal { tal: (&t.count.text).into(), ord: t.word }).collect(),
            seksjonar: plan.seksjonar.iter().map(|s| self.section(s)).collect(),
            sources: document.vedlegg.iter().map(source).collect(),
        }
    }
}

fn source(file: &Vedlegg) -> SourceFile<'_> {
    SourceFile { namn: &file.namn, mime: file.mime, omtale: file.description }
}

/// The look of a municipality.
pub fn tema(tema: &model::Tema) -> Tema<'_> {
    let [r, g, b] = tema.farge;
    Tema {
        farge: format!("#{r:02x}{g:02x}{b:02x}"),
        omslag: match tema.omslag {
            CoverStyle::Felt => "felt",
            CoverStyle::Stripe => "stripe",
        },
        våpen: tema.våpen.as_ref().map(|v| Våpen { fil: &v.fil, alt: &v.alt }),
    }
}

/// The mark of an unfinished plan.
pub fn merke(merke: Option<&model::Merke>) -> Option<Merke<'_>> {
    merke.map(|m| Merke { ord: m.word, dato: (&m.dato).into() })
}

fn treatment(v: &model::Vedtak) -> Vedtak<'_> {
    Vedtak {
        ferdig: v.done,
        kva: (&v.what).into(),
        organ: (&v.organ).into(),
        dato: v.dato.as_ref().map(|shown| (&shown.text).into()),
        sak: v.sak.as_ref().map(|shown| (&shown.text).into()),
        gjeld: v.gjeld.as_ref().map(|shown| (&shown.text).into()),
    }
}

fn cover(plan: &Utgåve) -> Omslag<'_> {
    let groups = plan.seksjonar.iter().flat_map(model::Seksjon::tabellar).flat_map(|table| &table.grupper);
    Omslag {
        vedtak: plan.omslag.vedtak.iter().map(treatment).collect(),
        fakta: plan.omslag.facts.iter().map(|f| Faktum { namn: f.name, verdi: (&f.value).into() }).collect(),
        merknad: leaf(plan.omslag.merknad.as_ref()),
        bunter: groups.map(|group| group.tiltak.len()).filter(|n| *n > 0).collect(),
    }
}

/// The fixed words that templates may print, each under the name that they read it by.
pub fn words(words: &FixedWords) -> Map<String, Value> {
    let named = [
        ("innhald", words.contents),
        ("side", words.page),
        ("av", words.of),
        ("kapittel", words.kapittel),
        ("vedlegg", words.vedlegg),
        ("figur", words.figur),
        ("tabell", words.tabell),
        ("foto", words.photo),
        ("illustrasjon", words.illustration),
        ("planen_i_tal", words.in_numbers),
        ("framhald", words.continued),
        ("mål", words.mål),
        ("status", words.status),
        ("organ", words.organ),
        ("dato", words.dato),
        ("sak", words.sak),
        ("gjeld", words.gjeld),
        ("delmål", words.delmål),
        ("eitt_delmål", words.one_delmål),
        ("tiltak", words.tiltak),
        ("eitt_tiltak", words.one_tiltak),
        ("møte", words.møte),
        ("eitt_møte", words.one_møte),
        ("aktørar", words.aktørar),
        ("ein_aktør", words.one_aktør),
        ("våpen", words.våpen),
    ];
    named.into_iter().map(|(name, word)| (name.to_owned(), word.into())).collect()
}
