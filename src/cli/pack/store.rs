//! Compressed blocks, written beside the pack until that is put together.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, Write};
use std::path::PathBuf;

use anyhow::Result;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::archive::pack::blocks::{Blocks, ENOUGH};

/// Blocks of one kind of record.
pub(super) struct Store {
    path: PathBuf,
    file: BufWriter<File>,
    pub(super) blocks: Blocks,
    pub(super) len: u64,
    /// The records of the next block, and the number of the first of them.
    pending: Vec<u8>,
    first: u32,
    next: u32,
}

impl Store {
    /// An empty store in a new file.
    pub(super) fn new(path: PathBuf) -> Result<Self> {
        let mut options = File::options();
        let file = options.create(true).truncate(true).read(true).write(true).open(&path)?;
        let blocks = Blocks::default();
        Ok(Self {
            path,
            file: BufWriter::new(file),
            blocks,
            len: 0,
            pending: Vec::new(),
            first: 0,
            next: 0,
        })
    }

    /// Adds a record, which `write` appends.
    pub(super) fn push(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> Result<()> {
        write(&mut self.pending);
        self.next += 1;
        if self.pending.len() >= ENOUGH { self.close() } else { Ok(()) }
    }

    fn close(&mut self) -> Result<()> {
        if self.next > self.first {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(&self.pending)?;
            let compressed = encoder.finish()?;
            self.blocks.push(self.first, &compressed);
            self.file.write_all(&compressed)?;
            self.len += compressed.len() as u64;
            self.pending.clear();
            self.first = self.next;
        }
        Ok(())
    }

    /// Ends the last block.
    pub(super) fn finish(&mut self) -> Result<()> {
        self.close()?;
        Ok(self.file.flush()?)
    }

    /// Copies all blocks.
    pub(super) fn copy(&mut self, out: &mut impl Write) -> Result<()> {
        let file = self.file.get_mut();
        file.rewind()?;
        let copied = io::copy(&mut Read::by_ref(file).take(self.len), out)?;
        anyhow::ensure!(copied == self.len, "{} was changed meanwhile", self.path.display());
        Ok(())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // Failing here leaves a file that the next run writes over.
        let _ = fs::remove_file(&self.path);
    }
}
