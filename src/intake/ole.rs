//! Just enough of the OLE container to know what is inside before a reader opens it.

/// The streams that tell what an OLE file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum OleKind {
    /// A workbook of Excel 5 to 2003, or of WPS; its stream.
    Workbook(Vec<u8>),
    /// A newer workbook under a password.
    Encrypted,
    /// A Word document.
    Word,
    /// A presentation.
    Slides,
    /// Anything else.
    Other,
}

/// Numbers from here on name no sector.
const END: u32 = 0xffff_fffa;
/// A sector of the table of sectors.
const TABLE: u32 = 0xffff_fffd;
/// The last sector of a chain.
const LAST: u32 = 0xffff_fffe;
/// A sector that nobody uses.
const FREE: u32 = 0xffff_ffff;
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;

struct Container<'a> {
    bytes: &'a [u8],
    sector_size: usize,
    fat: Vec<u32>,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

/// What an OLE file is, or `None` when its directory cannot be read.
pub(super) fn kind(bytes: &[u8]) -> Option<OleKind> {
    let container = Container::new(bytes)?;
    let directory = container.chain(u32_at(bytes, 0x30)?);
    let entries: Vec<Entry> = directory.chunks_exact(ENTRY).filter_map(entry).collect();
    let find = |name: &str| entries.iter().find(|e| e.name.eq_ignore_ascii_case(name));
    if find("EncryptedPackage").is_some() {
        return Some(OleKind::Encrypted);
    }
    if let Some(stream) = find("Workbook").or_else(|| find("Book")) {
        return Some(OleKind::Workbook(container.stream(stream, &entries)?));
    }
    Some(if find("WordDocument").is_some() {
        OleKind::Word
    } else if find("PowerPoint Document").is_some() {
        OleKind::Slides
    } else {
        OleKind::Other
    })
}

impl<'a> Container<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        let sector_size = 1_usize.checked_shl(u32::from(u16_at(bytes, 0x1e)?))?;
        if !(512..=4096).contains(&sector_size) {
            return None;
        }
        let mut container = Self {
            bytes,
            sector_size,
            fat: Vec::new(),
        };
        // The first 109 sectors of the allocation table are listed in the header, more in a chain.
        let mut listed: Vec<u32> = (0..109)
            .filter_map(|i| u32_at(bytes, 0x4c + 4 * i))
            .collect();
        let mut next = u32_at(bytes, 0x44)?;
        let n_sectors = bytes.len() / sector_size;
        for _ in 0..n_sectors {
            let Some(sector) = container.sector(next) else {
                break;
            };
            let mut numbers: Vec<u32> = numbers(sector).collect();
            next = numbers.pop().unwrap_or(u32::MAX);
            listed.extend(numbers);
        }
        listed.truncate(n_sectors);
        // Entries beyond the last sector are about nothing, and a table that lists one sector many
        // times would make loops longer than the file.
        container.fat = listed
            .into_iter()
            .filter_map(|id| container.sector(id))
            .flat_map(numbers)
            .take(n_sectors)
            .collect();
        Some(container)
    }

    fn sector(&self, id: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(id)
            .ok()?
            .checked_add(1)?
            .checked_mul(self.sector_size)?;
        let end = start.checked_add(self.sector_size)?.min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The sectors of a chain, one after another; a loop ends where every sector was seen once.
    fn chain(&self, start: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut next = start;
        for _ in 0..self.fat.len() {
            if next >= END {
                break;
            }
            let Some(sector) = self.sector(next) else {
                break;
            };
            bytes.extend_from_slice(sector);
            next = usize::try_from(next)
                .ok()
                .and_then(|index| self.fat.get(index).copied())
                .unwrap_or(END);
        }
        bytes
    }

    /// The bytes of a stream; small ones live in sectors of their own inside the root's stream.
    fn stream(&self, stream: &Entry, entries: &[Entry]) -> Option<Vec<u8>> {
        let cutoff = usize::try_from(u32_at(self.bytes, 0x38)?).ok()?;
        if stream.size >= cutoff {
            let mut bytes = self.chain(stream.start);
            bytes.truncate(stream.size);
            return Some(bytes);
        }
        let size = 1_usize.checked_shl(u32::from(u16_at(self.bytes, 0x20)?))?;
        let container = self.chain(entries.first()?.start);
        let fat_bytes = self.chain(u32_at(self.bytes, 0x3c)?);
        let fat: Vec<u32> = numbers(&fat_bytes).collect();
        let mut bytes = Vec::new();
        let mut next = usize::try_from(stream.start).ok()?;
        for _ in 0..container.len().div_ceil(size) {
            let start = next.checked_mul(size)?;
            let Some(sector) =
                container.get(start..start.saturating_add(size).min(container.len()))
            else {
                break;
            };
            bytes.extend_from_slice(sector);
            match fat.get(next) {
                Some(id) if *id < END => next = usize::try_from(*id).ok()?,
                _ => break,
            }
        }
        bytes.truncate(stream.size);
        Some(bytes)
    }
}

/// Bytes of a sector in the containers that [`wrapped`] makes.
const SECTOR: usize = 4_096;

/// A sound container with the one stream `Workbook`, so that a reader behind us sees no table of
/// sectors but ours: a loop in a file's own would keep it busy for ever.
pub(super) fn wrapped(stream: &[u8]) -> Vec<u8> {
    let per_sector = SECTOR / 4;
    // Shorter streams would need sectors of another kind; zeros after the end are read by nobody.
    let size = stream.len().max(SECTOR);
    let n_stream = size.div_ceil(SECTOR);
    // One for the directory. Each sector of the table describes a thousand, itself among them.
    let n_fat = (n_stream + 1).div_ceil(per_sector - 1);
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut bytes = vec![0; SECTOR];
    let mut put = |at: usize, part: &[u8]| {
        if let Some(place) = bytes.get_mut(at..at + part.len()) {
            place.copy_from_slice(part);
        }
    };
    put(0, &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (at, value) in [
        (0x18, 0x003e_u16),
        (0x1a, 4),
        (0x1c, 0xfffe),
        (0x1e, 12),
        (0x20, 6),
    ] {
        put(at, &value.to_le_bytes());
    }
    for (at, value) in [
        (0x28, 1),
        (0x2c, number(n_fat)),
        (0x30, number(n_fat)),
        (0x38, number(SECTOR)),
        (0x3c, LAST),
        (0x44, LAST),
    ] {
        put(at, &value.to_le_bytes());
    }
    for place in 0..109 {
        let sector = if place < n_fat { number(place) } else { FREE };
        put(0x4c + 4 * place, &sector.to_le_bytes());
    }
    let mut fat = vec![TABLE; n_fat];
    fat.push(LAST);
    fat.extend((1..n_stream).map(|n| number(n_fat + 1 + n)));
    fat.push(LAST);
    fat.resize(n_fat * per_sector, FREE);
    bytes.extend(fat.iter().flat_map(|entry| entry.to_le_bytes()));
    // The root has no stream; some readers refuse a table that says so with the usual number.
    let mut directory = entry_bytes("Root Entry", 5, 1, FREE, 0);
    directory.extend(entry_bytes(
        "Workbook",
        2,
        FREE,
        number(n_fat + 1),
        number(size),
    ));
    directory.resize(SECTOR, 0);
    bytes.extend(directory);
    bytes.extend(stream);
    bytes.resize(SECTOR * (2 + n_fat + n_stream), 0);
    bytes
}

/// An entry of the directory: kind 5 is the root, 2 a stream.
fn entry_bytes(name: &str, kind: u8, child: u32, start: u32, size: u32) -> Vec<u8> {
    let mut bytes: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(bytes.len() + 2).unwrap_or(64);
    bytes.resize(64, 0);
    bytes.extend(length.to_le_bytes());
    bytes.extend([kind, 1]);
    for number in [FREE, FREE, child] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.resize(0x74, 0);
    bytes.extend(start.to_le_bytes());
    bytes.extend(size.to_le_bytes());
    bytes.resize(ENTRY, 0);
    bytes
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 0x40)?).saturating_sub(2).min(64);
    let letters: Vec<u16> = bytes
        .get(..length)?
        .chunks_exact(2)
        .filter_map(|pair| u16_at(pair, 0))
        .collect();
    Some(Entry {
        name: String::from_utf16_lossy(&letters),
        start: u32_at(bytes, 0x74)?,
        size: usize::try_from(u32_at(bytes, 0x78)?).ok()?,
    })
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).filter_map(|chunk| u32_at(chunk, 0))
}

/// Two bytes, low one first.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

/// Four bytes, lowest first.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_found_again_in_the_container_made_for_it() {
        for length in [0, 1, 4_095, 4_096, 4_097, 5_000_000] {
            let stream: Vec<u8> = (0..length).map(|n: u32| (n % 251) as u8).collect();
            let kind = kind(&wrapped(&stream));
            let is_workbook = matches!(kind, Some(OleKind::Workbook(_)));
            assert!(is_workbook, "no workbook of {length} bytes");
            let Some(OleKind::Workbook(found)) = kind else {
                continue;
            };
            assert_eq!(found.get(..stream.len()), Some(stream.as_slice()));
            assert!(found.iter().skip(stream.len()).all(|byte| *byte == 0));
            assert_eq!(found.len(), stream.len().max(SECTOR));
        }
    }

    #[test]
    fn a_chain_that_runs_in_a_circle_ends() {
        let mut bytes = wrapped(&vec![1; 3 * SECTOR]);
        // The last sector of the stream leads back to its first.
        let entry = SECTOR + 4 * 4;
        bytes[entry..entry + 4].copy_from_slice(&2_u32.to_le_bytes());
        assert!(matches!(kind(&bytes), Some(OleKind::Workbook(_))));
    }
}
