/** Whatever markup comes in, a Plan that keeps the laws comes out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { breaches } from '../laws/laws.ts';

const tag = fc.constantFrom(
  ...['p', 'td', 'tr', 'table', 'tbody', 'div', 'span', 'li', 'ol', 'br', 'h2', 'sup', 'th', 'b'],
);
const spanning = fc
  .tuple(fc.constantFrom('rowspan', 'colspan'), fc.integer({ min: 0, max: 5 }))
  .map(([name, value]) => `<td ${name}="${value}">`);
const words = fc.constantFrom(
  ...[
    '专栏1 重点',
    '专栏2',
    '表1 指标',
    '一、目标',
    '（一）',
    '1.',
    '01',
    '序号',
    '指标',
    '2025年',
  ],
  ...[
    '单位：万元',
    '注：带*',
    '附件',
    '目录',
    '某市人民政府',
    '2021年3月5日',
    '12',
    '≥3',
    '%',
    '|',
  ],
  ...[
    '坚持创新驱动发展，加快建设。',
    '第一章 总则',
    '&lt;b&gt;',
    '{x}',
    '`',
    '〓',
    '“',
    '\u3000',
    '&nbsp;',
  ],
);
const piece = fc.oneof(
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  spanning,
  words,
  words,
);

test('shuffled tags and labels', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const { plan, raw } = convertText(`<div>${pieces.join('')}</div><p>末</p><p>尾</p>`);
      expect(breaches(plan, raw)).toEqual([]);
    }),
    {
      numRuns: 500,
      examples: [[['<table>', '<td rowspan="0">', '专栏1 重点', '</td>', '专栏1 重点']]],
    },
  );
});
