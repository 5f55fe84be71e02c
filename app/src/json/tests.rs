//! What `serde_json` writes is read here as `serde_json` reads it.

use super::from_str;
use crate::{client::queue::Item, error::AppError, replay::Replay, screen::Data};
use domain::{
    event::Change,
    feedback::Kind,
    people::{Function, Holding, Relation},
    problem::Problem,
    skp::plan::Aspect,
    view::{Me, NoticeKind, Receipt, RecordForm},
};
use serde::{Serialize, de::DeserializeOwned};

fn same<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    let back: T = from_str(&text).unwrap_or_else(|_| panic!("not read: {text}"));
    assert_eq!(&back, value);
}

fn same_text<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(text: &str) {
    let value: T = serde_json::from_str(text).unwrap_or_else(|e| panic!("{e}: {text}"));
    same(&value);
}

const ID: &str = "019b34c5-8ac0-7af6-9d81-893000000586";

fn fill(text: &str) -> String {
    let person = r#"{"id":"ID","name":"Lestari \"Contohwati\", A.Md.\nKeb. 😀"}"#;
    let view = r#"{"id":"ID","name":"a","nip":"","rank":"-","post":"b","unit":"c","holding":"plh"}"#;
    let feedback = r#"{"id":"ID","subject":{"entry":"ID"},"kind":"perlu_perbaikan","text":"t\u0001","by":PERSON,"at":1795294767715276,"parent":null,"withdrawn_at":5}"#;
    let entry = r#"{"id":"ID","iki":"ID","number":12,"value":{"ratio":{"part":"18","whole":"20"}},"date":"2026-06-10","note":"","by":PERSON,"at":1,"state":"dikembalikan","state_reason":"x","state_by":PERSON,"state_at":2,"corrects":"ID","superseded":true,"evidence":[{"id":"ID","kind":"foto","name":"a.jpg","url":"","size":120,"width":3,"height":4}],"thread":[FEEDBACK],"hash":"abc"}"#;
    let progress = r#"{"status":"terlambat","paused":true,"actual":"1.9091","expected":null,"percent":"95.83","counted":3,"late":1,"parts":12}"#;
    let target = r#"{"measure":"jumlah","goal":{"range":{"low":"1","high":"2.5"}},"unit":"anak","base":"0","steps":[{"by":"2026-03-31","value":"60"}]}"#;
    let dated = r#"{"measure":"tanggal","goal":{"dated":[{"name":"Januari","due":"2026-02-05"}]},"unit":"laporan"}"#;
    let reason = r#"{"id":"ID","iki":"ID","reason":"a","plan":"b","until":"2026-12-01","at":7,"state":"ditolak","answer":"c","answered_by":PERSON,"answered_at":8}"#;
    let iki = r#"{"id":"ID","aspect":"kuantitas","text":"i","target":TARGET,"progress":PROGRESS,"entries":[ENTRY],"entry_count":9,"points":[["2026-01-31","20"],["2026-02-28","-3.5"]],"done":[null,"2026-02-04"],"reasons":[REASON],"thread":[]}"#;
    let skp = r#"{"id":"ID","rev":44,"agency":"Sagara","owner":VIEW,"rater":VIEW,"relation":"higher_rater","state":"ditutup_mutasi","span":{"start":"2026-01-01","end":"2026-12-31"},"version":2,"approach":"kuantitatif","rhk":[{"id":"ID","label":"U1","kind":"tambahan","text":"r","intervenes":null,"iki":[IKI],"thread":[FEEDBACK]}],"values":[{"value":"berorientasi_pelayanan","expectation":"e","thread":[]}],"annex":{"support":["a"],"accountability":[],"consequences":["c"]},"versions":[{"number":1,"reason":"","agreed_at":3,"agreed_by":PERSON}],"summary":{"counts":[0,1,2,3,4,5]},"today":"2026-11-21","zone":"wita","read_at":9,"unread":[{"value":"loyal"},{"rhk":"ID"}],"others":[{"id":"ID","span":{"start":"2025-01-01","end":"2025-12-31"},"state":"final","post":"p"}],"shortened":true}"#;
    let notice = r#"{"id":"ID","kind":"alasan_diterima","skp":"ID","owner":PERSON,"subject":{"iki":"ID"},"title":"t","excerpt":"e","by":PERSON,"at":4,"read":false}"#;
    let mut text = text.to_owned();
    for (name, part) in [
        ("SKP", skp),
        ("IKI", iki),
        ("NOTICE", notice),
        ("ENTRY", entry),
        ("FEEDBACK", feedback),
        ("PROGRESS", progress),
        ("TARGET", target),
        ("DATED", dated),
        ("REASON", reason),
        ("VIEW", view),
        ("PERSON", person),
        ("\"ID\"", &format!("\"{ID}\"")),
    ] {
        text = text.replace(name, part);
    }
    text
}

#[test]
fn pages_travel_whole() {
    for text in [
        r#"{"skp":[{"Member":["ID",true]},SKP]}"#,
        r#"{"skp":["Home",null]}"#,
        r#"{"notices":[{"notices":[NOTICE],"unread":1,"more":"ID","zone":"wit","today":"2026-11-21"},false]}"#,
        r#"{"team":{"members":[{"person":VIEW,"skp":"ID","rev":3,"summary":{"counts":[0,0,0,0,0,1]},"unread":1,"waiting":2,"last_entry":null}],"without":[VIEW],"today":"2026-11-21","zone":"wib","read_at":0}}"#,
        r#""still""#,
    ] {
        let text = fill(text);
        let value: Data = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
        let written = serde_json::to_string(&value).unwrap();
        let back: Data = from_str(&written).unwrap();
        assert_eq!(serde_json::to_string(&back).unwrap(), written);
    }
}

#[test]
fn people_forms_and_receipts() {
    same_text::<Me>(&fill(
        r#"{"id":"ID","name":"n","post":"p","agency":"a","demo":true,"leads":false,"functions":["pyb","admin_instansi"],"unread":2,"waits":{"lines":[{"text":"t","way":"/hasil/ID"}],"count":2},"seq":-1,"zone":"wib","today":"2026-11-21"}"#,
    ));
    same_text::<RecordForm>(&fill(
        r#"{"skp":"ID","state":"berjalan","span":{"start":"2026-01-01","end":"2026-12-31"},"today":"2026-11-21","zone":"wib","key":"ID","entry":"ID","choices":[{"id":"ID","rhk":"r","text":"t","target":DATED,"progress":PROGRESS,"done":[null]}],"corrects":ENTRY,"others":[{"id":"ID","span":{"start":"2025-01-01","end":"2025-12-31"},"state":"final","post":"p"}]}"#,
    ));
    same_text::<Receipt>(&fill(r#"{"entry":"ID","skp":"ID","number":7,"at":1,"hash":"ff"}"#));
    same(&Item { fields: vec![("a".into(), "b".into())], error: Some(AppError::Offline), ..Item::default() });
    same(&Item::default());
    same(&Some(Replay { action: "/catat".into(), fields: vec![], error: AppError::Conflict }));
}

#[test]
fn events_of_every_kind() {
    for text in [
        r#"{"skp":{"skp":"ID","rev":3,"summary":{"counts":[1,0,0,0,0,0]},"waiting":1,"iki":{"id":"ID","progress":PROGRESS,"points":[],"done":[]},"pieces":[{"entry":ENTRY},{"feedback":FEEDBACK},{"reason":REASON},"plan"]}}"#,
        r#"{"notice":{"notice":NOTICE,"unread":4}}"#,
        r#"{"read":{"unread":0,"skp":null}}"#,
        r#"{"day":{"today":"2026-11-22"}}"#,
        r#""structure""#,
        r#"{"signed_out":{"session":"ID"}}"#,
    ] {
        same_text::<Change>(&fill(text));
    }
}

#[test]
fn errors_of_every_kind() {
    for text in [
        r#""SignedOut""#,
        r#""Forbidden""#,
        r#""NotFound""#,
        r#""Conflict""#,
        r#"{"Refused":"DeliverableDone"}"#,
        r#""KeyReused""#,
        r#""BadRequest""#,
        r#"{"Busy":{"retry_seconds":3}}"#,
        r#"{"TooMany":{"retry_seconds":300}}"#,
        r#""Credentials""#,
        r#""Offline""#,
        r#"{"Internal":{"trace":"4f2a"}}"#,
        r#"{"Invalid":[{"field":"nip","problem":{"Nip":{"Length":17}}},{"field":"nilai","problem":{"Number":"DotForComma"}}]}"#,
    ] {
        same_text::<AppError>(text);
    }
    for text in [
        r#""Required""#,
        r#"{"TooLong":{"max":1,"length":2}}"#,
        r#"{"Future":{"today":"2026-11-21"}}"#,
        r#"{"OutsideSkp":{"start":"2026-01-01","end":"2026-12-31"}}"#,
        r#"{"Before":{"earliest":"2026-11-21"}}"#,
        r#"{"Nip":"Sex"}"#,
        r#"{"FileTooLarge":{"max":10}}"#,
        r#"{"PictureTooLarge":{"megapixels":50}}"#,
        r#"{"TooManyFiles":{"max":5}}"#,
        r#"{"PasswordShort":{"min":12}}"#,
        r#""PasswordWrong""#,
    ] {
        same_text::<Problem>(text);
    }
}

#[test]
fn words_are_those_of_serde() {
    for kind in NoticeKind::ALL {
        same(&kind);
    }
    for kind in Kind::ALL {
        same(&kind);
    }
    for one in [Holding::Definitif, Holding::Plt, Holding::Plh] {
        same(&one);
    }
    for one in [Relation::Owner, Relation::Rater, Relation::HigherRater, Relation::Other] {
        same(&one);
    }
    for one in [Function::Pyb, Function::PengelolaKinerja, Function::AdminInstansi, Function::Auditor] {
        same(&one);
    }
    for one in [
        Aspect::Kuantitas,
        Aspect::Kualitas,
        Aspect::Waktu,
        Aspect::Biaya,
        Aspect::PenerimaLayanan,
        Aspect::ProsesBisnis,
        Aspect::PenguatanInternal,
        Aspect::Anggaran,
    ] {
        same(&one);
    }
    for one in domain::behaviour::Value::ALL {
        same(&one);
    }
    for one in domain::skp::progress::Status::ALL {
        same(&one);
    }
    for word in ["jumlah", "persentase", "indeks", "durasi", "tanggal", "teks"] {
        same_text::<domain::skp::plan::Measure>(&format!("\"{word}\""));
    }
    for goal in [r#"{"at_least":"240"}"#, r#"{"at_most":"3"}"#, r#"{"exactly":"4"}"#, r#"{"text":"baik"}"#] {
        same_text::<domain::skp::plan::Goal>(goal);
    }
    for value in [r#"{"number":"18"}"#, r#"{"done":3}"#, r#""told""#] {
        same_text::<domain::skp::entry::Value>(value);
    }
}

#[test]
fn what_has_another_shape_is_not_read() {
    for text in ["", "1", "null", "{}", "[]", r#"{"entry":"x"}"#, r#"{"entry":7}"#] {
        assert!(from_str::<Receipt>(text).is_err(), "{text}");
    }
    assert!(from_str::<Change>(r#""unheard_of""#).is_err());
    assert!(from_str::<u32>("-1").is_err());
}

#[test]
fn what_may_be_left_out_may_be_left_out() {
    let target = r#"{"measure":"teks","goal":{"text":"baik"},"unit":""}"#;
    let read: domain::skp::plan::Target = from_str(target).unwrap();
    assert_eq!(read, serde_json::from_str(target).unwrap());
}
