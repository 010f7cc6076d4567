//! Another name for an id, an actor or a section, wherever it stands.

use super::super::diagnostics::{Places, address};
use super::super::looked::{Looked, Unit};
use super::super::names::Name;
use super::super::rename;
use super::super::server::{Server, refusal};
use super::{changes, lines, others, pointed};
use lsp_server::ResponseError;
use lsp_types::{
    DocumentChangeOperation, DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, PrepareRenameResponse,
    RenameFile, RenameParams, ResourceOp, TextDocumentEdit, TextDocumentPositionParams, TextEdit, WorkspaceEdit,
};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What can have another name at a position, if anything can.
pub fn may_rename(server: &mut Server, at: &TextDocumentPositionParams) -> Option<PrepareRenameResponse> {
    server.look();
    let here = pointed(server, at)?;
    let mention = rename::name_at(here.looked, here.source, here.byte)?;
    let is_it = match mention.name {
        Name::Section(_) => server.terms.renames_files,
        Name::Part(_) | Name::Actor(_) => true,
        Name::Earlier(..) => false,
    };
    let range = lines(server, here.source).area(here.source.original_range(mention.place.span));
    is_it.then(|| PrepareRenameResponse::RangeWithPlaceholder { range, placeholder: mention.name.word().into() })
}

/// The edits that give what stands at a position another name.
///
/// # Errors
/// Why it cannot be called that.
pub fn renamed(server: &mut Server, params: &RenameParams) -> Result<Option<WorkspaceEdit>, ResponseError> {
    server.look();
    let Some(here) = pointed(server, &params.text_document_position) else { return Ok(None) };
    let Some(mention) = rename::name_at(here.looked, here.source, here.byte) else { return Ok(None) };
    let (name, new) = (&mention.name, params.new_name.trim());
    if matches!(name, Name::Earlier(..)) || matches!(name, Name::Section(_)) && !server.terms.renames_files {
        return Ok(None);
    }
    if name.word() == new {
        return Ok(None);
    }
    let others = others(server, here.looked);
    if let Err(why) = rename::may_be(here.looked, &others, name, new) {
        return Err(refusal(why.in_form(here.målform)));
    }
    let mut edits: BTreeMap<PathBuf, Vec<TextEdit>> = BTreeMap::new();
    for seen in rename::all(here.looked, &others, name) {
        // where a section is made there is no word to change
        if seen.place.span.start == seen.place.span.end {
            continue;
        }
        let mut places = Places::of(seen.looked, &server.documents);
        let Some((path, area)) = places.area(seen.place) else { continue };
        let edit = TextEdit::new(area, new.to_owned());
        let of_file = edits.entry(path.to_path_buf()).or_default();
        if !of_file.contains(&edit) {
            of_file.push(edit);
        }
    }
    let Name::Section(section) = name else { return Ok(Some(changes(server, edits))) };
    Ok(file_renamed(server, here.looked, section, new, edits))
}

/// A section's file with a new name, and the edits beside it.
fn file_renamed(
    server: &Server,
    looked: &Looked,
    old: &str,
    new: &str,
    edits: BTreeMap<PathBuf, Vec<TextEdit>>,
) -> Option<WorkspaceEdit> {
    let Unit::Plan(folder) = &looked.unit else { return None };
    let uri = |name: &str| address(&folder.join(format!("{name}.yaml")), &server.documents);
    let edited = edits.into_iter().filter_map(|(path, edits)| {
        let version = server.documents.get(&path).map(|open| open.version);
        let text_document =
            OptionalVersionedTextDocumentIdentifier { uri: address(&path, &server.documents)?, version };
        let edits = edits.into_iter().map(OneOf::Left).collect();
        Some(DocumentChangeOperation::Edit(TextDocumentEdit { text_document, edits }))
    });
    let mut operations: Vec<DocumentChangeOperation> = edited.collect();
    let file = RenameFile { old_uri: uri(old)?, new_uri: uri(new)?, options: None, annotation_id: None };
    operations.push(DocumentChangeOperation::Op(ResourceOp::Rename(file)));
    Some(WorkspaceEdit { document_changes: Some(DocumentChanges::Operations(operations)), ..WorkspaceEdit::default() })
}
