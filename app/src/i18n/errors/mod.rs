//! What went wrong, in words: what happened, what is safe, what to do. Every match is exhaustive, so that a new
//! error without a sentence does not compile.

mod problem;
mod refused;

use super::{Lang, fill, format};
use crate::error::AppError;
pub use problem::problem;
use refused::refused;

/// The sentence for a request that had no effect.
pub fn sentence(error: &AppError, lang: Lang) -> String {
    let plain = |id: &'static str, en: &'static str| lang.pick(id, en).to_owned();
    match error {
        AppError::SignedOut => plain(
            "Sesi Anda sudah berakhir. Tulisan Anda masih ada di halaman ini. Masuk lagi di tab baru, lalu kirim ulang dari sini.",
            "Your session has ended. What you wrote is still on this page. Sign in again in a new tab, then send it once more from here.",
        ),
        AppError::OtherPerson => plain(
            "Di peramban ini sekarang masuk orang lain, jadi tulisan Anda tidak dikirim atas namanya. Tulisan itu masih ada di halaman ini. Masuk lagi sebagai Anda di tab baru, lalu kirim ulang dari sini.",
            "Somebody else is signed in in this browser now, so what you wrote was not sent in that person's name. It is still on this page. Sign in as yourself in a new tab, then send it once more from here.",
        ),
        AppError::Forbidden => plain(
            "Anda dapat melihat ini, tetapi tidak berwenang mengubahnya. Tidak ada yang berubah.",
            "You can see this but may not change it. Nothing was changed.",
        ),
        AppError::NotFound => plain(
            "Bagian ini tidak ada lagi atau bukan untuk Anda. Tidak ada yang berubah.",
            "This is no longer there, or not meant for you. Nothing was changed.",
        ),
        AppError::Conflict => plain(
            "Orang lain baru saja mengubah bagian ini. Tulisan Anda masih ada. Muat ulang halaman, periksa, lalu kirim lagi.",
            "Somebody else has just changed this. What you wrote is still here. Reload the page, check, and send again.",
        ),
        AppError::Invalid(list) if list.len() == 1 => plain(
            "Belum terkirim. Satu isian perlu dibetulkan.",
            "Not sent yet. One field needs to be corrected.",
        ),
        AppError::Invalid(list) => fill(
            lang.pick(
                "Belum terkirim. {0} isian perlu dibetulkan.",
                "Not sent yet. {0} fields need to be corrected.",
            ),
            &[&list.len().to_string()],
        ),
        AppError::Refused(refusal) => refused(refusal, lang),
        AppError::SignedInAgain => plain(
            "Anda sudah masuk lagi. Yang Anda ketik masih ada di sini, tetapi belum terkirim. Periksa, lalu kirim lagi.",
            "You are signed in again. What you typed is still here, but was not sent yet. Check it, then send it again.",
        ),
        AppError::KeyReused => plain(
            "Formulir ini sudah pernah dikirim dengan isi lain; kiriman yang pertama tersimpan. Muat ulang halaman sebelum mengirim yang baru.",
            "This form was sent before with different content; the first one is stored. Reload the page before you send a new one.",
        ),
        AppError::BadRequest => plain(
            "Kiriman tidak terbaca. Tidak ada yang berubah. Muat ulang halaman, lalu coba lagi.",
            "The request could not be read. Nothing was changed. Reload the page and try again.",
        ),
        AppError::Busy { retry_seconds } => fill(
            lang.pick(
                "Server sedang sangat sibuk. Tulisan Anda masih ada di halaman ini. Coba lagi {0} detik lagi.",
                "The server is very busy. What you wrote is still on this page. Try again in {0} second.|The server is very busy. What you wrote is still on this page. Try again in {0} seconds.",
            ),
            &[&retry_seconds.to_string()],
        ),
        AppError::TooMany { retry_seconds } => fill(
            lang.pick(
                "Terlalu banyak percobaan. Demi keamanan akun Anda, tunggu {0} menit, lalu coba lagi.",
                "Too many attempts. To keep your account safe, wait {0} minute, then try again.|Too many attempts. To keep your account safe, wait {0} minutes, then try again.",
            ),
            &[&format::minutes(*retry_seconds)],
        ),
        AppError::Credentials => plain(
            "NIP atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.",
            "NIP and password do not match. Check both and try again.",
        ),
        AppError::Offline => plain(
            "Belum terkirim: tidak ada sambungan. Tulisan Anda masih ada di halaman ini. Kirim lagi saat tersambung.",
            "Not sent: there is no connection. What you wrote is still on this page. Send it again once you are connected.",
        ),
        AppError::Internal { trace } if trace.is_empty() => plain(
            "Ada kesalahan pada sistem kami. Yang sudah tersimpan tetap aman. Coba lagi sebentar lagi.",
            "Something went wrong on our side. What was stored is safe. Try again in a moment.",
        ),
        AppError::Internal { trace } => fill(
            lang.pick(
                "Ada kesalahan pada sistem kami. Yang sudah tersimpan tetap aman. Coba lagi sebentar lagi; bila berulang, sebutkan nomor {0} kepada admin instansi.",
                "Something went wrong on our side. What was stored is safe. Try again in a moment; if it happens again, give the number {0} to your agency's admin.",
            ),
            &[trace],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{nip::NipError, problem::Problem};

    #[test]
    fn sentences_carry_their_figures() {
        let busy = AppError::TooMany { retry_seconds: 300 };
        assert!(sentence(&busy, Lang::Id).contains("tunggu 5 menit"));
        let internal = AppError::Internal { trace: "4f2a".to_owned() };
        assert!(sentence(&internal, Lang::En).contains("4f2a"));
        let today = domain::calendar::Date::new(2026, 11, 21).unwrap();
        assert_eq!(
            problem(&Problem::Future { today }, Lang::Id),
            "Tanggal tidak boleh setelah hari ini, 21 November 2026."
        );
        assert_eq!(
            problem(&Problem::Nip(NipError::Length(17)), Lang::Id),
            "NIP terdiri atas 18 angka; yang diketik 17."
        );
        assert_eq!(
            problem(&Problem::FileTooLarge { max: 10_000_000 }, Lang::Id),
            "Berkas terlalu besar. Paling besar 10 MB."
        );
    }
}
