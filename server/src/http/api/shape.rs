//! What a JSON value looks like. The same value checks requests and is written as JSON Schema into the description,
//! so that the description cannot say anything else than what is checked.

use domain::decimal::{Decimal, NumberError};
use serde::Serialize;
use serde_json::{Value, json};

/// Most errors of one answer; more help nobody.
const MOST: usize = 20;

/// The shape of a value.
pub enum Shape {
    /// One of some words.
    Word(fn() -> Vec<&'static str>),
    /// A whole number within bounds, written as a number.
    Whole { min: u64, max: u64 },
    /// A decimal of at least zero, written as text in plain notation; `positive`: more than zero.
    Decimal { positive: bool },
    /// Any text; only answers hold such.
    Text,
    /// True or false.
    Flag,
    /// The value or null.
    Nullable(&'static Self),
    /// A list within bounds.
    List { of: &'static Self, min: usize, max: usize },
    /// These fields and no others.
    Object(&'static [Field]),
}

/// A field of an object.
pub struct Field {
    pub name: &'static str,
    pub about: &'static str,
    pub shape: Shape,
    /// May be left out; only in answers.
    pub optional: bool,
}

impl Field {
    /// A field that must be there.
    pub const fn new(name: &'static str, about: &'static str, shape: Shape) -> Self {
        Self { name, about, shape, optional: false }
    }
}

/// What is wrong with a field: `bagian[0].bulan`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    pub field: String,
    pub detail: String,
}

impl Shape {
    /// Everything that is wrong with a value, in order.
    pub fn check(&self, value: &Value) -> Vec<FieldError> {
        let mut errors = Vec::new();
        self.look(value, "", &mut errors);
        errors.truncate(MOST);
        errors
    }

    fn look(&self, value: &Value, path: &str, errors: &mut Vec<FieldError>) {
        let wrong = match (self, value) {
            _ if errors.len() >= MOST => None,
            (Self::Word(words), _) => wrong_word(&words(), value),
            (Self::Whole { min, max }, _) => {
                let fits = value.as_u64().is_some_and(|n| (*min..=*max).contains(&n));
                (!fits).then(|| format!("Harus bilangan bulat dari {min} sampai {max}."))
            }
            (Self::Decimal { positive }, _) => wrong_decimal(value, *positive),
            (Self::Text, _) => (!value.is_string()).then(|| "Harus teks.".to_owned()),
            (Self::Flag, _) => (!value.is_boolean()).then(|| "Harus true atau false.".to_owned()),
            (Self::Nullable(_), Value::Null) => None,
            (Self::Nullable(shape), _) => return shape.look(value, path, errors),
            (Self::List { of, min, max }, Value::Array(list)) => {
                if list.len() < *min {
                    Some(format!("Paling sedikit {min}; daftar ini kosong."))
                } else if list.len() > *max {
                    Some(format!("Paling banyak {max}; ada {}.", list.len()))
                } else {
                    for (at, one) in list.iter().enumerate() {
                        of.look(one, &format!("{path}[{at}]"), errors);
                    }
                    None
                }
            }
            (Self::List { .. }, _) => Some("Harus daftar, misalnya [\u{2026}].".to_owned()),
            (Self::Object(fields), Value::Object(map)) => {
                look_into(fields, map, path, errors);
                None
            }
            (Self::Object(_), _) => Some("Harus objek JSON, misalnya {\u{2026}}.".to_owned()),
        };
        if let Some(detail) = wrong {
            let field = if path.is_empty() { "$" } else { path };
            errors.push(FieldError { field: field.to_owned(), detail });
        }
    }

    /// As JSON Schema (2020-12, which OpenAPI 3.1 speaks).
    pub fn schema(&self) -> Value {
        match self {
            Self::Word(words) => json!({"type": "string", "enum": words()}),
            Self::Whole { min, max } => json!({"type": "integer", "minimum": min, "maximum": max}),
            Self::Decimal { positive } => {
                let pattern = if *positive { POSITIVE } else { DECIMAL };
                json!({"type": "string", "pattern": pattern, "examples": ["1234.5"]})
            }
            Self::Text => json!({"type": "string"}),
            Self::Flag => json!({"type": "boolean"}),
            Self::Nullable(shape) => {
                let mut schema = shape.schema();
                schema["type"] = json!([schema["type"], "null"]);
                schema
            }
            Self::List { of, min, max } => {
                json!({"type": "array", "items": of.schema(), "minItems": min, "maxItems": max})
            }
            Self::Object(fields) => {
                let mut properties = serde_json::Map::new();
                for field in *fields {
                    let mut schema = field.shape.schema();
                    schema["description"] = json!(field.about);
                    properties.insert(field.name.to_owned(), schema);
                }
                let required: Vec<_> = fields.iter().filter(|f| !f.optional).map(|f| f.name).collect();
                json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
            }
        }
    }
}

/// Twelve digits, four decimals: what [`Decimal`] holds.
const DECIMAL: &str = r"^[0-9]{1,12}(\.[0-9]{1,4})?$";
/// The same with a digit other than zero somewhere.
const POSITIVE: &str = r"^(?=.*[1-9])[0-9]{1,12}(\.[0-9]{1,4})?$";

fn look_into(fields: &[Field], map: &serde_json::Map<String, Value>, path: &str, errors: &mut Vec<FieldError>) {
    let join = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    for field in fields {
        match map.get(field.name) {
            Some(value) => field.shape.look(value, &join(field.name), errors),
            None if field.optional => {}
            None => errors.push(FieldError { field: join(field.name), detail: "Wajib diisi.".to_owned() }),
        }
    }
    let known: Vec<_> = fields.iter().map(|f| f.name).collect();
    for name in map.keys().filter(|n| !known.contains(&n.as_str())).take(MOST) {
        let detail = format!("Isian ini tidak dikenal. Yang dikenal: {}.", known.join(", "));
        errors.push(FieldError { field: join(&short(name, 80)), detail });
    }
}

fn wrong_word(words: &[&str], value: &Value) -> Option<String> {
    let list = words.join(", ");
    match value.as_str() {
        Some(word) if words.contains(&word) => None,
        Some(word) => Some(format!("\u{201c}{}\u{201d} tidak dikenal. Pilih salah satu: {list}.", short(word, 40))),
        None => Some(format!("Harus teks, salah satu dari: {list}.")),
    }
}

fn wrong_decimal(value: &Value, positive: bool) -> Option<String> {
    let Some(text) = value.as_str() else {
        return Some("Harus angka yang ditulis sebagai teks, misalnya \"1234.5\".".to_owned());
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let sentence = match text.parse::<Decimal>() {
        Ok(number) if number.is_negative() => "Tidak boleh kurang dari nol.",
        Ok(number) if positive && number == Decimal::ZERO => "Harus lebih dari nol.",
        Ok(_) | Err(NumberError::TooLarge) if plain && whole.len() > 12 => {
            "Paling banyak 12 angka di depan titik desimal."
        }
        Ok(_) | Err(NumberError::TooFine) if plain && fraction.len() > 4 => {
            "Paling banyak 4 angka di belakang titik desimal."
        }
        Ok(_) => return None,
        Err(_) => "Bukan angka. Tulis angka biasa dengan titik desimal, misalnya \"1234.5\".",
    };
    Some(sentence.to_owned())
}

/// The beginning of a text, for repeating it in a sentence.
fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most).chain(['\u{2026}']).collect()
}
