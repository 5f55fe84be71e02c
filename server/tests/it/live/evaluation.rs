//! Evaluations on open pages.

use super::{Net, record, skp};
use crate::support::fresh;
use app::port::EvaluationPort;
use domain::{evaluation::draft::Patch, event::Change};

#[tokio::test]
async fn a_result_reaches_those_it_concerns_and_a_draft_stays_with_those_above() {
    Net::both(async |net| {
        let there = net.evaluate().await;
        // What was done before has been told when what comes after it arrives.
        let (mut owner, mut before) = net.live(&net.a.owner).await;
        record(&mut owner, &net.a.owner, "1").await;
        while !matches!(before.must().await.change(), Change::Skp(_)) {}
        let (_, mut own) = net.live(&net.a.owner).await;
        let (_, mut raters) = net.live(&net.a.rater).await;
        let (_, mut higher) = net.live(&net.a.top).await;
        let (mut peer, mut peers) = net.live(&net.a.peer).await;
        let port = net.port();
        port.receive(&net.actor(&net.a.owner), fresh(), there.delivered).await.unwrap();
        for stream in [&mut own, &mut raters, &mut higher] {
            let Change::Evaluation(change) = stream.must().await.change() else { panic!("no evaluation") };
            assert_eq!((change.evaluation, change.period), (Some(there.delivered), there.quarter));
        }
        assert!(matches!(raters.must().await.change(), Change::Notice { .. }));
        let draft = net.ratings("sesuai", "sesuai");
        port.save_draft(&net.actor(&net.a.rater), there.annual, net.a.peer.skp, draft, Patch::default()).await.unwrap();
        let Change::Evaluation(change) = higher.must().await.change() else { panic!("no evaluation") };
        assert_eq!(change.skp, Some(net.a.peer.skp));
        // The first the peer hears of is what he does himself.
        record(&mut peer, &net.a.peer, "1").await;
        assert_eq!(skp(peers.must().await.change()).skp, net.a.peer.skp);
    })
    .await;
}
