//! What a screen reader meets: headings, tables, lists, figures, links, language, bookmarks, page numbers.

use crate::golden;
use crate::layout::short;
use crate::pdf::{Pdf, Tag, squeeze};
use crate::samanlikn::report;
use crate::samples;

/// Says for each sample what is wrong with it, and fails when anything is.
#[track_caller]
fn in_every_sample(look: impl Fn(&Pdf) -> Vec<String>) {
    none_wrong(samples::all().iter().map(|sample| (sample.name.as_str(), sample.pdf())), look);
}

/// The same for all that is printed: the samples, and the reports of changes, which have no list of contents.
#[track_caller]
fn in_every_pdf(look: impl Fn(&Pdf) -> Vec<String>) {
    let reports = report::all().iter().map(|report| (report.name, &report.pdf));
    none_wrong(samples::all().iter().map(|sample| (sample.name.as_str(), sample.pdf())).chain(reports), look);
}

#[track_caller]
fn none_wrong<'a>(pdfs: impl Iterator<Item = (&'a str, &'a Pdf)>, look: impl Fn(&Pdf) -> Vec<String>) {
    let faults: Vec<String> =
        pdfs.flat_map(|(name, pdf)| look(pdf).into_iter().map(move |fault| format!("{name}: {fault}"))).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn headings(pdf: &Pdf) -> Vec<(usize, String, usize)> {
    let tags = pdf.tree.all();
    let level = |tag: &&Tag| tag.heading_level();
    tags.iter().filter_map(|tag| Some((level(tag)?, tag.text(pdf), tag.page()?))).collect()
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    in_every_pdf(|pdf| {
        let mut last = 0;
        let mut faults = Vec::new();
        for (level, text, _) in headings(pdf) {
            if level > last + 1 {
                faults.push(format!("H{level} {text:?} comes after H{last}"));
            }
            if text.is_empty() {
                faults.push(format!("an H{level} is empty"));
            }
            last = level;
        }
        if last == 0 && pdf.pages.len() > 1 {
            faults.push("there is no heading".to_owned());
        }
        faults
    });
}

#[test]
fn there_is_one_title_and_it_is_the_documents() {
    in_every_pdf(|pdf| {
        let titles = pdf.tree.named("Title");
        let texts: Vec<String> = titles.iter().map(|title| title.text(pdf)).collect();
        let right = texts.len() == 1 && squeeze(&texts[0]) == squeeze(&pdf.about.title);
        if right { vec![] } else { vec![format!("titles {texts:?}, the document's is {:?}", pdf.about.title)] }
    });
}

#[test]
fn every_table_has_headers_and_every_cell_names_its_own() {
    in_every_pdf(|pdf| {
        let mut faults = Vec::new();
        for table in pdf.tree.named("Table") {
            let heads = table.named("TH");
            let ids: Vec<&str> = heads.iter().filter_map(|head| head.id.as_deref()).collect();
            if !heads.iter().any(|head| head.scope.as_deref() == Some("Column")) {
                faults.push(format!("a table has no column header: {:?}", short(&table.text(pdf))));
            }
            if heads.iter().any(|head| head.scope.is_none()) {
                faults.push(format!("a header cell has no scope: {:?}", short(&table.text(pdf))));
            }
            for cell in table.named("TD") {
                let known = cell.headers.iter().all(|id| ids.contains(&id.as_str()));
                if cell.headers.is_empty() || !known {
                    faults.push(format!("a cell has no header: {:?}", short(&cell.text(pdf))));
                }
            }
        }
        faults
    });
}

#[test]
fn a_goal_is_the_row_header_of_its_measures() {
    let pdf = samples::aukra().pdf();
    let tables = pdf.tree.named("Table");
    let rows: Vec<&&Tag> = tables.iter().filter(|table| !row_headers(table).is_empty()).collect();
    assert!(!rows.is_empty(), "no table has row headers");
    let spans: i64 = rows.iter().flat_map(|table| row_headers(table)).map(|head| head.row_span.unwrap_or(1)).sum();
    assert_eq!(spans, 20, "the goals span all twenty measures");
    for table in rows {
        let ids: Vec<&str> = row_headers(table).iter().filter_map(|head| head.id.as_deref()).collect();
        for cell in table.named("TD") {
            assert!(cell.headers.iter().any(|id| ids.contains(&id.as_str())), "no goal: {:?}", short(&cell.text(pdf)));
        }
    }
}

fn row_headers(table: &Tag) -> Vec<&Tag> {
    table.named("TH").into_iter().filter(|head| head.scope.as_deref() == Some("Row")).collect()
}

#[test]
fn lists_are_lists_all_the_way_down() {
    in_every_pdf(|pdf| {
        let mut faults = Vec::new();
        for tag in pdf.tree.all() {
            let allowed: &[&str] = match tag.name.as_str() {
                "L" => &["LI", "L", "Caption"],
                "LI" => &["Lbl", "LBody"],
                "TOC" => &["TOCI", "TOC", "Caption"],
                "Table" => &["THead", "TBody", "TFoot", "TR", "Caption"],
                "THead" | "TBody" | "TFoot" => &["TR"],
                "TR" => &["TH", "TD"],
                _ => continue,
            };
            let wrong = tag.tags().filter(|kid| !allowed.contains(&kid.name.as_str()));
            faults.extend(wrong.map(|kid| format!("{} in {}: {:?}", kid.name, tag.name, short(&kid.text(pdf)))));
            if tag.name == "LI" && tag.named("LBody").is_empty() {
                faults.push(format!("a list item has no body: {:?}", short(&tag.text(pdf))));
            }
        }
        // A bullet that is only drawn in front of a paragraph would be no list.
        for paragraph in pdf.tree.named("P") {
            let text = paragraph.text(pdf);
            if text.starts_with(['▪', '•', '–', '■']) && text.chars().nth(1) == Some(' ') && !text.starts_with("– ")
            {
                faults.push(format!("a bullet outside a list: {:?}", short(&text)));
            }
        }
        faults
    });
}

#[test]
fn every_figure_has_an_alternative_text() {
    in_every_pdf(|pdf| {
        let figures = pdf.tree.named("Figure").into_iter().chain(pdf.tree.named("Formula"));
        let mute = figures.filter(|figure| figure.alt.as_deref().is_none_or(|alt| alt.trim().is_empty()));
        mute.map(|figure| format!("a figure without words: {:?}", short(&figure.text(pdf)))).collect()
    });
}

#[test]
fn every_link_is_described_and_belongs_to_a_tag() {
    in_every_pdf(|pdf| {
        let mut faults = Vec::new();
        for link in &pdf.links {
            if link.contents.as_deref().is_none_or(|contents| contents.trim().is_empty()) {
                faults.push(format!("a link on page {} has no description", link.page));
            }
            if link.area.right - link.area.left < 1.0 || link.area.top - link.area.bottom < 1.0 {
                faults.push(format!("a link on page {} cannot be hit: {:?}", link.page, link.area));
            }
            if link.url.is_none() && link.to_page.is_none() {
                faults.push(format!("a link on page {} leads nowhere: {:?}", link.page, link.contents));
            }
        }
        let tagged: usize = pdf.tree.named("Link").iter().map(|tag| tag.links(pdf).len()).sum();
        if tagged != pdf.links.len() {
            faults.push(format!("{} links, {tagged} of them in the structure tree", pdf.links.len()));
        }
        for tag in pdf.tree.named("Link").into_iter().filter(|tag| tag.text(pdf).is_empty()) {
            faults.push(format!("a link without text: {:?}", tag.links(pdf).first().map(|link| &link.contents)));
        }
        faults
    });
}

#[test]
fn bookmarks_are_the_headings_and_lead_to_their_pages() {
    in_every_pdf(|pdf| {
        let (headings, bookmarks) = (headings(pdf), &pdf.bookmarks);
        // Deep headings and the list of contents itself may be left out, nothing else, and nothing may be added.
        let mut left = headings.iter();
        let mut faults = Vec::new();
        for bookmark in bookmarks {
            let found = left.any(|(level, text, page)| {
                squeeze(text) == squeeze(&bookmark.title) && *level == bookmark.level && Some(*page) == bookmark.page
            });
            if !found {
                faults.push(format!("no heading for the bookmark {bookmark:?}"));
            }
        }
        let title = |text: &str| bookmarks.iter().any(|bookmark| squeeze(&bookmark.title) == squeeze(text));
        let missing = headings.iter().filter(|(level, text, _)| *level <= 2 && !title(text) && !is_contents(text));
        faults.extend(missing.map(|(level, text, _)| format!("no bookmark for H{level} {text:?}")));
        faults
    });
}

fn is_contents(heading: &str) -> bool {
    ["Innhald", "Innhold"].contains(&heading)
}

#[test]
fn the_contents_list_shows_the_real_page_numbers() {
    in_every_sample(|pdf| {
        let headings = headings(pdf);
        let mut faults = Vec::new();
        let entries: Vec<(String, Option<usize>)> = pdf
            .tree
            .named("TOCI")
            .iter()
            .map(|entry| {
                let link = entry.named("Link").iter().find_map(|tag| tag.links(pdf).first().copied());
                (squeeze(&entry.text(pdf)), link.and_then(|link| link.to_page))
            })
            .collect();
        for (level, heading, page) in headings.iter().filter(|(level, text, _)| *level <= 2 && !is_contents(text)) {
            let label = &pdf.pages[page - 1].label;
            // The number of the heading may stand before it, and the page's after it.
            let wanted = format!("{}{label}", squeeze(heading));
            match entries.iter().find(|(text, _)| text.ends_with(&wanted) || text.trim_matches('.').ends_with(&wanted))
            {
                None => faults.push(format!("no entry «… {heading} … {label}» for H{level}; there are {entries:?}")),
                Some((_, to)) if *to != Some(*page) => {
                    faults.push(format!("{heading:?} is on page {page}, the link leads to {to:?}"));
                }
                Some(_) => {}
            }
        }
        faults
    });
}

#[test]
fn page_labels_and_footers_say_the_same_number() {
    in_every_pdf(|pdf| {
        let last = pdf.pages.len();
        let pages = pdf.pages.iter().skip(1);
        let wrong = pages.filter(|page| {
            let footer = format!("Side{}av{last}", page.number);
            page.label != page.number.to_string() || !squeeze(&page.artifacts()).contains(&footer)
        });
        wrong.map(|page| format!("page {}: label {:?}, {:?}", page.number, page.label, page.artifacts())).collect()
    });
}

#[test]
fn every_piece_of_text_is_content_or_decoration() {
    in_every_pdf(|pdf| {
        let runs = pdf.pages.iter().flat_map(|page| page.runs.iter().map(move |run| (page.number, run)));
        let loose = runs.filter(|(_, run)| run.owner == crate::pdf::Owner::Nobody);
        loose.map(|(page, run)| format!("page {page}: {:?} is neither", run.text)).collect()
    });
}

#[test]
fn every_letter_can_be_copied() {
    in_every_pdf(|pdf| {
        let runs = pdf.pages.iter().flat_map(|page| page.runs.iter().map(move |run| (page.number, run)));
        let strange = |text: &str| text.chars().any(|ch| matches!(ch, '\u{fffd}' | '\u{e000}'..='\u{f8ff}'));
        runs.filter(|(_, run)| strange(&run.text)).map(|(page, run)| format!("page {page}: {:?}", run.text)).collect()
    });
}

#[test]
fn the_file_says_its_title_author_language_date_and_standards() {
    for sample in samples::all() {
        let about = &sample.pdf().about;
        let (front, municipality) = (sample.front(), sample.municipality());
        let bokmål = front.text("språk").or_else(|| municipality.text("språk")) == Some("nb");
        assert_eq!(about.lang, if bokmål { "nb-NO" } else { "nn-NO" }, "{}", sample.name);
        assert_eq!((about.pdf_a.as_str(), about.pdf_ua.as_str()), ("2A", "1"), "{}", sample.name);
        assert_eq!(Some(about.author.as_str()), municipality.text("namn/navn"), "{}", sample.name);
        assert_eq!((&about.title, &about.author), (&about.info_title, &about.info_author), "{}", sample.name);
        assert!(about.shows_title && !about.title.contains("{{") && !about.document_id.is_empty(), "{about:?}");
        let adopted = front.list("vedtak").iter().filter_map(|treatment| treatment.text("dato")).max();
        let date = front.text("dato").or(adopted).expect("an edition has a date");
        assert!(about.created.starts_with(date) && about.modified.starts_with(date), "{}: {about:?}", sample.name);
        assert!(about.info_created.starts_with(&format!("D:{}", date.replace('-', ""))), "{}: {about:?}", sample.name);
    }
}

#[test]
fn the_tags_of_every_sample_are_as_approved() {
    for sample in samples::all() {
        golden::check(&format!("taggar/{}.txt", sample.name), &sample.pdf().tags_to_text());
    }
    golden::no_others("tests/golden/taggar", samples::all().iter().map(|sample| format!("{}.txt", sample.name)));
}
