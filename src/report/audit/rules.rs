use super::book::{AuditCell, AuditSheet, at, number_of};
use crate::model::{Level, Section};
use crate::quantity::Exact;
use crate::standard::{Citation, IndicatorId, Parameter, Standard};
use crate::text::Language::Zh;
use crate::text::word;

/// The sheet's name.
pub(super) const NAME: &str = "标准值";

/// The column of the numbers.
const VALUE: usize = 3;

/// A number of a rule, and how other sheets ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Key {
    Threshold(Level, IndicatorId),
    Near(Level, IndicatorId),
    CvLimit(Level, IndicatorId),
    NearRatio,
    LeastMet,
    Weight(Section, Exact),
}

/// The sheet of rules as it grows: weights come when they are met.
pub(super) struct Rules {
    keys: Vec<Key>,
    rows: Vec<Vec<AuditCell>>,
}

impl Rules {
    pub(super) fn of(standard: &Standard) -> Self {
        let mut rules = Self {
            keys: Vec::new(),
            rows: Vec::new(),
        };
        let school = &standard.school_rule;
        rules.parameter(
            Key::NearRatio,
            ["全部", "85% 线", "占标准值的比例"],
            &school.near_ratio,
        );
        rules.parameter(
            Key::LeastMet,
            ["全部", "综合评估", "至少达标的项数"],
            &school.least_met,
        );
        for level in Level::ALL {
            let name = word::level(Zh, level);
            for rule in &standard.indicators {
                let short = word::pick(Zh, &rule.short);
                let threshold = rule.threshold.get(level);
                rules.parameter(
                    Key::Threshold(level, rule.id),
                    [name, short, "标准值"],
                    threshold,
                );
                let formula = format!(
                    "{}*{}",
                    number_of(&rules.place(&Key::Threshold(level, rule.id))),
                    number_of(&rules.place(&Key::NearRatio))
                );
                let line = &threshold.value * &school.near_ratio.value;
                rules.push(
                    Key::Near(level, rule.id),
                    [name, short, "85% 线"],
                    AuditCell::computed(formula, &line),
                    &school.near_ratio.citation,
                );
                rules.parameter(
                    Key::CvLimit(level, rule.id),
                    [name, short, "差异系数上限"],
                    rule.cv_limit.get(level),
                );
            }
        }
        rules
    }

    fn parameter(&mut self, key: Key, names: [&str; 3], parameter: &Parameter) {
        let value = AuditCell::number(&parameter.value);
        self.push(key, names, value, &parameter.citation);
    }

    fn push(&mut self, key: Key, names: [&str; 3], value: AuditCell, citation: &Citation) {
        let mut row: Vec<AuditCell> = names.map(AuditCell::text).into();
        row.push(value);
        row.push(AuditCell::text(citation.document.title.clone()));
        row.push(AuditCell::text(citation.locator.clone()));
        let quote = citation.quote.as_ref();
        row.push(AuditCell::text(
            quote.map_or("", |quote| quote.words.as_str()),
        ));
        self.keys.push(key);
        self.rows.push(row);
    }

    /// Where a number stands; a number that is not there cannot be asked for.
    fn place(&self, key: &Key) -> String {
        let row = self.keys.iter().position(|it| it == key);
        at(NAME, row.unwrap_or_default(), VALUE)
    }

    pub(super) fn threshold(&self, level: Level, indicator: IndicatorId) -> String {
        self.place(&Key::Threshold(level, indicator))
    }

    pub(super) fn near(&self, level: Level, indicator: IndicatorId) -> String {
        self.place(&Key::Near(level, indicator))
    }

    pub(super) fn cv_limit(&self, level: Level, indicator: IndicatorId) -> String {
        self.place(&Key::CvLimit(level, indicator))
    }

    pub(super) fn least_met(&self) -> String {
        self.place(&Key::LeastMet)
    }

    /// Where the weight of a pupil of a section stands; it is written down when it is first met, with the
    /// rule among `cited` that says it.
    pub(super) fn weight(
        &mut self,
        section: Section,
        value: &Exact,
        cited: &[Parameter],
    ) -> String {
        let key = Key::Weight(section, value.clone());
        if !self.keys.contains(&key) {
            let says = cited.iter().find(|it| it.value == *value);
            if let Some(parameter) = says.or_else(|| cited.first()) {
                let name = match section {
                    Section::Primary => "小学部",
                    Section::Junior => "初中部",
                    Section::Senior => "高中部",
                };
                let value = AuditCell::number(value);
                self.push(
                    key.clone(),
                    ["一贯制等", name, "分摊权重"],
                    value,
                    &parameter.citation,
                );
            }
        }
        self.place(&key)
    }

    pub(super) fn sheet(self) -> AuditSheet {
        let heads = [
            ("学段", 10),
            ("指标", 16),
            ("内容", 16),
            ("数值", 12),
            ("文件", 44),
            ("条款", 34),
            ("原文", 70),
        ];
        AuditSheet {
            name: NAME,
            title: "标准值及出处".to_owned(),
            columns: heads.map(|(head, width)| (head.to_owned(), width)).into(),
            rows: self.rows,
            n_frozen: 3,
        }
    }
}
