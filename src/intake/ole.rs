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

const END: u32 = 0xffff_fffa;
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
        container.fat = listed
            .into_iter()
            .filter_map(|id| container.sector(id))
            .flat_map(numbers)
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
            return Some(self.chain(stream.start));
        }
        let size = 1_usize.checked_shl(u32::from(u16_at(self.bytes, 0x20)?))?;
        let container = self.chain(entries.first()?.start);
        let fat_bytes = self.chain(u32_at(self.bytes, 0x3c)?);
        let fat: Vec<u32> = numbers(&fat_bytes).collect();
        let mut bytes = Vec::new();
        let mut next = usize::try_from(stream.start).ok()?;
        for _ in 0..fat.len() {
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
        Some(bytes)
    }
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
