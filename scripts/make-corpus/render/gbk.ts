/** @file Text → GBK, which no encoder of the platform gives: the decoder's table, turned round. */

function decoderToTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, [lead, trail]);
    }
  return table;
}

/** Throws for a character that GBK does not have. */
export function textToGbk(text: string): Uint8Array {
  const table = decoderToTable();
  const bytes = [...text].flatMap((char) => {
    if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
    const pair = table.get(char);
    if (!pair) throw new Error(`GBK has no ${char}`);
    return pair;
  });
  return Uint8Array.from(bytes);
}
