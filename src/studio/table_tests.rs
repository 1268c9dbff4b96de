//! A table of quotes becomes a project, and its data is what the command makes of it.

use serde_json::Value;

use super::*;
use crate::article::{self, Severity};
use crate::model::FacetOf;

const TABLE: &str = "Quote,Who,Party,Tone,Day,Link\n\
    \"“The lamp stays, come what may.”\",Ada Quay,Greens,proud,2024-03-09,https://example.org/1\n\
    Nobody asked the boats about it.,Tom Reed,Tidewater,angry,2024-13-40,\n\
    ,Tom Reed,Tidewater,calm,,\n\
    We pay for it every single night.,Ada Quay,Greens,calm,2024-03-11,example.org\n";

fn told(table: &str, asked: &Asked) -> Told {
    Told::read(table.as_bytes(), asked)
}

fn named(title: &str) -> Asked {
    Asked { title: title.to_owned(), ..Asked::default() }
}

fn uses(told: &Told) -> Vec<(&str, &str)> {
    told.columns.iter().map(|column| (&*column.name, &*column.used)).collect()
}

#[test]
fn columns_are_guessed_problems_have_their_places_and_other_rows_go_on() {
    let told = told(TABLE, &named("Lamp"));
    assert_eq!(told.fault, None);
    let expected = [
        ("Quote", "text"),
        ("Who", "speaker"),
        ("Party", "facet"),
        ("Tone", "facet"),
        ("Day", "said"),
        ("Link", "url"),
    ];
    assert_eq!(uses(&told), expected);
    assert_eq!(told.columns[2].more, "speaker");
    assert_eq!(told.columns[2].samples, ["Greens", "Tidewater"]);
    assert_eq!((told.rows, told.all_problems), (4, 3));
    for (problem, start) in told.problems.iter().zip([
        "Row 3, column Day: \"2024-13-40\"",
        "Row 4, column Quote: nothing is quoted",
        "Row 5, column Link: \"example.org\"",
    ]) {
        assert!(problem.starts_with(start) && problem.ends_with('.'), "{problem}");
    }
    assert_eq!(told.article.map(|article| article.quotes.len()), Some(3));
}

#[test]
fn a_column_is_what_the_person_says_and_the_others_are_guessed_again() {
    let mut asked = named("Lamp");
    asked.uses = vec![("Party".into(), "none".into()), ("Tone".into(), "theme".into())];
    asked.uses.push(("Gone".into(), "text".into()));
    let told = told(TABLE, &asked);
    assert_eq!(uses(&told)[2..4], [("Party", "none"), ("Tone", "theme")]);
    let article = told.article.expect("there are quotes");
    assert_eq!(article.themes.len(), 3);
    assert_eq!(article.facets, []);
    let nothing = Asked { uses: vec![("A".into(), "none".into())], ..Asked::default() };
    let told = self::told("A,B\n1,2\n3,4\n", &nothing);
    assert_eq!((told.fault, told.article, told.rows), (None, None, 2));
}

#[test]
fn the_data_is_that_of_the_command_until_a_person_changes_it() {
    let article = told(TABLE, &named("Lamp")).article.expect("there are quotes");
    let project = Project::tabled(&article);
    let data: Value = serde_json::from_str(&article_json(&project)).expect("it is JSON");
    assert_eq!(data, serde_json::to_value(&article).expect("it is JSON"));
    assert_eq!(read(&write(&project)), Ok(project.clone()));
    let problems = notices(&project);
    assert_eq!(problems, []);
    let studio = Studio::new(project);
    let first = studio.current().expect("there is a quote").key;
    let accepted = studio.act(&Action::Accept(first)).expect("it can be accepted");
    let shorter = Action::Move { quote: first, edge: Edge::End, words: -1 };
    let shorter = accepted.act(&shorter).expect("it can be shorter");
    let data: Value = serde_json::from_str(&article_json(shorter.project())).expect("it is JSON");
    assert_eq!(data["quotes"][0]["reviewed"], true);
    assert_eq!(data["quotes"][1].get("reviewed"), None, "nobody has looked at it");
    assert_eq!(data["quotes"][0]["text"], "The lamp stays, come what");
    assert_eq!(data["quotes"][0]["said"], "2024-03-09");
    assert_eq!(data["facets"][0]["id"], "party");
    assert_eq!(shorter.project().facets[0].of, FacetOf::Speaker);
}

#[test]
fn what_stands_around_words_goes_with_them_alone() {
    let table = "pre,quote,post,url,title\n\
        Ada Quay said: ,It stays lit for another year., and left.,https://example.org/a,Lamp\n";
    let article = told(table, &named("")).article.expect("there is a quote");
    let project = Project::tabled(&article);
    assert_eq!(project.quotes[0].confidence, 50, "a machine named the speaker");
    let data = |project: &Project| {
        let data: Value = serde_json::from_str(&article_json(project)).expect("it is JSON");
        data["quotes"][0].clone()
    };
    assert_eq!(data(&project)["selector"]["suffix"], "and left.");
    assert_eq!(data(&project)["reviewed"], false);
    let quote = project.quotes[0].key;
    let less = project.after(&Action::Move { quote, edge: Edge::End, words: -1 });
    assert_eq!(data(&less.expect("it can be shorter")).get("selector"), None);
}

#[test]
fn what_is_no_table_or_too_long_a_one_is_told() {
    let fault = told("", &named("")).fault.expect("there is no table");
    assert!(fault.starts_with("This file is empty") && fault.ends_with('.'), "{fault}");
    let damaged = told("PK\u{3}\u{4} no zip", &named("")).fault.expect("there is no table");
    assert!(damaged.contains("no spreadsheet that can be read"), "{damaged}");
    let row = "It stays lit for another year.,Ada Quay\n";
    let long = format!("quote,speaker\n{}", row.repeat(MOST_QUOTES + 1));
    let long = told(&long, &named(""));
    assert_eq!((long.rows, long.article), (MOST_QUOTES + 1, None));
    let lines = "{\"quote\":\"It stays.\",\"speaker\":\"Ada\"}\n{\"quote\":\n";
    let cut = told(lines, &named("Lamp"));
    assert_eq!(cut.article.map(|article| article.quotes.len()), Some(1), "{:?}", cut.problems);
    assert_eq!(cut.problems.len(), 1);
    let article = told(TABLE, &named("Lamp")).article.expect("there are quotes");
    let report = article::check(article_json(&Project::tabled(&article)).as_bytes(), None);
    assert!(report.problems.iter().all(|problem| problem.severity != Severity::Error));
}
