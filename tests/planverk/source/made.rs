//! PDFs with attachments as somebody else could have made them.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use sha2::{Digest, Sha256};

/// The files of a plan that no one could mistake, in the order of the list.
pub const PLAN: [(&str, &str); 3] = [
    ("aukra/kommune.yaml", "namn: Aukra kommune\n"),
    ("aukra/slt/plan.yaml", "tittel: Ein plan\n"),
    ("aukra/slt/tiltak.yaml", "type: tiltak\ntittel: Mål\n"),
];

/// What planverk calls the list.
pub const LIST: &str = "kjelde.sha256";

/// Files to attach, each with its relationship to the PDF.
#[derive(Default)]
pub struct Carrier {
    files: Vec<(String, Stream, &'static str)>,
}

impl Carrier {
    /// The plan, with its list.
    pub fn plan() -> Carrier {
        Carrier::listed("aukra/slt", &PLAN)
    }

    /// These files, with a list that names them.
    pub fn listed(plan: &str, files: &[(&str, &str)]) -> Carrier {
        let carrier = files.iter().fold(Carrier::default(), |carrier, (name, text)| carrier.with(name, text));
        let sum = |text: &str| sha256(text.as_bytes());
        let lines: String = files.iter().map(|(name, text)| format!("{}  {name}\n", sum(text))).collect();
        let above = format!("# planverk: {plan}\n{lines}");
        let own = sum(&above);
        carrier.with(LIST, &format!("{above}# {own}\n"))
    }

    pub fn with(self, name: &str, text: &str) -> Carrier {
        self.stream(name, Stream::new(Dictionary::new(), text.as_bytes().to_vec()), "Source")
    }

    pub fn stream(mut self, name: &str, stream: Stream, relationship: &'static str) -> Carrier {
        self.files.push((name.to_owned(), stream, relationship));
        self
    }

    /// All that are attached, with another relationship.
    pub fn related(mut self, relationship: &'static str) -> Carrier {
        self.files.iter_mut().for_each(|file| file.2 = relationship);
        self
    }

    pub fn document(self) -> Document {
        let mut pdf = Document::with_version("1.7");
        let pages = pdf.new_object_id();
        let page = pdf.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "MediaBox" => vec![0.into(), 0.into(), 9.into(), 9.into()],
        });
        pdf.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
        let (mut tree, mut list) = (vec![], vec![]);
        for (name, mut stream, relationship) in self.files {
            stream.dict.set("Type", "EmbeddedFile");
            let _ = stream.compress();
            let stream = pdf.add_object(stream);
            let text = lopdf::text_string(&name);
            let spec = pdf.add_object(dictionary! {
                "Type" => "Filespec", "F" => text.clone(), "UF" => text.clone(),
                "AFRelationship" => relationship, "EF" => dictionary! { "F" => stream },
            });
            tree.extend([text, spec.into()]);
            list.push(Object::from(spec));
        }
        let names = pdf.add_object(dictionary! { "Names" => tree });
        let catalog = pdf.add_object(dictionary! {
            "Type" => "Catalog", "Pages" => pages, "AF" => list, "Names" => dictionary! { "EmbeddedFiles" => names },
        });
        pdf.trailer.set("Root", catalog);
        pdf
    }

    pub fn bytes(self) -> Vec<u8> {
        saved(&mut self.document())
    }
}

/// As `sha256sum` writes it.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn saved(pdf: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    bytes
}
