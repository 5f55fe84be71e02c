//! Texts of the demo's clock.

crate::texts! {
    title: "Waktu contoh", "Demo clock";
    today: "Hari ini di instansi contoh: {0}.", "Today in the demo agency: {0}.";
    lead: "Majukan tanggal untuk menjalani tahun kinerja sampai selesai: jendela penilaian dibuka, batas waktu lewat, pengingat terkirim. Semua akun contoh ikut pindah.", "Move the day forward to live the year through to its end: rating windows open, deadlines pass, reminders are sent. All demo accounts move along.";
    tomorrow: "Besok", "Tomorrow";
    opens: "Jendela penilaian {0} dibuka", "The rating window of {0} opens";
    over: "Jendela penilaian {0} sudah lewat", "The rating window of {0} is over";
    until: "ke {0}", "to {0}";
    gone: "Tanggal instansi contoh sudah maju.", "The day of the demo agency has moved on.";
    go: "Maju", "Go";
    other: "Hari lain", "Another day";
    day: "Tanggal", "Day";
    bounds: "Paling jauh {0} sekali maju. Setiap hari di antaranya dijalani, jadi setahun butuh beberapa detik.", "At most to {0} in one go. Every day in between is lived, so a year takes some seconds.";
    forward_only: "Waktu hanya bisa maju. Untuk mengulang, hentikan program, hapus folder data, lalu jalankan lagi.", "Time only goes forward. To begin again, stop the program, delete the data folder and start it anew.";
}
