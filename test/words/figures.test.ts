import fc from 'fast-check';
import { formatAmount } from '../../src/words/amount.ts';
import { isQuantity, readFigure } from '../../src/words/figures.ts';

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
  ])('keeps the states of %p apart', (text, expected) => expect(read(text)).toBe(expected));

  it.each(['84,863770', '合计', '2024年', '205-教育', '1,23', '12.3.4'])('takes %s for no figure', (text) =>
    expect(readFigure(text)).toBeNull(),
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
