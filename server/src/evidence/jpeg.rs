//! Whether a JPEG is all there. The decoder paints missing parts grey instead of failing.

/// Walks the segments and the coded data up to the end-of-image marker. Linear in the length.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    let mut picture = false;
    loop {
        let Some(marker) = next_marker(bytes, &mut at, picture) else { return false };
        match marker {
            0xD9 => return picture,
            // Markers without a body: TEM, restart, start of image.
            0x01 | 0xD0..=0xD8 => {}
            _ => {
                let Some(&[high, low]) = bytes.get(at..at + 2) else { return false };
                let length = usize::from(u16::from_be_bytes([high, low]));
                if length < 2 || at + length > bytes.len() {
                    return false;
                }
                at += length;
                // After a start of scan comes coded data.
                picture |= marker == 0xDA;
            }
        }
    }
}

/// The next marker byte; `at` moves behind it. Inside coded data everything up to a real marker is passed over.
fn next_marker(bytes: &[u8], at: &mut usize, coded: bool) -> Option<u8> {
    loop {
        let byte = *bytes.get(*at)?;
        *at += 1;
        if byte != 0xFF {
            if coded {
                continue;
            }
            return None;
        }
        while *bytes.get(*at)? == 0xFF {
            *at += 1;
        }
        let marker = *bytes.get(*at)?;
        *at += 1;
        // FF00 is the byte FF of coded data.
        if marker != 0 {
            return Some(marker);
        }
        if !coded {
            return None;
        }
    }
}
