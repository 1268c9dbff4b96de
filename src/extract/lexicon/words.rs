//! Lists of words by class. The lists are our own, from general knowledge of English.

#[rustfmt::skip]
pub(super) const ABBREVIATIONS: &[&str] = &[
    "adm", "apr", "assn", "aug", "ave", "bros", "capt", "cmdr", "co", "col", "corp", "cpl", "dec",
    "del", "dept", "dr", "feb", "fla", "gen", "gov", "hon", "inc", "jan", "jr", "lt", "ltd", "maj",
    "messrs", "mr", "mrs", "ms", "mt", "no", "nov", "oct", "prof", "rep", "reps", "rev", "sen",
    "sens", "sept", "sgt", "sr", "st", "vs",
];

#[rustfmt::skip]
pub(super) const DETERMINERS: &[&str] = &[
    "a", "all", "an", "another", "any", "both", "each", "either", "every", "few", "half", "many",
    "most", "neither", "no", "one", "other", "others", "several", "some", "such", "that", "the",
    "these", "this", "those", "three", "two", "various",
];

pub(super) const POSSESSIVES: &[&str] =
    &["her", "his", "its", "my", "our", "their", "whose", "your"];

/// Pronouns that can be the subject of a verb of saying.
pub(super) const SUBJECT_PRONOUNS: &[&str] = &["he", "i", "it", "she", "they", "we", "who", "you"];

#[rustfmt::skip]
pub(super) const OBJECT_PRONOUNS: &[&str] = &[
    "anybody", "anyone", "each", "everybody", "everyone", "everything", "her", "herself", "him",
    "himself", "itself", "me", "nobody", "nothing", "somebody", "someone", "something", "that",
    "them", "themselves", "there", "these", "this", "those", "us", "what", "which", "whom",
];

#[rustfmt::skip]
pub(super) const PREPOSITIONS: &[&str] = &[
    "about", "above", "according", "across", "after", "against", "ahead", "along", "alongside",
    "amid", "among", "around", "as", "at", "before", "behind", "below", "beneath", "beside",
    "besides", "between", "beyond", "by", "despite", "down", "during", "except", "for", "from",
    "in", "inside", "into", "like", "near", "of", "off", "on", "onto", "out", "outside", "over",
    "past", "per", "regarding", "since", "than", "through", "throughout", "to", "toward", "towards",
    "under", "unlike", "until", "up", "upon", "versus", "via", "with", "within", "without",
];

#[rustfmt::skip]
pub(super) const CONJUNCTIONS: &[&str] = &[
    "although", "and", "because", "but", "how", "if", "nor", "or", "so", "then", "though", "unless",
    "when", "where", "whereas", "whether", "which", "while", "who", "whom", "why", "yet",
];

#[rustfmt::skip]
pub(super) const AUXILIARIES: &[&str] = &[
    "ain", "am", "are", "aren't", "be", "been", "being", "can", "can't", "cannot", "could",
    "couldn't", "did", "didn't", "do", "does", "doesn't", "don't", "had", "hadn't", "has", "hasn't",
    "have", "haven't", "having", "is", "isn't", "may", "might", "must", "not", "shall", "should",
    "shouldn't", "was", "wasn't", "were", "weren't", "will", "won't", "would", "wouldn't",
];

#[rustfmt::skip]
pub(super) const ADVERBS: &[&str] = &[
    "again", "ago", "ahead", "almost", "already", "also", "always", "away", "back", "even", "ever",
    "far", "first", "here", "instead", "just", "later", "maybe", "meanwhile", "more", "much",
    "never", "next", "not", "now", "often", "once", "only", "perhaps", "quite", "rather", "simply",
    "sometimes", "soon", "still", "then", "there", "thus", "today", "together", "tomorrow",
    "tonight", "too", "twice", "very", "yesterday", "yet",
];

/// Words that look like adverbs but are none.
#[rustfmt::skip]
pub(super) const NOT_ADVERBS: &[&str] =
    &[
    "ally", "assembly", "bully", "daily", "elderly", "family", "fly", "july", "likely", "lonely",
    "monopoly", "only", "rally", "reply", "supply", "ugly", "weekly",
];

#[rustfmt::skip]
pub(super) const TIMES: &[&str] = &[
    "afternoon", "april", "aug", "august", "autumn", "day", "days", "dec", "december", "evening",
    "feb", "february", "friday", "hour", "hours", "jan", "january", "july", "june", "march",
    "minute", "minutes", "monday", "month", "months", "morning", "night", "nov", "november", "oct",
    "october", "saturday", "sept", "september", "spring", "summer", "sunday", "thursday", "time",
    "tuesday", "wednesday", "week", "weekend", "weeks", "winter", "year", "years",
];

/// Words that begin a sentence or a headline with a capital and are no names.
#[rustfmt::skip]
pub(super) const STARTERS: &[&str] = &[
    "amid", "asked", "breaking", "editor", "exclusive", "good", "hello", "here", "how", "however",
    "indeed", "meanwhile", "moreover", "nevertheless", "no", "ok", "okay", "please", "read",
    "related", "responding", "so", "speaking", "thank", "thanks", "updated", "watch", "well",
    "what", "when", "where", "why", "writing", "yes",
];

/// Titles before a name, with the gender that they show.
#[rustfmt::skip]
pub(super) const TITLES: &[&str] = &[
    "admiral", "ambassador", "archbishop", "attorney", "bishop", "brother", "capt", "captain",
    "cardinal", "chairman", "chancellor", "chief", "col", "colonel", "commissioner", "congressman",
    "congresswoman", "councillor", "councilman", "dame", "dean", "director", "doctor", "dr",
    "father", "gen", "general", "gov", "governor", "imam", "inspector", "judge", "justice", "king",
    "lady", "lieutenant", "lord", "lt", "madam", "maj", "major", "mayor", "minister", "miss", "mr",
    "mrs", "ms", "officer", "pastor", "pope", "premier", "president", "prime", "prince", "princess",
    "prof", "professor", "queen", "rabbi", "rep", "representative", "rev", "reverend", "secretary",
    "sen", "senator", "sergeant", "sgt", "sheriff", "sir", "sister", "speaker", "vice",
];

/// Nouns for people by their role, singular.
#[rustfmt::skip]
pub(super) const ROLES: &[&str] = &[
    "activist", "actor", "actress", "adviser", "advisor", "advocate", "agent", "aide", "ally",
    "ambassador", "analyst", "anchor", "architect", "artist", "assistant", "associate", "athlete",
    "attendee", "attorney", "aunt", "author", "backer", "baker", "banker", "billionaire",
    "biologist", "blogger", "boss", "boy", "brother", "businessman", "businesswoman", "caller",
    "candidate", "captain", "ceo", "chair", "chairman", "chairperson", "chairwoman", "chancellor",
    "chemist", "chief", "citizen", "coach", "colleague", "columnist", "comedian", "commander",
    "commentator", "commenter", "commissioner", "commuter", "congressman", "congresswoman",
    "conservative", "consultant", "contractor", "contributor", "coordinator", "correspondent",
    "councillor", "counsel", "counselor", "critic", "daughter", "dean", "defendant", "delegate",
    "democrat", "deputy", "designer", "developer", "diplomat", "director", "docker", "dockworker",
    "doctor", "driver", "economist", "editor", "employee", "engineer", "entrepreneur", "executive",
    "expert", "fan", "farmer", "father", "filmmaker", "fisher", "fisherman", "foe", "founder",
    "friend", "girl", "governor", "guest", "guide", "head", "historian", "host", "husband",
    "immigrant", "influencer", "insider", "inspector", "investigator", "investor", "journalist",
    "judge", "lawmaker", "lawyer", "leader", "legislator", "liberal", "librarian", "lobbyist",
    "man", "manager", "mayor", "member", "merchant", "minister", "moderator", "mother", "neighbor",
    "neighbour", "netizen", "newcomer", "nominee", "nurse", "observer", "officer", "official",
    "operative", "opponent", "organizer", "owner", "parent", "participant", "partner", "passenger",
    "pastor", "patient", "person", "physician", "physicist", "pilot", "player", "policeman",
    "politician", "pollster", "premier", "president", "priest", "principal", "producer",
    "professor", "prosecutor", "protester", "protestor", "psychologist", "pundit", "radical",
    "reader", "reporter", "representative", "republican", "researcher", "resident", "respondent",
    "rival", "sailor", "scholar", "scientist", "secretary", "senator", "sheriff", "shopkeeper",
    "shopper", "singer", "sister", "soldier", "son", "source", "speaker", "spokesman",
    "spokesperson", "spokeswoman", "staffer", "star", "statesman", "strategist", "student",
    "supporter", "surgeon", "surrogate", "survivor", "suspect", "teacher", "teenager", "tenant",
    "tourist", "townsman", "trader", "treasurer", "user", "veteran", "victim", "viewer", "visitor",
    "volunteer", "voter", "wife", "witness", "woman", "worker", "writer", "youth",
];

/// Irregular plurals of nouns for people.
#[rustfmt::skip]
pub(super) const GROUPS: &[&str] = &[
    "businessmen", "children", "clergy", "congressmen", "crowd", "elites", "firemen", "fishermen",
    "lawmen", "media", "men", "people", "police", "policemen", "public", "spokesmen", "women",
];

/// Nouns for organisations, and for texts that speak.
#[rustfmt::skip]
pub(super) const BODIES: &[&str] = &[
    "ad", "administration", "advert", "agency", "app", "army", "article", "assembly", "association",
    "authority", "ballad", "band", "bank", "banner", "bible", "bill", "biography", "blog", "board",
    "book", "broadcaster", "bulletin", "bureau", "cabinet", "campaign", "caption", "center",
    "centre", "chamber", "channel", "charity", "church", "city", "club", "coalition", "college",
    "column", "commission", "committee", "community", "company", "complaint", "congress",
    "constitution", "corporation", "council", "country", "court", "department", "document",
    "editorial", "email", "essay", "executive", "family", "federation", "filing", "film", "fire",
    "firm", "force", "foundation", "government", "group", "headline", "hospital", "house",
    "industry", "institute", "institution", "law", "lawsuit", "leaflet", "league", "letter",
    "magazine", "manifesto", "media", "memo", "memoir", "message", "minister", "ministry", "motto",
    "movement", "museum", "network", "newspaper", "newsroom", "note", "notice", "office", "opinion",
    "order", "organisation", "organization", "outlet", "page", "paper", "parliament", "party",
    "petition", "placard", "plaque", "platform", "police", "poll", "post", "poster", "press",
    "program", "publication", "regulator", "release", "report", "resolution", "review", "school",
    "senate", "service", "sign", "site", "slogan", "society", "song", "sources", "spot", "start-up",
    "startup", "state", "statement", "station", "store", "story", "study", "summary", "survey",
    "team", "text", "times", "transcript", "treasury", "tribunal", "tweet", "union", "university",
    "verse", "video", "website",
];

/// Words that are no names of people or organisations, where a sentence begins with one.
#[rustfmt::skip]
pub(super) const NOT_NAMES: &[&str] = &[
    "according", "added", "additional", "additionally", "afterward", "afterwards", "apart", "aside",
    "based", "besides", "compared", "concerning", "considering", "contrary", "dozens", "due",
    "eight", "eleven", "else", "elsewhere", "everybody", "everyone", "everything", "fewer",
    "finally", "five", "former", "four", "further", "furthermore", "given", "half", "hence",
    "hundreds", "including", "later", "less", "likewise", "lots", "many", "millions", "more",
    "most", "nearly", "nine", "nobody", "none", "nothing", "old", "other", "others", "overall",
    "owing", "plenty", "plus", "regardless", "seven", "six", "somebody", "someone", "something",
    "still", "such", "ten", "thanks", "that", "therefore", "thousands", "three", "thus", "twelve",
    "twenty", "two", "unlike", "whatever", "whenever", "wherever", "whichever", "whoever",
];
