use std::collections::BTreeMap;

/// What a person keeps beside one county item: a free note and the evidence (佐证材料).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ItemNote {
    /// In the user's words; may be empty.
    pub text: String,
    /// One line for each piece of evidence, in the order in which they were given; none is blank.
    pub evidence: Vec<String>,
}

/// One change of an [`ItemNote`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteEdit {
    /// The note is this; a blank one is none.
    Text(String),
    /// A piece of evidence more; a blank one is none.
    Add(String),
    /// The piece of evidence at this place says something else; a blank one goes.
    Change(usize, String),
    /// The piece of evidence at this place goes.
    Remove(usize),
}

/// All notes, by county and item; kept whether or not the county is there.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ItemNotes(BTreeMap<String, BTreeMap<String, ItemNote>>);

impl ItemNotes {
    /// What is kept beside an item of a county.
    pub fn of(&self, county: &str, item: &str) -> Option<&ItemNote> {
        self.0.get(county)?.get(item)
    }

    /// The notes of a county that say something, by item.
    pub fn texts(&self, county: &str) -> impl Iterator<Item = (String, String)> {
        let of_county = self.0.get(county).into_iter().flatten();
        of_county
            .filter(|(_, note)| !note.text.is_empty())
            .map(|(item, note)| (item.clone(), note.text.clone()))
    }

    /// All of them, with county and item.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, &ItemNote)> {
        self.0.iter().flat_map(|(county, notes)| {
            let notes = notes.iter();
            notes.map(|(item, note)| (county.as_str(), item.as_str(), note))
        })
    }

    /// Keeps this beside an item.
    pub(super) fn put(&mut self, county: &str, item: &str, note: ItemNote) {
        let of_county = self.0.entry(county.to_owned()).or_default();
        of_county.insert(item.to_owned(), note);
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Changes what is kept beside an item; what is empty is not kept.
    pub(super) fn edit(&mut self, county: &str, item: &str, edit: NoteEdit) {
        let of_county = self.0.entry(county.to_owned()).or_default();
        let note = of_county.entry(item.to_owned()).or_default();
        note.edit(edit);
        if *note == ItemNote::default() {
            of_county.remove(item);
        }
        if of_county.is_empty() {
            self.0.remove(county);
        }
    }
}

impl ItemNote {
    fn edit(&mut self, edit: NoteEdit) {
        let tidy = |text: &str| text.trim().to_owned();
        match edit {
            NoteEdit::Text(text) => self.text = tidy(&text),
            NoteEdit::Add(text) => self.evidence.push(tidy(&text)),
            NoteEdit::Change(at, text) => {
                if let Some(line) = self.evidence.get_mut(at) {
                    *line = tidy(&text);
                }
            }
            NoteEdit::Remove(at) => {
                if at < self.evidence.len() {
                    self.evidence.remove(at);
                }
            }
        }
        self.evidence.retain(|line| !line.is_empty());
    }
}
