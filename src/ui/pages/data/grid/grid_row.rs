use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::editor::{Editor, EditorProps};
use super::keys::At;
use super::layout::is_figure;
use crate::intake::{Row, Severity};

/// What is to be told about one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its column.
    pub column: usize,
    /// The gravest thing that was noticed, if anything was.
    pub severity: Option<Severity>,
    /// Whether it was changed.
    pub is_edited: bool,
    /// All of it in words, as a hint.
    pub hint: AttrValue,
}

/// Properties of [`GridRow`]. They hold all that a row shows, so that a row whose properties stay
/// the same is not made again.
#[derive(PartialEq, Properties)]
pub struct GridRowProps {
    /// Its number in the table.
    pub number: usize,
    /// Its cells.
    pub cells: Row,
    /// The columns that are seen.
    pub seen: Range<usize>,
    /// Whether it belongs to the header.
    pub is_head: bool,
    /// The columns that are selected.
    pub selected: Range<usize>,
    /// The column of the active cell.
    pub active: Option<usize>,
    /// The columns that a pulled fill handle covers.
    pub pulled: Range<usize>,
    /// The column of the fill handle.
    pub handle: Option<usize>,
    /// What the fill handle says.
    pub handle_label: AttrValue,
    /// What is to be told about its cells, by column.
    pub marks: Rc<[Mark]>,
    /// The editor of the active cell.
    pub editor: Option<(usize, EditorProps)>,
    /// Put on the row, to measure it.
    pub sample: NodeRef,
}

/// One row of the grid. Pointers are followed by the grid, so that a cell costs no listener.
#[component]
pub fn GridRow(props: &GridRowProps) -> Html {
    let head = props.is_head.then_some("sheet-grid__row--head");
    html! {
        <tr
            class={classes!("sheet-grid__row", head)}
            role="row"
            aria-rowindex={(props.number + 1).to_string()}
            aria-colindex={(props.seen.start + 1).to_string()}
            ref={props.sample.clone()}
        >
            <th class="sheet-grid__number" role="rowheader" data-row={props.number.to_string()}>
                { props.number + 1 }
            </th>
            <td class="sheet-grid__spacer" aria-hidden="true"></td>
            { for props.seen.clone().map(|column| cell(props, column)) }
            <td class="sheet-grid__spacer" aria-hidden="true"></td>
        </tr>
    }
}

fn cell(props: &GridRowProps, column: usize) -> Html {
    let text = props
        .cells
        .get(column)
        .map_or("", |cell| cell.text.as_str());
    let mark = props.marks.iter().find(|mark| mark.column == column);
    let is_selected = props.selected.contains(&column);
    let class = class(props, column, text, mark);
    let editor = props.editor.as_ref().filter(|(at, _)| *at == column);
    let handle = (props.handle == Some(column)).then(|| {
        html! {
            <span class="sheet-grid__handle" title={props.handle_label.clone()} />
        }
    });
    // Thousands of cells are made while one scrolls: what most of them have not is left out.
    let content = match (editor, handle) {
        (None, None) => html! { text },
        (editor, handle) => html! {
            <>
                { if editor.is_some() { "" } else { text } }
                { for editor.map(|(_, props)| html! { <Editor ..props.clone() /> }) }
                { for handle }
            </>
        },
    };
    html! {
        <td
            key={column}
            id={cell_id((props.number, column))}
            {class}
            role="gridcell"
            aria-selected={is_selected.then_some("true")}
            title={mark.map(|mark| mark.hint.clone())}
        >
            { content }
        </td>
    }
}

/// The classes of a cell. Most cells have one or two, known beforehand: thousands are made while one
/// scrolls, and putting classes together costs as much as the cell.
fn class(props: &GridRowProps, column: usize, text: &str, mark: Option<&Mark>) -> AttrValue {
    const PLAIN: &str = "sheet-grid__cell";
    const FIGURE: &str = "sheet-grid__cell sheet-grid__cell--figure";
    let base = if is_figure(text) { FIGURE } else { PLAIN };
    let is_active = props.active == Some(column);
    let is_selected = props.selected.contains(&column);
    let is_pulled = props.pulled.contains(&column);
    if mark.is_none() && !is_active && !is_selected && !is_pulled {
        return AttrValue::Static(base);
    }
    let severity = mark.and_then(|mark| mark.severity);
    let severity = severity.map(|severity| match severity {
        Severity::Error => "sheet-grid__cell--error",
        Severity::Warning => "sheet-grid__cell--warning",
        Severity::Note => "sheet-grid__cell--note",
    });
    let is_edited = mark.is_some_and(|mark| mark.is_edited);
    let marks = [
        severity,
        is_edited.then_some("sheet-grid__cell--edited"),
        (is_selected && !is_active).then_some("sheet-grid__cell--selected"),
        is_pulled.then_some("sheet-grid__cell--pulled"),
        is_active.then_some("sheet-grid__cell--marked"),
    ];
    let classes: Vec<&str> = [base]
        .into_iter()
        .chain(marks.into_iter().flatten())
        .collect();
    classes.join(" ").into()
}

/// The id of a cell's element.
pub fn cell_id((row, column): At) -> String {
    format!("cell-{row}-{column}")
}

/// The cell that an element's id names.
pub fn cell_of_id(id: &str) -> Option<At> {
    let (row, column) = id.strip_prefix("cell-")?.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_names_its_cell() {
        assert_eq!(cell_of_id(&cell_id((4999, 79))), Some((4999, 79)));
        assert_eq!(cell_of_id("main"), None);
    }
}
