use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::client::{Answer, Cancel, Place, next_answer, start};
use super::task::EXPORT;
use crate::app::{self, Export, Stage};

/// How long one stage of an export may take, in milliseconds.
const STAGE_LIMIT: i32 = 60_000;

/// What came of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// The file.
    File(Vec<u8>),
    /// The user wanted it no longer.
    Cancelled,
    /// It could not be made.
    Failed,
}

/// Makes a file from the text of a workspace off the main thread; where no worker starts, on it.
/// `told` hears how many of so many stages are done.
pub async fn export(
    text: &str,
    what: &Export,
    cancel: &Cancel,
    told: impl Fn(usize, usize),
) -> Exported {
    let place = start(cancel).await;
    if cancel.is_cancelled() {
        place.end();
        return Exported::Cancelled;
    }
    let Place::Worker(worker) = &place else {
        let made = app::export(text, what, &|_| {});
        return made.map_or(Exported::Failed, Exported::File);
    };
    let task = [EXPORT, &what.to_text(), text].map(JsValue::from_str);
    if worker.post_message(&Array::from_iter(task)).is_err() {
        place.end();
        return Exported::Failed;
    }
    let made = loop {
        match next_answer(worker, STAGE_LIMIT, cancel).await {
            Answer::Data(data) => {
                if let Some(bytes) = data.dyn_ref::<Uint8Array>() {
                    break Exported::File(bytes.to_vec());
                }
                // A stage has begun; anything else says that there is no file.
                let stage = data.as_f64().map(|stage| stage as usize);
                match stage.filter(|stage| *stage < Stage::ALL.len()) {
                    Some(stage) => told(stage, Stage::ALL.len()),
                    None => break Exported::Failed,
                }
            }
            Answer::Cancelled => break Exported::Cancelled,
            Answer::Crashed | Answer::TimedOut => break Exported::Failed,
        }
    };
    place.end();
    made
}
