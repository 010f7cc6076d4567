//! The content stream of a page → runs of text, each with where it stands and what it is part of.

use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::font::{Font, Fonts};
use super::matrix::Matrix;
use super::object::{decode, dict, get, inherited, numbers};

/// A piece of text that is drawn in one go.
#[derive(Debug, Clone)]
pub struct Run {
    /// Its characters, as a reader would copy them.
    pub text: String,
    /// Where it stands.
    pub area: Area,
    /// The size of the letters, in points.
    pub size: f64,
    /// What it is part of.
    pub owner: Owner,
}

/// A rectangle on the page, in points from the lower left corner: from base line to cap height for text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub left: f64,
    pub bottom: f64,
    pub right: f64,
    pub top: f64,
}

/// What a run belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// Content with this number, which the structure tree refers to.
    Content(i64),
    /// Decoration of this kind: `Header`, `Footer`, `Pagination`, `Layout`, …
    Artifact(String),
    /// Neither: a fault in a tagged file.
    Nobody,
}

/// How high a capital letter is, as a part of its size: near enough for every sans family.
const CAP_HEIGHT: f64 = 0.66;

/// All runs of a page.
pub fn runs(doc: &Document, page: ObjectId, fonts: &mut Fonts) -> Result<Vec<Run>, lopdf::Error> {
    let empty = Dictionary::new();
    let resources = inherited(doc, page, "Resources").and_then(|object| object.as_dict().ok()).unwrap_or(&empty);
    let content = Content::decode(&doc.get_page_content(page))?;
    let mut walk = Walk { doc, fonts, runs: Vec::new(), marks: Vec::new(), depth: 0 };
    walk.all(&content.operations, resources, Matrix::IDENTITY);
    Ok(walk.runs)
}

/// What an open marked-content bracket says.
enum Mark {
    Content(i64),
    Artifact(String),
    /// Stands in for the text of what is drawn inside; taken by the first run.
    Instead(Option<String>),
    Other,
}

/// What `q` saves and `Q` brings back.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Rc<Font>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    stretch: f64,
    rise: f64,
    leading: f64,
}

struct Walk<'a> {
    doc: &'a Document,
    fonts: &'a mut Fonts,
    runs: Vec<Run>,
    marks: Vec<Mark>,
    depth: usize,
}

impl Walk<'_> {
    fn all(&mut self, operations: &[Operation], resources: &Dictionary, matrix: Matrix) {
        let font = Rc::default();
        let mut state = State {
            matrix,
            font,
            size: 1.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            rise: 0.0,
            leading: 0.0,
        };
        let mut saved = Vec::new();
        let (mut line, mut text) = (Matrix::IDENTITY, Matrix::IDENTITY);
        for Operation { operator, operands } in operations {
            let values = numbers(operands);
            match (operator.as_str(), &values[..]) {
                ("q", _) => saved.push(state.clone()),
                ("Q", _) => state = saved.pop().unwrap_or(state),
                ("cm", &[a, b, c, d, e, f]) => state.matrix = Matrix([a, b, c, d, e, f]).then(state.matrix),
                ("BT", _) => (line, text) = (Matrix::IDENTITY, Matrix::IDENTITY),
                ("Tm", &[a, b, c, d, e, f]) => (line, text) = (Matrix([a, b, c, d, e, f]), Matrix([a, b, c, d, e, f])),
                ("Td" | "TD", &[x, y]) => {
                    if operator == "TD" {
                        state.leading = -y;
                    }
                    line = Matrix::shift(x, y).then(line);
                    text = line;
                }
                ("T*", _) => {
                    line = Matrix::shift(0.0, -state.leading).then(line);
                    text = line;
                }
                ("Tf", &[size]) => {
                    let name = operands.first().and_then(|object| object.as_name().ok()).unwrap_or(b"");
                    state.font = self.fonts.named(self.doc, resources, name);
                    state.size = size;
                }
                ("Tc", &[space]) => state.letter_space = space,
                ("Tw", &[space]) => state.word_space = space,
                ("Tz", &[percent]) => state.stretch = percent / 100.0,
                ("Ts", &[rise]) => state.rise = rise,
                ("TL", &[leading]) => state.leading = leading,
                ("Tj", _) => text = self.show(operands, &state, text),
                ("TJ", _) => {
                    let list = operands.first().and_then(|object| object.as_array().ok());
                    text = self.show(list.map_or(&[], Vec::as_slice), &state, text);
                }
                ("BMC" | "BDC", _) => self.open(operands, resources),
                ("EMC", _) => drop(self.marks.pop()),
                ("Do", _) => self.form(operands, resources, state.matrix),
                _ => {}
            }
        }
    }

    /// Draws the strings of one operator as one run and returns where the next would begin.
    fn show(&mut self, pieces: &[Object], state: &State, start: Matrix) -> Matrix {
        let (mut text, mut x) = (String::new(), 0.0);
        for piece in pieces {
            if let Ok(adjust) = piece.as_float() {
                x -= f64::from(adjust) / 1000.0 * state.size * state.stretch;
            } else if let Ok(string) = piece.as_str() {
                for (letters, width) in state.font.glyphs(string) {
                    text.push_str(letters);
                    x += (width * state.size + state.letter_space) * state.stretch;
                }
            }
        }
        let to_page = start.then(state.matrix);
        let (low, high) = (state.rise, state.rise + CAP_HEIGHT * state.size);
        let corners = [(0.0, low), (x, low), (0.0, high), (x, high)].map(|(x, y)| to_page.apply(x, y));
        let area = Area {
            left: corners.iter().map(|c| c.0).fold(f64::INFINITY, f64::min),
            bottom: corners.iter().map(|c| c.1).fold(f64::INFINITY, f64::min),
            right: corners.iter().map(|c| c.0).fold(f64::NEG_INFINITY, f64::max),
            top: corners.iter().map(|c| c.1).fold(f64::NEG_INFINITY, f64::max),
        };
        let text = self.instead().unwrap_or(text);
        self.runs.push(Run { text, area, size: state.size * to_page.scale(), owner: self.owner() });
        Matrix::shift(x, 0.0).then(start)
    }

    fn open(&mut self, operands: &[Object], resources: &Dictionary) {
        let tag = operands.first().and_then(|object| object.as_name().ok()).unwrap_or(b"");
        let properties = operands.get(1).and_then(|object| match object {
            Object::Name(name) => dict(self.doc, resources, "Properties")?.get(name).ok()?.as_dict().ok(),
            other => other.as_dict().ok(),
        });
        let number = properties.and_then(|p| get(self.doc, p, "MCID")).and_then(|object| object.as_i64().ok());
        let actual = properties.and_then(|p| get(self.doc, p, "ActualText")).and_then(|object| object.as_str().ok());
        self.marks.push(match (tag, number, actual) {
            (b"Artifact", ..) => {
                let word = |key| properties.and_then(|p| super::object::name(self.doc, p, key));
                Mark::Artifact(word("Subtype").or_else(|| word("Type")).unwrap_or_default())
            }
            (_, Some(number), _) => Mark::Content(number),
            (_, _, Some(text)) => Mark::Instead(Some(decode(text))),
            _ => Mark::Other,
        });
    }

    fn owner(&self) -> Owner {
        let innermost = self.marks.iter().rev().find_map(|mark| match mark {
            Mark::Content(number) => Some(Owner::Content(*number)),
            Mark::Artifact(kind) => Some(Owner::Artifact(kind.clone())),
            Mark::Instead(_) | Mark::Other => None,
        });
        innermost.unwrap_or(Owner::Nobody)
    }

    /// The text that stands in for what is drawn: all of it for the first run, nothing for the rest.
    fn instead(&mut self) -> Option<String> {
        self.marks.iter_mut().rev().find_map(|mark| match mark {
            Mark::Instead(text) => Some(text.take().unwrap_or_default()),
            _ => None,
        })
    }

    /// A drawing within the drawing.
    fn form(&mut self, operands: &[Object], resources: &Dictionary, matrix: Matrix) {
        let name = operands.first().and_then(|object| object.as_name().ok()).unwrap_or(b"");
        let found = dict(self.doc, resources, "XObject").and_then(|all| all.get(name).ok());
        let stream = found.map(|object| super::object::follow(self.doc, object)).and_then(|o| o.as_stream().ok());
        let Some(stream) = stream.filter(|_| self.depth < 20) else { return };
        if super::object::name(self.doc, &stream.dict, "Subtype").is_none_or(|kind| kind != "Form") {
            return;
        }
        let own = super::object::array(self.doc, &stream.dict, "Matrix").map(|list| numbers(list));
        let own = own.and_then(|list| list.try_into().ok()).map_or(Matrix::IDENTITY, Matrix);
        let Ok(content) = stream.get_plain_content().and_then(|bytes| Content::decode(&bytes)) else { return };
        let inner = dict(self.doc, &stream.dict, "Resources").unwrap_or(resources);
        self.depth += 1;
        self.all(&content.operations, inner, own.then(matrix));
        self.depth -= 1;
    }
}
