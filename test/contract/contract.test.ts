/** The promises of the output contract, held against every document of corpus/ and, where they are there, the reference documents. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { products } from '../../scripts/make-corpus/products.ts';
import { convert } from '../../src/convert.ts';
import type { Conversion } from '../../src/schemas/index.ts';
import { RELATIONS, relationToColumns } from '../../src/write/relations/index.ts';
import { converted } from '../golden/converted.ts';
import { KNOWN_BROKEN } from './known-broken.ts';
import { COLUMNS, MEMBERS } from './names.ts';
import { RULES } from './rules/index.ts';

const fixtures = join(import.meta.dirname, '../fixtures/contract');
const reference = resolve(process.env['SUANPAN_REFERENCE'] ?? '../shared');
const DOCUMENT = /\.(?:pdf|docx?|html?|xlsx|txt)$/;

const referenceDocuments = (): string[] =>
  existsSync(join(reference, 'score'))
    ? readdirSync(reference, { recursive: true, encoding: 'utf8' }).filter((file) => DOCUMENT.test(file))
    : [];

const brokenBy = (conversion: Conversion): Record<string, string[]> =>
  Object.fromEntries(
    RULES.map(({ sentence, broken }) => [sentence, [...broken(conversion)].slice(0, 5)] as const).filter(
      ([, places]) => places.length > 0,
    ),
  );

describe('every rule of the contract holds', () => {
  test.each(products.map(({ name }) => name))('in %s', async (name) => {
    expect(brokenBy(await converted(name))).toEqual({});
  });

  test.each(readdirSync(fixtures))('in %s', async (file) => {
    const conversion = await convert(readFileSync(join(fixtures, file)), { file });
    expect(brokenBy(conversion)).toEqual({});
  });

  const documents = referenceDocuments();
  (documents.length > 0 ? test.each(documents) : test.skip.each(['the reference documents']))(
    'in %s',
    async (file) => {
      const holds = async (): Promise<void> => {
        const conversion = await convert(readFileSync(join(reference, file)), { file: basename(file) });
        expect(brokenBy(conversion)).toEqual({});
      };
      // One of the list that comes right is taken off it.
      await (KNOWN_BROKEN[file] === undefined ? holds() : expect(holds()).rejects.toThrow());
    },
    600_000,
  );
});

describe('the relations', () => {
  const parents = (columns: readonly string[]): string[] => columns.filter((name) => /_id$/.test(name));

  test.each(RELATIONS.map((relation) => [relation.name, relationToColumns(relation)] as const))(
    '%s begins with its id, then its document and its parent, then the names of the contract in their order',
    (name, columns) => {
      const [id, document] = columns;
      expect(id).toBe('id');
      if (name !== 'documents') expect(document).toBe('document_id');
      const promised = (COLUMNS[name] ?? MEMBERS[name === 'documents' ? 'document' : name]!).filter(
        (member) =>
          !/_id$|^(cells|indicators)$/.test(member) && !(member === 'funds' && name === 'evaluations'),
      );
      expect(columns.filter((column) => promised.includes(column))).toEqual(promised);
      expect(parents(columns).length).toBe(new Set(parents(columns)).size);
    },
  );

  test.each([
    'cells',
    'indicators',
    'department_target_indicators',
    'evaluation_funds',
    'evaluation_indicators',
  ])('%s names its parent and its position', (name) => {
    const columns = relationToColumns(RELATIONS.find((relation) => relation.name === name)!);
    expect(parents(columns.slice(2))).toHaveLength(1);
    expect(columns).toContain('position');
  });
});

describe('a rule notices', () => {
  const rule = (words: string) => RULES.find(({ sentence }) => sentence.includes(words))!;

  test.each([
    ['numbers are counts', (text: string) => text.replace(/"amount":"[\d.]+"/, '"amount":1.5')],
    ['null, never an empty text', (text: string) => text.replace(/"department":"[^"]*"/, '"department":""')],
    ['unique in their list', (text: string) => text.replaceAll(/\/r\d+c\d+"/g, '/r1c1"')],
    ['says where it is printed', (text: string) => text.replaceAll(/"sources":\[\{.*?\}\]/g, '"sources":[]')],
    [
      'names its rule or its repair',
      (text: string) => text.replace(/"raw":"[^"]+","rules":\[\]/, '"raw":"x","rules":[]'),
    ],
    ['times its unit', (text: string) => text.replace(/"amount_yuan":"\d/, '"amount_yuan":"99')],
    [
      'the difference of its sides',
      (text: string) => text.replace(/"difference":"[^"]*"/, '"difference":"7"'),
    ],
    ['categories are full words', (text: string) => text.replaceAll('"产出指标"', '"产出"')],
    ['prints its figure', (text: string) => text.replace(/("cell":"[^"]*c)\d+(","amount_id":null)/, '$10$2')],
    [
      'stand in one form',
      (text: string) => text.replace(/("cell":"[^"]*\/r)\d+(c\d+","amount_id":null)/, '$1999$2'),
    ],
  ])('what breaks “%s”', async (words, spoil) => {
    const whole = await converted('district-budget.txt');
    expect([...rule(words).broken(whole)]).toEqual([]);
    const spoiled = JSON.parse(spoil(JSON.stringify(whole))) as Conversion;
    expect([...rule(words).broken(spoiled)]).not.toEqual([]);
  });
});
