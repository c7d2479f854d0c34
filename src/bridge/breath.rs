use std::cell::Cell;
use std::future::ready;

use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use crate::pace::{Pace, Rest};

/// How long the page may be busy before others have their turn, in milliseconds: half a frame.
const SLICE: f64 = 8.0;

/// The pace of long work on the page: after each slice of time the browser draws and listens.
///
/// A message to oneself ends the rest. A timer would wait for 4 ms each time, and an animation
/// frame for ever in a tab that nobody sees.
#[derive(Debug)]
pub struct Breath {
    since: Cell<f64>,
    channel: Option<MessageChannel>,
}

impl Breath {
    /// Begins the first slice.
    pub fn new() -> Self {
        Self {
            since: Cell::new(Date::now()),
            channel: MessageChannel::new().ok(),
        }
    }
}

impl Default for Breath {
    fn default() -> Self {
        Self::new()
    }
}

impl Breath {
    /// A rest, however short the work before it was: others have their turn at once.
    pub fn pause(&self) -> Rest<'_> {
        let Some(channel) = self.channel.as_ref() else {
            return Box::pin(ready(()));
        };
        let turn = Promise::new(&mut |resolve, _| {
            channel.port1().set_onmessage(Some(&resolve));
            if channel.port2().post_message(&JsValue::NULL).is_err() {
                let _ = resolve.call0(&JsValue::NULL);
            }
        });
        Box::pin(async {
            let _ = JsFuture::from(turn).await;
            self.since.set(Date::now());
        })
    }
}

impl Pace for Breath {
    fn rest(&self) -> Rest<'_> {
        // The clock may be set back; that only makes the slice shorter.
        let spent = (Date::now() - self.since.get()).abs();
        if spent >= SLICE {
            self.pause()
        } else {
            Box::pin(ready(()))
        }
    }
}

impl Drop for Breath {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.port1().close();
            channel.port2().close();
        }
    }
}
