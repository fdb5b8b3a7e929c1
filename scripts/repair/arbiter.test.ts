/** No rule drops what belongs to the text: sentences, entries, rows, headings, and never more than its bound. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { bareSeed, convertText } from '../laws/convert-text.ts';
import { convert } from '../pipeline.ts';
import { Source } from '../source.ts';
import { docx, p } from '../testing/word-file.ts';
import { PROSE, warned } from '../testing/outlined.ts';
import { dense } from '../text/characters.ts';
import { applyRule } from './engine.ts';
import { repairRules } from './index.ts';

const shown = ({ blocks }: Plan): string => blocks.map(({ text }) => text).join('\n');
const dropped = ({ apparatus }: Plan): string =>
  apparatus.flatMap(({ kind, before }) => (kind === 'drop' ? [before] : [])).join('\n');

const BODY = ['某市科技创新规划', '一、发展基础', PROSE, '二、主要任务', `此外，${PROSE}`];
const FRAME = ['扫一扫在手机打开当前页', '版权所有：某市人民政府', '某ICP备00000001号-1'];

/** Lines of documents that name what sites name of themselves. */
const TAILS: Record<string, readonly string[]> = {
  'the last sentence': ['本规划由市科技局负责解释，在市政府网站公布。'],
  'a sentence that asks': ['各单位要及时将进展通过政府网站和微信公众号向社会公开，接受监督。'],
  'a sentence behind words that label a list of links': [
    '相关政策：落实研发费用加计扣除。',
    '来源：各级财政资金和社会资本共同投入。',
    '网站地图服务能力建设',
  ],
  'a sentence that a plan says of itself': ['转载和引用本规划内容应注明出处。'],
  'a sentence about rights': ['打击网络转载侵权，加强版权保护，完善本网格服务平台。'],
  'projects of a list': [
    '三、重点项目',
    '12345政务服务热线智能化项目',
    '二维码一码通办项目',
    '政府网站集约化项目',
  ],
  'entries with numbers': [
    '（一）主办：市科技局。',
    '（二）客服：市大数据局。',
    '（三）版权保护：市文旅局。',
  ],
  'who carries it out': ['（三）科技活动周', '主办：市科技局', '承办单位：各区县科技局'],
  'whom to ask': ['咨询热线：12345', '技术支持单位：某大学', '来源：各级财政'],
  'when it is built': ['建设地点：高新区', '实施时间：2021—2025年'],
  'projects called like the parts of a foot': [
    ...['专栏5 政府网站', '版权声明系统', '友情链接互认', 'ICP备案核验', '网站标识码治理'],
    ...['无障碍', '网站地图', '手机版'],
  ],
  'addresses that it gives': ['门户网址如下：', 'https://a.gov.cn', 'https://b.gov.cn/x'],
  'rows of a table': [
    ...['表1 主要指标', '序号', '指标名称', '单位', '2025年', '1', '12345热线接通率', '%', '98'],
    ...['2', '政府网站访问量', '万次', '800', '3', '二维码应用场景', '个', '50'],
  ],
};

describe('stays on the page:', () => {
  describe.each(Object.entries(TAILS))('%s', (_, tail) => {
    test.each([
      ['alone', [...BODY, ...tail], tail],
      ['above the foot of a site', [...BODY, ...tail, ...FRAME], tail],
      [
        'at the head',
        [BODY[0] ?? '', '来源：某市政府网', ...BODY.slice(1, 2), ...tail, ...BODY.slice(2)],
        tail,
      ],
    ])('%s', (__, lines, wanted) => {
      const { plan } = convertText(lines.join('\n'));
      for (const line of wanted) expect(dense(shown(plan))).toContain(dense(line));
      for (const line of FRAME) expect(shown(plan)).not.toContain(line);
    });
  });

  test('whatever it says, in Word files and Markdown: they have no foot of a site', () => {
    const lines = [...BODY, '来源：市科技局', '政府网站标识码建设项目', '版权所有：某市人民政府'];
    const word = docx(lines.map((line) => p(line)).join(''));
    const markdown = new TextEncoder().encode(lines.join('\n\n'));
    for (const [bytes, name] of [
      [word, 'a.docx'],
      [markdown, 'a.md'],
    ] as const) {
      const { plan } = convert(bytes, name, bareSeed(), () => null);
      for (const line of lines) expect(shown(plan)).toContain(line);
    }
  });

  test('headings that an unlabelled list has printed before', () => {
    const chapters = ['发展基础', '总体要求', '重点任务', '重大工程', '保障措施'].map(
      (title, i) => `第${'一二三四五'[i] ?? ''}章 ${title}`,
    );
    const body = chapters.flatMap((chapter, i) => [
      `— ${i + 2} —`,
      chapter,
      ...Array.from({ length: 14 }, () => PROSE),
      '建设一批高水平实验室，',
    ]);
    const { plan } = convertText(['某市科技规划', ...chapters, ...body].join('\n'));
    const titles = plan.outline.map(({ label, title }) => `${label ?? ''} ${title}`);
    expect(titles.slice(-5)).toEqual(chapters);
  });
});

test('what stands at the end of a text and sites have, too', () => {
  const own = ['（联系人：张三）', '联系电话：0717-6712345'];
  const { plan } = convertText([...BODY, ...own, ...FRAME].join('\n'));
  for (const line of own) expect(shown(plan)).toContain(line);
  const table = ['表1 主要指标', '指标', '单位', '2025年', '研发投入', '%', '3', '来源：市统计局'];
  expect(shown(convertText([...BODY, ...table].join('\n')).plan)).toContain('来源：市统计局');
});

test('a text that is one line is not taken with the mark that opens it', () => {
  const line = `栏目：政策文件 发布时间：2022-05-20 ${`${PROSE}同时，`.repeat(60)}`;
  const { plan } = convertText(`某市规划\n${line}\n一、要求\n${PROSE}`);
  expect(shown(plan)).toContain('政策文件');
  expect(warned(plan)).toContain('doubtful-drop');
});

test('a text that stands twice is published once', () => {
  const lines = Array.from(
    { length: 9 },
    (_, i) => `（${'一二三四五六七八九'[i] ?? ''}）任务。${PROSE}${i}`,
  );
  const text = ['某市科技规划', '一、任务', ...lines];
  const { plan } = convertText([...text, ...text].join('\n'));
  expect(plan.blocks.filter(({ text: one }) => one.includes('（三）'))).toHaveLength(1);
  expect(dropped(plan)).toContain('（九）任务');
});

test('every rule that drops declares how much, and no piece is greater', () => {
  for (const { id, kind, bound } of repairRules)
    if (kind === 'drop') expect(bound, id).toBeGreaterThan(0);
  const rule = repairRules.find(({ id }) => id === 'site-header');
  const source = new Source(
    [
      '首页 > 文件',
      ...Array.from({ length: 400 }, (_, i) => `栏目：第${i}组`),
      '各县人民政府：',
    ].join('\n'),
  );
  const refused = rule ? applyRule(source, rule, 'a') : [];
  expect(refused.map(({ why }) => why)).toEqual(['bound']);
  expect(source.edits).toEqual([]);
});

describe('law: documents with and without a site around them', () => {
  const word = fc.constantFrom(
    '12345热线',
    '政府网站',
    '微信公众号',
    '客服',
    '二维码',
    '版权',
    '转载',
    '扫码',
    '主办',
    '分享',
    '来源',
    '相关政策',
    '点击率',
    '本站',
    '订阅',
    '下载',
  );
  const line = fc.oneof(
    word.map((one) => `推动${one}建设，完善服务体系，提升群众满意度。`),
    word.map((one) => `各部门要依托${one}开展宣传；`),
    word.map((one) => `${one}能力提升工程`),
    fc.tuple(word, fc.nat(9)).map(([one, i]) => `${i + 1}.${one}智能化项目`),
  );
  const part = fc.array(line, { minLength: 1, maxLength: 6 });
  test('every line of the document stays, every line of the site goes', () => {
    fc.assert(
      fc.property(part, part, fc.boolean(), (first, last, framed) => {
        const own = [
          '某市科技创新规划',
          '一、基础',
          PROSE,
          ...first,
          '二、任务',
          `此外，${PROSE}`,
          ...last,
        ];
        const above = ['当前位置：首页 > 政府文件', '发布时间：2022-05-20 来源：某市政府办'];
        const all = framed ? [...above, ...own, ...FRAME] : own;
        const { plan } = convertText(all.join('\n'));
        for (const one of own) expect(dense(shown(plan))).toContain(dense(one));
        for (const one of [...above, ...FRAME]) expect(shown(plan)).not.toContain(one);
      }),
      { numRuns: 60 },
    );
  });
});
