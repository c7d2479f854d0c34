//! Checks that run over schools or subjects, as tables: everyone who was judged, with the figures
//! that were looked at.
//!
//! Nothing here decides: how a line stands is read from the assessment.

use super::Case;
use super::check::schools;
use crate::engine::item::{
    compulsory_pupils, funding_due, least_room_areas, population_rows, rooms_needed, size_limit,
    sizes,
};
use crate::engine::scope::Scope;
use crate::engine::{Assessment, ConditionResult, Lack, Offender, Standing};
use crate::model::{County, Entry, Grade, Level, Record, Variable, listed_classes};
use crate::quantity::{self, Exact};
use crate::standard::{
    ClassSizeRule, Condition, Direction, MonitoringRule, Population, Ratio, Relaxations, RoomRule,
    SchoolSizeRule, SmallSchoolRule, Standard,
};

/// A check of one item, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckTable {
    /// Which condition of the item.
    pub condition: usize,
    /// What the columns say.
    pub columns: Vec<CheckColumn>,
    /// One for each that was judged: first those who break the rule, then those who may.
    pub lines: Vec<CheckLine>,
}

/// Who was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// A school, by its row in `County::schools`.
    School(usize),
    /// One level of a school.
    Unit(usize, Level),
    /// A subject of the quality monitoring, by its place in the rule.
    Subject(usize),
}

/// One line of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckLine {
    /// Who.
    pub who: Checked,
    /// One for each column; `None` where it is not known.
    pub cells: Vec<Option<CheckCell>>,
    /// How it stands; `None` where it is not judged by itself.
    pub standing: Option<Standing>,
    /// What is not known.
    pub lacks: Vec<Lack>,
}

/// A figure of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckCell {
    /// A number.
    Number(Exact),
    /// A grade of the quality monitoring.
    Grade(Grade),
}

/// What a column of a check says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckColumn {
    /// Pupils of compulsory education.
    Pupils,
    /// Classes of compulsory education.
    Classes,
    /// The most that is allowed.
    Limit,
    /// By how many pupils the limit is exceeded.
    Excess,
    /// Rooms of each sort that are needed.
    RoomsNeeded,
    /// The least area of a room; the fact lists the rooms.
    LeastArea(Variable),
    /// Rooms that are large enough; the fact lists them.
    LargeRooms(Variable),
    /// Pupils of the largest class.
    LargestClass,
    /// Classes above the limit.
    ClassesAbove,
    /// What a small school is to be given.
    FundingDue,
    /// What it lacks of that.
    FundingLacking,
    /// A sum of facts: those added, then those subtracted.
    Sum(Vec<Variable>, Vec<Variable>),
    /// The share of the first sum in the second.
    Share,
    /// How much more of the first sum the school alone would need to reach the threshold.
    Lacking,
    /// A grade.
    Grade,
    /// The difference between schools.
    Difference,
}

/// The checks of an item that run over schools or subjects; none when it has none.
///
/// `standard`, `county` and `assessment` belong together.
pub fn check_tables(
    standard: &Standard,
    county: &County,
    assessment: &Assessment,
    id: &str,
) -> Vec<CheckTable> {
    let case = Case {
        standard,
        county,
        assessment,
    };
    let result = assessment.items.iter().find(|item| item.id == id);
    let (Some(rule), Some(result)) = (standard.item(id), result) else {
        return Vec::new();
    };
    let conditions = rule.conditions.iter().zip(&result.conditions).enumerate();
    conditions
        .filter_map(|(index, (condition, outcome))| table(&case, index, condition, outcome))
        .collect()
}

fn table(
    case: &Case<'_>,
    index: usize,
    condition: &Condition,
    outcome: &ConditionResult,
) -> Option<CheckTable> {
    let mut table = match condition {
        Condition::Rooms(rule) => rooms(case, rule, outcome),
        Condition::SchoolSize(rule) => school_size(case, rule, outcome),
        Condition::ClassSize(rule) => class_size(case, rule, outcome),
        Condition::SmallSchools(rule) => small_schools(case, rule, outcome),
        Condition::EachSchool(ratio) => ratio_table(case, ratio, outcome),
        Condition::Ratio(ratio) if ratio.population != Population::County => {
            ratio_table(case, ratio, outcome).judged_together()
        }
        Condition::Monitoring(rule) => monitoring(case, rule, outcome),
        Condition::Ratio(_)
        | Condition::Finding(_)
        | Condition::Veto(_)
        | Condition::AtLeast { .. }
        | Condition::Limit { .. }
        | Condition::YearsSince { .. }
        | Condition::Unstated => return None,
    };
    table.condition = index;
    table.add_unlisted(outcome);
    table.lines.sort_by_key(|line| match line.standing {
        Some(Standing::NotMet) => 0,
        Some(Standing::Undetermined) => 1,
        Some(Standing::Met) | None => 2,
    });
    Some(table)
}

fn rooms(case: &Case<'_>, rule: &RoomRule, outcome: &ConditionResult) -> CheckTable {
    use CheckColumn::{Classes, LargeRooms, LeastArea, RoomsNeeded};
    let sorts = [Variable::MusicRoomAreas, Variable::ArtRoomAreas];
    let is_relaxed = case.standard.relaxations == Relaxations::On;
    let mut columns = vec![Classes, RoomsNeeded];
    for sort in sorts {
        columns.extend(is_relaxed.then_some(LeastArea(sort)));
        columns.push(LargeRooms(sort));
    }
    let scope = Scope::new(case.standard, case.county);
    let context = case.context(&scope);
    let mut table = CheckTable::of(columns);
    for (rows, record, levels) in schools(case) {
        let (music, art) = least_room_areas(&context, rule, record, &levels);
        let needed = rooms_needed(rule, record, &levels).ok();
        let classes = levels.iter().map(|level| match level {
            Level::Primary => Variable::PrimaryClasses,
            Level::Junior => Variable::JuniorClasses,
        });
        let mut cells = vec![sum_of(record, classes), needed.map(Exact::from)];
        for (sort, least) in sorts.into_iter().zip([music, art]) {
            let found = record.numbers(sort).map(|areas| {
                let large = areas.iter().filter(|area| **area >= least);
                Exact::from(large.count())
            });
            cells.extend(is_relaxed.then_some(Some(least)));
            cells.push(found.ok());
        }
        if let Some(row) = rows.first() {
            table.push(Checked::School(*row), cells, outcome);
        }
    }
    table
}

fn school_size(case: &Case<'_>, rule: &SchoolSizeRule, outcome: &ConditionResult) -> CheckTable {
    use CheckColumn::{Excess, Limit, Pupils};
    let scope = Scope::new(case.standard, case.county);
    let context = case.context(&scope);
    let mut table = CheckTable::of(vec![Pupils, Limit, Excess]);
    for school in &case.assessment.schools {
        let Some(record) = school.record(case.county) else {
            continue;
        };
        let found = compulsory_pupils(record, school.kind).ok();
        // Which limit holds is known only of a kind that is no contradiction.
        let limit = school.unexpected.is_none();
        let limit = limit.then(|| size_limit(&context, rule, record, school.kind));
        let excess = found.as_ref().zip(limit.as_ref());
        let excess = excess.map(|(found, limit)| (found - limit).max(Exact::ZERO));
        let cells = vec![found, limit, excess];
        table.push(Checked::School(school.row), cells, outcome);
    }
    table
}

fn class_size(case: &Case<'_>, rule: &ClassSizeRule, outcome: &ConditionResult) -> CheckTable {
    use CheckColumn::{Classes, ClassesAbove, LargestClass, Limit};
    let mut table = CheckTable::of(vec![Classes, LargestClass, Limit, ClassesAbove]);
    for (rows, record, levels) in schools(case) {
        for level in levels {
            let limit = &rule.limit.get(level).value;
            let listed = record.numbers(sizes(level)).ok();
            let above = |sizes: &[Exact]| sizes.iter().filter(|size| *size > limit).count();
            let cells = vec![
                listed.map(|sizes| Exact::from(listed_classes(sizes))),
                listed.and_then(|sizes| sizes.iter().max().cloned()),
                Some(limit.clone()),
                listed.map(|sizes| Exact::from(above(sizes))),
            ];
            if let Some(row) = rows.first() {
                table.push(Checked::Unit(*row, level), cells, outcome);
            }
        }
    }
    table
}

/// Only those that are small, or may be.
fn small_schools(case: &Case<'_>, rule: &SmallSchoolRule, outcome: &ConditionResult) -> CheckTable {
    use CheckColumn::{FundingDue, FundingLacking, Pupils, Sum};
    let funding = Sum(vec![rule.funding], Vec::new());
    let mut table = CheckTable::of(vec![Pupils, FundingDue, funding, FundingLacking]);
    let scope = Scope::new(case.standard, case.county);
    for (row, kind) in &scope.compulsory_rows {
        let Some(school) = case.county.schools.get(*row) else {
            continue;
        };
        let record = &school.record;
        let is_contradictory = scope.contradictory.iter().any(|(other, _)| other == row);
        let due = funding_due(&case.county.record, rule, record, *kind);
        if is_contradictory || due == Ok(None) {
            continue;
        }
        let due = due.ok().flatten();
        let found = record.number(rule.funding).ok().cloned();
        let lacking = due.as_ref().zip(found.as_ref());
        let lacking = lacking.map(|(due, found)| (due - found).max(Exact::ZERO));
        let pupils = compulsory_pupils(record, *kind).ok();
        let cells = vec![pupils, due, found, lacking];
        table.push(Checked::School(*row), cells, outcome);
    }
    table
}

/// What each school adds to a ratio, those that lack most first.
fn ratio_table(case: &Case<'_>, ratio: &Ratio, outcome: &ConditionResult) -> CheckTable {
    use CheckColumn::{Lacking, Share, Sum};
    let above = Sum(ratio.numerator.clone(), ratio.less.clone());
    let below = Sum(ratio.denominator.clone(), ratio.denominator_less.clone());
    let mut table = CheckTable::of(vec![above, below, Share, Lacking]);
    let scope = Scope::new(case.standard, case.county);
    let (members, _) = population_rows(&case.context(&scope), ratio);
    let threshold = &ratio.threshold.value;
    let mut lacking = Vec::new();
    for member in &members {
        let Some(row) = member.row else {
            continue;
        };
        let total = |plus: &[Variable], less: &[Variable]| {
            let counts = |variable: &&Variable| member.counts(**variable);
            let plus = sum_of(member.record, plus.iter().filter(counts).copied())?;
            let less = sum_of(member.record, less.iter().filter(counts).copied())?;
            Some(&plus - &less)
        };
        let above = total(&ratio.numerator, &ratio.less);
        let below = total(&ratio.denominator, &ratio.denominator_less);
        let both = above.as_ref().zip(below.as_ref());
        let share = both.and_then(|(above, below)| above.checked_div(below));
        let gap = both.filter(|_| ratio.direction == Direction::AtLeast);
        let gap = gap.map(|(above, below)| (&(threshold * below) - above).max(Exact::ZERO));
        lacking.push(gap.clone().unwrap_or_default());
        let cells = vec![above, below, share, gap];
        table.push(Checked::School(row), cells, outcome);
    }
    let mut lines: Vec<(Exact, CheckLine)> = lacking.into_iter().zip(table.lines).collect();
    lines.sort_by(|(a, _), (b, _)| b.cmp(a));
    table.lines = lines.into_iter().map(|(_, line)| line).collect();
    table
}

fn monitoring(case: &Case<'_>, rule: &MonitoringRule, outcome: &ConditionResult) -> CheckTable {
    let mut table = CheckTable::of(vec![CheckColumn::Grade, CheckColumn::Difference]);
    let record = &case.county.record;
    for (index, subject) in rule.subjects.iter().enumerate() {
        let is_about = |lack: &&Lack| {
            matches!(lack, Lack::Fact(variable, _)
                if *variable == subject.grade || *variable == subject.difference)
        };
        let lacks = outcome.lacks.iter().map(|(_, lack)| lack);
        let is_monitored = record.get(subject.grade).entry != Entry::NotApplicable;
        let lacks: Vec<Lack> = match is_monitored {
            true => lacks.filter(is_about).cloned().collect(),
            false => Vec::new(),
        };
        let is_broken = outcome.offenders.contains(&Offender::Subject(index));
        let standing = match (is_monitored, is_broken, lacks.is_empty()) {
            (false, ..) => None,
            (true, true, _) => Some(Standing::NotMet),
            (true, false, false) => Some(Standing::Undetermined),
            (true, false, true) => Some(Standing::Met),
        };
        let grade = record.grade(subject.grade).ok().map(CheckCell::Grade);
        let difference = record.number(subject.difference).ok().cloned();
        table.lines.push(CheckLine {
            who: Checked::Subject(index),
            cells: vec![grade, difference.map(CheckCell::Number)],
            standing,
            lacks,
        });
    }
    table
}

fn sum_of(record: &Record, facts: impl Iterator<Item = Variable>) -> Option<Exact> {
    let numbers: Result<Vec<Exact>, _> = facts.map(|fact| record.number(fact).cloned()).collect();
    Some(quantity::sum(&numbers.ok()?))
}

impl CheckTable {
    fn of(columns: Vec<CheckColumn>) -> Self {
        Self {
            condition: 0,
            columns,
            lines: Vec::new(),
        }
    }

    /// Adds a line that stands as the check says.
    fn push(&mut self, who: Checked, cells: Vec<Option<Exact>>, outcome: &ConditionResult) {
        let lacks = outcome.lacks.iter();
        let lacks: Vec<Lack> = lacks
            .filter(|(row, lack)| who.is(*row, level_of(lack)))
            .map(|(_, lack)| lack.clone())
            .collect();
        let is_broken = outcome.offenders.iter().any(|offender| match offender {
            Offender::School { row, .. } | Offender::Rooms { row, .. } => who.is(Some(*row), None),
            Offender::Classes { row, level, .. } => who.is(Some(*row), Some(*level)),
            Offender::Subject(_) => false,
        });
        let standing = match (is_broken, lacks.is_empty()) {
            (true, _) => Standing::NotMet,
            (false, false) => Standing::Undetermined,
            (false, true) => Standing::Met,
        };
        self.lines.push(CheckLine {
            who,
            cells: cells
                .into_iter()
                .map(|cell| cell.map(CheckCell::Number))
                .collect(),
            standing: Some(standing),
            lacks,
        });
    }

    /// Only all lines together are judged: by itself a line is at most not known.
    fn judged_together(mut self) -> Self {
        for line in &mut self.lines {
            line.standing = line
                .standing
                .filter(|standing| *standing == Standing::Undetermined);
        }
        self
    }

    /// Adds the rows that keep the check open without being on the list: nobody knows what they are.
    fn add_unlisted(&mut self, outcome: &ConditionResult) {
        let rows = outcome.lacks.iter().filter_map(|(row, _)| *row);
        for row in rows {
            let is_listed = self.lines.iter().any(|line| match line.who {
                Checked::School(listed) | Checked::Unit(listed, _) => listed == row,
                Checked::Subject(_) => false,
            });
            if !is_listed {
                let blank = vec![None; self.columns.len()];
                self.push(Checked::School(row), blank, outcome);
            }
        }
    }
}

impl Checked {
    /// Whether something about this row, and this level where it is about one, is about it.
    fn is(self, row: Option<usize>, level: Option<Level>) -> bool {
        match self {
            Self::School(own) => row == Some(own),
            Self::Unit(own, own_level) => {
                row == Some(own) && level.is_none_or(|level| level == own_level)
            }
            Self::Subject(_) => false,
        }
    }
}

/// The level that a lack is about; `None` when it is about the whole school.
fn level_of(lack: &Lack) -> Option<Level> {
    match lack {
        Lack::Fact(variable, _) => variable.section()?.level(),
        Lack::ClassCount(level) | Lack::ClassPupils(level) | Lack::ClassesWithoutPupils(level) => {
            Some(*level)
        }
        _ => None,
    }
}
