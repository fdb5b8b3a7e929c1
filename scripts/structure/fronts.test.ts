/** What stands in front of a plan and behind it: letterheads, titles over several lines, attachments, the printer's lines. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { convertText } from '../laws/convert-text.ts';
import { outlineOf, PROSE } from '../testing/outlined.ts';

const NOTICE = [
  '各县（市、区）人民政府，市政府各部门：',
  '现将《某市人才规划》印发给你们，请认真组织实施。',
];
const SIGNED = ['某市人民政府', '2022年3月1日'];
const BODY = ['一、总体要求', PROSE, '二、保障措施', PROSE];

const planOf = (...lines: string[]): Plan => convertText(lines.join('\n')).plan;
const titlesOf = ({ blocks }: Plan) =>
  blocks.flatMap(({ kind, text }) => (kind === 'title' ? [text] : []));
const rolesOf = ({ blocks }: Plan) => blocks.map(({ role }) => role);

describe('a notice that numbers what it says', () => {
  const parts = ['一、高度重视', PROSE, '二、强化落实', PROSE];
  test.each([[[]], [['附件']], [['（此件公开发布）']]])('ends above the plan: %j', (between) => {
    const plan = planOf(
      ...['某市人民政府关于印发某市人才规划的通知', ...NOTICE, ...parts, ...SIGNED, ...between],
      ...['某市人才规划', ...BODY],
    );
    expect(plan).toMatchObject({ title: '某市人才规划', issued: '2022-03-01' });
    expect(outlineOf(plan)).toEqual(['s1 一、 总体要求', 's2 二、 保障措施']);
    expect(plan.warnings.map(({ rule }) => rule)).not.toContain('numbering');
  });

  test('and names a plan that does not follow has parts of its own', () => {
    const notice = ['某市人民政府关于印发某市人才规划的通知', ...NOTICE, ...parts, ...SIGNED];
    expect(outlineOf(planOf(...notice))).toHaveLength(2);
  });
});

describe('a law', () => {
  test('may name its first part without a number', () => {
    const articles = ['第一条 为了规范。', '第二条 适用本条例。', '第三条 主管部门负责。'];
    const plan = planOf('某市信用条例（草案）', '总 则', ...articles);
    expect(outlineOf(plan)[0]).toMatch(/总\s?则$/);
  });
});

describe('a title over several lines', () => {
  test.each([
    [['某市人民政府关于印发', '某市科技创新“十四五”规划的', '通　知'], '通 知'],
    [['某市人民政府办公室', '关于印发某市科技创新', '“十四五”规划的通知'], '通知'],
    [['某市科技局 某市财政局', '关于印发《某市科技创新“十四五”规划》', '的通知'], '通知'],
  ])('of a notice: %j', (lines, end) => {
    const plan = planOf(
      ...lines,
      '某政发〔2022〕3号',
      ...NOTICE,
      ...SIGNED,
      '某市科技创新“十四五”规划',
      ...BODY,
    );
    const [notice, title, ...more] = titlesOf(plan);
    expect(notice?.endsWith(end)).toBe(true);
    expect([title, more]).toEqual(['某市科技创新“十四五”规划', []]);
    expect(plan.noticeTitle).toMatch(/关于印发.*通知$/);
    expect(plan.docNumber).toBe('某政发〔2022〕3号');
  });

  test.each([
    [['某市科技创新', '“十四五”规划']],
    [['某市国民经济和社会发展第十四个五年规划和', '二〇三五年远景目标纲要']],
    [['某市国土空间总体规划', '（2021—2035年）']],
    [['某市创新型城市建设', '实施方案（试行）']],
  ])('of a plan: %j', (lines) => {
    expect(titlesOf(planOf(...lines, ...BODY))).toEqual([lines.join('')]);
  });

  test('does not take in the line above that is none of it', () => {
    expect(titlesOf(planOf('云岭之声', '某市人才规划', ...BODY))).toEqual(['某市人才规划']);
  });

  test('are not two titles', () => {
    const plan = planOf(
      '某市人民政府关于印发某市人才规划的通知',
      ...NOTICE,
      ...SIGNED,
      '某市人才规划',
      '（试行）',
      ...BODY,
    );
    expect(titlesOf(plan)).toEqual([
      '某市人民政府关于印发某市人才规划的通知',
      '某市人才规划（试行）',
    ]);
  });
});

test('the form of an official document is no text of the plan', () => {
  const plan = planOf(
    ...[
      '某市人民政府文件',
      '某政发〔2022〕3号',
      '签发人：张某',
      '某市人民政府关于印发某市人才规划的通知',
    ],
    ...[...NOTICE, ...SIGNED, '（此件公开发布）', '某市人才规划', ...BODY],
    ...[
      '主题词：人才　规划　通知',
      '抄送：市委各部门，市人大常委会办公室。',
      '某市人民政府办公室　2022年3月2日印发',
      '（共印100份）',
    ],
  );
  expect(rolesOf(plan)).toEqual([
    ...['note', 'docNumber', 'note', 'body', 'salutation', 'body', 'signature', 'date', 'note'],
    ...['body', 'body', 'body', 'body', 'body', 'note', 'note', 'note', 'note'],
  ]);
  expect(plan).toMatchObject({
    title: '某市人才规划',
    issuer: '某市人民政府',
    issued: '2022-03-01',
  });
  // A paragraph that only begins so is one.
  const body = planOf('某市人才规划', '一、要求', `抄送制度要健全。${PROSE}`, '二、保障', PROSE);
  expect(rolesOf(body)).not.toContain('note');
});

test.each(['市长　张某', '省　长　王　某', '主任：李某某'])(
  '%s signs, and is no office',
  (signer) => {
    const order = ['某市人民政府令', '第12号', '《某市人才规划》已经通过，现予公布。'];
    const plan = planOf(...order, signer, '2022年4月1日', '某市人才规划', ...BODY);
    const signed = plan.blocks.filter(({ role }) => role === 'signature');
    expect(signed.map(({ text }) => text)).toEqual([signer.replace(/　/g, ' ')]);
    expect(plan.issuer).toBe('某市人民政府');
    const notice = ['某市人民政府关于印发某市人才规划的通知', ...NOTICE, '某市人民政府', signer];
    expect(planOf(...notice, '2022年4月1日', '某市人才规划', ...BODY).issuer).toBe('某市人民政府');
  },
);

describe('attachments', () => {
  const front = [
    '某市人民政府关于印发某市人才规划的通知',
    ...NOTICE,
    ...SIGNED,
    '某市人才规划',
    ...BODY,
  ];
  const first = ['附件1', '任务分工表', '一、平台类', PROSE, '二、人才类', PROSE];
  const second = ['附件2', '项目清单', '1.实验室项目。', PROSE];

  test('behind the plan are divisions, their list is a list, and the plan keeps its title', () => {
    const plan = planOf(...front, '附件：1.任务分工表', '2.项目清单', ...first, ...second);
    expect(plan.title).toBe('某市人才规划');
    expect(titlesOf(plan).at(-1)).toBe('某市人才规划');
    expect(outlineOf(plan)).toEqual([
      's1 一、 总体要求',
      's2 二、 保障措施',
      'a1 附件1 任务分工表',
      'a1-1 一、 平台类',
      'a1-2 二、 人才类',
      'a2 附件2 项目清单',
      'a2-1 1. 实验室项目',
    ]);
    expect(plan.attachments.map(({ title, present }) => [title, present])).toEqual([
      ['任务分工表', true],
      ['项目清单', true],
    ]);
  });

  test('a number that a space keeps from 附件： is the first of the list, and no heading', () => {
    const plan = planOf(...front, '附件： 1.任务分工表', '2.项目清单', ...first, ...second);
    expect(plan.attachments.map(({ title }) => title)).toEqual(['任务分工表', '项目清单']);
    expect(outlineOf(plan).slice(0, 3)).toEqual([
      's1 一、 总体要求',
      's2 二、 保障措施',
      'a1 附件1 任务分工表',
    ]);
  });

  test('of which a table is all are there', () => {
    const table = ['序号|任务|责任单位', '1|建设平台|县科技局', '2|引进人才|县人社局'];
    const list = ['附件：1.任务分工表', '2.项目清单'];
    const plan = planOf(
      ...[...front, ...list, '附件1', '任务分工表', ...table, '附件2', '项目清单', ...table],
    );
    expect(plan.attachments.map(({ present }) => present)).toEqual([true, true]);
    expect(plan.tables.map(({ division }) => division)).toEqual(['a1', 'a2']);
  });

  test('the only one is named by 附件： as well', () => {
    const table = ['序号|任务|责任单位', '1|建设平台|县科技局', '2|引进人才|县人社局'];
    const plan = planOf(...front, '附件：任务分工表', '附件', '任务分工表', ...table);
    expect(plan.attachments).toMatchObject([{ title: '任务分工表', present: true }]);
    expect(plan.tables).toMatchObject([{ division: 'a1', caption: '' }]);
  });

  test('of a few words are told by the names that the text has announced', () => {
    const list = ['附件：1.任务分工表', '2.项目清单'];
    const plan = planOf(
      ...front,
      ...list,
      '附件1',
      '任务分工表',
      '见另表。',
      '附件2',
      '项目清单',
      '（略）',
    );
    expect(outlineOf(plan).slice(-2)).toEqual(['a1 附件1 任务分工表', 'a2 附件2 项目清单']);
    expect(plan.blocks.filter(({ division }) => division === 'a2').map(({ text }) => text)).toEqual(
      ['附件2 项目清单', '（略）'],
    );
    // Names without words below them are what a page offers for download.
    const files = planOf(...front, ...list, '附件1', '任务分工表', '附件2', '项目清单');
    expect(outlineOf(files).some((entry) => entry.startsWith('a'))).toBe(false);
  });

  test('that 附： alone announces are told by numbers that begin anew', () => {
    const plan = planOf(...front, '附：重点工作清单', '一、平台类', PROSE, '二、人才类', PROSE);
    expect(outlineOf(plan).slice(-3)).toEqual([
      'a1 附 重点工作清单',
      'a1-1 一、 平台类',
      'a1-2 二、 人才类',
    ]);
    expect(outlineOf(planOf(...front, '附：重点工作清单', PROSE)).at(-1)).toBe('s2 二、 保障措施');
  });

  test('whose names stand below 附件： alone are a list, no headings', () => {
    const plan = planOf(...front, '附件：', '1.任务分工表', '2.项目清单', ...first, ...second);
    expect(outlineOf(plan).map((one) => one.split(' ')[0])).toEqual([
      's1',
      's2',
      'a1',
      'a1-1',
      'a1-2',
      'a2',
      'a2-1',
    ]);
    expect(plan.attachments.map(({ present }) => present)).toEqual([true, true]);
  });

  test('that are tables have the title of the table', () => {
    const table = ['序号', '指标名称', '单位', '2025年目标值'];
    const rows = ['1', '人才总量', '万人', '30', '2', '高层次人才', '人', '500'];
    const plan = planOf(
      ...front,
      '附件1',
      '主要指标',
      ...table,
      ...rows,
      '附件2',
      ...second.slice(1),
    );
    expect(outlineOf(plan).slice(2, 4)).toEqual(['a1 附件1 主要指标', 'a2 附件2 项目清单']);
    expect(plan.tables).toMatchObject([
      { division: 'a1', rows: [rows.slice(0, 4), rows.slice(4)] },
    ]);
    // Of one at the end, no name in a list is made.
    const last = planOf(...front, '附件', '主要指标', ...table, ...rows);
    expect(outlineOf(last).at(-1)).toBe('a1 附件 主要指标');
  });

  test('stand behind who signs, the date and their names', () => {
    const plan = planOf(...front, '附件：任务分工表', ...SIGNED, '附件', ...first.slice(1));
    expect(
      plan.blocks.flatMap(({ role, division }) => (role === 'body' ? [] : [[role, division]])),
    ).toEqual([
      ['salutation', null],
      ['signature', null],
      ['date', null],
      ['attachment', null],
      ['signature', null],
      ['date', null],
    ]);
    expect(outlineOf(plan).at(2)).toBe('a1 附件 任务分工表');
  });

  test('of the plan are not on one level with it, where it is itself the attachment of its notice', () => {
    const notice = ['某市人民政府关于印发《2026年某市人才计划》的通知', ...NOTICE, ...SIGNED];
    const plan = planOf(
      ...notice,
      '附件',
      '2026年某市人才计划',
      ...BODY,
      '附件',
      ...first.slice(1),
    );
    expect(plan.title).toBe('2026年某市人才计划');
    expect(outlineOf(plan).map((one) => one.split(' ')[0])).toEqual([
      's1',
      's2',
      'a1',
      'a1-1',
      'a1-2',
    ]);
  });

  test('that are only named are missing', () => {
    const plan = planOf(...front, '附件：1.任务分工表', '2.项目清单');
    expect(plan.attachments.map(({ present }) => present)).toEqual([false, false]);
  });

  test('the plan itself may be the attachment of its notice', () => {
    const plan = planOf(
      ...['某市人民政府关于印发某市人才规划的通知', ...NOTICE, '附件：某市人才规划', ...SIGNED],
      ...['附件', '某市人才规划', ...BODY],
    );
    expect(plan.title).toBe('某市人才规划');
    expect(plan.attachments).toMatchObject([{ title: '某市人才规划', present: true }]);
    expect(outlineOf(plan)).toEqual(['s1 一、 总体要求', 's2 二、 保障措施']);
  });
});

test('a heading that is spread over its line closes up, one of several clauses does not', () => {
  const plan = planOf('某市人才规划', '第一章 总 则', PROSE, '第二章 坚持创新　服务发展', PROSE);
  expect(plan.outline.map(({ title }) => title)).toEqual(['总则', '坚持创新 服务发展']);
});

test('no space stays inside quotation marks of a heading, beside them, or beside 〇', () => {
  const plan = planOf(
    '某市人才规划',
    ...['第一章 “ 十四五 ” 时期目标', PROSE, '第二章 展望二 〇 三五年', PROSE],
    ...['第三章 用好 “两个市场”', PROSE],
  );
  expect(plan.outline.map(({ title }) => title)).toEqual([
    '“十四五”时期目标',
    '展望二〇三五年',
    '用好 “两个市场”',
  ]);
});
test.each(['预案', '规程', '导则', '指引'])(
  'a notice may carry a %s, numbered 1 and 1.1',
  (kind) => {
    const title = `某市燃气事故${kind}`;
    const head = [
      `某市人民政府办公室关于印发《${title}》的通知`,
      NOTICE[0] ?? '',
      '现印发给你们，请认真执行。',
    ];
    const body = ['1　　总则', '1.1　　编制目的', PROSE, '2　　组织体系', '2.1　　领导机构', PROSE];
    const plan = planOf(...head, '2022年3月1日', title, ...body);
    expect(titlesOf(plan)).toEqual([head[0], title]);
    expect(plan.blocks.filter(({ container }) => container === 'notice')).toHaveLength(4);
    expect(plan.warnings.map(({ rule }) => rule)).not.toContain('not-a-plan');
  },
);

test.each(['各办、中心、综合行政执法队、各村：', '各街镇、开发区、农场：'])(
  '%s is whom a notice is to',
  (to) => {
    const plan = planOf(
      '某街道关于印发某街道人才计划的通知',
      to,
      '现印发给你们。',
      '某街道人才计划',
      ...BODY,
    );
    expect(plan.blocks[1]?.role).toBe('salutation');
    const sentence = planOf('某街道人才计划', '各村要做好以下工作：', PROSE, ...BODY);
    expect(rolesOf(sentence)).not.toContain('salutation');
  },
);

test('offices of one place that a site ran together sign apart', () => {
  const signed = ['某城区财政局某城区科学技术委员会', '某城区教育局', '2022年3月1日'];
  const plan = planOf(
    '关于印发《某城区人才规划》的通知',
    ...NOTICE,
    ...signed,
    '某城区人才规划',
    ...BODY,
  );
  expect(plan.issuer).toBe('某城区财政局 某城区科学技术委员会 某城区教育局');
});

test('tables at the end are listed like attachments, and a link to an explanation is none of the text', () => {
  const list = ['附表：1.任务分工表', '2.各县指标分配表'];
  const plan = planOf('某市人才规划', ...BODY, ...list, '文字解读：《某市人才规划》的文件解读');
  expect(outlineOf(plan).map((one) => one.split(' ')[0])).toEqual(['s1', 's2']);
  expect(rolesOf(plan).slice(-2)).toEqual(['attachment', 'attachment']);
  expect(plan.blocks.at(-1)?.text).toBe('2.各县指标分配表');
});
