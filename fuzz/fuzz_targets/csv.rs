//! A file of kind csv.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| junheng_fuzz::take_file("a.csv", input));
