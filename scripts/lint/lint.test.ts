/** Every check of the finished tree speaks where it should, and only there. */
import { describe, expect, test } from 'vitest';
import { bareSeed, convertText } from '../laws/convert-text.ts';
import type { Table } from '../pdast.ts';
import { convert } from '../pipeline.ts';
import { Source } from '../source.ts';
import { lints } from './index.ts';
import { raggedTable } from './ragged-table.ts';

const NOTICE = `某市人民政府关于印发某市科技创新规划的通知
某政发〔2022〕1号
各县区人民政府：
现将《某市科技创新规划》印发给你们，请认真组织实施。
某市人民政府
2022年5月19日
`;

const FILL = '坚持创新驱动发展，全面提升区域创新能力，加快建设创新型城市。';

const body = (...lines: string[]) =>
  `${NOTICE}某市科技创新规划
一、总体要求
${[...lines, ...Array.from({ length: 12 }, () => FILL)].join('\n')}
二、保障措施
加强组织领导，健全工作机制，落实各项任务。`;

/** Messages of one check. */
const said = (id: string, text: string) =>
  convertText(text)
    .file.messages.filter(({ ruleId }) => ruleId === id)
    .map(({ reason, line }) => `${line ?? 0} ${reason}`);

test('the sound text, to which the cases add their faults, has none', () => {
  expect(convertText(body()).file.messages.map(({ reason }) => reason)).toEqual([]);
});

test('every check has an id of its own and words for readers', () => {
  const ids = lints.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { title, about, todo } of lints) {
    expect(title).toMatch(/[\u4e00-\u9fff]{2}/);
    expect(about).toMatch(/。$/);
    expect(todo.zh).toMatch(/[\u4e00-\u9fff]{6}.*。$/);
    expect(todo.en).toMatch(/^[a-z ]{4}/);
  }
});

describe('unbalanced-marks', () => {
  test.for([
    ['落实“揭榜挂帅制度，推进改革，激发科技人员的活力。', '9 “ 不成对'],
    ['落实揭榜挂帅”制度，推进改革，激发科技人员的活力。', '9 ” 不成对'],
    ['根据《某省科技创新规划，结合本市实际，制定本规划。', '9 《 不成对'],
    ['根据《某省“十四五》规划，结合本市实际，制定本规划。', '9 “ 不成对'],
  ])('%s', ([line = '', message]) => {
    const messages = said('unbalanced-marks', body(line));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
  });

  test('a pair across the end of a sentence is two halves, in all likelihood', () => {
    const line = '推行“双随机、一公开等机制。深化改革，推行大科目概算制包干制”等管理机制。';
    expect(said('unbalanced-marks', body(line))).toHaveLength(2);
  });

  test.for([
    '提出“四个面向、面向世界科技前沿、面向经济主战场、面向国家重大需求、面向人民生命健康”的要求。',
    '强调“科技是第一生产力。”要求贯彻落实。',
    '落实“揭榜挂帅”“赛马”制度，根据《关于印发〈某某办法〉的通知》执行。',
    '建设China’s Valley创新园区，推进改革，激发科技人员的活力。',
  ])('keeps %s', (line) => expect(said('unbalanced-marks', body(line))).toEqual([]));
});

describe('ocr-scrap', () => {
  test.for(['章', '12', '）'])('%s', (scrap) => {
    expect(said('ocr-scrap', body(FILL, scrap))).toEqual([`10 零散的“${scrap}”单独成段`]);
  });

  test('keeps cells, names of attachments and words', () => {
    for (const lines of [['研发', '亿元'], ['附件'], ['科技创新']])
      expect(said('ocr-scrap', body(...lines))).toEqual([]);
  });
});

describe('two-columns', () => {
  const beside = (right: string) => `坚持创新驱动发展战略，建设一批高水平${' '.repeat(20)}${right}`;

  test('names lines that have halves of two sentences', () => {
    const lines = [
      '支持企业牵头组建创新联合',
      '体，打造特色产业集群，加',
      '强组织领导，压实工作责任',
    ];
    expect(said('two-columns', body(...lines.map(beside)))[0]).toMatch(/有 3 行/);
  });

  test('keeps two signatures side by side', () => {
    expect(said('two-columns', body(beside('临江市科学技术局')))).toEqual([]);
  });
});

describe('no-stop', () => {
  test.for([
    '加强统筹协调，健全工作机制，形成推进科技创新的强大合力',
    '加强统筹协调，健全工作机制，形成推进科技创新的强大合力，',
  ])('%s', (line) => {
    const messages = said('no-stop', body(line));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^9 段末没有句号/);
  });

  test.for([
    '加强统筹协调，健全工作机制，形成推进科技创新的“强大合力。”',
    '科技创新主要指标（2025年）',
  ])('keeps %s', (line) => expect(said('no-stop', body(line))).toEqual([]));

  test('says nothing of a text that sets no stops', () => {
    const text = body().replaceAll('。', '');
    expect(said('no-stop', text)).toEqual([]);
  });
});

describe('title-mismatch', () => {
  test('names both titles', () => {
    const text = body().replace('某市科技创新规划\n一、', '某市科技发展规划\n一、');
    const messages = said('title-mismatch', text);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('“某市科技创新规划”，文件题为“某市科技发展规划”');
  });

  test('is none where the notice came alone', () => {
    const alone = NOTICE.replace('某市科技创新规划', '《某市科技规划》《某市人才规划》');
    expect(said('title-mismatch', alone)).toEqual([]);
  });

  test.for([
    ['本市科技创新规划', '某市科技创新规划'],
    ['某市科技创新规划（2021年—2025年）', '某市科技创新规划（2021-2025年）'],
  ])('is none where a notice says %s of %s', ([announced = '', title = '']) => {
    const text = body()
      .replaceAll('某市科技创新规划', title)
      .replace(`印发${title}的`, `印发${announced}的`);
    expect(said('title-mismatch', text)).toEqual([]);
  });
});

describe('contents', () => {
  const headings = ['一、总体要求', '二、重点任务', '三、创新平台', '四、人才队伍', '五、保障措施'];
  const planOf = (listed: readonly string[], shown: readonly string[]) =>
    `${NOTICE}某市科技创新规划
目录
${listed.map((heading, i) => `${heading}……${i + 1}`).join('\n')}
${shown.flatMap((heading) => [heading, FILL, FILL, FILL]).join('\n')}`;

  test('that agree with the text', () => {
    const text = planOf(headings, headings);
    expect([...said('not-in-contents', text), ...said('contents-match', text)]).toEqual([]);
  });

  test('without a heading of the text', () => {
    const text = planOf(headings.toSpliced(2, 1), headings);
    expect(said('not-in-contents', text)).toEqual([expect.stringContaining('“三、创新平台”')]);
    expect(said('contents-match', text)).toEqual([]);
  });

  test('with a heading that the text has not', () => {
    const text = planOf(headings, headings.toSpliced(2, 1));
    expect(said('contents-match', text)).toEqual([expect.stringContaining('三、创新平台')]);
    expect(said('not-in-contents', text)).toEqual([]);
  });

  test('that list only headings of the first rank', () => {
    const shown = headings.flatMap((heading) => [heading, '（一）推进改革', '（二）扩大开放']);
    expect(said('not-in-contents', planOf(headings, shown))).toEqual([]);
  });
});

describe('suspicious-length', () => {
  test('a text that is hardly there', () => {
    expect(said('suspicious-length', '某市科技规划\n一、总则\n略。')[0]).toContain('全文只有');
  });

  test('paragraphs that were run together', () => {
    const messages = said('suspicious-length', body(FILL.repeat(110)));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^9 段落长 3\d{3} 字/);
  });
});

describe('unknown-issuer', () => {
  test('a text that names none', () => {
    const plain = body().slice(NOTICE.length);
    expect(said('unknown-issuer', plain)).toEqual(['0 没有认出发文机关']);
  });
});

describe('ragged-table', () => {
  const source = new Source('指标 目标值\n研发投入 3\n专利 12 件');
  const cell = (text: string) => {
    const start = source.raw.indexOf(text);
    return { span: { start, end: start + text.length } };
  };
  const rowOf = (anchor: string, ...texts: string[]) => ({ anchor, cells: texts.map(cell) });
  const table = (...rows: Table['rows']): Table => ({
    type: 'table',
    anchor: 't1',
    caption: null,
    header: [cell('指标'), cell('目标值')],
    rows,
    status: 'complete',
    note: null,
  });
  const check = (one: Table) => [
    ...raggedTable.check({
      source,
      root: { type: 'root', children: [one] },
      contents: [],
      doubts: [],
      markup: { grids: [], pictures: [] },
      omissions: [],
      blocks: [],
      description: { title: '某市规划', noticeTitle: null, issuer: null, kind: '规划' },
    }),
  ];

  test('names the row that is too long', () => {
    const rows = [rowOf('t1-r1', '研发投入', '3'), rowOf('t1-r2', '专利', '12', '件')];
    expect(check(table(...rows))).toEqual([
      {
        message: expect.objectContaining({ zh: '表头有 2 格，“专利”一行有 3 格' }) as unknown,
        at: cell('专利').span,
      },
    ]);
    expect(check(table(...rows.slice(0, 1)))).toEqual([]);
  });
});

describe('omitted-text', () => {
  const page = (inside: string) =>
    `<!DOCTYPE html><html><body><div class="text"><p>某市科技创新规划</p><p>一、总体要求</p>${`<p>${FILL}</p>`.repeat(6)}${inside}<p>三、保障措施</p><p>${FILL}</p></div></body></html>`;
  const hidden = (inside: string) => `<div style="display:none"><p>${inside}</p></div>`;
  const told = (inside: string) =>
    convert(new TextEncoder().encode(page(inside)), 'a.html', bareSeed(), () => null)
      .file.messages.filter(({ ruleId }) => ruleId === 'omitted-text')
      .map(({ reason }) => reason);

  test.each(['', ' type="number"'])('what a field shows inside a sentence: %s', (type) => {
    expect(told(`<p>投入增长<input${type} value="3.5">%以上。</p>`)[0]).toContain('3.5');
    expect(told('<p>投入增长<input type="hidden" value="3.5">%以上。</p>')).toEqual([]);
  });

  test('a hidden part that is read for its number', () => {
    const { messages } = convert(
      new TextEncoder().encode(page(hidden('二、主要任务'))),
      'a.html',
      bareSeed(),
      () => null,
    ).file;
    expect(
      messages.filter(({ ruleId }) => ruleId === 'hidden-part').map(({ reason }) => reason),
    ).toEqual(['网页隐藏的“二、主要任务”收入正文']);
  });

  test('a word that is hidden inside a sentence', () => {
    const not = '<span style="display:none">不低于</span>';
    expect(told(`<p>研发投入强度${not}3.5%。</p>`)[0]).toContain('不低于');
    expect(told(`<p>研发投入强度达到3.5%。${not}</p>`)).toEqual([]);
  });

  test.for([
    '五、网站声明',
    '2.建设实验室',
    '（2）建设实验室',
    '附件1 重点项目清单',
    '坚持创新驱动发展战略，建设一批高水平的省级重点实验室。',
  ])('a hidden block with %s', (line) => expect(told(hidden(line))[0]).toContain(line.slice(0, 8)));

  test('keeps what a page hides of its own', () =>
    expect(told(hidden('展开全文 收起'))).toEqual([]));

  test('what a page strikes out', () => {
    expect(told('<p>达到<del>12</del><ins>34</ins>家。</p>')[0]).toContain('12');
  });

  test.for(['button', 'select'])('a %s inside a sentence', (name) => {
    const control = `<${name}>${name === 'select' ? '<option>科技强市</option>' : '科技强市'}</${name}>`;
    expect(told(`<p>加快建设${control}，推进创新。</p>`)[0]).toContain('科技强市');
    expect(told(`<p>加快建设，推进创新。${control}</p>`)).toEqual([]);
    expect(told(`<p>增长3<${name}>5</${name}>4个点。</p>`)).toHaveLength(1);
    expect(told(`<p>加快建设</p>${control}<p>推进创新。</p>`)).toEqual([]);
  });
});
