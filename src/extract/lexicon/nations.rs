//! Nations: adjectives, which are no names of people though they begin with a capital, and the
//! countries and continents themselves. Adjectives for faiths, parties and regions are like
//! those for nations. The lists are our own.

#[rustfmt::skip]
pub(super) const ADJECTIVES: &[&str] = &[
    "afghan", "african", "albanian", "algerian", "american", "arab", "argentine", "argentinian",
    "armenian", "asian", "australian", "austrian", "bangladeshi", "belarusian", "belgian",
    "bolivian", "bosnian", "brazilian", "british", "buddhist", "bulgarian", "cambodian",
    "cameroonian", "canadian", "catalan", "catholic", "caucasian", "chilean", "chinese",
    "colombian", "congolese", "conservative", "croatian", "cuban", "cypriot", "czech", "danish",
    "democratic", "dominican", "dutch", "eastern", "ecuadorian", "egyptian", "emirati", "english",
    "eritrean", "estonian", "ethiopian", "european", "filipino", "finnish", "french", "gambian",
    "georgian", "german", "ghanaian", "greek", "guatemalan", "haitian", "hawaiian", "hindu",
    "honduran", "hungarian", "icelandic", "indian", "indonesian", "iranian", "iraqi", "irish",
    "islamic", "islamist", "israeli", "italian", "ivorian", "jamaican", "japanese", "jewish",
    "jordanian", "kazakh", "kenyan", "korean", "kosovar", "kurdish", "kuwaiti", "labour", "laotian",
    "latin", "latvian", "lebanese", "liberal", "liberian", "libyan", "lithuanian", "malawian",
    "malaysian", "maltese", "mexican", "moldovan", "mongolian", "moroccan", "mozambican", "muslim",
    "namibian", "nepalese", "nicaraguan", "nigerian", "nordic", "northern", "norwegian", "omani",
    "orthodox", "pakistani", "palestinian", "panamanian", "paraguayan", "peruvian", "polish",
    "portuguese", "protestant", "qatari", "republican", "romanian", "russian", "rwandan",
    "salvadoran", "saudi", "scandinavian", "scottish", "senegalese", "serbian", "singaporean",
    "slovak", "slovenian", "somali", "southern", "soviet", "spanish", "sudanese", "swedish",
    "swiss", "syrian", "taiwanese", "tanzanian", "thai", "tibetan", "tunisian", "turkish",
    "ugandan", "ukrainian", "uruguayan", "venezuelan", "vietnamese", "welsh", "western", "yemeni",
    "zambian", "zimbabwean",
];

/// Countries and continents of one word; those that are also given names are left out.
#[rustfmt::skip]
pub(super) const PLACES: &[&str] = &[
    "afghanistan", "africa", "albania", "algeria", "america", "angola", "argentina", "armenia",
    "asia", "australia", "austria", "azerbaijan", "bahrain", "bangladesh", "belarus", "belgium",
    "bolivia", "bosnia", "botswana", "brazil", "britain", "bulgaria", "cambodia", "cameroon",
    "canada", "chile", "china", "colombia", "croatia", "cuba", "cyprus", "denmark", "ecuador",
    "egypt", "england", "eritrea", "estonia", "ethiopia", "europe", "fiji", "finland", "france",
    "gambia", "germany", "ghana", "greece", "guatemala", "guyana", "haiti", "honduras", "hungary",
    "iceland", "india", "indonesia", "iran", "iraq", "ireland", "italy", "jamaica", "japan",
    "kazakhstan", "kenya", "korea", "kosovo", "kuwait", "laos", "latvia", "lebanon", "liberia",
    "libya", "lithuania", "luxembourg", "madagascar", "malawi", "malaysia", "malta", "mexico",
    "moldova", "mongolia", "montenegro", "morocco", "mozambique", "myanmar", "namibia", "nepal",
    "netherlands", "nicaragua", "nigeria", "norway", "oman", "pakistan", "palestine", "panama",
    "paraguay", "peru", "philippines", "poland", "portugal", "qatar", "romania", "russia", "rwanda",
    "scotland", "senegal", "serbia", "singapore", "slovakia", "slovenia", "somalia", "spain",
    "sudan", "sweden", "switzerland", "syria", "taiwan", "tanzania", "thailand", "togo", "tunisia",
    "turkey", "u.k", "u.n", "u.s", "uganda", "uk", "ukraine", "un", "uruguay", "us", "usa",
    "uzbekistan", "venezuela", "vietnam", "wales", "yemen", "zambia", "zimbabwe",
];
