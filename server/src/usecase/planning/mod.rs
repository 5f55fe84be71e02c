//! Planning: plans from draft to SKP, and what surrounds them.

pub mod around;
mod case;
mod cells;
mod demo;
pub mod give;
pub mod keep;
pub mod read;
mod service;
pub mod settle;
mod tell;
pub mod template;
pub mod write;

pub use cells::{follow_cell, leader_rhk, year};
pub use demo::{lower, seen, take_last, write_template};

use crate::{
    state::Fault,
    store::Conn,
    usecase::{Act, evaluation::is_new},
};
use domain::{id::Key, planning::deed::Deed};

/// Does what was asked, once.
pub async fn perform(conn: &mut Conn<'_>, act: &Act, key: Key, deed: Deed) -> Result<(), Fault> {
    if !is_new(conn, act, key, &("perencanaan", &deed)).await? {
        return Ok(());
    }
    match deed {
        Deed::Begin { start, end } => write::begin(conn, act, &start, &end).await,
        Deed::Propose { skp, reason } => write::propose(conn, act, skp, &reason).await,
        Deed::Add { plan, part } => write::add(conn, act, plan, part).await,
        Deed::Remove { plan, part } => write::remove(conn, act, plan, part).await,
        Deed::Shift { plan, part, up } => write::shift(conn, act, plan, part, up).await,
        Deed::AddPasted { plan } => write::add_pasted(conn, act, plan).await,
        Deed::TakeOver { plan, from } => write::take_over(conn, act, plan, from).await,
        Deed::Submit { plan, answer } => write::submit(conn, act, plan, &answer).await,
        Deed::TakeBack { plan } => write::take_back(conn, act, plan).await,
        Deed::Cancel { plan } => write::cancel(conn, act, plan).await,
        Deed::GiveBack { plan, submission, reason } => settle::give_back(conn, act, plan, submission, &reason).await,
        Deed::Agree { plan, submission, note } => settle::agree(conn, act, plan, submission, &note).await,
        Deed::Close { skp, last } => settle::close(conn, act, skp, &last).await,
        Deed::AskClose { skp, last } => settle::ask_close(conn, act, skp, &last).await,
        Deed::WriteTalk { skp, talk, read, date, present, text } => {
            let typed = around::Typed { date, present, text };
            around::write_talk(conn, act, skp, (talk, read), &typed).await
        }
        Deed::ConfirmTalk { talk, read } => around::confirm_talk(conn, act, talk, read).await,
        Deed::MarkGap { person, start, end, cause, note } => {
            let owner = person.unwrap_or(act.actor.person);
            keep::mark_gap(conn, act, owner, (&start, &end, &cause, &note)).await
        }
        Deed::UnmarkGap { gap } => keep::unmark_gap(conn, act, gap).await,
        Deed::ChangeGap { gap, start, end, cause, note } => {
            keep::change_gap(conn, act, gap, (&start, &end, &cause, &note)).await
        }
        Deed::SetSuperior { person, to, reason, line } => {
            keep::set_superior(conn, act, person, (&to, &reason), &line).await
        }
        Deed::Report { to, reason } => around::report(conn, act, &to, &reason).await,
        Deed::WithdrawReport { report } => around::withdraw_report(conn, act, report).await,
        Deed::AnswerReport { report, accept, answer, line } => {
            around::answer_report(conn, act, report, accept, &answer, &line).await
        }
        Deed::MakeTemplate { source, name, meant_for } => give::make(conn, act, &source, (&name, &meant_for)).await,
        Deed::NewTemplate { name, meant_for, form } => template::begin(conn, act, (&name, &meant_for), &form).await,
        Deed::NameTemplate { template, name, meant_for } => {
            template::name(conn, act, template, (&name, &meant_for)).await
        }
        Deed::ArrangeTemplate { template, part, how } => template::arrange(conn, act, template, part, how).await,
        Deed::CopyTemplate { template, year } => template::copy(conn, act, template, year).await,
        Deed::RemoveTemplate { template } => give::remove(conn, act, template).await,
        Deed::Give { template, year, people } => give::give(conn, act, template, year, &people).await,
    }
}
