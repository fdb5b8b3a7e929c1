/** The pages of the usual content systems, and what a copy of one leaves: the document whole, and nothing of the site. */
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { convertText } from '../laws/convert-text.ts';
import { breaches } from '../laws/laws.ts';
import { PROSE } from '../testing/outlined.ts';

const NOTICE = '某市人民政府关于印发某市人才规划的通知';
const FRONT = [
  ...['某政发〔2022〕3号', '各县（市、区）人民政府，市政府各部门：'],
  ...['现将《某市人才规划》印发给你们，请认真组织实施。', '某市人民政府', '2022年3月1日'],
];
const BODY = [
  '某市人才规划',
  '一、要求',
  PROSE,
  '二、任务',
  `重点是：${PROSE}`,
  '三、保障',
  `此外，${PROSE}`,
];
const DOCUMENT = [NOTICE, ...FRONT, ...BODY];

const paragraphs = (lines: readonly string[]) =>
  lines.map((line) => `<p style="text-indent:2em">&emsp;&emsp;${line}</p>`).join('\n');
const ABOVE =
  '<div class="top">某市人民政府门户网站</div><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul><div>您现在的位置：<a href="/">首页</a> &gt; <a>政府文件</a></div>';
const BAR =
  '<div class="bar">发布时间：2022-03-05 09:12　来源：某市政府办　浏览次数：12　字号：[<a>大</a> <a>中</a> <a>小</a>]　<a>打印</a> 分享到：<a>微信</a></div>';
const BELOW =
  '<div>上一篇：<a href="a">关于某某办法的通知</a><br>下一篇：没有了</div><div>扫一扫在手机打开当前页</div><div><h3>相关文档</h3><ul><li><a href="c">《某市人才规划》政策解读</a></li></ul></div><div class="footer"><p>版权所有：某市人民政府</p><p>某ICP备00000000号-1</p></div>';
const page = (...inside: string[]) =>
  `<!DOCTYPE html><html><head><title>${NOTICE}_某市人民政府门户网站</title></head><body>${ABOVE}${inside.join('')}${BELOW}<script>x()</script></body></html>`;

/** The lines of the document, and nothing else. */
function holds(plan: Plan, raw: string): void {
  expect(plan.blocks.map(({ text }) => text)).toEqual(DOCUMENT);
  expect(plan.outline.map(({ title }) => title)).toEqual(['要求', '任务', '保障']);
  expect(plan).toMatchObject({
    title: '某市人才规划',
    noticeTitle: NOTICE,
    docNumber: '某政发〔2022〕3号',
    issuer: '某市人民政府',
    issued: '2022-03-01',
  });
  expect(breaches(plan, raw)).toEqual([]);
}

const INDEX = [
  ['索引号', '0151/2022-00012'],
  ['主题分类', '科技'],
  ['发文机关', '某市人民政府'],
  ['成文日期', '2022年03月01日'],
  ['发文字号', '某政发〔2022〕3号'],
  ['发布日期', '2022年03月05日'],
  ['有效性', '有效'],
] as const;

/** The number beside the text; `line` is where the page shows it. */
const numbered = (line: string, after = '') =>
  convertText(
    page(
      `<h1>${NOTICE}</h1>${line}`,
      `<div class="TRS_Editor">${paragraphs(DOCUMENT.slice(2))}</div>`,
      after,
    ),
  ).plan.docNumber;

describe('a number outside of the text', () => {
  const [label, number] = ['文号：', FRONT[0]];
  test.each([
    ['in two elements', `<div><span>${label}</span><span>${number}</span></div>`, ''],
    ['with a date on its line', `<div>${label}${number}　发布时间：2022-03-05</div>`, ''],
    ['without a label', `<p>${number} 2022-03-05</p>`, ''],
    ['below the text', '', `<div>${label}${number}</div>`],
  ])('%s is that of the document', (_, above, below) => {
    expect(numbered(above, below)).toBe(number);
  });
  test('is nobody’s where the page shows two', () => {
    const other = '<div>文号：某政发〔2022〕9号</div>';
    expect(numbered(`<div>${label}${number}</div>`, other)).toBeNull();
  });
});

describe('an index of data about the document', () => {
  const article = `<div class="TRS_Editor">${paragraphs(DOCUMENT)}</div>`;
  test.each([
    [
      'table',
      `<table>${INDEX.map(([a, b]) => `<tr><td>${a}：</td><td>${b}</td></tr>`).join('')}</table>`,
    ],
    ['dl', `<dl>${INDEX.map(([a, b]) => `<dt>${a}</dt><dd>${b}</dd>`).join('')}</dl>`],
    ['ul', `<ul>${INDEX.map(([a, b]) => `<li><b>${a}：</b>${b}</li>`).join('')}</ul>`],
    ['div', INDEX.map(([a, b]) => `<div><span>${a}：</span><span>${b}</span></div>`).join('')],
  ])('as %s is read and not shown', (_, index) => {
    const { plan, raw } = convertText(page(`<div>${index}</div>`, BAR, article));
    holds(plan, raw);
    expect(plan.published).toBe('2022-03-05');
  });
});

describe('an article', () => {
  const [title, ...rest] = DOCUMENT;
  test.each([
    [
      'in a container',
      page(`<h1>${title ?? ''}</h1>`, BAR, `<div id="zoom">${paragraphs(rest)}</div>`),
    ],
    [
      'with breaks for paragraphs',
      page(
        `<div id="UCAP-CONTENT"><p>${DOCUMENT.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join('<br><br>')}</p></div>`,
      ),
    ],
    [
      'in two containers',
      page(
        `<h1>${title ?? ''}</h1>`,
        BAR,
        `<div class="article_content">${paragraphs(FRONT)}</div><div class="article_content">${paragraphs(BODY)}</div>`,
      ),
    ],
    [
      'with a header of its own',
      page(
        `<article><header><h1>${title ?? ''}</h1><div>作者：管理员</div></header><div class="entry-content">${paragraphs(rest)}</div></article>`,
      ),
    ],
    [
      'in a table of the layout',
      page(
        `<table><tr><td><table><tr><td id="content">${paragraphs(DOCUMENT)}</td></tr></table></td></tr></table>`,
      ),
    ],
    [
      'with its title in a row of the layout, and that of the site at its head',
      page(
        `<table><tr><td align="center"><b><font size="5">${title ?? ''}</font></b></td></tr><tr><td>${BAR}</td></tr><tr><td><div id="content">${paragraphs(rest)}</div></td></tr></table>`,
      ).replace(/<title>.*<\/title>/, '<title>某市人民政府--文件</title>'),
    ],
    [
      'with a hidden head for print',
      page(
        `<div style="display:none">打印：${NOTICE}</div><div class="pages_content">${paragraphs(DOCUMENT)}</div>`,
      ),
    ],
    [
      'of Word',
      page(
        `<div id="vsb_content">${DOCUMENT.map((line) => `<p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span><strong>${line.slice(0, 2)}</strong><span>${line.slice(2)}</span><o:p></o:p></p>`).join('')}</div>`,
      ),
    ],
  ])('%s', (_, html) => {
    const { plan, raw } = convertText(html);
    holds(plan, raw);
  });

  test('keeps the names of its downloads, which are links', () => {
    const files =
      '<div><p>附件：</p><p><a href="1">1.任务分工表.doc</a></p><p><a href="2">2.项目清单.xls</a></p></div>';
    const { plan } = convertText(page(`<div id="zoom">${paragraphs(DOCUMENT)}</div>`, files));
    expect(plan.attachments).toMatchObject([
      { anchor: 'a1', title: '任务分工表', present: false },
      { anchor: 'a2', title: '项目清单', present: false },
    ]);
  });
});

describe('a copy of a page as text', () => {
  const site = [
    '首页 > 政务公开 > 政府文件',
    '发布时间：2022-03-05 09:12',
    '来源：某市政府办',
    '浏览次数：12',
    '字号：大 中 小',
    '打印',
    '关闭',
    '分享到：',
  ];
  const below = [
    '上一篇：关于某某办法的通知',
    '下一篇：没有了',
    '相关文档',
    '《某市人才规划》政策解读',
    '附件下载',
    '打印本页',
    '版权所有：某市人民政府',
  ];

  test.each([
    ['labels and values below each other', INDEX.flat()],
    ['labels and values on a line', INDEX.map((pair) => pair.join('：'))],
  ])('with its index: %s', (_, index) => {
    const { plan, raw } = convertText(
      [...index, NOTICE, ...site, ...DOCUMENT, ...below].join('\n'),
    );
    holds(plan, raw);
    expect(plan.published).toBe('2022-03-05');
  });

  test.each([
    [
      'an index between bars, once more as a list',
      [
        ...[
          '- 索 引 号:0151/2022-00012',
          '- 分 类:规划',
          '- 标 题:某市人才规划',
          '- 公开方式:主动公开',
        ],
        ...['索 引 号: | 0151/2022-00012 | 分 类: | 规划 |', `名 称: | ${NOTICE} | ||`],
        ...[
          '文 号: | 某政发〔2022〕3号 | 公开类型: | 主动公开 |',
          '公开属性: | 全部公开 | 公开期限: | 长期 |',
        ],
      ],
    ],
    ['a path without its first word', ['诚信规章', `当前位置 > 诚信规章 > ${NOTICE}`]],
    [
      'the lines of a collection',
      [
        '您的位置: 首页 » 法规 »',
        NOTICE,
        '时间:2022-03-05 08:50:40 来源: 某网 阅读:84',
        '下载地址: 点击此处下载',
      ],
    ],
    ['a picture', ['首页 > 文件', '图片']],
  ])('with %s', (_, above) => {
    const { plan, raw } = convertText(
      [...above, ...DOCUMENT, '阅读下一篇', '返回某网首页'].join('\n'),
    );
    holds(plan, raw);
  });

  test('that begins with the document loses none of it', () => {
    const { plan, raw } = convertText(DOCUMENT.join('\n'));
    holds(plan, raw);
    expect(plan.apparatus.filter(({ kind }) => kind === 'drop')).toEqual([]);
  });
});
