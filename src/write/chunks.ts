/** @file Many short texts → few longer ones: what a large document is written in. */

/** Long enough that writing costs little, short enough that no copy of a whole document is made. */
const CHUNK_CHARS = 1 << 18;

/** The same text in pieces of some size; none where there is no text. */
export function* textsToChunks(texts: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK_CHARS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
