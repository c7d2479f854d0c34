use std::rc::Rc;

use yew::prelude::*;

use super::{
    FigureButton, SharesTable, SourceList, citation_list, indicator_badge, parameter_list,
    reading_list, standing_badge,
};
use crate::engine::Figure;
use crate::model::CellRef;
use crate::text::evidence::Line;
use crate::ui::charts::Chart;
use crate::ui::hooks::use_words;
use crate::ui::present::{ExplanationView, PartView, ReadingView, figure_id};

/// Properties of [`Explanation`].
#[derive(PartialEq, Properties)]
pub struct ExplanationProps {
    /// What to show.
    pub view: Rc<ExplanationView>,
    /// Another figure is to be explained.
    pub onopen: Callback<Figure>,
    /// A cell is to be shown in its sheet.
    pub oncell: Callback<CellRef>,
}

/// A figure with everything that it rests on.
#[component]
pub fn Explanation(props: &ExplanationProps) -> Html {
    let (words, readings_words) = (use_words().explain, use_words().dispersion);
    let readings = |list: &[ReadingView]| reading_list(readings_words, list);
    let view = &props.view;
    let chart = view.chart.clone().map(|spec| {
        html! {
            <Chart spec={Rc::new(spec)} table={words.chart_table} keys={words.chart_keys} />
        }
    });
    let shares = view.shares.clone().map(|shares| {
        html! {
            <SharesTable {shares} onopen={props.onopen.clone()} />
        }
    });
    let apportionment = view.is_apportioned.then(|| {
        html! {
            <p>{ words.apportionment_hint }</p>
        }
    });
    let rounding = view.rounding.as_ref().map(|(printed, is_sensitive)| {
        html! {
            <>
                <p>{ (words.rounding_note)(printed) }</p>
                <p class="explanation__provisional" hidden={!is_sensitive}>
                    { words.rounding_sensitive }
                </p>
            </>
        }
    });
    let sources = some(&view.sources, |sources| {
        html! {
            <SourceList sources={sources.to_vec()} oncell={props.oncell.clone()} />
        }
    });
    html! {
        <div class="explanation" data-explains={figure_id(&view.figure)}>
            { head(view) }
            <p class="explanation__sentence">{ &view.sentence }</p>
            <p class="explanation__provisional" hidden={!view.is_provisional}>
                { words.provisional }
            </p>
            { section(words.lacks, some(&view.lacks, bullets)) }
            { section(words.formula, view.formula.as_ref().map(formula)) }
            { section(words.steps, some(&view.steps, steps)) }
            { section(words.apportionment, apportionment) }
            { section(words.parts, some(&view.parts, |it| parts(it, &props.onopen))) }
            { section(words.offenders, some(&view.offenders, bullets)) }
            <div>{ for chart }</div>
            { section(readings_words.readings, some(&view.readings, readings)) }
            { section(words.shares, shares) }
            { section(words.rounding, rounding) }
            { section(words.parameters, some(&view.parameters, parameter_list)) }
            { section(words.citations, some(&view.citations, citation_list)) }
            { section(words.sources, sources) }
        </div>
    }
}

/// The result and how it stands.
fn head(view: &ExplanationView) -> Html {
    let badge = view
        .standing
        .clone()
        .map(|(standing, indicator, word)| match indicator {
            Some(indicator) => indicator_badge(indicator, word),
            None => standing_badge(standing, word),
        });
    html! {
        <p class="explanation__head">
            <span class="explanation__result" hidden={view.result.is_empty()}>{ &view.result }</span>
            <span>{ for badge }</span>
        </p>
    }
}

/// A titled part of the explanation; left out where there is nothing to say.
fn section(title: &'static str, content: Option<Html>) -> Html {
    html! {
        <section class="explanation__section" hidden={content.is_none()}>
            <h3 class="explanation__title">{ title }</h3>
            <div>{ for content }</div>
        </section>
    }
}

/// What `make` makes of a list; nothing of an empty one.
fn some<T>(list: &[T], make: impl FnOnce(&[T]) -> Html) -> Option<Html> {
    (!list.is_empty()).then(|| make(list))
}

fn bullets(texts: &[String]) -> Html {
    html! {
        <ul class="explanation__list">
            { for texts.iter().map(|text| html! {
                <li key={text.clone()} class="explanation__bullet">{ text }</li>
            }) }
        </ul>
    }
}

fn formula(line: &Line) -> Html {
    html! {
        <div class="formula">
            <p class="formula__words">{ format!("{} = {}", line.name, line.words) }</p>
            <p class="formula__numbers">{ line.plain() }</p>
        </div>
    }
}

fn steps(lines: &[Line]) -> Html {
    html! {
        <ol class="steps">
            { for lines.iter().enumerate().map(|(index, line)| html! {
                <li key={index} class="steps__step">
                    <p class="steps__name">{ &line.name }</p>
                    <p class="steps__words">{ &line.words }</p>
                    <p class="steps__numbers">
                        { &line.numbers }
                        <span class="steps__result">
                            { format!(" {} {}", line.relation, line.result) }
                        </span>
                        <span class="steps__comparison">{ format!(" {}", line.comparison) }</span>
                    </p>
                </li>
            }) }
        </ol>
    }
}

fn parts(parts: &[PartView], onopen: &Callback<Figure>) -> Html {
    html! {
        <ul class="explanation__list">
            { for parts.iter().map(|part| html! {
                <li key={figure_id(&part.figure.figure)} class="explanation__part">
                    <FigureButton figure={part.figure.clone()} onopen={onopen.clone()} />
                    <span class="explanation__value">{ &part.value }</span>
                    { match part.indicator {
                        Some(indicator) => indicator_badge(indicator, part.word.clone()),
                        None => standing_badge(part.standing, part.word.clone()),
                    } }
                </li>
            }) }
        </ul>
    }
}
