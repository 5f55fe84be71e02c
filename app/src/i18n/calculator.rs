//! Words of the calculator. Compiled into the server alone: the page loads no WASM.

use super::Lang;
use domain::{
    rating::{Expectation, Predikat, UnitPredikat, spread::Rule},
    skp::plan::Measure,
};

crate::texts! {
    title: "Kalkulator", "Calculator";
    lead: "Coba sendiri aturan penilaian kinerja ASN. Setiap jawaban menunjukkan hitungan dan dasarnya. Tanpa masuk; tidak ada yang disimpan.",
        "Try the rules of ASN performance rating yourself. Every answer shows its arithmetic and its source. No sign-in; nothing is stored.";
    share: "Alamat halaman memuat isian Anda. Salin alamat itu untuk membagikan hitungannya.",
        "The address of the page holds what you entered. Copy it to share the calculation.";
    compute: "Hitung", "Calculate";
    result: "Hasil", "Result";
    basis: "Dasar", "Source";
    arithmetic: "Hitungan", "Arithmetic";
    nothing_yet: "Belum ada hitungan.", "Nothing calculated yet.";
    example: "Coba contoh", "Try an example";
    one_wrong: "Belum dihitung. Satu isian perlu dibetulkan.", "Not calculated yet. One field needs to be corrected.";
    many_wrong: "Belum dihitung. {0} isian perlu dibetulkan.", "Not calculated yet. {0} fields need to be corrected.";
    choose: "Pilih", "Choose";
    choose_one: "Pilih salah satu.", "Choose one.";

    predikat_title: "Predikat dari dua rating", "Predikat from two ratings";
    predikat_lead: "Rating hasil kerja dan rating perilaku kerja menentukan predikat lewat matriks, tanpa rumus lain.",
        "The rating of results and the rating of behaviour make the predikat through a matrix, without any other formula.";
    predikat_example: "hasil kerja sesuai, perilaku di atas ekspektasi", "results as expected, behaviour above expectation";
    hasil: "Rating hasil kerja", "Rating of results (hasil kerja)";
    perilaku: "Rating perilaku kerja", "Rating of behaviour (perilaku kerja)";
    your_predikat: "Predikat: {0}", "Predikat: {0}";
    why_predikat: "Mengapa predikat ini?", "Why this predikat?";
    matrix: "Matriks predikat (rating terhadap ekspektasi)", "Matrix of the predikat (ratings against expectation)";
    rows: "Hasil kerja", "Results";
    columns: "Perilaku kerja", "Behaviour";
    here: "pilihan Anda", "your choice";
    predikat_basis: "PermenPANRB 6/2022, lampiran: matriks predikat kinerja pegawai", "PermenPANRB 6/2022, annex: matrix of the predikat";

    spread_title: "Sebaran predikat satu unit", "Spread of predikat in a unit";
    spread_lead: "Pola sebaran predikat pegawai mengikuti predikat kinerja unitnya. Pola ini pertimbangan bagi pimpinan, bukan penetap nilai seseorang.",
        "How predikat may spread among the staff follows from the unit's own performance. It guides the leader; it does not set anybody's rating.";
    spread_example: "unit Baik, 18 dari 20 orang berpredikat Baik", "a unit that is Baik, 18 of 20 people are Baik";
    unit: "Predikat kinerja unit", "Performance of the unit";
    people: "Jumlah pegawai menurut predikat", "Employees by predikat";
    people_hint: "Pimpinan unit tidak dihitung. Yang kosong dibaca nol.", "The head of the unit is left out. Empty means none.";
    people_none: "Isi jumlah pegawai, paling sedikit pada satu predikat.", "Enter how many employees there are for at least one predikat.";
    people_whole: "Tulis bilangan bulat, dari 0 sampai 1.000.000.", "Write a whole number from 0 to 1,000,000.";
    skipped: "Tidak diperiksa: unit ini berisi {0} orang.", "Not checked: there are {0} people in this unit.";
    skipped_why: "Di bawah {0} orang satu orang saja sudah mengubah persentase banyak, jadi pemeriksaan dilewati.",
        "Below {0} people a single person moves the percentages a lot, so the check is left out.";
    unbroken: "Tidak ada batas yang dilanggar.", "No bound is broken.";
    fits: "Sesuai pola.", "It fits.";
    fits_all: "Unit {1}, {2} orang; {0} aturan diperiksa, semuanya terpenuhi.", "The unit is {1}, {2} people; {0} rules checked, all of them kept.";
    one_finding: "Satu aturan tidak terpenuhi.", "One rule is not kept.";
    many_findings: "{0} aturan tidak terpenuhi.", "{0} rule is not kept.|{0} rules are not kept.";
    findings_of: "Unit {1}, {2} orang; {0} aturan diperiksa.", "The unit is {1}, {2} people; {0} rules checked.";
    rule: "Aturan", "Rule";
    bound: "Batas", "Bound";
    found: "Ada", "Found";
    kept: "Terpenuhi", "Kept";
    too_many: "Lebih {0} orang", "{0} too many";
    too_few: "Kurang {0} orang", "{0} too few";
    why_spread: "Mengapa begitu?", "Why?";
    rules_of: "Aturan untuk unit {0}", "Rules for a unit that is {0}";
    at_most: "paling banyak {0}", "at most {0}";
    at_least: "paling sedikit {0}", "at least {0}";
    cut_down: "{0}% × {1} orang = {2}, dibulatkan ke bawah: {3}", "{0}% × {1} people = {2}, cut to {3}";
    raised: "{0}% × {1} orang = {2}, dibulatkan ke atas: {3}", "{0}% × {1} people = {2}, raised to {3}";
    exactly_share: "{0}% × {1} orang = {2}", "{0}% × {1} people = {2}";
    no_share: "berapa pun besar unitnya", "however large the unit is";
    spread_bars: "Sebaran: takik menandai batas", "Spread: the notch marks the bound";
    of_people: "{0} orang ({1}%)", "{0} people ({1}%)";
    spread_basis: "SE MenPANRB 3/2023. Cara membulatkan dan batas 5 orang tidak disebut di sana; di sini pembulatan selalu ke arah yang memenuhi persentasenya.",
        "SE MenPANRB 3/2023. It is silent about rounding and about small units; here bounds are rounded so that the percentage is kept, and units below 5 people are left out.";

    credit_title: "Angka kredit", "Credit points (angka kredit)";
    credit_lead: "Untuk pejabat fungsional: predikat dan bulan penuhnya menjadi angka kredit. Naik jenjang di tengah tahun? Isi satu bagian untuk setiap jenjang.",
        "For functional posts: the predikat and its full months become credit points. Promoted during the year? Fill one part for each level.";
    credit_example: "8 bulan Ahli Pertama dan 4 bulan Ahli Muda, keduanya Baik", "8 months Ahli Pertama and 4 months Ahli Muda, both Baik";
    part: "Bagian {0}", "Part {0}";
    more_parts: "Bagian lain dalam tahun yang sama", "Other parts of the same year";
    jenjang: "Jenjang", "Level (jenjang)";
    months: "Bulan", "Months";
    months_hint: "1 sampai 12", "1 to 12";
    predikat: "Predikat", "Predikat";
    months_wrong: "Tulis bilangan bulat dari 1 sampai 12.", "Write a whole number from 1 to 12.";
    months_sum: "Jumlah bulan {0}; paling banyak 12 dalam setahun.", "The months add up to {0}; a year has 12.";
    points: "{0} angka kredit", "{0} credit points";
    points_exact: "Tepatnya {0}; dibulatkan setengah ke atas.", "Exactly {0}; halves are rounded up.";
    points_whole: "Tepat, tanpa pembulatan.", "Exact, not rounded.";
    credit_sum: "Jumlah", "Total";
    need: "Kebutuhan kumulatif pada jenjang {0}", "Cumulative need at the level {0}";
    for_rank: "Naik pangkat", "Next rank";
    for_level: "Naik jenjang", "Next level";
    need_part: "{0} dari {1} · {2}%", "{0} of {1} · {2}%";
    no_level: "jenjang tertinggi kategori ini", "the highest level of its category";
    need_note: "Kebutuhan dihitung kumulatif, jadi angka kredit tahun-tahun sebelumnya ikut. Naik jenjang juga mensyaratkan uji kompetensi dan lowongan.",
        "Needs are cumulative: the points of earlier years count too. The next level also asks for a competence test and a vacancy.";
    why_credit: "Mengapa sebesar ini?", "Why so much?";
    why_credit_text: "Bulan ÷ 12 × persentase predikat × koefisien jenjang, setiap bagian dengan koefisiennya sendiri. Pecahan dijumlahkan tepat dan baru dibulatkan saat ditulis.",
        "Months ÷ 12 × percentage of the predikat × coefficient of the level, each part with its own coefficient. Fractions are added exactly and rounded only when written.";
    percent_of: "Persentase predikat", "Percentage of the predikat";
    coefficient_of: "Koefisien per tahun", "Coefficient per year";
    credit_basis: "Peraturan BKN 3/2023, dengan angka lampiran PermenPANRB 1/2023", "Peraturan BKN 3/2023, with the figures annexed to PermenPANRB 1/2023";

    trial_title: "Capaian terhadap target", "Achievement of a target";
    trial_lead: "Angka yang dicatat menjadi satu realisasi, lalu dibandingkan dengan target. Persentase ini bukan rating.",
        "Recorded numbers become one result, which is compared with the target. The percentage is not a rating.";
    trial_example: "target 240 anak, tercatat 18 lalu 234", "target 240 children, 18 and then 234 recorded";
    kind: "Jenis target", "Kind of target";
    direction: "Arah", "Direction";
    minimal: "Paling sedikit (makin besar makin baik)", "At least (more is better)";
    maksimal: "Paling banyak (makin kecil makin baik)", "At most (less is better)";
    target: "Target", "Target";
    number_hint: "Misalnya 1.234,5", "For example 1.234,5";
    realisasi: "Realisasi yang dicatat", "Recorded results";
    realisasi_hint: "Satu angka per baris, dalam urutan pencatatan", "One number per line, in the order they were recorded";
    target_zero: "Target harus lebih dari nol.", "The target must be more than zero.";
    realisasi_more: "Dan {0} angka lainnya.", "And {0} number more.|And {0} numbers more.";
    realisasi_line: "Angka ke-{0} (\u{201c}{1}\u{201d}): {2}", "Number {0} (\u{201c}{1}\u{201d}): {2}";
    realisasi_many: "Paling banyak 1.000 angka.", "At most 1,000 numbers.";
    realisasi_large: "Jumlahnya lebih dari 12 angka.", "The sum has more than 12 digits.";
    of_target: "{0}% dari target", "{0}% of the target";
    zero_actual: "Realisasi nol: target terpenuhi, persentase tidak dapat dihitung.", "A result of zero: the target is met, there is no percentage.";
    zero_why: "Pada target paling banyak, persentase adalah target ÷ realisasi, dan pembagian dengan nol tidak ada hasilnya.",
        "For a target of at most, the percentage is target ÷ result, and nothing can be divided by zero.";
    large_percent: "Persentasenya terlalu besar untuk ditulis.", "The percentage is too large to be written.";
    figure: "{0} dari target {1}", "{0} against a target of {1}";
    numbers_more: "\u{2026} ({0} angka)", "\u{2026} ({0} numbers)";
    latest: "Yang terakhir: {0}", "The latest: {0}";
    why_trial: "Mengapa begini?", "Why like this?";
    at_least_way: "Makin besar makin baik: realisasi dibagi target.", "More is better: the result divided by the target.";
    at_most_way: "Makin kecil makin baik: target dibagi realisasi.", "Less is better: the target divided by the result.";
    no_cap: "Hasilnya boleh lebih dari 100% dan tidak dipotong; pembulatan setengah ke atas pada dua angka di belakang koma.",
        "It may exceed 100% and is not cut off; halves are rounded up at two decimals.";
    trial_basis: "PermenPANRB 6/2022 tidak menetapkan rumus capaian; ini cara Capaian menunjukkannya, dan rating tetap penilaian pejabat penilai.",
        "PermenPANRB 6/2022 sets no formula for achievement; this is how Capaian shows it, and the rating stays the rater's judgement.";

    api_title: "Untuk sistem lain", "For other systems";
    api_lead: "Hitungan yang sama tersedia sebagai JSON, tanpa kunci dan dari situs mana pun.", "The same calculations as JSON, without a key and from any site.";
    api_description: "Uraian lengkap (OpenAPI 3.1)", "Full description (OpenAPI 3.1)";
    api_problems: "Bila permintaan ditolak", "When a request is refused";
    api_problems_lead: "Jawabannya application/problem+json (RFC 9457). Alamat pada type menuju salah satu baris ini.",
        "The answer is application/problem+json (RFC 9457). The address in type leads to one of these lines.";
    api_json: "400: isi bukan JSON yang sah, terpotong, atau memuat satu kunci dua kali.", "400: the body is not valid JSON, is cut off, or has a key twice.";
    api_address: "404: tidak ada layanan di alamat itu.", "404: there is no service at this address.";
    api_method: "405: metode lain; header Allow menyebut yang dilayani.", "405: another method; the Allow header names those that work.";
    api_size: "413: isi lebih dari 64 KB.", "413: the body is larger than 64 KB.";
    api_type: "415: kirim dengan Content-Type: application/json.", "415: send it with Content-Type: application/json.";
    api_fields: "422: isian keliru, hilang, atau tidak dikenal; errors menyebut setiap isian dan sebabnya.", "422: fields are wrong, missing or unknown; errors names each of them and why.";
    sign_in: "Masuk", "Sign in";
}

/// A rating in words.
pub const fn expectation(rating: Expectation, lang: Lang) -> &'static str {
    let (id, en) = match rating {
        Expectation::DiBawah => ("Di bawah ekspektasi", "Below expectation"),
        Expectation::Sesuai => ("Sesuai ekspektasi", "As expected"),
        Expectation::DiAtas => ("Di atas ekspektasi", "Above expectation"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// A rating in a table whose title says that it is about expectations.
pub const fn short_expectation(rating: Expectation, lang: Lang) -> &'static str {
    let (id, en) = match rating {
        Expectation::DiBawah => ("Di bawah", "Below"),
        Expectation::Sesuai => ("Sesuai", "As expected"),
        Expectation::DiAtas => ("Di atas", "Above"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// Official name of a predikat; the same in every language.
pub const fn predikat_name(predikat: Predikat) -> &'static str {
    match predikat {
        Predikat::SangatKurang => "Sangat Kurang",
        Predikat::Kurang => "Kurang",
        Predikat::ButuhPerbaikan => "Butuh Perbaikan",
        Predikat::Baik => "Baik",
        Predikat::SangatBaik => "Sangat Baik",
    }
}

/// Official name of a unit's predikat; the same in every language.
pub const fn unit_name(unit: UnitPredikat) -> &'static str {
    match unit {
        UnitPredikat::SangatKurang => "Sangat Kurang",
        UnitPredikat::Kurang => "Kurang",
        UnitPredikat::ButuhPerbaikan => "Butuh Perbaikan",
        UnitPredikat::Baik => "Baik",
        UnitPredikat::Istimewa => "Istimewa",
    }
}

/// Why the matrix gives this predikat.
pub const fn reason(predikat: Predikat, lang: Lang) -> &'static str {
    let (id, en) = match predikat {
        Predikat::SangatBaik => (
            "Sangat Baik hanya bila hasil kerja dan perilaku kerja sama-sama di atas ekspektasi.",
            "Sangat Baik only where results and behaviour are both above expectation.",
        ),
        Predikat::Baik => (
            "Keduanya paling sedikit sesuai ekspektasi, tetapi tidak sama-sama di atas.",
            "Both are at least as expected, but not both above.",
        ),
        Predikat::ButuhPerbaikan => (
            "Hasil kerja di bawah ekspektasi, sedangkan perilaku kerja paling sedikit sesuai.",
            "Results are below expectation, while behaviour is at least as expected.",
        ),
        Predikat::Kurang => (
            "Perilaku kerja di bawah ekspektasi, sedangkan hasil kerja paling sedikit sesuai. Formulir menyebutnya Kurang/misconduct.",
            "Behaviour is below expectation, while results are at least as expected. The form calls it Kurang/misconduct.",
        ),
        Predikat::SangatKurang => (
            "Hasil kerja dan perilaku kerja sama-sama di bawah ekspektasi.",
            "Results and behaviour are both below expectation.",
        ),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// What a rule of the spread asks; `{0}` is its percentage or number.
pub const fn rule_words(rule: Rule, lang: Lang) -> &'static str {
    let (id, en) = match rule {
        Rule::SangatBaikMaks70 | Rule::SangatBaikMaks10 => {
            ("Sangat Baik paling banyak {0}%", "Sangat Baik at most {0}%")
        }
        Rule::BaikMaks70 => ("Baik paling banyak {0}%", "Baik at most {0}%"),
        Rule::PerluAdaBpAtauKurang => (
            "Butuh Perbaikan atau Kurang perlu ada, paling sedikit {0} orang",
            "Butuh Perbaikan or Kurang must occur, at least {0}",
        ),
        Rule::ButuhPerbaikanMin60 | Rule::ButuhPerbaikanMin10 => {
            ("Butuh Perbaikan paling sedikit {0}%", "Butuh Perbaikan at least {0}%")
        }
        Rule::KurangMin60 => ("Kurang paling sedikit {0}%", "Kurang at least {0}%"),
        Rule::SangatBaikNol => ("Sangat Baik tidak ada", "No Sangat Baik"),
        Rule::BpKurangMin10 => (
            "Butuh Perbaikan dan Kurang bersama paling sedikit {0}%",
            "Butuh Perbaikan and Kurang together at least {0}%",
        ),
        Rule::SangatKurangMin60 => ("Sangat Kurang paling sedikit {0}%", "Sangat Kurang at least {0}%"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// A kind of target that is a number, with how several numbers become one.
pub const fn measure(measure: Measure, lang: Lang) -> &'static str {
    let (id, en) = match measure {
        Measure::Jumlah => ("Jumlah (dijumlahkan)", "Sum (jumlah)"),
        Measure::Persentase => ("Persentase (yang terakhir)", "Percentage (the latest)"),
        Measure::Indeks => ("Indeks (yang terakhir)", "Index (the latest)"),
        Measure::Durasi => ("Durasi (rata-rata)", "Duration (the mean)"),
        Measure::Tanggal => ("Tanggal", "Dates"),
        Measure::Teks => ("Teks", "Words"),
    };
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}
