import { strToU8, zipSync } from 'fflate';
import { DocumentError, NotADisclosure } from '../../src/errors.ts';
import { sniffFormat } from '../../src/extract/sniff.ts';
import { makeDocx } from './make-docx.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const stream = (name: string): Uint8Array => Buffer.concat([latin1(OLE), Buffer.from(name, 'utf16le')]);

describe('a format is told from the content', () => {
  test.each([
    ['pdf', latin1('%PDF-1.7\n')],
    ['pdf', latin1('HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n1 0 obj\n<< >>')],
    ['html', latin1('<html><!-- %PDF-1.4 --><body><table><tr><td>1</td></tr></table>')],
    ['docx', makeDocx('')],
    ['xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['doc', stream('WordDocument')],
    ['xls', stream('Workbook')],
    ['xls', stream('Book')],
    ['xlsb', zipSync({ 'xl/workbook.bin': strToU8('') })],
    [
      'spreadsheetml',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['rtf', latin1('{\\rtf1 }')],
    ['pdf', latin1('\r\n%PDF-1.7\n')],
    ['pdf', latin1('HTTP/1.1 200 OK\r\n\r\n%PDF-1.7\n1 0 obj')],
    ['html', strToU8('<html><!-- %PDF-1.4 --><body>甲</body></html>')],
    ['text', strToU8('文件格式为%PDF-1.4\n甲\t1\n')],
    ['text', strToU8('BM采购项目预算表\n项目\t金额\n')],
    ['text', strToU8(`${' '.repeat(70_000)}\n收支总表\n甲\t1\n`)],
    ['text', strToU8('收支总\0表\n甲\t1\n')],
    ['text', Buffer.from('收支总表\r\n甲\t1\r\n乙\t2\r\n', 'utf16le')],
    ['text', strToU8('科目编码,科目名称,预算数\n205,教育支出,"1,286.40"\n208,社会保障,20\n')],
    ['html', strToU8('# 收支总表\n\n单位：万元\n\n<table><tr><td>甲</td></tr></table>\n')],
    ['html', strToU8('<!DOCTYPE html><html></html>')],
    ['html', strToU8('\n<table><tr><td>甲</td></tr></table>')],
    ['html', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n')],
    ['text', strToU8('收支总表\n项目\t预算数\n甲\t1\n')],
    ['text', strToU8('说明<p>一是，1,234，\n二是,1,2</p>')],
    ['text', strToU8('[附件] 收支总表\n')],
  ])('%s', (format, bytes) => expect(sniffFormat(bytes)).toBe(format));

  test.each([
    ['JSON', strToU8('{"schema_version": "1.0",\n "tables": []}')],
    ['JSON', strToU8('{"id":"1"}\n{"id":"2"}\n')],
    ['CSV', strToU8('\ufeffid,document_id,raw\n1,2,"a\nb,c"\n3,4,5\n')],
    ['CSV', strToU8('id,document_id,code,level\n')],
    ['PNG', latin1('\x89PNG\r\n')],
    ['BMP', latin1('BM\x36\0\0\0\0\0')],
    ['XML', strToU8('<?xml version="1.0"?><feed/>')],
    ['neither', new Uint8Array([1, 2, 0, 4])],
  ])('no disclosure: %s', (name, bytes) => {
    expect(() => sniffFormat(bytes)).toThrow(NotADisclosure);
    expect(() => sniffFormat(bytes)).toThrow(name);
  });

  test.each([
    ['input.password', 'encrypted', stream('EncryptedPackage')],
    ['input.unreadable', 'empty', new Uint8Array()],
    ['input.unreadable', 'unpack', zipSync({ 'a.txt': strToU8('a') })],
    ['input.unreadable', 'RAR', latin1('Rar!\x1a\x07\0')],
    ['input.unreadable', '7z', latin1('7z\xbc\xaf\x27\x1c')],
    [
      'input.unreadable',
      'OpenDocument',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }, { level: 0 }),
    ],
  ])('%s, with the way out: %s', (code, hint, bytes) => {
    let thrown: unknown;
    try {
      sniffFormat(bytes);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DocumentError);
    expect(thrown).toMatchObject({ code });
    expect(String(thrown)).toContain(hint);
  });
});
