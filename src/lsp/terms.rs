//! What the server and the editor agree on when they meet.

use super::completion::Inserts;
use crate::norsk::Målform;
use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CompletionOptions, HoverProviderCapability,
    InitializeParams, InsertTextMode, OneOf, PositionEncodingKind, RenameOptions, ResourceOperationKind, SaveOptions,
    ServerCapabilities, TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    TextDocumentSyncSaveOptions, WorkDoneProgressOptions,
};
use serde_json::Value as Json;

/// What the editor can do and wants.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terms {
    /// What it does with what is chosen.
    pub inserts: Inserts,
    /// Whether it can give files new names.
    pub renames_files: bool,
    /// The målform that it asks for.
    pub målform: Option<Målform>,
}

impl Terms {
    /// What an editor says of itself.
    pub fn of(params: &InitializeParams) -> Self {
        let completion = params.capabilities.text_document.as_ref().and_then(|text| text.completion.as_ref());
        let item = completion.and_then(|completion| completion.completion_item.as_ref());
        let modes = item.and_then(|item| item.insert_text_mode_support.as_ref()).map(|modes| &modes.value_set);
        let indents = |mode: &InsertTextMode| *mode == InsertTextMode::ADJUST_INDENTATION;
        let inserts = Inserts {
            snippets: item.and_then(|item| item.snippet_support).unwrap_or(false),
            indents: modes.is_some_and(|modes| modes.iter().any(indents))
                || completion.and_then(|completion| completion.insert_text_mode.as_ref()).is_some_and(indents),
        };
        let edit = params.capabilities.workspace.as_ref().and_then(|workspace| workspace.workspace_edit.as_ref());
        let operations = edit.and_then(|edit| edit.resource_operations.as_ref());
        let options = params.initialization_options.as_ref();
        let asked = ["målform", "maalform"].iter().find_map(|key| options?.get(key).and_then(Json::as_str));
        Self {
            inserts,
            renames_files: edit.and_then(|edit| edit.document_changes).unwrap_or(false)
                && operations.is_some_and(|all| all.contains(&ResourceOperationKind::Rename)),
            målform: match asked {
                Some("nn") => Some(Målform::Nynorsk),
                Some("nb") => Some(Målform::Bokmål),
                _ => None,
            },
        }
    }
}

/// What the server can do.
pub fn capabilities() -> ServerCapabilities {
    let signs = ["#", "{", "[", " ", ":", "/"];
    ServerCapabilities {
        position_encoding: Some(PositionEncodingKind::UTF16),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
            ..TextDocumentSyncOptions::default()
        })),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(signs.map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, CodeActionKind::SOURCE_FIX_ALL]),
            ..CodeActionOptions::default()
        })),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        })),
        ..ServerCapabilities::default()
    }
}
