//! What each request is answered with: here what is only asked, in [`curing`] and [`renaming`] what changes files.

mod curing;
mod renaming;

use super::addresses::path_of;
use super::completion;
use super::diagnostics::{Places, address};
use super::facts::{Facts, Named};
use super::hover;
use super::lines::Lines;
use super::looked::{Looked, Unit};
use super::outline;
use super::rename::{self, Seen};
use super::server::{Server, read};
use crate::fault::Source;
use crate::norsk::Målform;
use crate::plan::Plan;
use crate::plan::forside::Erstattar;
use crate::plan::tiltak::Tiltak;
use lsp_server::{ErrorCode, ResponseError};
use lsp_types::request::{
    CodeActionRequest, Completion, DocumentSymbolRequest, GotoDefinition, HoverRequest, PrepareRenameRequest,
    References, Rename, Request,
};
use lsp_types::{
    CodeActionParams, Hover, HoverContents, Location, MarkupContent, MarkupKind, RenameParams,
    TextDocumentPositionParams, TextEdit, Uri, WorkspaceEdit,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

/// What a request gives.
type Answer = Result<Json, ResponseError>;

/// Answers a request.
pub fn answer(server: &mut Server, method: &str, params: Json) -> Answer {
    match method {
        Completion::METHOD => {
            with(params, |p: lsp_types::CompletionParams| completion(server, &p.text_document_position))
        }
        HoverRequest::METHOD => {
            with(params, |p: lsp_types::HoverParams| hover(server, &p.text_document_position_params))
        }
        GotoDefinition::METHOD => with(params, |p: lsp_types::GotoDefinitionParams| {
            places(server, &p.text_document_position_params, |seen| seen.is_made)
        }),
        References::METHOD => with(params, |p: lsp_types::ReferenceParams| {
            let with_made = p.context.include_declaration;
            places(server, &p.text_document_position, |seen| with_made || !seen.is_made)
        }),
        DocumentSymbolRequest::METHOD => {
            with(params, |p: lsp_types::DocumentSymbolParams| symbols(server, &p.text_document.uri))
        }
        CodeActionRequest::METHOD => with(params, |p: CodeActionParams| curing::actions(server, &p)),
        PrepareRenameRequest::METHOD => with(params, |p: TextDocumentPositionParams| renaming::may_rename(server, &p)),
        Rename::METHOD => {
            let Some(params) = read::<RenameParams>(params) else { return Err(unread()) };
            renaming::renamed(server, &params).and_then(|edit| json(&edit))
        }
        _ => Err(ResponseError { code: ErrorCode::MethodNotFound as i32, message: method.into(), data: None }),
    }
}

fn with<P: DeserializeOwned, R: Serialize>(params: Json, give: impl FnOnce(P) -> R) -> Answer {
    read(params).map_or_else(|| Err(unread()), |params| json(&give(params)))
}

fn json(given: &impl Serialize) -> Answer {
    serde_json::to_value(given).map_err(|_| unread())
}

fn unread() -> ResponseError {
    ResponseError { code: ErrorCode::InvalidParams as i32, message: "params".into(), data: None }
}

/// A file that was pointed at, and where in it.
struct Pointed<'s> {
    looked: &'s Looked,
    source: &'s Source,
    path: PathBuf,
    byte: usize,
    målform: Målform,
}

fn pointed<'s>(server: &'s Server, at: &TextDocumentPositionParams) -> Option<Pointed<'s>> {
    let path = path_of(&at.text_document.uri)?;
    let looked = server.looked(&path)?;
    let source = looked.source(&path)?;
    let byte = lines(server, source).byte(at.position);
    Some(Pointed { looked, source, path, byte, målform: server.målform_asked().unwrap_or(looked.målform) })
}

fn lines<'s>(server: &Server, source: &'s Source) -> Lines<'s> {
    let is_open = source.path.as_deref().is_some_and(|path| server.documents.get(path).is_some());
    Lines::of(source.original(), is_open)
}

fn completion(server: &mut Server, at: &TextDocumentPositionParams) -> Option<Vec<lsp_types::CompletionItem>> {
    let path = path_of(&at.text_document.uri)?;
    if server.looked(&path).is_none() {
        server.look();
    }
    let own = server.looked(&path)?.målform;
    server.need_schema(&path, own);
    let (looked, schema, open) = (server.looked(&path)?, server.schema(&path, own)?, server.documents.get(&path)?);
    let målform = server.målform_asked().unwrap_or(own);
    let facts = Facts::of(looked, &path, &server.documents.bytes(), målform);
    let earlier = || earlier(server, looked);
    Some(completion::at((&open.text, at.position), schema, &facts, &earlier, server.terms.inserts))
}

/// What a measure may have been before: new, or one of the plan that its plan replaces.
fn earlier(server: &Server, looked: &Looked) -> Vec<Named> {
    let new = Named { word: "ingen".into(), title: String::new() };
    let replaced = looked.plan.as_ref().and_then(|plan| plan.forside.erstattar.as_ref());
    let (Some(Erstattar::Mappe(id)), Some(kommune)) = (replaced, looked.unit.kommune()) else { return vec![new] };
    let unit = Unit::Plan(kommune.join(id.as_str()));
    let old = Looked::at(unit, &server.documents.bytes(), server.order.covered);
    let measures = old.plan.iter().flat_map(Plan::measures);
    let of_old = |tiltak: &Tiltak| Named {
        word: format!("{}/{}", id.value, tiltak.id.value),
        title: tiltak.tittel.source().into(),
    };
    std::iter::once(new).chain(measures.map(of_old)).collect()
}

fn hover(server: &mut Server, at: &TextDocumentPositionParams) -> Option<Hover> {
    server.look();
    let (path, målform) = pointed(server, at).map(|here| (here.path, here.looked.målform))?;
    server.need_schema(&path, målform);
    let here = pointed(server, at)?;
    let (text, span) = hover::at(here.looked, here.source, here.byte, server.schema(&path, målform)?, here.målform)?;
    let range = lines(server, here.source).area(here.source.original_range(span));
    let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value: text });
    Some(Hover { contents, range: Some(range) })
}

fn places(
    server: &mut Server,
    at: &TextDocumentPositionParams,
    wanted: impl Fn(&Seen) -> bool,
) -> Option<Vec<Location>> {
    server.look();
    let here = pointed(server, at)?;
    let name = &rename::name_at(here.looked, here.source, here.byte)?.name;
    let others = others(server, here.looked);
    let mut out: Vec<Location> = vec![];
    for seen in rename::all(here.looked, &others, name).into_iter().filter(wanted) {
        let location = Places::of(seen.looked, &server.documents).location(seen.place);
        out.extend(location.filter(|location| !out.contains(location)));
    }
    Some(out)
}

/// The other plans of the municipality.
fn others(server: &Server, here: &Looked) -> Vec<Looked> {
    let Some(kommune) = here.unit.kommune() else { return vec![] };
    let found = crate::read::find(&[kommune.to_path_buf()]).map(|search| search.plans).unwrap_or_default();
    let units = found.into_iter().map(|plan| Unit::Plan(plan.path)).filter(|unit| *unit != here.unit);
    let buffers = server.documents.bytes();
    units.map(|unit| Looked::at(unit, &buffers, server.order.covered)).collect()
}

fn symbols(server: &mut Server, uri: &Uri) -> Option<Vec<lsp_types::DocumentSymbol>> {
    server.look();
    let path = path_of(uri)?;
    let source = server.looked(&path)?.source(&path)?;
    Some(outline::of(source, &Looked::tree(source)?, server.documents.get(&path).is_some()))
}

/// Edits in files, as those are called by the editor.
fn changes(server: &Server, edits: BTreeMap<PathBuf, Vec<TextEdit>>) -> WorkspaceEdit {
    let edits = edits.into_iter().filter_map(|(path, edits)| Some((address(&path, &server.documents)?, edits)));
    WorkspaceEdit { changes: Some(edits.collect::<HashMap<Uri, Vec<TextEdit>>>()), ..WorkspaceEdit::default() }
}
