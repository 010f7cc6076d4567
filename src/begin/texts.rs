//! The texts that plans begin with, built into the program: `templates/ny/`.

use super::{File, Plantype};
use crate::norsk::Målform;

/// The file of the municipality.
pub const KOMMUNE: &str = "kommune.yaml";

/// The front page of a plan.
pub const FRONT: &str = "plan.yaml";

/// The files of a folder in `templates/ny/`: `kommune.yaml`, and those in `plan/`.
macro_rules! plan {
    ($folder:literal: $($name:literal),*) => {
        &[
            (KOMMUNE, include_str!(concat!("../../templates/ny/", $folder, "/kommune.yaml"))),
            $(($name, include_str!(concat!("../../templates/ny/", $folder, "/plan/", $name)))),*
        ]
    };
}

type Texts = &'static [(&'static str, &'static str)];

const SLT: [Texts; 2] = [
    plan!("nn/slt": "plan.yaml", "bakgrunn.yaml", "maal-med-slt.yaml", "organisering.yaml", "slt-koordinator.yaml", "tilbakeblikk.yaml", "maal-og-tiltak.yaml"),
    plan!("nb/slt": "plan.yaml", "bakgrunn.yaml", "maal-med-slt.yaml", "organisering.yaml", "slt-koordinator.yaml", "tilbakeblikk.yaml", "maal-og-tiltak.yaml"),
];
const FØREBYGGJANDE: [Texts; 2] = [
    plan!("nn/forebyggande": "plan.yaml", "bakgrunn.yaml", "situasjonen.yaml", "organisering.yaml", "maal-og-tiltak.yaml", "oppfolging.yaml"),
    plan!("nb/forebyggende": "plan.yaml", "bakgrunn.yaml", "situasjonen.yaml", "organisering.yaml", "maal-og-tiltak.yaml", "oppfolging.yaml"),
];
const TEMAPLAN: [Texts; 2] = [
    plan!("nn/temaplan": "plan.yaml", "bakgrunn.yaml", "situasjonen.yaml", "maal-og-tiltak.yaml", "oppfolging.yaml"),
    plan!("nb/temaplan": "plan.yaml", "bakgrunn.yaml", "situasjonen.yaml", "maal-og-tiltak.yaml", "oppfolging.yaml"),
];

/// The files of a kind of plan as they stand, `kommune.yaml` first.
pub fn files(plantype: Plantype, målform: Målform) -> Vec<File> {
    let [nn, nb] = match plantype {
        Plantype::Slt => SLT,
        Plantype::Førebyggjande => FØREBYGGJANDE,
        Plantype::Temaplan => TEMAPLAN,
    };
    let texts = match målform {
        Målform::Nynorsk => nn,
        Målform::Bokmål => nb,
    };
    texts.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() }).collect()
}
