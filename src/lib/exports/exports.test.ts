import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { madeRepair } from '../../fixtures/made.ts';
import { planSchema } from '../../plan.schema.ts';
import type { Block, Plan } from '../../plan.schema.ts';
import { apparatusCsv } from './apparatus.ts';
import { csv, tableCsv } from './csv.ts';
import { planMarkdown } from './markdown.ts';
import { signedRow, signedTables } from './signed.ts';
import { planText } from './text.ts';

const fixture = new URL('../../fixtures/content/plans/linhai-145-sti.json', import.meta.url);
const plan = planSchema.parse(JSON.parse(readFileSync(fixture, 'utf8')));

function read(markdown: string): Root {
  const body = markdown.slice(markdown.indexOf('---\n', 4) + 4);
  return unified().use(remarkParse).use(remarkGfm).parse(body);
}

test('the Markdown, read again, holds the text of the plan and nothing else', () => {
  const texts: string[] = [];
  visit(read(planMarkdown(plan)), 'text', (node) => void texts.push(node.value));
  const plain = (text: string): string => text.replaceAll('\n', '');
  expect(plain(texts.join(''))).toBe(plain(planText(plan)));
});

test('hazards of Markdown stay text', () => {
  const [first, ...rest] = plan.blocks;
  if (first === undefined) throw new Error('the fixture is empty');
  const text = '建设5~8年,3~4个*项目*，见<b>与_下划线_，http://example.test/a_b_c';
  const tree = read(planMarkdown({ ...plan, blocks: [{ ...first, text }, ...rest] }));
  const kinds = new Set<string>();
  let seen = '';
  // Behind what the document says of itself.
  visit(tree.children[2] ?? tree, (node) => {
    kinds.add(node.type);
    if (node.type === 'text') seen += node.value;
  });
  expect(seen).toBe(text);
  expect([...kinds].filter((kind) => !['paragraph', 'text', 'link'].includes(kind))).toEqual([]);
});

test('what is taken away says how much of it is doubtful, and marks doubtful numbers where they stand', () => {
  const [block, ...rest] = plan.blocks;
  if (block === undefined) throw new Error('the fixture is empty');
  const text = '打造67个平台，加快推进，培育10家企业';
  const marks: Block['marks'] = [
    [2, 3, 'r1'],
    [9, 1, 'r2'],
    [15, 3, 'r3'],
  ];
  const doubted: Plan = {
    ...plan,
    blocks: [{ ...block, text, marks }, ...rest],
    apparatus: [
      madeRepair(0, '67个', '67个', { kind: 'sic', doubt: 'figure', candidates: ['6—7个'] }),
      madeRepair(1, '?', '快', { kind: 'supplied', certainty: 'medium', doubt: 'supplied' }),
      madeRepair(2, '?', '10家', { kind: 'supplied', certainty: 'high', doubt: 'supplied' }),
    ],
  };
  for (const taken of [planText(doubted), planMarkdown(doubted)]) {
    expect(taken).toContain('补字 2 处');
    expect(taken).toContain('未能确定的 1 处、含数字的 1 处；可疑的数字 1。');
    expect(taken).toContain(
      '打造67个［数字可疑，或为6—7个］平台，加［补：快］推进，培育［补：10家］企业',
    );
  }
});

test('the CSV of an apparatus tells every record, line breaks and several candidates included', () => {
  const csv = apparatusCsv({
    omissions: [{ rule: 'page-hidden', place: '网页第 1 行', text: '甲,\n乙', count: 2 }],
    apparatus: [
      {
        id: 'r1',
        kind: 'unclear',
        rule: 'emendation',
        src: [3, 4],
        line: 1,
        before: '\n',
        after: '〓',
        certainty: 'low',
        candidates: ['甲', '乙'],
        anchor: null,
      },
    ],
  });
  expect(csv.split('\r\n').slice(1)).toEqual([
    'r1,unclear,emendation,low,1,3,4,"\n",〓,,,"[""甲"",""乙""]",',
    'o1,drop,page-hidden,,,,,"甲,\n乙",,,网页第 1 行,,',
    '',
  ]);
});

test('the CSV of a table quotes what needs it and names each row', () => {
  const csv = tableCsv({
    columns: [
      { label: '指标', role: 'name', year: null, scope: null },
      { label: '值', role: 'value', year: null, scope: null },
    ],
    rows: [
      ['增速, %', '"7"'],
      ['数量', ''],
    ],
    rowAnchors: ['t1-r1', 't1-r2'],
  });
  expect(csv).toBe('\ufeff行地址,指标,值\r\nt1-r1,"增速, %","""7"""\r\nt1-r2,数量,\r\n');
});

test.each([
  ['=HYPERLINK("http://example.test")', `"'=HYPERLINK(""http://example.test"")"`],
  ["@SUM(1+1)*cmd|' /C calc'!A0", "'@SUM(1+1)*cmd|' /C calc'!A0"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ['+A1', "'+A1"],
  ['＝1＋1', "'＝1＋1"],
  ['\t=1', "'\t=1"],
  ['-5', '-5'],
  ['+3.5%', '+3.5%'],
  ['-1,200', '"-1,200"'],
  ['-5~-3', '-5~-3'],
  ['－0.3', '－0.3'],
  ['-', '-'],
  ['——', '——'],
  ['〔年均〕', '〔年均〕'],
  ['≥5', '≥5'],
])('a spreadsheet runs no cell, and numbers stay numbers: %s', (cell, written) => {
  expect(csv([[cell]])).toBe(`\ufeff${written}\r\n`);
});

test('doubtful cells have their signs in what is taken of a table, and only they', () => {
  const repair = madeRepair(0, '67个', '67个', {
    kind: 'sic',
    doubt: 'figure',
    candidates: ['6—7个'],
  });
  const row = {
    ...(plan.blocks[0] as Block),
    kind: 'row',
    anchor: 't1-r1',
    text: '平台\n67个',
  } as Block;
  const blocks = [{ ...row, marks: [[3, 3, repair.id]] as Block['marks'] }];
  const signed = signedTables({ blocks }, new Map([[repair.id, repair]]));
  expect(signedRow(['平台', '67个'], 't1-r1', signed)).toEqual([
    '平台',
    '67个［数字可疑，或为6—7个］',
  ]);
  expect(signedRow(['67个'], 't1-r2', signed)).toEqual(['67个']);
});
