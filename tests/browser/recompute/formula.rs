//! A formula with names and numbers, as the page prints it, read and computed again.

use junheng::quantity::Exact;

use super::interval::Interval;

/// A number as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// As it stands there, without separators of thousands.
    pub text: String,
    /// The number; of a percentage its share of one.
    pub value: Exact,
    /// Its decimals; two more of a percentage.
    pub places: u32,
}

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Number(Printed),
    Sign(char),
}

/// The numbers of a text, in their order.
pub fn numbers(text: &str) -> Vec<Printed> {
    let tokens = tokens(text).into_iter();
    let numbers = tokens.filter_map(|token| match token {
        Token::Number(number) => Some(number),
        Token::Sign(_) => None,
    });
    numbers.collect()
}

/// What comes out of a formula, where a number that `is_rounded` can stand for others; a ceiling is
/// taken to so many decimals. `None` where it is no formula.
pub fn compute(
    text: &str,
    ceiling_places: u32,
    is_rounded: &dyn Fn(&Printed) -> bool,
) -> Option<Interval> {
    let tokens = tokens(text);
    let mut reading = Reading {
        tokens: &tokens,
        at: 0,
        ceiling_places,
        is_rounded,
    };
    let value = reading.sum()?;
    (reading.at == tokens.len()).then_some(value)
}

/// Names go; signs and numbers stay.
fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let is_in_word = at > 0 && letters[at - 1].is_alphabetic();
        if letter.is_ascii_digit() && is_in_word {
            let length = letters[at..].iter().position(|it| !it.is_ascii_digit());
            at = length.map_or(letters.len(), |length| at + length);
            continue;
        }
        if letter.is_ascii_digit() {
            let end = letters[at..]
                .iter()
                .position(|it| !(it.is_ascii_digit() || matches!(it, ',' | '.')))
                .map_or(letters.len(), |length| at + length);
            let digits: String = letters[at..end].iter().filter(|it| **it != ',').collect();
            let is_percent = letters.get(end) == Some(&'%');
            let read = number(digits.trim_end_matches('.'));
            let read = read.map(|it| if is_percent { of_hundred(it) } else { it });
            found.extend(read.map(Token::Number));
            at = end + usize::from(is_percent);
            continue;
        }
        if "+−×÷()√²⌈⌉".contains(*letter) {
            found.push(Token::Sign(*letter));
        }
        at += 1;
    }
    found
}

fn number(digits: &str) -> Option<Printed> {
    let places = digits
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    Some(Printed {
        text: digits.to_owned(),
        value: digits.parse().ok()?,
        places: u32::try_from(places).ok()?,
    })
}

/// A share that is printed as a percentage.
fn of_hundred(number: Printed) -> Printed {
    let hundred = Exact::from(100_i64);
    let value = number.value.checked_div(&hundred);
    Printed {
        value: value.expect("a hundred is not zero"),
        places: number.places + 2,
        ..number
    }
}

/// Reads a formula from left to right: sums of products of numbers, roots, brackets.
struct Reading<'a> {
    tokens: &'a [Token],
    at: usize,
    ceiling_places: u32,
    is_rounded: &'a dyn Fn(&Printed) -> bool,
}

impl Reading<'_> {
    fn sign(&mut self, wanted: &str) -> Option<char> {
        match self.tokens.get(self.at) {
            Some(Token::Sign(sign)) if wanted.contains(*sign) => {
                self.at += 1;
                Some(*sign)
            }
            _ => None,
        }
    }

    fn sum(&mut self) -> Option<Interval> {
        let mut value = match self.sign("−") {
            Some(_) => Interval::exactly(Exact::ZERO).minus(&self.product()?),
            None => self.product()?,
        };
        while let Some(sign) = self.sign("+−") {
            let next = self.product()?;
            value = match sign {
                '+' => value.plus(&next),
                _ => value.minus(&next),
            };
        }
        Some(value)
    }

    fn product(&mut self) -> Option<Interval> {
        let mut value = self.power()?;
        while let Some(sign) = self.sign("×÷") {
            let next = self.power()?;
            value = match sign {
                '×' => value.times(&next),
                _ => value.over(&next)?,
            };
        }
        Some(value)
    }

    fn power(&mut self) -> Option<Interval> {
        let value = self.single()?;
        Some(match self.sign("²") {
            Some(_) => value.times(&value),
            None => value,
        })
    }

    fn single(&mut self) -> Option<Interval> {
        match self.sign("√(⌈") {
            Some('√') => Some(self.power()?.root()),
            Some('(') => {
                let value = self.sum()?;
                self.sign(")").map(|_| value)
            }
            Some(_) => {
                let value = self.sum()?.ceiling(self.ceiling_places);
                self.sign("⌉").map(|_| value)
            }
            None => match self.tokens.get(self.at) {
                Some(Token::Number(number)) => {
                    self.at += 1;
                    Some(match (self.is_rounded)(number) {
                        true => Interval::rounded(&number.value, number.places),
                        false => Interval::exactly(number.value.clone()),
                    })
                }
                _ => None,
            },
        }
    }
}

#[test]
fn formulas_are_computed_as_they_are_printed() {
    let check = |text: &str, expected: &str, rounded: &str| {
        let value = compute(text, 2, &|number| rounded.contains(&number.text));
        let expected: Exact = expected.parse().expect("decimal text");
        let places = 6;
        let value = value.unwrap_or_else(|| panic!("{text} is a formula"));
        assert!(
            value.meets(&Interval::rounded(&expected, places)),
            "{text}: {value:?}"
        );
        let other = &expected + &"0.01".parse().expect("decimal text");
        assert!(
            !value.meets(&Interval::rounded(&other, places)),
            "{text}: {value:?}"
        );
    };
    check("42 ÷ 1,000 × 100", "4.2", "");
    check("(小学博士 0 + 硕士 30 + 大专 12) ÷ 3", "14", "");
    check(
        "2,605,000 × 1.1 × 400 ÷ (1.1 × 400 + 1 × 800)",
        "924354.838710",
        "",
    );
    check("√0.002469 ÷ 0.944444", "0.052613", "0.002469 0.944444");
    check("0.002469 ÷ 0.944444²", "0.002768", "0.002469 0.944444");
    check(
        "⌈2,500 × 400 − 924,354.838710⌉",
        "75645.17",
        "924354.838710",
    );
    check("16 ÷ 80 − 4%", "0.16", "");
    check(
        "(小学满360学时教师数 827 + 初中满360学时教师数 673)",
        "1500",
        "",
    );
    assert!(compute("1 ÷ (2 − 2)", 2, &|_| false).is_none());
    assert!(compute("1 + ", 2, &|_| false).is_none());
}
