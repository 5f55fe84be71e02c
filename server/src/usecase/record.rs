//! Recording a result.

use super::{
    Act,
    bundle::Bundle,
    by_rule,
    outbox::{self, Tell},
    permitted, views,
};
use crate::{
    evidence::Checked,
    state::Fault,
    store::{
        Conn,
        entries::{self, Entry, EvidenceItem},
        kept::Kept,
        keys::{self, Claim},
        skp, to_json,
    },
};
use app::error::AppError;
use domain::{
    event::Piece,
    feedback::Subject,
    id::{EntryId, EvidenceId, IkiId, Key, SkpId},
    policy,
    problem::{Problem, Refusal},
    skp::entry::{self, Corrected, EntryState, Form},
    view::{EvidenceKind, NoticeKind, Receipt},
};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// What is to be recorded; the form is judged against the target inside the transaction.
#[derive(Clone, Debug, Serialize)]
pub struct Request {
    pub id: EntryId,
    pub key: Key,
    pub skp: SkpId,
    pub iki: IkiId,
    pub form: Form,
    pub corrects: Option<EntryId>,
    /// The files are already in the evidence store.
    pub evidence: Vec<Kept>,
}

/// Records a result. The same key with the same content gives the first receipt again and changes nothing.
pub async fn record(conn: &mut Conn<'_>, act: &Act, request: Request) -> Result<Receipt, Fault> {
    let print = hex(&Sha256::digest(to_json(&request).as_bytes()));
    match keys::claim(conn, act.actor.agency, act.actor.person, request.key, &print, act.now).await? {
        Claim::New => {}
        Claim::Seen(answer) => {
            return serde_json::from_str(&answer).map_err(|_| AppError::KeyReused.into());
        }
        Claim::Reused => return Err(AppError::KeyReused.into()),
    }
    let receipt = store(conn, act, &request).await?;
    keys::answer(conn, act.actor.person, request.key, &to_json(&receipt)).await?;
    Ok(receipt)
}

/// What is wrong with the fields of a form whose evidence was refused: nothing is written.
pub async fn look(conn: &mut Conn<'_>, act: &Act, skp: SkpId, iki: IkiId, form: &Form) -> Result<(), Fault> {
    let row = skp::find(conn, act.actor.agency, skp).await?.ok_or(AppError::NotFound)?;
    permitted(policy::may_record(&act.facts(&row)))?;
    let bundle = Bundle::load(conn, act, row).await?;
    let target = &bundle.iki(iki)?.target;
    form.check(target, bundle.skp.span, bundle.today).map(drop).map_err(|wrong| AppError::Invalid(wrong).into())
}

async fn store(conn: &mut Conn<'_>, act: &Act, request: &Request) -> Result<Receipt, Fault> {
    let skp = act.lock(conn, request.skp).await?;
    let permit = permitted(policy::may_record(&act.facts(&skp)))?;
    let mut bundle = Bundle::load(conn, act, skp).await?;
    let iki = bundle.iki(request.iki)?.clone();
    let corrected = request.corrects.map(|id| corrected(&bundle, id)).transpose()?;
    by_rule(entry::record(&permit, bundle.skp.state, request.iki, corrected))?;
    let checked = request.form.check(&iki.target, bundle.skp.span, bundle.today).map_err(AppError::Invalid)?;
    if let entry::Value::Done(at) = checked.0
        && request.corrects.is_none()
        && bundle.done(&iki).get(usize::from(at)).copied().flatten().is_some()
    {
        return Err(AppError::Refused(Refusal::DeliverableDone).into());
    }
    let entry = new_entry(act, &bundle, request, checked);
    add(conn, act, &entry, &request.evidence).await?;
    bundle.skp.number = entry.number;
    bundle.skp.chain.clone_from(&entry.hash);
    bundle.entries.push(entry.clone());
    bundle.save(conn).await?;
    tell(conn, act, &bundle, &entry).await?;
    Ok(Receipt { entry: entry.id, skp: entry.skp, number: entry.number, at: entry.at, hash: entry.hash })
}

fn corrected(bundle: &Bundle, id: EntryId) -> Result<Corrected, Fault> {
    let e = bundle.entry(id)?;
    Ok(Corrected { iki: e.iki, state: e.state, superseded: bundle.is_superseded(id) })
}

fn new_entry(
    act: &Act,
    bundle: &Bundle,
    request: &Request,
    (value, date, note): (entry::Value, domain::calendar::Date, String),
) -> Entry {
    let mut entry = Entry {
        id: request.id,
        skp: request.skp,
        iki: request.iki,
        version: bundle.skp.version,
        number: bundle.skp.number + 1,
        value,
        date,
        note,
        corrects: request.corrects,
        by: act.actor.person,
        at: act.now,
        state: EntryState::Tercatat,
        state_reason: String::new(),
        state_by: None,
        state_at: None,
        hash: String::new(),
    };
    entry.hash = receipt_hash(&bundle.skp.chain, &entry, &request.evidence);
    entry
}

/// SHA-256 over the hash of the entry before and everything that cannot change in this one, evidence included.
fn receipt_hash(chain: &str, e: &Entry, evidence: &[Kept]) -> String {
    let facts = (
        (chain, e.id, e.skp, e.iki, e.version, e.number),
        (e.value, e.date, &e.note, e.corrects, e.by, e.at),
        evidence.iter().map(|v| (v.kind, &v.name, &v.url, &v.sha256)).collect::<Vec<_>>(),
    );
    hex(&Sha256::digest(to_json(&facts).as_bytes()))
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(64), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

async fn add(conn: &mut Conn<'_>, act: &Act, entry: &Entry, evidence: &[Kept]) -> Result<(), Fault> {
    if let Err(e) = entries::add(conn, act.actor.agency, entry).await {
        // The id was used under another key, perhaps by somebody else: nothing is told about it.
        return Err(if e.is_unique() { AppError::KeyReused.into() } else { e.into() });
    }
    for (order, new) in (1_i64..).zip(evidence) {
        let id = EvidenceId(act.dice.id(act.now));
        let item = EvidenceItem { id, skp: entry.skp, entry: entry.id, kept: new.clone() };
        entries::add_evidence(conn, act.actor.agency, order, &item).await?;
    }
    Ok(())
}

async fn tell(conn: &mut Conn<'_>, act: &Act, bundle: &Bundle, entry: &Entry) -> Result<(), Fault> {
    let mut pieces = vec![Piece::Entry(views::entry_piece(conn, act, bundle, entry.id).await?)];
    if let Some(old) = entry.corrects {
        pieces.push(Piece::Entry(views::entry_piece(conn, act, bundle, old).await?));
    }
    outbox::skp_event(conn, act, bundle, Some(entry.iki), pieces).await?;
    let subject = Subject::Entry(entry.id);
    let kind = if entry.corrects.is_some() { NoticeKind::Koreksi } else { NoticeKind::Realisasi };
    let title = outbox::title(&bundle.plan, bundle, subject);
    if let Some(rater) = rater(act, bundle) {
        let tell = Tell { to: rater, kind, subject, title: &title, text: &entry.note };
        outbox::notify(conn, act, bundle.skp.id, bundle.skp.owner, &tell).await?;
    }
    Ok(())
}

/// The present Pejabat Penilai, if there is one.
pub fn rater(act: &Act, bundle: &Bundle) -> Option<domain::id::PersonId> {
    let s = &bundle.skp;
    let line = act.org.structure.superiors(s.post, s.owner, s.span.clamp(bundle.today));
    line.first().map(|h| h.person)
}

/// A checked file under the name it came with.
pub fn file(name: &str, file: Checked) -> Kept {
    Kept {
        kind: file.kind,
        name: name.to_owned(),
        url: String::new(),
        size: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
        thumb_sha256: file.thumb.map(|(_, hash)| hash).unwrap_or_default(),
        sha256: file.sha256,
        width: file.width.into(),
        height: file.height.into(),
    }
}

/// Checks the links of a form: name and address.
pub fn link(name: &str, url: &str) -> Result<Kept, Problem> {
    let url = domain::text::required(url, 2_000)?;
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).ok_or(Problem::Link)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || url.chars().any(|c| c.is_whitespace() || c.is_control()) || host.contains('@') {
        return Err(Problem::Link);
    }
    let name = domain::text::optional(name, domain::text::SHORT)?;
    let name = if name.is_empty() { host.to_owned() } else { name };
    Ok(Kept {
        kind: EvidenceKind::Tautan,
        name,
        url,
        sha256: String::new(),
        thumb_sha256: String::new(),
        size: 0,
        width: 0,
        height: 0,
    })
}
