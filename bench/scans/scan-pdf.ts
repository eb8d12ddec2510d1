/** @file JPEGs → a PDF as scanners write it: a picture a page and nothing else. */
import type { Scan } from './wear.ts';

const stream = (entries: string, content: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${entries}/Length ${content.length}>>stream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

/** Objects 3 pages each: the picture, what paints it, the page. */
function pageToObjects(
  { width, height, jpeg }: Scan,
  dpi: number,
  first: number,
  turns: number,
): (string | Buffer)[] {
  const [w, h] = [(width * 72) / dpi, (height * 72) / dpi];
  const kind = '/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode';
  const matrix = turns % 2 === 1 ? `0 -${w} ${h} 0 0 ${w} cm` : `${w} 0 0 ${h} 0 0 cm`;
  const box = turns % 2 === 1 ? `0 0 ${h} ${w}` : `0 0 ${w} ${h}`;
  return [
    stream(`${kind}/Width ${width}/Height ${height}`, jpeg),
    stream('', Buffer.from(`q ${matrix} /I Do Q`)),
    `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Resources<</XObject<</I ${first} 0 R>>>>/Contents ${first + 1} 0 R>>`,
  ];
}

/** @param turns quarter turns of each sheet; 0 or 1 */
export function scansToPdf(scans: readonly Scan[], dpi: number, turns = 0): Buffer {
  const pages = scans.map((_, i) => `${i * 3 + 5} 0 R`);
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.join(' ')}]>>`,
    ...scans.flatMap((scan, i) => pageToObjects(scan, dpi, i * 3 + 3, turns)),
  ];
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  objects.forEach((object, i) => {
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    parts.push(part);
    at += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}
