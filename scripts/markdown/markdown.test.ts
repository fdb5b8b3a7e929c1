/** A Markdown file gives its words, its headings and its tables; none of its marks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareSeed } from '../laws/convert-text.ts';
import { breaches } from '../laws/laws.ts';
import { convert } from '../pipeline.ts';
import { outlineOf, PROSE } from '../testing/outlined.ts';
import { readInline } from './inline.ts';
import { isMarkdown } from './recognise.ts';

const planOf = (...lines: string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { plan, raw } = convert(bytes, 'example.md', bareSeed(), () => null);
  expect(breaches(plan, raw)).toEqual([]);
  return plan;
};
const texts = (plan: ReturnType<typeof planOf>) => plan.blocks.map(({ text }) => text);

describe('headings', () => {
  test('with a printed number have its level, whatever the marks say', () => {
    const plan = planOf(
      ...['# 某市科技规划', '# 一、总体要求', '**（一）指导思想**', PROSE],
      ...[
        '###### （二）原则',
        PROSE,
        '## 二、任务',
        '### 1. 平台 ###',
        PROSE,
        '### 2. 人才',
        PROSE,
      ],
    );
    expect(plan.title).toBe('某市科技规划');
    expect(outlineOf(plan)).toEqual([
      's1 一、 总体要求',
      's1-1 （一） 指导思想',
      's1-2 （二） 原则',
      's2 二、 任务',
      's2-1 1. 平台',
      's2-2 2. 人才',
    ]);
  });

  test('without a number have the level of their marks', () => {
    const lines = [
      '## 发展基础',
      PROSE,
      '### 资源',
      PROSE,
      '###市场',
      PROSE,
      '## 政策保障措施',
      PROSE,
    ];
    expect(outlineOf(planOf('# 某县旅游发展规划', ...lines))).toEqual([
      'h1  发展基础',
      'h1-h1  资源',
      'h1-h2  市场',
      'h2  政策保障措施',
    ]);
  });

  test('that are only bold stand below the number above them', () => {
    const bold = ['**指导思想**', PROSE, '**基本原则**', PROSE, '**目标**', PROSE];
    expect(outlineOf(planOf('# 某市规划纲要', '一、要求', ...bold, '二、保障', PROSE))).toEqual([
      's1 一、 要求',
      's1-h1  指导思想',
      's1-h2  基本原则',
      's1-h3  目标',
      's2 二、 保障',
    ]);
  });

  test('that a line underlines', () => {
    const plan = planOf('某市规划纲要', '===', '一、要求', '---', PROSE, '二、保障', '---', PROSE);
    expect(texts(plan)).toEqual(['某市规划纲要', '一、要求', PROSE, '二、保障', PROSE]);
  });
});

test.each([
  ['on the line of its name', ['abstract: 本规划提出15项任务，总投资200亿元。']],
  ['in quotation marks', ['abstract: "本规划提出15项任务，总投资200亿元。"']],
  ['set as a block', ['abstract: |', '  本规划提出15项任务，总投资200亿元。', '']],
])('the abstract of a front matter is text, %s', (_, abstract) => {
  const plan = planOf(
    ...['---', 'title: 某市科技规划', ...abstract, 'keywords: [创新]', '---'],
    ...['# 某市科技规划', '一、要求', PROSE, '二、保障', PROSE],
  );
  expect(plan.title).toBe('某市科技规划');
  expect(texts(plan)).toEqual([
    '本规划提出15项任务，总投资200亿元。',
    ...['某市科技规划', '一、要求', PROSE, '二、保障', PROSE],
  ]);
  expect(plan.apparatus.map(({ before }) => before).join('')).toContain('keywords: [创新]');
});

test('marks go, words stay, and each mark has its record', () => {
  const plan = planOf(
    ...['---', 'title: 某市规划', 'date: 2022-03-05', 'url: https://a.example/b', '---'],
    ...['# 某市科技规划', '<!-- 抓取', '于昨天 -->', '[toc]', '> 依据上位规划编制。', '***'],
    ...[
      '一、要求',
      `- **坚持创新。** ${PROSE}`,
      '详见[《办法》](https://a.example/c)和![图](d.png)附图。',
    ],
    ...['```', '代码里的**话**', '```', '\\*投入强度\\*指标', '二、保障', PROSE],
  );
  expect(texts(plan)).toEqual([
    '某市科技规划',
    '依据上位规划编制。',
    '一、要求',
    `坚持创新。${PROSE}`,
    '详见《办法》和附图。',
    '代码里的**话**',
    '*投入强度*指标',
    '二、保障',
    PROSE,
  ]);
  expect(plan).toMatchObject({ published: '2022-03-05', source: { url: 'https://a.example/b' } });
  expect(plan.warnings.map(({ rule }) => rule)).toContain('picture');
});

describe('front matter', () => {
  const FIELDS = [
    '标题: 某市人民政府关于某县人才规划的批复',
    '文号: 某政函〔2022〕9号',
    '发布单位: 某市人民政府办公室',
    '发布日期: 2022-03-05',
    '类型: 通知公告',
    '官方链接: "https://a.example/b?id=1"',
  ];
  const BODY = ['# 某市人民政府关于某县人才规划的批复', '某县人民政府：', PROSE];

  test('in Chinese says what the text does not', () => {
    const plan = planOf('---', ...FIELDS, '---', '', ...BODY);
    expect(texts(plan)).toEqual([BODY[0]?.slice(2), ...BODY.slice(1)]);
    expect(plan).toMatchObject({
      docNumber: '某政函〔2022〕9号',
      published: '2022-03-05',
      source: { url: 'https://a.example/b?id=1' },
      // Who publishes a document is not always who issues it: its title says.
      issuer: '某市人民政府',
    });
  });

  test('is followed by what its collector says of the text', () => {
    const note = ['> 正文摘自公开页面，以[原页](https://a.example/b)为准。', '> 仅供检索。'];
    const plan = planOf('---', ...FIELDS, '---', '', ...note, '', ...BODY, '> 依据上位规划编制。');
    expect(texts(plan)).toEqual([BODY[0]?.slice(2), ...BODY.slice(1), '依据上位规划编制。']);
  });

  test('is not what stands between two rules and only has colons', () => {
    const lines = ['主要目标：增加投入。', '责任单位：市科技局'];
    expect(texts(planOf('---', ...lines, '---', '一、要求', PROSE))).toEqual([
      ...lines,
      '一、要求',
      PROSE,
    ]);
  });
});

test.each([
  '指标*，目标*',
  '长3*4*5米',
  '增长5~8%，目标3~4个',
  '见[1]和《办法》（试行）',
  '一个**没有收尾',
  '填写____后交回',
  '路径C:_temp_',
])('%s holds no mark', (line) => expect(readInline(line).marks).toEqual([]));

test('a table of bars is a table', () => {
  const rows = ['| 序号 | 指标 | 单位 | 2020年 | 2025年 |', '| --- | :-- | :-: | --- | --: |'];
  const data = ['| 1 | **研发强度** | % | 2.1 | 2.5 |', '| 2 | 企业 | 家 | | 300 |'];
  const plan = planOf('# 某市规划纲要', '一、目标', PROSE, ...rows, ...data, '', '二、保障', PROSE);
  expect(plan.tables[0]?.rows).toEqual([
    ['1', '研发强度', '%', '2.1', '2.5'],
    ['2', '企业', '家', '', '300'],
  ]);
});

test('a text is Markdown by its name or by its marks', () => {
  expect(isMarkdown('a.md', '一、要求')).toBe(true);
  expect(isMarkdown('a.txt', '## 一、要\n文\n## 二、要\n## 三、要')).toBe(true);
  for (const sign of ['|', '\t', ',', '   '])
    expect(isMarkdown('a.txt', ['**序号**', '**指标**', '**2025年**'].join(sign))).toBe(true);
  expect(isMarkdown('a.txt', '一、要求\n# 号码\n**注：见下**')).toBe(false);
});

test('what is struck out keeps its marks, for the figures at both sides are no one number', () => {
  expect(texts(planOf('# 某市规划', '', '一、目标', '', '达到~~12~~34家。')).at(-1)).toBe(
    '达到~~12~~34家。',
  );
});

test('whatever the marks, the laws hold', () => {
  const piece = fc.constantFrom(
    ...['# ', '##', '**', '*', '__', '~~', '`', '```', '> ', '- ', '---', '===', '<!--', '-->'],
    ...['[', '](', 'http://a.cn)', '![', '|', '\\', '\n', '\n\n', '一、', '要求', '。', '3', ' '],
  );
  const text = fc
    .array(piece, { minLength: 1, maxLength: 60 })
    .map((parts) => `文${parts.join('')}`);
  fc.assert(
    fc.property(text, (made) => {
      planOf(made);
    }),
    { numRuns: 400 },
  );
});
