//! Unpacks the program inside the page of one file (`junheng.html`), before anything else runs there.
//!
//! What is packed is the CRC-32 of the content (little-endian), then the content as `.lzma`. The module
//! lives for one call, so memory is only ever taken and never given back.

#![cfg_attr(target_arch = "wasm32", no_std)]

#[cfg(target_arch = "wasm32")]
mod module {
    extern crate alloc;

    use alloc::vec::Vec;
    use core::alloc::{GlobalAlloc, Layout};
    use core::arch::wasm32;
    use core::cell::Cell;
    use core::panic::PanicInfo;

    use lzma_rust2::{LzmaReader, Read};

    const PAGE: usize = 1 << 16;

    /// Gives out memory from below to above.
    struct Upwards {
        top: Cell<usize>,
    }

    // SAFETY: the module has one thread.
    unsafe impl Sync for Upwards {}

    // SAFETY: what is given out begins above everything that was given out before, is aligned, and ends
    // within the memory, which is enlarged first.
    unsafe impl GlobalAlloc for Upwards {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            let size = wasm32::memory_size(0) * PAGE;
            let top = match self.top.get() {
                0 => size,
                top => top,
            };
            let start = top.next_multiple_of(layout.align());
            let Some(end) = start.checked_add(layout.size()) else {
                return core::ptr::null_mut();
            };
            if end > size && wasm32::memory_grow(0, (end - size).div_ceil(PAGE)) == usize::MAX {
                return core::ptr::null_mut();
            }
            self.top.set(end);
            core::ptr::with_exposed_provenance_mut(start)
        }

        unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
    }

    #[global_allocator]
    static MEMORY: Upwards = Upwards { top: Cell::new(0) };

    #[panic_handler]
    fn panicked(_: &PanicInfo<'_>) -> ! {
        wasm32::unreachable()
    }

    /// Room for so many bytes: what is packed is put there.
    #[unsafe(no_mangle)]
    pub extern "C" fn room(length: usize) -> *mut u8 {
        alloc::vec![0_u8; length].leak().as_mut_ptr()
    }

    /// Unpacks what was put into a room; where its content begins, or 0 when it is damaged.
    ///
    /// # Safety
    /// `packed` must be a room of `length` bytes.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn unpack(
        packed: *const u8,
        length: usize,
        unpacked: usize,
    ) -> *const u8 {
        // SAFETY: as the caller promises.
        let packed = unsafe { core::slice::from_raw_parts(packed, length) };
        match content(packed, unpacked) {
            Some(content) => content.leak().as_ptr(),
            None => core::ptr::null(),
        }
    }

    /// The content of `length` bytes; `None` when it is damaged.
    fn content(packed: &[u8], length: usize) -> Option<Vec<u8>> {
        let (check, stream) = packed.split_first_chunk::<4>()?;
        let mut reader = LzmaReader::new_mem_limit(stream, u32::MAX, None).ok()?;
        let mut content = alloc::vec![0_u8; length];
        let mut filled = 0;
        while filled < length {
            match reader.read(content.get_mut(filled..)?) {
                Ok(0) | Err(_) => return None,
                Ok(read) => filled += read,
            }
        }
        (crc32(&content) == u32::from_le_bytes(*check)).then_some(content)
    }

    /// CRC-32 as in ZIP and PNG.
    fn crc32(bytes: &[u8]) -> u32 {
        let table: [u32; 256] = core::array::from_fn(|byte| {
            let mut value = byte as u32;
            for _ in 0..8 {
                value = (value >> 1) ^ (0xedb8_8320 * (value & 1));
            }
            value
        });
        !bytes.iter().fold(!0, |check, byte| {
            let index = (check ^ u32::from(*byte)) & 0xff;
            (check >> 8) ^ table[index as usize]
        })
    }
}
