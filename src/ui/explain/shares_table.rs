use yew::prelude::*;

use super::FigureButton;
use crate::engine::Figure;
use crate::ui::hooks::use_words;
use crate::ui::present::SharesView;

/// Properties of [`SharesTable`].
#[derive(PartialEq, Properties)]
pub struct SharesTableProps {
    /// What each unit adds.
    pub shares: SharesView,
    /// A figure is to be explained.
    pub onopen: Callback<Figure>,
}

/// What each unit adds to a mean and to a coefficient of variation.
///
/// Every row carries pupils and amount exactly, so that anyone can compute the figure again.
#[component]
pub fn SharesTable(props: &SharesTableProps) -> Html {
    let words = use_words().explain;
    html! {
        <div class="scroll-x">
            <table class="shares">
                <caption class="visually-hidden">{ words.shares_caption }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="shares__name">{ words.unit }</th>
                        <th scope="col" class="shares__figure">{ words.students }</th>
                        <th scope="col" class="shares__figure">{ words.value }</th>
                        <th scope="col" class="shares__figure">{ words.weight }</th>
                        <th scope="col" class="shares__figure">{ words.share }</th>
                    </tr>
                </thead>
                <tbody>
                    { for props.shares.rows.iter().map(|row| html! {
                        <tr
                            key={row.figure.text.clone()}
                            data-students={row.exact.0.clone()}
                            data-amount={row.exact.1.clone()}
                        >
                            <th scope="row" class="shares__name">
                                <FigureButton
                                    figure={row.figure.clone()}
                                    onopen={props.onopen.clone()}
                                />
                            </th>
                            <td class="shares__figure">{ &row.students }</td>
                            <td class="shares__figure" title={row.exact_value.clone()}>{ &row.value }</td>
                            <td class="shares__figure">{ &row.weight }</td>
                            <td class="shares__figure">{ &row.share }</td>
                        </tr>
                    }) }
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row" class="shares__name shares__total">{ words.totals }</th>
                        <td class="shares__figure shares__total">{ &props.shares.students }</td>
                        <td class="shares__figure shares__total"></td>
                        <td class="shares__figure shares__total">{ "100%" }</td>
                        <td class="shares__figure shares__total">
                            { if props.shares.has_variance { "100%" } else { "0%" } }
                        </td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}
