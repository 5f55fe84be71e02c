//! A parsed JSON text. Whole numbers only: nothing here has fractions, decimals travel as text.

use std::borrow::Cow;

/// One JSON value. Names of members are taken as they stand in the text: ours have no escapes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree<'a> {
    Null,
    Bool(bool),
    Number(i64),
    Text(Cow<'a, str>),
    List(Vec<Tree<'a>>),
    Map(Vec<(&'a str, Tree<'a>)>),
}

/// How deep a text may nest.
const DEPTH: u32 = 64;

impl<'a> Tree<'a> {
    /// The value of a whole text.
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(DEPTH)?;
        reader.blank();
        (reader.at == text.len()).then_some(value)
    }

    /// A member; null when it is not there.
    pub fn at(&self, name: &str) -> &Self {
        match self {
            Self::Map(members) => members.iter().find(|(n, _)| *n == name).map_or(&Tree::Null, |(_, v)| v),
            _ => &Tree::Null,
        }
    }

    /// The variant of an enum and what it carries: `"name"` or `{"name": …}`.
    pub fn variant(&self) -> Option<(&str, &Self)> {
        match self {
            Self::Text(name) => Some((name, &Tree::Null)),
            Self::Map(members) => match members.as_slice() {
                [(name, inside)] => Some((name, inside)),
                _ => None,
            },
            _ => None,
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Takes the byte if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        self.blank();
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn word(&mut self, word: &str, value: Tree<'a>) -> Option<Tree<'a>> {
        self.text.get(self.at..)?.starts_with(word).then(|| {
            self.at += word.len();
            value
        })
    }

    fn value(&mut self, depth: u32) -> Option<Tree<'a>> {
        let depth = depth.checked_sub(1)?;
        self.blank();
        match self.peek()? {
            b'n' => self.word("null", Tree::Null),
            b't' => self.word("true", Tree::Bool(true)),
            b'f' => self.word("false", Tree::Bool(false)),
            b'"' => self.string().map(Tree::Text),
            b'[' => self.list(depth),
            b'{' => self.map(depth),
            _ => self.number(),
        }
    }

    fn number(&mut self) -> Option<Tree<'a>> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'0'..=b'9')) {
            self.at += 1;
        }
        self.text.get(start..self.at)?.parse().ok().map(Tree::Number)
    }

    fn list(&mut self, depth: u32) -> Option<Tree<'a>> {
        self.at += 1;
        let mut list = Vec::new();
        if self.take(b']') {
            return Some(Tree::List(list));
        }
        loop {
            list.push(self.value(depth)?);
            if self.take(b']') {
                return Some(Tree::List(list));
            }
            self.take(b',').then_some(())?;
        }
    }

    fn map(&mut self, depth: u32) -> Option<Tree<'a>> {
        self.at += 1;
        let mut members = Vec::new();
        if self.take(b'}') {
            return Some(Tree::Map(members));
        }
        loop {
            self.blank();
            let name = self.name()?;
            self.take(b':').then_some(())?;
            members.push((name, self.value(depth)?));
            if self.take(b'}') {
                return Some(Tree::Map(members));
            }
            self.take(b',').then_some(())?;
        }
    }

    fn name(&mut self) -> Option<&'a str> {
        match self.string()? {
            Cow::Borrowed(name) => Some(name),
            Cow::Owned(_) => None,
        }
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        if !self.take(b'"') {
            return None;
        }
        let start = self.at;
        let mut owned: Option<String> = None;
        let mut from = start;
        loop {
            match self.peek()? {
                b'"' => {
                    let rest = self.text.get(from..self.at)?;
                    self.at += 1;
                    return Some(match owned {
                        None => Cow::Borrowed(rest),
                        Some(mut text) => {
                            text.push_str(rest);
                            Cow::Owned(text)
                        }
                    });
                }
                b'\\' => {
                    let text = owned.get_or_insert_default();
                    text.push_str(self.text.get(from..self.at)?);
                    self.at += 1;
                    let c = self.escape()?;
                    owned.get_or_insert_default().push(c);
                    from = self.at;
                }
                _ => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.hex()?;
                if !(0xD800..0xDC00).contains(&first) {
                    return char::from_u32(first);
                }
                self.word("\\u", Tree::Null)?;
                let second = self.hex()?.checked_sub(0xDC00)?;
                return char::from_u32(0x10000 + ((first - 0xD800) << 10) + second);
            }
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let code = u32::from_str_radix(self.text.get(self.at..self.at + 4)?, 16).ok()?;
        self.at += 4;
        Some(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_escapes() {
        let read = |text| match Tree::parse(text) {
            Some(Tree::Text(t)) => Some(t.into_owned()),
            _ => None,
        };
        let cases = [
            (r#""a\nb \"c\" \u00e9 \ud83d\ude00 é""#, Some("a\nb \"c\" é 😀 é")),
            (r#""""#, Some("")),
            (r#""a\qb""#, None),
            (r#""a"#, None),
            (r#""\ud83d""#, None),
        ];
        for (text, value) in cases {
            assert_eq!(read(text).as_deref(), value, "{text}");
        }
    }

    #[test]
    fn trees_and_garbage() {
        let tree = Tree::parse(" {\"a\" : [1, -2 ,null] , \"b\":{} } ").unwrap();
        assert_eq!(tree.at("a"), &Tree::List(vec![Tree::Number(1), Tree::Number(-2), Tree::Null]));
        assert_eq!(tree.at("c"), &Tree::Null);
        for bad in ["", "{", "[1,]", "1.5", "{\"a\"}", "tru", "[1] 2", "\"", "-"] {
            assert_eq!(Tree::parse(bad), None, "{bad}");
        }
        assert_eq!(Tree::parse(&"[".repeat(10_000)), None);
    }
}
