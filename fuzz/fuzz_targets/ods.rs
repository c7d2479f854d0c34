//! A workbook of kind ods, changed inside its parts.
#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_target!(init: junheng_fuzz::let_readers_give_up(), |input: &[u8]| junheng_fuzz::take_file("a.ods", input));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    junheng_fuzz::changed_archive(data, size, max_size, seed)
});
