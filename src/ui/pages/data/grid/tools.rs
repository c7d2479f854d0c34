use yew::prelude::*;

use super::super::present::Way;
use crate::intake::Severity;
use crate::ui::hooks::{RowFilter, use_words};
use crate::ui::widgets::{Button, ButtonKind, IconName};

/// Properties of [`Tools`].
#[derive(PartialEq, Properties)]
pub struct ToolsProps {
    /// What the keys for the next fault go to; `None` when nothing is left.
    pub severity: Option<Severity>,
    /// To another cell with a fault.
    pub onfault: Callback<Way>,
    /// Which rows are shown.
    pub rows: RowFilter,
    /// How many rows are shown, and how many there are.
    pub n_rows: (usize, usize),
    /// Other rows are to be shown.
    pub onrows: Callback<RowFilter>,
    /// The marked cell is to be edited.
    pub onedit: Callback<()>,
    /// The list of keys is to be opened.
    pub onkeys: Callback<()>,
}

/// What can be done with a sheet, for those who do not know the keys.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let words = use_words().grid;
    let severity = props.severity.unwrap_or(Severity::Error);
    let is_over = props.severity.is_none();
    let is_filtered = props.rows == RowFilter::Faulty;
    let onrows = props.onrows.reform(move |_: MouseEvent| match is_filtered {
        true => RowFilter::All,
        false => RowFilter::Faulty,
    });
    let (n_shown, n_all) = props.n_rows;
    html! {
        <div class="sheet-tools" role="toolbar" aria-label={words.tools}>
            <Button
                label={(words.next_fault)(severity)}
                icon={IconName::Down}
                disabled={is_over}
                onpress={props.onfault.reform(|()| Way::Next)}
            />
            <Button
                label={(words.previous_fault)(severity)}
                icon={IconName::Up}
                disabled={is_over}
                onpress={props.onfault.reform(|()| Way::Previous)}
            />
            <label class="sheet-tools__switch">
                <input type="checkbox" checked={is_filtered} onclick={onrows} />
                <span>{ words.only_faulty }</span>
            </label>
            <span class="sheet-tools__shown" role="status">
                { if is_filtered { (words.n_shown)(n_shown, n_all) } else { String::new() } }
            </span>
            <span class="sheet-tools__end">
                <Button
                    label={words.edit}
                    icon={IconName::Pencil}
                    kind={ButtonKind::Quiet}
                    onpress={props.onedit.clone()}
                />
                <Button
                    label={words.keys}
                    kind={ButtonKind::Quiet}
                    onpress={props.onkeys.clone()}
                />
            </span>
        </div>
    }
}
