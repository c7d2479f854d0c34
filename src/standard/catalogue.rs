use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::{Arc, OnceLock};

use super::assemble::{self, Assembler, DatedItem, Definitions};
use super::reading::DatedChoice;
use super::schema;
use super::series::{self, Completeness, Definition, Documents, Series};
use super::{
    Apportionment, Bilingual, Document, FormRounding, Indicator, IndicatorId, LoadError, Parameter,
    Reading, SchoolRule, Scope, check,
};
use crate::model::Day;

/// All standards and variants that are loaded, every one checked.
#[derive(Clone, Debug)]
pub struct Catalogue {
    pub(super) documents: Documents,
    pub(super) rulesets: Vec<Arc<Ruleset>>,
}

/// What a list of standards shows of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// As in `cn-yzjh-2017`.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// The standard or variant it changes; `None` for a national standard.
    pub extends: Option<String>,
}

/// The rules of one standard or variant, for all days.
#[derive(Clone, Debug)]
pub(super) struct Ruleset {
    pub(super) listing: Listing,
    pub(super) template: Template,
    pub(super) definitions: Definitions,
    /// What variants replace, the nearest last.
    pub(super) layers: Vec<Arc<Layer>>,
}

/// What one variant replaces, by parameter.
pub(super) type Layer = BTreeMap<String, Replacement>;

/// A parameter's history in a variant.
#[derive(Debug)]
pub(super) struct Replacement {
    pub(super) series: Series,
    /// It may be easier to meet than what it replaces.
    pub(super) relaxes: bool,
}

/// Rules whose parameters wait for a day.
#[derive(Clone, Debug)]
pub(super) struct Template {
    pub(super) indicators: Vec<Indicator>,
    pub(super) school_rule: SchoolRule,
    pub(super) scope: Scope,
    pub(super) apportionments: Vec<Apportionment>,
    pub(super) itinerant_from: Parameter,
    pub(super) itinerant_below: Parameter,
    pub(super) items: Vec<DatedItem>,
    pub(super) rounding_from: Day,
    pub(super) rounding: FormRounding,
    pub(super) readings: Vec<Reading>,
    /// What variants choose, the nearest last.
    pub(super) choices: Vec<DatedChoice>,
}

impl Catalogue {
    /// The standards and variants that come with the program.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceLock<Catalogue> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            Self::from_json(include_str!(concat!(env!("OUT_DIR"), "/rules.json")))
                .expect("tests/standards.rs loads the same text, so it was loaded before release")
        })
    }

    /// Loads the text that `build/rules.rs` makes of the data files.
    ///
    /// # Errors
    /// Whatever breaks one of the rules for data files; see [`LoadError`].
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        let rules = schema::rules(text)?;
        let mut catalogue = Self {
            documents: Documents::new(),
            rulesets: Vec::new(),
        };
        catalogue.add_documents(rules.documents)?;
        for standard in rules.standards {
            catalogue.add_standard(standard)?;
        }
        for variant in rules.variants {
            catalogue.add_variant(variant)?;
        }
        Ok(catalogue)
    }

    /// The same catalogue with one more variant: a province's or a user's file, with the keys of
    /// the files in `data/provincial`.
    ///
    /// # Errors
    /// Whatever breaks one of the rules for data files; see [`LoadError`].
    pub fn with_variant_json(&self, text: &str) -> Result<Self, LoadError> {
        let mut catalogue = self.clone();
        catalogue.add_variant(schema::variant(text)?)?;
        Ok(catalogue)
    }

    /// The national standards, then the variants, as they were loaded.
    pub fn listings(&self) -> impl Iterator<Item = &Listing> {
        self.rulesets.iter().map(|ruleset| &ruleset.listing)
    }

    /// The documents that are cited, by id.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.documents.values().map(Arc::as_ref)
    }

    fn add_documents(&mut self, written: Vec<schema::Document>) -> Result<(), LoadError> {
        for document in written {
            check::document_id(&document.id)?;
            let Entry::Vacant(place) = self.documents.entry(document.id.clone()) else {
                return Err(LoadError::DuplicateId(document.id));
            };
            place.insert(Arc::new(Document {
                id: document.id,
                title: document.title,
                issuer: document.issuer,
                number: document.number,
                issued_on: document.issued_on,
                url: document.url,
                note: document.note,
                evidence: document.evidence,
                checked_on: document.checked_on,
            }));
        }
        Ok(())
    }

    fn add_standard(&mut self, written: schema::Standard) -> Result<(), LoadError> {
        self.check_new(&written.id)?;
        let mut definitions = Definitions::new();
        self.define(&mut definitions, written.parameters)?;
        let mut assembler = Assembler::new(&self.documents, &definitions);
        let indicators = written.indicators.into_iter();
        let indicators: Vec<Indicator> = indicators
            .map(|indicator| assembler.indicator(indicator))
            .collect::<Result<_, _>>()?;
        if !indicators.iter().map(|one| one.id).eq(IndicatorId::ALL) {
            return Err(LoadError::IndicatorsOutOfOrder(written.id));
        }
        let apportionments = written.apportionments.iter();
        let (itinerant_from, itinerant_below) = assembler.itinerant()?;
        let (rounding_from, rounding) = assembler.rounding(&written.rounding)?;
        let mut template = Template {
            indicators,
            school_rule: assembler.school_rule()?,
            scope: assembler.scope(&written.scope)?,
            apportionments: apportionments
                .map(|apportionment| assembler.apportionment(apportionment))
                .collect::<Result<_, _>>()?,
            itinerant_from,
            itinerant_below,
            items: Vec::new(),
            rounding_from,
            rounding,
            readings: Vec::new(),
            choices: Vec::new(),
        };
        template.add(&mut assembler, written.items, written.readings)?;
        assembler.check_all_used(definitions.keys())?;
        self.rulesets.push(Arc::new(Ruleset {
            listing: Listing {
                id: written.id,
                title: assemble::bilingual(written.title),
                extends: None,
            },
            template,
            definitions,
            layers: Vec::new(),
        }));
        Ok(())
    }

    fn add_variant(&mut self, written: schema::Variant) -> Result<(), LoadError> {
        self.check_new(&written.id)?;
        self.add_documents(written.documents)?;
        let base = self.find(&written.extends).cloned();
        let base = base.ok_or_else(|| LoadError::UnknownBase {
            variant: written.id.clone(),
            extends: written.extends.clone(),
        })?;
        let mut definitions = base.definitions.clone();
        self.define(&mut definitions, written.parameters)?;
        let mut assembler = Assembler::new(&self.documents, &definitions);
        let mut template = base.template.clone();
        template.add(&mut assembler, written.items, written.readings)?;
        for added in written.conditions {
            let condition = assembler.condition(&added.item, added.rule)?;
            let item = template
                .items
                .iter_mut()
                .find(|one| one.item.id == added.item);
            let item = item.ok_or_else(|| LoadError::UnknownItem {
                variant: written.id.clone(),
                item: added.item,
            })?;
            item.conditions.push((added.effective_from, condition));
        }
        for required in written.requirements {
            assembler.cite(&required.item, &required.citation)?;
            let mut items = template.items.iter_mut();
            let item = items.find(|one| one.item.id == required.item);
            let item = item.ok_or_else(|| LoadError::UnknownItem {
                variant: written.id.clone(),
                item: required.item,
            })?;
            let earlier = item
                .required_from
                .filter(|day| *day <= required.effective_from);
            item.required_from = earlier.or(Some(required.effective_from));
        }
        for choice in written.choices {
            let option = assemble::option(&choice.reading, &choice.option)?;
            if option.reading() != choice.reading {
                return Err(LoadError::UnknownOption {
                    owner: choice.reading,
                    option: choice.option,
                });
            }
            template.choices.push(DatedChoice {
                from: choice.effective_from,
                option,
                citation: assembler.cite(&choice.reading, &choice.citation)?,
            });
        }
        let is_own = |id: &&String| !base.definitions.contains_key(*id);
        assembler.check_all_used(definitions.keys().filter(is_own))?;
        let mut layer = BTreeMap::new();
        for change in written.overrides {
            self.add_override(&written.id, &base, &mut layer, change)?;
        }
        let mut layers = base.layers.clone();
        layers.push(Arc::new(layer));
        self.rulesets.push(Arc::new(Ruleset {
            listing: Listing {
                id: written.id,
                title: assemble::bilingual(written.title),
                extends: Some(written.extends),
            },
            template,
            definitions,
            layers,
        }));
        Ok(())
    }

    fn add_override(
        &self,
        variant: &str,
        base: &Ruleset,
        layer: &mut Layer,
        written: schema::Override,
    ) -> Result<(), LoadError> {
        let split = series::split_by_level(
            &written.target,
            &written.values,
            &self.documents,
            Completeness::Partial,
        )?;
        for (target, series) in split {
            let Some(definition) = base.definitions.get(&target) else {
                return Err(LoadError::OverrideOfNothing {
                    variant: variant.to_owned(),
                    target,
                });
            };
            if !written.relaxes {
                check_not_weaker(variant, base, &target, definition, &series)?;
            }
            let replacement = Replacement {
                series,
                relaxes: written.relaxes,
            };
            if layer.insert(target.clone(), replacement).is_some() {
                return Err(LoadError::OverriddenTwice {
                    variant: variant.to_owned(),
                    target,
                });
            }
        }
        Ok(())
    }

    fn define(
        &self,
        definitions: &mut Definitions,
        written: Vec<schema::Parameter>,
    ) -> Result<(), LoadError> {
        for parameter in written {
            check::parameter_id(&parameter.id)?;
            let split = series::split_by_level(
                &parameter.id,
                &parameter.values,
                &self.documents,
                Completeness::Whole,
            )?;
            for (id, series) in split {
                let definition = Definition {
                    unit: parameter.unit,
                    per: parameter.per,
                    stricter: parameter.stricter,
                    only_relaxed: parameter.only_relaxed,
                    series,
                };
                let Entry::Vacant(place) = definitions.entry(id.clone()) else {
                    return Err(LoadError::DuplicateId(id));
                };
                place.insert(Arc::new(definition));
            }
        }
        Ok(())
    }

    pub(super) fn find(&self, id: &str) -> Option<&Arc<Ruleset>> {
        self.rulesets
            .iter()
            .find(|ruleset| ruleset.listing.id == id)
    }

    fn check_new(&self, id: &str) -> Result<(), LoadError> {
        check::standard_id(id)?;
        match self.find(id) {
            Some(_) => Err(LoadError::DuplicateId(id.to_owned())),
            None => Ok(()),
        }
    }
}

impl Template {
    /// Adds items and readings, each under a new id, the items in the order of their parts.
    fn add(
        &mut self,
        assembler: &mut Assembler<'_>,
        items: Vec<schema::Item>,
        readings: Vec<schema::Reading>,
    ) -> Result<(), LoadError> {
        for item in items {
            let item = assembler.item(item)?;
            if self.items.iter().any(|other| other.item.id == item.item.id) {
                return Err(LoadError::DuplicateId(item.item.id));
            }
            self.items.push(item);
        }
        // A shorter id goes first, so that G10 follows G9.
        self.items.sort_by_key(|dated| {
            let id = dated.item.id.clone();
            (dated.item.part, id.len(), id)
        });
        for reading in readings {
            let reading = assemble::reading(reading)?;
            if self.readings.iter().any(|other| other.id == reading.id) {
                return Err(LoadError::DuplicateId(reading.id));
            }
            self.readings.push(reading);
        }
        Ok(())
    }
}

/// On the day of each of its values the override is not easier to meet than what it replaces. When
/// that rises later, the stricter of the two holds.
fn check_not_weaker(
    variant: &str,
    base: &Ruleset,
    target: &str,
    definition: &Definition,
    series: &Series,
) -> Result<(), LoadError> {
    for day in series.days() {
        let (Some((_, value)), Some((_, replaced))) = (series.on(day), base.value_on(target, day))
        else {
            continue;
        };
        if definition.stricter.is_weaker(value, replaced) {
            return Err(LoadError::Weaker {
                variant: variant.to_owned(),
                target: target.to_owned(),
                day,
                value: value.clone(),
                replaced: replaced.clone(),
            });
        }
    }
    Ok(())
}
