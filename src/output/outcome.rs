//! What a command gives back.

use serde_json::Value;

use super::view::{Headings, Row, View};
use super::{OutputError, OutputOptions, Record};
use crate::error::Exit;

/// The result of a command: data, the status to end with, and the failures of single subjects.
#[derive(Debug)]
pub struct Outcome {
    pub(super) content: Content,
    pub(super) sections: Vec<Section>,
    /// Show people each record on lines of its own, not as a row.
    pub(super) one_by_one: bool,
    /// Cut no row at the width of the terminal.
    pub(super) uncut: bool,
    exit: Exit,
    failures: Vec<Failure>,
}

#[derive(Debug)]
pub(super) enum Content {
    /// Nothing to write.
    Nothing,
    /// Text as it is: a completion script, a manual page.
    Text(String),
    /// A JSON document without envelope: a raw answer, a schema.
    Document(Value),
    /// A list of records.
    List(Headings, Vec<Row>),
    /// One record.
    Item(Headings, Row),
    /// What a verb over many subjects left, with a sentence each for people. Rows carry `changed`.
    Changes(Headings, Vec<Row>, Vec<String>),
    /// The requests that a changing verb would send, with a line each for people, and for how many subjects.
    Requests(Headings, Vec<Row>, Vec<String>, usize),
    /// What a changing verb over one subject left: the record, whether it changed, the sentence.
    Changed(Headings, Row, Option<bool>, String),
}

/// What happened to one subject: the object as it is now, whether it changed, and a sentence for people.
#[derive(Debug)]
pub struct Change<T> {
    /// The object after the verb.
    pub item: T,
    /// False when there was nothing to do; `None` when nobody can know whether there was.
    pub changed: Option<bool>,
    /// The same for people: `LNXWEB01 started`.
    pub said: String,
}

/// The failure of one subject of a verb over many.
#[derive(Debug)]
pub struct Failure {
    /// Its name.
    pub subject: String,
    /// Why.
    pub error: anyhow::Error,
    /// The same as the `error` object of JSON output.
    pub body: Value,
}

/// A titled table or text under a record, for people only: JSON has it inside the record.
#[derive(Debug)]
pub struct Section {
    pub(super) title: String,
    pub(super) body: SectionBody,
}

#[derive(Debug)]
pub(super) enum SectionBody {
    Rows(Headings, Vec<Row>),
    Lines(Vec<String>),
}

impl Section {
    /// A table under `title`.
    pub fn table<T: Record>(title: impl Into<String>, records: &[T]) -> Result<Self, OutputError> {
        let rows = records.iter().map(Row::of).collect::<Result<_, _>>()?;
        Ok(Self { title: title.into(), body: SectionBody::Rows(Headings::of::<T>(), rows) })
    }

    /// Lines of text under `title`.
    pub fn lines(title: impl Into<String>, lines: Vec<String>) -> Self {
        Self { title: title.into(), body: SectionBody::Lines(lines) }
    }
}

impl Outcome {
    const fn of(content: Content) -> Self {
        Self {
            content,
            sections: Vec::new(),
            one_by_one: false,
            uncut: false,
            exit: Exit::Done,
            failures: Vec::new(),
        }
    }

    /// Nothing to show.
    pub const fn nothing() -> Self {
        Self::of(Content::Nothing)
    }

    /// Text that is written as it is, whatever the format.
    pub fn text(text: impl Into<String>) -> Self {
        Self::of(Content::Text(text.into()))
    }

    /// A JSON document that is not ours to wrap.
    pub const fn document(document: Value) -> Self {
        Self::of(Content::Document(document))
    }

    /// A list of records, in the order in which they are shown.
    pub fn list<T: Record>(records: &[T]) -> Result<Self, OutputError> {
        let rows = records.iter().map(Row::of).collect::<Result<_, _>>()?;
        Ok(Self::of(Content::List(Headings::of::<T>(), rows)))
    }

    /// One record.
    pub fn item<T: Record>(record: &T) -> Result<Self, OutputError> {
        Ok(Self::of(Content::Item(Headings::of::<T>(), Row::of(record)?)))
    }

    /// One record with every column, those too that tables leave to `-o wide`.
    pub fn details<T: Record>(record: &T) -> Result<Self, OutputError> {
        Ok(Self::of(Content::Item(Headings::of::<T>().in_full(), Row::of(record)?)))
    }

    /// What a changing verb did to its one subject.
    pub fn change<T: Record>(change: Change<T>) -> Result<Self, OutputError> {
        Ok(Self::of(Content::Changed(
            Headings::of::<T>(),
            Row::of(&change.item)?,
            change.changed,
            change.said,
        )))
    }

    /// What a changing verb did to each of its subjects.
    pub fn changes<T: Record>(changes: Vec<Change<T>>) -> Result<Self, OutputError> {
        let (mut rows, mut said) = (Vec::with_capacity(changes.len()), Vec::with_capacity(changes.len()));
        for change in changes {
            let mut row = Row::of(&change.item)?;
            row.value.insert("changed".to_owned(), change.changed.into());
            rows.push(row);
            said.push(change.said);
        }
        Ok(Self::of(Content::Changes(Headings::of::<T>().and_changed(), rows, said)))
    }

    /// What a dry run would send, in the place of what the verb would have left; failures stay. `line` is a request
    /// for people.
    pub fn into_requests<T: Record>(
        self,
        requests: &[T],
        line: fn(&T) -> String,
    ) -> Result<Self, OutputError> {
        let rows = requests.iter().map(Row::of).collect::<Result<_, _>>()?;
        let lines = requests.iter().map(line).collect();
        let done = self.subjects() - self.failures.len();
        let content = Content::Requests(Headings::of::<T>(), rows, lines, done);
        Ok(Self::of(content).failed(self.failures))
    }

    /// Adds a table or text for people.
    #[must_use]
    pub fn with(mut self, section: Section) -> Self {
        self.sections.push(section);
        self
    }

    /// Shows people each record of a list as `label  value` lines: for records with whole sentences in them.
    #[must_use]
    pub const fn one_by_one(mut self) -> Self {
        self.one_by_one = true;
        self
    }

    /// Lets people see rows in full on narrow terminals: for reasons, which stand at the end of a row.
    #[must_use]
    pub const fn uncut(mut self) -> Self {
        self.uncut = true;
        self
    }

    /// Ends with another status than 0, with the data shown all the same.
    #[must_use]
    pub const fn exit(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }

    /// Adds subjects that failed; they are reported after the data, and the status becomes theirs.
    #[must_use]
    pub fn failed(mut self, failures: Vec<Failure>) -> Self {
        self.failures.extend(failures);
        self
    }

    /// Returns the status asked for by [`Outcome::exit`].
    pub const fn status(&self) -> Exit {
        self.exit
    }

    /// Returns the subjects that failed.
    pub fn failures(&self) -> &[Failure] {
        &self.failures
    }

    /// Returns the failure of a verb's only subject, which is then the command's own.
    pub fn only_failure(&self) -> Option<&Failure> {
        match self.failures.as_slice() {
            [only] if self.subjects() == 1 => Some(only),
            _ => None,
        }
    }

    /// Returns how many subjects the verb had, failed ones included.
    pub fn subjects(&self) -> usize {
        let done = match &self.content {
            Content::List(_, rows) | Content::Changes(_, rows, _) => rows.len(),
            Content::Requests(.., done) => *done,
            _ => 0,
        };
        done + self.failures.len()
    }

    /// Returns rows and columns as the options ask.
    pub(super) fn view(&self, options: &OutputOptions) -> Result<View, OutputError> {
        match &self.content {
            Content::List(headings, rows)
            | Content::Changes(headings, rows, _)
            | Content::Requests(headings, rows, ..) => View::new(headings, rows, options),
            Content::Item(headings, row) | Content::Changed(headings, row, ..) => {
                View::new(headings, std::slice::from_ref(row), options)
            }
            Content::Nothing | Content::Text(_) | Content::Document(_) => {
                View::new(&Headings::default(), &[], &OutputOptions::default())
            }
        }
    }
}
