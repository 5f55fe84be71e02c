//! The smallest pieces of PDF syntax (ISO 32000-1, 7.2-7.3), read in one pass without building anything.

use std::borrow::Cow;

/// One piece of syntax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    DictOpen,
    DictClose,
    ArrayOpen,
    ArrayClose,
    /// A string, literal or hexadecimal; what it says is of no interest.
    Text,
    /// A name without its slash, escapes resolved: `/J#53` is `JS`.
    Name(Cow<'a, [u8]>),
    /// A number; its value if it is a whole one that fits.
    Number(Option<u32>),
    /// Any other run of characters: `obj`, `R`, `null`, `stream`, garbage.
    Word(&'a [u8]),
}

impl Token<'_> {
    /// Whether it is this name.
    pub(super) fn is_name(&self, name: &[u8]) -> bool {
        matches!(self, Token::Name(n) if n.as_ref() == name)
    }
}

/// Reads tokens from a place in the data.
pub(super) struct Lexer<'a> {
    data: &'a [u8],
    /// Where the next token is looked for.
    pub at: usize,
    /// A string had no end.
    pub unterminated: bool,
}

impl<'a> Lexer<'a> {
    /// Starts at `at`.
    pub(super) const fn new(data: &'a [u8], at: usize) -> Self {
        Self { data, at, unterminated: false }
    }

    /// Passes over white space and comments.
    pub(super) fn skip_space(&mut self) {
        while let Some(&byte) = self.data.get(self.at) {
            if byte == b'%' {
                self.skip_while(|b| b != b'\r' && b != b'\n');
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// The next token and where it starts; `None` at the end.
    pub(super) fn next(&mut self) -> Option<(usize, Token<'a>)> {
        self.skip_space();
        let start = self.at;
        let byte = *self.data.get(start)?;
        self.at += 1;
        let token = match byte {
            b'[' => Token::ArrayOpen,
            b']' => Token::ArrayClose,
            b'(' => self.literal(),
            b'<' if self.data.get(self.at) == Some(&b'<') => self.second(Token::DictOpen),
            b'>' if self.data.get(self.at) == Some(&b'>') => self.second(Token::DictClose),
            b'<' => self.hexadecimal(),
            b'/' => {
                self.skip_while(is_regular);
                Token::Name(unescape(&self.data[start + 1..self.at]))
            }
            b if is_regular(b) => {
                self.skip_while(is_regular);
                word(&self.data[start..self.at])
            }
            _ => Token::Word(&self.data[start..self.at]),
        };
        Some((start, token))
    }

    fn second(&mut self, token: Token<'a>) -> Token<'a> {
        self.at += 1;
        token
    }

    fn skip_while(&mut self, keep: impl Fn(u8) -> bool) {
        while self.data.get(self.at).is_some_and(|&b| keep(b)) {
            self.at += 1;
        }
    }

    fn literal(&mut self) -> Token<'a> {
        let mut depth = 1_usize;
        while let Some(&byte) = self.data.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Token::Text;
            }
        }
        self.unterminated = true;
        Token::Text
    }

    fn hexadecimal(&mut self) -> Token<'a> {
        self.skip_while(|b| b != b'>');
        self.unterminated |= self.at >= self.data.len();
        self.at += 1;
        Token::Text
    }
}

/// White space of PDF.
pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

/// Neither white space nor delimiter.
pub(super) const fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// A run of regular characters is a number if it looks like one.
fn word(run: &[u8]) -> Token<'_> {
    if !run.iter().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.')) {
        return Token::Word(run);
    }
    Token::Number(std::str::from_utf8(run).ok().and_then(|s| s.parse().ok()))
}

/// Resolves `#xx` in a name.
fn unescape(name: &[u8]) -> Cow<'_, [u8]> {
    if !name.contains(&b'#') {
        return Cow::Borrowed(name);
    }
    let digit = |at: usize| name.get(at).and_then(|&b| char::from(b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    let mut out = Vec::with_capacity(name.len());
    let mut at = 0;
    while at < name.len() {
        if let (b'#', Some(high), Some(low)) = (name[at], digit(at + 1), digit(at + 2)) {
            out.push(high * 16 + low);
            at += 3;
        } else {
            out.push(name[at]);
            at += 1;
        }
    }
    Cow::Owned(out)
}
