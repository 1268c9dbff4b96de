//! Given names, which show the gender of people without a title. The lists are our own: common
//! names of English-speaking countries and of the people in their news.

#[rustfmt::skip]
pub(super) const WOMEN: &[&str] = &[
    "abigail", "ada", "agnes", "agnieszka", "aisha", "alexandra", "alexis", "alice", "alicia",
    "alison", "allison", "amal", "amanda", "amber", "amelia", "amina", "amy", "ana", "andrea",
    "angela", "angelika", "angelina", "anita", "ann", "anna", "anne", "annie", "aoife", "april",
    "ashley", "astrid", "audrey", "barbara", "beatrice", "beatriz", "becky", "beth", "bethany",
    "betty", "beverly", "bonnie", "brenda", "brittany", "carla", "carly", "carmen", "carol",
    "caroline", "carolyn", "carrie", "catherine", "cathy", "charlotte", "chelsea", "cheryl",
    "chiara", "chloe", "christina", "christine", "cindy", "claire", "clara", "claudia", "colleen",
    "connie", "courtney", "crystal", "cynthia", "daisy", "dana", "danielle", "dawn", "debbie",
    "deborah", "debra", "denise", "diana", "diane", "donna", "doris", "dorothy", "edith", "eileen",
    "ekaterina", "elaine", "eleanor", "elena", "elise", "elizabeth", "ella", "ellen", "elsa",
    "emily", "emma", "erica", "erin", "esther", "ethel", "eva", "evelyn", "ewa", "faith", "fatima",
    "fiona", "florence", "frances", "freya", "gabrielle", "gail", "georgia", "geraldine", "gina",
    "giulia", "gladys", "gloria", "grace", "greta", "gwen", "hannah", "harriet", "heather", "heidi",
    "helen", "hillary", "holly", "ida", "ines", "ingeborg", "ingrid", "irene", "irina", "isabel",
    "isabella", "ivanka", "jackie", "jane", "janet", "janice", "jasmine", "jean", "jeanne", "jenna",
    "jennifer", "jenny", "jessica", "jill", "joan", "joanna", "joanne", "jocelyn", "josephine",
    "joy", "joyce", "judith", "judy", "julia", "julie", "june", "karen", "katarzyna", "kate",
    "katherine", "kathleen", "kathryn", "kathy", "katie", "kayla", "kelly", "kim", "kimberly",
    "kiri", "kristen", "kristin", "laura", "lauren", "layla", "leah", "leila", "lena", "leslie",
    "lillian", "lily", "linda", "lisa", "lois", "loretta", "lori", "louise", "lucia", "lucy",
    "lydia", "lynn", "mabel", "madeleine", "madison", "margaret", "maria", "marie", "marilyn",
    "marjorie", "martha", "mary", "maureen", "megan", "mei", "melania", "melissa", "mercedes",
    "mercy", "meryl", "mia", "michelle", "mildred", "mina", "miriam", "molly", "monica", "nadia",
    "nancy", "naomi", "natalia", "natalie", "ngozi", "niamh", "nicole", "nina", "noor", "nora",
    "olena", "olga", "olivia", "pamela", "patricia", "patty", "paula", "pauline", "peggy",
    "penelope", "petra", "phyllis", "pilar", "priya", "rachel", "rebecca", "regina", "renee",
    "rhonda", "rita", "roberta", "robin", "rosa", "rose", "rosemary", "rosie", "ruth", "sabine",
    "sally", "samantha", "sandra", "sara", "sarah", "shannon", "sharon", "sheila", "shelly",
    "sherry", "shirley", "siobhan", "sofia", "sonia", "sophia", "sophie", "stacy", "stella",
    "stephanie", "sue", "susan", "susana", "suzanne", "svetlana", "sylvia", "tamara", "tammy",
    "tanya", "tara", "tatiana", "teresa", "thandi", "theresa", "tiffany", "tina", "tracy", "ulrike",
    "ursula", "valerie", "vanessa", "vera", "veronica", "victoria", "viola", "virginia", "vivian",
    "wanda", "wanjiku", "wendy", "whitney", "xiomara", "yuki", "yvonne", "zoe",
];

#[rustfmt::skip]
pub(super) const MEN: &[&str] = &[
    "aaron", "abdul", "abraham", "adam", "ahmed", "al", "alan", "albert", "alex", "alexander",
    "alfred", "ali", "allen", "anders", "andre", "andrew", "andrzej", "andy", "anthony", "antonio",
    "arjun", "arnold", "arthur", "barack", "barry", "ben", "benjamin", "benny", "bernard", "bernie",
    "bill", "billy", "bjorn", "bob", "bobby", "boris", "brad", "bradley", "brandon", "brendan",
    "brent", "brett", "brian", "bruce", "bryan", "calvin", "carl", "carlos", "cesar", "chad",
    "charles", "charlie", "chidi", "chris", "christian", "christopher", "chuck", "clarence",
    "clint", "colin", "conor", "corey", "craig", "curtis", "dale", "dan", "daniel", "danny",
    "darrell", "darren", "dave", "david", "dean", "declan", "dennis", "derek", "dick", "diego",
    "dmitri", "dmitry", "don", "donald", "doug", "douglas", "duncan", "dwight", "earl", "ed",
    "eddie", "edgar", "eduardo", "edward", "edwin", "elijah", "emil", "emmanuel", "emre", "enrique",
    "eric", "erik", "ernest", "ethan", "eugene", "fabio", "felix", "francis", "francisco",
    "francois", "frank", "franklin", "fred", "frederick", "gabriel", "gary", "gavin", "gene",
    "geoffrey", "george", "gerald", "gilbert", "giovanni", "glenn", "gordon", "graham", "greg",
    "gregory", "guy", "hamid", "hans", "harold", "harry", "harvey", "hassan", "hector", "henry",
    "herbert", "herman", "hiroshi", "howard", "hugh", "hugo", "hussein", "ian", "ibrahim", "igor",
    "isaac", "ivan", "jack", "jacob", "jacques", "jake", "jamal", "james", "jared", "jason",
    "javier", "jay", "jeb", "jeff", "jeffrey", "jens", "jeremy", "jerome", "jerry", "jesse", "jim",
    "jimmy", "joao", "joe", "joel", "john", "johnny", "jon", "jonathan", "jorge", "jose", "joseph",
    "josh", "joshua", "juan", "julian", "jurgen", "justin", "karl", "keith", "ken", "kenji",
    "kenneth", "kenny", "kevin", "khalid", "klaus", "kofi", "kurt", "kwame", "kyle", "larry",
    "lars", "lawrence", "lee", "lenny", "leo", "leon", "leonard", "lewis", "liam", "lindsey",
    "lloyd", "louis", "luc", "luca", "lucas", "luis", "luke", "malcolm", "manuel", "marc", "marco",
    "marcus", "mario", "mark", "martin", "marvin", "matt", "matthew", "matthias", "maurice", "max",
    "mehmet", "michael", "miguel", "mike", "mitch", "mitt", "mohamed", "mohammed", "muhammad",
    "mustafa", "narendra", "nate", "nathan", "neil", "newt", "nicholas", "nick", "nigel", "nikolai",
    "noah", "norman", "olaf", "oleg", "oliver", "omar", "oscar", "otto", "owen", "pablo", "paolo",
    "patrick", "paul", "pawel", "pedro", "pete", "peter", "phil", "philip", "phillip", "pierre",
    "piotr", "rafael", "raj", "ralph", "ramon", "rand", "randy", "ray", "raymond", "recep",
    "ricardo", "richard", "rick", "rob", "robby", "robert", "roberto", "rodney", "roger", "roland",
    "ron", "ronald", "roy", "rudy", "rui", "rupert", "russell", "ryan", "salman", "sam", "samuel",
    "sanjay", "scott", "sean", "sergei", "seth", "shaun", "shawn", "shinzo", "sidney", "simon",
    "sipho", "sonny", "spencer", "stan", "stanley", "stefan", "stephen", "steve", "steven",
    "stuart", "sven", "takeshi", "ted", "terry", "theodore", "thomas", "tiago", "tim", "timothy",
    "todd", "tom", "tomas", "tommy", "tony", "travis", "trevor", "tyler", "vernon", "victor",
    "vikram", "vincent", "vladimir", "wallace", "walter", "warren", "wayne", "wei", "wilfred",
    "will", "william", "wolfgang", "xavier", "yuri", "yusuf", "zachary",
];

/// Words for women.
#[rustfmt::skip]
pub(super) const FEMALE: &[&str] = &[
    "actress", "aunt", "businesswoman", "chairwoman", "congresswoman", "dame", "daughter", "girl",
    "lady", "madam", "miss", "mother", "mrs", "ms", "princess", "queen", "sister", "spokeswoman",
    "wife", "woman",
];

/// Words for men.
#[rustfmt::skip]
pub(super) const MALE: &[&str] = &[
    "actor", "boy", "brother", "businessman", "chairman", "congressman", "father", "fisherman",
    "husband", "king", "lord", "man", "mr", "policeman", "pope", "priest", "prince", "sir", "son",
    "spokesman",
];
