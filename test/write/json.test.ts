import { conversionToJson, jsonToLine } from '../../src/write/json.ts';
import { sampleConversion } from './sample.ts';

test('a document file holds the conversion, one record a line', () => {
  const json = conversionToJson(sampleConversion());
  expect(JSON.parse(json)).toEqual(sampleConversion());
  expect(json.split('\n').filter((line) => line.includes('"2050803-培训支出"'))).toHaveLength(1);
  expect(json.endsWith('}\n')).toBe(true);
});

test('as JSON Lines it is one line with the same content', () => {
  const line = jsonToLine(conversionToJson(sampleConversion()));
  expect(line.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(line)).toEqual(sampleConversion());
});
