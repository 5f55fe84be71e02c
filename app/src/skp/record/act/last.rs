//! The form of last time, for when there is no network.

use crate::{
    client::{
        browser::{now, time},
        draft, fresh_uuid,
    },
    error::AppError,
    json,
    live::current,
    screen::Data,
};
use domain::{
    id::{EntryId, SkpId},
    view::RecordForm,
};

/// Where the form of last time is kept.
fn form_name(person: &str) -> String {
    ["capaian-formulir-", person].concat()
}

/// Keeps the form for when there is no network; `page` is the JSON of the page.
pub fn keep(person: &str, page: &str) {
    draft::save(&form_name(person), page);
}

/// What the form starts from. Without a network the form of last time is used: indicators change seldom, and the
/// server decides anyway.
pub async fn load(corrects: Option<EntryId>, skp: Option<SkpId>) -> Result<RecordForm, AppError> {
    let which = match (corrects, skp) {
        (Some(id), _) => ["?koreksi=", &id.to_string()].concat(),
        (None, Some(id)) => ["?skp=", &id.to_string()].concat(),
        (None, None) => String::new(),
    };
    let usual = which.is_empty();
    let person = current().unwrap_or_default();
    match crate::wire::get(["/api/catat/awal", &which].concat()).await {
        Ok(text) => {
            if usual {
                keep(&person, &["{\"record\":", &text, "}"].concat());
            }
            json::from_str(&text).map_err(|_| AppError::Internal { trace: String::new() })
        }
        Err(AppError::Offline) if corrects.is_none() => {
            kept(&person).filter(|form| skp.is_none_or(|id| form.skp == id)).ok_or(AppError::Offline)
        }
        Err(error) => Err(error),
    }
}

fn kept(person: &str) -> Option<RecordForm> {
    let Data::Record(mut form) = json::from_str(&draft::load(&form_name(person))?).ok()? else { return None };
    form.today = time(now()).date(form.zone);
    (form.key, form.entry) = (fresh_uuid().into(), fresh_uuid().into());
    Some(form)
}
