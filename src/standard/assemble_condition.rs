//! The conditions of items: which variables and parameters each form of condition takes.

use super::assemble::{self, Assembler};
use super::check::{self, Measure};
use super::schema::{self, UnitName};
use super::{
    ClassSizeRule, Condition, LoadError, MonitoringRule, PerLevel, Ratio, RoomAreas, RoomRule,
    SchoolSizeRule, SmallSchoolRule, Subject,
};
use crate::model::Variable;

impl Assembler<'_> {
    pub(super) fn condition(
        &mut self,
        owner: &str,
        written: schema::Condition,
    ) -> Result<Condition, LoadError> {
        use schema::Condition as Written;
        Ok(match written {
            Written::Finding { variable } => {
                Condition::Finding(check::judgement(owner, &variable)?)
            }
            Written::Ratio(ratio) => Condition::Ratio(self.ratio(owner, ratio)?),
            Written::EachSchool(ratio) => Condition::EachSchool(self.ratio(owner, ratio)?),
            Written::AtLeast { left, right } => {
                let pair = check::sum(owner, &[left, right], check::Whose::County)?;
                let [left, right] = pair.as_slice() else {
                    return Err(LoadError::NoCondition(owner.to_owned()));
                };
                check::agree(owner, *left, *right)?;
                Condition::AtLeast {
                    left: *left,
                    right: *right,
                }
            }
            Written::Limit {
                variable,
                direction,
                limit,
            } => {
                let variable = check::number(owner, &variable, check::Whose::County)?;
                let definition = self.find(owner, &limit)?;
                check::same_unit(owner, &[variable], definition.unit)?;
                check::direction(&limit, definition, direction)?;
                let measure = Measure::of(definition.unit);
                Condition::Limit {
                    variable,
                    direction,
                    limit: self.parameter(owner, &limit, measure)?,
                }
            }
            Written::YearsSince { variable, years } => Condition::YearsSince {
                variable: check::year(owner, &variable)?,
                years: self.parameter(owner, &years, Measure::of(UnitName::Year))?,
            },
            Written::Rooms {} => Condition::Rooms(Box::new(self.rooms(owner)?)),
            Written::SchoolSize {} => Condition::SchoolSize(Box::new(self.school_size(owner)?)),
            Written::ClassSize {} => Condition::ClassSize(Box::new(ClassSizeRule {
                limit: self.own_per_level(owner, "limit", UnitName::Person)?,
            })),
            Written::SmallSchools {
                quota_primary,
                quota_junior,
                funding,
            } => Condition::SmallSchools(Box::new(SmallSchoolRule {
                below: self.own(owner, "below", UnitName::Person)?,
                count_as: self.own(owner, "count_as", UnitName::Person)?,
                quota: PerLevel {
                    primary: check::money(owner, &quota_primary, check::Whose::County)?,
                    junior: check::money(owner, &quota_junior, check::Whose::County)?,
                },
                funding: check::money(owner, &funding, check::Whose::School)?,
            })),
            Written::Monitoring { subjects } => {
                Condition::Monitoring(Box::new(self.monitoring(owner, subjects)?))
            }
            Written::Veto { variable } => Condition::Veto(check::flag(owner, &variable)?),
            Written::Unstated {} => Condition::Unstated,
        })
    }

    pub(super) fn ratio(
        &mut self,
        owner: &str,
        written: schema::Ratio,
    ) -> Result<Ratio, LoadError> {
        let only_with = match written.only_with.as_str() {
            "" => None,
            name => Some(assemble::option(owner, name)?),
        };
        let whose = check::Whose::of(written.population);
        let numerator = check::sum(owner, &written.numerator, whose)?;
        let less = check::sum(owner, &written.less, whose)?;
        let denominator = check::sum(owner, &written.denominator, whose)?;
        let denominator_less = check::sum(owner, &written.denominator_less, whose)?;
        let above: Vec<Variable> = numerator.iter().chain(&less).copied().collect();
        let below: Vec<Variable> = denominator
            .iter()
            .chain(&denominator_less)
            .copied()
            .collect();
        let definition = self.find(owner, &written.threshold)?;
        let is_share = check::quotient(owner, &above, &below, definition)?;
        check::direction(&written.threshold, definition, written.direction)?;
        let measure = Measure {
            unit: definition.unit,
            per: definition.per,
        };
        Ok(Ratio {
            label: assemble::bilingual(written.label),
            numerator,
            less,
            denominator,
            denominator_less,
            population: written.population,
            direction: written.direction,
            threshold: self.parameter(owner, &written.threshold, measure)?,
            is_share,
            only_with,
        })
    }

    fn rooms(&mut self, owner: &str) -> Result<RoomRule, LoadError> {
        let area = UnitName::SquareMetre;
        Ok(RoomRule {
            classes_per_room: self.own(owner, "classes_per_room", UnitName::Piece)?,
            areas: RoomAreas {
                music: self.own(owner, "music_area", area)?,
                art: self.own(owner, "art_area", area)?,
            },
            built_until: self.own(owner, "built_until", UnitName::Year)?,
            built_until_areas: RoomAreas {
                music: self.own(owner, "built_until_music_area", area)?,
                art: self.own(owner, "built_until_art_area", area)?,
            },
            largest_class_below: self.own(owner, "largest_class_below", UnitName::Person)?,
            small_class_area: self.own_per_level(owner, "small_class_area", area)?,
        })
    }

    fn school_size(&mut self, owner: &str) -> Result<SchoolSizeRule, LoadError> {
        let person = UnitName::Person;
        Ok(SchoolSizeRule {
            single: self.own(owner, "single", person)?,
            nine_year: self.own(owner, "nine_year", person)?,
            twelve_year: self.own(owner, "twelve_year", person)?,
            built_until: self.own(owner, "built_until", UnitName::Year)?,
            migrants_above: self.own(owner, "migrants_above", UnitName::Ratio)?,
            relaxed_single: self.own(owner, "relaxed_single", person)?,
            relaxed_nine_year: self.own(owner, "relaxed_nine_year", person)?,
            relaxed_twelve_year: self.own(owner, "twelve_year", person)?,
        })
    }

    fn monitoring(
        &mut self,
        owner: &str,
        written: Vec<schema::Subject>,
    ) -> Result<MonitoringRule, LoadError> {
        let subjects = written.into_iter().map(|subject| {
            Ok(Subject {
                grade: check::grade(owner, &subject.grade)?,
                difference: check::number(owner, &subject.difference, check::Whose::County)?,
                label: assemble::bilingual(subject.label),
            })
        });
        Ok(MonitoringRule {
            subjects: subjects.collect::<Result<_, LoadError>>()?,
            least_grade: self.own(owner, "least_grade", UnitName::Grade)?,
            difference_below: self.own(owner, "difference_below", UnitName::Ratio)?,
        })
    }
}
