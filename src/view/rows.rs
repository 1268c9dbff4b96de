//! Rows of which there may be hundreds: those that are seen at first, then the others.

use yew::prelude::*;

use super::HostRef;

/// As many are drawn in one go once the first can be seen.
const STEP: usize = 40;

/// How long to wait before each, in milliseconds: the browser paints meanwhile.
const PAUSE: u32 = 30;

/// How many of `all` rows to draw now, `first` of them at first and always.
#[hook]
pub(super) fn use_rows(host: &HostRef, first: usize, all: usize) -> usize {
    let drawn = use_state_eq(|| 0);
    let (host, setter) = (host.clone(), drawn.setter());
    let drawn = first.max(*drawn);
    use_effect_with((drawn, drawn < all), move |&(drawn, is_short)| {
        if is_short {
            host.later(PAUSE, Callback::from(move |()| setter.set(drawn + STEP)));
        }
    });
    all.min(drawn)
}
