/** The law of characters, counted from the bytes of a file: what readers leave out is on record. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan.schema.ts';
import { bareSeed } from '../laws/convert-text.ts';
import { breaches } from '../laws/laws.ts';
import { convert } from '../pipeline.ts';
import { docx, p, run, W } from '../testing/word-file.ts';
import { PROSE } from '../testing/outlined.ts';
import { accountOf } from './account.ts';
import { Tally } from '../text/tally.ts';

const read = (file: string | Uint8Array, name = 'a.html'): Plan => {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { plan, raw } = convert(bytes, name, bareSeed(), () => null);
  expect(breaches(plan, raw)).toEqual([]);
  const { file: counted, made, kept, recorded, omitted } = plan.account;
  expect(kept + recorded + omitted).toBe(counted + made);
  return plan;
};
const texts = ({ blocks }: Plan) => blocks.map(({ text }) => text);
const leftOut = ({ omissions }: Plan) => omissions.map(({ rule, text }) => `${rule} ${text}`);
const LINES = [
  ...['某市科技创新规划', '一、发展基础', PROSE, '二、主要任务', `此外，${PROSE}`],
  ...['三、重点工程', `同时，${PROSE}`, '四、保障措施', `最后，${PROSE}`],
];
const paragraphs = LINES.map((line) => `<p>${line}</p>`).join('\n');
const page = (body: string) =>
  `<!DOCTYPE html><html><head><title>某市规划</title><style>.a2{}</style></head><body><div class="top"><a href="/">首页</a>政务公开</div>${body}<div class="foot">版权所有：某市人民政府 某ICP备00000001号</div><script>var a = "第9章";</script><!-- 注1 --></body></html>`;

describe('a page', () => {
  test('that hides its document behind a script is published, not emptied', () => {
    const plan = read(page(`<div id="main" style="display:none">${paragraphs}</div>`));
    expect(texts(plan)).toEqual(LINES);
    expect(plan.account.kept).toBeGreaterThan(plan.account.omitted);
  });

  test.each([
    ['a template', 'template', ''],
    ['a field', 'textarea', ''],
    ['a part without script', 'noscript', ''],
    ['a hidden attribute', 'section', ' hidden'],
  ])('that keeps its document in %s', (_, name, attribute) => {
    const inside = name === 'textarea' ? LINES.join('\n') : paragraphs;
    expect(texts(read(page(`<${name}${attribute}>${inside}</${name}>`)))).toEqual(LINES);
  });

  test('that keeps its source in a field, and shows it or not', () => {
    const field = `<textarea style="display:none">${paragraphs.replaceAll('<p>', '&lt;p style="font-size:16px"&gt;').replaceAll('</p>', '&lt;/p&gt;')}</textarea>`;
    expect(texts(read(page(field)))).toEqual(LINES);
    expect(texts(read(page(`<div class="content">${paragraphs}</div>${field}`)))).toEqual(LINES);
  });

  test('that carries its document in a frame', () => {
    const framed = paragraphs.replaceAll('"', '&quot;');
    expect(texts(read(page(`<iframe srcdoc="${framed}"></iframe>`)))).toEqual(LINES);
  });

  test('with a heading that is a picture, whose words are told', () => {
    const picture = '<p><img src="5.png" alt="五、附则"></p>';
    const plan = read(page(`<div>${paragraphs}${picture}</div>`));
    expect(leftOut(plan)).toContain('picture-words 五、附则');
  });

  test('that shows its first part and hides the others behind tabs', () => {
    const [first, ...rest] = [
      LINES.slice(0, 3),
      LINES.slice(3, 5),
      LINES.slice(5, 7),
      LINES.slice(7),
    ];
    const block = (lines: string[] = []) => lines.map((line) => `<p>${line}</p>`).join('');
    const hidden = rest.map((lines) => `<div style="display: none">${block(lines)}</div>`).join('');
    expect(texts(read(page(`<div class="content">${block(first)}${hidden}</div>`)))).toEqual(LINES);
  });

  test('hides a word, and it is on record', () => {
    const plan = read(
      page(`<div class="content">${paragraphs}<p style="display:none">暗记7号</p></div>`),
    );
    expect(texts(plan)).toEqual(LINES);
    expect(leftOut(plan)).toContain('page-hidden 暗记7号');
    expect(leftOut(plan).join('\n')).toContain('page-control 某市规划');
    expect(leftOut(plan).join('\n')).not.toMatch(/注1|第9章/);
    expect(plan.omissions[0]?.place).toMatch(/^网页第 1 行/);
  });

  const hide = (lines: readonly string[]) =>
    `<div style="display:none">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
  const show = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');

  test.each([
    ['in the middle', [3, 5]],
    ['two parts', [3, 7]],
    ['at the end', [7, 9]],
    ['the first', [1, 3]],
  ])('that hides the parts whose numbers are missing, %s', (_, [from = 0, to = 0]) => {
    const body = show(LINES.slice(0, from)) + hide(LINES.slice(from, to)) + show(LINES.slice(to));
    expect(texts(read(page(`<div class="content">${body}</div>`)))).toEqual(LINES);
  });

  test.each([
    ['numbers that are shown too', ['二、另一文件的部分', `据此，${PROSE}`]],
    ['numbers that go on elsewhere', ['六、另一文件的部分', `据此，${PROSE}`]],
    ['what a site says', ['五、相关阅读推荐', '欢迎关注本网微信公众号，转载请注明来源。']],
    ['no more than a name of a part', ['五、下一页']],
    ['numbers that begin again', ['五、网站声明', '五、使用条款', `据此，${PROSE}`]],
  ])('that hides %s keeps it hidden, on record', (_, hidden) => {
    const plan = read(page(`<div class="content">${show(LINES)}${hide(hidden)}</div>`));
    expect(texts(plan)).toEqual(LINES);
    expect(leftOut(plan).join('\n')).toContain(hidden[0]);
  });

  test('with its document in one text node, lines apart by line ends', () => {
    for (const style of ['', ' style="white-space: pre-wrap"'])
      expect(texts(read(page(`<div class="content"${style}>${LINES.join('\n')}</div>`)))).toEqual(
        LINES,
      );
  });

  test('with a few lines folded by an editor', () => {
    const plan = read(
      page(
        `<div class="content"><p>${LINES[0] ?? ''}</p><p>一、总则</p><p>坚持创新驱动，\n建设实验室，\n打造集群。</p></div>`,
      ),
    );
    expect(texts(plan).at(-1)).toBe('坚持创新驱动，建设实验室，打造集群。');
  });

  test.each([
    ['for a phone', '<div class="m-content">', '</div>'],
    ['for print', '<section id="print">', '</section>'],
    ['hidden', '<div style="display:none">', '</div>'],
  ])('that carries its text twice, %s', (_, opens, closes) => {
    const plan = read(
      page(
        `<div class="pc"><div class="content">${paragraphs}</div></div>${opens}${paragraphs}${closes}`,
      ),
    );
    expect(texts(plan)).toEqual(LINES);
    expect(plan.omissions.some(({ text }) => text.includes('四、保障措施'))).toBe(true);
  });

  describe('that carries its text twice, not quite the same', () => {
    const long = Array.from({ length: 9 }, (_, i) => `${PROSE}第${i}项。`);
    const TEXT = [
      '某市科技创新规划',
      '一、发展基础',
      ...long,
      '二、保障措施',
      `增长3.5%。${PROSE}`,
    ];
    const other = TEXT.map((line) => line.replace('3.5%', '35%').replace('第4项', '第6项'));
    const block = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
    const NOTE = /2 处不同，取在前的一份：.*“[^”]*第4项。[^”]*”，此份作“[^”]*第6项/;

    test.each([
      ['in blocks', `<div class="a">${block(TEXT)}</div><div class="b">${block(other)}</div>`],
      ['one below the other', `<div class="content">${block(TEXT)}${block(other)}</div>`],
    ])('%s', (_, body) => {
      const plan = read(page(body));
      expect(texts(plan)).toEqual(TEXT);
      const notes = [...plan.omissions, ...plan.apparatus].flatMap(({ note }) => note ?? []);
      expect(notes).toEqual([expect.stringMatching(NOTE)]);
      expect(plan.warnings.map(({ rule }) => rule)).toContain('copies-differ');
    });

    test('in a text, with a line that differs in its middle', () => {
      const plan = read([...TEXT, ...other].join('\n'), 'a.txt');
      expect(texts(plan)).toEqual(TEXT);
      expect(plan.warnings.map(({ message }) => message).join('')).toMatch(NOTE);
    });

    test('and one is longer: that is taken', () => {
      const more = [...TEXT.slice(0, -1), '此外，还要做好三项工作。', ...TEXT.slice(-1)];
      const plan = read(page(`<div>${block(TEXT)}</div><div>${block(more)}</div>`));
      expect(texts(plan).join('')).toContain('还要做好三项工作');
      expect(texts(plan).filter((text) => text.startsWith('增长'))).toHaveLength(1);
    });

    test('and too much differs: both stay', () => {
      const years = TEXT.map((line) => line.replaceAll('创新', '开放').replaceAll('平台', '口岸'));
      const plan = read(page(`<div>${block(TEXT)}</div><div>${block(years)}</div>`));
      expect(plan.omissions.filter(({ rule }) => rule === 'page-copy')).toEqual([]);
    });
  });

  test('whose lists are numbered by the browser', () => {
    const plan = read(
      page(
        `<div class="content">${paragraphs}<ol><li>甲项</li><li>乙项</li></ol><p>附注<sup>12</sup></p></div>`,
      ),
    );
    expect(plan.account.made).toBe(2);
  });
});

describe('a Word file', () => {
  const around = {
    'word/header1.xml': `<w:hdr ${W}>${p('某市文件 第3页')}</w:hdr>`,
    'word/comments.xml': `<w:comments ${W}>${p('此处再议')}</w:comments>`,
  };
  const body = LINES.map((line) => p(line)).join('');

  test('keeps a record of headers, remarks, deletions and hidden words', () => {
    const more = `<w:p>${run('留')}<w:del w:id="1"><w:r><w:delText>删去2020年</w:delText></w:r></w:del><w:moveFrom w:id="2">${run('移走')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p>`;
    const plan = read(docx(body + more, around), 'a.docx');
    expect(texts(plan)).toEqual([...LINES, '留']);
    expect(leftOut(plan)).toEqual([
      'word-deleted 删去2020年移走',
      'word-hidden 暗',
      'word-around 某市文件 第3页',
      'word-around 此处再议',
    ]);
  });

  test('shows what stands in fields, in glossed words, in boxes of the new form', () => {
    const box = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p('框内文字')}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent>`;
    const field = `<w:p>${run('表')}<w:fldSimple w:instr="SEQ">${run('1')}</w:fldSimple><w:r><w:ruby><w:rt>${run('y')}</w:rt><w:rubyBase>${run('益')}</w:rubyBase></w:ruby></w:r></w:p>`;
    const plan = read(docx(body + field + `<w:p><w:r>${box}</w:r></w:p>`), 'a.docx');
    expect(texts(plan).slice(LINES.length)).toEqual(['表1益', '框内文字']);
    expect(plan.omissions).toEqual([]);
  });

  test('tells of the words that a field draws', () => {
    const field = `<w:p>${run('第')}<w:r><w:instrText> EQ \\o\\ac(○,3)</w:instrText></w:r><w:r><w:instrText>PAGEREF _T12</w:instrText></w:r>${run('项')}</w:p>`;
    const plan = read(docx(body + field), 'a.docx');
    expect(leftOut(plan)).toEqual(['word-unread  EQ \\o\\ac(○,3)']);
    expect(plan.warnings.map(({ rule }) => rule)).toContain('omitted-text');
  });

  test('tells of letters that a drawing sets along a path', () => {
    const art = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="征求意见稿"/></v:shape></w:pict></w:r></w:p>`;
    expect(leftOut(read(docx(body + art), 'a.docx'))).toEqual(['word-unread 征求意见稿']);
  });

  describe('that writes its XML in its own way', () => {
    const said =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗1</w:t></w:r><w:r><w:t>留</w:t></w:r></w:p>';
    const part = `<w:document ${W}><w:body>${body}${said}</w:body></w:document>`;
    const wordly = part.replace('<w:t>留</w:t>', '<w:t><!-- 7 --><![CDATA[留]]><!-- 8 --></w:t>');
    test.each([
      ['prefixes of its own, words set literally, remarks', wordly.replace(/\bw(?=[:=])/g, 'ns0')],
      [
        'no prefixes, the strict namespace',
        part
          .replaceAll(/(<\/?)w:/g, '$1')
          .replace(W, `${W} ${W.replace(':w', '')}`)
          .replace(/"http:[^"]*"/g, '"http://purl.oclc.org/ooxml/wordprocessingml/main"'),
      ],
    ])('%s', (_, xml) => {
      const plan = read(docx('', { 'word/document.xml': xml }), 'a.docx');
      expect(texts(plan)).toEqual([...LINES, '留']);
      expect(leftOut(plan)).toEqual(['word-hidden 暗1']);
    });
  });

  test('with a header that only draws', () => {
    const header = `<w:hdr ${W} xmlns:v="urn:schemas-microsoft-com:vml"><w:p><w:r><w:pict><v:textpath string="内部资料"/></w:pict></w:r></w:p></w:hdr>`;
    expect(leftOut(read(docx(body, { 'word/header1.xml': header }), 'a.docx'))).toEqual([
      'word-around 内部资料',
    ]);
  });

  test('ends the line where a page ends between the words of a paragraph', () => {
    const turn = `<w:p>${run('达到300')}<w:r><w:br w:type="page"/></w:r>${run('2.培育企业50家')}</w:p>`;
    expect(texts(read(docx(body + turn), 'a.docx')).slice(-2)).toEqual([
      '达到300',
      '2.培育企业50家',
    ]);
  });

  test('tells of a formula whose digit stands elsewhere, too', () => {
    const formula = `<w:p>${run('增长')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>2</m:t></m:r></m:oMath>${run('个百分点，到25家')}</w:p>`;
    const { warnings } = read(docx(body + formula), 'a.docx');
    expect(warnings.map(({ rule }) => rule)).toContain('omitted-text');
  });

  test('tells of a formula that it cannot show', () => {
    const formula = `<w:p>${run('按')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>产出2倍</m:t></m:r></m:oMath></w:p>`;
    expect(leftOut(read(docx(body + formula), 'a.docx'))).toEqual(['word-unread 产出2倍']);
  });

  test('a chart, whose names and figures are told', () => {
    const chart = {
      'word/charts/chart1.xml':
        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:v>武汉片区</c:v><c:v>314.15</c:v></c:chart>',
    };
    const plan = read(docx(body, chart), 'a.docx');
    expect(plan.omissions.map(({ rule, text }) => `${rule} ${text}`)).toEqual([
      'word-unread 武汉片区314.15',
    ]);
    expect(plan.warnings.map(({ rule }) => rule)).toContain('omitted-text');
  });
});

test('a character that is nowhere, or stands twice, is refused by name', () => {
  const { blocks, apparatus, omissions } = read(page(`<div>${paragraphs}</div>`));
  const counted = () => new Tally().add(blocks.map(({ text }) => text).join(''));
  const nothing = { blocks, apparatus: [], omissions: [] };
  expect(accountOf(counted(), nothing, '').file).toBe(counted().total);
  expect(() => accountOf(counted().add('失'), nothing, '')).toThrow('失 少 1');
  expect(() => accountOf(counted(), nothing, '7')).toThrow('7 少 1');
  expect(() => accountOf(counted().add('市', -1), nothing, '')).toThrow('市 多 1');
  expect(apparatus.length + omissions.length).toBeGreaterThan(0);
});

describe('law: every character of an invented file is accounted for', () => {
  const words = fc
    .array(
      fc.constantFrom(
        '创新',
        '平台',
        '2025年',
        '３%',
        '①',
        '⼗',
        '𠮷',
        '<',
        '&',
        '12345热线',
        '。',
        '〓',
        ' ',
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''));
  const escaped = words.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

  test('pages', () => {
    const tags = [
      'p',
      'div',
      'nav',
      'span',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'textarea',
      'template',
      'title',
      'sup',
      'pre',
      'script',
      'form',
      'option',
      'a',
      'h2',
      'section',
      'br',
    ];
    const attributes = [
      '',
      ' style="display:none"',
      ' class="content"',
      ' hidden',
      ' style="white-space:pre"',
    ];
    const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
      markup: fc
        .array(fc.oneof({ weight: 2, arbitrary: escaped }, tie('element')), { maxLength: 5 })
        .map((parts) => parts.join('\n')),
      element: fc
        .tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes), tie('markup'))
        .map(([tag, attribute, inside]) => `<${tag}${attribute}>${inside}</${tag}>`),
    }));
    fc.assert(
      fc.property(markup, fc.boolean(), (inside, whole) => {
        read(whole ? page(`<p>某市规划</p>${inside}`) : `<p>某市规划</p>${inside}<p>二、保障</p>`);
      }),
      { numRuns: 60 },
    );
  });

  test('texts and Markdown', () => {
    const line = fc.oneof(
      words,
      words.map((text) => `## ${text}`),
      words.map((text) => `- **${text}**[${text}](http://a.cn/1)`),
      words.map((text) => `<table><tr><td colspan="2">${text}</td></tr></table>`),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('a.md', 'a.txt'),
        (lines, name) => {
          read(['某市规划', ...lines].join('\n'), name);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('Word files', () => {
    const piece = fc.tuple(fc.constantFrom('run', 'del', 'hidden', 'ins', 'field', 'break'), words);
    const made = fc.array(fc.array(piece, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const xml = ([kind, text]: readonly [string, string]) => {
      if (kind === 'del')
        return `<w:del w:id="1">${run(text).replaceAll('w:t', 'w:delText')}</w:del>`;
      if (kind === 'hidden') return run(text).replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
      if (kind === 'field') return `<w:fldSimple w:instr="X">${run(text)}</w:fldSimple>`;
      return kind === 'ins' ? `<w:ins w:id="2">${run(text)}</w:ins>` : run(text);
    };
    fc.assert(
      fc.property(made, words, (lines, header) => {
        const body = lines.map((pieces) => `<w:p>${pieces.map(xml).join('')}</w:p>`).join('');
        read(
          docx(p('某市规划') + body, { 'word/header2.xml': `<w:hdr ${W}>${p(header)}</w:hdr>` }),
          'a.docx',
        );
      }),
      { numRuns: 6 },
    );
  });
});
