//! Pictures within a drawing: PNG and JPEG that lie in the file itself, held to what other pictures are.

use super::super::{jpeg, png};
use super::{Sound, Unsound};
use crate::norsk::said;
use data_url::DataUrl;

/// What a picture within the drawing takes.
pub fn look(href: &str) -> Result<Sound, Unsound> {
    let linked = || {
        Unsound::new(
            said!("hentar eit bilete frå ei anna fil", "henter et bilde fra en annen fil"),
            said!(
                "eksporter biletet på nytt med alle bilete lagde inn i fila",
                "eksporter bildet på nytt med alle bilder lagt inn i filen"
            ),
        )
    };
    let url = DataUrl::process(href).map_err(|_| linked())?;
    let unread = || {
        Unsound::damaged(said!(
            "har eit anna bilete i seg, som ikkje kan lesast",
            "har et annet bilde i seg, som ikke kan leses"
        ))
    };
    let (bytes, _) = url.decode_to_vec().map_err(|_| unread())?;
    let kind = url.mime_type();
    let inside = match (kind.type_.as_str(), kind.subtype.as_str(), &bytes[..]) {
        ("image", "png", [0x89, b'P', b'N', b'G', ..]) => png::look(&bytes),
        ("image", "jpeg" | "jpg", [0xff, 0xd8, ..]) => jpeg::look(&bytes),
        ("image", other @ ("svg+xml" | "gif" | "webp"), _) => {
            let hint = said!(
                "eksporter på nytt med dei innlagde bileta som PNG eller JPEG",
                "eksporter på nytt med de innlagte bildene som PNG eller JPEG"
            );
            let name = other.trim_end_matches("+xml").to_uppercase();
            return Err(Unsound::new(
                said!("har eit bilete i seg som er {name}", "har et bilde i seg som er {name}"),
                hint,
            ));
        }
        _ => return Err(unread()),
    };
    inside.map_err(|Unsound { why, hint, .. }| {
        Unsound::new(said!("har eit anna bilete i seg, som {why}", "har et annet bilde i seg, som {why}"; why), hint)
    })
}
