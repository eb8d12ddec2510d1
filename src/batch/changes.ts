/** @file changes.json: what the last run that changed something changed, document by document; written just before the manifest. */
import type { ChangeRecord, Changes, InputRecord, Manifest } from '../schemas/index.ts';
import { compareText } from './compare-text.ts';

/** Beside the manifest. */
export const CHANGES = 'changes.json';

interface Side {
  readonly input: InputRecord;
  /** Hash of the document file; null where the formats want none. */
  readonly output: string | null;
}

function sidesOf(manifest: Manifest | null): Map<string, Side> {
  const hashes = new Map(manifest?.files.map(({ path, sha256 }) => [path, sha256]));
  const sideOf = (input: InputRecord): Side => ({ input, output: hashes.get(input.output ?? '') ?? null });
  return new Map(manifest?.inputs.map((input) => [input.id, sideOf(input)]));
}

function toChange(before: Side | null, after: Side | null): ChangeRecord {
  const { file } = (after ?? before)!.input;
  const change = !before ? 'added' : !after ? 'removed' : 'replaced';
  return {
    change,
    file,
    old_document_id: before?.input.id ?? null,
    new_document_id: after?.input.id ?? null,
    old_output_sha256: before?.output ?? null,
    new_output_sha256: after?.output ?? null,
  };
}

const isSameDocument = (before: Side, after: Side): boolean =>
  before.output === after.output &&
  before.input.file === after.input.file &&
  before.input.status === after.input.status;

/** A document with other records, or other bytes under the same name, is replaced. */
export function manifestsToChanges(before: Manifest | null, after: Manifest): ChangeRecord[] {
  const old = sidesOf(before);
  const now = sidesOf(after);
  const changes: ChangeRecord[] = [];
  const gone = new Map<string, Side>();
  for (const [id, side] of old) {
    const other = now.get(id);
    if (!other) gone.set(side.input.file, side);
    else if (!isSameDocument(side, other)) changes.push(toChange(side, other));
  }
  for (const [id, side] of now) {
    if (old.has(id)) continue;
    const replaced = gone.get(side.input.file) ?? null;
    gone.delete(side.input.file);
    changes.push(toChange(replaced, side));
  }
  for (const side of gone.values()) changes.push(toChange(side, null));
  return changes.sort((a, b) => compareText(a.file, b.file));
}

/** One line a change. Ends with a line feed. */
export function changesToJson({ changes, ...head }: Changes): string {
  const opening = JSON.stringify(head, null, 1).replace(/\n\}$/, '');
  const lines = changes.map((change) => `  ${JSON.stringify(change)}`).join(',\n');
  return `${opening},\n "changes": [${lines ? `\n${lines}\n ` : ''}]\n}\n`;
}
