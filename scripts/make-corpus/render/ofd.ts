/**
 * @file A paper as OFD (GB/T 33190-2016), as office programs of China write it: text with the steps from character to character, scaled
 * from points; lines by a drawing parameter; the number of the page on a template.
 */
import type { Paper } from '../sheet.ts';
import { escapeMarkup } from './escape.ts';
import { paperToPages, type Page, type Rule, type TextLine } from './layout.ts';
import { partsToZip } from './zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const POINT = 25.4 / 72;
const FONT = 3;
const LINE = 4;
const TEMPLATE = 5;

const show = (value: number): string => String(Math.round(value * 1000) / 1000);
const isWide = (char: string): boolean => char >= '\u2000';

/** `g 3 9 g 2 4.5`: equal steps are counted. */
function stepsOf(text: string, size: number): string {
  const steps = [...text].slice(0, -1).map((char) => show(isWide(char) ? size : size / 2));
  const groups: [string, number][] = [];
  for (const step of steps)
    if (groups.at(-1)?.[0] === step) groups.at(-1)![1]++;
    else groups.push([step, 1]);
  return groups.map(([step, count]) => (count > 1 ? `g ${count} ${step}` : step)).join(' ');
}

/** Numbers objects as they are written: ids are unique in a document. */
function counter(from: number): () => number {
  let id = from;
  return () => id++;
}

function textToObject({ text, x, y, size }: TextLine, id: number): string {
  const points = size / POINT;
  const width = [...text].reduce((sum, char) => sum + (isWide(char) ? size : size / 2), 0);
  const steps = stepsOf(text, points);
  return (
    `<ofd:TextObject ID="${id}" Boundary="${show(x)} ${show(y - size)} ${show(width)} ${show(size * 1.2)}" ` +
    `CTM="${POINT.toFixed(6)} 0 0 ${POINT.toFixed(6)} 0 0" Font="${FONT}" Size="${show(points)}">` +
    `<ofd:TextCode X="0" Y="${show(points)}"${steps && ` DeltaX="${steps}"`}>${escapeMarkup(text)}</ofd:TextCode></ofd:TextObject>`
  );
}

function ruleToObject({ from, to }: Rule, id: number): string {
  const [x, y] = from;
  const [dx, dy] = [to[0] - x, to[1] - y];
  return (
    `<ofd:PathObject ID="${id}" Boundary="${show(x)} ${show(y)} ${show(dx)} ${show(dy)}" DrawParam="${LINE}">` +
    `<ofd:AbbreviatedData>M 0 0 L ${show(dx)} ${show(dy)}</ofd:AbbreviatedData></ofd:PathObject>`
  );
}

const pageToXml = ({ width, height, texts, rules }: Page, nextId: () => number): string =>
  `${HEAD}<ofd:Page ${NAMESPACE}><ofd:Area><ofd:PhysicalBox>0 0 ${width} ${height}</ofd:PhysicalBox></ofd:Area>` +
  `<ofd:Template TemplateID="${TEMPLATE}" ZOrder="Background"/>` +
  `<ofd:Content><ofd:Layer ID="${nextId()}" Type="Body"><ofd:PageBlock ID="${nextId()}">` +
  rules.map((rule) => ruleToObject(rule, nextId())).join('\n') +
  `</ofd:PageBlock>\n${texts.map((text) => textToObject(text, nextId())).join('\n')}</ofd:Layer></ofd:Content></ofd:Page>\n`;

const templateXml = (title: string, nextId: () => number): string =>
  `${HEAD}<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer ID="${nextId()}">${textToObject({ text: title, x: 14, y: 9, size: 3 }, nextId())}</ofd:Layer></ofd:Content></ofd:Page>\n`;

const documentXml = (pages: readonly Page[]): string =>
  `${HEAD}<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>1000000</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>` +
  `<ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:TemplatePage ID="${TEMPLATE}" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>` +
  pages.map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('') +
  `</ofd:Pages></ofd:Document>\n`;

const RESOURCES =
  `${HEAD}<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="${FONT}" FontName="宋体"/></ofd:Fonts>` +
  `<ofd:DrawParams><ofd:DrawParam ID="${LINE}" LineWidth="0.25"><ofd:StrokeColor Value="0 0 0"/></ofd:DrawParam></ofd:DrawParams></ofd:Res>\n`;

const ENTRY =
  `${HEAD}<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>00000000000000000000000000000001</ofd:DocID></ofd:DocInfo>` +
  `<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>\n`;

/** The bytes of the package, the same on every run. */
export function paperToOfd(paper: Paper): Uint8Array {
  const pages = paperToPages(paper);
  const nextId = counter(1000);
  return partsToZip({
    'OFD.xml': ENTRY,
    'Doc_0/Document.xml': documentXml(pages),
    'Doc_0/PublicRes.xml': RESOURCES,
    'Doc_0/Tpls/Tpl_0/Content.xml': templateXml(paper.title, nextId),
    ...Object.fromEntries(
      pages.map((page, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, pageToXml(page, nextId)]),
    ),
  });
}
