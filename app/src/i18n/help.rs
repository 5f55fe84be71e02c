//! Texts of the help page. True to `domain::skp::progress`; only what exists is described.

use crate::help::Section;

/// The page in order.
pub const SECTIONS: &[Section] = &[
    Section {
        id: "apa",
        title: ["Apa itu Capaian", "What Capaian is"],
        text: &[
            [
                "Capaian menunjukkan target kinerja Anda, hasil yang sudah dicatat, dan umpan balik atasan, semuanya pada saat itu juga. Yang Anda lihat sama dengan yang dilihat atasan Anda.",
                "Capaian shows your targets, the results recorded so far, and your superior's feedback, all as it happens. What you see is what your superior sees.",
            ],
            [
                "Kanal resmi tetap aplikasi nasional (e-Kinerja BKN). Capaian membantu pekerjaan sehari-hari di instansi.",
                "The official channel remains the national application (e-Kinerja BKN). Capaian helps with the daily work in the agency.",
            ],
        ],
    },
    Section {
        id: "beranda",
        title: ["Beranda", "Home"],
        text: &[
            [
                "Baris pertama mengatakan keadaan dengan kata-kata, misalnya \u{201c}Sesuai rencana. 1 dari 6 indikator perlu perhatian\u{201d}. Di bawahnya setiap RHK (Rencana Hasil Kerja) dengan indikatornya (IKI).",
                "The first line says in words where you stand, for example \u{201c}On course. 1 of 6 indicators need attention\u{201d}. Below it is each RHK (result plan) with its indicators (IKI).",
            ],
            [
                "Batang terisi adalah realisasi; ujungnya target; takik kecil di atasnya adalah yang seharusnya tercapai hari ini. Bila melewati target, batang berlanjut dengan warna kedua. Bila makin kecil makin baik, batang dibaca dari kanan.",
                "The filled bar is the result; its end is the target; the small notch is what is expected by today. Past the target the bar goes on in a second tone. Where lower is better it reads from the right.",
            ],
            [
                "Tekan Catat realisasi pada indikator untuk mencatat hasil hari ini.",
                "Press Record result at an indicator to record today's result.",
            ],
        ],
    },
    Section {
        id: "catat",
        title: ["Mencatat realisasi", "Recording results"],
        text: &[
            [
                "Isi nilai, tanggal, keterangan, dan bila ada bukti dukung: foto JPEG, PNG, atau WebP, berkas PDF, atau tautan. Tanggal harus di dalam masa SKP dan tidak setelah hari ini.",
                "Enter value, date, note and, if there is any, evidence: a JPEG, PNG or WebP photo, a PDF file or a link. The day must lie within the SKP and not after today.",
            ],
            [
                "Tersimpan berarti sudah tertulis di server, dengan nomor dan tanda terima. Mengirim dua kali tidak mencatat dua kali.",
                "Saved means written on the server, with a number and a receipt. Sending twice does not record twice.",
            ],
            [
                "Setelah masa SKP berakhir, yang dikerjakan sampai hari terakhirnya masih dapat dicatat selama hasil tahunannya belum ditetapkan. Sampai SKP berikutnya disetujui, Beranda dan Catat realisasi menunjukkan SKP yang berakhir; sesudahnya SKP itu disebut di sampingnya.",
                "After an SKP has ended, what was done until its last day can still be recorded as long as the result of the year is not set. Until the next SKP is agreed, Home and Record result show the one that ended; then it is named beside the new one.",
            ],
            [
                "Yang belum sampai ke server disimpan di perangkat ini dan dikembalikan saat halaman dibuka lagi. Bila di tempat lain sudah tertulis teks yang berbeda, keduanya ditunjukkan.",
                "What has not reached the server is kept on this device and is given back when the page is opened again. If a different text was written elsewhere meanwhile, both are shown.",
            ],
            [
                "Catatan tidak pernah diubah. Bila keliru, tekan Koreksi: catatan baru menggantikan yang lama, dan keduanya tetap terlihat.",
                "An entry is never changed. If it was wrong, press Correct: a new entry replaces the old one, and both stay visible.",
            ],
            [
                "Cara menulis angka: koma untuk desimal, titik untuk ribuan. 1.234,5 berarti seribu dua ratus tiga puluh empat koma lima. Paling banyak empat angka di belakang koma.",
                "How to write numbers: a comma for decimals, dots for thousands. 1.234,5 means one thousand two hundred thirty-four and a half. At most four digits after the comma.",
            ],
        ],
    },
    Section {
        id: "hitung",
        title: ["Cara menghitung capaian", "How progress is computed"],
        text: &[
            ["- Jumlah: semua catatan dijumlahkan.", "- Sum: all entries are added up."],
            [
                "- Persentase: bagian dibagi keseluruhan dari semua catatan; bila Anda menulis persen langsung, yang terbaru yang dipakai.",
                "- Percentage: parts divided by wholes over all entries; if you write a plain percentage, the latest one counts.",
            ],
            ["- Indeks: nilai terbaru.", "- Index: the latest value."],
            [
                "- Durasi: rata-rata semua catatan; makin kecil makin baik.",
                "- Duration: the mean of all entries; lower is better.",
            ],
            [
                "- Tanggal: berapa hasil yang selesai dari yang dijadwalkan, dan mana yang lewat tanggal.",
                "- Dates: how many of the scheduled deliverables are done, and which after their date.",
            ],
            [
                "- Uraian: dinilai dengan kata-kata; tercapai setelah atasan menerima catatan terakhir.",
                "- Statement: judged in words; reached once the superior has accepted the last entry.",
            ],
            [
                "Catatan yang dikembalikan atau sudah dikoreksi tidak dihitung. Capaian boleh lebih dari 100% dan boleh turun. Capaian bukan nilai kinerja; penilaian dilakukan oleh pejabat penilai.",
                "Entries that were returned or corrected do not count. Progress may exceed 100% and may fall. Progress is not a rating; rating is done by your superior.",
            ],
        ],
    },
    Section {
        id: "status",
        title: ["Arti status", "What the statuses mean"],
        text: &[
            [
                "Realisasi dibandingkan dengan yang seharusnya hari ini: menurut rencana aksi bila ada, selain itu dibagi rata dari awal sampai akhir masa. Persentase, indeks, dan durasi diharapkan pada targetnya sepanjang masa.",
                "The result is compared with what is expected today: by the action plan if there is one, otherwise evenly from start to end. Percentages, indexes and durations are expected at their target all along.",
            ],
            [
                "- Belum mulai: belum ada catatan, dan masih wajar.",
                "- Not started: no entry yet, and that is still fine.",
            ],
            [
                "- Sesuai rencana: jumlah tidak lebih dari 10% di bawah yang seharusnya; persentase, indeks, atau durasi tidak lebih dari 2%. Tanpa rencana aksi, jumlah baru disebut tertinggal bila juga di bawah yang seharusnya sebulan sebelumnya.",
                "- On course: a sum no more than 10% behind what is expected; a percentage, index or duration no more than 2%. Without an action plan a sum is called behind only if it is also behind what was expected a month before.",
            ],
            [
                "- Perlu perhatian: lebih dari itu di bawahnya, jadwal tinggal tujuh hari, atau seperempat masa lewat tanpa catatan.",
                "- Needs attention: further behind than that, a deadline within seven days, or a quarter of the time gone without an entry.",
            ],
            [
                "- Terlambat: jumlah lebih dari 25% di bawahnya, persentase, indeks, atau durasi lebih dari 10%; ada jadwal yang terlewat; atau masa berakhir tanpa mencapai target.",
                "- Late: a sum more than 25% behind, a percentage, index or duration more than 10%; a deadline missed; or the end passed without the target.",
            ],
            [
                "- Tercapai dan melampaui: target sudah sampai atau terlewati. Untuk persentase, indeks, dan durasi baru ditetapkan di akhir masa, karena masih dapat berubah.",
                "- Reached and exceeded: the target is met or passed. For percentages, indexes and durations only at the end, because they can still change.",
            ],
            [
                "Angka-angka ini adalah pengaturan awal; tiap instansi dapat memiliki angkanya sendiri. Ringkasan menghitung banyaknya indikator per status, tidak merata-ratakan hal yang berbeda.",
                "These figures are the initial settings; each agency may have its own. Summaries count indicators per status and never average unlike things.",
            ],
        ],
    },
    Section {
        id: "alasan",
        title: ["Bila tertinggal", "When you are behind"],
        text: &[
            [
                "Pada indikator yang terlambat atau perlu perhatian Anda dapat menulis Alasan keterlambatan, Rencana perbaikan, dan tanggal selesai diperbaiki. Atasan menerima atau menolaknya, dan penolakan disertai kata-kata.",
                "At an indicator that is late or needs attention you can give a reason for the delay, a plan to recover, and a day. Your superior accepts or refuses it, and a refusal comes with words.",
            ],
            [
                "Alasan yang diterima menahan status terlambat sampai tanggal itu; indikatornya tetap perlu perhatian.",
                "An accepted reason holds back the status late until that day; the indicator still needs attention.",
            ],
        ],
    },
    Section {
        id: "umpan-balik",
        title: ["Umpan balik", "Feedback"],
        text: &[
            [
                "Umpan balik menempel pada hal yang dimaksud: satu catatan, satu indikator, satu RHK, atau satu nilai BerAKHLAK. Atasan langsung yang memulainya; Anda dapat membalas. Semua umpan balik satu SKP juga terkumpul per triwulan di halaman SKP.",
                "Feedback is pinned to what it is about: an entry, an indicator, an RHK or one of the BerAKHLAK values. Your direct superior starts it; you can reply. All feedback of an SKP is also gathered by quarter on the SKP page.",
            ],
            [
                "Penulis dapat menarik umpan baliknya. Kata-katanya hilang, tanda bahwa pernah ada tetap terlihat.",
                "A writer can withdraw his feedback. The words go; a mark that there were some stays.",
            ],
            [
                "Yang dapat membaca SKP Anda: Anda, pejabat penilai, dan atasan pejabat penilai.",
                "Who can read your SKP: you, your rater, and the rater's superior.",
            ],
        ],
    },
    Section {
        id: "tim",
        title: ["Tim saya", "My team"],
        text: &[
            [
                "Untuk pejabat penilai: anggota tim, yang paling perlu perhatian di atas. Perubahan muncul langsung tanpa memindahkan baris; tekan tombol perubahan baru untuk mengurutkan ulang.",
                "For superiors: the members of the team, those in need first. Changes appear at once without moving a row; press the button about new changes to sort again.",
            ],
            [
                "Pada setiap catatan Anda dapat menekan Terima atau Kembalikan. Yang dikembalikan perlu alasan, tetap tersimpan, dan tidak dihitung sampai dikoreksi.",
                "At every entry you can press Accept or Return. A return needs a reason; the entry stays but does not count until it is corrected.",
            ],
            [
                "Plt. dan Plh. menilai selama mereka memegang jabatan itu.",
                "Acting heads (Plt., Plh.) rate as long as they hold the post.",
            ],
        ],
    },
    Section {
        id: "perencanaan",
        title: ["Perencanaan SKP", "Planning the SKP"],
        text: &[
            [
                "Buka Perencanaan (di ponsel lewat Lainnya) dan tekan Mulai rencana. Anda tidak perlu menunggu pimpinan: RHK pimpinan dapat ditautkan belakangan. Setiap isian tersimpan sendiri.",
                "Open Planning (on a phone under More) and press Begin a plan. You need not wait for your superior: his RHK can be linked later. Every field saves itself.",
            ],
            [
                "RHK dinyatakan sebagai hasil, bukan kegiatan. Setiap indikator punya cara menghitung, arah (paling sedikit, paling banyak, tepat, rentang), target, dan satuan. RHK dapat diambil dari SKP lama atau templat, atau ditempel dari lembar sebar.",
                "An RHK says a result, not an activity. Each indicator has a way of counting, a direction (at least, at most, exactly, range), a target and a unit. RHK can be taken from an earlier SKP or a template, or pasted from a spreadsheet.",
            ],
            [
                "Kotak Sebelum diajukan mengatakan apa yang belum lengkap dan apa yang sebaiknya diperiksa. Yang kedua tidak menghalangi. Setelah Ajukan, pejabat penilai menyetujui atau mengembalikan dengan alasan; selama menunggu, rencana dapat ditarik kembali.",
                "The box Before you submit says what is missing and what is worth checking. The latter does not stand in the way. After Submit your rater agrees or gives the plan back with a reason; while it waits you can take it back.",
            ],
            [
                "SKP yang berlaku diubah lewat Usulkan perubahan di halaman rencana, versi, dan dialog. Alasannya wajib, target lama tetap terlihat, dan catatan realisasi tetap dihitung.",
                "An SKP in force is changed through Propose a change on the page of plan, versions and talks. It needs a reason, the old target stays visible, and results go on counting.",
            ],
            [
                "Catatan dialog kinerja ditulis salah satu pihak dan disetujui keduanya. Bila diubah, persetujuan diminta lagi.",
                "Minutes of a performance talk are written by one side and confirmed by both. After a change both are asked again.",
            ],
            [
                "Pindah jabatan: penilai lama (atasannya bila ia sudah tidak menjabat) menutup SKP dengan hari terakhirnya, lalu Anda memulai rencana baru dari hari berikutnya. RHK Individu ikut Anda, RHK Organisasi ditawarkan kepada pengganti. Hari tanpa SKP ditandai tidak dinilai dengan sebabnya.",
                "After a move the old rater (his superior if he has left) closes the SKP on its last day, and you begin a new plan on the next. RHK of class Individu go with you, those of class Organisasi are offered to the successor. Days without an SKP are marked as not rated with their cause.",
            ],
            [
                "Atasan saya keliru: cari atasan yang benar, pilih, tulis alasannya. Setelah disetujui pengelola kinerja atau admin, hak langsung mengikuti. Atasan yang benar berlaku sejak awal SKP, sejak hari ini untuk penataan organisasi, atau sejak hari yang dipilih; periode yang dikunci atau waktu penilaiannya sudah lewat tetap memakai atasan pada masanya.",
                "My superior is wrong: find the right one, choose, say why. Once the performance manager or the admin approves, rights follow at once. The right one counts from the beginning of the SKP, from today when the organisation changes, or from a chosen day; periods that are locked, or whose time for ratings is over, keep the superiors of their time.",
            ],
            [
                "Pengelola kinerja membuka Masa dan atasan seorang pegawai dari Kelola, Kelengkapan: menandai, mengubah, atau mencabut masa tidak dinilai dengan sebabnya, dan mengubah atasan. Pegawai mendapat pemberitahuan dan melihatnya di Perencanaan.",
                "The performance manager opens Days and superior of a person from Manage, Completeness: marks, changes or takes back days that are not rated with their cause, and sets the superior. The employee is told and sees it in Planning.",
            ],
            [
                "Templat dibuat dari SKP atau ditulis dari awal, disalin untuk tahun lain, dibagikan kepada banyak orang dengan pratinjau, dan ditarik. Halaman Bagikan menunjukkan siapa yang sudah menerima.",
                "Templates are made from an SKP or written from scratch, copied for another year, given to many people with a preview, and withdrawn. The page Give shows who got one.",
            ],
            [
                "Di Matriks Peran Hasil, Sebelumnya pada sebuah sel menunjukkan isi terdahulu dengan penulis dan waktunya.",
                "In the matrix of roles and results, Before at a cell shows what it said earlier, by whom and when.",
            ],
        ],
    },
    Section {
        id: "evaluasi",
        title: ["Evaluasi dan predikat", "Evaluation and predikat"],
        text: &[
            [
                "Setiap triwulan atau bulan, dan sekali setahun, pejabat penilai memberi dua rating: hasil kerja dan perilaku kerja. Masing-masing di atas, sesuai, atau di bawah ekspektasi, dengan alasan dan paling sedikit satu bukti atau umpan balik yang mendasarinya.",
                "Every quarter or month, and once a year, the rater gives two ratings: results and behaviour. Each is above, as, or below expectations, with a reason and at least one piece of evidence or feedback.",
            ],
            [
                "Predikat dihitung dari kedua rating dengan matriks PermenPANRB 6/2022. Tidak ada yang dapat memilihnya. Di halaman hasil, Mengapa predikat ini? menunjukkan aturan, alasan, bukti, siapa dan kapan, serta apa yang akan mengubahnya.",
                "The predikat follows from both ratings by the matrix of PermenPANRB 6/2022. Nobody can choose it. On the result page, Why this predikat? shows the rule, the reasons, the evidence, who and when, and what would have changed it.",
            ],
            [
                "Pegawai melihat hal yang sama dengan yang dilihat penilai: target, catatan, bukti, umpan balik, alasan keterlambatan, dan kinerja unit pada saat penilaian.",
                "The employee sees what the rater saw: targets, entries, evidence, feedback, reasons for delay and the unit's performance at the time of rating.",
            ],
            [
                "Menilai banyak orang dengan papan ketik: di layar lebar halaman terbuka pada rating pertama. Panah memilih rating, Tab maju, Spasi memilih bukti, Enter pada bukti menetapkan dan membuka orang berikutnya. Daftar bukti dapat dilewati dengan satu tautan di atasnya.",
                "Rating many people with the keyboard: on a wide screen the page opens at the first rating. Arrows choose a rating, Tab goes on, Space chooses evidence, Enter on evidence sets the ratings and opens the next person. A list of evidence can be skipped by one link above it.",
            ],
            [
                "Yang ditetapkan baru sampai kepada pegawai setelah disampaikan: satu per satu, atau semuanya sekaligus dari daftar. Sebelum itu penilaian masih dapat dibuka kembali.",
                "What is set reaches the employee when it is delivered: one by one, or all at once from the list. Before that, ratings can be taken back.",
            ],
            [
                "Usulan sistem dihitung dari angka saja. Penilai dapat membukanya setelah memilih kedua rating; bahwa ia membukanya tercatat. Usulan tidak mengisi apa pun.",
                "The system suggestion is computed from figures alone. The rater can open it after choosing both ratings, and that is recorded. It fills in nothing.",
            ],
            [
                "Kinerja unit ditetapkan satu tingkat di atasnya; rating hasil kerja kepalanya mengikutinya. Sebaran predikat dibandingkan dengan panduan SE MenPANRB 3/2023. Itu nasihat: tidak ada yang diubah otomatis, dan alasannya dapat dicatat.",
                "A unit's performance is set one level above it; the rating of its head's results follows it. The spread of predikat is held against SE MenPANRB 3/2023. That is advice: nothing is changed automatically, and reasons can be recorded.",
            ],
            [
                "Bila setahun ada beberapa SKP, semua bagian tampil berdampingan dan penilai terakhir yang memutuskan untuk setahun. Predikat di luar semua bagian perlu alasan.",
                "With several SKPs in a year all parts stand side by side and the last rater decides for the year. A predikat outside all parts needs a reason.",
            ],
        ],
    },
    Section {
        id: "keberatan",
        title: ["Menerima hasil dan keberatan", "Receiving a result and objecting"],
        text: &[
            [
                "- Saya telah menerima: menyatakan bahwa Anda sudah membaca, bukan bahwa Anda setuju.",
                "- I have received it: says that you have read it, not that you agree.",
            ],
            [
                "- Setujui hasil: Anda tidak keberatan, dan hasil menjadi tetap.",
                "- Agree with the result: you do not object, and it becomes final.",
            ],
            [
                "- Ajukan keberatan: dalam 14 hari sejak diterima (PP 30/2019 Pasal 59), atau lebih lama bila instansi mengaturnya, dengan alasan dan, bila ada, bukti. Berlaku untuk hasil tahunan, kecuali instansi mengatur lain.",
                "- Object: within 14 days of receipt (PP 30/2019 Art. 59), or longer where the agency says so, with reasons and evidence if there is any. For annual results, unless the agency provides otherwise.",
            ],
            [
                "Pada keberatan dan penjelasan dapat dilampirkan foto, PDF, atau tautan baru. Hanya pegawai, penilai, dan yang memutuskan yang dapat membukanya; putusan dapat mendasarkan diri padanya.",
                "New photos, PDFs or links can be attached to an objection and to its explanation. Only the employee, the rater and who decides can open them; the decision can rest on them.",
            ],
            [
                "Pejabat penilai memberi penjelasan, lalu atasannya mendengar kedua pihak dan memutuskan: tetap atau diubah, dengan alasan. Putusan itu final. Selama itu penilaian tidak berubah.",
                "The rater explains, then the superior of the rater hears both sides and decides: kept or changed, with reasons. That decision is final. Until then the ratings stay as they are.",
            ],
            [
                "Semua langkah, tenggat, dan tulisan ada di linimasa dan terlihat sama oleh kedua pihak. Hasil yang tidak dibuka dianggap diterima setelah tenggat yang disebut di halamannya.",
                "All steps, deadlines and words are in the timeline, the same for both sides. A result nobody opens counts as received after the day named on its page.",
            ],
        ],
    },
    Section {
        id: "tindak-lanjut",
        title: ["Tindak lanjut", "Follow-up"],
        text: &[
            [
                "Setelah hasil tahunan final, pejabat penilai melihat orang yang dipimpinnya menurut predikat. Untuk Sangat Baik dan Baik ia dapat mengusulkan penghargaan; PyB atau pengelola kinerja menerima atau menolaknya dengan alasan. Anda membaca usulan tentang diri Anda.",
                "Once annual results are final the rater sees those he leads by predikat. After Sangat Baik and Baik a reward can be proposed; the PyB or the performance manager takes it up or refuses it with a reason. You can read what was proposed for you.",
            ],
            [
                "Untuk predikat di bawah Baik ada pendampingan: tujuan disepakati, dialog dicatat setiap bulan oleh salah satu dari Anda berdua, dan di akhir ada tinjauan. PP 30/2019 Pasal 56 memberi enam bulan untuk membaik; belum membaik baru dapat dinyatakan setelah waktu itu habis.",
                "Below Baik there is coaching: a goal is agreed, talks are noted each month by either of you, and there is a review at the end. PP 30/2019 Art. 56 gives six months to improve; not improved can be said only after they are over.",
            ],
            [
                "Tujuan dan catatan hanya terbaca oleh pegawai dan pendampingnya. Atasan di atasnya, pengelola kinerja, dan admin hanya melihat bahwa ada pendampingan dan kapan dialog terakhir. Tidak ada yang dihukum oleh aplikasi ini.",
                "Goal and notes are read by the employee and the coach alone. Higher superiors, the performance manager and the admin see only that there is coaching and when the last talk was. This application punishes nobody.",
            ],
        ],
    },
    Section {
        id: "angka-kredit",
        title: ["Angka kredit", "Credit points"],
        text: &[
            [
                "Untuk jabatan fungsional: setiap hasil tahunan yang final dikonversi menurut Peraturan BKN 3/2023, bulan per bulan dan jenjang per jenjang. Halaman Angka kredit menunjukkan hitungannya, jumlah sejak promosi terakhir, dan berapa kurang atau lebihnya untuk naik pangkat dan naik jenjang.",
                "For functional posts: each final annual result is converted by Peraturan BKN 3/2023, by months and by level. The page Credit points shows the arithmetic, the sum since the last promotion, and how much is lacking or left over for the next rank and level.",
            ],
            [
                "TMT dan saldo awal dari PAK sebelumnya dicatat pengelola kinerja atau admin instansi, dengan sumbernya. Yang lama tetap ada di riwayat. Halaman dapat dicetak sebagai Akumulasi Angka Kredit.",
                "TMT and opening balances of an earlier PAK are entered by the performance manager or the admin, with their source. Earlier ones stay in the history. The page can be printed as Akumulasi Angka Kredit.",
            ],
        ],
    },
    Section {
        id: "kelola",
        title: ["Kelola", "Manage"],
        text: &[
            [
                "Untuk pengelola kinerja dan admin instansi. Kelengkapan menunjukkan per unit siapa sampai langkah mana dan apa yang menghambat. Ingatkan mengirim pemberitahuan kepada yang ditunggu, sekali sehari untuk hal yang sama.",
                "For performance managers and admins. Completeness shows by unit who is at which step and what stands in the way. Remind sends a notice to whoever is waited for, once a day about the same thing.",
            ],
            [
                "Masa penilaian satu unit dapat digeser beberapa hari supaya tidak semua unit menilai pada hari yang sama.",
                "The rating window of a unit can be moved by some days, so that not all units rate on the same ones.",
            ],
            [
                "Pengaturan menunjukkan setiap nilai dengan dasarnya. Perubahan perlu alasan, tersimpan di riwayat, dan berlaku mulai sekarang: periode yang sudah dimulai dan penilaian yang sudah ditetapkan memakai nilai lamanya.",
                "Settings shows every value with its source. A change needs a reason, is kept in the history and holds from now on: periods that have begun and ratings that were set keep the old value.",
            ],
        ],
    },
    Section {
        id: "langsung",
        title: ["Langsung dan Terputus", "Live and Disconnected"],
        text: &[
            [
                "Tanda Langsung di atas halaman berarti perubahan muncul tanpa memuat ulang. Terputus berarti yang tampil adalah keadaan pada waktu yang disebut; halaman menyambung sendiri begitu ada jaringan.",
                "The mark Live above the page means changes appear without reloading. Disconnected means you see the state as of the time given; the page reconnects by itself.",
            ],
            [
                "Hampir semua halaman juga bekerja tanpa JavaScript; hanya pembaruan langsung yang tidak ada.",
                "Nearly all pages work without JavaScript as well; only live updates are missing.",
            ],
        ],
    },
    Section {
        id: "matriks",
        title: ["Matriks Peran Hasil", "The matrix of roles and results"],
        text: &[
            [
                "Matriks membagi peran: kolom adalah RHK pimpinan, baris anggota, dan setiap sel hasil yang disumbangkan anggota. Pimpinan menulis di semua baris, anggota di barisnya sendiri, dan semua melihat seluruh matriks saat itu juga. Dari Tim atau Perencanaan, buka Matriks Peran Hasil.",
                "The matrix divides roles: columns are the leader's RHK, rows the members, and each cell the result a member contributes. The leader writes in every row, members in their own, and all see the whole matrix as it happens. Open it from Team or Planning.",
            ],
            [
                "Setiap sel tersimpan sendiri dan menjadi RHK di draf SKP anggota. Bila orang lain sudah menulis di sel yang sama, tidak ada yang tertimpa: kedua teks ditunjukkan, lalu pilih Pakai punya saya atau Pakai yang tersimpan.",
                "Each cell saves itself and becomes an RHK in the member's draft SKP. If somebody else has written in the same cell, nothing is overwritten: both texts are shown, and you choose Use mine or Use the stored one.",
            ],
            [
                "Catatan Perlu dilihat menyebut anggota tanpa sel, RHK tanpa penyumbang, dan sel yang diawali kegiatan. Catatan itu tidak menghalangi apa pun.",
                "The notes under Worth a look name members without a cell, RHK without a contributor, and cells that begin with an activity. They stop nothing.",
            ],
        ],
    },
    Section {
        id: "aksi",
        title: ["Rencana aksi", "The action plan"],
        text: &[
            [
                "Di SKP, buka Rencana aksi: tulis langkah per RHK dan nilai kumulatif yang direncanakan sampai akhir periode. Takik seharusnya hari ini mengikuti angka itu begitu tersimpan; periode yang dikosongkan dilewati secara merata sampai target.",
                "In the SKP, open Action plan: write steps per RHK and the cumulative value planned by the end of the period. The notch of what is expected by today follows these figures once stored; periods left open are crossed evenly up to the target.",
            ],
            [
                "Rencana aksi adalah tawaran: realisasi dapat dicatat tanpanya. Periode yang sudah lewat atau sudah mulai dinilai hanya dibaca, dan setiap perubahan tercatat. Bila instansi mengganti irama evaluasinya, rencana dari irama lama tetap terlihat.",
                "An action plan is an offer: results are recorded without it. A period that is over or being rated can only be read, and every change is recorded. When the agency changes the rhythm of its evaluation, plans of the old rhythm stay visible.",
            ],
        ],
    },
    Section {
        id: "kalkulator",
        title: ["Kalkulator", "The calculator"],
        text: &[
            [
                "Di /kalkulator siapa pun dapat mencoba aturannya tanpa masuk: predikat dari dua rating, sebaran predikat satu unit, angka kredit, dan capaian terhadap target. Setiap jawaban menunjukkan hitungan dan dasarnya.",
                "At /kalkulator anybody can try the rules without signing in: the predikat of two ratings, the spread of predikat in a unit, credit points, and the achievement of a target. Every answer shows its arithmetic and its source.",
            ],
            [
                "Isian tidak disimpan; ia ada di alamat halaman, jadi hitungan dapat dibagikan dengan menyalin alamat itu. Sistem lain memakai hitungan yang sama lewat /api/v1/openapi.json.",
                "What you enter is not stored; it is part of the address, so a calculation is shared by copying the address. Other systems use the same calculations through /api/v1/openapi.json.",
            ],
        ],
    },
    Section {
        id: "data",
        title: ["Data Anda", "Your data"],
        text: &[
            [
                "Setiap perubahan tercatat: siapa, apa, dan kapan. Lokasi di dalam foto bukti dihapus saat diunggah. Kata sandi tidak disimpan, hanya sidiknya.",
                "Every change is recorded: who, what and when. Locations inside photos are removed on upload. Passwords are not stored, only their fingerprint.",
            ],
            [
                "Di Profil Anda melihat perangkat yang sedang masuk dan dapat mengakhirinya, juga mengganti kata sandi, bahasa, dan tema.",
                "Under Profile you see the devices that are signed in and can end them, and change password, language and theme.",
            ],
        ],
    },
    Section {
        id: "keliru",
        title: ["Bila ada yang keliru", "When something is wrong"],
        text: &[
            [
                "- Atasan keliru: buka Perencanaan, Atasan saya keliru. Jabatan atau unit keliru: hubungi admin instansi. Keduanya dibetulkan dengan tanggal, dan riwayatnya tetap ada.",
                "- Wrong superior: Planning, My superior is wrong. Wrong post or unit: talk to your agency's admin. Both are corrected with dates, and the history is kept.",
            ],
            [
                "- Target keliru: usulkan perubahan SKP. SKP belum ada: buat rencananya di Perencanaan; setelah disetujui atasan, SKP berjalan.",
                "- Wrong target: propose a change of the SKP. No SKP yet: write its plan in Planning; once your superior has agreed, it runs.",
            ],
            [
                "- Tidak setuju dengan pengembalian atau penolakan: balas pada umpan baliknya, atau catat koreksi dengan bukti. Atasan pejabat penilai ikut membaca.",
                "- You disagree with a return or refusal: reply to the feedback, or record a correction with evidence. The rater's superior reads it too.",
            ],
            ["- Lupa kata sandi: hubungi admin instansi.", "- Forgotten password: talk to your agency's admin."],
            [
                "- Halaman menyebut nomor kesalahan: sampaikan nomor itu kepada admin instansi.",
                "- A page names an error number: give that number to your agency's admin.",
            ],
        ],
    },
];
