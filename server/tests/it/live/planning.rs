//! Matrix and action plans on open pages.

use super::Net;
use crate::support::fresh;
use app::port::{ActionPort, MatrixPort};
use domain::{
    action::About,
    event::{Change, Piece},
    matrix::{CellId, Seen},
};

fn nothing() -> Seen {
    Seen::Text(String::new())
}

#[tokio::test]
async fn a_cell_reaches_everybody_in_the_matrix_and_nobody_else() {
    Net::both(async |net| {
        let a = &net.a;
        let (_, mut leader) = net.live(&a.rater).await;
        let (_, mut peer) = net.live(&a.peer).await;
        let (_, mut above) = net.live(&a.top).await;
        let (mut outside, mut stranger) = net.live(&a.stranger).await;
        let id = CellId { post: a.rater.post, year: 2026, rhk: a.rater.rhk(), member: a.owner.id };
        net.port().write_cell(&net.actor(&a.owner), id, "Tersedianya peta".to_owned(), nothing()).await.unwrap();
        for stream in [&mut leader, &mut peer, &mut above] {
            assert!(matches!(stream.must().await.change(), Change::Pages));
        }
        // The first a stranger hears of is what he does himself.
        super::record(&mut outside, &a.stranger, "1").await;
        assert!(matches!(stranger.must().await.change(), Change::Skp(_)));
        // Who is added hears of it, and so does who is taken out.
        let (port, actor) = (net.port(), net.actor(&a.rater));
        port.add_member(&actor, fresh(), a.rater.post, 2026, a.stranger.nip.clone()).await.unwrap();
        assert!(matches!(stranger.must().await.change(), Change::Pages));
        port.remove_member(&actor, fresh(), a.rater.post, 2026, a.stranger.id).await.unwrap();
        assert!(matches!(stranger.must().await.change(), Change::Pages));
    })
    .await;
}

#[tokio::test]
async fn a_planned_value_makes_open_pages_of_the_skp_read_it_anew() {
    Net::both(async |net| {
        let (o, a) = (&net.a.owner, &net.a);
        let (_, mut rater) = net.live(&a.rater).await;
        let (port, actor) = (net.port(), net.actor(o));
        port.write_action(&actor, o.skp, 2, About::Iki(o.jumlah()), "60".to_owned(), nothing()).await.unwrap();
        let change = super::skp(rater.must().await.change());
        assert_eq!(change.pieces, [Piece::Plan]);
        assert!(matches!(rater.must().await.change(), Change::Pages));
        // Words alone move no figure, but no revision is missed either.
        port.write_action(&actor, o.skp, 2, About::Rhk(o.rhk()), "Sweeping".to_owned(), nothing()).await.unwrap();
        let words = super::skp(rater.must().await.change());
        assert_eq!((words.rev, words.pieces.len()), (change.rev + 1, 0));
        // The same once more: nothing happens, and still no gap.
        assert!(matches!(rater.must().await.change(), Change::Pages));
        port.write_action(&actor, o.skp, 2, About::Rhk(o.rhk()), "Sweeping".to_owned(), nothing()).await.unwrap();
        assert_eq!(super::skp(rater.must().await.change()).rev, change.rev + 2);
    })
    .await;
}
