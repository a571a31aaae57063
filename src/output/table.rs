//! Tables for people: no boxes, two spaces between columns, headers in upper case, numbers to the right.

use std::io::Write;

use comfy_table::{CellAlignment, ContentArrangement, Table, TableStyle};

use super::outcome::{Content, SectionBody};
use super::view::View;
use super::{Outcome, OutputError, OutputOptions};
use crate::model::{printable, printable_lines};

pub(super) fn write(
    outcome: &Outcome,
    options: &OutputOptions,
    width: Option<u16>,
    out: &mut dyn Write,
) -> Result<(), OutputError> {
    let view = outcome.view(options)?;
    let width = width.filter(|_| !outcome.uncut);
    match &outcome.content {
        Content::Item(..) if !options.accessible => write_fields(&view, out)?,
        Content::Changed(.., said) => writeln!(out, "{}", printable_lines(said))?,
        Content::Changes(.., said) | Content::Requests(_, _, said, _) => {
            said.iter().try_for_each(|said| writeln!(out, "{}", printable_lines(said)))?;
        }
        Content::List(..) if outcome.one_by_one && !options.accessible => write_fields(&view, out)?,
        _ if options.accessible => write_labelled(&view, out)?,
        _ => write_columns(&view, options, width, out)?,
    }
    // Who names columns of one object wants those alone.
    let alone = matches!(outcome.content, Content::Item(..)) && !options.columns.is_empty();
    for section in outcome.sections.iter().filter(|_| !alone) {
        writeln!(out, "\n{}", printable(&section.title))?;
        match &section.body {
            SectionBody::Lines(lines) => {
                lines.iter().try_for_each(|line| writeln!(out, "  {}", printable_lines(line)))?;
            }
            SectionBody::Rows(headings, rows) => {
                let plain = OutputOptions { format: options.format, ..OutputOptions::default() };
                let view = View::new(headings, rows, &plain)?;
                if options.accessible {
                    write_labelled(&view, out)?;
                } else {
                    write_columns(&view, &plain, width, out)?;
                }
            }
        }
    }
    Ok(())
}

/// Writes the first column alone.
pub(super) fn write_names(view: &View, out: &mut dyn Write) -> Result<(), OutputError> {
    for row in &view.rows {
        writeln!(out, "{}", row.cell(&view.headings, 0))?;
    }
    Ok(())
}

fn write_columns(
    view: &View,
    options: &OutputOptions,
    width: Option<u16>,
    out: &mut dyn Write,
) -> Result<(), OutputError> {
    let mut table = Table::new();
    table.load_style(TableStyle::new()).set_content_arrangement(ContentArrangement::Disabled);
    if !options.no_headers {
        table.set_header(view.headers().map(|heading| heading.header.clone()));
    }
    for row in &view.rows {
        table.add_row(view.cells(row).collect::<Vec<_>>());
    }
    for (heading, column) in view.headers().zip(table.column_iter_mut()) {
        column.set_padding((0, 2));
        if heading.right {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for line in table.lines() {
        let line = line.trim_end();
        let cut = width.map_or(line, |width| cut(line, usize::from(width)));
        writeln!(out, "{cut}")?;
    }
    Ok(())
}

/// Cuts a line to a terminal's width, so that a row stays a line.
fn cut(line: &str, width: usize) -> &str {
    line.char_indices().nth(width).map_or(line, |(at, _)| line[..at].trim_end())
}

/// Writes records as `label  value` lines, an empty line between two.
fn write_fields(view: &View, out: &mut dyn Write) -> Result<(), OutputError> {
    let widest = view.headers().map(|heading| heading.header.len()).max().unwrap_or_default();
    for (index, row) in view.rows.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        for (heading, cell) in view.headers().zip(view.cells(row)) {
            writeln!(out, "{}", format!("{:widest$}  {cell}", heading.header).trim_end())?;
        }
    }
    Ok(())
}

/// Writes records as `label: value` lines, an empty line between two.
fn write_labelled(view: &View, out: &mut dyn Write) -> Result<(), OutputError> {
    for (index, row) in view.rows.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        for (heading, cell) in view.headers().zip(view.cells(row)) {
            writeln!(out, "{}: {cell}", heading.header.to_lowercase())?;
        }
    }
    Ok(())
}
