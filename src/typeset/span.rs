//! The way from a printed text back to its place in the YAML: every text from the data carries its place id as its Typst
//! span, so glyphs, faults and clicks can be traced, and not a byte of the PDF differs for it.

use std::num::NonZeroU64;
use std::sync::LazyLock;

use typst::comemo::Tracked;
use typst::diag::{SourceResult, bail};
use typst::engine::Engine;
use typst::foundations::{Args, CastInfo, Context, Func, NativeFuncData, NativeFuncPtr, Scope, Str, Value};
use typst::syntax::{DiagSpan, FileId, Span};
use typst::text::{TextElem, TextItem};

use super::files::file_id;

/// The bits of a span that hold the number; the file id stands above them (`typst-syntax/src/span.rs`).
const NUMBER_BITS: u32 = 48;

/// The numbers that Typst takes for an ordinary node of a source file; others mean byte ranges or nothing.
const NUMBERS: std::ops::Range<u64> = 2..1 << 47;

/// The file that all place ids belong to. It does not exist: the loader has nothing at this path.
static FILE: LazyLock<FileId> = LazyLock::new(|| file_id("/stad"));

/// The span that stands for a place id, if the id is one that a span can hold.
pub(super) fn of_place(id: u64) -> Option<Span> {
    if !NUMBERS.contains(&id) {
        return None;
    }
    let file = u64::from(FILE.into_raw().get());
    NonZeroU64::new((file << NUMBER_BITS) | id).map(Span::from_raw)
}

/// The place id that a span stands for, if it stands for one.
pub(super) fn place(span: Span) -> Option<u64> {
    (span.id() == Some(*FILE)).then(|| span.into_raw().get() & ((1 << NUMBER_BITS) - 1))
}

/// The place id of a run of text. A run may begin with text of the template («Hovudmål 1: …»), so any glyph will do.
pub(super) fn of_text(text: &TextItem) -> Option<u64> {
    text.glyphs.iter().find_map(|glyph| place(glyph.span.0))
}

/// `stadtekst(s, v)`: the text `v`, with the place id `s` as its span.
pub(super) fn function() -> Func {
    Func::from(&DATA)
}

static DATA: NativeFuncData = NativeFuncData {
    function: NativeFuncPtr(&placed_text),
    name: "stadtekst",
    title: "Stadtekst",
    docs: "Text from the plan's data, which knows where in the plan it was written.",
    def_site: None,
    keywords: &[],
    contextual: false,
    scope: LazyLock::new(&|| Scope::new()),
    params: LazyLock::new(&|| Vec::new()),
    returns: LazyLock::new(&|| CastInfo::Any),
};

fn placed_text(_: &mut Engine, _: Tracked<Context>, args: &mut Args) -> SourceResult<Value> {
    let id: i64 = args.expect("s")?;
    let text: Str = args.expect("v")?;
    let Some(span) = u64::try_from(id).ok().and_then(of_place) else {
        bail!(args.span, "{id} is not a place id");
    };
    Ok(Value::Content(TextElem::packed(text.as_str()).spanned(span)))
}

/// Whether a diagnostic points at a place id.
pub(super) fn is_place(span: DiagSpan) -> bool {
    span.id() == Some(*FILE)
}
