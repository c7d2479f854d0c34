//! Long work that gives way.
//!
//! A page that interprets 5,000 schools in one go does not answer for half a second. Work that may
//! be long is therefore a future that rests between two pieces: natively a rest takes no time, and
//! on the page it lets the browser draw and listen. What is computed is the same either way; this
//! room knows nothing about it. And work whose question has not changed is not done again: [`Kept`].

mod kept;

pub use kept::Kept;

use std::future::{Future, ready};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A rest: over at once, or when others have had their turn.
pub type Rest<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;

/// Where long work may rest. Work takes any pace as `&dyn Pace`, so that it stands only once in the
/// page's code.
pub trait Pace {
    /// A place between two pieces of work, each of at most a few milliseconds.
    fn rest(&self) -> Rest<'_>;
}

/// Never rests: for the command line, tests, and work that is known to be short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Steady;

impl Pace for Steady {
    fn rest(&self) -> Rest<'_> {
        Box::pin(ready(()))
    }
}

/// The result of work that never waits, as all work at the pace of [`Steady`].
///
/// # Examples
/// ```
/// use junheng::pace::{Pace, Steady, at_once};
/// let sum = at_once(async {
///     let mut sum = 0;
///     for n in 1..=4 {
///         sum += n;
///         Steady.rest().await;
///     }
///     sum
/// });
/// assert_eq!(sum, 10);
/// ```
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = work.as_mut().poll(&mut context) {
            return result;
        }
    }
}
