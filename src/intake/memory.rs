use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

/// More answers than this are not kept: no table has so many different headers, and what is asked
/// beyond them are the words of its cells.
const MOST: usize = 16_384;

/// Answers of a pure function that were given before.
#[derive(Debug)]
pub(super) struct Memory<Q, A>(Mutex<HashMap<Q, A>>);

impl<Q, A> Default for Memory<Q, A> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<Q: Eq + Hash, A: Clone> Memory<Q, A> {
    /// The answer to a question; found where it is not known yet.
    pub fn get<B>(&self, question: &B, find: impl FnOnce(&B) -> A) -> A
    where
        Q: Borrow<B>,
        B: ToOwned<Owned = Q> + Hash + Eq + ?Sized,
    {
        // Whoever panicked while he held it left whole answers behind.
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = lock().get(question) {
            return answer.clone();
        }
        let answer = find(question);
        let mut known = lock();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(question.to_owned(), answer.clone());
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_answered_once_and_memory_is_bounded() {
        let memory = Memory::default();
        let mut n_found = 0;
        for question in [1, 2, 1, 2] {
            let answer = memory.get(&question, |question| {
                n_found += 1;
                question * 10
            });
            assert_eq!(answer, question * 10);
        }
        assert_eq!(n_found, 2);
        for question in 0..3 * MOST {
            memory.get(&question, |question| *question);
        }
        assert!(memory.0.lock().is_ok_and(|known| known.len() <= MOST));
    }
}
