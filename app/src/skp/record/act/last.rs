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
use domain::{id::EntryId, view::RecordForm};

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
pub async fn load(corrects: Option<EntryId>) -> Result<RecordForm, AppError> {
    let mut address = "/api/catat/awal".to_owned();
    if let Some(id) = corrects {
        address = [&address, "?koreksi=", &id.to_string()].concat();
    }
    let person = current().unwrap_or_default();
    match crate::wire::get(address).await {
        Ok(text) => {
            if corrects.is_none() {
                keep(&person, &["{\"record\":", &text, "}"].concat());
            }
            json::from_str(&text).map_err(|_| AppError::Internal { trace: String::new() })
        }
        Err(AppError::Offline) if corrects.is_none() => kept(&person).ok_or(AppError::Offline),
        Err(error) => Err(error),
    }
}

fn kept(person: &str) -> Option<RecordForm> {
    let Data::Record(mut form) = json::from_str(&draft::load(&form_name(person))?).ok()? else { return None };
    form.today = time(now()).date(form.zone);
    (form.key, form.entry) = (fresh_uuid().into(), fresh_uuid().into());
    Some(form)
}
