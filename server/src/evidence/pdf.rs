//! Whether a PDF may be stored: readable, not locked, nothing in it that runs.
//!
//! The file is read once from front to back, not through its cross-reference table. That table is the uploader's word:
//! it can name one large object a million times (which costs a reader that follows it minutes and gigabytes), and two
//! viewers may understand a damaged one differently. Here every `N G obj` of the file is looked at, old revisions
//! too, and an object hidden where only a forged table would find it makes the file unreadable. Object streams are
//! unpacked within a budget.

use super::{
    lexer::{Lexer, Token, is_regular, is_space},
    pdf_walk::{Findings, Walk},
};
use domain::problem::Problem;
use lopdf::{Dictionary, Stream};
use std::collections::HashMap;

/// The most bytes all object streams of a file may unpack to.
const UNPACKED: usize = 64 * 1024 * 1024;
/// The largest stream dictionary looked into.
const DICTIONARY: usize = 256 * 1024;
/// How far from the end the last `startxref` may be.
const TAIL: usize = 2048;
/// The word that begins an object, after its two numbers.
const MARK: &[u8] = b"obj";

/// Judges a PDF. Errors: `FileLocked` if it is encrypted, `FileActive` if it has scripts, actions that start something,
/// attached files or forms in XML, `FileBroken` if it cannot be read to its end.
pub(super) fn judge(bytes: &[u8]) -> Result<(), Problem> {
    let mut findings = Findings::default();
    let whole = Scan { data: bytes, findings: &mut findings, budget: UNPACKED }.run();
    if findings.locked {
        Err(Problem::FileLocked)
    } else if findings.is_active() {
        Err(Problem::FileActive)
    } else if whole.is_none() || !findings.is_readable() {
        Err(Problem::FileBroken)
    } else {
        Ok(())
    }
}

/// Reads the file from front to back.
struct Scan<'a, 'f> {
    data: &'a [u8],
    findings: &'f mut Findings,
    budget: usize,
}

impl Scan<'_, '_> {
    /// `None` when the file contradicts itself or cannot be read. Goes to the end in any case, so that a locked or
    /// active file is called that.
    fn run(&mut self) -> Option<()> {
        let mut lexer = Lexer::new(self.data, 0);
        let mut walk = Walk::default();
        // The two numbers before a word, and where the last dictionary at the top began.
        let mut numbers = [None; 2];
        let (mut objects, mut dictionary, mut tail, mut sound) = (Vec::new(), None, None, true);
        while let Some((start, token)) = lexer.next() {
            if token == Token::DictOpen && walk.depth() == 0 {
                dictionary = Some(start);
            }
            let mut number = None;
            match &token {
                Token::Word(b"stream") if walk.depth() == 0 => {
                    // Only after a dictionary; anywhere else viewers take it for a stray word.
                    if let Some(from) = dictionary.take().filter(|_| walk.after_dictionary()) {
                        sound &= self.stream(from, start, &mut lexer).is_some();
                    }
                }
                Token::Word(b"startxref") => tail = Some(start),
                Token::Word(word) if is_object_mark(word) => {
                    objects.push(start + word.len() - MARK.len());
                    let id = if word.len() > MARK.len() { numbers[1] } else { numbers[0] };
                    walk.begin(id.flatten(), self.findings);
                    dictionary = None;
                    numbers = [None; 2];
                    continue;
                }
                Token::Number(n) => number = Some(*n),
                _ => {}
            }
            numbers = [numbers[1], number];
            sound &= walk.take(token, self.findings).is_some();
        }
        walk.finish(self.findings);
        let ends = tail.is_some_and(|at| at + TAIL >= self.data.len());
        let hidden = object_marks(self.data).any(|at| objects.binary_search(&at).is_err());
        (sound && ends && !lexer.unterminated && !hidden).then_some(())
    }

    /// Passes over the data of a stream; looks into an object stream. `None` for one that cannot be read.
    fn stream(&mut self, dictionary: usize, keyword: usize, lexer: &mut Lexer<'_>) -> Option<()> {
        let source = &self.data[dictionary..keyword];
        let about = if source.len() <= DICTIONARY { About::read(source) } else { None };
        let spaces = self.data[lexer.at..].iter().take_while(|&&b| b == b' ').count();
        let mut start = lexer.at + spaces;
        if self.data.get(start) == Some(&b'\r') {
            start += 1;
        }
        if self.data.get(start) == Some(&b'\n') {
            start += 1;
        }
        let end = stream_end(self.data, start, about.as_ref().and_then(|a| a.length));
        lexer.at = end.unwrap_or(self.data.len());
        let (about, end) = (about?, end?);
        if about.holds_objects() { self.object_stream(&about, &self.data[start..end]) } else { Some(()) }
    }

    /// Unpacks an object stream and looks at its objects.
    fn object_stream(&mut self, about: &About, packed: &[u8]) -> Option<()> {
        let unpacked;
        let data = match about.filter {
            Filter::None => packed,
            Filter::Flate => {
                let mut dict = Dictionary::new();
                dict.set("Filter", "FlateDecode");
                unpacked = Stream::new(dict, packed.to_vec()).decompressed_content_with_limit(self.budget).ok()?;
                &unpacked
            }
            Filter::Other => return None,
        };
        self.budget = self.budget.checked_sub(data.len())?;
        let first = about.first?;
        let mut places = places(data.get(..first)?, data, first)?;
        let mut lexer = Lexer::new(data, first);
        let mut walk = Walk::default();
        while let Some((start, token)) = lexer.next() {
            if walk.depth() == 0
                && let Some(id) = places.remove(&start)
            {
                walk.begin(Some(id), self.findings);
            }
            walk.take(token, self.findings)?;
        }
        walk.finish(self.findings);
        // A place that is not the beginning of an object here would be one for a viewer.
        (places.is_empty() && !lexer.unterminated).then_some(())
    }
}

/// The objects of an object stream by the place where they start.
fn places(header: &[u8], data: &[u8], first: usize) -> Option<HashMap<usize, u32>> {
    let mut lexer = Lexer::new(header, 0);
    let mut places = HashMap::new();
    while let Some((_, id)) = lexer.next() {
        let (Token::Number(Some(id)), Some((_, Token::Number(Some(offset))))) = (id, lexer.next()) else {
            return None;
        };
        let mut at = Lexer::new(data, first + usize::try_from(offset).ok()?);
        at.skip_space();
        if places.insert(at.at, id).is_some() {
            return None;
        }
    }
    Some(places)
}

/// What the dictionary of a stream says about it.
#[derive(Default)]
struct About {
    /// Bytes, if written directly.
    length: Option<usize>,
    filter: Filter,
    first: Option<usize>,
    typed: bool,
    counted: bool,
}

#[derive(Default)]
enum Filter {
    #[default]
    None,
    Flate,
    /// Anything else, also several and those with parameters: not used for object streams.
    Other,
}

impl About {
    /// Reads the entries at the top of a dictionary. `None` if one that matters is there twice.
    fn read(source: &[u8]) -> Option<Self> {
        let mut about = Self::default();
        let mut seen = [false; 5];
        let mut entries = Entries(Lexer::new(source, 2));
        while let Some((key, value)) = entries.next() {
            let place = match key.as_ref() {
                b"Length" => 0,
                b"Filter" => 1,
                b"DecodeParms" => 2,
                b"First" => 3,
                b"Type" => 4,
                b"N" => {
                    about.counted = true;
                    continue;
                }
                _ => continue,
            };
            if std::mem::replace(&mut seen[place], true) {
                return None;
            }
            match (place, value.as_slice()) {
                (0, [Token::Number(Some(n))]) => about.length = usize::try_from(*n).ok(),
                (3, [Token::Number(Some(n))]) => about.first = usize::try_from(*n).ok(),
                (4, [t]) => about.typed = t.is_name(b"ObjStm"),
                (1 | 2, [Token::Word(b"null")] | [Token::ArrayOpen, Token::ArrayClose]) => {}
                // Parameters before the filter have made it another one already.
                (1, [t] | [Token::ArrayOpen, t, Token::ArrayClose])
                    if t.is_name(b"FlateDecode") && matches!(about.filter, Filter::None) =>
                {
                    about.filter = Filter::Flate;
                }
                (1 | 2, _) => about.filter = Filter::Other,
                _ => {}
            }
        }
        // A number elsewhere (`5 0 R`) still makes it an object stream, one that cannot be read.
        about.typed |= about.counted && seen[3];
        Some(about)
    }

    /// Whether a viewer could take it for an object stream; viewers do not insist on the type.
    const fn holds_objects(&self) -> bool {
        self.typed
    }
}

/// The entries of one dictionary.
struct Entries<'a>(Lexer<'a>);

impl<'a> Entries<'a> {
    fn next(&mut self) -> Option<(std::borrow::Cow<'a, [u8]>, Vec<Token<'a>>)> {
        let key = loop {
            match self.0.next()?.1 {
                Token::Name(key) => break key,
                Token::DictClose => return None,
                _ => {}
            }
        };
        let mut value = Vec::new();
        let mut depth = 0_usize;
        loop {
            let before = self.0.at;
            let (_, token) = self.0.next()?;
            match token {
                // The next key or the end.
                Token::Name(_) | Token::DictClose if depth == 0 && !value.is_empty() => {
                    self.0.at = before;
                    return Some((key, value));
                }
                Token::DictOpen | Token::ArrayOpen => depth += 1,
                Token::DictClose | Token::ArrayClose => depth = depth.saturating_sub(1),
                _ => {}
            }
            value.push(token);
        }
    }
}

/// Where the data of a stream ends: by its length if `endstream` follows there, else before the next `endstream`.
fn stream_end(data: &[u8], start: usize, length: Option<usize>) -> Option<usize> {
    const END: &[u8] = b"endstream";
    if let Some(end) = length.and_then(|l| start.checked_add(l)).filter(|&e| e <= data.len()) {
        let gap = data[end..].iter().take(4).take_while(|&&b| is_space(b)).count();
        if data[end + gap..].starts_with(END) {
            return Some(end);
        }
    }
    data.get(start..)?.windows(END.len()).position(|w| w == END).map(|n| start + n)
}

/// `obj`, also with its second number glued to it.
fn is_object_mark(word: &[u8]) -> bool {
    word.strip_suffix(MARK).is_some_and(|front| front.iter().all(u8::is_ascii_digit))
}

/// Where the `obj` of `N G obj` stands anywhere in the data, also inside streams, strings and comments.
fn object_marks(data: &[u8]) -> impl Iterator<Item = usize> {
    let marks = data.windows(MARK.len()).enumerate().filter(|(_, w)| *w == MARK).map(|(at, _)| at);
    marks.filter(|&at| !data.get(at + MARK.len()).is_some_and(|&b| is_regular(b)) && numbered(&data[..at]))
}

/// Whether the data ends with two numbers, white space and comments aside.
fn numbered(data: &[u8]) -> bool {
    let Some(front) = strip_number(strip_space(data)) else { return false };
    let gap = strip_space(front);
    gap.len() < front.len() && strip_number(gap).is_some()
}

/// Takes a number off the end.
fn strip_number(data: &[u8]) -> Option<&[u8]> {
    let digits = data.iter().rev().take(11).take_while(|b| b.is_ascii_digit()).count();
    (digits > 0).then(|| &data[..data.len() - digits])
}

/// Takes white space off the end, and comments that end with it if a number stands before them.
fn strip_space(data: &[u8]) -> &[u8] {
    let plain = |d: &[u8]| d.len() - d.iter().rev().take_while(|&&b| is_space(b)).count();
    let mut front = &data[..plain(data)];
    if front.len() == data.len() || strip_number(front).is_some() {
        return front;
    }
    // A few comments, each of a bounded length.
    for _ in 0..8 {
        let line = front.iter().rev().take(256).position(|&b| b == b'%');
        let Some(back) = line else { break };
        front = &front[..front.len() - back - 1];
        front = &front[..plain(front)];
        if strip_number(front).is_some() {
            return front;
        }
    }
    &data[..plain(data)]
}
