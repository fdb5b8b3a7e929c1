/** How plans number their headings, and what is numbered and no heading. */
import { describe, expect, test } from 'vitest';
import { convertText } from '../laws/convert-text.ts';
import { outlineOf, planOf, PROSE, warned } from '../testing/outlined.ts';

/** Each line with a paragraph below it. */
const each = (...lines: string[]) => lines.flatMap((line) => [line, PROSE]);
const labels = (...lines: string[]) => outlineOf(planOf(...lines)).map((one) => one.split(' ')[0]);

describe('numbers', () => {
  test('of parts, with the title on the line below', () => {
    const plan = planOf(
      ...['第一部分　发展基础', ...each('一、成效', '二、问题')],
      ...['第二部分', '总体要求', ...each('一、思想')],
      ...['第三部分', PROSE],
    );
    expect(outlineOf(plan)).toEqual([
      'part1 第一部分 发展基础',
      'part1-1 一、 成效',
      'part1-2 二、 问题',
      'part2 第二部分 总体要求',
      'part2-1 一、 思想',
    ]);
    expect(plan.blocks.map(({ text }) => text)).toContain('第二部分 总体要求');
  });

  test('of every rank, one below the other', () => {
    const ranks = ['第一编 总论', '第一章 基础', '第一节 成就', '一、能力', '（一）投入'];
    const below = each('1.经费', '（1）财政', '①市级', '②县级', '（2）企业', '2.人员');
    expect(labels(...ranks, ...below)).toEqual([
      ...['part1', 'c1', 'c1-s1', 'c1-s1-1', 'c1-s1-1-1', 'c1-s1-1-1-1', 'c1-s1-1-1-1-1'],
      ...['c1-s1-1-1-1-1-1', 'c1-s1-1-1-1-1-2', 'c1-s1-1-1-1-2', 'c1-s1-1-1-2'],
    ]);
  });

  test('of notes that say what a word means are none of headings', () => {
    const notes = ['① 独角兽企业：指成立不久而估值高的企业。', '②“双创”是指创新创业。'];
    expect(labels('一、平台', PROSE, ...notes, '二、人才', PROSE)).toEqual(['s1', 's2']);
    expect(labels('一、平台', PROSE, ...each('①指标体系', '②指导服务'))).toHaveLength(3);
  });

  test('of decimals: the last chapter may have none below it', () => {
    const lines = each('1 总则', '1.1 目的', '1.2 原则', '2 任务', '2.1、平台建设', '3 附则');
    expect(labels(...lines)).toEqual(['s1', 's1-1', 's1-2', 's2', 's2-1', 's3']);
  });

  test('of chapters that lost the space behind them, where a decimal follows', () => {
    const lines = each('1总则', '1.1目的', '1.2原则', '2任务', '2.1平台', '3所学校');
    expect(labels(...lines)).toEqual(['s1', 's1-1', 's1-2', 's2', 's2-1']);
  });

  test('that count what stands right behind them take no place among the chapters', () => {
    const clusters = ['3大产业集群', PROSE];
    const lines = [...each('1 总则', '1.1 目的', '2 任务', '2.1 平台'), ...clusters];
    expect(labels(...lines, ...each('3 保障', '3.1 资金', '4 附则'))).toEqual([
      ...['s1', 's1-1', 's2', 's2-1'],
      ...['s3', 's3-1', 's4'],
    ]);
  });

  test('below words that announce what the document says, or a list', () => {
    const titles = [
      '一、充分认识创新工作的重要性，切实增强责任感',
      '二、加快推进结构优化，从源头上提高质量',
    ];
    for (const words of ['现提出以下意见：', '重点抓好下列工作：'])
      expect(labels(`为了加快创新，${words}`, ...each(...titles))).toEqual(['s1', 's2']);
    expect(labels('重点抓好下列工作：', ...titles, PROSE)).toEqual([]);
  });

  test('of decimals in front of a grade', () => {
    const lines = each('1 总则', '1.1 目的', '1.1.1 Ⅰ级（特大）', '1.1.2 Ⅱ级（重大）');
    expect(labels(...lines)).toEqual(['s1', 's1-1', 's1-1-1', 's1-1-2']);
  });

  test('in front of sentences that say what something is are none of headings', () => {
    const lines = [
      `一、2023年是收官之年，也是关键一年。${PROSE}`,
      `二、列第一位的是牵头单位。${PROSE}`,
    ];
    expect(labels(...lines)).toEqual([]);
  });

  test('in front of a title that opens with a number', () => {
    const lines = each('1.人才计划', '2.121人才梯队', '3.5G网络', '4.2025年目标');
    expect(labels(...lines)).toEqual(['s1', 's2', 's3', 's4']);
    expect(outlineOf(planOf(...lines))[1]).toBe('s2 2. 121人才梯队');
    expect(labels(...each('1.投入'), '2.5亿元资金全部到位。', ...each('2.产出'))).toHaveLength(2);
  });

  test('of decimals are not what a figure begins with', () => {
    const lines = ['2.5亿元资金全部到位。', '1.5万人参加培训。', '3.2018年以来投入增长。'];
    expect(labels('一、成效', ...lines, ...each('二、保障'))).toEqual(['s1', 's2']);
  });

  test('in Roman signs', () => {
    expect(labels(...each('Ⅰ．要求', 'Ⅱ．任务', 'Ⅲ．保障'))).toEqual(['s1', 's2', 's3']);
    // A letter is no number where none counts from one.
    expect(labels(...each('V．要求', '一、任务'))).toEqual(['s1']);
  });

  test('that run through the parts, that begin anew, that are missing', () => {
    const through = each('一、要求', '（一）思想', '二、任务', '（二）平台', '（三）人才');
    expect(labels(...through)).toEqual(['s1', 's1-1', 's2', 's2-2', 's2-3']);
    expect(warned(planOf(...through))).not.toContain('numbering');
    const anew = each('一、要求', '1.思想', '二、任务', '1.平台', '2.人才');
    expect(labels(...anew)).toEqual(['s1', 's1-1', 's2', 's2-1', 's2-2']);
    const gap = planOf(...each('一、要求', '二、任务', '（一）平台', '（三）人才'));
    expect(outlineOf(gap).at(-1)).toBe('s2-3 （三） 人才');
    expect(warned(gap)).toContain('numbering');
  });
});

describe('articles', () => {
  const articles = ['为规范管理，制定本办法。', '本办法适用于全市。', '市科技局负责统筹。'];

  test('that lost their space, counted on', () => {
    const lines = articles.map((text, i) => `第${'一二三'[i] ?? ''}条${text}`);
    expect(labels('第一章 总则', ...lines)).toEqual(['c1', 'art1', 'art2', 'art3']);
  });

  test('are not sentences that name one', () => {
    expect(labels('一、要求', '第五条铁路建成通车。', '第一条高铁开工。', '二、任务')).toEqual([
      's1',
      's2',
    ]);
    const cited = ['第一条 为规范管理。', '第一条规定的资金，由市级承担。', '第二条 适用于全市。'];
    expect(labels(...cited, '第三条 由市局解释。')).toEqual(['art1', 'art2', 'art3']);
  });

  test('have items, and no headings below them', () => {
    const items = [
      '（一）应急待命。有关人员进入戒备状态，准备应对。',
      '（二）厂房应急。后果限于部分区域。',
    ];
    const fees = ['（一）进口机动车：', '1.进口凭证', '2.完税证明'];
    const lines = [`第一条 ${PROSE}`, '第二条 应急状态分为下列两级：', ...items];
    const more = ['第三条 下列凭证应当提交：', ...fees, '第二章 附则', `第四条 ${PROSE}`];
    expect(labels('第一章 总则', ...lines, ...more)).toEqual([
      ...['c1', 'art1', 'art2', 'art3', 'c2', 'art4'],
    ]);
    // What is annexed has headings of its own.
    const annex = ['附件', '任务清单', ...each('一、平台', '二、人才')];
    expect(labels(...lines, `第三条 ${PROSE}`, ...annex).slice(-3)).toEqual(['a1', 'a1-1', 'a1-2']);
  });
});

describe('a series', () => {
  const CLAUSES = ['完成年度投资两亿元', '推进主体结构施工', '组织开展专项检查', '启动前期工作'];
  /** Tasks of one to four clauses and one or two sentences, as lists of works have them. */
  const task = (i: number) =>
    `${(i % 90) + 1}.` +
    CLAUSES.slice(0, 1 + (i % 4)).join('，') +
    (i % 3 === 0 ? `。${CLAUSES[i % 4] ?? ''}，确保按期建成并投入使用。` : '。');

  test('of ninety tasks is a list as a whole', () => {
    const tasks = Array.from({ length: 90 }, (_, i) => task(i));
    expect(labels('一、项目', ...tasks, '二、保障', PROSE)).toEqual(['s1', 's2']);
  });

  test('of headings is one as a whole, whatever one of them looks like', () => {
    const odd = '3.完善法规政策、标准规范、统计监测和评价考核制度；';
    const lines = each('1.建设平台', '2.引进人才', odd, '4.优化生态', '5.加强合作');
    expect(labels('一、任务', ...lines, '二、保障', PROSE)).toEqual([
      ...['s1', 's1-1', 's1-2', 's1-3', 's1-4', 's1-5', 's2'],
    ]);
  });

  test('that the contents list is one of headings', () => {
    const lines = ['1.推进市域一体，做强主城区。', '2.支持县域，做优特色产业，做大规模。'];
    const contents = ['目录', '一、任务', ...lines.map((line) => line.slice(0, -1)), '二、保障'];
    expect(labels('一、任务', ...lines, '二、保障')).toEqual(['s1', 's2']);
    expect(labels(...contents, '一、任务', ...lines, '二、保障', PROSE)).toHaveLength(4);
  });
});

describe('numbered paragraphs', () => {
  test('that report figures are only paragraphs', () => {
    const reports = [
      '1.全市投入研发经费10亿元，同比增长10%，占比达到2.1%，位居全省第三。',
      '2.全市高新技术企业达到300家，技术合同成交额达到40亿元，比上年增长一成。',
    ];
    expect(labels('一、成效', ...reports, '二、保障', PROSE)).toEqual(['s1', 's2']);
  });

  test('have a heading where one opens each of them, with a stop or a colon', () => {
    const named = ['1.制定方案：', '2.组织实施：', '3.总结评估：'].map((name) => name + PROSE);
    expect(outlineOf(planOf('一、任务', ...named, '二、保障', PROSE))).toEqual([
      's1 一、 任务',
      's1-1 1. 制定方案 >',
      's1-2 2. 组织实施 >',
      's1-3 3. 总结评估 >',
      's2 二、 保障',
    ]);
  });

  test('that state a fact of their task open with its name', () => {
    const facts = [
      '1.目标：建成实验室10家。',
      `2.任务：${PROSE}`,
      '3.责任单位：市科技局、市财政局',
    ];
    expect(
      outlineOf(planOf('一、行动', '（一）平台', ...facts, '二、保障', PROSE)).slice(2),
    ).toEqual(['s1-1-1 1. 目标 >', 's1-1-2 2. 任务 >', 's1-1-3 3. 责任单位 >', 's2 二、 保障']);
    // A heading may name what it is: only facts are none.
    expect(labels('一、行动', ...each('1.行动一：平台', '2.行动二：人才'))).toEqual([
      's1',
      's1-1',
      's1-2',
    ]);
  });

  test('that a sentence announces are a list', () => {
    const list = ['1.制定方案：', '2.组织实施：'].map((name) => name + PROSE);
    expect(labels('一、任务', '分以下几步：', ...list, '二、保障', PROSE)).toEqual(['s1', 's2']);
  });

  test.each(['①建设实验室；', '（1）建设实验室；', '1.建设实验室；'])('%s is an entry', (first) => {
    const rest = [first.replace('1', '2').replace('①', '②').replace('；', '。')];
    expect(labels('一、任务', '要点如下：', first, ...rest, '二、保障')).toEqual(['s1', 's2']);
  });

  const TASK = '完成旧住房修缮更新60万平方米。';
  const LONG = '推进海绵城市达标评估，落实达标区面积占建成区一半的目标要求，优化评估机制。';
  const WHO = '（牵头单位：区水务局（海洋局），支撑单位：各镇）';
  test.each([
    ['of different lengths', [`1.${TASK}`, `2.${LONG}`, `3.${TASK}`]],
    ['with who does them in brackets', [`1.${TASK}${WHO}`, `2.${LONG}${WHO}`, `3.${TASK}${WHO}`]],
    [
      'of which one has a second sentence',
      [`1.${TASK}`, `2.${TASK}${LONG}`, `3.${LONG}`, `4.${TASK}`],
    ],
  ])('that are sentences %s are no headings, and none has lost its stop', (_, lines) => {
    const plan = planOf('一、任务', '（一）行动', ...lines, '二、保障', PROSE);
    expect(outlineOf(plan)).toEqual(['s1 一、 任务', 's1-1 （一） 行动', 's2 二、 保障']);
    expect(warned(plan)).not.toContain('open-heading');
    expect(plan.blocks.every(({ lead }) => lead === null)).toBe(true);
  });

  test('of which one has no heading among those that have: its first clause is none', () => {
    const lines = [
      `1.建立机制。${PROSE}`,
      `2.结合规划，${LONG.replace('。', '，')}${LONG}${WHO}`,
      `3.完善考评。${PROSE}`,
    ];
    const plan = planOf('一、任务', ...lines, '二、保障', PROSE);
    expect(outlineOf(plan).slice(1, 3)).toEqual(['s1-1 1. 建立机制 >', 's1-3 3. 完善考评 >']);
    expect(warned(plan)).not.toContain('open-heading');
  });

  test('that say more than one sentence are headings that have lost their stops', () => {
    const titles = ['建设高水平的实验室', '加快引进青年人才', '促进科技成果转化'];
    const lines = titles.map((title, i) => `${i + 1}.${title}围绕产业需求，${PROSE}${PROSE}`);
    const usual = ['领导', '投入', '宣传', '考核'].map(
      (what, i) => `${i + 1}.加强${what}。${PROSE}`,
    );
    const plan = planOf('一、任务', ...lines, '二、保障', ...usual);
    expect(outlineOf(plan).slice(1, 4)).toEqual(
      titles.map((title, i) => `s1-${i + 1} ${i + 1}. ${title} >?`),
    );
    expect(warned(plan)).toContain('open-heading');
  });

  test('that are sentences, counted through sections of which one has a single task', () => {
    const first = ['（一）更新', `1.${TASK}`, `2.${LONG}`];
    const plan = planOf('一、任务', ...first, '（二）风貌', `3.${TASK}${WHO}`, '二、保障', PROSE);
    expect(outlineOf(plan)).toEqual([
      's1 一、 任务',
      's1-1 （一） 更新',
      's1-2 （二） 风貌',
      's2 二、 保障',
    ]);
  });

  test('that end in a stop are headings where their text stands below them', () => {
    const lines = ['1.完成旧住房修缮。', PROSE, '2.推进海绵城市建设。', PROSE];
    expect(labels('一、任务', ...lines, '二、保障', PROSE)).toEqual(['s1', 's1-1', 's1-2', 's2']);
    const below = [
      '一、要求。',
      '（一）思想。',
      PROSE,
      '（二）原则。',
      PROSE,
      '二、保障措施。',
      PROSE,
    ];
    expect(labels(...below)).toEqual(['s1', 's1-1', 's1-2', 's2']);
  });

  test('of articles are no headings', () => {
    const items = ['（一）保养工程是指日常养护。', `（二）抢险工程是指${LONG}`];
    const articles = ['第一条 为规范管理，制定本办法。', '第二条 工程分为以下几类。', ...items];
    expect(labels(...articles, '第三条 本办法由市局解释。')).toEqual(['art1', 'art2', 'art3']);
  });

  test('of sentences that only count are none', () => {
    const lines = ['一是坚持领导。', '二是坚持为民。', '第一，统一思想。', '——坚持创新引领。'];
    const plan = planOf('一、要求', ...lines.map((line) => line + PROSE), '二、保障', PROSE);
    expect(outlineOf(plan)).toEqual(['s1 一、 要求', 's2 二、 保障']);
  });
});

test('a whole text on one line', () => {
  const line = `某市科技规划 一、要求 （一）思想。${PROSE} （二）原则。${PROSE} 二、任务 1.平台。${PROSE} 2.人才。${PROSE}`;
  const { plan } = convertText(line);
  expect(plan.title).toBe('某市科技规划');
  expect(outlineOf(plan)).toEqual([
    's1 一、 要求',
    's1-1 （一） 思想 >',
    's1-2 （二） 原则 >',
    's2 二、 任务',
    's2-1 1. 平台 >',
    's2-2 2. 人才 >',
  ]);
});
