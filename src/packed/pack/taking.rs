//! Receives the head of a pack piece by piece, from a file or over a network. Each byte is
//! copied once, to where it stays.

use super::format::{Section, cut, damaged};
use super::is_head;
use super::part::{Part, reserve};
use super::sections::Parts;
use crate::packed::fault::Fault;

/// The sections of a head, as far as they have been received.
pub struct Taking {
    /// The sections still to come, the next one last.
    wanted: Vec<Section>,
    start: u64,
    end: u64,
    /// The position of the next byte in the file.
    at: u64,
    /// The bytes of the next section so far.
    held: Vec<u8>,
    taken: Parts,
}

impl Taking {
    /// A receiver for the head among these sections.
    ///
    /// # Errors
    /// When two sections overlap.
    pub fn new(sections: &[Section]) -> Result<Self, Fault> {
        // The last section first. An empty section comes before one at the same place.
        let mut wanted: Vec<Section> = Vec::new();
        for section in sections.iter().filter(|it| is_head(it)) {
            let place = (section.offset, section.len);
            let at = wanted.partition_point(|it| (it.offset, it.len) > place);
            wanted.insert(at, section.clone());
        }
        let end = |section: &Section| section.offset.saturating_add(section.len);
        if wanted.windows(2).any(|pair| pair[0].offset < end(&pair[1])) {
            return Err(damaged("header"));
        }
        let start = wanted.last().map_or(0, |section| section.offset);
        Ok(Self {
            start,
            end: wanted.first().map_or(start, end),
            wanted,
            at: start,
            held: Vec::new(),
            taken: Parts::default(),
        })
    }

    /// Where in the file the head starts.
    pub fn start(&self) -> u64 {
        self.start
    }

    /// Where in the file the head ends.
    pub fn end(&self) -> u64 {
        self.end
    }

    /// Receives the next bytes, any number of them.
    ///
    /// # Errors
    /// When they take more memory than there is.
    pub fn push(&mut self, mut bytes: &[u8]) -> Result<(), Fault> {
        while let Some(section) = self.wanted.last() {
            let between = section.offset.saturating_sub(self.at);
            let (skipped, rest) = split(bytes, between);
            self.at += skipped.len() as u64;
            if self.at < section.offset {
                break;
            }
            if self.held.capacity() == 0 {
                reserve(&mut self.held, section.len)?;
            }
            let (own, rest) = split(rest, section.offset + section.len - self.at);
            self.held.extend_from_slice(own);
            self.at += own.len() as u64;
            if self.at < section.offset + section.len {
                break;
            }
            bytes = rest;
            self.close();
        }
        Ok(())
    }

    /// Ends the current section.
    fn close(&mut self) {
        let Some(section) = self.wanted.pop() else { return };
        let bytes = std::mem::take(&mut self.held);
        self.taken.add(section.key, Part::of(&section, bytes));
    }

    /// All sections.
    ///
    /// # Errors
    /// When some are missing.
    pub fn finish(mut self) -> Result<Parts, Fault> {
        // Sections at the end may be empty.
        self.push(&[])?;
        if self.wanted.is_empty() { Ok(self.taken) } else { Err(cut()) }
    }
}

fn split(bytes: &[u8], at: u64) -> (&[u8], &[u8]) {
    bytes.split_at(bytes.len().min(usize::try_from(at).unwrap_or(usize::MAX)))
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::format::{checksum, head, read_head};
    use super::{Section, Taking};

    /// A file of these sections, and where they are in it.
    fn file(contents: &[Vec<u8>]) -> (Vec<u8>, Vec<Section>) {
        let section = |(key, bytes): (u32, &Vec<u8>)| Section {
            key,
            width: 1,
            offset: 0,
            len: bytes.len() as u64,
            checksum: checksum(bytes),
        };
        let mut sections: Vec<Section> = (1..).zip(contents).map(section).collect();
        let mut file = head(&mut sections);
        for bytes in contents {
            file.extend_from_slice(bytes);
            file.resize(file.len().next_multiple_of(8), 0);
        }
        (file, sections)
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 300, failure_persistence: None, ..ProptestConfig::default()
        })]

        #[test]
        fn sections_come_back_however_they_come(
            contents in vec(vec(any::<u8>(), 0..40), 0..6),
            lens in vec(1..50usize, 1..20),
            lost in 0..9usize,
        ) {
            let (file, sections) = file(&contents);
            prop_assert_eq!(&read_head(&file)?.1, &sections);
            let mut taking = Taking::new(&sections)?;
            let mut rest = &file[taking.start() as usize..taking.end() as usize];
            for len in lens.iter().cycle().take_while(|_| lost == 0) {
                let (some, more) = rest.split_at(rest.len().min(*len));
                taking.push(some)?;
                rest = more;
                if rest.is_empty() {
                    break;
                }
            }
            let all: usize = contents.iter().map(Vec::len).sum();
            match taking.finish() {
                Ok(mut parts) => {
                    prop_assert!(lost == 0 || all == 0);
                    for (key, bytes) in (1..).zip(contents) {
                        prop_assert_eq!(parts.bytes(key)?, bytes);
                    }
                }
                Err(_) => prop_assert!(lost > 0),
            }
        }
    }

    #[test]
    fn what_lies_over_each_other_or_is_too_much_is_refused() {
        let section = |key, offset, len| Section { key, width: 1, offset, len, checksum: 0 };
        assert!(Taking::new(&[section(1, 8, 9), section(2, 16, 1)]).is_err());
        let mut taking = Taking::new(&[section(1, 0, u64::MAX / 2)]).expect("one is over none");
        let sentence = taking.push(&[1]).expect_err("no machine has so much").to_string();
        assert!(sentence.starts_with("this pack takes more memory than there is"), "{sentence}");
    }
}
