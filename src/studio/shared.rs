//! Shared values as serde writes and reads them: as what they share. (serde's own feature for
//! that would be in every other program of this crate too.)

use std::rc::Rc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(super) fn serialize<T, S>(value: &Rc<T>, serializer: S) -> Result<S::Ok, S::Error>
where
    T: Serialize + ?Sized,
    S: Serializer,
{
    value.serialize(serializer)
}

pub(super) fn deserialize<'de, T, D>(deserializer: D) -> Result<Rc<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Rc::new)
}

/// A shared text.
pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Rc<str>, D::Error> {
    String::deserialize(deserializer).map(Rc::from)
}

/// A list of shared values.
pub(super) mod list {
    use super::{Deserialize, Deserializer, Rc, Serialize, Serializer};

    pub(in crate::studio) fn serialize<T, S>(
        list: &[Rc<T>],
        serializer: S,
    ) -> Result<S::Ok, S::Error>
    where
        T: Serialize,
        S: Serializer,
    {
        serializer.collect_seq(list.iter().map(|value| &**value))
    }

    pub(in crate::studio) fn deserialize<'de, T, D>(deserializer: D) -> Result<Vec<Rc<T>>, D::Error>
    where
        T: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        let list = Vec::<T>::deserialize(deserializer)?;
        Ok(list.into_iter().map(Rc::new).collect())
    }
}
