//! *Nomor Induk Pegawai* of PNS and *Nomor Induk PPPK*.

use crate::calendar::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// NIP or NI PPPK, 18 digits. Personal data (birth date, sex): never shown whole on public pages, never logged,
/// never a primary key.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nip(String);

/// Why a typed number is no NIP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NipError {
    /// Nothing was typed.
    Empty,
    /// Something other than digits, spaces and dots.
    NotDigits,
    /// Not 18 digits; carries how many there are.
    Length(usize),
    /// The first eight digits are no day of birth.
    BirthDate,
    /// Digits 9-12 are no year of appointment after birth, or (PNS) digits 13-14 no month.
    Appointment,
    /// Digit 15 is neither 1 (male) nor 2 (female).
    Sex,
}

/// Kind of employment. PNS are permanent, PPPK have a work agreement (UU 20/2023).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Employment {
    /// Pegawai Negeri Sipil.
    Pns,
    /// Pegawai Pemerintah dengan Perjanjian Kerja.
    Pppk,
}

impl Nip {
    /// Reads a typed number; spaces and dots are dropped. Checks what holds for both PNS and PPPK: 18 digits, a day
    /// of birth, a later year of appointment, the digit for sex. There is no check digit.
    pub fn parse(raw: &str) -> Result<Self, NipError> {
        let kept: String = raw.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
        if kept.is_empty() {
            return Err(NipError::Empty);
        }
        if !kept.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NipError::NotDigits);
        }
        if kept.len() != 18 {
            return Err(NipError::Length(kept.len()));
        }
        let nip = Self(kept);
        let birth = nip.birth_date().ok_or(NipError::BirthDate)?;
        if !(1900..2100).contains(&birth.year()) {
            return Err(NipError::BirthDate);
        }
        let appointed = i32::try_from(nip.number(8, 12)).unwrap_or(0);
        if appointed <= birth.year() || appointed >= 2100 {
            return Err(NipError::Appointment);
        }
        if !matches!(nip.number(14, 15), 1 | 2) {
            return Err(NipError::Sex);
        }
        Ok(nip)
    }

    /// Like [`Nip::parse`], and for PNS digits 13-14 are the month of appointment; for PPPK they count agreements.
    pub fn parse_as(raw: &str, employment: Employment) -> Result<Self, NipError> {
        let nip = Self::parse(raw)?;
        match employment {
            Employment::Pns if !(1..=12).contains(&nip.number(12, 14)) => Err(NipError::Appointment),
            Employment::Pns | Employment::Pppk => Ok(nip),
        }
    }

    /// All 18 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Day of birth, from the first eight digits.
    pub fn birth_date(&self) -> Option<Date> {
        let month = u8::try_from(self.number(4, 6)).ok()?;
        let day = u8::try_from(self.number(6, 8)).ok()?;
        Date::new(i32::try_from(self.number(0, 4)).ok()?, month, day).ok()
    }

    /// The form people print: `19920115 201903 2 907`.
    pub fn grouped(&self) -> String {
        let n = &self.0;
        format!("{} {} {} {}", &n[..8], &n[8..14], &n[14..15], &n[15..])
    }

    fn number(&self, from: usize, to: usize) -> u32 {
        self.0.get(from..to).and_then(|s| s.parse().ok()).unwrap_or(0)
    }
}

impl fmt::Display for NipError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a NIP: {self:?}")
    }
}

impl TryFrom<String> for Nip {
    type Error = NipError;
    fn try_from(s: String) -> Result<Self, NipError> {
        Self::parse(&s)
    }
}

impl From<Nip> for String {
    fn from(n: Nip) -> Self {
        n.0
    }
}
