/**
 * @file The output formats (`--format`). A new one is a file that makes what stands for the whole run, and an entry in the list; the command
 * line, what is kept of each document and what is cleared away again follow from it.
 */
import type { Finished } from './assemble.ts';
import type { OutputOptions } from './fingerprint.ts';

/** What a format makes of all documents, beside their own files. */
export interface WholeFiles {
  /** Whether they are there as `write` would make them: with an equal manifest nothing is to be done. */
  isCurrent(out: string, finished: readonly Finished[], options: OutputOptions): Promise<boolean>;
  /** @throws the file system's error; no file has then got its name */
  write(out: string, finished: readonly Finished[], options: OutputOptions): Promise<void>;
  /** Relative to the output folder. */
  readonly files: readonly string[];
}

interface OutputFormatEntry {
  readonly name: string;
  /** Whether it is one stream, which standard output can take. */
  readonly isStream: boolean;
  /** What is kept of a document until all are done: its document file, or its rows in the ledger. */
  readonly keeps: 'document' | 'rows';
  /** Null where a file a document is all there is. Loaded when documents are done, not before. */
  readonly whole: (() => Promise<WholeFiles>) | null;
}

export const OUTPUT_FORMATS = [
  { name: 'json', isStream: true, keeps: 'document', whole: null },
  {
    name: 'csv',
    isStream: false,
    keeps: 'rows',
    whole: async () => (await import('./csv-files.ts')).csvFiles,
  },
  {
    name: 'jsonl',
    isStream: true,
    keeps: 'document',
    whole: async () => (await import('./json-lines.ts')).jsonLines,
  },
  {
    name: 'parquet',
    isStream: false,
    keeps: 'document',
    whole: async () => (await import('./parquet-files.ts')).parquetFiles,
  },
] as const satisfies readonly OutputFormatEntry[];

export type OutputFormat = (typeof OUTPUT_FORMATS)[number]['name'];

/** Whether one of the formats can go to standard output. */
export const hasStream = (formats: readonly string[]): boolean =>
  OUTPUT_FORMATS.some(({ name, isStream }) => isStream && formats.includes(name));

/** Whether one of the formats asks for document files, or for rows. */
export const keeps = (formats: readonly string[], what: OutputFormatEntry['keeps']): boolean =>
  OUTPUT_FORMATS.some((format) => format.keeps === what && formats.includes(format.name));

/** Every format that makes files of all documents, with what makes them. */
export const loadWholeFiles = (): Promise<{ name: string; whole: WholeFiles }[]> =>
  Promise.all(
    OUTPUT_FORMATS.flatMap(({ name, whole: load }) =>
      load ? [load().then((whole) => ({ name, whole }))] : [],
    ),
  );

/** Contacts are to be left out. */
export const isRedacted = ({ redact }: { readonly redact: readonly string[] }): boolean =>
  redact.includes('contacts');
