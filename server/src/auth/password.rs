//! Passwords (Argon2id) and tokens.

use argon2::{
    Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version, password_hash::SaltString,
};
use domain::problem::Problem;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The fewest characters of a new password.
pub const MIN_CHARS: usize = 10;
/// The most characters of a password.
pub const MAX_CHARS: usize = 256;
/// No password of [`MAX_CHARS`] is longer, in bytes of UTF-8.
const MAX_BYTES: usize = MAX_CHARS * 4;
/// Hashes made at a time unless said otherwise; each takes 19 MiB.
const AT_ONCE: usize = 2;
/// Requests that may wait for their turn.
const WAITING: usize = 64;

/// Why there is no hash or no verdict.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    /// 64 requests wait already: ask the user to try again in a moment.
    #[error("too many passwords are being hashed")]
    Busy,
    /// More than 1024 bytes; nothing was hashed.
    #[error("the password is too long")]
    TooLong,
    /// A stored hash cannot be read, or hashing failed.
    #[error("password hash: {0}")]
    Hash(argon2::password_hash::Error),
    /// The work was cut off.
    #[error("hashing was stopped")]
    Stopped,
}

/// Hashes and verifies passwords, few at a time and away from the async threads; cloning gives another handle.
#[derive(Clone)]
pub struct Passwords(Arc<Inner>);

struct Inner {
    params: Params,
    /// Everyone who hashes or waits.
    places: Arc<Semaphore>,
    /// Those who hash.
    turns: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self::new(AT_ONCE)
    }
}

impl Passwords {
    /// Argon2id with 19,456 KiB, 2 passes, 1 lane (OWASP's first choice); `at_once` hashes at a time (at least one).
    pub fn new(at_once: usize) -> Self {
        Self::with(Params::DEFAULT, at_once)
    }

    /// As cheap as the algorithm goes, for tests only.
    pub fn cheap() -> Self {
        Self::with(Params::new(8, 1, 1, None).unwrap_or(Params::DEFAULT), AT_ONCE)
    }

    fn with(params: Params, at_once: usize) -> Self {
        let at_once = at_once.max(1);
        let turns = Arc::new(Semaphore::new(at_once));
        Self(Arc::new(Inner { params, places: Arc::new(Semaphore::new(at_once + WAITING)), turns }))
    }

    /// The hash to store, in PHC form (`$argon2id$v=19$m=…`) with a salt of its own. Errors: `Busy`, `TooLong`,
    /// `Hash`, `Stopped`.
    pub async fn hash(&self, password: String) -> Result<String, HashError> {
        self.run(password, |argon, password| {
            let salt = SaltString::encode_b64(&random::<16>())?;
            Ok(argon.hash_password(password, &salt)?.to_string())
        })
        .await
    }

    /// Whether the password is the one of the stored hash. `None` (no such account) takes the same work and is false,
    /// so that the time does not tell which accounts exist. Errors: `Busy`, `TooLong`, `Hash` for a stored hash that
    /// cannot be read, `Stopped`.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool, HashError> {
        self.run(password, move |argon, password| {
            let Some(hash) = hash else {
                // The result is of no interest, only that it was worked out; nobody has this salt.
                let mut out = [0; Params::DEFAULT_OUTPUT_LEN];
                argon.hash_password_into(password, b"no such account.", &mut out)?;
                std::hint::black_box(&out);
                return Ok(false);
            };
            match argon.verify_password(password, &PasswordHash::new(&hash)?) {
                Ok(()) => Ok(true),
                Err(argon2::password_hash::Error::Password) => Ok(false),
                Err(e) => Err(e),
            }
        })
        .await
    }

    /// Waits for a turn and works on a thread for such things.
    async fn run<T, F>(&self, password: String, work: F) -> Result<T, HashError>
    where
        T: Send + 'static,
        F: FnOnce(&Argon2<'_>, &[u8]) -> argon2::password_hash::Result<T> + Send + 'static,
    {
        if password.len() > MAX_BYTES {
            return Err(HashError::TooLong);
        }
        let place = Arc::clone(&self.0.places).try_acquire_owned().map_err(|_| HashError::Busy)?;
        let turn = Arc::clone(&self.0.turns).acquire_owned().await.map_err(|_| HashError::Stopped)?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, self.0.params.clone());
        let held: (OwnedSemaphorePermit, OwnedSemaphorePermit) = (place, turn);
        let work = tokio::task::spawn_blocking(move || {
            // Held by the work, not by the request, which may be gone before it.
            let _held = held;
            work(&argon, password.as_bytes())
        });
        work.await.map_err(|_| HashError::Stopped)?.map_err(HashError::Hash)
    }
}

/// Whether a new password may be taken. `nip` is the person's NIP if there is one, `name` the full name.
///
/// Errors: `PasswordShort` (under 10 characters), `TooLong` (over 256), `PasswordWeak`: no letters, hardly any different
/// characters, a common word or the person's name with digits around it, or the NIP or date of birth in it.
pub fn check_new(password: &str, nip: Option<&str>, name: &str) -> Result<(), Problem> {
    // Bytes first: a megabyte is not counted through.
    let length = if password.len() > MAX_BYTES { password.len() } else { password.chars().count() };
    if length > MAX_CHARS {
        return Err(Problem::TooLong { max: MAX_CHARS, length });
    }
    if length < MIN_CHARS {
        return Err(Problem::PasswordShort { min: MIN_CHARS });
    }
    let lower = password.to_lowercase();
    if few_characters(&lower) || is_common(&lower) || tells_birth(&lower, nip) || is_name(&lower, name) {
        return Err(Problem::PasswordWeak);
    }
    Ok(())
}

/// Words that everybody tries first, alone, repeated, or with digits and signs around them.
const COMMON: [&str; 56] = [
    "password",
    "passw",
    "pass",
    "katasandi",
    "katakunci",
    "sandi",
    "rahasia",
    "qwerty",
    "qwertyuiop",
    "asdfghjkl",
    "asdfgh",
    "zxcvbnm",
    "qazwsx",
    "qazwsxedc",
    "qweasdzxc",
    "abcdefgh",
    "abcdefghij",
    "abc",
    "abcd",
    "abcde",
    "admin",
    "administrator",
    "user",
    "welcome",
    "letmein",
    "iloveyou",
    "login",
    "master",
    "changeme",
    "default",
    "indonesia",
    "indonesiaku",
    "indonesiaraya",
    "merdeka",
    "garuda",
    "pancasila",
    "bismillah",
    "bismillahirrahmanirrahim",
    "alhamdulillah",
    "assalamualaikum",
    "insyaallah",
    "allahuakbar",
    "sayang",
    "sayangku",
    "cintaku",
    "akucintakamu",
    "jakarta",
    "pegawai",
    "pegawainegeri",
    "pegawaiku",
    "pns",
    "asn",
    "cpns",
    "kinerja",
    "capaian",
    "selamatdatang",
];

/// Digits as people put them for letters.
fn plain(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        c => c,
    }
}

/// The word inside digits and signs, and its shortest period if it is one word several times.
fn core(text: &str) -> String {
    let letters: Vec<char> = text.trim_matches(|c: char| !c.is_alphabetic()).chars().collect();
    let period = (1..=letters.len() / 2)
        .find(|p| letters.len().is_multiple_of(*p) && letters.iter().zip(letters.iter().skip(*p)).all(|(a, b)| a == b));
    letters.iter().take(period.unwrap_or(letters.len())).collect()
}

fn is_common(lower: &str) -> bool {
    let cores = [core(lower), core(&core(lower).chars().map(plain).collect::<String>())];
    let words = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    // `1q2w3e4r5t` and the like are letters and digits in turn.
    let keys = ["qwertyuiop", "qazwsxedc", "abcdefghij"];
    let joined = words(lower);
    cores.iter().any(|c| COMMON.contains(&c.as_str()) || COMMON.contains(&words(c).as_str()))
        || COMMON.contains(&core(&joined).as_str())
        || (joined.len() >= 3 && keys.iter().any(|k| k.starts_with(&joined)))
}

/// No letters at all, or hardly any different characters.
fn few_characters(lower: &str) -> bool {
    let different: std::collections::HashSet<char> = lower.chars().collect();
    different.len() < 4 || !lower.chars().any(char::is_alphabetic)
}

/// Contains the NIP or the date of birth (its first eight digits), also as day, month, year.
fn tells_birth(lower: &str, nip: Option<&str>) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let Some(nip) = nip.map(digits) else { return false };
    let Some(birth) = nip.get(..8) else { return false };
    let turned = format!("{}{}{}", &birth[6..], &birth[4..6], &birth[..4]);
    // Every NIP begins with its date of birth.
    let typed = digits(lower);
    typed.contains(birth) || typed.contains(&turned)
}

/// Nothing but a word of the name, or the whole name, with digits and signs.
fn is_name(lower: &str, name: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let (typed, name) = (letters(lower), name.to_lowercase());
    let words = name.split(|c: char| !c.is_alphabetic()).filter(|w| w.chars().count() >= 3);
    let mut parts: Vec<String> = words.map(str::to_owned).collect();
    parts.push(letters(&name));
    let core = core(&typed);
    parts.iter().any(|p| !p.is_empty() && (*p == typed || *p == core))
}

/// A fresh secret of 256 bits (64 hex digits, safe in addresses and cookies) and its [`token_hash`], which is what is
/// stored.
///
/// # Panics
/// If the machine has no randomness: going on with a guessable token would open every account.
pub fn token() -> (String, String) {
    let token = hex(&random::<32>());
    let hash = token_hash(&token);
    (token, hash)
}

/// SHA-256 of a token in lower-case hex. Enough for a secret of 256 bits, which cannot be guessed, unlike a password.
pub fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect::<Vec<_>>().concat()
}

/// Random bytes from the machine.
fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if let Err(e) = getrandom::fill(&mut bytes) {
        panic!("the machine has no randomness: {e}");
    }
    bytes
}

#[cfg(test)]
mod tests;
