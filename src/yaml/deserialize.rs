//! From the tree to types.

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::YamlError;
use super::node::{Content, Node};

impl Node {
    fn refuse<T>(&self, wanted: &str) -> Result<T, YamlError> {
        let found = match &self.content {
            Content::Scalar(text, _) => format!("`{}` is not {wanted}", text.escape_debug()),
            Content::Sequence(_) => format!("a list stands where {wanted} is wanted"),
            Content::Mapping(_) => format!("members stand where {wanted} is wanted"),
        };
        Err(YamlError::at(found, self.place))
    }

    fn is_null(&self) -> bool {
        matches!(&self.content, Content::Scalar(text, true) if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    fn truth(&self) -> Option<bool> {
        match &self.content {
            Content::Scalar(text, true) => match text.as_str() {
                "true" | "True" | "TRUE" => Some(true),
                "false" | "False" | "FALSE" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// Returns a plain word that is a decimal number as it would be written: a leading zero makes it a text, since
    /// device numbers and VLANs have them.
    fn decimal(&self) -> Option<&str> {
        let Content::Scalar(text, true) = &self.content else { return None };
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let sound = all_digits(whole) && all_digits(fraction) && (whole == "0" || !whole.starts_with('0'));
        sound.then_some(text.as_str())
    }
}

/// Numbers of one type.
macro_rules! numbers {
    ($($method:ident $visit:ident $number:ty, $wanted:literal;)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, YamlError> {
            match self.decimal().and_then(|text| text.parse::<$number>().ok()) {
                Some(number) => visitor.$visit(number),
                None => self.refuse($wanted),
            }
            .map_err(|error: YamlError| error.or_at(self.place))
        })*
    };
}

impl<'de> Deserializer<'de> for &Node {
    type Error = YamlError;

    numbers! {
        deserialize_i8 visit_i8 i8, "a whole number from -128 to 127";
        deserialize_i16 visit_i16 i16, "a whole number from -32768 to 32767";
        deserialize_i32 visit_i32 i32, "a whole number";
        deserialize_i64 visit_i64 i64, "a whole number";
        deserialize_u8 visit_u8 u8, "a whole number from 0 to 255";
        deserialize_u16 visit_u16 u16, "a whole number from 0 to 65535";
        deserialize_u32 visit_u32 u32, "a whole number, 0 or more";
        deserialize_u64 visit_u64 u64, "a whole number, 0 or more";
        deserialize_f32 visit_f32 f32, "a number";
        deserialize_f64 visit_f64 f64, "a number";
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, YamlError> {
        let visited = match &self.content {
            _ if self.is_null() => visitor.visit_unit(),
            Content::Scalar(text, _) => match (self.truth(), self.decimal()) {
                (Some(truth), _) => visitor.visit_bool(truth),
                (None, Some(digits)) => {
                    if let Ok(number) = digits.parse::<u64>() {
                        visitor.visit_u64(number)
                    } else if let Ok(number) = digits.parse::<i64>() {
                        visitor.visit_i64(number)
                    } else if let (true, Ok(number)) = (digits.contains('.'), digits.parse()) {
                        visitor.visit_f64(number)
                    } else {
                        visitor.visit_str(text)
                    }
                }
                (None, None) => visitor.visit_str(text),
            },
            Content::Sequence(items) => visitor.visit_seq(Items(items.iter())),
            Content::Mapping(pairs) => visitor.visit_map(Pairs { pairs: pairs.iter(), value: None }),
        };
        visited.map_err(|error| error.or_at(self.place))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, YamlError> {
        match self.truth() {
            Some(truth) => visitor.visit_bool(truth),
            None => self.refuse("true or false"),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, YamlError> {
        match &self.content {
            Content::Scalar(text, _) if !self.is_null() => {
                visitor.visit_str(text).map_err(|error: YamlError| error.or_at(self.place))
            }
            _ => self.refuse("a text"),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, YamlError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, YamlError> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, YamlError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, YamlError> {
        match &self.content {
            Content::Sequence(items) => {
                visitor.visit_seq(Items(items.iter())).map_err(|error| error.or_at(self.place))
            }
            _ => self.refuse("a list"),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, YamlError> {
        match &self.content {
            Content::Mapping(pairs) => {
                let pairs = Pairs { pairs: pairs.iter(), value: None };
                visitor.visit_map(pairs).map_err(|error| error.or_at(self.place))
            }
            _ => self.refuse("a mapping with members"),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, YamlError> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, YamlError> {
        let variant = match &self.content {
            Content::Scalar(name, _) => Variant { name, value: None },
            Content::Mapping(pairs) => match pairs.as_slice() {
                [(Node { content: Content::Scalar(name, _), .. }, value)] => {
                    Variant { name, value: Some(value) }
                }
                _ => return self.refuse("one member"),
            },
            Content::Sequence(_) => return self.refuse("a word"),
        };
        visitor.visit_enum(variant).map_err(|error| error.or_at(self.place))
    }

    serde::forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

struct Items<'a>(std::slice::Iter<'a, Node>);

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = YamlError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, YamlError> {
        let item = self.0.next();
        item.map(|node| seed.deserialize(node).map_err(|error| error.or_at(node.place))).transpose()
    }
}

struct Pairs<'a> {
    pairs: std::slice::Iter<'a, (Node, Node)>,
    value: Option<&'a Node>,
}

impl<'de> MapAccess<'de> for Pairs<'_> {
    type Error = YamlError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, YamlError> {
        let Some((key, value)) = self.pairs.next() else { return Ok(None) };
        self.value = Some(value);
        let Content::Scalar(name, _) = &key.content else { return key.refuse("a text") };
        let name: StrDeserializer<'_, YamlError> = name.as_str().into_deserializer();
        seed.deserialize(name).map(Some).map_err(|error| error.or_at(key.place))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, YamlError> {
        match self.value.take() {
            Some(value) => seed.deserialize(value).map_err(|error| error.or_at(value.place)),
            None => Err(serde::de::Error::custom("a member without value")),
        }
    }
}

/// A word, or one member whose name is the word.
struct Variant<'a> {
    name: &'a str,
    value: Option<&'a Node>,
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = YamlError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), YamlError> {
        let name: StrDeserializer<'_, YamlError> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = YamlError;

    fn unit_variant(self) -> Result<(), YamlError> {
        match self.value {
            Some(node) if !node.is_null() => node.refuse("nothing"),
            _ => Ok(()),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, YamlError> {
        seed.deserialize(self.value.ok_or_else(missing)?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, YamlError> {
        self.value.ok_or_else(missing)?.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, YamlError> {
        self.value.ok_or_else(missing)?.deserialize_map(visitor)
    }
}

fn missing() -> YamlError {
    serde::de::Error::custom("members are missing behind the word")
}
