//! A file of kind xls.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: junheng_fuzz::let_readers_give_up(), |input: &[u8]| junheng_fuzz::take_file("a.xls", input));
