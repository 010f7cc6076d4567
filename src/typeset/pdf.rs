//! Writing laid-out pages as a file that is both PDF/A-2a (for the archive) and PDF/UA-1 (for every reader). One that carries
//! files with it is PDF/A-3a, which differs from PDF/A-2a in nothing else.

use typst::diag::{SourceDiagnostic, SourceResult};
use typst::foundations::Smart;
use typst::syntax::Span;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Writes the PDF. Nothing in it comes from the clock, the machine or the compiler's version: the date is the document's
/// own, and the identifier is what the plan is called for ever.
pub(super) fn write(pages: &PagedDocument, ident: &str, with_files: bool) -> SourceResult<Vec<u8>> {
    let archive = if with_files { PdfStandard::A_3a } else { PdfStandard::A_2a };
    let standards = PdfStandards::new(&[archive, PdfStandard::Ua_1]).map_err(|error| {
        [SourceDiagnostic::error(Span::detached(), error.message().clone())]
            .into_iter()
            .collect::<typst::ecow::EcoVec<_>>()
    })?;
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some("planverk".to_owned())),
        timestamp: None,
        // Page ranges and tags cannot go together, and untagged is not accessible.
        page_ranges: None,
        tagged: true,
        standards,
        pretty: false,
    };
    typst_pdf::pdf(pages, &options)
}
