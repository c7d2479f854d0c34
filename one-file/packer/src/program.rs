use std::error::Error;
use std::io::Write;

use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::built::Built;

/// The program as it is packed.
pub struct Program {
    /// CRC-32, then the parts one after another as `.lzma`.
    pub packed: Vec<u8>,
    /// How long each part is: styles, script, module.
    pub lengths: [usize; 3],
}

/// Packs the program.
pub fn pack(built: &Built) -> Result<Program, Box<dyn Error>> {
    let parts: [&[u8]; 3] = [
        built.styles.as_bytes(),
        built.glue.as_bytes(),
        &built.module,
    ];
    let content = parts.concat();
    let mut options = LzmaOptions::with_preset(9);
    // A module is no text of four-byte words: what it is next depends on the byte before.
    options.lc = 4;
    options.lp = 0;
    options.pb = 0;
    options.nice_len = 273;
    options.dict_size = u32::try_from(content.len().next_power_of_two())?;
    let mut packed = crc32fast::hash(&content).to_le_bytes().to_vec();
    let length = u64::try_from(content.len())?;
    let mut writer = LzmaWriter::new_use_header(&mut packed, &options, Some(length))?;
    writer.write_all(&content)?;
    writer.finish()?;
    Ok(Program {
        packed,
        lengths: parts.map(<[u8]>::len),
    })
}
