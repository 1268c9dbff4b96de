//! Many short strings in one allocation.

/// A list of strings, one after the other in memory.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    /// Where each string ends.
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    pub(super) fn get(&self, number: u32) -> &str {
        let at = number as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[start as usize..self.ends[at] as usize]
    }

    pub(super) fn push(&mut self, string: &str) {
        self.extend(string);
        self.close();
    }

    /// Writes on at the string that the next [`close`](Self::close) ends.
    pub(super) fn extend(&mut self, piece: &str) {
        self.text.push_str(piece);
    }

    pub(super) fn close(&mut self) {
        self.ends.push(self.text.len() as u32);
    }

    /// The numbers of the strings in the strings' alphabetical order.
    pub(super) fn alphabetical(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = (0..self.len()).collect();
        numbers.sort_unstable_by(|one, two| self.get(*one).cmp(self.get(*two)));
        numbers
    }
}
