/** @file Other words for the words of known forms: a spelling reads as the usual word, what no list knows is said. `npm run bench:rename` tries them all. */
import { readFileSync } from 'node:fs';
import { bytesToSubject, renameIn, type Subject } from '../../bench/rename/outcome.ts';
import { RENAMINGS } from '../../bench/rename/renamings.ts';

const read = (file: string): Promise<Subject> => bytesToSubject(file, readFileSync(`corpus/${file}`));

describe('a word of a form that is another one', () => {
  test.each(['self-evaluations.html', 'project-forms.docx'])('loses nothing silently in %s', async (file) => {
    const subject = await read(file);
    for (const renaming of RENAMINGS) {
      const result = await renameIn(subject, renaming);
      if (result?.outcome === 'silent') expect(result).toBeNull();
    }
  });

  test('nor in a budget: spellings of a total, and a word that is none', async () => {
    const subject = await read('city-unit-budget.xlsx');
    for (const renaming of RENAMINGS.filter(({ kind }) => kind === 'total')) {
      const result = await renameIn(subject, renaming);
      if (result) expect(renaming.isUnknown ? ['said'] : ['same', 'said']).toContain(result.outcome);
    }
  });
});
