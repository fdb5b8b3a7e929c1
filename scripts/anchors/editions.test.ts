import { describe, expect, test } from 'vitest';
import { publish } from '../testing/editions.ts';
import type { Element } from './elements.ts';
import { succeed } from './keep.ts';
import { destinations, emptyLedger, readLedger, writeLedger } from './ledger.ts';

const PARAGRAPHS = {
  first: '全市高新技术企业数量五年翻了一番，规模以上工业企业研发机构覆盖率达到百分之四十。',
  second: '长江经济带绿色转型取得实效，磷石膏综合利用技术走在全国同类城市前列。',
  third: '科技型中小企业评价入库数逐年增长，技术合同成交额突破一百亿元大关。',
  aim: '坚持把科技创新摆在发展全局的核心位置，面向产业需求组织关键技术攻关。',
  task: '支持龙头企业牵头组建创新联合体，承担国家和省级重大科技项目。',
  other: '引导高校院所与县市区共建产业技术研究院，推动成果就地转化应用。',
};
const { first, second, third, aim, task, other } = PARAGRAPHS;

const text = (...lines: string[]) => ['宜昌市科技创新“十四五”规划', ...lines].join('\n');

const plain = text(
  '一、发展基础',
  first,
  second,
  third,
  '二、总体要求',
  aim,
  '三、重点任务',
  '（一）壮大创新主体',
  task,
  '（二）促进成果转化',
  other,
);
const before = publish(plain);

test('the first edition has structural anchors', () => {
  expect(before.at('s1-p2')).toBe(second);
  expect(before.at('s3-2-p1')).toBe(other);
  expect(before.plan.aliases).toBeUndefined();
});

test('an unchanged text changes nothing', () => {
  const after = publish(plain, before, '2');
  expect(after.ledger).toEqual(before.ledger);
  expect(after.mdx).toBe(before.mdx);
});

/** Every published link leads to the text that it led to, but for those that are listed. */
function expectKept(after: ReturnType<typeof publish>, but: Record<string, string> = {}) {
  for (const { anchor } of before.ledger.live) {
    expect(after.at(anchor), anchor).toBe(but[anchor] ?? before.at(anchor));
  }
}

test('the day of an edition is that of the release that changed what a reader sees', () => {
  const day = (edition: typeof before): string | undefined => edition.ledger.edition?.changed;
  const first = publish(plain, undefined, '1', '2024-01-02');
  expect(day(first)).toBe('2024-01-02');
  const same = publish(plain, first, '2', '2024-05-06');
  expect(day(same)).toBe('2024-01-02');
  // Other line ends and other raw spaces are the same text.
  expect(day(publish(plain.replaceAll('\n', '\r\n'), same, '2', '2024-05-06'))).toBe('2024-01-02');
  const corrected = publish(plain.replace('磷石膏', '磷石高'), same, '2', '2024-05-06');
  expect(day(corrected)).toBe('2024-05-06');
  expect(publish(plain.replace('磷石膏', '磷石高'), same, '2', '2024-05-06').ledger).toEqual(
    corrected.ledger,
  );
  expect(readLedger(writeLedger(corrected.ledger), 'example')).toEqual(corrected.ledger);
  expect(before.ledger.edition).toBeNull();
});

describe('a published link', () => {
  test('survives a corrected character', () => {
    const corrected = plain.replace('磷石膏', '磷石高');
    const after = publish(corrected, before);
    expectKept(after, { 's1-p2': second.replace('磷石膏', '磷石高') });
    expect(after.plan.aliases).toBeUndefined();
  });

  test('to a section stays with its heading where another heading divides it', () => {
    const divided = plain.replace(`${first}\n`, `${first}\n二、新的一节\n`);
    const after = publish(divided, before);
    expect(after.at('s1')).toBe('一、发展基础');
    expectKept(after);
  });

  test('to a section stays with its heading where all that it held goes to one that is put under it', () => {
    const after = publish(plain.replace(`${task}\n`, `1.新的小点\n${task}\n`), before);
    expect(after.at('s3-1')).toBe('（一）壮大创新主体');
    const whole = publish(
      plain.replace('一、发展基础\n', '一、发展基础\n（一）新的小节\n'),
      before,
    );
    expect(whole.at('s1')).toBe('一、发展基础');
    expect(whole.at('s1-p2')).toBe(second);
  });

  test('survives a corrected heading', () => {
    const after = publish(plain.replace('一、发展基础', '一、工作回顾'), before);
    expectKept(after, { s1: '一、工作回顾' });
  });

  test('survives an inserted paragraph, which takes no published anchor', () => {
    const added = '国家农高区建设加快推进，柑橘产业技术体系不断完善。';
    const after = publish(plain.replace(second, `${added}\n${second}`), before);
    expectKept(after);
    expect(after.at('s1-p2b')).toBe(added);
  });

  test('leads to the survivor where two paragraphs were joined', () => {
    const joined = first + second;
    const after = publish(plain.replace(`${first}\n${second}`, joined), before);
    expectKept(after, { 's1-p1': joined, 's1-p2': joined });
    expect(after.mdx).toContain('<P id="s1-p1" aliases="s1-p2">');
  });

  test('leads to the first piece where a paragraph was split', () => {
    const [head = '', tail = ''] = first.split('，');
    const after = publish(plain.replace(first, `${head}。\n${tail}`), before);
    expectKept(after, { 's1-p1': `${head}。` });
    expect(after.at('s1-p2b')).toBe(tail);
  });

  test('leads to the first piece, short as it may be', () => {
    const old = publish(plain.replace(first, `主要成效明显。${first}`));
    const after = publish(plain.replace(first, `主要成效明显。\n${first}`), old);
    expect(after.at('s1-p1')).toBe('主要成效明显。');
  });

  test('leads to the words of a row whose table falls apart, not to figures in front that it shares', () => {
    const row = ['年均技术合同成交额', '50000', '3000', '160.2', '220'];
    const element = (kind: Element['kind'], wanted: string, words: string): Element => ({
      kind,
      wanted,
      parent: null,
      text: words,
    });
    const old = succeed(emptyLedger('example'), [element('row', 't1-r8', row.join('\n'))], '1');
    const cells = ['1600', ...row].map((cell, i) => element('paragraph', `p${i + 1}`, cell));
    expect(destinations(succeed(old, cells, '2')).get('t1-r8')).toBe('p2');
  });

  test('follows a section that has moved', () => {
    const moved = text(
      '一、总体要求',
      aim,
      '二、发展基础',
      first,
      second,
      third,
      '三、重点任务',
      '（一）壮大创新主体',
      task,
      '（二）促进成果转化',
      other,
    );
    const after = publish(moved, before);
    expectKept(after, { s1: '二、发展基础', s2: '一、总体要求' });
  });

  test('follows a section into another one, with its old anchor as an alias', () => {
    const moved = text(
      '一、发展基础',
      first,
      second,
      third,
      '二、总体要求',
      aim,
      '（一）促进成果转化',
      other,
      '三、重点任务',
      '（一）壮大创新主体',
      task,
    );
    const after = publish(moved, before);
    expectKept(after, { 's3-2': '（一）促进成果转化' });
    expect(after.plan.aliases).toContainEqual({ anchor: 's3-2-p1', to: 's2-1-p1' });
  });

  test('leads to a tombstone where a paragraph was deleted', () => {
    const after = publish(plain.replace(`${second}\n`, ''), before, '2');
    expectKept(after, { 's1-p2': 'gone' });
    expect(after.mdx).toMatch(
      /<P id="s1-p1">.*\n\n *<Gone id="s1-p2" release="2" \/>\n\n *<P id="s1-p3">/,
    );
  });

  test('leads to one tombstone where a section was deleted', () => {
    const after = publish(plain.replace(`二、总体要求\n${aim}\n`, ''), before, '2');
    expectKept(after, { s2: 'gone', 's2-p1': 'gone' });
    expect(after.mdx).toContain('<Gone id="s2" release="2" others="s2-p1" />');
  });

  test('is alive again when the text comes back', () => {
    const without = publish(plain.replace(`${second}\n`, ''), before, '2');
    const after = publish(plain, without, '3');
    expectKept(after);
    expect(after.ledger).toEqual(before.ledger);
  });

  test('survives a better parser that sees sections in what was flat', () => {
    const flat = publish(plain.replaceAll(/[一二三]、|（[一二]）/g, ''));
    const after = publish(plain, flat);
    for (const { anchor, kind } of flat.ledger.live) {
      const old = flat.at(anchor) ?? '';
      if (kind !== 'title') expect(after.at(anchor)?.endsWith(old), `${anchor} ${old}`).toBe(true);
    }
    expect(after.at('s3-2-p1')).toBe(other);
  });

  test('is never used again', () => {
    const without = publish(plain.replace(`\n${third}`, ''), before, '2');
    const new3 = '湖北三峡实验室挂牌运行，磷系电子化学品攻关取得突破性进展。';
    const after = publish(plain.replace(third, new3), without, '3');
    expect(after.at('s1-p3')).toBe('gone');
    expect(after.at('s1-p3b')).toBe(new3);
  });
});
