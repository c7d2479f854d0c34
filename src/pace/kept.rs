//! Work that is not done twice.

/// Answers to a list of questions, kept so that a question that is asked again at its place is not
/// worked out again.
///
/// An answer must follow from its question alone: then a run with what was kept gives the same as
/// one without.
///
/// # Examples
/// ```
/// use junheng::pace::Kept;
/// let mut kept = Kept::default();
/// let mut n_worked_out = 0;
/// for question in [20, 20, 30] {
///     let answer = kept.at(0, question, |question| {
///         n_worked_out += 1;
///         question + 1
///     });
///     assert_eq!(*answer, question + 1);
/// }
/// assert_eq!(n_worked_out, 2);
/// ```
#[derive(Clone, Debug)]
pub struct Kept<Q, A> {
    answers: Vec<Option<(Q, A)>>,
}

impl<Q, A> Default for Kept<Q, A> {
    fn default() -> Self {
        let answers = Vec::new();
        Self { answers }
    }
}

impl<Q: PartialEq, A> Kept<Q, A> {
    /// The answer to the question at a place: the one from before where the same was asked there.
    pub fn at(&mut self, place: usize, question: Q, answer: impl FnOnce(&Q) -> A) -> &A {
        if self.answers.len() <= place {
            self.answers.resize_with(place + 1, || None);
        }
        let slot = &mut self.answers[place];
        if slot.as_ref().is_some_and(|(asked, _)| *asked != question) {
            *slot = None;
        }
        let (_, answer) = slot.get_or_insert_with(|| {
            let answer = answer(&question);
            (question, answer)
        });
        answer
    }

    /// The answers that are kept, place by place.
    pub fn answers(&self) -> impl Iterator<Item = &A> {
        self.answers.iter().flatten().map(|(_, answer)| answer)
    }

    /// Forgets what stands at this place and behind it.
    pub fn forget_from(&mut self, place: usize) {
        self.answers.truncate(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_remembers_its_last_question_only() {
        let mut kept = Kept::default();
        let mut asked = Vec::new();
        for (place, question) in [(1, 'a'), (0, 'a'), (1, 'a'), (1, 'b'), (1, 'a'), (0, 'a')] {
            let answer = *kept.at(place, question, |question| {
                asked.push((place, *question));
                question.to_ascii_uppercase()
            });
            assert_eq!(answer, question.to_ascii_uppercase());
        }
        assert_eq!(asked, [(1, 'a'), (0, 'a'), (1, 'b'), (1, 'a')]);
        kept.forget_from(1);
        kept.at(0, 'a', |_| unreachable!("the first place was kept"));
        assert_eq!(*kept.at(1, 'a', |_| 'x'), 'x');
    }
}
