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

    /// Appends to the string that the next [`close`](Self::close) ends.
    pub(super) fn extend(&mut self, piece: &str) {
        self.text.push_str(piece);
    }

    pub(super) fn close(&mut self) {
        self.ends.push(self.text.len() as u32);
    }

    /// The numbers of the strings, in the alphabetical order of the strings, equal strings in
    /// their own order. This is a bottom-up merge sort, since the sorts of std take 4 KB of
    /// WebAssembly.
    pub(super) fn alphabetical(&self) -> Vec<u32> {
        let mut sorted: Vec<u32> = (0..self.len()).collect();
        let mut merged = sorted.clone();
        let mut width = 1;
        while width < sorted.len() {
            for start in (0..sorted.len()).step_by(2 * width) {
                let middle = sorted.len().min(start + width);
                let end = sorted.len().min(middle + width);
                let (mut left, mut right) = (start, middle);
                for slot in &mut merged[start..end] {
                    let is_left = right == end
                        || left < middle && self.get(sorted[left]) <= self.get(sorted[right]);
                    let from = if is_left { &mut left } else { &mut right };
                    *slot = sorted[*from];
                    *from += 1;
                }
            }
            std::mem::swap(&mut sorted, &mut merged);
            width *= 2;
        }
        sorted
    }
}

/// The position of each string in alphabetical order; equal strings have the same.
pub(super) fn ranks(strings: &Strings) -> Vec<u32> {
    let mut ranks = vec![0; strings.len() as usize];
    let mut rank = 0;
    let order = strings.alphabetical();
    for (at, number) in order.iter().enumerate() {
        if at > 0 && strings.get(order[at - 1]) != strings.get(*number) {
            rank += 1;
        }
        ranks[*number as usize] = rank;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::Strings;

    #[test]
    fn strings_are_put_in_order_whatever_their_number() {
        for len in 0..40 {
            let texts: Vec<String> = (0..len).map(|at| (at * 7 % 13).to_string()).collect();
            let mut strings = Strings::default();
            texts.iter().for_each(|text| strings.push(text));
            let mut expected: Vec<u32> = (0..len).collect();
            expected.sort_by_key(|at| &texts[*at as usize]);
            assert_eq!(strings.alphabetical(), expected);
        }
    }
}
