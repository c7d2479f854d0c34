//! From the files as written to rules whose every reference is found and whose units agree.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::check::{self, Measure};
use super::schema::{self, SectionName, UnitName};
use super::series::{self, Definition, Documents};
use super::{
    Apportionment, Bilingual, Citation, Condition, DaySupport, FormRounding, Indicator,
    IndicatorId, Item, LoadError, Parameter, PerLevel, Reading, ReadingOption, Resource,
    SchoolRule, Scope,
};
use crate::model::{Day, Level, SchoolKind, Section};

/// The parameters that rules may ask for, by id.
pub(super) type Definitions = BTreeMap<String, Arc<Definition>>;

/// An item with the days from which it and its conditions hold.
#[derive(Clone, Debug)]
pub(super) struct DatedItem {
    pub(super) from: Day,
    /// The day from which an unknown standing keeps the county from being met, if there is one.
    pub(super) required_from: Option<Day>,
    pub(super) item: Item,
    pub(super) conditions: Vec<(Day, Condition)>,
}

/// Turns written rules into checked ones. Parameters get their first value for the time being;
/// resolution for a day replaces it.
pub(super) struct Assembler<'a> {
    documents: &'a Documents,
    definitions: &'a Definitions,
    used: BTreeSet<String>,
}

impl<'a> Assembler<'a> {
    pub(super) fn new(documents: &'a Documents, definitions: &'a Definitions) -> Self {
        Self {
            documents,
            definitions,
            used: BTreeSet::new(),
        }
    }

    /// Refuses a parameter that no rule has asked for.
    pub(super) fn check_all_used<'b>(
        &self,
        mut own: impl Iterator<Item = &'b String>,
    ) -> Result<(), LoadError> {
        match own.find(|id| !self.used.contains(*id)) {
            Some(id) => Err(LoadError::UnusedParameter(id.clone())),
            None => Ok(()),
        }
    }

    pub(super) fn indicator(&mut self, written: schema::Indicator) -> Result<Indicator, LoadError> {
        let owner = written.id.as_str();
        let id = IndicatorId::from_name(owner).ok_or_else(|| LoadError::BadId {
            id: owner.to_owned(),
            expected: "one of R1 to R7",
        })?;
        let resource_unit = check::resource_unit(owner, written.resource_unit)?;
        let is_apportioned = written.is_apportioned;
        let resource = |part: &schema::Resource, level: Level| -> Result<Resource, LoadError> {
            let section = (!is_apportioned).then(|| level.section());
            let sum = |names: &[String]| {
                let variables = check::sum(owner, names, check::Whose::School)?;
                check::section(owner, &variables, section)?;
                check::same_unit(owner, &variables, written.resource_unit)?;
                Ok(variables)
            };
            Ok(Resource {
                numerator: sum(&part.numerator)?,
                less: sum(&part.less)?,
                relaxed: sum(&part.relaxed)?,
            })
        };
        let resource = PerLevel {
            primary: resource(&written.primary, Level::Primary)?,
            junior: resource(&written.junior, Level::Junior)?,
        };
        let measure = Measure {
            unit: written.resource_unit,
            per: Some(UnitName::Person),
        };
        Ok(Indicator {
            id,
            label: bilingual(written.label),
            short: bilingual(written.short),
            resource,
            scale: written.scale,
            is_apportioned,
            resource_unit,
            value_unit: bilingual(written.value_unit),
            shortfall_places: written.shortfall_places,
            threshold: self.per_level(&written.id, &written.threshold, measure)?,
            cv_limit: self.per_level(&written.id, &written.cv_limit, Measure::RATIO)?,
        })
    }

    pub(super) fn apportionment(
        &mut self,
        written: &schema::Apportionment,
    ) -> Result<Apportionment, LoadError> {
        let owner = "apportionment";
        let kind = kind(owner, &written.kind)?;
        let weights = written.sections.iter().map(|section| {
            let (section, name) = match section {
                SectionName::Primary => (Section::Primary, "primary"),
                SectionName::Junior => (Section::Junior, "junior"),
                SectionName::Senior => (Section::Senior, "senior"),
            };
            let id = format!("{owner}.{}.{name}", written.kind);
            Ok((section, self.parameter(owner, &id, Measure::RATIO)?))
        });
        Ok(Apportionment {
            kind,
            weights: weights.collect::<Result<_, LoadError>>()?,
        })
    }

    pub(super) fn school_rule(&mut self) -> Result<SchoolRule, LoadError> {
        Ok(SchoolRule {
            least_met: self.own("school_rule", "least_met", UnitName::Piece)?,
            near_ratio: self.own("school_rule", "near_ratio", UnitName::Ratio)?,
        })
    }

    pub(super) fn scope(&mut self, written: &schema::Scope) -> Result<Scope, LoadError> {
        let excluded = written.excluded.iter().map(|name| kind("scope", name));
        Ok(Scope {
            teaching_point_from: self.own("scope", "teaching_point_from", UnitName::Person)?,
            excluded: excluded.collect::<Result<_, _>>()?,
            citation: self.cite("scope", &written.citation)?,
        })
    }

    /// The numbers of pupils from which, and below which, itinerant teachers count.
    pub(super) fn itinerant(&mut self) -> Result<(Parameter, Parameter), LoadError> {
        Ok((
            self.own("itinerant", "from", UnitName::Person)?,
            self.own("itinerant", "below", UnitName::Person)?,
        ))
    }

    pub(super) fn rounding(
        &self,
        written: &schema::Rounding,
    ) -> Result<(Day, FormRounding), LoadError> {
        self.cite("rounding", &written.citation)?;
        let rounding = FormRounding {
            school_value: written.school_value,
            mean: written.mean,
            cv: written.cv,
            share: written.share,
        };
        Ok((written.effective_from, rounding))
    }

    pub(super) fn item(&mut self, written: schema::Item) -> Result<DatedItem, LoadError> {
        let id = written.id;
        check::item_id(&id)?;
        let mut conditions = Vec::new();
        for condition in written.conditions {
            conditions.push((written.effective_from, self.condition(&id, condition)?));
        }
        if conditions.is_empty() {
            return Err(LoadError::NoCondition(id));
        }
        let alternative = written.alternative.map(|ratio| self.ratio(&id, ratio));
        let item = Item {
            part: written.part,
            label: bilingual(written.label),
            short: bilingual(written.short),
            conditions: Vec::new(),
            citation: self.cite(&id, &written.citation)?,
            effective_from: written.effective_from,
            day_support: DaySupport::from(written.is_assumed),
            is_required: written.is_required,
            alternative: alternative.transpose()?,
            id,
        };
        Ok(DatedItem {
            from: written.effective_from,
            required_from: written.is_required.then_some(written.effective_from),
            item,
            conditions,
        })
    }

    /// The parameter `owner.name`.
    pub(super) fn own(
        &mut self,
        owner: &str,
        name: &str,
        unit: UnitName,
    ) -> Result<Parameter, LoadError> {
        self.parameter(owner, &format!("{owner}.{name}"), Measure::of(unit))
    }

    pub(super) fn own_per_level(
        &mut self,
        owner: &str,
        name: &str,
        unit: UnitName,
    ) -> Result<PerLevel<Parameter>, LoadError> {
        self.per_level(owner, &format!("{owner}.{name}"), Measure::of(unit))
    }

    fn per_level(
        &mut self,
        owner: &str,
        id: &str,
        measure: Measure,
    ) -> Result<PerLevel<Parameter>, LoadError> {
        Ok(PerLevel {
            primary: self.parameter(owner, &format!("{id}.primary"), measure)?,
            junior: self.parameter(owner, &format!("{id}.junior"), measure)?,
        })
    }

    pub(super) fn find(&self, owner: &str, id: &str) -> Result<&'a Definition, LoadError> {
        let definition = self.definitions.get(id);
        definition
            .map(Arc::as_ref)
            .ok_or_else(|| LoadError::UnknownParameter {
                owner: owner.to_owned(),
                parameter: id.to_owned(),
            })
    }

    /// The parameter with its first value, for the time being.
    pub(super) fn parameter(
        &mut self,
        owner: &str,
        id: &str,
        measure: Measure,
    ) -> Result<Parameter, LoadError> {
        let definition = self.find(owner, id)?;
        check::measure(id, definition, measure)?;
        self.used.insert(id.to_owned());
        let (period, value) = definition
            .series
            .first()
            .ok_or_else(|| LoadError::NoValue(id.to_owned()))?;
        Ok(Parameter {
            id: id.to_owned(),
            value: value.clone(),
            effective_from: period.from,
            day_support: period.day_support,
            citation: period.citation.clone(),
            unit: definition.unit(),
            replaces: None,
            own: None,
        })
    }

    pub(super) fn cite(
        &self,
        owner: &str,
        citation: &schema::Citation,
    ) -> Result<Citation, LoadError> {
        series::cite(owner, citation, self.documents)
    }
}

/// A reading, with its id checked. One that the rules can follow in several ways lists them all
/// and takes one.
pub(super) fn reading(written: schema::Reading) -> Result<Reading, LoadError> {
    let id = written.id;
    check::reading_id(&id)?;
    let options = written.options.into_iter();
    let options: Vec<(ReadingOption, Bilingual)> = options
        .map(|it| Ok((option(&id, &it.id)?, bilingual(it.label))))
        .collect::<Result<_, LoadError>>()?;
    let known = ReadingOption::ALL.into_iter();
    let known = known.filter(|option| option.reading() == id);
    let is_complete = options.iter().map(|(option, _)| *option).eq(known);
    let taken = options
        .iter()
        .find(|(option, _)| option.as_str() == written.default);
    let (option, choice) = match (written.choice, taken) {
        (Some(choice), None) if options.is_empty() => (None, bilingual(choice)),
        (None, Some((option, label))) => (Some(*option), label.clone()),
        _ => return Err(LoadError::OptionsUnclear(id)),
    };
    if !is_complete {
        return Err(LoadError::OptionsUnclear(id));
    }
    Ok(Reading {
        id,
        question: bilingual(written.question),
        usual: choice.clone(),
        choice,
        reason: bilingual(written.reason),
        options: options.into(),
        option,
        chosen_by: None,
        own_reason: None,
    })
}

/// An option by its name.
pub(super) fn option(owner: &str, name: &str) -> Result<ReadingOption, LoadError> {
    ReadingOption::from_name(name).ok_or_else(|| LoadError::UnknownOption {
        owner: owner.to_owned(),
        option: name.to_owned(),
    })
}

pub(super) fn bilingual(written: schema::Bilingual) -> Bilingual {
    Bilingual {
        zh: written.zh,
        en: written.en,
    }
}

fn kind(owner: &str, name: &str) -> Result<SchoolKind, LoadError> {
    SchoolKind::from_id(name).ok_or_else(|| LoadError::UnknownKind {
        owner: owner.to_owned(),
        kind: name.to_owned(),
    })
}
