//! Any table, written by the `csv` crate.

use proptest::prelude::*;
use pullquote::table::{By, Import, Mapping, Opening, Options, Plan, open};

/// Words with everything in them that CSV has to quote.
fn words() -> impl Strategy<Value = String> {
    "[A-Za-z][A-Za-z,;\"\n\t|' éа漢]{0,30}[a-z.]"
}

/// The texts and the speakers of the quotes that are imported from some bytes.
fn imported(bytes: &[u8]) -> Vec<(String, String)> {
    let table = open(bytes, &Opening::default()).expect("a table");
    let mut mapping = Mapping::default();
    mapping.add("text=Words,speaker=Who").expect("it is right");
    let plan = Plan::of(&table, &mapping, By::One, None).expect("a plan");
    let options = Options { by: By::One, title: String::from("T"), in_order: false };
    let mut import = Import::new(&plan, options);
    for row in table.into_rows() {
        import.add(&row.expect("a row"), &mut |problem| panic!("{problem}"));
    }
    let article = import.finish().next().expect("an article");
    let name = |id: &str| {
        let own = article.speakers.iter().find(|speaker| speaker.id == id);
        own.map(|speaker| speaker.name.clone()).unwrap_or_default()
    };
    article.quotes.iter().map(|quote| (quote.text.clone(), name(&quote.speaker))).collect()
}

proptest! {
    #[test]
    fn what_is_written_as_csv_is_imported_as_it_was(
        rows in prop::collection::vec((words(), words()), 3..20),
        delimiter in prop::sample::select(vec![b',', b';', b'\t']),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(["Words", "Who", "Number"]).expect("a Vec takes everything");
        for (at, (text, speaker)) in rows.iter().enumerate() {
            let number = at.to_string();
            writer.write_record([text, speaker, &number]).expect("a Vec takes everything");
        }
        let bytes = writer.into_inner().expect("a Vec takes everything");
        let plain = |text: &str| pullquote::article::plain_text(text);
        let expected: Vec<(String, String)> = rows
            .iter()
            .map(|(text, speaker)| (pullquote::article::plain_words(text), plain(speaker)))
            .collect();
        prop_assert_eq!(imported(&bytes), expected);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        try_all(&bytes);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "[\\[\\]{}:,;\"\n\ta-c1-3\\-/éü]{0,80}") {
        try_all(text.as_bytes());
    }
}

/// Imports whatever there is, in every way.
fn try_all(bytes: &[u8]) {
    for by in [By::One, By::Article, By::Outlet, By::Month] {
        let Ok(table) = open(bytes, &Opening::default()) else { return };
        let Ok(plan) = Plan::of(&table, &Mapping::default(), by, None) else { continue };
        let options = Options { by, title: String::from("T"), in_order: false };
        let mut import = Import::new(&plan, options);
        for row in table.into_rows().flatten() {
            import.add(&row, &mut |problem| drop(problem.to_string()));
        }
        for article in import.finish() {
            let json = serde_json::to_vec(&article).expect("JSON");
            let problems = pullquote::article::check(&json, None).problems;
            let is_error = |it: &&pullquote::article::Problem| {
                it.severity == pullquote::article::Severity::Error
            };
            assert_eq!(problems.iter().find(is_error), None, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
