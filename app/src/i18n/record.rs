//! Words of *Catat realisasi* and of entries on their way.

crate::texts! {
    title: "Catat realisasi", "Record result";
    correction: "Koreksi catatan", "Correct an entry";
    indicator: "Indikator", "Indicator";
    choose: "Pilih indikator yang hasilnya akan Anda catat.", "Choose the indicator you have a result for.";
    other: "Ganti indikator", "Choose another indicator";
    over: "SKP ini berakhir {0}. Yang dikerjakan sampai hari itu masih dapat dicatat selama hasil tahunannya belum ditetapkan.", "This SKP ended on {0}. What was done until then can still be recorded, as long as the result of the year is not set.";
    other_skp: "Catat untuk SKP {0}", "Record for the SKP of {0}";
    none_title: "Belum ada indikator", "No indicators yet";
    none: "SKP Anda belum berisi indikator yang dapat dicatat. Bila seharusnya sudah ada, hubungi pengelola kinerja.", "Your SKP has no indicator you could record for. If it should, talk to your performance manager.";
    closed_title: "SKP sudah ditutup", "The SKP is closed";
    closed: "SKP ini tidak menerima catatan baru. Semua yang sudah tersimpan tetap ada di dalamnya.", "This SKP takes no new entries. Everything that was stored is still in it.";
    open_skp: "Buka SKP", "Open the SKP";
    target_is: "Target: {0}", "Target: {0}";
    of_whole: "dari", "of";
    whole_hint: "Boleh dikosongkan. Isi bila nilainya bagian dari keseluruhan, misalnya 18 dari 20.", "May stay empty. Fill in when the value is a part of a whole, such as 18 of 20.";
    value_hint: "Titik untuk ribuan, koma untuk desimal: 1.234,5", "Dots for thousands, a comma for decimals: 1.234,5";
    deliverable: "Hasil yang selesai", "What was finished";
    due: "batas waktu {0}", "due {0}";
    done_on: "selesai {0}", "done {0}";
    note_hint: "Boleh dikosongkan.", "May stay empty.";
    told_hint: "Ceritakan apa yang tercapai.", "Tell what was reached.";
    files_hint: "Foto JPEG, PNG, WebP, atau PDF. Paling banyak 5 bukti, masing-masing 10 MB. Foto diperkecil dulu di ponsel.", "JPEG, PNG or WebP photos, or PDF. At most 5 pieces, 10 MB each. Photos are made smaller on the phone first.";
    files_again: "Berkas tidak dapat disimpan oleh peramban. Pilih lagi berkas Anda.", "The browser could not keep the files. Please choose your files again.";
    camera: "Ambil foto", "Take a photo";
    remove: "Hapus", "Remove";
    preparing: "Menyiapkan berkas…", "Preparing the files…";
    link: "Tautan", "Link";
    link_n: "Tautan {0}", "Link {0}";
    link_name: "Nama tautan", "Name of the link";
    link_name_n: "Nama tautan {0}", "Name of link {0}";
    more_links: "Tambah tautan", "Add a link";
    new_files: "Lampirkan bukti baru", "Attach new evidence";
    new_files_hint: "Boleh dikosongkan. Foto JPEG, PNG, WebP, atau PDF. Bersama tautan paling banyak 5, masing-masing 10 MB. Hanya pihak yang membaca hasil ini yang dapat membukanya.", "May stay empty. JPEG, PNG or WebP photos, or PDF. With links at most 5, 10 MB each. Only those who read this result can open them.";
    other_links: "Tautan lain", "More links";
    saving: "Menyimpan…", "Saving…";

    corrects: "Koreksi atas catatan no. {0}: {1}, {2}.", "Corrects entry no. {0}: {1}, {2}.";
    returned: "Dikembalikan dengan alasan: {0}", "Returned for this reason: {0}";
    corrects_files: "Catatan lama tetap ada. Bukti dukungnya tidak ikut; lampirkan lagi bila perlu.", "The old entry stays. Its evidence does not come along; attach it again if needed.";

    restored: "Draf dipulihkan.", "Your draft is back.";
    drop_draft: "Buang draf", "Discard the draft";
    ended: "Sesi Anda sudah berakhir. Isian dan berkas Anda tetap tersimpan di ponsel ini.", "Your session has ended. What you entered, files included, is kept on this phone.";
    sign_in: "Masuk lagi", "Sign in again";

    waiting: "Menunggu dikirim", "Waiting to be sent";
    not_sent: "Belum terkirim. Catatan Anda tersimpan di ponsel ini dan dikirim saat tersambung.", "Not sent yet. Your entry is kept on this phone and is sent once you are connected.";
    send_now: "Kirim sekarang", "Send now";
    number: "Nomor", "Number";
    time: "Waktu", "Time";
    hash: "Sidik digital", "Digital fingerprint";
    stored: "Atasan Anda dapat melihatnya sekarang.", "Your superior can see it now.";
    see: "Lihat catatan", "See the entry";
    again: "Catat lagi", "Record another";

    queue: "Belum sampai di server", "Not yet on the server";
    queue_waiting: "{0} catatan menunggu dikirim", "{0} entry waits to be sent|{0} entries wait to be sent";
    queue_refused: "{0} catatan perlu diperbaiki", "{0} entry needs to be corrected|{0} entries need to be corrected";
    queue_ended: "Masuk lagi supaya catatan ini terkirim.", "Sign in again so that this entry is sent.";
    refused: "Tidak diterima", "Not taken";
    repair: "Perbaiki", "Correct it";
    discard: "Buang", "Discard";
    discard_sure: "Buang catatan ini? Isinya hilang dari ponsel ini.", "Discard this entry? It will be gone from this phone.";
}
