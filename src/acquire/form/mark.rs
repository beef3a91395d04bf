//! The trade mark in purchase.toml.

use crate::acquire::wanted::Wanted;
use crate::acquire::written::{FormError, day, given, person, phrase, required, some_of, value};
use crate::model::mark::{Classes, Licence, Mark, Renewals, Route};
use crate::model::text::Day;
use serde::Deserialize;
use toml::value::Datetime;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct MarkForm {
    sign: String,
    certificate: Option<String>,
    route: Option<Route>,
    holder: Option<String>,
    filed: Option<Datetime>,
    priority: Option<Datetime>,
    registered: Option<Datetime>,
    expires: Option<Datetime>,
    #[serde(default)]
    renewed: Vec<Datetime>,
    #[serde(default)]
    classes: Vec<u8>,
    goods: Option<String>,
    licence: Option<LicenceForm>,
    well_known: Option<Datetime>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LicenceForm {
    number: Option<String>,
    date: Option<Datetime>,
    registered: Option<Datetime>,
    expires: Option<Datetime>,
}

impl MarkForm {
    pub(super) fn record(&self, number: &dyn Fn(&str) -> Option<u32>) -> Result<Mark, FormError> {
        let mut classes = self.classes.clone();
        classes.sort_unstable();
        classes.dedup();
        let renewed = self.renewed.iter().map(|date| day("mark.renewed", Some(*date)).map(Option::into_iter));
        let mut renewed: Vec<Day> = renewed.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
        renewed.sort_unstable();
        renewed.dedup();
        Ok(Mark {
            certificate: phrase("mark.certificate", given(&self.certificate))?,
            classes: some_of(classes, |list| {
                Classes::try_from(list)
                    .map_err(|_| value("mark.classes", &format!("{:?}", self.classes), Wanted::Classes))
            })?,
            expires: day("mark.expires", self.expires)?,
            filed: day("mark.filed", self.filed)?,
            goods: phrase("mark.goods", given(&self.goods))?,
            holder: person("mark.holder", given(&self.holder), number)?,
            licence: self.licence.as_ref().map(LicenceForm::record).transpose()?,
            priority: day("mark.priority", self.priority)?,
            registered: day("mark.registered", self.registered)?,
            renewed: some_of(renewed, |list| {
                Renewals::try_from(list).map_err(|_| value("mark.renewed", "", Wanted::Renewals))
            })?,
            route: self.route,
            sign: required("mark.sign", &self.sign)?,
            well_known: day("mark.well-known", self.well_known)?,
        })
    }
}

impl LicenceForm {
    fn record(&self) -> Result<Licence, FormError> {
        Ok(Licence {
            date: day("mark.licence.date", self.date)?,
            expires: day("mark.licence.expires", self.expires)?,
            number: phrase("mark.licence.number", given(&self.number))?,
            registered: day("mark.licence.registered", self.registered)?,
        })
    }
}
