use super::{Limiter, MAX_BUCKETS};
use domain::calendar::Time;
use std::net::IpAddr;

const START: Time = Time(1_780_000_000_000_000);

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn office(n: u32) -> IpAddr {
    IpAddr::from((0x0A00_0000 | n).to_be_bytes())
}

/// Whether an attempt may begin; it is over at once.
fn wait(limiter: &Limiter, now: Time, address: IpAddr, account: &str, known: bool) -> Result<(), u32> {
    limiter.begin(now, address, account, known).map(drop)
}

/// What happens or is expected in one step of a story.
enum Step {
    Fails(u32),
    Waits(u32),
    Passes,
    Succeeds,
}

/// Seconds since the start, address, account, known device.
type Moment = (i64, &'static str, &'static str, bool, Step);

#[test]
fn stories_of_one_account() {
    use Step::{Fails, Passes, Succeeds, Waits};
    let home = "203.0.113.7";
    let stories: Vec<(&str, Vec<Moment>)> = vec![
        (
            "five failures lock one account from one address, until the first is 15 minutes old",
            vec![
                (0, home, "ani", false, Fails(1)),
                (60, home, "ani", false, Fails(3)),
                (100, home, "ani", false, Passes),
                (120, home, "ani", false, Fails(1)),
                (120, home, "ani", false, Waits(780)),
                (899, home, "ani", false, Waits(1)),
                (900, home, "ani", false, Passes),
                (900, home, "ani", false, Fails(1)),
                (901, home, "ani", false, Waits(59)),
            ],
        ),
        (
            "others at the same address, and the same account elsewhere, are free",
            vec![
                (0, home, "ani", false, Fails(5)),
                (1, home, "ani", false, Waits(899)),
                (1, home, "budi", false, Passes),
                (1, "203.0.113.8", "ani", false, Passes),
            ],
        ),
        (
            "spelling does not give more tries",
            vec![
                (0, home, "198001012005011001", false, Fails(3)),
                (0, home, "19800101 200501 1 001 ", false, Fails(2)),
                (1, home, "198001012005011001", false, Waits(899)),
                (1, home, "ANI", false, Fails(5)),
                (1, home, "ani", false, Waits(900)),
            ],
        ),
        (
            "success forgets the failures of that account at that address",
            vec![
                (0, home, "ani", false, Fails(4)),
                (1, home, "ani", false, Succeeds),
                (2, home, "ani", false, Fails(4)),
                (3, home, "ani", false, Passes),
            ],
        ),
        (
            "IPv6 counts by /64, IPv4 written as IPv6 is IPv4",
            vec![
                (0, "2001:db8::1", "ani", false, Fails(3)),
                (0, "2001:db8::ffff:2", "ani", false, Fails(2)),
                (1, "2001:db8::abcd", "ani", false, Waits(899)),
                (1, "2001:db8:0:1::1", "ani", false, Passes),
                (1, home, "budi", false, Fails(5)),
                (1, "::ffff:203.0.113.7", "budi", false, Waits(900)),
            ],
        ),
        (
            "a known device has ten tries of its own",
            vec![
                (0, home, "ani", true, Fails(9)),
                (1, home, "ani", true, Passes),
                (1, home, "ani", false, Passes),
                (1, home, "ani", true, Fails(1)),
                (1, "203.0.113.9", "ani", true, Waits(899)),
                (1, home, "ani", false, Passes),
                (2, home, "ani", true, Succeeds),
                (2, home, "ani", true, Passes),
            ],
        ),
        (
            "a clock that goes back never waits longer than the window",
            vec![(0, home, "ani", false, Fails(5)), (-5_000, home, "ani", false, Waits(900))],
        ),
    ];
    for (story, steps) in stories {
        let limiter = Limiter::default();
        for (n, (seconds, address, account, known, step)) in steps.into_iter().enumerate() {
            let (now, address) = (START.plus_seconds(seconds), ip(address));
            match step {
                Fails(times) => (0..times).for_each(|_| limiter.failed(now, address, account, known)),
                Succeeds => limiter.succeeded(now, address, account, known),
                Passes => assert_eq!(wait(&limiter, now, address, account, known), Ok(()), "{story}: step {n}"),
                Waits(s) => assert_eq!(wait(&limiter, now, address, account, known), Err(s), "{story}: step {n}"),
            }
        }
    }
}

#[test]
fn strangers_cannot_lock_the_owner_out() {
    let limiter = Limiter::default();
    let mut tried = 0;
    for n in 0..2_000 {
        let now = START.plus_seconds(i64::from(n) / 10);
        if wait(&limiter, now, office(n), "ani", false).is_ok() {
            tried += 1;
            limiter.failed(now, office(n), "ani", false);
        }
    }
    // Guessing from everywhere gives 20 tries, not 2,000.
    assert_eq!(tried, 20);
    let now = START.plus_seconds(200);
    assert!(wait(&limiter, now, ip("198.51.100.1"), "ani", false).is_err());
    assert_eq!(wait(&limiter, now, ip("198.51.100.1"), "ani", true), Ok(()));
    assert_eq!(wait(&limiter, now, office(3), "ani", true), Ok(()), "even from the guesser's address");
    // The owner's success does not give the guessers new tries.
    limiter.succeeded(now, ip("198.51.100.1"), "ani", true);
    assert!(wait(&limiter, now, office(5_000), "ani", false).is_err());
}

#[test]
fn an_office_behind_one_address_works_while_a_guesser_there_is_stopped() {
    let limiter = Limiter::default();
    let address = ip("36.66.1.1");
    // 300 people sign in, one in four mistypes once: no one waits.
    for n in 0..300 {
        let (now, account) = (START.plus_seconds(n), format!("pegawai{n}"));
        if n % 4 == 0 {
            limiter.failed(now, address, &account, false);
        }
        assert_eq!(wait(&limiter, now, address, &account, false), Ok(()), "{account}");
        limiter.succeeded(now, address, &account, false);
    }
    // Spraying one password over many accounts ends at 100 failures, also if an own account succeeds in between.
    for n in 0..25 {
        limiter.failed(START.plus_seconds(300), address, &format!("korban{n}"), false);
        limiter.succeeded(START.plus_seconds(300), address, "penebak", false);
    }
    assert!(wait(&limiter, START.plus_seconds(301), address, "korban99", false).is_err());
    // Those who worked here before still can.
    assert_eq!(wait(&limiter, START.plus_seconds(301), address, "pegawai7", true), Ok(()));
    assert_eq!(wait(&limiter, START.plus_seconds(1_300), address, "korban99", false), Ok(()));
}

#[test]
fn memory_is_bounded_and_the_oldest_goes_first() {
    let limiter = Limiter::default();
    for _ in 0..5 {
        limiter.failed(START, office(0), "first", false);
    }
    let many = u32::try_from(MAX_BUCKETS).unwrap();
    for n in 1..many {
        limiter.failed(START.plus_seconds(1), office(n), "x", true);
        limiter.failed(START.plus_seconds(1), office(n), &format!("a{n}"), true);
    }
    {
        let buckets = limiter.lock();
        assert_eq!((buckets.failures.len(), buckets.order.len()), (MAX_BUCKETS, MAX_BUCKETS));
    }
    assert_eq!(wait(&limiter, START.plus_seconds(2), office(0), "first", false), Ok(()), "gone for newer ones");
    assert!(wait(&limiter, START.plus_seconds(2), office(0), "x", true).is_err());
    // Once all are out of the window, the next failure clears them.
    limiter.failed(START.plus_seconds(2_000), office(0), "later", true);
    let buckets = limiter.lock();
    assert_eq!((buckets.failures.len(), buckets.order.len()), (1, 1));
}

#[test]
fn guesses_at_the_same_moment_are_not_more_than_in_a_row() {
    let limiter = Limiter::default();
    let home = ip("203.0.113.7");
    limiter.failed(START, home, "ani", false);
    let mut judged: Vec<_> = (0..50).filter_map(|_| limiter.begin(START, home, "ani", false).ok()).collect();
    assert_eq!(judged.len(), 4, "one has failed before");
    assert_eq!(wait(&limiter, START, home, "ani", false), Err(1), "soon one will be judged");
    judged.truncate(3);
    assert_eq!(wait(&limiter, START, home, "ani", false), Ok(()));
    limiter.failed(START, home, "ani", false);
    assert_eq!(wait(&limiter, START, home, "ani", false), Err(1), "three and two");
    drop(judged);
    assert_eq!(wait(&limiter, START, home, "ani", false), Ok(()));
    assert!(limiter.lock().judging.is_empty());
}

#[test]
fn an_office_may_sign_in_all_at_once() {
    let limiter = Limiter::default();
    let begun: Vec<_> =
        (0..500).filter_map(|n| limiter.begin(START, ip("36.66.1.1"), &format!("pegawai{n}"), false).ok()).collect();
    assert_eq!(begun.len(), 500);
}
