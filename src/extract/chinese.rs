//! Finds the speaker of a Chinese direct quote: a verb of speech directly before or after the
//! quote, and the name before that verb.

use std::ops::Range;

use super::extraction::Extraction;
use super::marks::Run;
use super::plain::{self, Said};
use super::reading::Reading;

/// Verbs of speech (own list), the longer ones first.
#[rustfmt::skip]
const VERBS: [&str; 40] = [
    "补充说道", "指出说", "补充说", "强调说", "解释说", "回忆说", "回答说", "告诉记者", "介绍说", "感叹道", "写道", "说道", "表示", "指出", "认为", "强调", "坦言", "回应", "解释", "透露", "宣布", "介绍", "回答", "称赞", "補充說", "解釋說", "寫道", "說道", "強調", "回應", "告诉", "警告", "呼吁", "发文", "问道", "说", "說", "称", "稱", "问",
];

/// Words that end a name and begin a circumstance (own list).
#[rustfmt::skip]
const CIRCUMSTANCES: [&str; 34] = [
    "在", "对", "對", "向", "就", "则", "也", "还", "還", "随后", "今天", "昨天", "日前", "近日", "当天", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "星期", "接受", "于", "曾", "又", "这样", "進一步", "进一步", "再次", "公开", "同时", "通过",
];

/// Words before a name that do not belong to it.
const LEADS: [&str; 10] =
    ["但是", "然而", "不过", "而且", "对此", "而", "但", "据", "其中", "另外"];

const SIGNS: [char; 16] =
    ['。', '！', '？', '；', '，', '、', '：', ':', ',', '“', '”', '「', '」', '\n', '\r', '…'];

/// The quotes of a Chinese text.
pub(super) fn extraction(text: &str) -> Extraction {
    let mut last_name: Option<String> = None;
    plain::extraction(text, Reading::Chinese, &mut |runs: &[Run], at| {
        let mut said = before(text, &runs[at]).or_else(|| behind(text, &runs[at]))?;
        if matches!(&text[said.speaker.clone()], "他" | "她" | "他们" | "她们") {
            said.name.clone_from(&last_name);
        } else {
            last_name = Some(text[said.speaker.clone()].to_owned());
        }
        Some(said)
    })
}

/// How many bytes beside a quote are examined.
const REACH: usize = 150;

/// `林安说：“……”`
fn before(text: &str, run: &Run) -> Option<Said> {
    let mut from = run.outer.start.saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let lead =
        text[from..run.outer.start].trim_end().trim_end_matches(['：', ':', '，', ',']).trim_end();
    let start =
        lead.rfind(SIGNS).map_or(0, |at| at + lead[at..].chars().next().map_or(1, char::len_utf8));
    clause(text, from + start..from + lead.len())
}

/// `“……”林安说。`
fn behind(text: &str, run: &Run) -> Option<Said> {
    let mut to = text.len().min(run.outer.end + REACH);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let rest = text[run.outer.end..to].trim_start_matches(['，', ',', ' ']);
    let start = to - rest.len();
    let end = rest.find(SIGNS).unwrap_or(rest.len());
    clause(text, start..start + end)
}

/// Reads a clause that ends in a verb of speech.
fn clause(text: &str, range: Range<usize>) -> Option<Said> {
    let clause = &text[range.clone()];
    let verb = VERBS.iter().find(|verb| clause.ends_with(**verb))?;
    let cue = range.end - verb.len()..range.end;
    let subject = &clause[..clause.len() - verb.len()];
    let skipped = LEADS.iter().find_map(|lead| subject.strip_prefix(lead)).unwrap_or(subject);
    let start = range.start + (subject.len() - skipped.len());
    let end = CIRCUMSTANCES
        .iter()
        .filter_map(|it| skipped.find(it))
        .filter(|at| *at > 0)
        .min()
        .unwrap_or(skipped.len());
    let name = skipped[..end].trim();
    let is_name = (1..=24).contains(&name.chars().count());
    is_name.then(|| {
        let start = start + (skipped[..end].len() - skipped[..end].trim_start().len());
        Said { speaker: start..start + name.len(), cue, name: None }
    })
}
