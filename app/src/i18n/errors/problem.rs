//! What is wrong with what was typed.

use crate::i18n::{Lang, fill, format};
use domain::{
    decimal::{Decimal, NumberError},
    nip::NipError,
    problem::Problem,
};

/// What is wrong with one field.
#[expect(clippy::too_many_lines, reason = "one sentence per problem")]
pub fn problem(problem: &Problem, lang: Lang) -> String {
    let with = |id: &'static str, en: &'static str, values: &[&str]| fill(lang.pick(id, en), values);
    match problem {
        Problem::Required => with("Wajib diisi.", "Please fill this in.", &[]),
        Problem::TooLong { max, length } => with(
            "Terlalu panjang: {1} huruf, paling banyak {0}.",
            "Too long: {1} characters, at most {0}.",
            &[&whole(*max, lang), &whole(*length, lang)],
        ),
        Problem::TooShort { min, length } => with(
            "Terlalu singkat: {1} huruf, paling sedikit {0}. Tuliskan apa yang mendasarinya.",
            "Too short: {1} characters, at least {0}. Say what it rests on.",
            &[&min.to_string(), &length.to_string()],
        ),
        Problem::Changed { by, now } if by.is_empty() => with(
            "Belum tersimpan: di halaman lain sudah tertulis \u{201c}{0}\u{201d}. Teks Anda tetap ada; pilih salah satu.",
            "Not stored yet: on another page this says \u{201c}{0}\u{201d} by now. Your text is still there; choose one of them.",
            &[now],
        ),
        Problem::Changed { by, now } => with(
            "Belum tersimpan: {0} sudah menulis \u{201c}{1}\u{201d} di sini. Teks Anda tetap ada; pilih salah satu.",
            "Not stored yet: {0} has written \u{201c}{1}\u{201d} here. Your text is still there; choose one of them.",
            &[by, now],
        ),
        Problem::BelowEarlier { earlier: bound } => with(
            "Jumlah rencana tidak boleh turun: periode sebelumnya {0}.",
            "A planned sum cannot fall: an earlier period has {0}.",
            &[&format::number(*bound, lang)],
        ),
        Problem::AboveLater { later: bound } => with(
            "Jumlah rencana tidak boleh turun: periode sesudahnya {0}.",
            "A planned sum cannot fall: a later period has {0}.",
            &[&format::number(*bound, lang)],
        ),
        Problem::Nobody => with(
            "Tidak ada pegawai dengan nama atau NIP ini di instansi Anda.",
            "Nobody in your agency has this name or number.",
            &[],
        ),
        Problem::AlreadyThere => with("Orang ini sudah ada di matriks.", "This person is in the matrix already.", &[]),
        Problem::SeveralPeople { names } => with(
            "Ada beberapa yang cocok: {0}. Tulis nama lengkap atau NIP.",
            "Several people fit: {0}. Write the full name or the number.",
            &[names],
        ),
        Problem::NoSource => with(
            "Pilih paling sedikit satu bukti atau umpan balik yang mendasarinya.",
            "Choose at least one piece of evidence or feedback it rests on.",
            &[],
        ),
        Problem::TooManySources { max } => {
            with("Pilih paling banyak {0} bukti dan umpan balik.", "Choose at most {0} of them.", &[&max.to_string()])
        }
        Problem::Number(error) => number(*error, lang).to_owned(),
        Problem::Negative => with("Nilai tidak boleh di bawah nol.", "The value cannot be below zero.", &[]),
        Problem::NotWhole { unit } => with(
            "Tulis bilangan bulat: {0} dihitung satu per satu.",
            "Write a whole number: {0} are counted one by one.",
            &[unit],
        ),
        Problem::Ratio => with(
            "Bagian tidak boleh melebihi keseluruhan, dan keseluruhan tidak boleh nol.",
            "The part cannot exceed the whole, and the whole cannot be zero.",
            &[],
        ),
        Problem::Date
        | Problem::Future { .. }
        | Problem::OutsideSkp { .. }
        | Problem::Before { .. }
        | Problem::Later { .. } => wrong_day(problem, lang),
        Problem::Between { min, max } => with(
            "Isi dengan bilangan bulat dari {0} sampai {1}.",
            "Enter a whole number from {0} to {1}.",
            &[&min.to_string(), &max.to_string()],
        ),
        Problem::Unchanged => {
            with("Nilainya sama dengan yang berlaku sekarang.", "This is the value that holds already.", &[])
        }
        Problem::Nip(error) => nip(*error, lang),
        Problem::Choice => with("Pilih salah satu yang tersedia.", "Choose one of those offered.", &[]),
        Problem::Link => {
            with("Tautan harus diawali https:// atau http://.", "The link must begin with https:// or http://.", &[])
        }
        Problem::FileEmpty => {
            with("Berkas ini kosong. Pilih berkas lain.", "This file is empty. Choose another one.", &[])
        }
        Problem::FileTooLarge { max } => with(
            "Berkas terlalu besar. Paling besar {0}.",
            "The file is too large. At most {0}.",
            &[&format::bytes(i64::try_from(*max).unwrap_or(i64::MAX), lang)],
        ),
        Problem::PictureTooLarge { megapixels } => with(
            "Gambar lebih dari {0} megapiksel. Kecilkan dahulu, atau ambil dengan mutu lebih rendah.",
            "The picture has more than {0} megapixels. Make it smaller first, or take it with a lower quality.",
            &[&megapixels.to_string()],
        ),
        Problem::FileKind => with(
            "Jenis berkas tidak diterima. Pilih foto JPEG, PNG, WebP, atau PDF.",
            "This kind of file is not taken. Choose a JPEG, PNG or WebP photo or a PDF.",
            &[],
        ),
        Problem::FileBroken => with(
            "Berkas rusak dan tidak dapat dibuka. Ambil ulang atau pilih yang lain.",
            "The file is damaged and cannot be opened. Take it again or choose another one.",
            &[],
        ),
        Problem::FileActive => with(
            "PDF ini berisi program. Simpan ulang sebagai PDF biasa.",
            "This PDF contains programs. Save it again as a plain PDF.",
            &[],
        ),
        Problem::FileLocked => with(
            "PDF ini dikunci kata sandi. Buka kuncinya lebih dulu.",
            "This PDF is locked with a password. Unlock it first.",
            &[],
        ),
        Problem::TooManyFiles { max } => with(
            "Paling banyak {0} bukti dalam satu catatan.",
            "At most {0} pieces of evidence in one entry.",
            &[&max.to_string()],
        ),
        Problem::TooMany { .. }
        | Problem::ZeroTarget
        | Problem::RangeOrder
        | Problem::BasePast
        | Problem::Deliverable { .. }
        | Problem::DeliverableOutside { .. }
        | Problem::NoRhk
        | Problem::NoLink
        | Problem::NoIki
        | Problem::OneYear
        | Problem::After { .. } => of_plan(problem, lang),
        Problem::PasswordShort { min } => {
            with("Kata sandi paling sedikit {0} huruf.", "A password has at least {0} characters.", &[&min.to_string()])
        }
        Problem::PasswordWeak => with(
            "Kata sandi ini mudah ditebak. Pakai rangkaian beberapa kata.",
            "This password is easy to guess. Use a few words in a row.",
            &[],
        ),
        Problem::PasswordWrong => with("Kata sandi sekarang tidak cocok.", "The present password is not right.", &[]),
    }
}

/// What is wrong with a field of a plan.
fn of_plan(problem: &Problem, lang: Lang) -> String {
    let with = |id: &'static str, en: &'static str, values: &[&str]| fill(lang.pick(id, en), values);
    match problem {
        Problem::TooMany { max } => with(
            "Paling banyak {0}. Gabungkan yang serupa.",
            "At most {0}. Put similar ones together.",
            &[&max.to_string()],
        ),
        Problem::ZeroTarget => with("Target harus di atas nol.", "The target must be above zero.", &[]),
        Problem::RangeOrder => {
            with("Batas atas harus lebih besar dari batas bawah.", "The upper bound must exceed the lower one.", &[])
        }
        Problem::BasePast => {
            with("Nilai awal sudah melewati target.", "The value at the start is beyond the target already.", &[])
        }
        Problem::Deliverable { line } => with(
            "Baris {0}: tulis nama; tanggal, misalnya Laporan semester I; 10-07-2026.",
            "Line {0}: write name; day, for example Laporan semester I; 10-07-2026.",
            &[&line.to_string()],
        ),
        Problem::DeliverableOutside { line, start, end } => with(
            "Baris {0}: tanggal harus di dalam masa SKP, {1} sampai {2}.",
            "Line {0}: the day must lie within the SKP, {1} to {2}.",
            &[&line.to_string(), &format::date(*start, lang), &format::date(*end, lang)],
        ),
        Problem::NoLink => with(
            "Pilih RHK pimpinan yang didukung. Untuk RHK tambahan boleh diisi penugasan dari siapa.",
            "Choose the RHK of the superior it supports. For one that is tambahan, say who assigned it instead.",
            &[],
        ),
        Problem::NoRhk => with("Tambahkan paling sedikit satu RHK.", "Add at least one RHK.", &[]),
        Problem::NoIki => with("Tambahkan paling sedikit satu indikator.", "Add at least one indicator.", &[]),
        Problem::OneYear => {
            with("Masa SKP harus di dalam satu tahun.", "The SKP must lie within one calendar year.", &[])
        }
        Problem::After { latest } => {
            with("Tanggal paling akhir {0}.", "The latest day is {0}.", &[&format::date(*latest, lang)])
        }
        // All others have their words above.
        _ => String::new(),
    }
}

/// What is wrong with a day.
fn wrong_day(problem: &Problem, lang: Lang) -> String {
    let with = |id: &'static str, en: &'static str, values: &[&str]| fill(lang.pick(id, en), values);
    match problem {
        Problem::Future { today } => with(
            "Tanggal tidak boleh setelah hari ini, {0}.",
            "The day cannot be after today, {0}.",
            &[&format::date(*today, lang)],
        ),
        Problem::OutsideSkp { start, end } => with(
            "Tanggal harus di dalam masa SKP: {0} sampai {1}.",
            "The day must lie within the SKP: {0} to {1}.",
            &[&format::date(*start, lang), &format::date(*end, lang)],
        ),
        Problem::Before { earliest } => {
            with("Tanggal paling awal {0}.", "The earliest day is {0}.", &[&format::date(*earliest, lang)])
        }
        Problem::Later { latest } => {
            with("Tanggal paling akhir {0}.", "The latest day is {0}.", &[&format::date(*latest, lang)])
        }
        // Of those about a day, the one that is none.
        _ => with("Tanggal ini tidak ada.", "This day does not exist.", &[]),
    }
}

const fn number(error: NumberError, lang: Lang) -> &'static str {
    let (id, en) = match error {
        NumberError::Empty => ("Wajib diisi.", "Please fill this in."),
        NumberError::NotANumber => ("Tulis angka saja, misalnya 1.234,5.", "Write a number only, for example 1.234,5."),
        NumberError::DotForComma => (
            "Pakai koma untuk desimal: 90,53. Titik hanya untuk ribuan: 1.234.",
            "Use a comma for decimals: 90,53. Dots only group thousands: 1.234.",
        ),
        NumberError::TooFine => ("Paling banyak empat angka di belakang koma.", "At most four digits after the comma."),
        NumberError::TooLarge => ("Angka terlalu besar.", "The number is too large."),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

fn nip(error: NipError, lang: Lang) -> String {
    let plain = |id: &'static str, en: &'static str| lang.pick(id, en).to_owned();
    match error {
        NipError::Empty => plain("Isi NIP Anda.", "Enter your NIP."),
        NipError::NotDigits => plain("NIP hanya berisi angka.", "A NIP consists of digits only."),
        NipError::Length(n) => fill(
            lang.pick("NIP terdiri atas 18 angka; yang diketik {0}.", "A NIP has 18 digits; you typed {0}."),
            &[&n.to_string()],
        ),
        NipError::BirthDate => plain(
            "Delapan angka pertama NIP adalah tanggal lahir. Periksa kembali.",
            "The first eight digits of a NIP are the day of birth. Check them.",
        ),
        NipError::Appointment => plain(
            "Angka ke-9 sampai ke-14 NIP tidak cocok. Periksa kembali.",
            "Digits 9 to 14 of the NIP do not fit. Check them.",
        ),
        NipError::Sex => {
            plain("Angka ke-15 NIP adalah 1 atau 2. Periksa kembali.", "Digit 15 of a NIP is 1 or 2. Check it.")
        }
    }
}

fn whole(n: usize, lang: Lang) -> String {
    format::number(Decimal::whole(i32::try_from(n).unwrap_or(i32::MAX)), lang)
}
