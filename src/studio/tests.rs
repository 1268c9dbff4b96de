//! What an author does, step by step.

use super::*;
use crate::article;
use crate::extract::PlatformNames;
use crate::model::{FacetOf, QuoteKind};

const TEXT: &str = "The lamp stays lit\n\n“The lamp is ours,” said Ada Quay, the harbour master. “It stays.”\n\nThe council said that the lamp would go out in May. Tom Reed wrote on X: “Nobody asked the boats.”\n";

pub(super) fn studio() -> Studio {
    Studio::new(Project::propose(TEXT, &PlatformNames::default()))
}

pub(super) fn after(studio: &Studio, action: Action) -> Studio {
    studio.act(&action).expect("the action can be done")
}

fn words(studio: &Studio) -> Vec<String> {
    let project = studio.project();
    project.quotes.iter().filter(|it| it.is_live()).map(|it| project.words(it)).collect()
}

pub(super) fn key(studio: &Studio, start: &str) -> Key {
    let project = studio.project();
    let found = project.quotes.iter().find(|it| project.words(it).starts_with(start));
    found.expect("there is such a quote").key
}

fn place(words: &str) -> std::ops::Range<usize> {
    let start = TEXT.find(words).expect("the text has these words");
    start..start + words.len()
}

#[test]
fn a_text_becomes_quotes_with_their_speakers() {
    let studio = studio();
    assert_eq!(
        words(&studio),
        [
            "The lamp is ours, It stays.",
            "that the lamp would go out in May",
            "Nobody asked the boats."
        ]
    );
    let project = studio.project();
    let speakers: Vec<&str> = project.quotes.iter().map(|it| project.speaker_name(it)).collect();
    assert_eq!(speakers, ["Ada Quay", "The council", "Tom Reed"]);
    assert_eq!(project.platforms(), ["X"]);
    assert_eq!(project.about.title, "The lamp stays lit");
    assert_eq!(project.progress(), (0, 3));
}

#[test]
fn a_decision_leads_to_the_next_quote_that_nobody_has_looked_at() {
    let first = studio();
    let listed: Vec<Key> = first.listed().iter().map(|quote| quote.key).collect();
    let next = after(&first.select(listed[1]), Action::Accept(listed[1]));
    assert_eq!(next.current().map(|it| it.key), Some(listed[2]));
    let next = after(&next, Action::Drop(listed[2]));
    assert_eq!(next.current().map(|it| it.key), Some(listed[0]));
    let last = after(&next, Action::Accept(listed[0]));
    assert_eq!(last.current().map(|it| it.key), Some(listed[0]), "nothing is left");
    assert_eq!(last.project().progress(), (3, 3));
}

#[test]
fn a_quote_is_made_longer_and_shorter_by_words() {
    let first = studio();
    let quote = key(&first, "Nobody");
    let move_end = |words| Action::Move { quote, edge: Edge::End, words };
    let shorter = after(&first, move_end(-2));
    assert_eq!(words(&shorter)[2], "Nobody asked");
    assert_eq!(words(&after(&shorter, move_end(2)))[2], "Nobody asked the boats.");
    assert_eq!(first.act(&move_end(99)).err(), Some(Refusal::NoMoreWords));
    let to_front = Action::Move { quote, edge: Edge::Start, words: -3 };
    assert_eq!(words(&after(&first, to_front))[2], "wrote on X: “Nobody asked the boats.");
}

#[test]
fn an_end_is_dragged_to_the_word_at_a_place() {
    let first = studio();
    let quote = key(&first, "that the lamp");
    let to = |edge, words: &str, within: usize| {
        let at = place(words).start + within;
        after(&first, Action::MoveTo { quote, edge, at })
    };
    assert_eq!(words(&to(Edge::End, "would go", 2))[1], "that the lamp would");
    assert_eq!(words(&to(Edge::End, "would go", 5))[1], "that the lamp would", "after a word");
    assert_eq!(words(&to(Edge::Start, "lamp would", 4))[1], "would go out in May", "after it");
    assert_eq!(words(&to(Edge::Start, "lamp would", 3))[1], "lamp would go out in May");
    // Other paragraphs are the ends of its own.
    let above = to(Edge::Start, "The lamp stays", 0);
    assert!(words(&above)[1].starts_with("The council said that"), "{:?}", words(&above));
    let back = Action::MoveTo { quote, edge: Edge::End, at: place("The council").start };
    assert_eq!(first.act(&back).err(), Some(Refusal::NoWords));
}

#[test]
fn quotes_do_not_cross_and_one_may_lie_in_another() {
    let first = studio();
    let crossing = place("is ours,” said Ada");
    assert_eq!(first.act(&Action::Add(crossing)).err(), Some(Refusal::Crosses));
    assert_eq!(
        first.act(&Action::Add(place("Nobody asked the boats."))).err(),
        Some(Refusal::Crosses)
    );
    let inner = after(&first, Action::Add(place("the boats")));
    assert_eq!(words(&inner)[3], "the boats");
    let added = inner.current().expect("it is the current one");
    assert_eq!((added.status, added.speaker), (Status::Proposed, None), "nobody is named yet");
    assert_eq!(first.act(&Action::Add(0..0)).err(), Some(Refusal::NoWords));
}

#[test]
fn a_quote_is_divided_and_joined_again() {
    let first = studio();
    let quote = key(&first, "The lamp is");
    let parted = after(&first, Action::Split { quote, at: place("It stays").start });
    assert_eq!(words(&parted)[..2], ["The lamp is ours,", "It stays."]);
    let joined = after(&parted, Action::Merge(quote));
    assert_eq!(words(&joined)[0], "The lamp is ours, It stays.");
    let last = key(&first, "Nobody");
    assert_eq!(first.act(&Action::Merge(last)).err(), Some(Refusal::NothingToMerge));
    let at = place("The lamp is").start;
    assert_eq!(first.act(&Action::Split { quote, at }).err(), Some(Refusal::NothingToSplit));
}

#[test]
fn two_names_of_one_speaker_become_one() {
    let first = studio();
    let quote = key(&first, "Nobody");
    let named = after(&first, Action::SetSpeaker { quote, name: " A. Quay ".into() });
    let speaker = named.project().speakers.iter().find(|it| it.name == "A. Quay").expect("new").key;
    let merged = after(&named, Action::RenameSpeaker { speaker, name: "Ada Quay".into() });
    let project = merged.project();
    assert_eq!(project.speakers.iter().filter(|it| it.name.ends_with("Quay")).count(), 1);
    assert_eq!(project.quote(quote).map(|it| project.speaker_name(it)), Some("Ada Quay"));
    assert_eq!(
        first.act(&Action::RenameSpeaker { speaker: 1, name: " ".into() }).err(),
        Some(Refusal::NoName)
    );
}

#[test]
fn what_changes_nothing_is_no_step_of_history() {
    let first = studio();
    let quote = key(&first, "Nobody");
    let same = after(&first, Action::SetPlatform { quote, name: "X".into() });
    assert!(!same.can_undo());
    let changed = after(&first, Action::SetPlatform { quote, name: "Radio".into() });
    assert_eq!(changed.undo().project(), first.project());
    assert_eq!(changed.undo().redo().project(), changed.project());
    assert_eq!(changed.undo().current().map(|it| it.key), Some(quote), "it leads to what changed");
}

#[test]
fn published_data_says_what_a_person_confirmed_and_leaves_out_what_was_dropped() {
    let first = studio();
    let accepted = after(&first, Action::Accept(key(&first, "Nobody")));
    let dropped = after(&accepted, Action::Drop(key(&first, "that the lamp")));
    let json = article_json(dropped.project());
    let data: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let quotes = data["quotes"].as_array().expect("quotes are a list");
    let told: Vec<_> = quotes.iter().map(|it| (&it["id"], &it["reviewed"])).collect();
    assert_eq!(
        serde_json::json!(told),
        serde_json::json!([["ada-quay-1", false], ["tom-reed-1", true]])
    );
    assert_eq!(quotes[0]["parts"], serde_json::json!(["The lamp is ours,", "It stays."]));
    assert_eq!(data["speakers"].as_array().map(Vec::len), Some(2));
    let report = article::check(json.as_bytes(), Some(TEXT));
    assert_eq!(report.problems, []);
}

#[test]
fn what_is_written_wrongly_of_the_article_is_told_and_left_out() {
    let first = studio();
    let set = |studio: &Studio, detail, text: &str| {
        after(studio, Action::SetAbout { detail, text: text.into() })
    };
    let wrong = set(&first, Detail::Url, "example.org/a");
    let wrong = set(&wrong, Detail::Published, "29 November");
    let wrong = set(&wrong, Detail::Title, "");
    let told: Vec<Field> =
        notices(wrong.project()).into_iter().filter(|it| it.is_error).map(|it| it.field).collect();
    assert_eq!(told, [Detail::Published, Detail::Url, Detail::Title].map(Field::About));
    let report = article::check(article_json(wrong.project()).as_bytes(), Some(TEXT));
    assert_eq!(report.problems, []);
    assert_eq!(report.article.map(|article| article.title), Some("Untitled".into()));
}

#[test]
fn themes_are_the_authors_and_facets_have_values() {
    let first = studio();
    let quote = key(&first, "Nobody");
    assert_eq!(first.project().themes.len(), 0);
    let named = after(&first, Action::AddTheme("Boats".into()));
    let theme = named.project().themes[0].key;
    let given = after(&named, Action::SetTheme { quote, theme, is_on: true });
    let faceted = after(&given, Action::AddFacet { name: "Party".into(), of: FacetOf::Speaker });
    let of = faceted.project().quote(quote).and_then(|it| it.speaker).expect("it has a speaker");
    let facet =
        |values: &str| Action::SetFacet { facet: "party".into(), of, values: values.into() };
    let faceted = after(&faceted, facet("Greens, Tidewater , Greens"));
    assert_eq!(faceted.act(&facet("-x")).err(), Some(Refusal::BadValue));
    let refused = Action::AddFacet { name: "Speaker".into(), of: FacetOf::Quote };
    assert_eq!(faceted.act(&refused).err(), Some(Refusal::BadFacet));
    let named = |name: &str| Action::RenameFacet { facet: "party".into(), name: name.into() };
    assert_eq!(faceted.act(&named(" ")).err(), Some(Refusal::NoName));
    let other = after(&faceted, Action::AddFacet { name: "Ward".into(), of: FacetOf::Speaker });
    assert_eq!(other.act(&named("Ward")).err(), Some(Refusal::BadFacet));
    let faceted = after(&faceted, named("Political party"));
    let data: serde_json::Value =
        serde_json::from_str(&article_json(faceted.project())).expect("JSON");
    assert_eq!(data["themes"], serde_json::json!([{ "id": "boats", "name": "Boats" }]));
    let party = serde_json::json!({ "id": "party", "name": "Political party", "of": "speaker" });
    assert_eq!(data["facets"], serde_json::json!([party]));
    assert_eq!(data["speakers"][2]["facets"]["party"], serde_json::json!(["Greens", "Tidewater"]));
}

#[test]
fn a_project_comes_back_from_its_file_and_a_changed_file_is_refused() {
    let first = after(&studio(), Action::AddTheme("Boats".into()));
    let file = write(first.project());
    assert_eq!(read(&file).as_ref(), Ok(&**first.project()));
    assert_eq!(read("{}"), Err(ReadFault::NoProject));
    assert_eq!(read(&file.replace("studio/1", "studio/2")), Err(ReadFault::NoProject));
    assert_eq!(read(&file.replacen("\"end\":", "\"end\":9", 1)), Err(ReadFault::Broken));
    assert_eq!(read(&file.replacen("\"key\":", "\"key\":9", 1)), Err(ReadFault::Broken));
}

#[test]
fn a_text_without_quotes_is_a_project_all_the_same() {
    let empty = Studio::new(Project::propose("Nothing is said here.", &PlatformNames::default()));
    assert_eq!(empty.listed().len(), 0);
    assert_eq!(empty.step(1).current(), None);
    let added = after(&empty, Action::Add(0..7));
    assert_eq!(words(&added), ["Nothing"]);
    assert_eq!(added.project().quotes[0].kind, QuoteKind::Direct);
}

#[test]
fn after_a_pause_the_first_quote_that_nobody_has_looked_at_is_the_current_one() {
    let first = studio();
    let listed: Vec<Key> = first.listed().iter().map(|quote| quote.key).collect();
    let next = after(&first, Action::Accept(listed[0]));
    let again = Studio::new((**next.project()).clone());
    assert_eq!(again.current().map(|it| it.key), Some(listed[1]));
}
