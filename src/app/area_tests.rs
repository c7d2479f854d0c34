use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::intake::RawCell;

fn table(rows: &[&[&str]]) -> Table {
    let cell = |text: &&str| RawCell {
        text: (*text).to_owned(),
    };
    let rows = rows.iter().map(|row| row.iter().map(cell).collect());
    Table::new("a", "b", rows.collect(), Vec::new())
}

fn area(table: &Table, rows: &[usize], columns: Range<usize>) -> Area {
    Area {
        sheet: Arc::clone(&table.sheet),
        rows: rows.to_vec(),
        columns,
    }
}

/// Addresses and texts, as in `B2=5`.
fn told(texts: &Texts) -> Vec<String> {
    let told = texts.iter();
    told.map(|(cell, text)| format!("{}={text}", cell.address()))
        .collect()
}

fn figures() -> Table {
    table(&[&["1", "2", "3"], &["4", "5", "6"], &["7", "8", "9"], &[]])
}

#[test]
fn filling_down_repeats_the_first_row_or_the_one_above() {
    let table = figures();
    let all = ShownRows::All(4);
    let wide = area(&table, &[0, 1, 2], 0..2).filled_down(&all, &table);
    assert_eq!(told(&wide), ["A2=1", "B2=2", "A3=1", "B3=2"]);
    let single = area(&table, &[1], 1..2).filled_down(&all, &table);
    assert_eq!(told(&single), ["B2=2"]);
    let first = area(&table, &[0], 1..2).filled_down(&all, &table);
    assert!(first.is_empty());
}

#[test]
fn filling_down_skips_hidden_rows() {
    let table = figures();
    let shown = ShownRows::Some(Rc::new([0, 2, 3]));
    let filled = area(&table, &[0, 2], 0..1).filled_down(&shown, &table);
    assert_eq!(told(&filled), ["A3=1"]);
    let single = area(&table, &[2], 0..1).filled_down(&shown, &table);
    assert_eq!(told(&single), ["A3=1"]);
}

#[test]
fn filling_right_repeats_the_first_column_or_the_one_on_the_left() {
    let table = figures();
    let wide = area(&table, &[1], 0..3).filled_right(&table);
    assert_eq!(told(&wide), ["B2=4", "C2=4"]);
    let single = area(&table, &[1], 2..3).filled_right(&table);
    assert_eq!(told(&single), ["C2=5"]);
    assert!(area(&table, &[1], 0..1).filled_right(&table).is_empty());
}

#[test]
fn a_pattern_is_continued_in_step_in_both_directions() {
    let table = table(&[&[""], &["x"], &["a"], &["b"], &["x"], &["x"], &["x"]]);
    let source = area(&table, &[2, 3], 0..1);
    let whole = area(&table, &[0, 1, 2, 3, 4, 5, 6], 0..1);
    assert_eq!(
        told(&source.repeated_over(&whole, &table)),
        ["A1=a", "A2=b", "A5=a", "A6=b", "A7=a"]
    );
    let upwards = area(&table, &[1, 2, 3], 0..1);
    assert_eq!(told(&source.repeated_over(&upwards, &table)), ["A2=b"]);
}

#[test]
fn a_copied_range_is_placed_from_the_first_cell_of_the_area() {
    let table = figures();
    let pasted = area(&table, &[2], 1..2).pasted(&ShownRows::All(4), "a\tb\nc\td\n", None);
    assert_eq!(told(&pasted.unwrap()), ["B3=a", "C3=b", "B4=c", "C4=d"]);
}

#[test]
fn one_copied_cell_fills_the_area_and_so_does_a_range_that_fits_into_it() {
    let table = figures();
    let all = ShownRows::All(4);
    let one = area(&table, &[0, 1], 0..2).pasted(&all, "x", None).unwrap();
    assert_eq!(told(&one), ["A1=x", "B1=x", "A2=x", "B2=x"]);
    let two = area(&table, &[0, 1, 2, 3], 0..1).pasted(&all, "x\ny\n", None);
    assert_eq!(told(&two.unwrap()), ["A1=x", "A2=y", "A3=x", "A4=y"]);
    // Three rows are no multiple of two: the range is placed once.
    let once = area(&table, &[0, 1, 2], 0..1).pasted(&all, "x\ny\n", None);
    assert_eq!(told(&once.unwrap()), ["A1=x", "A2=y"]);
}

#[test]
fn under_a_filter_a_range_goes_to_the_shown_rows_or_is_refused() {
    let table = figures();
    let shown = ShownRows::Some(Rc::new([0, 2, 3]));
    let at = area(&table, &[2], 0..1);
    let pasted = at.pasted(&shown, "x\ny", None).unwrap();
    assert_eq!(told(&pasted), ["A3=x", "A4=y"]);
    let refused = at.pasted(&shown, "x\ny\nz", None);
    let reason = NotPasted::TooFewRows {
        copied: 3,
        shown: 2,
    };
    assert_eq!(refused, Err(reason));
}

#[test]
fn commas_in_a_copied_column_are_no_separators() {
    let table = figures();
    let pasted = area(&table, &[0], 0..1).pasted(&ShownRows::All(4), "1,200\n45;44;43\n", None);
    assert_eq!(told(&pasted.unwrap()), ["A1=1,200", "A2=45;44;43"]);
}

#[test]
fn a_range_of_a_web_page_is_placed_with_blanks_where_merged_cells_reach() {
    let table = figures();
    let html =
        "<table><tr><td rowspan=2>1,250</td><td>12.5%</td></tr><tr><td>甲<br>乙</td></tr></table>";
    let pasted = area(&table, &[0], 0..1).pasted(&ShownRows::All(4), "", Some(html));
    assert_eq!(
        told(&pasted.unwrap()),
        ["A1=1,250", "B1=12.5%", "A2=", "B2=甲\n乙"]
    );
}

#[test]
fn quotation_marks_stand_only_where_they_are_needed() {
    let rows = [vec!["a b", "say \"x\"", ""], vec!["1\n2", "t\tt", "é"]];
    assert_eq!(
        to_clipboard(&rows),
        "a b\t\"say \"\"x\"\"\"\t\n\"1\n2\"\t\"t\tt\"\té\n"
    );
}

proptest! {
    /// Any rectangle of texts is read back as it was; `="…"` alone is a mark of other programs.
    #[test]
    fn what_is_copied_is_pasted_as_it_was(
        (n_columns, texts) in (1_usize..5, prop::collection::vec("[ab\"\t\n\r ,;é中]{0,5}", 1..40)),
    ) {
        let rows: Vec<Vec<&str>> = texts
            .chunks_exact(n_columns)
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        prop_assume!(!rows.is_empty());
        let read = intake::read_copied(&to_clipboard(&rows), None);
        let read: Vec<Vec<&str>> = read
            .iter()
            .map(|row| row.iter().map(|raw| raw.text.as_str()).collect())
            .collect();
        prop_assert_eq!(read, rows);
    }
}
