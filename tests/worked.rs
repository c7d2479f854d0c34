//! Published figures, with their source, against what we compute from them.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod support;

use std::cmp::Ordering;

use junheng::engine::{Dispersion, Share};
use junheng::quantity::{Enclosure, Exact, mean_of_roots_to_fixed, root_to_fixed, to_fixed};

fn exact(text: &str) -> Exact {
    text.parse().unwrap()
}

fn squares(roots: &[&str]) -> Vec<Exact> {
    roots
        .iter()
        .map(|root| &exact(root) * &exact(root))
        .collect()
}

/// The mean of coefficients that are given as decimals.
fn composite(cvs: &[&str], places: u32) -> String {
    let squares = squares(cvs);
    let enclosures: Vec<Enclosure> = squares.iter().cloned().map(Enclosure::exactly).collect();
    mean_of_roots_to_fixed(&enclosures, || squares, places).unwrap()
}

/// 县域义务教育校际均衡指标计算方法（以生均图书册数为例）: five schools, students and books.
const BOOKS: [(u64, &str); 5] = [
    (45, "279"),
    (37, "137"),
    (89, "935"),
    (76, "160"),
    (55, "402"),
];

#[test]
fn the_worked_example_is_weighted_and_not_unweighted() {
    let shares = BOOKS
        .map(|(students, books)| Share {
            students,
            amount: exact(books),
        })
        .to_vec();
    let dispersion = Dispersion::new(shares, Exact::ONE).unwrap();
    assert_eq!(dispersion.mean_to_fixed(2), "6.33"); // published
    assert_eq!(dispersion.cv_to_fixed(2).unwrap(), "0.52"); // published
    assert_eq!(dispersion.mean_to_fixed(9), "6.334437086");
    assert_eq!(dispersion.cv_to_fixed(9).unwrap(), "0.515256630"); // 0.515256629…
    assert_eq!(
        dispersion.compare_cv(&exact("0.50")),
        Some(Ordering::Greater)
    );

    // What the common spreadsheet computes: every school counts the same.
    let values: Vec<Exact> = BOOKS
        .iter()
        .map(|(students, books)| exact(books).checked_div(&Exact::from(*students)).unwrap())
        .collect();
    let each = values
        .iter()
        .map(|value| Share {
            students: 1,
            amount: value.clone(),
        })
        .collect();
    let unweighted = Dispersion::new(each, Exact::ONE).unwrap();
    assert_eq!(unweighted.cv_to_fixed(4).unwrap(), "0.4888");
    assert_eq!(unweighted.compare_cv(&exact("0.50")), Some(Ordering::Less));
    let published = ["6.20", "3.70", "10.51", "2.11", "7.31"];
    for (value, published) in values.iter().zip(published) {
        assert_eq!(to_fixed(value, 2), published);
    }
}

#[test]
fn each_school_s_part_of_the_variance_is_as_published() {
    // Requirement 11: 0.0, 8.0, 48.1, 42.3 and 1.6 per cent.
    let shares = BOOKS
        .map(|(students, books)| Share {
            students,
            amount: exact(books),
        })
        .to_vec();
    let terms = Dispersion::new(shares, Exact::ONE)
        .unwrap()
        .variance_terms();
    let variance = junheng::quantity::sum(&terms);
    let parts: Vec<String> = terms
        .iter()
        .map(|term| to_fixed(&(&term.checked_div(&variance).unwrap() * &exact("100")), 1))
        .collect();
    assert_eq!(parts, ["0.0", "8.0", "48.1", "42.3", "1.6"]);
}

#[test]
fn a_district_s_published_deviations_means_and_coefficients_agree() {
    // 鸠江区 2023, primary: mean, standard deviation, coefficient, and their mean 0.367503.
    let rows = [
        ("5.515273", "1.643162", "0.297929"),
        ("0.887611", "0.445392", "0.501787"),
        ("0.879277", "0.353427", "0.401952"),
        ("4.563288", "1.316139", "0.288419"),
        ("7.925946", "2.975795", "0.37545"),
        ("2496.674864", "780.914372", "0.312782"),
        ("2.784743", "1.097759", "0.394205"),
    ];
    for (mean, deviation, cv) in rows {
        let ratio = exact(deviation).checked_div(&exact(mean)).unwrap();
        assert!((&ratio - &exact(cv)).abs() <= exact("0.0000015"), "{mean}");
    }
    let cvs: Vec<&str> = rows.iter().map(|(_, _, cv)| *cv).collect();
    assert_eq!(composite(&cvs, 6), "0.367503");
    // Only the second is over 0.50, and two decimals would hide it.
    let limit = exact("0.50");
    let over: Vec<&&str> = cvs.iter().filter(|cv| exact(cv) > limit).collect();
    assert_eq!(over, [&"0.501787"]);
    assert_eq!(root_to_fixed(&squares(&["0.501787"])[0], 2), "0.50");
}

/// Rows of published tables: county, level, eight coefficients and their mean.
const BASIC: &str = include_str!("published/basic_balance.csv");

#[test]
fn the_composite_is_the_plain_mean_of_the_coefficients() {
    let mut table = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(BASIC.as_bytes());
    let mut departures = Vec::new();
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 23);
    for row in &rows {
        let cvs: Vec<&str> = row.iter().skip(2).take(8).collect();
        let published = &row[10];
        if composite(&cvs, 3) != published {
            departures.push((row[0].to_owned(), row[1].to_owned(), composite(&cvs, 5)));
        }
    }
    // 永川区 is published as 0.562: the composite is made from unrounded coefficients, and any of
    // the printed ones may be 0.0005 away. Every other row is met to the last digit.
    let yongchuan = ("永川区".to_owned(), "小学".to_owned(), "0.56275".to_owned());
    assert_eq!(departures, [yongchuan]);
}
