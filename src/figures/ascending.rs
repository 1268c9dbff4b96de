//! The order of keys.

/// The positions of keys, from the smallest key to the greatest, equal ones in their order. One
/// function serves every order: the sorts of std would be a fifth of the wasm of these views.
pub(crate) fn ascending(keys: &[u64]) -> Vec<usize> {
    let mut order = Vec::with_capacity(keys.len());
    for at in 0..keys.len() {
        let place = order.partition_point(|other: &usize| keys[*other] <= keys[at]);
        order.insert(place, at);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::ascending;

    #[test]
    fn keys_stand_in_order_and_equals_as_they_come() {
        assert_eq!(ascending(&[3, 1, 2, 1, 3]), [1, 3, 2, 0, 4]);
        assert!(ascending(&[]).is_empty());
    }
}
