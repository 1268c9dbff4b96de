//! What a pack knows of a quote, as it goes from whoever holds the archive to whoever writes
//! articles again: in a browser, these are two WebAssembly files.

use super::open::Pack;
use crate::model::Facet;
use crate::packed::bit_packing::{push_number, take_number};
use crate::packed::{Archive, Fault};

/// A quote of a pack. Values are codes among those of all articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteRecord {
    /// The number of its article in the pack.
    pub article: u32,
    /// Its id in its article.
    pub id: String,
    /// Its codes in each of the built-in facets, in the order of its data.
    pub codes: [Vec<u32>; Facet::BUILT_IN.len()],
    /// 0 where its article gives none.
    pub paragraph: u32,
    /// Its words.
    pub text: String,
    /// The rest of its data, as a JSON object; empty where there is none.
    pub more: String,
}

impl QuoteRecord {
    /// Appends it to bytes.
    pub fn write(&self, out: &mut Vec<u8>) {
        push_number(u64::from(self.article), out);
        push_number(u64::from(self.paragraph), out);
        for codes in &self.codes {
            push_number(codes.len() as u64, out);
            codes.iter().for_each(|code| push_number(u64::from(*code), out));
        }
        for text in [&self.id, &self.text, &self.more] {
            push_number(text.len() as u64, out);
            out.extend_from_slice(text.as_bytes());
        }
    }

    /// Takes the next one from the front of bytes; `None` where none was written there.
    pub fn read(bytes: &mut &[u8]) -> Option<Self> {
        let article = number(bytes)?;
        let paragraph = number(bytes)?;
        let mut codes = Self::default().codes;
        for codes in &mut codes {
            for _ in 0..number(bytes)? {
                codes.push(number(bytes)?);
            }
        }
        let mut text = || {
            let len = number(bytes)? as usize;
            let (text, rest) = bytes.split_at_checked(len)?;
            *bytes = rest;
            String::from_utf8(text.to_vec()).ok()
        };
        Some(Self { article, id: text()?, codes, paragraph, text: text()?, more: text()? })
    }
}

fn number(bytes: &mut &[u8]) -> Option<u32> {
    take_number(bytes)?.try_into().ok()
}

impl Pack {
    /// The records of quotes (ascending) of one block, from that block as it was before it
    /// was compressed. Of quotes in other blocks, there are none.
    ///
    /// # Errors
    /// When there is no such quote, or the pack was written wrongly.
    pub fn records(
        &self,
        archive: &Archive,
        quotes: &[u32],
        block: &[u8],
    ) -> Result<Vec<QuoteRecord>, Fault> {
        let Some(first) = quotes.first() else { return Ok(Vec::new()) };
        let place = self.quote_at(*first)?;
        let texts = self.texts.get()?;
        let (mut at, mut rest) = (place.block.first, block);
        let mut ids = self.ids.in_order();
        let mut records = Vec::new();
        for quote in quotes.iter().take_while(|quote| **quote < place.block.next) {
            for _ in at..*quote {
                texts.take(&mut rest)?;
            }
            at = quote + 1;
            let (text, more) = texts.take(&mut rest)?;
            let (article, id) = ids.quote(*quote)?;
            let mut codes = QuoteRecord::default().codes;
            for (codes, facet) in codes.iter_mut().zip(Facet::BUILT_IN) {
                codes.extend(archive.codes(*quote, facet)?);
            }
            let paragraph = self.paragraph(*quote)?.unwrap_or(0);
            records.push(QuoteRecord { article, id, codes, paragraph, text, more });
        }
        Ok(records)
    }
}

#[cfg(test)]
mod tests {
    use super::QuoteRecord;

    #[test]
    fn records_come_back_as_they_were_and_half_of_one_is_none() {
        let record = QuoteRecord {
            article: 300,
            id: "mayor-1".to_owned(),
            codes: [vec![70_000], vec![], vec![3, 1], vec![2]],
            paragraph: 9,
            text: "“Sí”, she said.\n".to_owned(),
            more: "{\"url\":\"x\"}".to_owned(),
        };
        let mut bytes = Vec::new();
        record.write(&mut bytes);
        let len = bytes.len();
        QuoteRecord::default().write(&mut bytes);
        let mut rest = &bytes[..];
        assert_eq!(QuoteRecord::read(&mut rest).as_ref(), Some(&record));
        assert_eq!(QuoteRecord::read(&mut rest), Some(QuoteRecord::default()));
        assert!(rest.is_empty());
        for end in 0..len {
            assert_eq!(QuoteRecord::read(&mut &bytes[..end]), None, "{end} bytes of it");
        }
    }
}
