import { expect, test } from 'vitest';
import type { Element } from './elements.ts';
import { succeed } from './keep.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { verify } from './verify.ts';

const element = (wanted: string, text: string, parent: number | null = null): Element => ({
  kind: parent === null ? 'division' : 'paragraph',
  wanted,
  parent,
  text,
});
const elements = [
  element('s1', '发展基础'),
  element('s1-p1', '全市高新技术企业数量五年翻了一番。', 0),
  element('s1-p2', '磷石膏综合利用技术走在全国前列。', 0),
];
const before = succeed(emptyLedger('example'), elements, '1');

test('accepts what the matching gives', () => {
  expect(() => verify(before, elements, before)).not.toThrow();
});

test('refuses an anchor that stands twice', () => {
  const twice: Ledger = { ...before, live: [...before.live, ...before.live.slice(2)] };
  expect(() => verify(before, elements, twice)).toThrow('锚点重复：s1-p2');
});

test('refuses to lose an anchor', () => {
  const lost: Ledger = { ...before, live: before.live.slice(0, 2) };
  expect(() => verify(before, elements.slice(0, 2), lost)).toThrow('已发布的锚点不见了：s1-p2');
});

test('refuses an alias that leads nowhere', () => {
  const [first, second, third] = before.live;
  if (!first || !second || !third) throw new Error('the ledger has three anchors');
  const nowhere: Ledger = { ...before, live: [first, second], aliases: [{ ...third, to: 's9' }] };
  expect(() => verify(before, elements.slice(0, 2), nowhere)).toThrow('已发布的锚点不见了：s1-p2');
});

test('refuses to give an anchor to another text', () => {
  const swapped = [elements[0], elements[2], elements[1]].flatMap((one) => one ?? []);
  expect(() => verify(before, swapped, before)).toThrow('锚点指向了别的内容：s1-p1、s1-p2');
});

test('refuses an anchor whose text is much more like its neighbour, which begins alike', () => {
  const tasks = ['自主创新，突破一批关键核心技术', '开放合作，深度融入长江经济带'].map((task, i) =>
    element(`p${i + 1}`, `——更加注重${task}。`),
  );
  const ledger = succeed(emptyLedger('example'), tasks, '1');
  const corrected = tasks.map((task) => ({ ...task, text: task.text.replace('注重', '注里') }));
  expect(succeed(ledger, corrected, '2').live.map(({ anchor }) => anchor)).toEqual(['p1', 'p2']);
  const next = succeed(ledger, corrected, '2');
  const [first, second] = next.live;
  if (!first || !second) throw new Error('the ledger has two anchors');
  const stolen: Ledger = {
    ...next,
    live: [
      { ...first, anchor: 'p2' },
      { ...second, anchor: 'p2b' },
    ],
    aliases: [{ ...first, anchor: 'p1', to: 'p2' }],
  };
  expect(() => verify(ledger, corrected, stolen)).toThrow('锚点指向了别的内容：p2');
});
