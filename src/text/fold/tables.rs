//! Tables of what letters fold to, for blocks of Unicode without a short rule. An entry's
//! position is the distance of its code point from the start of the block; a line has 32
//! entries. The tests of `fold` check the tables against Unicode's own data.

use std::ops::RangeInclusive;

/// The first code point of [`LATIN`].
pub(super) const LATIN_START: u32 = 0xC0;

/// Latin-1, Latin Extended-A and -B, IPA Extensions. `=` stands for the letter itself, `>` for
/// the next code point, `-` for a break between words, a capital for an entry of [`DIGRAPHS`];
/// anything else is the folded letter.
pub(super) const LATIN: &[u8; 496] = b"\
    aaaaaaAceeeeiiiidnooooo-ouuuuyTS\
    aaaaaaAceeeeiiiidnooooo-ouuuuyTy\
    aaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiiiIIjjkkklllllll\
    lllnnnnnnnnnooooooEErrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb>=occdddd=eaeffggHiikkl=mnno\
    oo>=ppr>=s=ttttuuuvyyzzz>=z=>==w\
    ====DDDLLLNNNaaiioouuuuuuuuuueaa\
    aaAAggggkkoooozzjDDDggHwnnaaAAoo\
    aaaaeeeeiiiioooorrrruuuusstt>=hh\
    ndUUzzaaeeooooooooyylntjBQacclts\
    z>=buveejjqqrryy=a=bocdd=aae===j\
    gggg==h=iiilll=m=mnnn=======rrr=\
    r=ssj=s=tuuvv==yzzzz=====b==hj=l\
    q==D============";

/// The first code point of [`LATIN_ADDITIONAL`].
pub(super) const LATIN_ADDITIONAL_START: u32 = 0x1E00;

/// Latin Extended Additional (Vietnamese above all), as in [`LATIN`].
pub(super) const LATIN_ADDITIONAL: &[u8; 256] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeff\
    gghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyas==S=\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooo\
    oooouuuuuuuuuuuuuuyyyyyyyyMM>=yy";

/// Letters that fold to two, by the capital that stands for them in the tables.
pub(super) const DIGRAPHS: [(u8, &str); 13] = [
    (b'A', "ae"),
    (b'B', "db"),
    (b'D', "dz"),
    (b'E', "oe"),
    (b'H', "hv"),
    (b'I', "ij"),
    (b'L', "lj"),
    (b'M', "ll"),
    (b'N', "nj"),
    (b'Q', "qp"),
    (b'S', "ss"),
    (b'T', "th"),
    (b'U', "ou"),
];

/// The first code point of [`GREEK`].
pub(super) const GREEK_START: u32 = 0x370;

/// Greek: distances from [`GREEK_START`]; `͵` is a break, or no letter yet.
pub(super) const GREEK: [u8; 144] = distances(
    GREEK_START,
    "\
    ͱͱͳͳ͵͵ͷͷ͵͵ͺͻͼͽ͵ϳ͵͵͵͵͵͵α͵εηι͵ο͵υω\
    ιαβγδεζηθικλμνξοπρ͵στυφχψωιυαεηι\
    υαβγδεζηθικλμνξοπρσστυφχψωιυουωϗ\
    βθυυυφπϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ\
    κρσϳθε͵ϸϸσϻϻϼͻͼͽ",
);

/// The first code point of [`CYRILLIC`].
pub(super) const CYRILLIC_START: u32 = 0x400;

/// A sign and combining marks in the middle of the block.
pub(super) const CYRILLIC_SIGNS: RangeInclusive<u32> = 0x482..=0x489;

/// No Cyrillic letter folds to less than this.
pub(super) const CYRILLIC_SMALL: u32 = 0x430;

/// Cyrillic with its supplement: distances from [`CYRILLIC_SMALL`]; `҂` where
/// [`CYRILLIC_SIGNS`] stand.
pub(super) const CYRILLIC: [u8; 304] = distances(
    CYRILLIC_SMALL,
    "\
    ееђгєѕііјљњћкиуџабвгдежзииклмноп\
    рстуфхцчшщъыьэюяабвгдежзииклмноп\
    рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ\
    ѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿ\
    ҁҁ҂҂҂҂҂҂҂҂ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟ\
    ҡҡңңҥҥҧҧҩҩҫҫҭҭүүұұҳҳҵҵҷҷҹҹһһҽҽҿҿ\
    ӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжзз\
    ӡӡииииооөөөөээууууууччӷӷыыӻӻӽӽӿӿ\
    ԁԁԃԃԅԅԇԇԉԉԋԋԍԍԏԏԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟ\
    ԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ",
);

/// The ligatures U+FB00 to U+FB06, which are common in text that was copied from PDFs.
pub(super) const LIGATURES: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

/// Code points of two-byte UTF-8 as distances from `start`.
const fn distances<const N: usize>(start: u32, letters: &str) -> [u8; N] {
    let bytes = letters.as_bytes();
    assert!(bytes.len() == 2 * N, "a letter is missing, or one is not two bytes long");
    let mut table = [0; N];
    let mut at = 0;
    while at < N {
        let (lead, trail) = (bytes[2 * at] as u32, bytes[2 * at + 1] as u32);
        let distance = ((lead & 0x1F) << 6 | trail & 0x3F) - start;
        assert!(distance <= 0xFF, "the letter is too far from the start of its table");
        table[at] = distance as u8;
        at += 1;
    }
    table
}
