//! Pictures within a drawing: PNG and JPEG that lie in the file itself, held to what other pictures are.

use super::super::{jpeg, png};
use super::{Sound, Unsound};
use data_url::DataUrl;

/// What a picture within the drawing takes.
pub fn look(href: &str) -> Result<Sound, Unsound> {
    let linked = || {
        Unsound::new("hentar eit bilete frå ei anna fil", "eksporter biletet på nytt med alle bilete lagde inn i fila")
    };
    let url = DataUrl::process(href).map_err(|_| linked())?;
    let unread = || Unsound::damaged("har eit anna bilete i seg, som ikkje kan lesast");
    let (bytes, _) = url.decode_to_vec().map_err(|_| unread())?;
    let kind = url.mime_type();
    let inside = match (kind.type_.as_str(), kind.subtype.as_str(), &bytes[..]) {
        ("image", "png", [0x89, b'P', b'N', b'G', ..]) => png::look(&bytes),
        ("image", "jpeg" | "jpg", [0xff, 0xd8, ..]) => jpeg::look(&bytes),
        ("image", other @ ("svg+xml" | "gif" | "webp"), _) => {
            let hint = "eksporter på nytt med dei innlagde bileta som PNG eller JPEG";
            return Err(Unsound::new(
                format!("har eit bilete i seg som er {}", other.trim_end_matches("+xml").to_uppercase()),
                hint,
            ));
        }
        _ => return Err(unread()),
    };
    inside.map_err(|why| Unsound::new(format!("har eit anna bilete i seg, som {}", why.why), why.hint))
}
