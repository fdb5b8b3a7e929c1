/** Old Office files, rich text and pages saved as one file; `made/` is of LibreOffice, of an invented text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../decode/decode.ts';
import { ConvertError } from '../diagnostic.ts';
import { convertText } from '../laws/convert-text.ts';
import { tableFrom } from './office/rows.ts';
import { readOffice } from './office/read.ts';
import { readRtf } from './rtf/read.ts';
import { StringReader } from './xls/records.ts';

const made = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'made', name));

const ruleOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return error instanceof ConvertError ? error.rule : String(error);
  }
  return 'read';
};

describe.each(['plan.doc', 'plan.rtf'])('%s', (name) => {
  const { plan } = convertText(made(name));
  const text = JSON.stringify(plan.blocks);

  test('headings by style, with the numbers that Word counts', () => {
    expect(
      plan.outline.map(({ label, title, children }) => [
        `${label ?? ''} ${title}`,
        children.map((one) => `${one.label ?? ''} ${one.title}`),
      ]),
    ).toEqual([
      ['第一章 总体要求', ['第一节 发展基础', '第二节 主要指标']],
      ['第二章 重点任务', []],
    ]);
  });

  test('a table with merged cells', () => {
    const [table] = plan.tables;
    expect(table?.columns.map(({ label }) => label)).toEqual([
      '序号',
      '指标名称',
      '单位',
      expect.stringContaining('2020年'),
      expect.stringContaining('2025年'),
    ]);
    expect(table?.rows).toEqual([
      ['1', '研发投入强度', '%', '2.5', '3.2'],
      ['2', '高新技术企业数', '家', '120', '300'],
    ]);
    expect(table?.status).toBe('complete');
  });

  test('notes behind their paragraph, boxes too', () => {
    expect(text).toContain('见《某省规划》');
    expect(text).toContain('支持首台套示范应用');
    expect(text).not.toContain('攻关。专栏之外');
  });

  test('what was deleted, is hidden or stands around is left out and on record', () => {
    expect(text).not.toMatch(/旧的一句|隐去的|文件汇编/);
    expect(Object.fromEntries(plan.omissions.map((one) => [one.rule, one.text]))).toEqual({
      'word-deleted': '旧的一句要删去',
      'word-hidden': '隐去的几个字',
      'word-around': '某市文件汇编',
    });
  });
});

test('a workbook: numbers as printed, merged cells as one', () => {
  const { text, grids, encoding } = decode(made('table.xls'));
  expect(encoding).toBe('xls');
  expect(text.split('\n')).toEqual(
    expect.arrayContaining(['规划目标', '2.50%', '3.20%', '120', '300']),
  );
  expect(grids[0]?.cells.filter(({ rowSpan }) => rowSpan === 2)).toHaveLength(3);
});

test('strings of a workbook go on behind the end of a record', () => {
  const [first, second] = [
    Buffer.from([4, 0, 1, 0x12, 0x52, 0xa1, 0x52]),
    Buffer.from([0, 65, 66]),
  ];
  expect(new StringReader([first, second], 0).next()).toBe('划务AB');
});

describe('rows of Word', () => {
  const place = (left: number, right: number, more = {}) => ({
    left,
    right,
    across: 'none' as const,
    down: 'none' as const,
    ...more,
  });

  test('a cell as wide as two of the next row spans them; edges need not be the same to the twip', () => {
    expect(
      tableFrom([
        [
          { html: 'A', place: place(0, 1000, { down: 'first' }) },
          { html: 'B', place: place(1000, 3000) },
        ],
        [
          { html: '', place: place(0, 1010, { down: 'next' }) },
          { html: 'C', place: place(1010, 2000) },
          { html: 'D', place: place(2000, 3020) },
        ],
      ]),
    ).toBe(
      '<table><tr><td rowspan="2">A</td><td colspan="2">B</td></tr><tr><td>C</td><td>D</td></tr></table>',
    );
  });

  test('a cell that is merged away and has words all the same keeps them', () => {
    const html = tableFrom([
      [{ html: 'A', place: place(0, 1000, { down: 'first' }) }],
      [{ html: 'B', place: place(0, 1000, { down: 'next' }) }],
    ]);
    expect(html).toBe('<table><tr><td>A</td></tr><tr><td>B</td></tr></table>');
  });
});

describe('rich text', () => {
  const read = (words: string) => readRtf(Buffer.from(words, 'latin1')).html;
  const gbk = (words: string) =>
    [...iconv.encode(words, 'gb18030')].map((byte) => `\\'${byte.toString(16)}`).join('');

  test('bytes of the code page of their font, and Unicode with its stand-ins', () => {
    expect(
      read(
        `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 ${gbk('规划')}\\u21457?\\par}`,
      ),
    ).toBe('<div><p>规划发</p></div>');
    expect(read(`{\\rtf1\\ansi\\ansicpg936 ${gbk('创新')}\\par}`)).toBe('<div><p>创新</p></div>');
  });

  test('of a pair the part in Unicode is read, and not where it is no text', () => {
    expect(
      read(
        '{\\rtf1{\\info{\\upr{\\title ?}{\\*\\ud{\\title \\u35268?}}}}{\\upr{?}{\\*\\ud{\\u21010?}}}\\par}',
      ),
    ).toBe('<div><p>划</p></div>');
  });

  test('pictures and bytes are passed', () => {
    expect(read('{\\rtf1{\\pict 0102ff}\\bin3 {{{1\\par}')).toBe('<div><p>1</p></div>');
  });
});

describe('a page saved as one file', () => {
  const page = '<html><body><p>第一条　为了推进科技创新，制定本办法。</p></body></html>';
  const message = (encoding: string, charset: string, body: string) =>
    `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--x"\r\n\r\n----x\r\nContent-Type: text/html${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----x--\r\n`;
  const quoted = (bytes: Buffer) =>
    [...bytes]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('')
      .replace(/(.{72})/g, '$1=\r\n');

  test.each([
    ['base64', '; charset="gb2312"', iconv.encode(page, 'gbk').toString('base64')],
    ['quoted-printable', '', quoted(Buffer.from(page))],
    ['8bit', '; charset=utf-8', Buffer.from(page).toString('latin1')],
  ])('%s', (encoding, charset, body) => {
    const { text, encoding: kind } = decode(
      Buffer.from(message(encoding, charset, body), 'latin1'),
    );
    expect(kind).toBe('mhtml');
    expect(text).toBe('第一条　为了推进科技创新，制定本办法。');
  });

  test('without a page it is refused', () => {
    expect(
      ruleOf(() => decode(Buffer.from(message('8bit', '', '').replace('text/html', 'text/css')))),
    ).toBe('mhtml-broken');
  });
});

describe('what cannot be read is refused by name', () => {
  const doc = made('plan.doc');
  const changed = (at: number, bytes: number[]) => {
    const copy = Buffer.from(doc);
    const main = copy.indexOf(Buffer.from([0xec, 0xa5]));
    copy.set(bytes, main + at);
    return copy;
  };

  test.each([
    ['a password', changed(0x0b, [0x13]), 'office-encrypted'],
    ['Word 95', changed(2, [0x68, 0]), 'doc-old'],
    ['cut off', doc.subarray(0, 6000), 'office-broken'],
    ['a container of nothing', doc.subarray(0, 8), 'office-broken'],
    ['rich text without words', Buffer.from('{\\rtf1\\ansi {\\fonttbl}}'), 'empty-file'],
    ['a container of which all is damaged', made('table.xls').fill(0xff, 1024), 'office-broken'],
  ])('%s', (_, bytes, wanted) => {
    expect(ruleOf(() => decode(bytes))).toBe(wanted);
  });

  test('whatever bytes are damaged, there is a reading or a refusal', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom('plan.doc', 'plan.rtf', 'table.xls'), damage, (name, places) => {
        const bytes = made(name);
        for (const [at, byte] of places) bytes[at % bytes.length] = byte;
        const rule = ruleOf(() => (name === 'plan.rtf' ? readRtf(bytes) : readOffice(bytes)));
        expect(rule).toMatch(
          /^(?:read|office-(?:broken|encrypted)|doc-old|xls-old|sheet-size|rtf-broken)$/,
        );
      }),
    );
  });
});
