//! Agencies, units, posts, people, holdings.

use super::{assert_refused, assert_unique, both};
use crate::support::{date, fresh, moment};
use domain::{
    calendar::Zone,
    id::{AgencyId, AssignmentId, PersonId, PostId},
    nip::Employment,
    people::{Assignment, Function, Holding, Post, PostKind, Unit},
    settings::{Settings, Tolerance},
};
use server::store::people::{self, Agency, Person};

fn agency(code: &str) -> Agency {
    Agency {
        id: fresh(),
        code: code.to_owned(),
        name: "Kabupaten Jauh".to_owned(),
        settings: Settings {
            zone: Zone::Wit,
            tolerance: Tolerance { attention: 3, ..Tolerance::default() },
            ..Settings::default()
        },
        rev: 7,
        demo: true,
    }
}

fn person(nip: Option<&str>) -> Person {
    Person {
        id: fresh(),
        nip: nip.map(str::to_owned),
        name: "Dr. Ir. O'Brien \"Ñ\" 😀, M.Si.".to_owned(),
        employment: Employment::Pppk,
        rank: "VII".to_owned(),
    }
}

#[tokio::test]
async fn an_agency_comes_back_as_it_was_stored() {
    both(async |mut d| {
        let new = agency("jauh");
        people::add_agency(&mut d.conn(), &new, moment()).await.unwrap();
        let found = people::agency(&mut d.conn(), new.id).await.unwrap().unwrap();
        assert_eq!((found.id, found.code, found.name), (new.id, new.code, new.name));
        assert_eq!((found.settings, found.rev, found.demo), (new.settings, 7, true));
        assert!(people::agency(&mut d.conn(), fresh()).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn agencies_are_listed_by_code_and_codes_are_unique() {
    both(async |mut d| {
        people::add_agency(&mut d.conn(), &agency("aceh"), moment()).await.unwrap();
        let codes = people::agencies(&mut d.conn()).await.unwrap().into_iter().map(|a| a.code);
        assert_eq!(codes.collect::<Vec<_>>(), ["aceh", "uji-1", "uji-2"]);
        assert_unique(people::add_agency(&mut d.conn(), &agency("aceh"), moment()).await);
    })
    .await;
}

#[tokio::test]
async fn a_bump_moves_the_revision_of_one_agency() {
    both(async |mut d| {
        let (a, b) = (d.a.id, d.b.id);
        people::bump(&mut d.conn(), a).await.unwrap();
        people::bump(&mut d.conn(), a).await.unwrap();
        let rev =
            async |id: AgencyId, d: &mut super::Desk| people::agency(&mut d.conn(), id).await.unwrap().unwrap().rev;
        assert_eq!((rev(a, &mut d).await, rev(b, &mut d).await), (3, 1));
    })
    .await;
}

#[tokio::test]
async fn only_a_demo_agency_has_a_clock_ahead() {
    both(async |mut d| {
        let real = d.a.id;
        let demo = Agency { id: fresh(), demo: true, ..agency("contoh") };
        people::add_agency(&mut d.conn(), &demo, moment()).await.unwrap();
        assert_eq!(people::demo_ahead(&mut d.conn()).await.unwrap(), 0);
        people::set_demo_ahead(&mut d.conn(), real, 5).await.unwrap();
        assert_eq!(people::demo_ahead(&mut d.conn()).await.unwrap(), 0);
        people::set_demo_ahead(&mut d.conn(), demo.id, 7).await.unwrap();
        assert_eq!(people::demo_ahead(&mut d.conn()).await.unwrap(), 7);
    })
    .await;
}

#[tokio::test]
async fn a_unit_keeps_its_history_in_order() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let (root, id) = (d.a.unit(0), fresh());
        let row = |name: &str, from, to| Unit { id, name: name.to_owned(), parent: Some(root), from, to };
        let now = row("Bidang Baru", date(2026, 3, 1), None);
        let before = row("Bidang Lama", date(2025, 1, 1), Some(date(2026, 2, 28)));
        people::add_unit(&mut d.conn(), agency, &now).await.unwrap();
        people::add_unit(&mut d.conn(), agency, &before).await.unwrap();
        let rows = people::units(&mut d.conn(), agency).await.unwrap();
        assert!(rows.is_sorted_by_key(|u| (u.from, u.id)), "{rows:?}");
        let mine: Vec<_> = rows.into_iter().filter(|u| u.id == id).collect();
        assert_eq!(mine, [before.clone(), now]);
        assert!(people::units(&mut d.conn(), other).await.unwrap().iter().all(|u| u.id != id));
        assert_unique(people::add_unit(&mut d.conn(), agency, &before).await);
    })
    .await;
}

#[tokio::test]
async fn a_post_comes_back_as_it_was_stored() {
    both(async |mut d| {
        let agency = d.a.id;
        let post = Post {
            id: fresh(),
            unit: d.a.unit(2),
            name: "Analis Kebijakan".to_owned(),
            kind: PostKind::Jpt,
            head: true,
            function: Some(Function::PengelolaKinerja),
            reports_to: Some(d.a.top.post),
            from: date(2026, 1, 1),
            to: Some(date(2026, 12, 31)),
        };
        people::add_post(&mut d.conn(), agency, &post).await.unwrap();
        let bare = Post { id: fresh(), function: None, reports_to: None, to: None, head: false, ..post.clone() };
        people::add_post(&mut d.conn(), agency, &bare).await.unwrap();
        let all = people::posts(&mut d.conn(), agency).await.unwrap();
        assert!(all.is_sorted_by_key(|p| p.id) && all.contains(&post) && all.contains(&bare));
        let nowhere = Post { id: fresh(), reports_to: Some(fresh::<PostId>()), ..post };
        assert_refused(people::add_post(&mut d.conn(), agency, &nowhere).await);
    })
    .await;
}

#[tokio::test]
async fn a_person_comes_back_as_stored_and_a_nip_belongs_to_one_person() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let new = person(Some("199901012024011001"));
        people::add_person(&mut d.conn(), agency, &new).await.unwrap();
        // People without a NIP may be several.
        for _ in 0..2 {
            people::add_person(&mut d.conn(), agency, &person(None)).await.unwrap();
        }
        let all = people::people(&mut d.conn(), agency).await.unwrap();
        assert!(all.is_sorted_by_key(|p| p.id) && all.contains(&new));
        assert_eq!(all.iter().filter(|p| p.nip.is_none()).count(), 2);
        assert!(!people::people(&mut d.conn(), other).await.unwrap().contains(&new));
        assert_unique(people::add_person(&mut d.conn(), other, &person(new.nip.as_deref())).await);
        let found = people::by_nip(&mut d.conn(), "199901012024011001").await.unwrap();
        assert_eq!(found, Some((agency, new.id)));
        assert_eq!(people::by_nip(&mut d.conn(), "199901012024011002").await.unwrap(), None);
    })
    .await;
}

fn holding(post: PostId, person: PersonId) -> Assignment {
    Assignment {
        id: fresh::<AssignmentId>(),
        post,
        person,
        holding: Holding::Plh,
        from: date(2026, 6, 1),
        to: Some(date(2026, 6, 30)),
    }
}

#[tokio::test]
async fn holdings_are_listed_from_the_first_and_only_of_the_agency() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let new = holding(d.a.rater.post, d.a.peer.id);
        people::add_assignment(&mut d.conn(), agency, &new).await.unwrap();
        let all = people::assignments(&mut d.conn(), agency).await.unwrap();
        assert!(all.is_sorted_by_key(|a| (a.from, a.id)) && all.contains(&new));
        assert!(!people::assignments(&mut d.conn(), other).await.unwrap().contains(&new));
        let backwards = Assignment { id: fresh(), to: Some(date(2026, 5, 31)), ..new };
        assert_refused(people::add_assignment(&mut d.conn(), agency, &backwards).await);
    })
    .await;
}

#[tokio::test]
async fn a_holding_ends_only_in_its_agency_and_not_before_it_began() {
    both(async |mut d| {
        let (agency, other) = (d.a.id, d.b.id);
        let new = holding(d.a.rater.post, d.a.peer.id);
        people::add_assignment(&mut d.conn(), agency, &new).await.unwrap();
        let last = date(2026, 6, 9);
        assert!(!people::end_assignment(&mut d.conn(), other, new.id, last).await.unwrap());
        assert!(!people::end_assignment(&mut d.conn(), agency, fresh(), last).await.unwrap());
        assert!(!people::end_assignment(&mut d.conn(), agency, new.id, date(2026, 5, 31)).await.unwrap());
        let to = async |d: &mut super::Desk| {
            let all = people::assignments(&mut d.conn(), agency).await.unwrap();
            all.into_iter().find(|a| a.id == new.id).unwrap().to
        };
        assert_eq!(to(&mut d).await, new.to);
        assert!(people::end_assignment(&mut d.conn(), agency, new.id, last).await.unwrap());
        assert_eq!(to(&mut d).await, Some(last));
    })
    .await;
}
