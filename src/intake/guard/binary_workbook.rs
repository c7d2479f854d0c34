//! xlsb: an archive like xlsx, with records instead of XML. The reader behind us passes over two
//! kinds of cells, which would make them blank: they are turned into kinds that it knows.

/// A formula that failed; its first nine bytes are those of a failed cell.
const FORMULA_ERROR: u8 = 0x0b;
/// A failed cell.
const CELL_ERROR: u8 = 0x03;
/// A text with several looks: a byte of flags stands before the text.
const RICH_TEXT: u8 = 0x3e;
/// A text of one look.
const CELL_TEXT: u8 = 0x06;
/// Column, style and flags at the front of every cell.
const CELL_HEAD: usize = 8;

/// The part of a sheet with those cells turned; a part that ends within a record ends before it.
pub(super) fn turned(part: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(part.len());
    let mut rest = part;
    while let Some((id, body, after)) = record(rest) {
        let whole = rest.get(..rest.len() - after.len()).unwrap_or_default();
        match id {
            [FORMULA_ERROR] if body.len() > CELL_HEAD => {
                push(
                    &mut out,
                    CELL_ERROR,
                    &[body.get(..=CELL_HEAD).unwrap_or_default()],
                );
            }
            [RICH_TEXT] if body.len() > CELL_HEAD => {
                let (head, text) = body.split_at(CELL_HEAD);
                push(
                    &mut out,
                    CELL_TEXT,
                    &[head, text.get(1..).unwrap_or_default()],
                );
            }
            _ => out.extend(whole),
        }
        rest = after;
    }
    out
}

/// The first record: the bytes of its number, its body, and what follows.
fn record(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let is_long = bytes.first()? & 0x80 != 0;
    let (id, rest) = bytes.split_at_checked(if is_long { 2 } else { 1 })?;
    let mut length = 0_usize;
    let mut n_bytes = 0;
    for byte in rest.iter().take(4) {
        length |= usize::from(byte & 0x7f) << (7 * n_bytes);
        n_bytes += 1;
        if byte & 0x80 == 0 {
            break;
        }
    }
    let (body, after) = rest.get(n_bytes..)?.split_at_checked(length)?;
    Some((id, body, after))
}

fn push(out: &mut Vec<u8>, id: u8, parts: &[&[u8]]) {
    out.push(id);
    let mut length: usize = parts.iter().map(|part| part.len()).sum();
    loop {
        let low = u8::try_from(length & 0x7f).unwrap_or_default();
        length >>= 7;
        if length == 0 {
            out.push(low);
            break;
        }
        out.push(low | 0x80);
    }
    for part in parts {
        out.extend(*part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_would_be_passed_over_are_turned_and_others_stay() {
        let head = [2, 0, 0, 0, 0, 0, 0, 0];
        let mut part = vec![0x00, 3, 1, 2, 3, 0x92, 0x01, 0];
        part.extend([FORMULA_ERROR, 12]);
        part.extend(head);
        part.extend([0x07, 9, 9, 9]);
        part.extend([RICH_TEXT, 15]);
        part.extend(head);
        part.extend([0x01, 1, 0, 0, 0, 0x41, 0]);
        let mut wanted = vec![0x00, 3, 1, 2, 3, 0x92, 0x01, 0];
        wanted.extend([CELL_ERROR, 9]);
        wanted.extend(head);
        wanted.push(0x07);
        wanted.extend([CELL_TEXT, 14]);
        wanted.extend(head);
        wanted.extend([1, 0, 0, 0, 0x41, 0]);
        assert_eq!(turned(&part), wanted);
        assert_eq!(turned(&part[..part.len() - 1]).len(), 8 + 11);
    }
}
