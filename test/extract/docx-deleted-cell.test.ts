import { readDocx } from '../../src/extract/docx/index.ts';
import { makeDocx, p, tbl, tc, tr } from './make-docx.ts';
import { outline } from './outline.ts';

test('a cell that change tracking deleted is in a finding, and the next one moves up', async () => {
  const cells = [
    tc(p('培训费')),
    tc(p('99.00'), '<w:cellDel w:id="1"/>'),
    tc(p('12.50'), '<w:cellIns w:id="2"/>'),
  ];
  const document = await readDocx(makeDocx(tbl(tr(['项目', '预算数']), `<w:tr>${cells.join('')}</w:tr>`)));
  expect(outline(document)).toEqual(['项目|预算数', '培训费|12.50']);
  expect(document.doubts).toMatchObject([{ code: 'text.deleted', note: '99.00' }]);
});
