/** Texts that a scrape has run together on one line, without a space where their breaks were. */
import { describe, expect, test } from 'vitest';
import { breaches } from '../laws/laws.ts';
import { convertText } from '../laws/convert-text.ts';
import { outlineOf } from '../testing/outlined.ts';

const SENTENCE = '坚持创新驱动发展战略，建设一批高水平实验室，支持企业牵头组建创新联合体。';

function read(text: string) {
  const { plan, raw } = convertText(text);
  expect(breaches(plan, raw)).toEqual([]);
  return plan;
}
const outline = (text: string) => outlineOf(read(text)).map((one) => one.split(' ')[0]);

describe('a text without line breaks falls apart', () => {
  test('before labels that count on behind sentences', () => {
    const parts = `一、平台。${SENTENCE}二、人才。（一）引进。${SENTENCE}（二）培养。${SENTENCE}`;
    const plan = read(`某市工作要点各单位要抓好落实。${parts}三、保障。${SENTENCE}${SENTENCE}`);
    const opens = ['一、', '二、', '（一）', '（二）', '三、'];
    expect(plan.blocks.slice(1).map(({ text }, i) => text.startsWith(opens[i] ?? ''))).toEqual(
      opens.map(() => true),
    );
  });

  test('into chapters and articles, which have no space behind them either', () => {
    const chapter = (label: string, ...articles: string[]) =>
      label + articles.map((article) => `第${article}条为了规范，${SENTENCE}`).join('');
    const law = `某市促进办法${chapter('第一章总则', '一', '二')}${chapter('第二章任务', '三', '四')}`;
    const end = '第三章附则第五条本办法自印发之日起施行。';
    expect(outline(law + end)).toEqual(['c1', 'art1', 'art2', 'c2', 'art3', 'art4', 'c3', 'art5']);
    expect(read(law + end).title).toBe('某市促进办法');
  });
});

test('one chapter alone opens where an article stands right below it', () => {
  const article = (label: string) => `第${label}条为了规范，${SENTENCE}${SENTENCE}`;
  const law = `某市促进办法第一章总则${article('一')}${article('二')}${article('三')}`;
  expect(outline(law)).toEqual(['c1', 'art1', 'art2', 'art3']);
});

describe('a line stays whole', () => {
  test.each([
    [`${SENTENCE}根据《办法》第一条、第二条和第三条，${SENTENCE.repeat(4)}`],
    [`${SENTENCE}抓好以下工作：一、平台；二、人才；三、保障；${SENTENCE.repeat(4)}`],
    [`${SENTENCE.repeat(5)}一、平台。${SENTENCE}`],
  ])('%s', (line) => {
    expect(read(`某市规划\n${line}`).blocks).toHaveLength(2);
  });
});
