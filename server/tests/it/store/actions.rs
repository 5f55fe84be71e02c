//! *Rencana aksi* with its history.

use super::{both, later};
use crate::support::fresh;
use domain::{
    action::{About, Planned},
    decimal::Decimal,
    evaluation::PeriodKind,
};
use server::store::actions;

#[tokio::test]
async fn the_present_plan_and_every_change_are_kept() {
    both(async |mut d| {
        let (agency, skp, by) = (d.a.id, d.a.owner.skp, d.a.owner.id);
        let planned = |about, number, text: &str, value: Option<i32>, at| Planned {
            about,
            kind: PeriodKind::Triwulanan,
            number,
            text: text.to_owned(),
            value: value.map(Decimal::whole),
            by,
            at: later(at),
        };
        let (rhk, iki) = (About::Rhk(d.a.owner.rhk()), About::Iki(d.a.owner.jumlah()));
        let all = [
            planned(rhk, 1, "Sweeping", None, 1),
            planned(iki, 1, "", Some(60), 2),
            planned(iki, 1, "", Some(55), 3),
            planned(iki, 2, "", Some(0), 4),
            planned(iki, 2, "", None, 5),
        ];
        for one in &all {
            actions::save(&mut d.conn(), agency, fresh(), skp, one).await.unwrap();
        }
        assert_eq!(actions::history(&mut d.conn(), agency, skp).await.unwrap(), all);
        let now = actions::of_skp(&mut d.conn(), agency, skp).await.unwrap();
        assert_eq!(now.len(), 3);
        for kept in [&all[0], &all[2], &all[4]] {
            assert!(now.contains(kept), "{kept:?}");
        }
        let peer = d.a.peer.skp;
        for (agency, skp) in [(agency, peer), (d.b.id, skp)] {
            assert!(actions::of_skp(&mut d.conn(), agency, skp).await.unwrap().is_empty());
            assert!(actions::history(&mut d.conn(), agency, skp).await.unwrap().is_empty());
        }
    })
    .await;
}
