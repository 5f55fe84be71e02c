//! Texts of signing in, profile and notices.

use super::Lang;
use domain::view::NoticeKind;

crate::texts! {
    sign_in: "Masuk", "Sign in";
    sign_in_waits: "Sesi Anda sudah berakhir. Yang Anda ketik dibawa halaman ini dan kembali ke formulirnya setelah Anda masuk; belum ada yang terkirim. Berkas perlu dipilih lagi.", "Your session has ended. This page carries what you typed; it is back in its form after you sign in. Nothing was sent yet. Files must be chosen again.";
    sign_in_lead: "Lihat capaian Anda, catat hasil hari ini, dan baca umpan balik atasan.", "See where you stand, record today's result, and read your superior's feedback.";
    nip: "NIP", "NIP";
    nip_hint: "18 angka, spasi tidak masalah", "18 digits, spaces do not matter";
    password: "Kata sandi", "Password";
    trust: "Percayai perangkat ini", "Trust this device";
    trust_hint: "Tetap masuk lebih lama. Jangan dicentang di komputer bersama.", "Stay signed in for longer. Not on a shared computer.";
    forgot: "Lupa kata sandi? Hubungi admin instansi Anda.", "Forgot your password? Ask your agency's admin.";
    language: "Bahasa", "Language";
    demo_title: "Mode contoh", "Demo mode";
    demo_lead: "Semua orang di sini rekaan. Kata sandi setiap akun:", "All people here are invented. The password of every account:";
    demo_employee: "Pegawai", "Employee";
    demo_rater: "Atasannya", "Superior";
    demo_head: "Kepala dinas", "Head of agency";

    notices: "Pemberitahuan", "Notices";
    notices_none_title: "Belum ada pemberitahuan", "No notices yet";
    notices_none: "Umpan balik, keputusan atas catatan, dan balasan untuk Anda akan muncul di sini.", "Feedback, decisions on entries and replies for you will appear here.";
    mark_all: "Tandai semua sudah dibaca", "Mark all as read";
    all_read: "Semua ditandai sudah dibaca.", "All marked as read.";
    older: "Pemberitahuan lebih lama", "Older notices";
    newest: "Kembali ke yang terbaru", "Back to the newest";
    new_notices: "{0} pemberitahuan baru. Tampilkan", "{0} new notice. Show|{0} new notices. Show";

    profile: "Profil", "Profile";
    person: "Data diri", "Your data";
    name: "Nama", "Name";
    rank: "Pangkat/golongan", "Rank";
    post: "Jabatan", "Post";
    unit: "Unit kerja", "Unit";
    line: "Garis atasan", "Your superiors";
    rater: "Pejabat penilai kinerja", "Rated by";
    higher: "Atasan pejabat penilai", "Superior of the rater";
    nobody: "Belum tercatat", "Not recorded yet";
    wrong_line: "Keliru? Minta admin instansi membetulkan jabatan; riwayatnya tetap tersimpan.", "Wrong? Ask your agency's admin to correct the post; the history is kept.";
    display: "Tampilan", "Display";
    theme: "Tema", "Theme";
    theme_system: "Ikuti perangkat", "Follow the device";
    theme_light: "Terang", "Light";
    theme_dark: "Gelap", "Dark";
    apply: "Terapkan", "Apply";
    sessions: "Perangkat yang masuk", "Signed-in devices";
    this_device: "perangkat ini", "this device";
    trusted: "dipercaya", "trusted";
    since: "Masuk {0}; dipakai terakhir {1}", "Signed in {0}; last used {1}";
    end: "Akhiri", "End";
    end_others: "Akhiri semua perangkat lain", "End all other devices";
    ended: "Sesi diakhiri.", "Session ended.";
    only_this: "Hanya perangkat ini yang sedang masuk.", "Only this device is signed in.";
    change_password: "Ganti kata sandi", "Change password";
    old_password: "Kata sandi sekarang", "Present password";
    new_password: "Kata sandi baru", "New password";
    new_password_hint: "Beberapa kata yang mudah Anda ingat. Semua perangkat lain akan keluar.", "A few words you can remember. All other devices will be signed out.";
    password_done: "Kata sandi diganti. Perangkat lain sudah keluar.", "Password changed. Other devices were signed out.";
    sign_out: "Keluar", "Sign out";
    help: "Bantuan", "Help";
}

/// What a notice says happened.
pub const fn notice(kind: NoticeKind, lang: Lang) -> &'static str {
    let (id, en) = match kind {
        NoticeKind::Realisasi => ("mencatat realisasi", "recorded a result"),
        NoticeKind::Koreksi => ("mengoreksi catatan", "corrected an entry"),
        NoticeKind::Diterima => ("menerima catatan", "accepted an entry"),
        NoticeKind::Dikembalikan => ("mengembalikan catatan", "returned an entry"),
        NoticeKind::UmpanBalik => ("memberi umpan balik", "gave feedback"),
        NoticeKind::Balasan => ("membalas", "replied"),
        NoticeKind::Alasan => ("mengajukan alasan keterlambatan", "stated a reason for delay"),
        NoticeKind::AlasanDiterima => ("menerima alasan keterlambatan", "accepted the reason for delay"),
        NoticeKind::AlasanDitolak => ("menolak alasan keterlambatan", "refused the reason for delay"),
        NoticeKind::HasilDisampaikan => ("menyampaikan hasil evaluasi", "delivered the result of the evaluation"),
        NoticeKind::HasilDiterima => ("telah menerima hasil evaluasi", "received the result of the evaluation"),
        NoticeKind::HasilDisetujui => ("menyetujui hasil evaluasi", "accepted the result of the evaluation"),
        NoticeKind::KeberatanDiajukan => ("mengajukan keberatan", "objected to the result"),
        NoticeKind::KeberatanDijelaskan => ("menjelaskan penilaiannya", "explained the ratings"),
        NoticeKind::KeberatanDiputus => ("memutus keberatan", "decided the objection"),
        NoticeKind::IngatMenilai => ("menunggu penilaian Anda", "waits for your rating"),
        NoticeKind::IngatKeberatan => ("menunggu tanggapan Anda atas hasil", "waits for your answer to the result"),
        NoticeKind::IngatPutusan => ("menunggu penjelasan atau putusan Anda", "waits for your explanation or decision"),
        NoticeKind::IngatMengisi => ("mengingatkan: catat realisasi Anda", "reminds you to record your results"),
        NoticeKind::IngatMenyampaikan => ("menunggu hasilnya disampaikan", "waits for the result to be delivered"),
        NoticeKind::IngatKinerjaUnit => {
            ("menunggu kinerja unitnya ditetapkan", "waits for the unit's performance to be set")
        }
        NoticeKind::PendampinganDimulai => ("memulai pendampingan", "began coaching"),
        NoticeKind::PendampinganDicatat => ("mencatat dialog pendampingan", "noted a coaching talk"),
        NoticeKind::PendampinganDiperpanjang => ("memperpanjang pendampingan", "extended the coaching"),
        NoticeKind::PendampinganSelesai => ("mengakhiri pendampingan", "ended the coaching"),
        NoticeKind::IngatPendampingan => {
            ("menunggu dialog pendampingan bulan ini", "waits for this month's coaching talk")
        }
        NoticeKind::PenghargaanDiusulkan => ("mengusulkan penghargaan", "proposed a reward"),
        NoticeKind::PenghargaanDiterima => ("menerima usulan penghargaan", "took up the proposed reward"),
        NoticeKind::PenghargaanDitolak => ("tidak menerima usulan penghargaan", "did not take up the proposed reward"),
        NoticeKind::RencanaDiajukan => ("mengajukan rencana", "submitted a plan"),
        NoticeKind::RencanaDikembalikan => ("mengembalikan rencana", "gave the plan back"),
        NoticeKind::RencanaDisetujui => ("menyetujui rencana", "agreed to the plan"),
        NoticeKind::TemplatDiberikan => ("menyiapkan draf dari templat", "prepared a draft from a template"),
        NoticeKind::DialogDicatat => ("mencatat dialog, menunggu persetujuan Anda", "wrote minutes for you to confirm"),
        NoticeKind::DialogDisetujui => ("menyetujui catatan dialog", "confirmed the minutes"),
        NoticeKind::SkpDitutup => ("menutup SKP karena pindah", "closed the SKP after a move"),
        NoticeKind::MintaTutup => ("meminta SKP ditutup karena pindah", "asks to close the SKP after a move"),
        NoticeKind::AtasanDilaporkan => ("melaporkan atasannya keliru", "reports a wrong superior"),
        NoticeKind::AtasanDibetulkan => ("membetulkan atasan Anda", "corrected your superior"),
        NoticeKind::AtasanTetap => ("menjawab laporan atasan keliru", "answered the report of a wrong superior"),
        NoticeKind::JedaDitandai => ("menandai masa Anda tidak dinilai", "marked days of yours as not rated"),
        NoticeKind::JedaDicabut => ("mencabut tanda tidak dinilai", "took a mark of not rated back"),
        NoticeKind::IngatSkp => ("mengingatkan Anda menyusun SKP", "reminds you to plan your SKP"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}
