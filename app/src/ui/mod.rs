//! Building blocks of screens without server calls.
