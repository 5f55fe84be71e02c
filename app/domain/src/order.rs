//! Sorting. The library writes its sort out for every type it is used with, a few kilobytes of WASM each time; here
//! places are sorted, by one sort for all types.

use std::cmp::Ordering;

/// Sorts by a key; what has the same key stays in its order.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    let mut places = places(list.len(), &|a, b| key(&list[a]).cmp(&key(&list[b])));
    for at in 0..list.len() {
        let mut from = places[at];
        // What stood there was moved on when an earlier place was filled.
        while from < at {
            from = places[from];
        }
        places[at] = from;
        list.swap(at, from);
    }
}

fn places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_as_the_library_does() {
        let mut seed = 7_u32;
        for len in 0..60 {
            let mut list: Vec<(u32, usize)> = (0..len)
                .map(|n| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 29, n)
                })
                .collect();
            let mut sorted = list.clone();
            sorted.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut list, |(key, _)| *key);
            assert_eq!(list, sorted);
        }
    }
}
