//! Keeps what waits as it is.

use super::Live;
use domain::event::Change;
use leptos::prelude::*;
use std::{cell::Cell, time::Duration};

thread_local! {
    /// It is asked for soon: several changes at once are one question.
    static SOON: Cell<bool> = const { Cell::new(false) };
}

/// Asks again after whatever may have changed it.
pub fn follow(live: Live) {
    let again = move || {
        if SOON.replace(true) {
            return;
        }
        let ask = move || {
            SOON.set(false);
            leptos::task::spawn_local(async move {
                if let Ok(me) = crate::account::me().await {
                    live.waits.try_set(me.waits);
                }
            });
        };
        set_timeout(ask, Duration::from_millis(200));
    };
    live.on_change(move |change| {
        if matches!(change, Change::Evaluation(_) | Change::Day { .. } | Change::Structure) {
            again();
        }
    });
    live.on_reset(again);
}
