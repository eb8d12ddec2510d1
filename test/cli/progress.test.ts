/** What the bar says, in windows of every width. */
import { courseToLine, createProgress, type Course } from '../../src/cli/progress.ts';
import { terminalWidth } from '../../src/model/width.ts';
import { speak } from '../../src/cli/language/index.ts';

const many: Course = { total: 397, done: 96, reading: [[10, 40]], seconds: 48 };
const one: Course = { total: 1, done: 0, reading: [[40, 118]], seconds: 10 };

afterEach(() => speak('en'));

describe('the line of the bar', () => {
  test.each([20, 40, 60, 80, 200])(
    'keeps its figures in %i columns, and is no wider where there is room',
    (columns) => {
      const lines = [many, one].map((course) => courseToLine(course, columns));
      expect(lines[0]).toMatch(/(^|[█░] )96\/397 documents {2}2\.0\/s {2}2m31s left$/);
      expect(lines[1]).toMatch(/(^|[█░] )page 40\/118 {2}4\.0\/s {2}27s left$/);
      if (columns >= 40) for (const line of lines) expect(terminalWidth(line)).toBeLessThan(columns);
    },
  );

  test('is a whole bar where there is room, and none where it would say nothing', () => {
    expect(courseToLine(many, 80)).toMatch(/^█{10}░{30} /);
    expect(courseToLine(many, 40)).toMatch(/^9/);
  });

  test('says nothing of rate and time before anything is done', () => {
    expect(courseToLine({ total: 3, done: 0, reading: [], seconds: 1 }, 80)).toMatch(
      /0\/3 documents {2}–\/s {2}– left$/,
    );
    expect(courseToLine({ total: 0, done: 0, reading: [], seconds: 0 }, 80)).toMatch(/0\/0 documents/);
  });

  test('says long times in hours', () =>
    expect(courseToLine({ ...many, done: 1, reading: [], seconds: 20 }, 80)).toMatch(/2h12m left$/));

  test('speaks Chinese, in 60 columns too', async () => {
    await speak('zh');
    expect(courseToLine(many, 60)).toMatch(/[█░] 96\/397 份 {2}每秒 2\.0 份 {2}还需 2m31s$/);
    expect(terminalWidth(courseToLine(one, 60))).toBeLessThan(60);
  });
});

describe('the bar', () => {
  const drawn: string[] = [];
  const terminal = {
    isTTY: true,
    columns: 60,
    write: (text: string) => drawn.push(text) > 0,
  } as unknown as NodeJS.WriteStream & { fd: 2 };
  beforeEach(() => void drawn.splice(0));

  test('is drawn when it starts, and nothing of it stays', () => {
    const progress = createProgress(true, terminal);
    progress.start(2);
    progress.stop();
    expect(drawn[0]).toMatch(/^\r\u001b\[K.*0\/2 documents/);
    expect(drawn.at(-1)).toBe('\r\u001b[K');
  });

  test('is not drawn without a terminal, nor where it is not wanted', () => {
    createProgress(false, terminal).start(2);
    createProgress(true, { ...terminal, isTTY: false } as typeof terminal).start(2);
    expect(drawn).toEqual([]);
  });
});
