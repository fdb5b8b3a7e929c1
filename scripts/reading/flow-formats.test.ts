import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decode } from '../decode/decode.ts';
import { convertText } from '../laws/convert-text.ts';
import { root } from '../folders.ts';
import { deltas } from './ofd/objects.ts';
import { printed } from './xlsx/number-format.ts';

const archive = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });

describe('OFD', () => {
  const text = (y: number, words: string, more = '') =>
    `<ofd:TextObject Boundary="20 ${y} 170 8" Font="1" Size="5"${more}><ofd:TextCode X="0" Y="5" DeltaX="g ${words.length - 1} 5">${words}</ofd:TextCode></ofd:TextObject>`;
  const page = (body: string) =>
    `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer>${body}</ofd:Layer></ofd:Content></ofd:Page>`;
  const ofd = (pages: string[], document = 'Doc_0/Document.xml') =>
    archive({
      'OFD.xml': `<ofd:OFD xmlns:ofd="o"><ofd:DocBody><ofd:DocRoot>${document}</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
      'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="o"><ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="Tpls/t.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i}" BaseLoc="Pages/${i}.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
      'Doc_0/Tpls/t.xml': `<ofd:Page xmlns:ofd="o"><ofd:Content><ofd:Layer>${text(8, '某市规划文本')}</ofd:Layer></ofd:Content></ofd:Page>`,
      ...Object.fromEntries(pages.map((body, i) => [`Doc_0/Pages/${i}.xml`, page(body)])),
    });

  test('pages in order, templates below them, and lines know their page', () => {
    const pages = ['第一页的文字在此', '第二页的文字在此', '第三页的文字在此'].map((words) =>
      text(60, words),
    );
    const { text: raw, print, encoding } = decode(ofd(pages));
    expect(encoding).toBe('ofd');
    expect(raw.split('\n').filter((line) => line.startsWith('第'))).toHaveLength(3);
    expect(print?.places.map((place) => place.page)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(print?.furniture).toHaveLength(3);
  });

  test('paths are found whatever their slashes and case', () => {
    expect(decode(ofd([text(60, '创新')], '/doc_0\\document.xml')).text).toContain('创新');
  });

  test('paths draw the cells of tables', () => {
    const line = (x: number, y: number, dx: number, dy: number) =>
      `<ofd:PathObject Boundary="${x} ${y} ${dx + 1} ${dy + 1}"><ofd:AbbreviatedData>M 0 0 L ${dx} ${dy}</ofd:AbbreviatedData></ofd:PathObject>`;
    const cell = (x: number, y: number, words: string) =>
      `<ofd:TextObject Boundary="${x} ${y} 30 8" Font="1" Size="4"><ofd:TextCode X="0" Y="5" DeltaX="g 9 4">${words}</ofd:TextCode></ofd:TextObject>`;
    const rows = [
      ['指标名称', '2020年'],
      ['专利授权量', '十项'],
      ['平台数量', '廿项'],
    ];
    const body = [
      ...[50, 60, 70, 80].map((y) => line(20, y, 100, 0)),
      ...[20, 70, 120].map((x) => line(x, 50, 0, 30)),
      ...rows.flatMap(([name = '', value = ''], i) => [
        cell(22, 51 + i * 10, name),
        cell(75, 51 + i * 10, value),
      ]),
    ];
    const [table] = convertText(ofd([body.join('')])).plan.tables;
    expect(table?.rows).toEqual([
      ['专利授权量', '十项'],
      ['平台数量', '廿项'],
    ]);
  });

  test('steps are written with repeats', () => {
    expect(deltas('g 3 2.5 1 g 2 0', 10)).toEqual([2.5, 2.5, 2.5, 1, 0, 0]);
    expect(deltas('g 900000000 1', 4)).toHaveLength(4);
  });

  test('broken, empty and encrypted files are refused by name', () => {
    expect(() => decode(ofd([text(60, '创新')]).subarray(0, 300))).toThrow();
    expect(() => decode(ofd(['']).fill(0, 40, 60))).toThrow();
    expect(() => decode(archive({ 'OFD.xml': '<a', x: '' }))).toThrow('读不出来');
    expect(() =>
      decode(archive({ 'OFD.xml': '<ofd:OFD xmlns:ofd="o"/>', 'Encryptions.xml': '<a/>' })),
    ).toThrow('加了密');
  });

  const real = join(root, '..', '..', 'shared', 'corpus', 'ofd');
  test.skipIf(!existsSync(real))('real files keep every character', () => {
    for (const name of ['n', 'essay', 'invoice', 'z', 'chinese-paths', 'no-container'])
      expect(
        convertText(readFileSync(join(real, `${name}.ofd`))).plan.account.file,
      ).toBeGreaterThan(0);
    expect(() => decode(readFileSync(join(real, 'no-text.ofd')))).toThrow('没有文字');
  });
});

describe('Excel', () => {
  const sheet = (cells: string, merged = '') =>
    `<worksheet><sheetData>${cells}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
  const xlsx = (sheets: Record<string, string>, hidden = '') =>
    archive({
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${Object.keys(sheets)
        .map(
          (name, i) =>
            `<sheet name="${name}" r:id="r${i}"${name === hidden ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${Object.keys(sheets)
        .map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`)
        .join('')}</Relationships>`,
      'xl/sharedStrings.xml':
        '<sst><si><t>指标</t></si><si><r><t>目标</t></r><r><t>值</t></r><rPh><t>pinyin</t></rPh></si><si><t>研发强度</t></si><si><t>专利数</t></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      ...Object.fromEntries(
        Object.values(sheets).map((one, i) => [`xl/worksheets/s${i}.xml`, one]),
      ),
    });
  const cells =
    '<row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row><c r="B2" t="inlineStr"><is><t>2020年</t></is></c><c r="C2" t="inlineStr"><is><t>2025年</t></is></c></row>' +
    '<row><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>0.025</v></c><c r="C3" s="1"><v>0.031</v></c></row>' +
    '<row><c r="A4" t="s"><v>3</v></c><c r="B4"><v>0.1</v></c><c r="C4"><v>30</v></c></row>';
  const merged = '<mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/>';

  test('a sheet is a table: merged cells, a header over two lines, figures as printed', () => {
    const [table] = convertText(xlsx({ Sheet1: sheet(cells, merged) })).plan.tables;
    expect(table?.columns.map(({ label }) => label)).toEqual([
      '指标',
      '目标值2020年',
      '目标值2025年',
    ]);
    expect(table?.rows).toEqual([
      ['研发强度', '2.5%', '3.1%'],
      ['专利数', '0.1', '30'],
    ]);
  });

  test('hidden sheets are no text', () => {
    const { text } = decode(
      xlsx({ 表: sheet(cells), 草稿: sheet('<row><c r="A1"><v>777</v></c></row>') }, '草稿'),
    );
    expect(text).not.toContain('777');
  });

  test.each([
    [0.125, '0.0%', '12.5%'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [5, '0"个"', '5个'],
    [3, '≥0', '≥3'],
    [44197, 'yyyy"年"m"月"', '2021年1月'],
    [0.30000000000000004, 'General', '0.3'],
  ])('%d as %s is %s', (value, format, wanted) => {
    expect(printed(value, 200, new Map([[200, format]]))).toBe(wanted);
  });
});

test('OpenDocument: headings, merged cells, notes behind their paragraph', () => {
  const bytes = archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="a"><office:body><office:text>
<text:h text:outline-level="1">第一章 总则</text:h><text:p>坚持创新<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>来源说明。</text:p></text:note-body></text:note>驱动发展。</text:p>
<table:table><table:table-row><table:table-cell><text:p>指标</text:p></table:table-cell><table:table-cell><text:p>2025年</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>专利</text:p></table:table-cell><table:table-cell><text:p>10</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>平台</text:p></table:table-cell><table:table-cell><text:p>20</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>`,
  });
  const { plan } = convertText(bytes);
  expect(plan.source.encoding).toBe('odt');
  expect(plan.outline[0]?.title).toBe('总则');
  expect(plan.blocks.map(({ text }) => text)).toContain('坚持创新¹驱动发展。');
  expect(plan.tables[0]?.rows).toEqual([
    ['专利', '10'],
    ['平台', '20'],
  ]);
});
