//! The ports of the app, implemented by the use cases.

use super::{Act, feedback, judge, people, reason, views};
use crate::{
    auth::password::{self, HashError},
    state::{Fault, Shared, State},
    store::{Conn, entries, sessions, skp},
};
use app::{
    error::AppError,
    port::{Actor, FeedbackPort, PeoplePort, Ports, SkpPort},
};
use async_trait::async_trait;
use domain::{
    calendar::Time,
    id::{EntryId, FeedbackId, Key, NoticeId, PersonId, ReasonId, SessionId, SkpId},
    people::Relation,
    policy,
    problem::Problem,
    skp::entry::Judgement,
    view::{IkiChoice, Me, NoticeList, Profile, Reading, RecordForm, SkpView, TeamView},
};
use futures::future::BoxFuture;
use std::{net::IpAddr, sync::Arc};

/// All ports over one server.
#[derive(Clone)]
pub struct Services(pub Shared);

impl Services {
    /// The ports as the app wants them.
    pub fn ports(state: &Shared) -> Ports {
        let all = Arc::new(Self(Arc::clone(state)));
        Ports {
            skp: all.clone(),
            feedback: all.clone(),
            people: all.clone(),
            evaluation: all.clone(),
            follow_up: all.clone(),
            manage: all.clone(),
            matrix: all.clone(),
            action: all.clone(),
            planning: all.clone(),
            demo: all,
        }
    }
}

impl State {
    /// Actor, moment and agency of a use case.
    pub async fn act(&self, actor: &Actor) -> Result<Act, Fault> {
        let org = self.orgs.get(&self.store, actor.agency).await?;
        Ok(Act { actor: *actor, now: self.clock.now(), org, dice: self.dice.clone() })
    }

    /// A read in the name of an actor.
    pub async fn reading<T, F>(&self, actor: &Actor, work: F) -> Result<T, AppError>
    where
        F: for<'a, 'c> FnOnce(&'a mut Conn<'c>, Act) -> BoxFuture<'a, Result<T, Fault>>,
    {
        let act = self.act(actor).await.map_err(Fault::public)?;
        self.store.read(move |conn| work(conn, act)).await.map_err(Fault::public)
    }

    /// A write in the name of an actor; wakes the publisher after the commit.
    pub async fn writing<T, F>(&self, actor: &Actor, work: F) -> Result<T, AppError>
    where
        F: for<'a, 'c> FnOnce(&'a mut Conn<'c>, Act) -> BoxFuture<'a, Result<T, Fault>> + Send + 'static,
        T: Send + 'static,
    {
        let act = self.act(actor).await.map_err(Fault::public)?;
        let done = self.store.write(move |conn| work(conn, act)).await.map_err(Fault::public)?;
        self.poke.notify_one();
        Ok(done)
    }
}

#[async_trait]
impl SkpPort for Services {
    async fn home(&self, actor: &Actor) -> Result<Option<SkpView>, AppError> {
        self.0
            .reading(actor, |conn, act| {
                Box::pin(async move {
                    let today = act.org.today(act.now);
                    let own = skp::open(conn, act.actor.agency, &[act.actor.person], today).await?;
                    let Some(row) = domain::skp::current(own, |s| s.span, today) else { return Ok(None) };
                    Ok(Some(views::skp_view(conn, &act, row, Relation::Owner, views::Extent::Brief).await?))
                })
            })
            .await
    }

    async fn skp(&self, actor: &Actor, id: SkpId, all: bool) -> Result<SkpView, AppError> {
        self.0
            .reading(actor, move |conn, act| {
                Box::pin(async move {
                    let row = skp::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?;
                    show(conn, &act, row, all).await
                })
            })
            .await
    }

    async fn member(&self, actor: &Actor, person: PersonId, all: bool) -> Result<SkpView, AppError> {
        self.0
            .reading(actor, move |conn, act| {
                Box::pin(async move {
                    let today = act.org.today(act.now);
                    let rows = skp::of_person(conn, act.actor.agency, person).await?;
                    let current = rows.iter().find(|s| s.span.contains(today)).or(rows.first()).cloned();
                    show(conn, &act, current.ok_or(AppError::NotFound)?, all).await
                })
            })
            .await
    }

    async fn record_form(
        &self,
        actor: &Actor,
        corrects: Option<EntryId>,
        skp: Option<SkpId>,
    ) -> Result<RecordForm, AppError> {
        self.0
            .reading(actor, move |conn, act| Box::pin(async move { record_form(conn, &act, corrects, skp).await }))
            .await
    }

    async fn judge(&self, actor: &Actor, key: Key, entry: EntryId, judgement: Judgement) -> Result<(), AppError> {
        self.0
            .writing(actor, move |conn, act| {
                Box::pin(async move { judge::judge(conn, &act, key, entry, judgement).await })
            })
            .await
    }

    async fn state_reason(&self, actor: &Actor, draft: domain::skp::reason::Draft) -> Result<(), AppError> {
        self.0.writing(actor, move |conn, act| Box::pin(async move { reason::state(conn, &act, draft).await })).await
    }

    async fn answer_reason(&self, actor: &Actor, id: ReasonId, accept: bool, answer: String) -> Result<(), AppError> {
        self.0
            .writing(actor, move |conn, act| {
                Box::pin(async move { reason::answer(conn, &act, id, accept, &answer).await })
            })
            .await
    }
}

async fn show(conn: &mut Conn<'_>, act: &Act, row: skp::Skp, all: bool) -> Result<SkpView, Fault> {
    let facts = act.facts(&row);
    super::permitted(policy::may_read(&facts))?;
    let extent = if all { views::Extent::All } else { views::Extent::Newest };
    views::skp_view(conn, act, row, facts.relation, extent).await
}

async fn record_form(
    conn: &mut Conn<'_>,
    act: &Act,
    corrects: Option<EntryId>,
    asked: Option<SkpId>,
) -> Result<RecordForm, Fault> {
    let today = act.org.today(act.now);
    let old = match corrects {
        Some(id) => Some(entries::find(conn, act.actor.agency, id).await?.ok_or(AppError::NotFound)?),
        None => None,
    };
    let own = skp::open(conn, act.actor.agency, &[act.actor.person], today).await?;
    let row = match old.as_ref().map(|e| e.skp).or(asked) {
        Some(id) => skp::find(conn, act.actor.agency, id).await?,
        None => domain::skp::current(own.iter().cloned(), |s| s.span, today),
    };
    let row = row.ok_or(AppError::NotFound)?;
    super::permitted(policy::may_record(&act.facts(&row)))?;
    let bundle = super::bundle::Bundle::load(conn, act, row).await?;
    let corrects = match &old {
        Some(e) => Some(views::entry_piece(conn, act, &bundle, e.id).await?),
        None => None,
    };
    let choice = |(label, r): (String, &domain::skp::plan::Rhk)| {
        let rhk = format!("{label} {}", r.text);
        r.iki.iter().map(|i| choice(&bundle, &rhk, i)).collect::<Vec<_>>()
    };
    Ok(RecordForm {
        skp: bundle.skp.id,
        state: bundle.skp.state,
        span: bundle.skp.span,
        today,
        zone: act.org.agency.settings.zone,
        key: Key(act.dice.id(act.now)),
        entry: EntryId(act.dice.id(act.now)),
        choices: views::labels(&bundle.plan.rhk).flat_map(choice).collect(),
        corrects,
        others: own.iter().filter(|s| s.id != bundle.skp.id).map(|s| views::skp_ref(act, s)).collect(),
    })
}

fn choice(bundle: &super::bundle::Bundle, rhk: &str, iki: &domain::skp::plan::Iki) -> IkiChoice {
    IkiChoice {
        id: iki.id,
        rhk: rhk.to_owned(),
        text: iki.text.clone(),
        target: iki.target.clone(),
        progress: bundle.progress(iki),
        done: bundle.done(iki),
    }
}

#[async_trait]
impl FeedbackPort for Services {
    async fn send(&self, actor: &Actor, draft: domain::feedback::Draft) -> Result<(), AppError> {
        self.0.writing(actor, move |conn, act| Box::pin(async move { feedback::send(conn, &act, draft).await })).await
    }

    async fn withdraw(&self, actor: &Actor, id: FeedbackId) -> Result<(), AppError> {
        self.0.writing(actor, move |conn, act| Box::pin(async move { feedback::withdraw(conn, &act, id).await })).await
    }
}

#[async_trait]
impl PeoplePort for Services {
    async fn me(&self, actor: &Actor) -> Result<Me, AppError> {
        self.0.reading(actor, |conn, act| Box::pin(async move { people::me(conn, &act).await })).await
    }

    async fn team(&self, actor: &Actor) -> Result<TeamView, AppError> {
        self.0.reading(actor, |conn, act| Box::pin(async move { people::team(conn, &act).await })).await
    }

    async fn notices(&self, actor: &Actor, before: Option<NoticeId>) -> Result<NoticeList, AppError> {
        self.0
            .reading(actor, move |conn, act| Box::pin(async move { people::notice_list(conn, &act, before).await }))
            .await
    }

    async fn mark_read(&self, actor: &Actor, what: Reading) -> Result<(), AppError> {
        self.0.writing(actor, move |conn, act| Box::pin(async move { people::mark_read(conn, &act, what).await })).await
    }

    async fn profile(&self, actor: &Actor) -> Result<Profile, AppError> {
        self.0.reading(actor, |conn, act| Box::pin(async move { people::profile(conn, &act).await })).await
    }

    async fn end_session(&self, actor: &Actor, session: SessionId) -> Result<(), AppError> {
        self.0
            .writing(actor, move |conn, act| Box::pin(async move { people::end_session(conn, &act, session).await }))
            .await
    }

    async fn end_other_sessions(&self, actor: &Actor) -> Result<(), AppError> {
        self.0.writing(actor, |conn, act| Box::pin(async move { people::end_other_sessions(conn, &act).await })).await
    }

    async fn change_password(&self, actor: &Actor, old: String, new: String) -> Result<(), AppError> {
        let state = &self.0;
        let org = state.orgs.get(&state.store, actor.agency).await.map_err(|e| Fault::from(e).public())?;
        let person = org.person(actor.person).ok_or(AppError::NotFound)?;
        let id = actor.person;
        let stored = state
            .store
            .read(move |conn| Box::pin(async move { sessions::password_of(conn, id).await.map_err(Fault::from) }))
            .await
            .map_err(Fault::public)?;
        let hashing = |e| Fault::from(e).public();
        // Whoever finds an open screen cannot guess on for ever. Counted apart from signing in.
        let (now, here, guard) = (state.clock.now(), IpAddr::from([127, 0, 0, 1]), format!("kata-sandi {id}"));
        let too_many = |retry_seconds| AppError::TooMany { retry_seconds };
        let _judging = state.limiter.begin(now, here, &guard, true).map_err(too_many)?;
        let fits = match state.passwords.verify(old, stored).await {
            Err(HashError::TooLong) => false,
            verdict => verdict.map_err(hashing)?,
        };
        if !fits {
            state.limiter.failed(now, here, &guard, true);
            return Err(AppError::field("lama", Problem::PasswordWrong));
        }
        password::check_new(&new, person.nip.as_deref(), &person.name).map_err(|p| AppError::field("baru", p))?;
        let hash = state.passwords.hash(new).await.map_err(hashing)?;
        state.writing(actor, move |conn, act| Box::pin(async move { set_password(conn, &act, &hash).await })).await
    }
}

async fn set_password(conn: &mut Conn<'_>, act: &Act, hash: &str) -> Result<(), Fault> {
    sessions::set_password(conn, act.actor.agency, act.actor.person, hash, act.now).await?;
    people::end_other_sessions(conn, act).await
}

/// How long a session lives since it was last used.
pub const fn session_seconds(trusted: bool) -> i64 {
    if trusted { 90 * 86_400 } else { 12 * 3_600 }
}

/// When a session used at `now` ends.
pub const fn session_end(now: Time, trusted: bool) -> Time {
    now.plus_seconds(session_seconds(trusted))
}
