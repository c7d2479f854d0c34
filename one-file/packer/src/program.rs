use std::error::Error;
use std::io::Write;

use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::built::Built;

/// The program as it is packed.
pub struct Program {
    /// The content in two pieces, which are unpacked beside each other.
    pub pieces: [Piece; 2],
    /// How long each part of the content is: styles, script, module.
    pub lengths: [usize; 3],
}

/// A piece of the program.
pub struct Piece {
    /// CRC-32 of the content, then the content as `.lzma`.
    pub packed: Vec<u8>,
    /// How many bytes it unpacks to.
    pub length: usize,
}

/// Where the content is parted, in hundredths: the end of a module is data, which unpack faster than code.
const FIRST_PIECE: usize = 46;

/// Packs the program.
pub fn pack(built: &Built) -> Result<Program, Box<dyn Error>> {
    let parts: [&[u8]; 3] = [
        built.styles.as_bytes(),
        built.glue.as_bytes(),
        &built.module,
    ];
    let content = parts.concat();
    let (first, second) = content.split_at(content.len() * FIRST_PIECE / 100);
    Ok(Program {
        pieces: [piece(first)?, piece(second)?],
        lengths: parts.map(<[u8]>::len),
    })
}

fn piece(content: &[u8]) -> Result<Piece, Box<dyn Error>> {
    let mut options = LzmaOptions::with_preset(9);
    // A module is no text of four-byte words: what comes next depends on the byte before.
    options.lc = 4;
    options.lp = 0;
    options.pb = 0;
    options.nice_len = 273;
    options.dict_size = u32::try_from(content.len().next_power_of_two())?;
    let mut packed = crc32fast::hash(content).to_le_bytes().to_vec();
    let length = u64::try_from(content.len())?;
    let mut writer = LzmaWriter::new_use_header(&mut packed, &options, Some(length))?;
    writer.write_all(content)?;
    writer.finish()?;
    Ok(Piece {
        packed,
        length: content.len(),
    })
}
