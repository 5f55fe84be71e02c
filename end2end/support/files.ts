import { chromium } from '@playwright/test';
import { browser } from './browser.ts';

/** Words that stand only in the EXIF of [`photo`]. */
export const SECRET = 'RUMAH-LESTARI';
/** The place as EXIF writes it: degrees, minutes, seconds as pairs of numbers. */
const PLACE = rationals([[6, 1], [12, 1], [3456, 100]]);

const drawn = new Map<number, Promise<Buffer>>();

/** A photo as a phone makes it: a JPEG with the place in its EXIF. */
export async function photo(width = 640): Promise<Buffer> {
    const drawing = drawn.get(width) ?? draw(width, Math.round(width * 0.75));
    drawn.set(width, drawing);
    const jpeg = await drawing;
    return Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]);
}

/** Whether bytes tell where a photo was taken. */
export function tellsPlace(bytes: Buffer): boolean {
    return [Buffer.from(SECRET), Buffer.from('Exif\0\0', 'latin1'), PLACE].some((part) => bytes.includes(part));
}

async function draw(width: number, height: number): Promise<Buffer> {
    const running = await chromium.launch(browser.launchOptions);
    const page = await running.newPage({ viewport: { width, height } });
    await page.setContent('<body style="margin:0;height:100vh;background:linear-gradient(45deg,teal,gold,crimson)">');
    const jpeg = await page.screenshot({ type: 'jpeg', quality: 80 });
    await running.close();
    return jpeg;
}

function rationals(pairs: [number, number][]): Buffer {
    const out = Buffer.alloc(pairs.length * 8);
    pairs.forEach(([top, bottom], i) => {
        out.writeUInt32LE(top, i * 8);
        out.writeUInt32LE(bottom, i * 8 + 4);
    });
    return out;
}

/** An APP1 segment: a description, and a GPS directory with latitude and longitude. */
function exif(): Buffer {
    const text = Buffer.from(`${SECRET}\0`);
    const [main, gps] = [8, 8 + 2 + 2 * 12 + 4];
    const data = gps + 2 + 4 * 12 + 4;
    const tiff = Buffer.alloc(data);
    tiff.write('II*\0', 0, 'latin1');
    tiff.writeUInt32LE(main, 4);
    const item = (at: number, tag: number, type: number, count: number, value: number | string) => {
        tiff.writeUInt16LE(tag, at);
        tiff.writeUInt16LE(type, at + 2);
        tiff.writeUInt32LE(count, at + 4);
        if (typeof value === 'string') tiff.write(value, at + 8, 'latin1');
        else tiff.writeUInt32LE(value, at + 8);
    };
    tiff.writeUInt16LE(2, main);
    item(main + 2, 0x010e, 2, text.length, data);
    item(main + 14, 0x8825, 4, 1, gps);
    tiff.writeUInt16LE(4, gps);
    item(gps + 2, 1, 2, 2, 'S\0');
    item(gps + 14, 2, 5, 3, data + text.length);
    item(gps + 26, 3, 2, 2, 'E\0');
    item(gps + 38, 4, 5, 3, data + text.length);
    const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, text, PLACE]);
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
}

/** A page as an office program writes it; `extra` goes into its catalogue. */
export function pdf(extra = ''): Buffer {
    const stream = 'BT /F1 24 Tf 40 100 Td (Daftar hadir) Tj ET';
    const objects = [
        `<< /Type /Catalog /Pages 2 0 R ${extra}>>`,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ];
    let text = '%PDF-1.4\n';
    const places = objects.map((body, i) => {
        const at = text.length;
        text += `${i + 1} 0 obj\n${body}\nendobj\n`;
        return `${String(at).padStart(10, '0')} 00000 n \n`;
    });
    const start = text.length;
    text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
    text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
    return Buffer.from(text, 'latin1');
}
