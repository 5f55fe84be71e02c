//! How serde reads from a tree.

use super::{BadJson, tree::Tree};
use serde::{
    de::{
        DeserializeSeed, Deserializer, EnumAccess, Error, Expected, SeqAccess, Unexpected, VariantAccess, Visitor,
        value::U32Deserializer,
    },
    forward_to_deserialize_any,
};
use std::fmt::{self, Display};

// What was wrong where is not told: nobody would read it, and the words would be part of the WASM.
impl Error for BadJson {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }
    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }
    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }
    fn missing_field(_: &'static str) -> Self {
        Self
    }
    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

impl std::error::Error for BadJson {}

impl Display for BadJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the expected JSON")
    }
}

impl<'de> Deserializer<'de> for &Tree<'_> {
    type Error = BadJson;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, BadJson> {
        Err(BadJson)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        if let Tree::Bool(value) = self { visitor.visit_bool(*value) } else { Err(BadJson) }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        if let Tree::Number(number) = self { visitor.visit_i64(*number) } else { Err(BadJson) }
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        if let Tree::Text(text) = self { visitor.visit_str(text) } else { Err(BadJson) }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        if *self == Tree::Null { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        if *self == Tree::Null { visitor.visit_unit() } else { Err(BadJson) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, BadJson> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, BadJson> {
        match self {
            Tree::List(list) => visitor.visit_seq(Items(list)),
            Tree::Null => visitor.visit_seq(Items(&[])),
            _ => Err(BadJson),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, BadJson> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, BadJson> {
        if let Tree::Map(_) = self { visitor.visit_seq(Members { map: self, fields }) } else { Err(BadJson) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, BadJson> {
        let (name, inside) = self.variant().ok_or(BadJson)?;
        let number = variants.iter().zip(0..).find(|(known, _)| **known == name).ok_or(BadJson)?.1;
        visitor.visit_enum(Variant { number, inside })
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u128 f32 f64 char bytes byte_buf unit_struct tuple_struct map identifier ignored_any
    }
}

/// The items of a list.
struct Items<'t, 'a>(&'t [Tree<'a>]);

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = BadJson;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, BadJson> {
        let Some((first, rest)) = self.0.split_first() else { return Ok(None) };
        self.0 = rest;
        seed.deserialize(first).map(Some)
    }
}

/// The members of a map in the order of a type.
struct Members<'t, 'a> {
    map: &'t Tree<'a>,
    fields: &'static [&'static str],
}

impl<'de> SeqAccess<'de> for Members<'_, '_> {
    type Error = BadJson;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, BadJson> {
        let Some((name, rest)) = self.fields.split_first() else { return Ok(None) };
        self.fields = rest;
        seed.deserialize(self.map.at(name)).map(Some)
    }
}

/// A variant by its number, and what it carries.
struct Variant<'t, 'a> {
    number: u32,
    inside: &'t Tree<'a>,
}

impl<'de, 't, 'a> EnumAccess<'de> for Variant<'t, 'a> {
    type Error = BadJson;
    type Variant = &'t Tree<'a>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, &'t Tree<'a>), BadJson> {
        Ok((seed.deserialize(U32Deserializer::new(self.number))?, self.inside))
    }
}

impl<'de> VariantAccess<'de> for &Tree<'_> {
    type Error = BadJson;

    fn unit_variant(self) -> Result<(), BadJson> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, BadJson> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, BadJson> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, BadJson> {
        self.deserialize_struct("", fields, visitor)
    }
}
