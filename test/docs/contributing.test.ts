/** @file The way of a ruled cell as CONTRIBUTING tells it is the way of the code: each step is there, and is taken by one before it. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const text = readFileSync('CONTRIBUTING.md', 'utf8');
const steps = [...text.matchAll(/^\| (\d+) \| .* \| \[`(\w+)`\]\(([^)]+)\) \|$/gmu)].map(
  ([, number, name, file]) => ({ number: Number(number), name: name!, file: file! }),
);

describe('the way of a ruled cell', () => {
  test('has at most 25 steps, counted in order', () => {
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, i) => i + 1));
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.length).toBeLessThanOrEqual(25);
  });

  test.each(steps)('$number: $name stands in $file and is used', ({ name, file }) => {
    expect(readFileSync(file, 'utf8')).toMatch(
      new RegExp(
        `export (?:async )?(?:function\\*?|const) ${name}\\b|export async function\\* ${name}\\b|export \\{[^}]*\\b${name}\\b`,
        'u',
      ),
    );
    const users = globSync('src/**/*.ts').filter(
      (other) => other !== file && new RegExp(`\\b${name}\\(`, 'u').test(readFileSync(other, 'utf8')),
    );
    expect(users).not.toEqual([]);
  });
});
