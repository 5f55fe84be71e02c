//! What the objects of a PDF contain, judged token by token.

use super::lexer::Token;
use std::{borrow::Cow, collections::HashSet};

/// Deeper nesting is not read.
const DEPTH: usize = 256;

/// Names that only stand for something that runs, opens or is carried along, wherever they are.
const ACTIVE: [&[u8]; 10] = [
    b"JavaScript",
    b"Launch",
    b"SubmitForm",
    b"ImportData",
    b"RichMedia",
    b"RichMediaContent",
    b"RichMediaExecute",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    // The script of a 3D drawing.
    b"OnInstantiate",
];

/// What was found in all objects so far.
#[derive(Default)]
pub(super) struct Findings {
    /// There is an encryption dictionary.
    pub locked: bool,
    active: bool,
    /// Trailers that lead to a catalog.
    roots: usize,
    pages: usize,
    /// Objects started when the document opens.
    opened: Vec<u32>,
    /// Objects that would do more on opening than go to a page.
    busy: HashSet<u32>,
}

impl Findings {
    /// Whether anything runs or is carried along.
    pub(super) fn is_active(&self) -> bool {
        self.active || self.opened.iter().any(|id| self.busy.contains(id))
    }

    /// Whether there is a document with a page.
    pub(super) const fn is_readable(&self) -> bool {
        self.roots > 0 && self.pages > 0
    }

    /// What a name and the token after it mean together.
    fn pair(&mut self, name: &[u8], next: &Token<'_>) {
        let (dictionary, number) = (*next == Token::DictOpen, matches!(next, Token::Number(_)));
        match name {
            // A number after these is the beginning of a reference.
            b"Encrypt" => self.locked |= dictionary || number,
            b"JS" => self.active |= number || *next == Token::Text,
            b"AA" | b"EF" => self.active |= dictionary || number,
            b"XFA" => self.active |= number || matches!(next, Token::ArrayOpen | Token::Text),
            b"Root" => self.roots += usize::from(number),
            b"Type" => self.pages += usize::from(next.is_name(b"Page")),
            b"OpenAction" => match next {
                Token::Number(Some(id)) => self.opened.push(*id),
                Token::Number(None) => self.active = true,
                _ => {}
            },
            _ => {}
        }
    }
}

/// Kind of an open bracket.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bracket {
    Array,
    Dictionary,
    /// The dictionary that is the value of `OpenAction`.
    Opening,
}

/// One open dictionary or array.
struct Frame {
    bracket: Bracket,
    goto: bool,
    /// A kind of action other than `GoTo`, or one that follows.
    other: bool,
}

impl Frame {
    /// Whether it is an action that only goes to a page.
    const fn harmless(&self) -> bool {
        self.goto && !self.other
    }
}

/// Walks through tokens; keeps only the open brackets.
#[derive(Default)]
pub(super) struct Walk<'a> {
    frames: Vec<Frame>,
    name: Option<Cow<'a, [u8]>>,
    /// The object whose first token has not come yet.
    fresh: Option<u32>,
    /// The object being read.
    object: Option<u32>,
    closed: bool,
}

impl<'a> Walk<'a> {
    /// Open brackets.
    pub(super) fn depth(&self) -> usize {
        self.frames.len()
    }

    /// Whether the last token closed a dictionary.
    pub(super) const fn after_dictionary(&self) -> bool {
        self.closed
    }

    /// An object begins, whatever was open before.
    pub(super) fn begin(&mut self, id: Option<u32>, findings: &mut Findings) {
        self.finish(findings);
        *self = Self { fresh: id, ..Self::default() };
    }

    /// Judges what is still open as if it were complete.
    pub(super) fn finish(&mut self, findings: &mut Findings) {
        while let Some(frame) = self.frames.pop() {
            self.close(&frame, findings);
        }
    }

    /// Takes one token. `None` if the brackets do not match or are too deep; reading may go on.
    pub(super) fn take(&mut self, token: Token<'a>, findings: &mut Findings) -> Option<()> {
        let before = self.name.take();
        if let Some(name) = &before {
            findings.pair(name, &token);
            if name.as_ref() == b"S"
                && let Some(frame) = self.frames.last_mut()
            {
                let goto = token.is_name(b"GoTo");
                frame.goto |= goto;
                frame.other |= !goto;
            }
        }
        if let Some(id) = self.fresh.take() {
            match token {
                Token::DictOpen => self.object = Some(id),
                // A destination, or nothing.
                Token::ArrayOpen | Token::Word(b"null") => {}
                _ => drop(findings.busy.insert(id)),
            }
        }
        self.closed = false;
        match token {
            Token::DictOpen | Token::ArrayOpen => {
                let bracket = match token {
                    Token::ArrayOpen => Bracket::Array,
                    _ if before.is_some_and(|n| n.as_ref() == b"OpenAction") => Bracket::Opening,
                    _ => Bracket::Dictionary,
                };
                self.frames.push(Frame { bracket, goto: false, other: false });
                if self.frames.len() > DEPTH {
                    self.finish(findings);
                    return None;
                }
            }
            Token::DictClose | Token::ArrayClose => {
                self.closed = token == Token::DictClose;
                let frame = self.frames.pop()?;
                self.close(&frame, findings);
                if (frame.bracket == Bracket::Array) == self.closed {
                    return None;
                }
            }
            Token::Name(name) => {
                findings.active |= ACTIVE.contains(&name.as_ref());
                if name.as_ref() == b"Next"
                    && let Some(frame) = self.frames.last_mut()
                {
                    frame.other = true;
                }
                self.name = Some(name);
            }
            _ => {}
        }
        Some(())
    }

    fn close(&mut self, frame: &Frame, findings: &mut Findings) {
        findings.active |= frame.bracket == Bracket::Opening && !frame.harmless();
        if self.frames.is_empty()
            && let Some(id) = self.object.take()
            && !frame.harmless()
        {
            findings.busy.insert(id);
        }
    }
}
