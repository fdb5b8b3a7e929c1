import { describe, expect, test } from 'vitest';
import { attribute, bodyOf, elementsIn, isElement } from './compile/read-mdx.ts';
import { emptyLedger, type Ledger } from './anchors/ledger.ts';
import { bareSeed, convertText } from './laws/convert-text.ts';
import { convert } from './pipeline.ts';
import { proof, readBack } from './proof.ts';

const TEXT = [
  '某市科技创新规划',
  '一、发展目标',
  '利用5~8年时间，建成3~4个实验室，投入占比达到3.5%。',
  '到2025年，初步建成创新型城市。',
  '表1 主要指标',
  '序号\n指标名称\n单位\n2025年目标值\n1\n研发经费投入强度\n%\n3.5\n2\n高新技术企业数\n家\n800',
  '专栏1 重大工程',
  '1.创新平台工程。建设实验室三个。',
  '二、保障措施',
  '加强组织领导，落实主体责任。',
].join('\n');

const { plan, mdx } = convertText(TEXT);

/** The MDX with one change, which must be there to make. */
function broken(from: string, to: string): string {
  expect(mdx).toContain(from);
  return mdx.replace(from, () => to);
}

test('the MDX that was written shows the blocks of the Plan', () => {
  expect(() => proof(plan, mdx)).not.toThrow();
  expect(plan.tables[0]?.rows).toHaveLength(2);
  expect(plan.boxes[0]?.items).toHaveLength(1);
});

describe('broken MDX does not pass:', () => {
  test.each([
    ['tildes that strike text out', '5\\~8年时间，建成3\\~4个', '5~8年时间，建成3~4个'],
    ['an altered digit', '3.5%', '3.6%'],
    ['an altered digit in a table', '| 3.5 ', '| 3.6 '],
    ['a lost cell', '| 800 |', '| |'],
    ['an altered caption', 'caption="表1主要指标"', 'caption="表1主要目标"'],
    ['an altered heading', 'title="保障措施"', 'title="保护措施"'],
    ['an altered label', 'label="二、"', 'label="三、"'],
    ['an altered name of a box', 'title="重大工程"', 'title="重要工程"'],
    ['a doubled id', 'id="s1-p2"', 'id="s1-p1"'],
    ['a changed id', 'id="s1-p2"', 'id="s1-p3"'],
    ['emphasis', '建设实验室三个', '建设*实验室*三个'],
    ['an expression', '建设实验室三个', '建设实验室{3}个'],
    ['a link', '建设实验室三个', '建设[实验室](http://www.gov.cn)三个'],
    ['a component that nobody knows', '<P id="s2-p1">', '<P id="s2-p1"><Big />'],
    ['text outside of paragraphs', '<Section id="s2"', '散落的文字\n\n<Section id="s2"'],
  ])('%s', (_, from, to) => {
    expect(() => proof(plan, broken(from, to))).toThrow(/^(?:MDX|锚点)/);
  });

  test('a lost paragraph', () => {
    const [paragraph = ''] = /^ *<P id="s1-p2">.*\n\n/m.exec(mdx) ?? [];
    expect(() => proof(plan, broken(paragraph, ''))).toThrow('原文第 4 行');
  });

  test('a paragraph that stands twice', () => {
    const [paragraph = ''] = /^ *<P id="s1-p2">.*\n\n/m.exec(mdx) ?? [];
    expect(() =>
      proof(plan, broken(paragraph, paragraph + paragraph.replace('s1-p2', 's1-p9'))),
    ).toThrow('MDX');
  });
});

test('an address that Markdown links by itself reads as it is printed', () => {
  const text = `某市工作要点\n一、公开\n网址http://www.gov.cn/a_b_c，或www.gov.cn，信箱a@b.cn。\n二、保障\n加强领导。`;
  const { plan: linked, mdx: written } = convertText(text);
  expect(readBack(written).map((block) => block.text)).toEqual(
    linked.blocks.map((block) => block.text),
  );
});

test('a run-in heading bears the addresses that it had before', () => {
  const items = [1, 2, 3, 4].map((n) => `${n}.建设平台。建成第${n}个实验室，投入占比达到3.5%。`);
  const text = (second: string) =>
    ['某市工作要点', '一、创新平台', ...items.slice(0, 2), second, ...items.slice(2)].join('\n');
  const release = (source: string, ledger: Ledger) =>
    convert(new TextEncoder().encode(source), 'example.txt', bareSeed(), () => null, {
      ledger,
      release: 'r1',
      day: '2026-01-01',
    });
  const first = release(text('二、创新主体'), emptyLedger('example'));
  // One wrong character, and the heading is none: its items belong to the one above.
  const { plan } = release(text('就、创新主体'), first.ledger);
  expect(first.plan.outline[1]?.children[0]).toMatchObject({ anchor: 's2-3', runIn: true });
  expect(plan.aliases).toContainEqual({ anchor: 's2-3', to: 's1-3' });
});

test('a document that is read in pieces has the same elements as one that is read whole', () => {
  const body = bodyOf(mdx);
  const whole = [...elementsIn(body, body.length)];
  for (const piece of [1, 200, 1000]) {
    const pieces = [...elementsIn(body, piece)];
    expect(pieces.map((node) => isElement(node) && attribute(node, 'id'))).toEqual(
      whole.map((node) => isElement(node) && attribute(node, 'id')),
    );
  }
  expect(whole.length).toBeGreaterThan(2);
});
