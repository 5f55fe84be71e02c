//! Texts of the frame around every page and of pages that cannot be shown.

crate::texts! {
    product: "Capaian", "Capaian";
    tagline: "Kinerja yang terlihat oleh pemiliknya", "Performance its owner can see";
    skip: "Langsung ke isi", "Skip to content";
    nav: "Menu utama", "Main menu";
    home: "Beranda", "Home";
    team: "Tim", "Team";
    evaluation: "Evaluasi", "Evaluation";
    follow_up: "Tindak lanjut", "Follow-up";
    manage: "Kelola", "Manage";
    planning: "Perencanaan", "Planning";
    notices: "Pemberitahuan", "Notices";
    more: "Lainnya", "More";
    help: "Bantuan", "Help";
    unread: "belum dibaca", "unread";
    waits: "menunggu Anda", "waiting for you";
    demo: "Mode contoh: data rekaan.", "Demo mode: invented data.";
    demo_clock: "Majukan waktu", "Move time";
    cut_since: "Terputus, data pukul {0}", "Disconnected, data as of {0}";
    signed_out: "Sesi berakhir. Masuk lagi", "Signed out. Sign in again";
    read_at: "Data pukul {0}", "Data as of {0}";
    reload: "Muat ulang", "Reload";
    to_home: "Ke Beranda", "Go to Home";
    sign_in: "Masuk", "Sign in";
    lost_title: "Halaman tidak ditemukan", "Page not found";
    lost: "Alamat ini tidak ada, atau isinya bukan untuk Anda. Tidak ada data yang hilang. Periksa alamatnya, atau mulai dari Beranda.", "There is no such address, or its content is not meant for you. No data was lost. Check the address, or start from Home.";
    denied_title: "Anda tidak berwenang", "You may not see this";
    denied: "Halaman ini hanya untuk orang dengan jabatan tertentu. Tidak ada yang berubah. Bila atasan atau unit Anda keliru dalam sistem, sampaikan kepada admin instansi.", "This page is only for people in certain posts. Nothing was changed. If your superior or unit is wrong in the system, tell your agency's admin.";
    ended_title: "Sesi berakhir", "Session ended";
    ended: "Anda perlu masuk lagi. Semua yang sudah Tersimpan tetap aman.", "You need to sign in again. Everything that was stored is safe.";
    offline_title: "Tidak ada sambungan", "No connection";
    offline: "Halaman ini belum dapat dimuat. Catatan yang Anda buat tetap tersimpan. Muat ulang saat tersambung.", "This page cannot be loaded yet. Entries you made are kept. Reload once you are connected.";
    busy_title: "Server sedang sangat sibuk", "The server is very busy";
    busy: "Semua yang sudah Tersimpan tetap aman. Tunggu sebentar, lalu muat ulang.", "Everything that was stored is safe. Wait a moment, then reload.";
    fault_title: "Ada kesalahan pada sistem kami", "Something went wrong on our side";
    fault: "Semua yang sudah Tersimpan tetap aman. Muat ulang halaman ini. Bila berulang, sebutkan nomor berikut kepada admin instansi.", "Everything that was stored is safe. Reload this page. If it happens again, give the following number to your agency's admin.";
    fault_plain: "Semua yang sudah Tersimpan tetap aman. Muat ulang halaman ini sebentar lagi.", "Everything that was stored is safe. Reload this page in a moment.";
}
