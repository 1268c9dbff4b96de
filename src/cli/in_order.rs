//! Works on many pieces with every core, and gives the results in the order of the pieces.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Mutex;
use std::sync::mpsc::{channel, sync_channel};
use std::thread::{self, available_parallelism};

use anyhow::Result;

/// How many pieces of each core are in memory at most.
const PIECES: usize = 4;

/// Reads pieces one after the other, works on several of them at once, and writes their
/// results in order, until `write` says that it has enough. However slow one piece is, only so
/// many others are kept.
///
/// # Errors
/// The first error of `write`. Nothing is read after it.
pub(super) fn in_order<P: Send, R: Send>(
    mut read: impl FnMut() -> Option<P> + Send,
    work: impl Fn(P) -> R + Sync,
    mut write: impl FnMut(R) -> Result<bool>,
) -> Result<()> {
    let workers = available_parallelism().map_or(1, usize::from);
    let (begin, ended) = sync_channel(PIECES * workers);
    let (pieces, given) = channel();
    let (results, done) = channel();
    let (given, work) = (Mutex::new(given), &work);
    let given = &given;
    thread::scope(|scope| {
        scope.spawn(move || {
            for at in 0_usize.. {
                let Some(piece) = read() else { break };
                if begin.send(()).is_err() || pieces.send((at, piece)).is_err() {
                    break;
                }
            }
        });
        for _ in 0..workers {
            let results = results.clone();
            scope.spawn(move || {
                // The lock is held while waiting: whoever waits next would wait anyhow.
                while let Ok(Ok((at, piece))) = given.lock().map(|given| given.recv()) {
                    let result = catch_unwind(AssertUnwindSafe(|| work(piece)));
                    if results.send((at, result)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(results);
        // Dropped with this closure, so that the reader ends where writing fails.
        let (done, ended) = (done, ended);
        let mut waiting = BTreeMap::new();
        let mut next = 0;
        for (at, result) in done {
            waiting.insert(at, result);
            while let Some(result) = waiting.remove(&next) {
                let result = result.unwrap_or_else(|panic| resume_unwind(panic));
                if !write(result)? {
                    return Ok(());
                }
                next += 1;
                let _ = ended.recv();
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread::sleep;
    use std::time::Duration;

    use anyhow::bail;

    use super::in_order;

    #[test]
    fn results_come_in_the_order_of_their_pieces() {
        let mut pieces = 0..500_u64;
        let work = |piece: u64| {
            sleep(Duration::from_micros(piece * 7919 % 300));
            piece * 2
        };
        let mut results = Vec::new();
        let write = |result| {
            results.push(result);
            Ok(true)
        };
        in_order(|| pieces.next(), work, write).expect("no errors");
        assert_eq!(results, (0..500).map(|piece| piece * 2).collect::<Vec<_>>());
    }

    #[test]
    fn where_writing_fails_or_is_enough_reading_ends() {
        let read = AtomicUsize::new(0);
        let next = || Some(read.fetch_add(1, Ordering::Relaxed));
        let error = in_order(
            next,
            |piece| piece,
            |piece| {
                if piece < 10 { Ok(true) } else { bail!("the disk is full") }
            },
        );
        assert_eq!(error.expect_err("an error").to_string(), "the disk is full");
        in_order(next, |piece| piece, |_| Ok(false)).expect("no error");
        assert!(read.load(Ordering::Relaxed) < 10_000);
    }
}
