import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../decode/decode.ts';
import { readHtml } from './read.ts';

const PROSE =
  '坚持创新在现代化建设全局中的核心地位，深入实施创新驱动发展战略，加快建设科技强县，为高质量发展提供有力支撑。';

const page = (article: string, around = '', head = ''): string => `<!DOCTYPE html><html><head>
<title>关于印发规划的通知-某县人民政府网站</title>${head}<script>var 规划 = '不是正文';</script><style>.正文{}</style></head>
<body><nav><a href="/">首页</a><a>政务公开</a></nav>
<div class="top"><ul><li><a href="/a">要闻动态一二三四五</a></li><li><a href="/b">政策解读一二三四五</a></li></ul></div>${around}
<div class="wrap"><div class="article-content">${article}</div>
<div class="share">分享到：<a>微信</a><a>微博</a></div></div>
<div class="footer"><p>版权所有：某县人民政府办公室　ICP备12345678号</p></div></body></html>`;

const lines = (html: string): string[] => readHtml(html).text.split('\n');
const body = `<p>一、发展基础</p><p>${PROSE}</p><p>二、总体要求</p><p>${PROSE}</p>`;

describe('a page of a site', () => {
  test('is its article, a block a line', () => {
    expect(lines(page(body))).toEqual(['一、发展基础', PROSE, '二、总体要求', PROSE]);
  });

  test('keeps the title above the article where the text does not repeat it', () => {
    const around = '<h1>某县科技创新“十四五”规划</h1>';
    expect(lines(page(body, around))[0]).toBe('某县科技创新“十四五”规划');
    const repeated = page(`<p>某县科技创新</p><p>“十四五”规划</p>${body}`, around);
    expect(lines(repeated).slice(0, 2)).toEqual(['某县科技创新', '“十四五”规划']);
  });

  test('is without a row of links that leads home, where that stands in its container', () => {
    const menu = '<div class="nav"><a>首页</a> | <a>政务公开</a> | <a>互动交流</a></div>';
    const files = '<div><a>附件1</a><a>附件2</a><a>附件3</a></div>';
    const whole = `<html><head></head><body>${menu}<table><tr><td>${body}</td></tr></table>${files}</body></html>`;
    const { text, omitted } = readHtml(whole);
    expect(text.split('\n')).toEqual([...lines(page(body)), '附件1附件2附件3']);
    expect(omitted.map(({ rule, text: words }) => `${rule} ${words}`)).toEqual([
      'page-around 首页 | 政务公开 | 互动交流',
    ]);
  });

  test('keeps what belongs to the document and stands outside of its container', () => {
    const split = page(body.repeat(3)).replace(
      '<div class="share">',
      `<div><p>附件1：主要指标</p><p>三、保障措施。${PROSE}</p></div><div class="share">`,
    );
    expect(lines(split).slice(12)).toEqual(['附件1：主要指标', `三、保障措施。${PROSE}`]);
  });

  test('keeps the names of attachments below the article', () => {
    const files =
      '<p>附件：<a>1.主要指标.doc</a></p><p><a>2.任务分工.xls</a></p><p><a>关于申报项目的通知</a></p>';
    const listed = page(body).replace(
      '<div class="share">',
      `<div>${files}</div><div class="share">`,
    );
    expect(lines(listed).slice(4)).toEqual(['附件：1.主要指标.doc', '2.任务分工.xls']);
  });

  test('leaves out what the page does not show', () => {
    const hidden = `<div style="display: none">打印页眉</div><p hidden>草稿</p>${body}<!-- 注释 --><noscript>请启用</noscript>`;
    expect(lines(page(hidden))).toEqual(['一、发展基础', PROSE, '二、总体要求', PROSE]);
  });

  test('gives what its head and its index table say', () => {
    const index = `<table><tr><td>索 引 号：</td><td>A01/2021-1</td><td>发文机关：</td><td>某县人民政府</td></tr>
      <tr><td>成文日期：</td><td>2021年11月03日</td><td>发布日期：</td><td>2021-11-09</td></tr>
      <tr><td>文　　号：</td><td>某政发〔2021〕12号</td><td>主题分类：</td><td>科技</td></tr></table>`;
    const head =
      '<meta name="PubDate" content="2021-11-08 10:00"><meta name="Url" content="https://www.example.gov.cn/1.html"><meta name="SiteName" content="某县人民政府网站">';
    const { meta, text } = readHtml(page(body, index, head));
    expect(meta).toEqual({
      title: '关于印发规划的通知',
      docNumber: '某政发〔2021〕12号',
      issuer: '某县人民政府',
      issued: '2021-11-03',
      published: '2021-11-08',
      effective: null,
      url: 'https://www.example.gov.cn/1.html',
      site: '某县人民政府网站',
    });
    expect(text).not.toContain('索');
    expect(readHtml(page(index + body)).text.split('\n')[0]).toBe('一、发展基础');
  });

  test('a table of documents is no index table', () => {
    const listed =
      '<table><tr><td>名称</td><td>文号</td><td>发布日期</td></tr><tr><td>甲规划</td><td>1号</td><td>2021-01-02</td></tr></table>';
    expect(readHtml(page(body + listed)).text).toContain('名称\n文号\n发布日期\n甲规划');
  });

  test('without any container, it loses no line of its text', () => {
    const bare = `<html><body><p>某县人民政府</p><table><tr><td>${body}</td></tr></table><p>2021年5月6日</p></body></html>`;
    expect(lines(bare)).toEqual([
      '某县人民政府',
      '一、发展基础',
      PROSE,
      '二、总体要求',
      PROSE,
      '2021年5月6日',
    ]);
  });
});

describe('text of elements', () => {
  const fragment = (html: string) => readHtml(`<div>${html}</div>`).text;

  test('blocks and breaks end lines, inline elements do not', () => {
    expect(fragment('<p><b>（一）</b><span>重大\n  意义。</span>正文<br>次行</p>末行')).toBe(
      '（一）重大 意义。正文\n次行\n末行',
    );
  });

  test('raised and lowered digits stay apart from the digits beside them', () => {
    expect(
      fragment('模式<sup>19</sup>，面积10m<sup>2</sup>，CO<sub>2</sub>，注<sup>[3]</sup>'),
    ).toBe('模式¹⁹，面积10m²，CO₂，注[3]');
  });

  test.each([
    ['<ruby>2025<rt>二〇二五</rt></ruby>年', '2025（二〇二五）年'],
    ['<ruby>垚<rp>（</rp><rt>yáo</rt><rp>）</rp></ruby>', '垚（yáo）'],
    ['<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>以上', '1/2以上'],
    ['<math><msup><mn>10</mn><mn>3</mn></msup></math>亿元', '10³亿元'],
  ])('what stands above is no number with what it stands on: %s', (html, wanted) => {
    expect(fragment(`<p>${html}</p>`)).toBe(wanted);
  });

  test.each([
    '<b style="display:inline-block">3</b><b style="display:inline-block">4</b>',
    '<b style="display: table-cell">3</b><b style="display: table-cell">4</b>',
    '<b style="color:red;float:left">3</b>4',
    '3<b style="POSITION: absolute; left: 9px">4</b>',
    '<span style="display:flex"><b>3</b><b>4</b></span>',
    '<span style="display:inline-grid">3<b>4</b></span>',
    '<span style="white-space:pre">3<b style="float:right">4</b></span>',
  ])('boxes in a line do not touch: %s', (boxes) => {
    expect(fragment(`<p>${boxes}家</p>`).replace(/\n家/, '家')).toBe('3 4家');
  });

  test('an element is a block by its style, and what is none by its style stays in the line', () => {
    const [block, inline] = ['display:none;display:block', 'display:inline;color:red'];
    expect(fragment(`<p><b style="${block}">77</b><b style="${block}">88</b></p>`)).toBe('77\n88');
    expect(fragment(`<p>7<b style="${inline}">7</b><b>8</b>家</p>`)).toBe('778家');
  });

  test('words that stand apart are no less words: no blank goes between Han characters', () => {
    expect(
      fragment('<p><b style="float:left">坚</b>持创新12<b style="float:left">家</b></p>'),
    ).toBe('坚持创新12家');
  });

  test.each(['<button>5</button>', '<img src="5.png">', '<svg><text>5</text></svg>'])(
    'digits at both sides of what is drawn are no one number: %s',
    (drawn) => expect(fragment(`<p>增长3${drawn}4个百分点</p>`)).toBe('增长3 4个百分点'),
  );

  test.each(['del', 's', 'strike'])('what <%s> strikes out is not joined to what stands', (tag) => {
    const { text, omitted } = readHtml(`<p>达到<${tag}>12</${tag}><ins>34</ins>家</p>`);
    expect([text, omitted.map(({ rule, text }) => `${rule} ${text}`)]).toEqual([
      '达到34家',
      ['struck-text 12'],
    ]);
  });

  test('a numbered list has the numbers that the page shows', () => {
    expect(
      fragment('<ol start="3"><li>甲</li><li></li><li>乙<ul><li>子</li></ul></li></ol><p>后</p>'),
    ).toBe('3.甲\n4.乙\n子\n后');
  });

  test.each([
    ['<ol><li value="3">甲</li><li>乙</li><li value="7">丙</li></ol>', '3.甲 4.乙 7.丙'],
    ['<ol reversed><li>甲</li><li>乙</li></ol>', '2.甲 1.乙'],
    ['<ol type="A"><li>甲</li><li>乙</li></ol>', 'A.甲 B.乙'],
    ['<ol type="i" start="4"><li>甲</li><li>乙</li></ol>', 'iv.甲 v.乙'],
    ['<ol style="list-style:none"><li>1.甲</li><li>2.乙</li></ol>', '1.甲 2.乙'],
    ['<ol start="3"><li>甲<ol><li>子</li></ol></li><li></li><li>乙</li></ol>', '3.甲 1.子 4.乙'],
  ])('as the list counts: %s', (list, wanted) => {
    expect(fragment(list).replaceAll('\n', ' ')).toBe(wanted);
  });

  test('preformatted lines stay lines', () => {
    expect(fragment('<pre>一、甲\n二、乙</pre>')).toBe('一、甲\n二、乙');
  });

  test('what looks like code appears as words', () => {
    const words =
      '<script>alert(1)</script> {process.exit(1)} import x from "y" </Section> [a](javascript:alert(1)) ---';
    const escaped = words.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(fragment(`<p>${escaped}</p>`)).toBe(words);
  });

  test('pictures leave their places', () => {
    const { text, pictures } = readHtml('<p>图前</p><p><img src="a.png"></p><p>图后</p>');
    expect([text, pictures]).toEqual(['图前\n图后', [3]]);
  });
});

describe('total', () => {
  test('a tree that is deeper than browsers go is refused', () => {
    expect(() => readHtml('<div>'.repeat(5000))).toThrow(
      expect.objectContaining({ rule: 'html-depth' }),
    );
  });

  test('any number of elements that end by themselves is no depth', () => {
    const many = ['甲', '乙'].map((word) => `<p>${`${word}<br>`.repeat(3000)}<p>丙`).join('');
    expect(readHtml(many).text.split('\n')).toHaveLength(6002);
  });

  test('quotation marks that never close cost no more than their length', () => {
    expect(readHtml(`<p>甲</p>${'<a "'.repeat(200_000)}`).text).toBe('甲');
  });

  test('whatever tags come in, every word outside silent elements comes out', () => {
    const tag = fc.constantFrom(
      'p',
      'td',
      'tr',
      'table',
      'tbody',
      'div',
      'span',
      'li',
      'ol',
      'br',
      'b',
      'h2',
      'sup',
      'caption',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.integer({ min: 0, max: 99 }).map((n) => `词${String.fromCodePoint(0x4e00 + n)}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        const { text, grids } = readHtml(html);
        const han = (from: string) =>
          [...from.replace(/<[^<>]*>/g, '')]
            .filter((c) => c >= '\u4e00')
            .sort()
            .join('');
        expect(han(text)).toBe(han(html));
        for (const { cells, span } of grids) {
          let at = span.start;
          for (const cell of cells) {
            expect(cell.span.start).toBeGreaterThanOrEqual(at);
            at = cell.span.end;
          }
          expect(at).toBeLessThanOrEqual(Math.max(span.end, span.start));
        }
      }),
      { examples: [[['<caption>', '<td>', '词一', '<td>']]] },
    );
  });
});

describe('decode', () => {
  test('states that the text was taken from a page, and its encoding', () => {
    const html = page(
      body,
      '',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    );
    const { encoding, text } = decode(iconv.encode(html, 'gb18030'));
    expect([encoding, text.split('\n')[0]]).toEqual(['html/gb18030', '一、发展基础']);
    expect(decode(iconv.encode(html, 'utf16le', { addBOM: true })).encoding).toBe('html/utf-16le');
  });

  test('Big5 is read where the page states it', () => {
    const html =
      '<html><head><meta charset="big5"></head><body><p>科技創新發展規劃，實施綱要。</p></body></html>';
    expect(decode(iconv.encode(html, 'big5')).text).toBe('科技創新發展規劃，實施綱要。');
  });
});

describe('what stands beside the container of a text and is of it', () => {
  const own = Array.from({ length: 6 }, (_, i) => `<p>坚持创新驱动发展，建成第${i}座实验室。</p>`);
  const beside = (inside: string) =>
    readHtml(
      `<html><body><div class="top"><a href="/">首页</a></div><div class="wrap"><p>发布时间：2022-01-01</p><div class="content">${own.join('')}</div>${inside}<div>分享到：微信</div></div><div class="foot"><p>主办：某市人民政府</p><p>版权所有：某市人民政府</p></div></body></html>`,
    );
  const rows = ['指标,单位,2025年', '研发投入强度,%,3.5', '发明专利,件,1200'];
  const table = (lines: readonly string[]) =>
    `<table>${lines.map((line) => `<tr>${line.replace(/[^,]+,?/g, (cell) => `<td>${cell.replace(',', '')}</td>`)}</tr>`).join('')}</table>`;

  test.each([
    [
      'headings with numbers',
      '<div><p>四、保障措施</p><p>（一）加强领导</p></div>',
      '（一）加强领导',
    ],
    ['entries of a list', '<div><p>——12345热线智能化项目</p></div>', '——12345热线智能化项目'],
    ['a sentence that is short', '<div><p>为推动科技创新，制定本规划。</p></div>', '制定本规划。'],
    ['a table of numbers', `<div>${table(rows)}</div>`, '发明专利\t件\t1200'],
    ['its last sentence', '<div><p>切实抓好落实。</p></div>', '切实抓好落实。'],
    [
      'who signs it, and when',
      '<div><p>某市人民政府</p><p>2021年12月1日</p></div>',
      '某市人民政府\t2021年12月1日',
    ],
  ])('%s', (_, inside, wanted) => {
    const { text } = beside(inside);
    expect(text.replaceAll('\n', '\t')).toContain(wanted);
    expect(text).not.toMatch(/发布时间|分享到|主办|版权/);
  });

  const number = '某政发〔2021〕5号';
  const numbered = (above: string, inside = '') =>
    readHtml(
      `<html><body><div class="top"><a href="/">首页</a></div><div><h1>某市科技创新规划</h1><p>发布时间：2022-01-01</p>${above}<div class="content"><p>${inside}</p>${own.join('')}</div></div></body></html>`,
    ).text.split(number).length - 1;

  test.each([number, `（${number}）`])('its number above the container: %s', (line) => {
    expect(numbered(`<div class="no">${line}</div>`)).toBe(1);
  });

  test('but not a number that the text or an index has', () => {
    expect(numbered(`<div>${number}</div>`, number)).toBe(1);
    expect(numbered(`<div>某政发〔2020〕1号</div>`, number)).toBe(1);
    expect(numbered(`<ul><li><a href="x">${number}</a></li></ul>`)).toBe(0);
    expect(numbered(`<p>${number}</p><div>废止：<p>某政发〔2016〕9号</p></div>`)).toBe(0);
    expect(numbered(`<p>${number}</p><p>另见其他文件的说明</p>`)).toBe(0);
    expect(numbered(`<dl><dt>发文字号：</dt><dd>${number}</dd></dl>`)).toBe(0);
  });

  test('but not the name of the site', () => {
    expect(beside('<div>某市人民政府</div>').text).not.toContain('某市人民政府');
  });

  test('but not the index of the document, nor links', () => {
    const index = ['索引号,A1', '发文机关,某市人民政府', '成文日期,2021年12月1日'];
    const links = table(rows).replace(/<td>([^<]*)<\/td>/g, '<td><a href="/x">$1</a></td>');
    expect(beside(table(index) + links).text).not.toMatch(/索引号|发明专利/);
  });
});
