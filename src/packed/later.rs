//! Parts of an archive that are read when they are first needed.

use std::cell::{Cell, OnceCell};

use super::fault::Fault;

type Read<T> = Box<dyn FnOnce() -> Result<T, Fault>>;

/// A part that has been read, or how to read it.
pub(crate) struct Later<T> {
    part: OnceCell<Result<T, Fault>>,
    read: Cell<Option<Read<T>>>,
}

impl<T> Later<T> {
    /// A part that is read by this function when it is first needed. If that fails, every
    /// later access gives the same error.
    pub(super) fn new(read: impl FnOnce() -> Result<T, Fault> + 'static) -> Self {
        Self { part: OnceCell::new(), read: Cell::new(Some(Box::new(read))) }
    }

    /// The part.
    pub(super) fn get(&self) -> Result<&T, Fault> {
        self.part.get_or_init(|| read(&self.read)).as_ref().map_err(Clone::clone)
    }

    /// The part, by value.
    pub(super) fn take(self) -> Result<T, Fault> {
        self.part.into_inner().unwrap_or_else(|| read(&self.read))
    }
}

fn read<T>(how: &Cell<Option<Read<T>>>) -> Result<T, Fault> {
    how.take().map_or_else(|| Err(Fault::WORDS.into()), |read| read())
}

impl<T> From<T> for Later<T> {
    fn from(part: T) -> Self {
        Self { part: OnceCell::from(Ok(part)), read: Cell::new(None) }
    }
}

impl<T: Default> Default for Later<T> {
    fn default() -> Self {
        T::default().into()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::{Fault, Later};

    #[test]
    fn a_part_is_read_once_and_what_is_wrong_is_said_each_time() {
        let times = Rc::new(Cell::new(0));
        let counted = times.clone();
        let right = Later::new(move || Ok(counted.replace(counted.get() + 1)));
        assert_eq!(times.get(), 0);
        assert_eq!((right.get(), right.get()), (Ok(&0), Ok(&0)));
        assert_eq!(times.get(), 1);
        assert_eq!(right.take(), Ok(0));
        let wrong = Later::<u32>::new(|| Err(Fault::new("a sentence")));
        assert_eq!(wrong.get(), Err(Fault::new("a sentence")));
        assert_eq!(wrong.get(), Err(Fault::new("a sentence")));
        assert_eq!(wrong.take(), Err(Fault::new("a sentence")));
    }
}
