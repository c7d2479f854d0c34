//! A manuscript as a .docx file: the few parts of WordprocessingML that it needs, put into a ZIP.
//!
//! Sheets of paper stand unless a form lies: a wide form has a section of its own. All forms come on
//! A4, in letters as small as their columns ask.

mod body;
mod parts;
mod table;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::manuscript::Manuscript;
use super::xlsx::WriteError;
use super::xlsx_paper::Imprint;

/// Writes a manuscript as a document; the same gives the same bytes.
///
/// # Errors
/// [`WriteError`] when the parts do not fit a ZIP.
pub fn to_docx(manuscript: &Manuscript, imprint: &Imprint) -> Result<Vec<u8>, WriteError> {
    let written = body::write(manuscript);
    let files = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::properties(imprint)),
        ("word/document.xml", written.document),
        (
            "word/_rels/document.xml.rels",
            parts::DOCUMENT_RELATIONS.to_owned(),
        ),
        ("word/styles.xml", parts::STYLES.to_owned()),
        ("word/numbering.xml", parts::numbering(written.n_lists)),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/footer1.xml", parts::footer(imprint)),
    ];
    pack(&files).map_err(|error| WriteError(error.to_string()))
}

fn pack(files: &[(&str, String)]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The first day that the format knows: a document must not say when it was made.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in files {
        archive.start_file(*name, options)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
