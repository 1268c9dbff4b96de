//! Parts of an archive that are read when they are first asked for.

use std::sync::{Mutex, OnceLock};

use super::fault::Fault;

type Read<T> = Box<dyn FnOnce() -> Result<T, Fault> + Send>;

/// A part that is there, or how it is read.
pub(crate) struct Later<T> {
    part: OnceLock<Result<T, Fault>>,
    read: Mutex<Option<Read<T>>>,
}

impl<T> Later<T> {
    /// A part that is read in this way; what is wrong with it is said each time that it
    /// is asked for.
    pub(super) fn new(read: impl FnOnce() -> Result<T, Fault> + Send + 'static) -> Self {
        Self { part: OnceLock::new(), read: Mutex::new(Some(Box::new(read))) }
    }

    /// The part.
    pub(super) fn get(&self) -> Result<&T, Fault> {
        self.part.get_or_init(|| read(&self.read)).as_ref().map_err(Clone::clone)
    }

    /// The part alone.
    pub(super) fn take(self) -> Result<T, Fault> {
        self.part.into_inner().unwrap_or_else(|| read(&self.read))
    }
}

fn read<T>(how: &Mutex<Option<Read<T>>>) -> Result<T, Fault> {
    // Nobody holds the lock while reading, so that it is never left in disorder.
    let how = how.lock().ok().and_then(|mut how| how.take());
    how.map_or_else(|| Err(Fault::WORDS.into()), |read| read())
}

impl<T> From<T> for Later<T> {
    fn from(part: T) -> Self {
        Self { part: OnceLock::from(Ok(part)), read: Mutex::new(None) }
    }
}

impl<T: Default> Default for Later<T> {
    fn default() -> Self {
        T::default().into()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::{Fault, Later};

    #[test]
    fn a_part_is_read_once_and_what_is_wrong_is_said_each_time() {
        let times = Arc::new(AtomicU32::new(0));
        let counted = times.clone();
        let right = Later::new(move || Ok(counted.fetch_add(1, Ordering::Relaxed)));
        assert_eq!(times.load(Ordering::Relaxed), 0);
        assert_eq!((right.get(), right.get()), (Ok(&0), Ok(&0)));
        assert_eq!(times.load(Ordering::Relaxed), 1);
        assert_eq!(right.take(), Ok(0));
        let wrong = Later::<u32>::new(|| Err(Fault::new("a sentence")));
        assert_eq!(wrong.get(), Err(Fault::new("a sentence")));
        assert_eq!(wrong.get(), Err(Fault::new("a sentence")));
        assert_eq!(wrong.take(), Err(Fault::new("a sentence")));
    }
}
