/** Layouts that stand between those of the other tests: boxes by their captions, encyclopedias, texts without numbers. */
import { describe, expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { breaches } from '../laws/laws.ts';
import { outlineOf, planOf, PROSE } from '../testing/outlined.ts';

describe('a box', () => {
  const around = (caption: string, ...inside: string[]) =>
    planOf(
      '一、任务',
      '（一）平台',
      PROSE,
      caption,
      ...inside,
      '（二）人才',
      PROSE,
      '二、保障',
      PROSE,
    );
  const OUTLINE = ['s1 一、 任务', 's1-1 （一） 平台', 's1-2 （二） 人才', 's2 二、 保障'];

  test.each([
    ['专栏3 重大平台', '专栏3'],
    ['专栏 3-1　重大平台', '专栏3-1'],
    ['专栏三：重大平台', '专栏三'],
    ['【专栏4】重大平台', '专栏4'],
    ['【专栏】重大平台', '专栏'],
  ])('%s: its entries are no headings', (caption, label) => {
    for (const mark of ['1.', '1、', '（1）', '①']) {
      const second = mark.replace('1', '2').replace('①', '②');
      const plan = around(caption, `${mark}云岭实验室。${PROSE}`, `${second}材料中心。${PROSE}`);
      expect(outlineOf(plan)).toEqual(OUTLINE);
      expect(plan.boxes).toMatchObject([{ label, title: '重大平台', division: 's1-1' }]);
      expect(plan.boxes[0]?.items.map(({ title }) => title)).toEqual(['云岭实验室', '材料中心']);
    }
  });

  test('is not a sentence about one', () => {
    expect(around(`专栏2中的项目由市级统筹，${PROSE}`).boxes).toEqual([]);
  });

  // Nothing in the source tells its last paragraph from the first behind it; both stay, in order, inside the box.
  test.fails('without entries ends where the text around it goes on', () => {
    const plan = around('专栏1 重大平台', `云岭实验室。${PROSE}`, `各县要加强平台建设，${PROSE}`);
    expect(plan.blocks.filter(({ container }) => container === 'box1')).toHaveLength(1);
  });
});

describe('an encyclopedia', () => {
  const plan = ['某市科技规划', '一、总体要求', PROSE, '二、保障措施', PROSE];
  const shown = (...lines: string[]) => {
    const { plan: made, raw } = convertText(lines.join('\n'));
    expect(breaches(made, raw)).toEqual([]);
    return made.blocks.map(({ text }) => text);
  };

  test('with its box, contents, buttons and references', () => {
    const above = [
      '某市科技规划',
      '播报',
      '编辑',
      '《某市科技规划》是某市印发的文件。[1]',
      '中文名',
      '某市科技规划',
      '发布单位',
      '某市人民政府',
    ];
    const contents = ['目录', '1规划全文', '▪总体要求', '▪保障措施', '2内容解读'];
    const below = [
      '内容解读',
      '播报',
      '编辑',
      '规划的出台具有重要意义。',
      '参考资料',
      '[1] 某网[引用日期2022-03-05]',
      '词条统计',
      '浏览次数：9次',
    ];
    const text = plan.map((line) => (line === PROSE ? `${line}[2]` : line));
    expect(shown(...above, ...contents, '规划全文', '播报', '编辑', ...text, ...below)).toEqual(
      plan,
    );
  });

  test('with marks behind the headings', () => {
    const text = plan.map((line) => (/^.、/.test(line) ? `${line}[编辑]` : line));
    const below = ['本作品来自公有领域。', '取自“https://a.example/w”', '分类：某市'];
    expect(shown('维基文库，自由的图书馆', ...text, ...below)).toEqual(plan);
  });

  test('is none where a plan only speaks of one', () => {
    const text = [...plan, '三、编辑出版', '编辑', `加强编辑队伍建设[1]，${PROSE}`];
    expect(shown(...text)).toEqual(text);
  });
});

describe('a text that numbers nothing', () => {
  test('has its short lines for headings', () => {
    const plan = planOf('总体要求', PROSE, PROSE, '主要任务', PROSE, '保障措施', PROSE);
    expect(outlineOf(plan)).toEqual(['h1  总体要求', 'h2  主要任务', 'h3  保障措施']);
  });

  test('has none where lines are a list', () => {
    const names = ['实验室', '中试基地', '孵化器', '研究院', '检测中心', '创新联盟', '产业园'];
    expect(outlineOf(planOf(...names, PROSE, '平台', PROSE, '人才', PROSE))).toEqual([]);
  });
});

// A soft break of Word and `<br>` break lines and paragraphs alike: only a sentence that goes on could tell, and lists go on, too.
test.fails('a paragraph that a soft break cuts inside its sentence is one', () => {
  const html = `<html><body><p>某市科技规划</p><p>一、要求</p><p>坚持创新，<br>服务发展。</p><p>二、保障</p><p>${PROSE}</p></body></html>`;
  expect(convertText(html).plan.blocks.map(({ text }) => text)).toContain('坚持创新，服务发展。');
});
