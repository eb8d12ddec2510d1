/** @file `suanpan review` */
import { join, resolve } from 'node:path';
import { writeReview } from '../review/index.ts';
import { VERSION } from '../version.ts';
import { EXIT } from './exit.ts';
import { say } from './language/index.ts';

/** Options of the command. */
export interface ReviewCommandOptions {
  readonly originals?: string;
  readonly to?: string;
  readonly quiet: boolean;
}

/** @throws UsageError, OutputError like `writeReview` */
export async function review(out: string, options: ReviewCommandOptions): Promise<number> {
  const to = resolve(options.to ?? `${resolve(out)}-review`);
  const originals = options.originals === undefined ? null : resolve(options.originals);
  const { documents, drawn, missing } = await writeReview(resolve(out), { to, originals, version: VERSION });
  if (options.quiet) return EXIT.done;
  process.stderr.write(
    `${say('{0}: {1} documents, {2} with their pages', join(to, 'index.html'), documents, drawn)}\n`,
  );
  if (missing > 0)
    process.stderr.write(
      originals === null
        ? `${say('{0} PDF files are shown without their pages: say where they are with --originals', missing)}\n`
        : `${say('{0} PDF files are not in {1}, or have changed: shown without their pages', missing, originals)}\n`,
    );
  return EXIT.done;
}
