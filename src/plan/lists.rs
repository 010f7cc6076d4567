//! Who takes part or is responsible, and when: lists that may be written as one entry.

use super::tidspunkt::Tidspunkt;
use super::value::Id;
use crate::fault::{Place, code};
use crate::norsk::{Both, said};
use crate::text::Setning;
use crate::yaml::schema::one_of;
use crate::yaml::{About, At, Cx, Defs, Kind, Name, Node, Read, Record};
use serde_json::{Value as Json, json};

/// Somebody in a list of responsible actors or participants.
#[derive(Clone, Debug)]
pub struct Aktørvising {
    /// All of the entry.
    pub place: Place,
    /// Who it is.
    pub kven: Kven,
    /// What is noted about them here.
    pub merknad: Option<Setning>,
    /// How the entry stands in its list.
    pub stands: Stands,
}

/// How an entry of a list is written, which decides how several are written in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stands {
    /// As the value of the key, without a list: `ansvar: politiet`.
    #[default]
    Alone,
    /// Between brackets: `[politiet, skulane]`.
    InBrackets,
    /// After its own `- `.
    OnItsLine,
    /// Under `aktør` or `tekst`, with a remark.
    InRecord,
}

/// An entry of the register, or somebody who is not in it.
#[derive(Clone, Debug)]
pub enum Kven {
    /// The id of an actor in the register.
    Aktør(At<Id>),
    /// Words of the author's own.
    Tekst(Setning),
}

/// Ein aktør med merknad, eller ein tekst.
#[derive(Clone, Debug, Record)]
#[record(name = "ein aktør i ei liste", nb = "en aktør i en liste")]
#[nb("En aktør med merknad, eller en tekst.")]
struct AktørvisingPost {
    /// Aktøren: id frå registeret.
    #[nb("Aktøren: id fra registeret.")]
    #[key(
        also("id", "kven", "hvem", "ansvarleg", "ansvarlig", "rolle"),
        example = "koordinerande-nivaa",
        nb_example = "koordinerende-nivaa"
    )]
    aktør: Option<At<Id>>,
    /// Ein tekst i staden for ein aktør frå registeret.
    #[nb("En tekst i stedet for en aktør fra registeret.")]
    #[key(also("namn", "navn", "tittel"), example = "Alle som arbeider med barn")]
    tekst: Option<Setning>,
    /// Ein merknad etter namnet.
    #[nb("En merknad etter navnet.")]
    #[key(
        also("kommentar", "merk", "notat", "fotnote"),
        example = "sjå kapittelet om organisering",
        nb_example = "se kapittelet om organisering"
    )]
    merknad: Option<Setning>,
}

impl Read for Aktørvising {
    fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
        let (kven, merknad, stands) = match &node.kind {
            Kind::Map(entries) => {
                let bare: Vec<&str> = entries.iter().filter(|e| e.value.is_null()).map(|e| e.key.as_str()).collect();
                if bare.len() == entries.len() && !bare.is_empty() && !node.holed {
                    let list = bare.join(", ");
                    let message = said!("her står det nøklar utan verdiar", "her står det nøkler uten verdier");
                    let hint = said!("ei liste har klammer: skriv [{list}]", "en liste har klammer: skriv [{list}]");
                    cx.error(code::WRONG_SHAPE, node.place, message, hint);
                    return None;
                }
                let faults = cx.faults.len();
                let post = AktørvisingPost::read(node, cx)?;
                // what could not be read is a fault already
                let is_fault = cx.faults.len() > faults;
                (post.kven(node, is_fault, cx)?, post.merknad, Stands::InRecord)
            }
            _ => (named(node, cx)?, None, Stands::Alone),
        };
        Some(Aktørvising { place: node.place, kven, merknad, stands })
    }
    fn schema(defs: &mut Defs) -> Json {
        let post = defs.define("aktørvising", |defs| one_of(&AktørvisingPost::schema(defs), ["aktør", "tekst"], defs));
        json!({ "anyOf": [Setning::schema(defs), post] })
    }
    fn about() -> About {
        About::any_of(
            Both::new("id frå aktørregisteret, eller tekst", "id fra aktørregisteret, eller tekst"),
            [AktørvisingPost::about()],
        )
    }
}

impl AktørvisingPost {
    fn kven(&self, node: &Node, is_fault: bool, cx: &mut Cx) -> Option<Kven> {
        match (&self.aktør, &self.tekst) {
            (Some(id), None) => Some(Kven::Aktør(id.clone())),
            (None, Some(tekst)) => Some(Kven::Tekst(tekst.clone())),
            (None, None) if is_fault => None,
            (Some(id), Some(_)) => {
                let message = said!("her står det både «aktør» og «tekst»", "her står det både «aktør» og «tekst»");
                let hint = said!(
                    "ta bort «tekst»: namnet til aktøren står i registeret",
                    "ta bort «tekst»: navnet på aktøren står i registeret"
                );
                cx.error(code::WRONG_SHAPE, id.place, message, hint);
                None
            }
            (None, None) => {
                let message = said!("her manglar «aktør» eller «tekst»", "her mangler «aktør» eller «tekst»");
                let hint = said!(
                    "skriv «aktør» og ein id frå registeret, eller «tekst» og namnet",
                    "skriv «aktør» og en id fra registeret, eller «tekst» og navnet"
                );
                cx.error(code::WRONG_SHAPE, node.place, message, hint);
                None
            }
        }
    }
}

/// What looks like an id is one, so that a slip in an id is a fault and never printed.
fn named(node: &Node, cx: &mut Cx) -> Option<Kven> {
    match Id::parse(&cx.text(node, Name::new("ein aktør", "en aktør"))?.text) {
        Ok(id) => Some(Kven::Aktør(At::new(id, node.place))),
        Err(_) => Setning::read(node, cx).map(Kven::Tekst),
    }
}

/// Something that can be an entry of a list.
trait Listed {
    /// Says how the entry stands there.
    fn is_in_list(&mut self, _: Stands) {}
}

impl Listed for Tidspunkt {}

impl Listed for Aktørvising {
    fn is_in_list(&mut self, stands: Stands) {
        if self.stands == Stands::Alone {
            self.stands = stands;
        }
    }
}

/// A list that may be written as one entry.
macro_rules! one_or_more {
    ($(#[$doc:meta])* $name:ident of $item:ty, $nn:literal, $nb:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default)]
        pub struct $name(pub Vec<$item>);

        impl std::ops::Deref for $name {
            type Target = [$item];
            fn deref(&self) -> &[$item] {
                &self.0
            }
        }

        impl Read for $name {
            fn read(node: &Node, cx: &mut Cx) -> Option<Self> {
                match &node.kind {
                    Kind::Seq(_) => {
                        let in_brackets = cx.source.slice(node.place.span).starts_with('[');
                        let stands = if in_brackets { Stands::InBrackets } else { Stands::OnItsLine };
                        let mut all = Vec::<$item>::read(node, cx)?;
                        all.iter_mut().for_each(|item| item.is_in_list(stands));
                        Some($name(all))
                    }
                    _ if node.is_null() => Some($name::default()),
                    _ => <$item>::read(node, cx).map(|one| $name(vec![one])),
                }
            }
            fn schema(defs: &mut Defs) -> Json {
                json!({ "anyOf": [<$item>::schema(defs), Vec::<$item>::schema(defs)] })
            }
            fn absent() -> Option<Self> {
                Some($name::default())
            }
            fn about() -> About {
                About::any_of(Both::new($nn, $nb), [<$item>::about()])
            }
        }
    };
}

one_or_more!(
    /// Actors: one, or a list of them.
    Aktørliste of Aktørvising, "ein aktør (id eller tekst), eller ei liste med fleire", "en aktør (id eller tekst), eller en liste med flere"
);
one_or_more!(
    /// Times: one, or a list of them.
    Tidspunktliste of Tidspunkt, "eit tidspunkt, eller ei liste med fleire", "et tidspunkt, eller en liste med flere"
);
