//! The outermost layer of a pack: a header, and a directory of sections.
//!
//! All numbers are little-endian. The header has, in this order: the eight bytes of
//! [`MAGIC`], the version and the number of sections (four bytes each), the length of the
//! file (eight bytes), and a checksum of the bytes before it and of the directory (eight
//! bytes). An entry of the directory has the key of a section and the width of its numbers
//! (four bytes each), and its offset in the file, its length and its checksum (eight bytes
//! each). Checksums are XXH64 (<https://github.com/Cyan4973/xxHash>) with seed 0.

use std::hash::Hasher;

use twox_hash::XxHash64;

use crate::packed::Fault;

/// What every pack begins with.
pub const MAGIC: [u8; 8] = *b"PULLQUOT";

/// The version that is written and read here.
const VERSION: u32 = 6;

/// How many bytes stand before the directory.
pub const HEADER: usize = 32;

const ENTRY: usize = 32;

/// An upper bound on the number of sections, for damaged headers.
const MOST: u32 = 1024;

/// Where a section is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is.
    pub key: u32,
    /// How wide each of its numbers is: in bits for codes, in bytes for other numbers.
    pub width: u32,
    /// Where in the file it starts.
    pub offset: u64,
    /// How many bytes it has.
    pub len: u64,
    /// 0 for a section whose blocks have checksums of their own.
    pub checksum: u64,
}

/// This many bytes are added to a checksum in each call (see `packed::chunk` for why).
const PIECE: usize = 1 << 16;

/// The checksum of bytes.
pub fn checksum(bytes: &[u8]) -> u64 {
    let mut all = XxHash64::with_seed(0);
    bytes.chunks(PIECE).for_each(|piece| add(piece, &mut all));
    all.finish()
}

#[inline(never)]
fn add(piece: &[u8], all: &mut XxHash64) {
    all.write(piece);
}

impl Section {
    /// Whether these are the bytes that were written.
    ///
    /// # Errors
    /// When they are not.
    pub fn check(&self, bytes: &[u8]) -> Result<(), Fault> {
        if bytes.len() as u64 != self.len {
            return Err(cut());
        }
        if checksum(bytes) == self.checksum { Ok(()) } else { Err(damaged("index")) }
    }
}

/// The header and directory of a file with these sections. This sets the offsets of the
/// sections: one after the other, each at a multiple of eight.
pub fn head(sections: &mut [Section]) -> Vec<u8> {
    let mut end = (HEADER + sections.len() * ENTRY) as u64;
    for section in &mut *sections {
        section.offset = end;
        end = (end + section.len).next_multiple_of(8);
    }
    let mut out = MAGIC.to_vec();
    out.extend(VERSION.to_le_bytes());
    out.extend((sections.len() as u32).to_le_bytes());
    out.extend(end.to_le_bytes());
    out.extend([0; 8]);
    for section in sections {
        out.extend(section.key.to_le_bytes());
        out.extend(section.width.to_le_bytes());
        out.extend(section.offset.to_le_bytes());
        out.extend(section.len.to_le_bytes());
        out.extend(section.checksum.to_le_bytes());
    }
    let checksum = sealed(&out);
    out[24..HEADER].copy_from_slice(&checksum.to_le_bytes());
    out
}

/// The checksum of a header and its directory.
fn sealed(head: &[u8]) -> u64 {
    checksum(&[&head[..24], &head[HEADER..]].concat())
}

/// How many bytes the header and the directory take, from the header.
///
/// # Errors
/// When this is no pack, or one of a newer version.
pub fn head_len(header: &[u8]) -> Result<usize, Fault> {
    if !header.starts_with(&MAGIC) {
        return Err(Fault::new(
            "this is no pack of Pullquote: name a file that `pullquote pack` wrote",
        ));
    }
    let Some(header) = header.get(..HEADER) else { return Err(cut()) };
    let version = number(header, 8);
    if version > u64::from(VERSION) {
        return Err(Fault::new(format!(
            "this pack is of version {version}, which is newer than this Pullquote (version {VERSION}): update Pullquote"
        )));
    }
    if version < u64::from(VERSION) {
        return Err(Fault::new(format!(
            "this pack is of version {version}, which is older than this Pullquote (version {VERSION}): pack its articles again"
        )));
    }
    let count = number(header, 12);
    if count > u64::from(MOST) {
        return Err(damaged("header"));
    }
    Ok(HEADER + count as usize * ENTRY)
}

/// Reads the header and the directory.
///
/// # Errors
/// When they are damaged, or describe an impossible file.
pub fn read_head(head: &[u8]) -> Result<(u64, Vec<Section>), Fault> {
    let Some(head) = head.get(..head_len(head)?) else { return Err(cut()) };
    if wide(head, 24) != sealed(head) {
        return Err(damaged("header"));
    }
    let len = wide(head, 16);
    let sections: Vec<Section> = head[HEADER..]
        .chunks_exact(ENTRY)
        .map(|entry| Section {
            key: number(entry, 0) as u32,
            width: number(entry, 4) as u32,
            offset: wide(entry, 8),
            len: wide(entry, 16),
            checksum: wide(entry, 24),
        })
        .collect();
    let inside = |it: &Section| it.offset.checked_add(it.len).is_some_and(|end| end <= len);
    if sections.iter().all(inside) { Ok((len, sections)) } else { Err(damaged("header")) }
}

fn number(bytes: &[u8], at: usize) -> u64 {
    let mut number = [0; 8];
    number[..4].copy_from_slice(&bytes[at..at + 4]);
    u64::from_le_bytes(number)
}

fn wide(bytes: &[u8], at: usize) -> u64 {
    let mut number = [0; 8];
    number.copy_from_slice(&bytes[at..at + 8]);
    u64::from_le_bytes(number)
}

/// The error for a wrong checksum.
pub(crate) fn damaged(what: &str) -> Fault {
    Fault::new(format!("this pack is damaged in its {what}: get it anew from where it is from"))
}

/// The error for a file that ends too early.
pub(crate) fn cut() -> Fault {
    Fault::new("this pack is cut short: get it anew from where it is from")
}
