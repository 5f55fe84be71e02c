use super::*;

fn ask(query: &[(&str, &str)], lang: Lang) -> (String, bool) {
    let query: ParamsMap = query.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    page(&query, false, lang)
}

/// What is said, without markup.
fn said(query: &[(&str, &str)]) -> String {
    let (text, wrong) = ask(query, Lang::Id);
    assert!(!wrong, "{text}");
    let mut out = String::new();
    for piece in text.split('<').skip(1) {
        out.push_str(piece.split_once('>').map_or("", |(_, words)| words));
        out.push('|');
    }
    out
}

#[test]
fn every_example_on_the_page_has_an_answer() {
    for lang in [Lang::Id, Lang::En] {
        let (text, wrong) = ask(&[], lang);
        assert!(!wrong);
        let examples: Vec<_> =
            text.split("href=\"/kalkulator?").skip(1).filter_map(|rest| rest.split('#').next()).collect();
        assert_eq!(examples.len(), 4);
        for example in examples {
            let fields: Vec<(String, String)> = example
                .replace("&amp;", "&")
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .map(|(name, value)| (name.to_owned(), value.replace("%0A", "\n")))
                .collect();
            let fields: Vec<_> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let (text, wrong) = ask(&fields, lang);
            assert!(!wrong && text.matches("class=\"verdict\"").count() == 1, "{example}");
        }
    }
}

/// What is asked, and words of the answer.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a str]);

#[test]
fn answers_show_their_arithmetic() {
    let unit = [("hitung", "sebaran"), ("predikat_unit", "istimewa"), ("sangat_baik", "1.200"), ("baik", "7")];
    let year = [
        ("hitung", "angka-kredit"),
        ("jenjang_1", "ahli_pertama"),
        ("bulan_1", "8"),
        ("predikat_1", "baik"),
        ("jenjang_3", "penyelia"),
        ("bulan_3", "4"),
        ("predikat_3", "sangat_baik"),
    ];
    let target = [
        ("hitung", "capaian"),
        ("jenis", "durasi"),
        ("arah", "maksimal"),
        ("target", "1.234,5"),
        ("realisasi", "1.000\r\n 1.469;1234,5"),
    ];
    let predikat = [("hitung", "predikat"), ("hasil", "di_bawah"), ("perilaku", "di_atas")];
    let cases: [Case<'_>; 4] = [
        (&unit, &["70% × 1.207 orang = 844,9, dibulatkan ke bawah: 844", "Lebih 356 orang", "1.200 orang (99,4%)"]),
        (
            &year,
            &[
                "20,833 angka kredit",
                "Tepatnya 125/6",
                "(8/12) × 100% × 12,5 = 8,333",
                "(4/12) × 150% × 25 = 12,5",
                "20,833 dari 100 · 20,8%",
                "jenjang tertinggi kategori ini",
            ],
        ),
        (&target, &["(1.000 + 1.469 + 1.234,5) ÷ 3 = 1.234,5", "1.234,5 ÷ 1.234,5 × 100% = 100%"]),
        (&predikat, &["Predikat: Butuh Perbaikan", "pilihan Anda", "PermenPANRB 6/2022"]),
    ];
    for (query, wanted) in cases {
        let said = said(query);
        for words in wanted {
            assert!(said.contains(words), "{words} in {said}");
        }
    }
}

#[test]
fn what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays() {
    let target = |target, numbers| {
        vec![
            ("hitung", "capaian"),
            ("jenis", "jumlah"),
            ("arah", "minimal"),
            ("target", target),
            ("realisasi", numbers),
        ]
    };
    let year =
        |months| vec![("hitung", "angka-kredit"), ("jenjang_1", "mahir"), ("bulan_1", months), ("predikat_1", "baik")];
    let mut two = year("8");
    two.extend([("jenjang_2", "mahir"), ("bulan_2", "5"), ("predikat_2", "kurang")]);
    for (query, field, words, kept) in [
        (vec![("hitung", "predikat"), ("hasil", "x")], "hasil", "Pilih salah satu.", ""),
        (vec![("hitung", "sebaran"), ("predikat_unit", "baik")], "sangat_baik", "paling sedikit pada satu", ""),
        (vec![("hitung", "sebaran"), ("baik", "1e9")], "baik", "0 sampai 1.000.000", "1e9"),
        (vec![("hitung", "sebaran"), ("baik", "2,5")], "baik", "bilangan bulat", "2,5"),
        (year("13"), "bulan_1", "1 sampai 12", "13"),
        (year("-1"), "bulan_1", "1 sampai 12", "-1"),
        (two, "bulan_2", "Jumlah bulan 13", "5"),
        (target("0", "1"), "target", "lebih dari nol", "0"),
        (target("90.53", "1"), "target", "koma", "90.53"),
        (target("1", ""), "realisasi", "Wajib diisi.", ""),
        (target("1", "5\n\"<b>"), "realisasi", "Angka ke-2", "5\n&quot;&lt;b&gt;"),
        (target("1", "5 -2"), "realisasi", "Angka ke-2", "5 -2"),
    ] {
        let (text, wrong) = ask(&query, Lang::Id);
        assert!(wrong, "{query:?}");
        let hint = format!("id=\"{field}-ket\">");
        let said = text.split(&hint).nth(1).and_then(|rest| rest.split('<').next()).unwrap();
        assert!(said.contains(words), "{words} in {said}");
        assert!(text.contains(&format!("href=\"#{field}\"")), "the summary leads to {field}");
        assert!(text.contains(kept), "{kept} stays");
    }
}

#[test]
fn ids_are_unique_and_parts_closed() {
    for query in [vec![], vec![("hitung", "sebaran"), ("predikat_unit", "kurang"), ("kurang", "9")]] {
        let (text, _) = ask(&query, Lang::En);
        let mut ids: Vec<_> = text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
        for tag in ["div", "form", "fieldset", "section", "table", "ul", "details", "select"] {
            let (open, close) = (text.matches(&format!("<{tag}")).count(), text.matches(&format!("</{tag}>")).count());
            assert_eq!(open, close, "{tag}");
        }
    }
}
