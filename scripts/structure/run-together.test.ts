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

describe('the front of a document without line breaks falls apart', () => {
  const NOTICE =
    '各县区人民政府：《某市科技创新规划》已经市政府同意，现印发给你们，请认真贯彻执行。';
  const PLAN = `某市科技创新规划一、平台。${SENTENCE}${SENTENCE}二、人才。${SENTENCE}${SENTENCE}`;

  test('behind its title and number, and where the notice says the plan begins', () => {
    const plan = read(
      `某市人民政府关于印发《某市科技创新规划》的通知某政发〔2021〕3号${NOTICE}某市人民政府2021年12月8日${PLAN}`,
    );
    expect(plan).toMatchObject({
      title: '某市科技创新规划',
      docNumber: '某政发〔2021〕3号',
      issuer: '某市人民政府',
      issued: '2021-12-08',
    });
    expect(plan.outline.map(({ title }) => title)).toEqual(['平台', '人才']);
  });

  test('behind the number, not into it', () => {
    const notice = `某市人民政府关于印发某市科技创新规划的通知某政发〔2021〕3号${NOTICE}`;
    expect(
      read(`${notice}\n某市科技创新规划\n一、平台\n${SENTENCE}\n二、人才\n${SENTENCE}`),
    ).toMatchObject({
      docNumber: '某政发〔2021〕3号',
      noticeTitle: '某市人民政府关于印发某市科技创新规划的通知',
    });
  });

  test('but below a heading nothing does', () => {
    const line = `1.国家科技规划国发〔2021〕3号；`;
    expect(read(`某市工作要点\n一、平台\n${line}\n二、人才\n${SENTENCE}`).blocks).toHaveLength(5);
  });

  test('at the spaces that its lines became', () => {
    const plan = read(
      `某市人民政府关于促进科技创新的实施意见 某政发[2021]3号 2021-12-08 为贯彻落实科技规划，提出以下意见。 一、平台。${SENTENCE} 二、人才。${SENTENCE}`,
    );
    expect(plan).toMatchObject({
      title: '某市人民政府关于促进科技创新的实施意见',
      docNumber: '某政发〔2021〕3号',
    });
  });

  test.each([
    `《某市科技创新规划》由某市人民政府2021年12月8日某市科技创新规划专题会议审议，${SENTENCE}`,
    `根据《关于做好规划工作的通知》某政发〔2021〕3号文件要求，${SENTENCE}`,
    `落实国务院关于加快科技创新的若干意见国发〔2021〕3号的要求，${SENTENCE}`,
    `《某市规划》印发以来，某市人民政府2021年12月8日某市规划专题会议提出，${SENTENCE}`,
  ])('but not %s', (line) => {
    expect(read(`某市工作要点\n一、平台\n${line}\n二、人才\n${SENTENCE}`).blocks).toHaveLength(5);
  });
});
