use super::{HashError, Passwords, check_new, token, token_hash};
use argon2::{Params, PasswordHash};
use domain::problem::Problem;
use std::{
    collections::HashSet,
    time::{Duration, Instant},
};

const NIP: &str = "198503172009122004";
const NAME: &str = "Dr. Siti Nur'aini Wijayakusuma, S.Kom.";

#[tokio::test]
async fn a_password_fits_its_hash_and_no_other() {
    let passwords = Passwords::cheap();
    let hash = passwords.hash("kopi susu hangat".into()).await.unwrap();
    let again = passwords.hash("kopi susu hangat".into()).await.unwrap();
    assert_ne!(hash, again, "each hash has its own salt");
    assert!(passwords.verify("kopi susu hangat".into(), Some(hash.clone())).await.unwrap());
    assert!(passwords.verify("kopi susu hangat".into(), Some(again)).await.unwrap());
    assert!(!passwords.verify("kopi susu dingin".into(), Some(hash)).await.unwrap());
    assert!(!passwords.verify("kopi susu hangat".into(), None).await.unwrap());
    let bad = passwords.verify("x".into(), Some("not a hash".into())).await;
    assert!(matches!(bad, Err(HashError::Hash(_))));
}

#[tokio::test]
async fn hashes_in_use_have_the_strength_agreed_on() {
    let passwords = Passwords::default();
    let hash = passwords.hash("kopi susu hangat".into()).await.unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    let parsed = PasswordHash::new(&hash).unwrap();
    assert_eq!(parsed.hash.unwrap().len(), Params::DEFAULT_OUTPUT_LEN);
    // A cheap instance verifies it too: what counts is written in the hash.
    assert!(Passwords::cheap().verify("kopi susu hangat".into(), Some(hash)).await.unwrap());
}

#[tokio::test]
async fn an_unknown_account_takes_as_long_as_a_known_one() {
    let passwords = Passwords::default();
    let hash = passwords.hash("kopi susu hangat".into()).await.unwrap();
    let mut shortest = [Duration::MAX; 2];
    for _ in 0..8 {
        for (n, hash) in [Some(hash.clone()), None].into_iter().enumerate() {
            let start = Instant::now();
            assert!(!passwords.verify("kopi susu dingin".into(), hash).await.unwrap());
            shortest[n] = shortest[n].min(start.elapsed());
        }
    }
    let (known, unknown) = (shortest[0].as_secs_f64(), shortest[1].as_secs_f64());
    assert!((0.5..2.0).contains(&(unknown / known)), "{known} {unknown}");
}

#[tokio::test]
async fn a_megabyte_of_password_is_refused_before_any_work() {
    let passwords = Passwords::default();
    let long = "a".repeat(1_000_000);
    // Nobody has a place to hash: only what needs none is answered.
    let places = passwords.0.places.try_acquire_many(u32::try_from(super::AT_ONCE + super::WAITING).unwrap()).unwrap();
    assert!(matches!(passwords.hash("pendek".to_owned()).await, Err(HashError::Busy)));
    assert!(matches!(passwords.hash(long.clone()).await, Err(HashError::TooLong)));
    assert!(matches!(passwords.verify(long.clone(), None).await, Err(HashError::TooLong)));
    assert_eq!(check_new(&long, None, ""), Err(Problem::TooLong { max: 256, length: 1_000_000 }));
    drop(places);
    // The longest password allowed can be hashed.
    assert!(Passwords::cheap().hash("𝄞".repeat(256)).await.is_ok());
}

#[tokio::test]
async fn the_queue_is_bounded_and_frees_itself() {
    let passwords = Passwords::new(1);
    // One at work and 64 waiting; futures are polled in order, so the 66th finds the queue full.
    let all = futures::future::join_all((0..70).map(|_| passwords.hash("kopi susu hangat".into())));
    let answers = tokio::time::timeout(Duration::from_mins(1), all).await.unwrap();
    let busy = answers.iter().filter(|a| matches!(a, Err(HashError::Busy))).count();
    assert_eq!((busy, answers.iter().filter(|a| a.is_ok()).count()), (5, 65));
    assert!(answers[65..].iter().all(Result::is_err));
    assert!(passwords.hash("kopi susu hangat".into()).await.is_ok());
}

#[tokio::test]
async fn a_request_that_goes_away_does_not_let_more_work_in() {
    let passwords = Passwords::new(1);
    for _ in 0..5 {
        drop(tokio::time::timeout(Duration::from_millis(1), passwords.hash("kopi susu hangat".into())).await);
    }
    assert!(passwords.0.turns.available_permits() <= 1);
    assert!(passwords.hash("kopi susu hangat".into()).await.is_ok());
    assert_eq!(passwords.0.turns.available_permits(), 1);
    assert_eq!(passwords.0.places.available_permits(), 65);
}

#[test]
fn new_passwords_are_neither_short_nor_guessable() {
    let short = Err(Problem::PasswordShort { min: 10 });
    let weak = Err(Problem::PasswordWeak);
    let cases = [
        ("", short.clone()),
        ("k0pi!susu", short.clone()),
        ("ééééééééé", short),
        ("password123", weak.clone()),
        ("Password123!", weak.clone()),
        ("P@ssw0rd2026", weak.clone()),
        ("passwordpassword", weak.clone()),
        ("indonesia1945", weak.clone()),
        ("Bismillah123", weak.clone()),
        ("bismillah 786", weak.clone()),
        ("qwerty123456", weak.clone()),
        ("qwertyuiop", weak.clone()),
        ("1q2w3e4r5t", weak.clone()),
        ("qwertyqwerty", weak.clone()),
        ("rahasia2026", weak.clone()),
        ("R4h4s1a2026", weak.clone()),
        ("pegawai12345", weak.clone()),
        ("123pegawai456", weak.clone()),
        ("1234567890", weak.clone()),
        ("08123456789012", weak.clone()),
        ("aaaaaaaaaaaa", weak.clone()),
        ("abababababab", weak.clone()),
        ("198503172009122004", weak.clone()),
        ("nip198503172009122004", weak.clone()),
        ("mawar19850317", weak.clone()),
        ("mawar-1985-03-17", weak.clone()),
        ("mawar17031985", weak.clone()),
        ("siti123456", weak.clone()),
        ("SITI_2026!!", weak.clone()),
        ("Wijayakusuma1", weak.clone()),
        ("sitisiti1234", weak),
        ("kopi susu hangat", Ok(())),
        ("Siti suka kopi", Ok(())),
        ("password kucing belang", Ok(())),
        ("vT9#kQ2m!x", Ok(())),
        ("mawar-melati-17", Ok(())),
        ("каша с маслом", Ok(())),
    ];
    for (password, expected) in cases {
        assert_eq!(check_new(password, Some(NIP), NAME), expected, "{password}");
    }
    assert_eq!(check_new("mawar19850317", None, ""), Ok(()), "whose birthday is not known");
    assert_eq!(check_new("mawar putih", Some("12"), "A"), Ok(()), "a NIP that is none");
    assert_eq!(check_new(&"kucing ".repeat(40), None, ""), Err(Problem::TooLong { max: 256, length: 280 }));
}

#[test]
fn tokens_are_long_different_and_stored_as_digest() {
    let all: HashSet<String> = (0..1_000).map(|_| token().0).collect();
    assert_eq!(all.len(), 1_000);
    let (secret, stored) = token();
    assert_eq!((secret.len(), stored.len()), (64, 64));
    assert_eq!(token_hash(&secret), stored);
    assert_eq!(token_hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
