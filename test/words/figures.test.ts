import fc from 'fast-check';
import { formatAmount } from '../../src/words/amount.ts';
import { goesOnAsFigure, isQuantity, joinFigure, readFigure, splitFigures } from '../../src/words/figures.ts';

const read = (text: string): string | null => {
  const figure = readFigure(text);
  return (
    figure && [figure.state, figure.amount ? formatAmount(figure.amount) : '', figure.unit ?? ''].join('|')
  );
};

describe('readFigure', () => {
  it.each([
    ['1,234.560000', 'value|1234.560000|'],
    ['9. 228000', 'value|9.228000|'],
    ['1, 608. 200000', 'value|1608.200000|'],
    ['１，２３４．５６', 'value|1234.56|'],
    ['-12.5', 'value|-12.5|'],
    ['－12.5', 'value|-12.5|'],
    ['(1,234.50)', 'value|-1234.50|'],
    ['20030.070000', 'value|20030.070000|'],
    ['12辆', 'value|12|辆'],
    ['3.5%', 'value|3.5|%'],
    ['10万元', 'value|10|万元'],
    ['12 辆', 'value|12|辆'],
    ['－ 15.00', 'value|-15.00|'],
    ['1,286\n.40', 'value|1286.40|'],
    ['1,28\n6.40', 'value|1286.40|'],
    ['1 2 8 6 . 4 0', 'value|1286.40|'],
    ['9\u00a0\u00a00', 'value|90|'],
    ['1\u202f286.40', 'value|1286.40|'],
    ['**1,500.00**', 'value|1500.00|'],
    ['$1,286.40$', 'value|1286.40|'],
    ['150\\.00', 'value|150.00|'],
    ['120.50*', 'value|120.50|'],
    ['120.50 *', 'value|120.50|'],
    ['86¹', 'value|86|'],
    ['86①', 'value|86|'],
    ['92.5[2]', 'value|92.5|'],
    ['△30.00', 'value|-30.00|'],
    ['40.00-', 'value|-40.00|'],
    ['\uf031\uf032\uf02e\uf035', 'value|12.5|'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['', 'blank||'],
    ['　', 'blank||'],
    ['0', 'zero|0|'],
    ['0.00', 'zero|0.00|'],
    ['—', 'dash||'],
    ['--', 'dash||'],
    ['无', 'none||'],
    ['#####', 'unreadable||'],
    ['#REF!', 'unreadable||'],
    ['**', 'unreadable||'],
    ['— —', 'dash||'],
  ])('keeps the states of %p apart', (text, expected) => expect(read(text)).toBe(expected));

  it.each(['84,863770', '合计', '2024年', '205-教育', '1,23', '12.3.4', '—80.00', '120258,600', '**合计**'])(
    'takes %s for no figure',
    (text) => expect(readFigure(text)).toBeNull(),
  );

  it('reads back every decimal it is given, with and without separators', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.integer({ min: 0, max: 6 }),
        (digits, scale) => {
          const plain = formatAmount({ digits, scale });
          const [whole = '', decimals] = plain.split('.');
          const grouped =
            whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
          expect(readFigure(grouped)?.amount).toEqual({ digits, scale });
          expect(readFigure(plain)?.amount).toEqual({ digits, scale });
        },
      ),
    );
  });
});

describe('figures with blanks or line breaks between them', () => {
  it.each([
    ['32000 30000', ['32000', '30000']],
    ['1,286.40 1', ['1,286.40', '1']],
    ['120000\n15000\n600', ['120000', '15000', '600']],
    ['120 500', ['120', '500']],
    ['1\n2', ['1', '2']],
    ['86 92.5 12%', ['86', '92.5', '12%']],
  ])('%j is several figures', (text, figures) => {
    expect(splitFigures(text)).toEqual(figures);
    expect(readFigure(text)).toBeNull();
    expect(isQuantity(text)).toBe(true);
    expect(joinFigure(text)).toBe(text);
  });

  it.each(['合计 100', '2024 年', '', '84,8634 7', '项 3'])('%j is not figures alone', (text) =>
    expect(splitFigures(text)).toEqual([]),
  );

  it('no two whole figures ever become one', () => {
    const whole = fc.bigInt({ min: 10n, max: 10n ** 9n }).map(String);
    fc.assert(
      fc.property(whole, whole, fc.constantFrom(' ', '\n', '  '), (a, b, blank) => {
        expect(splitFigures(a + blank + b)).toEqual([a, b]);
      }),
    );
  });
});

test.each([
  [['¥'], '12.00', true],
  [['2'], '314.60', true],
  [['1', '2', '.'], '5', true],
  [['205'], '208', false],
  [['12.00'], '13.00', false],
  [['合'], '5', false],
])('%j goes on with %s as one figure: %s', (before, next, expected) =>
  expect(goesOnAsFigure(before, next)).toBe(expected),
);

describe('isQuantity', () => {
  it.each([
    '7,881,403388',
    '84,863770',
    '1582,360874',
    '1, 608. 200000',
    '１，２３４．５６',
    '1.234.567.89',
    '1O3.57',
    '(84,863770)',
  ])('says yes to %s, damaged or not', (text) => expect(isQuantity(text)).toBe(true));

  it.each(['1,2', '1.1.2', '2024.12.31', '2130301-行政运行', 'Oo', '3-5'])('says no to %s', (text) =>
    expect(isQuantity(text)).toBe(false),
  );

  it('says yes to figures and no to blanks and words', () => {
    expect(['1.0', '0', '####', '', '—', '无', '小计'].map(isQuantity)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
