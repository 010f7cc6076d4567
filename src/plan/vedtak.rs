//! What a body has done with a plan: adopted it, recommended it, or said its mind.

use super::value::{Id, Sak};
use crate::norsk::Dato;
use crate::text::{Linje, Tekst};
use crate::yaml::{At, Choice, Record};

/// Eit organ som vedtek planen, tilrår han eller uttalar seg.
#[derive(Clone, Debug, Record)]
#[record(name = "eit vedtak", nb = "et vedtak")]
#[nb("Et organ som vedtar planen, tilrår den eller uttaler seg.")]
pub struct Vedtak {
    /// Kven som vedtek, tilrår eller uttalar seg.
    #[nb("Hvem som vedtar, tilrår eller uttaler seg.")]
    #[key(
        also("namn", "navn", "overskrift", "utval", "utvalg", "instans", "kven", "hvem", "av", "tittel"),
        example = "Kommunestyret"
    )]
    pub organ: Linje,
    /// Kva organet gjer: vedtak, tilråding eller uttale. Står det ikkje noko, er det eit vedtak.
    #[nb("Hva organet gjør: vedtak, tilrådning eller uttalelse. Står det ikke noe, er det et vedtak.")]
    #[key(nb = "slag", also("type", "art"), example = "tilråding", nb_example = "tilrådning")]
    pub slag: Option<Vedtaksslag>,
    /// Datoen for møtet.
    #[nb("Datoen for møtet.")]
    #[key(also("møtedato", "vedtaksdato", "når", "dag"), example = "2024-02-15")]
    pub dato: Option<At<Dato>>,
    /// Saksnummeret, slik det står i møteboka.
    #[nb("Saksnummeret, slik det står i møteboken.")]
    #[key(also("saksnummer", "saknummer", "saksnr", "saknr"), example = "5/24")]
    pub sak: Option<At<Sak>>,
    /// Seksjonane som vedtaket gjeld, når det ikkje gjeld heile planen.
    #[nb("Seksjonene som vedtaket gjelder, når det ikke gjelder hele planen.")]
    #[key(nb = "gjelder", also("seksjonar", "seksjoner", "kapittel", "del"), example = "[maal-og-tiltak]")]
    pub gjeld: Vec<At<Id>>,
    /// Ordlyden i vedtaket.
    #[nb("Ordlyden i vedtaket.")]
    #[key(
        also("ordlyd", "vedtakstekst", "vedtak"),
        example = "Kommunestyret vedtek planen.",
        nb_example = "Kommunestyret vedtar planen."
    )]
    pub tekst: Option<Tekst>,
}

/// What a body does with a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Choice)]
#[choice(name = "eit slag vedtak", nb = "et slags vedtak")]
pub enum Vedtaksslag {
    /// Organet vedtek planen.
    #[nb("Organet vedtar planen.")]
    #[default]
    #[word("vedtak")]
    Vedtak,
    /// Organet rår til at planen blir vedteken.
    #[nb("Organet tilrår at planen vedtas.")]
    #[word("tilråding", nb = "tilrådning")]
    Tilråding,
    /// Organet uttalar seg om planen.
    #[nb("Organet uttaler seg om planen.")]
    #[word("uttale", nb = "uttalelse")]
    Uttale,
}
