//! Verbs, by whether and how they report speech. The lists are our own, from general knowledge of
//! English newswriting.

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

/// Verbs whose past tense equals their base form.
pub(super) const UNCHANGED: &[&str] =
    &["beat", "cast", "cut", "forecast", "hit", "hurt", "let", "put", "quit", "read", "set"];
