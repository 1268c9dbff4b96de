//! Verbs, by whether and how they report speech, with their English inflection. The lists are
//! our own, from general knowledge of English newswriting.

use super::{Classes, listed};

/// How a verb reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::extract) enum VerbClass {
    /// A verb of saying whose object is the speech: said, wrote, warned.
    Say,
    /// A verb of speaking about something, or of judging it aloud: called, praised.
    Judge,
    /// A verb of thinking, wishing or planning: believes, hopes.
    Think,
    /// Another verb, listed so that a name ends before it.
    Other,
}

/// The inflected form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Form {
    /// say
    Base,
    /// says
    Third,
    /// said
    Past,
    /// saying
    Gerund,
}

/// A word read as a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Verb {
    pub(in crate::extract) class: VerbClass,
    pub(in crate::extract) form: Form,
    /// The form may also be a noun: claims, report.
    pub(in crate::extract) may_be_noun: bool,
    /// After a quote, the verb can stand before its subject: `"Yes," said Ada`.
    pub(in crate::extract) inverts: bool,
    /// The verb takes a listener as its object: told, asked.
    pub(in crate::extract) takes_listener: bool,
}

#[rustfmt::skip]
pub(super) const SAY: &[&str] = &[
    "acknowledge", "add", "admit", "advise", "affirm", "agree", "allege", "announce", "answer",
    "argue", "ask", "assert", "assure", "bark", "beg", "begin", "bellow", "blog", "blurt", "boast",
    "brag", "caution", "chant", "charge", "chide", "chime", "claim", "clarify", "comment",
    "complain", "concede", "conclude", "confess", "confide", "confirm", "contend", "continue",
    "counter", "crow", "cry", "deadpan", "declare", "demand", "deny", "disclose", "echo",
    "elaborate", "email", "emphasise", "emphasize", "enthuse", "estimate", "exclaim", "explain",
    "forecast", "fume", "gripe", "grumble", "gush", "hint", "implore", "inform", "inquire",
    "insist", "interject", "interrupt", "intone", "jest", "joke", "lament", "maintain", "marvel",
    "mention", "mumble", "murmur", "muse", "mutter", "note", "observe", "offer", "opine", "plead",
    "pledge", "point", "post", "preach", "predict", "proclaim", "profess", "promise", "pronounce",
    "protest", "quip", "read", "reason", "reassure", "recall", "recount", "reflect", "reiterate",
    "relate", "remark", "remind", "repeat", "reply", "report", "respond", "retort", "retweet",
    "reveal", "say", "scoff", "scream", "shout", "shriek", "sigh", "sing", "snap", "sneer",
    "speculate", "state", "stress", "suggest", "sum", "summarize", "surmise", "swear", "tell",
    "testify", "text", "theorize", "thunder", "tweet", "underline", "underscore", "urge", "vow",
    "wail", "warn", "whine", "whisper", "wonder", "write", "yell",
];

#[rustfmt::skip]
pub(super) const JUDGE: &[&str] = &[
    "accuse", "address", "apologize", "appeal", "applaud", "argue", "attack", "attribute", "bash",
    "bemoan", "blame", "blast", "brand", "call", "cast", "castigate", "celebrate", "challenge",
    "characterize", "cheer", "cite", "compare", "condemn", "congratulate", "credit", "criticise",
    "criticize", "decry", "deem", "defend", "denounce", "deride", "describe", "detail", "discuss",
    "dismiss", "dispute", "document", "dub", "encourage", "endorse", "find", "frame", "greet",
    "hail", "highlight", "indicate", "invite", "invoke", "joke", "label", "lambast", "lambaste",
    "laud", "learn", "lecture", "liken", "list", "mock", "name", "outline", "paint", "portray",
    "praise", "press", "promote", "propose", "question", "quote", "rail", "rant", "rebuke",
    "recite", "recommend", "refer", "refute", "reject", "release", "rip", "salute", "show", "slam",
    "speak", "talk", "taunt", "tease", "term", "thank", "threaten", "title", "tout", "trash",
    "trumpet", "vent", "volunteer", "welcome",
];

#[rustfmt::skip]
pub(super) const THINK: &[&str] = &[
    "aim", "appear", "assume", "believe", "consider", "decide", "doubt", "dream", "expect", "fear",
    "feel", "figure", "forget", "guess", "hate", "hear", "hope", "imagine", "intend", "know",
    "like", "love", "oppose", "plan", "prefer", "realize", "recognize", "refuse", "regard",
    "remember", "see", "seem", "sense", "support", "suppose", "suspect", "think", "understand",
    "view", "want", "wish", "worry",
];

#[rustfmt::skip]
pub(super) const OTHER: &[&str] = &[
    "accept", "achieve", "act", "appoint", "arrest", "arrive", "attempt", "attend", "avoid", "back",
    "be", "beat", "become", "block", "break", "bring", "build", "buy", "campaign", "carry", "catch",
    "cause", "change", "choose", "claim", "close", "come", "cover", "create", "cut", "deal",
    "decline", "defeat", "deliver", "die", "draw", "drive", "drop", "earn", "eat", "elect",
    "emerge", "end", "enjoy", "enter", "escape", "face", "fail", "fall", "feature", "fight", "file",
    "fire", "fly", "focus", "follow", "force", "gain", "gather", "gesture", "get", "give", "go",
    "grin", "grow", "handle", "happen", "head", "help", "hit", "hold", "host", "hurt", "include",
    "increase", "interview", "issue", "join", "keep", "kill", "lack", "land", "laugh", "launch",
    "lay", "lead", "lean", "leave", "let", "lie", "live", "look", "lose", "make", "mark", "mean",
    "meet", "move", "need", "nod", "open", "order", "pass", "pause", "pay", "pick", "place", "play",
    "pull", "push", "put", "quit", "raise", "reach", "receive", "remain", "remove", "represent",
    "require", "retire", "return", "ride", "rise", "run", "seek", "sell", "send", "serve", "set",
    "settle", "share", "shrug", "sign", "sit", "smile", "spend", "stand", "start", "stay", "step",
    "stop", "strike", "struggle", "succeed", "sue", "suffer", "surge", "survive", "take", "teach",
    "throw", "top", "trail", "travel", "try", "turn", "use", "visit", "vote", "wait", "walk",
    "watch", "wear", "win", "work",
];

/// Verbs of [`SAY`] that take a listener as their object.
#[rustfmt::skip]
pub(super) const WITH_LISTENER: &[&str] =
    &[
    "advise", "ask", "assure", "beg", "caution", "email", "implore", "inform", "interrupt",
    "reassure", "remind", "tell", "text", "urge", "warn",
];

/// Verbs of [`SAY`] that do not stand before their subject.
pub(super) const NOT_INVERTED: &[&str] =
    &["agree", "charge", "demand", "email", "point", "read", "report", "sum", "tell"];

/// Forms that are nouns as often as verbs.
#[rustfmt::skip]
pub(super) const NOUNS: &[&str] = &[
    "address", "aim", "answer", "answers", "appeal", "appeals", "attack", "attacks", "back",
    "ballot", "being", "blame", "blast", "blog", "brand", "briefing", "building", "call", "calls",
    "campaign", "campaigns", "cast", "cause", "challenge", "challenges", "change", "changes",
    "charge", "charges", "claim", "claims", "comment", "comments", "concern", "counter", "cover",
    "credit", "cry", "cut", "cuts", "deal", "deals", "demand", "demands", "document", "documents",
    "doubt", "doubts", "dream", "echo", "email", "emails", "end", "estimate", "estimates", "face",
    "fear", "fears", "feature", "feeling", "fight", "fighting", "figure", "figures", "file",
    "files", "finding", "fire", "focus", "force", "forces", "forecast", "gain", "gains", "group",
    "guess", "handle", "head", "heads", "hearing", "help", "hope", "hopes", "host", "hosts",
    "increase", "insult", "interview", "interviews", "issue", "issues", "joke", "jokes", "label",
    "land", "launch", "lead", "leads", "lecture", "lie", "lies", "list", "lists", "look", "love",
    "mark", "marks", "meaning", "meeting", "mention", "move", "moves", "name", "names", "need",
    "needs", "note", "notes", "offer", "offers", "opening", "order", "orders", "pass", "plan",
    "plans", "play", "plays", "pledge", "pledges", "point", "points", "post", "posts", "praise",
    "press", "pressing", "promise", "promises", "protest", "protests", "push", "question",
    "questions", "quote", "quotes", "race", "raise", "reason", "reasons", "record", "release",
    "releases", "remark", "remarks", "reply", "report", "reporting", "reports", "return", "reveal",
    "rise", "ruling", "run", "running", "say", "saying", "sense", "set", "share", "show", "shows",
    "sigh", "sign", "signs", "slam", "stand", "standing", "start", "state", "states", "step",
    "steps", "stop", "stress", "strike", "support", "suspect", "suspects", "swear", "talk", "talks",
    "tease", "term", "terms", "text", "texts", "thinking", "threat", "title", "titles", "top",
    "tout", "trail", "try", "turn", "tweet", "tweets", "use", "view", "views", "visit", "volunteer",
    "volunteers", "vote", "votes", "vow", "vows", "walk", "want", "warning", "watch", "welcome",
    "win", "wins", "wish", "wonder", "word", "work", "works", "worry", "writing",
];

/// Irregular forms, with their lemma and their kind.
#[rustfmt::skip]
const IRREGULAR: &[(&str, &str, Form)] = &[
    ("ate", "eat", Form::Past), ("beaten", "beat", Form::Past), ("became", "become", Form::Past), ("began", "begin", Form::Past), ("begun", "begin", Form::Past), ("bought", "buy", Form::Past),
    ("broke", "break", Form::Past), ("broken", "break", Form::Past), ("brought", "bring", Form::Past), ("built", "build", Form::Past), ("came", "come", Form::Past), ("caught", "catch", Form::Past),
    ("chose", "choose", Form::Past), ("chosen", "choose", Form::Past), ("dealt", "deal", Form::Past), ("died", "die", Form::Past), ("drawn", "draw", Form::Past), ("drew", "draw", Form::Past), ("drove", "drive", Form::Past), ("fallen", "fall", Form::Past),
    ("fell", "fall", Form::Past), ("felt", "feel", Form::Past), ("flew", "fly", Form::Past), ("forgot", "forget", Form::Past), ("fought", "fight", Form::Past), ("found", "find", Form::Past), ("gave", "give", Form::Past),
    ("given", "give", Form::Past), ("gone", "go", Form::Past), ("got", "get", Form::Past), ("grew", "grow", Form::Past), ("heard", "hear", Form::Past), ("held", "hold", Form::Past),
    ("kept", "keep", Form::Past), ("knew", "know", Form::Past), ("known", "know", Form::Past), ("laid", "lay", Form::Past), ("led", "lead", Form::Past), ("left", "leave", Form::Past), ("lost", "lose", Form::Past), ("lying", "lie", Form::Gerund),
    ("made", "make", Form::Past), ("meant", "mean", Form::Past), ("met", "meet", Form::Past), ("paid", "pay", Form::Past), ("pled", "plead", Form::Past), ("ran", "run", Form::Past), ("rode", "ride", Form::Past),
    ("rose", "rise", Form::Past), ("said", "say", Form::Past), ("sang", "sing", Form::Past), ("sat", "sit", Form::Past), ("saw", "see", Form::Past), ("seen", "see", Form::Past), ("sent", "send", Form::Past), ("shown", "show", Form::Past), ("sold", "sell", Form::Past),
    ("sought", "seek", Form::Past), ("spent", "spend", Form::Past), ("spoke", "speak", Form::Past), ("spoken", "speak", Form::Past), ("stood", "stand", Form::Past), ("struck", "strike", Form::Past),
    ("swore", "swear", Form::Past), ("taken", "take", Form::Past), ("taught", "teach", Form::Past), ("thought", "think", Form::Past), ("threw", "throw", Form::Past), ("told", "tell", Form::Past), ("took", "take", Form::Past),
    ("understood", "understand", Form::Past), ("went", "go", Form::Past), ("won", "win", Form::Past), ("wore", "wear", Form::Past), ("written", "write", Form::Past), ("wrote", "write", Form::Past),
];

/// Verbs whose past tense equals their base form.
pub(super) const UNCHANGED: &[&str] =
    &["beat", "cast", "cut", "forecast", "hit", "hurt", "let", "put", "quit", "read", "set"];

/// Reads a word in small letters as a form of a verb; `classes` are its other classes.
pub(super) fn verb(word: &str, classes: Classes) -> Option<Verb> {
    let (lemma, form) = lemma(word, classes)?;
    let class = class(lemma)?;
    Some(Verb {
        class,
        form,
        may_be_noun: classes.has(Classes::NOUN),
        inverts: class == VerbClass::Say
            && form != Form::Gerund
            && !lemma.has(Classes::NOT_INVERTED),
        takes_listener: lemma.has(Classes::WITH_LISTENER),
    })
}

fn class(lemma: Classes) -> Option<VerbClass> {
    let classes = [
        (Classes::SAY, VerbClass::Say),
        (Classes::JUDGE, VerbClass::Judge),
        (Classes::THINK, VerbClass::Think),
        (Classes::OTHER, VerbClass::Other),
    ];
    classes.into_iter().find_map(|(list, class)| lemma.has(list).then_some(class))
}

/// The endings of verbs, what they replace, and the form that they make.
const ENDINGS: [(&str, &str, Form); 8] = [
    ("ies", "y", Form::Third),
    ("es", "", Form::Third),
    ("s", "", Form::Third),
    ("ied", "y", Form::Past),
    ("ed", "", Form::Past),
    ("ed", "e", Form::Past),
    ("ing", "", Form::Gerund),
    ("ing", "e", Form::Gerund),
];

/// The classes of the base of a verb's form, and the form of the word.
fn lemma(word: &str, classes: Classes) -> Option<(Classes, Form)> {
    if let Ok(at) = IRREGULAR.binary_search_by_key(&word, |entry| entry.0) {
        let (_, lemma, form) = IRREGULAR[at];
        return Some((listed(lemma), form));
    }
    if class(classes).is_some() {
        let form = if classes.has(Classes::UNCHANGED) { Form::Past } else { Form::Base };
        return Some((classes, form));
    }
    if !word.ends_with(['s', 'd', 'g']) {
        return None;
    }
    ENDINGS.into_iter().find_map(|(ending, base, form)| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.len() > 1)?;
        let found = if base.is_empty() { listed(stem) } else { listed(&format!("{stem}{base}")) };
        if class(found).is_some() {
            return Some((found, form));
        }
        // quipped, admitting: the last letter was doubled.
        let once = &stem[..stem.len() - stem.chars().next_back()?.len_utf8()];
        let is_doubled = base.is_empty() && once.chars().next_back() == stem.chars().next_back();
        is_doubled
            .then(|| listed(once))
            .filter(|found| class(*found).is_some())
            .map(|found| (found, form))
    })
}
