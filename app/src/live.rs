//! Client side of live events.
