import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decode } from '../decode/decode.ts';
import { convert } from '../pipeline.ts';
import { loadSeedInfo } from '../seed/load.ts';
import { docx, p, run, W } from '../testing/word-file.ts';
import { readDocx } from './read.ts';

const STYLES = `<w:styles ${W}>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;

const level = (index: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="3">${level(0, 'chineseCounting', '第%1章')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
<w:abstractNum w:abstractNumId="4">${level(0, 'bullet', '•')}</w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num>
<w:num w:numId="9"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;

const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`);
const listed = (list: number, at: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const down = (start = '') => `<w:vMerge${start}/>`;

const own = { 'word/styles.xml': STYLES, 'word/numbering.xml': NUMBERING };

describe('automatic numbers become text', () => {
  const html = async (body: string) => (await readDocx(docx(body, own))).html;

  test('by style, by list, each level counting under the one above', async () => {
    const body = [
      styled('1', '基础'),
      styled('2', '成效'),
      styled('2', '问题'),
      styled('1', '要求'),
      styled('2', '思想'),
      listed(7, 2, '甲'),
      listed(7, 2, '乙'),
    ];
    expect(await html(body.join(''))).toBe(
      '<h1>第一章 基础</h1><h2>（一）成效</h2><h2>（二）问题</h2><h1>第二章 要求</h1><h2>（一）思想</h2><p>1.甲</p><p>2.乙</p>',
    );
  });

  test('a list that begins anew, bullets, a paragraph without text', async () => {
    const body = [
      listed(7, 2, '甲'),
      listed(7, 2, ''),
      listed(7, 2, '乙'),
      p('间'),
      listed(9, 2, '丙'),
      listed(8, 0, '点'),
      listed(0, 0, '无'),
    ];
    expect(await html(body.join(''))).toBe(
      '<p>1.甲</p><p>2.</p><p>3.乙</p><p>间</p><p>1.丙</p><p>点</p><p>无</p>',
    );
  });

  test('in cells with nothing else, not in those that are merged into the one above', async () => {
    const numbered = (properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${listed(7, 2, '')}</w:tc>`;
    const rows = [
      numbered() + cell('科学城'),
      numbered(down(' w:val="restart"')) + cell('中试基地'),
      numbered(down()) + cell('中试平台'),
      numbered() + cell('大学园'),
    ];
    const table = `<w:tbl>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join('')}</w:tbl>`;
    const { html: text, made } = await readDocx(docx(table, own));
    expect([...text.matchAll(/<p>(.*?)<\/p>/g)].map(([, words]) => words)).toEqual([
      '1.',
      '科学城',
      '2.',
      '中试基地',
      '中试平台',
      '3.',
      '大学园',
    ]);
    expect(made).toBe('1.2.3.');
  });

  test('and not of a paragraph that is deleted or hidden with its mark', async () => {
    const gone = ['<w:del w:id="3"/>', '<w:vanish/>'].map((mark) =>
      listed(7, 2, '').replace('</w:pPr>', `<w:rPr>${mark}</w:rPr></w:pPr>`),
    );
    expect(await html([listed(7, 2, '甲'), ...gone, listed(7, 2, '乙')].join(''))).toBe(
      '<p>1.甲</p><p>2.乙</p>',
    );
  });
});

test('a Word file becomes a Plan', () => {
  const note = p('', '', '<w:r><w:footnoteReference w:id="2"/></w:r>')
    .replace('</w:pPr>', `</w:pPr>${run('研发经费')}`)
    .replace('</w:p>', `${run('持续增长。')}</w:p>`);
  const table = `<w:tbl>${[
    cell('类别') + cell('指标') + cell('2020年') + cell('2025年'),
    cell('投入', down(' w:val="restart"')) + cell('研发强度（%）') + cell('1.5') + cell('≥2.0'),
    cell('', down()) + cell('研发人员（人）') + cell('40') + cell('50'),
  ]
    .map((cells) => `<w:tr>${cells}</w:tr>`)
    .join('')}</w:tbl>`;
  const body = [
    p('某县科技创新“十四五”规划'),
    styled('1', '发展基础'),
    note,
    styled('1', '发展目标'),
    p('表1 主要指标'),
    table,
  ].join('');
  const footnotes = `<w:footnotes ${W}><w:footnote w:id="2">${p('指全社会的经费。')}</w:footnote></w:footnotes>`;
  const { plan } = convert(
    docx(body, { ...own, 'word/footnotes.xml': footnotes }),
    'x.docx',
    loadSeedInfo(null, 'x'),
    () => null,
  );
  expect(plan).toMatchObject({ title: '某县科技创新“十四五”规划', source: { encoding: 'docx' } });
  expect(plan.outline.map(({ label, title }) => [label, title])).toEqual([
    ['第一章', '发展基础'],
    ['第二章', '发展目标'],
  ]);
  expect(plan.tables[0]).toMatchObject({
    label: '表1',
    rows: [
      ['投入', '研发强度（%）', '1.5', '≥2.0'],
      ['投入', '研发人员（人）', '40', '50'],
    ],
  });
  expect(plan.blocks.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['研发经费¹持续增长。', '¹指全社会的经费。']),
  );
});

describe('what Word shows is the text', () => {
  const html = async (body: string) => (await readDocx(docx(body, own))).html;
  const raw = (inside: string) => `<w:p>${inside}</w:p>`;

  test('hidden runs and deletions are none of it, insertions are', async () => {
    const hidden = (on: string) => `<w:r><w:rPr><w:vanish${on}/></w:rPr><w:t>暗</w:t></w:r>`;
    const body = [
      raw(run('明') + hidden('') + run('处')),
      raw(run('明') + hidden(' w:val="0"')),
      raw(
        `<w:ins w:id="1" w:author="甲">${run('增')}</w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>删</w:delText></w:r></w:del>`,
      ),
    ];
    expect(await html(body.join(''))).toBe('<p>明处</p><p>明暗</p><p>增</p>');
  });

  test('breaks and tabs of every kind part words', async () => {
    const parted = ['w:cr', 'w:br', 'w:ptab', 'w:tab'].map((name) =>
      raw(`${run('5件')}<w:r><${name}/></w:r>${run('6件')}`),
    );
    expect((await html(parted.join(''))).replaceAll('\t', '<br />')).toBe(
      '<p>5件<br />6件</p>'.repeat(4),
    );
  });

  test('what is struck out is not joined to what stands, a gloss is no part of its word', async () => {
    const struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t>12</w:t></w:r>';
    const gloss = `<w:r><w:ruby><w:rt>${run('二')}</w:rt><w:rubyBase>${run('垚')}</w:rubyBase></w:ruby></w:r>`;
    const { plan } = convert(
      docx(p('某县规划') + raw(run('达到') + struck + run('15%。')) + raw(gloss + run('山地区。'))),
      'x.docx',
      loadSeedInfo(null, 'x'),
      () => null,
    );
    expect(plan.blocks.map(({ text }) => text).slice(1)).toEqual(['达到15%。', '垚山地区。']);
    expect(plan.omissions.map(({ rule, text }) => `${rule} ${text}`).sort()).toEqual([
      'struck-text 12',
      'word-unread 二',
    ]);
  });

  describe('raised, hidden and struck out by a style', () => {
    const style = (id: string, base: string, says: string) =>
      `<w:style w:type="character" w:styleId="${id}"><w:basedOn w:val="${base}"/><w:rPr>${says}</w:rPr></w:style>`;
    const styles = `<w:styles ${W}>${[
      style('上', '', '<w:vertAlign w:val="superscript"/>'),
      style('红上', '上', '<w:color w:val="FF0000"/>'),
      style('窗体', '', '<w:vanish/>'),
      style('删', '', '<w:strike/>'),
    ].join('')}</w:styles>`;
    const as = (id: string, text: string, says = '') =>
      run(text).replace('<w:r>', `<w:r><w:rPr><w:rStyle w:val="${id}"/>${says}</w:rPr>`);
    const shown = async (inside: string) =>
      (await readDocx(docx(raw(inside), { 'word/styles.xml': styles }))).html;

    test.each([
      [run('面积10') + as('上', '4') + run('亩'), '<p>面积10<sup>4</sup>亩</p>'],
      [run('面积10') + as('红上', '4') + run('亩'), '<p>面积10<sup>4</sup>亩</p>'],
      [run('有') + as('上', '4', '<w:vertAlign w:val="baseline"/>'), '<p>有4</p>'],
      [run('明') + as('窗体', '窗体顶端'), '<p>明</p>'],
      [run('明') + as('窗体', '处', '<w:vanish w:val="0"/>'), '<p>明处</p>'],
      [run('达到') + as('删', '12') + run('15%'), '<p>达到<s>12</s>15%</p>'],
    ])('%s', async (inside, expected) => {
      expect(await shown(inside)).toBe(expected);
    });
  });

  test('a run that is set above or below the line is raised or lowered, a whole line is not', async () => {
    const at = (height: number, text: string) =>
      run(text).replace('<w:r>', `<w:r><w:rPr><w:position w:val="${height}"/></w:rPr>`);
    const body = [
      raw(run('面积10') + at(6, '4') + run('亩')),
      raw(run('CO') + at(-6, '2')),
      raw(at(6, '2020') + at(6, '年达到') + at(6, '15')),
      raw(run('到') + at(2, '2025') + run('年')),
    ];
    expect(await html(body.join(''))).toBe(
      '<p>面积10<sup>4</sup>亩</p><p>CO<sub>2</sub></p><p>2020年达到15</p><p>到2025年</p>',
    );
  });

  test('what is drawn in a line parts its figures, what floats beside it does not', () => {
    const grows = (name: string, style: string) =>
      raw(
        `${run('增长7')}<w:r><${name}><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="${style}"/></${name}></w:r>${run('8%。')}`,
      );
    const { plan } = convert(
      docx(
        p('某县规划') +
          ['w:drawing', 'w:pict', 'w:object'].map((name) => grows(name, 'width:9pt')).join('') +
          grows('w:pict', 'position:absolute'),
      ),
      'x.docx',
      loadSeedInfo(null, 'x'),
      () => null,
    );
    const parted = '增长7 8%。';
    expect(plan.blocks.map(({ text }) => text).slice(1)).toEqual([
      ...[parted, parted, parted],
      '增长78%。',
    ]);
  });

  test('a table of contents with tabs and fields is dropped, its headings stay', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const entry = (label: string, page: string) =>
      raw(
        `${run(label)}<w:r><w:tab/></w:r>${field('begin')}<w:r><w:instrText>PAGEREF _T1</w:instrText></w:r>${field('separate')}${run(page)}${field('end')}`,
      );
    const heads = ['第一章 基础', '第二章 要求', '第三章 保障'];
    const body = [
      p('某县规划'),
      p('目　录'),
      ...heads.map((head, i) => entry(head, String(i + 1))),
      ...heads.flatMap((head) => [p(head), p('坚持创新驱动发展，建设一批高水平实验室。')]),
    ];
    const { plan } = convert(docx(body.join('')), 'x.docx', loadSeedInfo(null, 'x'), () => null);
    expect(plan.outline.map(({ label, title }) => `${label ?? ''} ${title}`)).toEqual(heads);
    expect(plan.blocks.map(({ text }) => text)).not.toContain('目录');
  });

  test('a text box stands in the text once', async () => {
    const box = `<w:txbxContent>${p('专栏1 平台')}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const text = await html(p('上文') + raw(drawn) + p('下文'));
    expect(text.split('专栏1 平台').length).toBe(2);
  });
});

describe('what cannot be read is refused with a reason', () => {
  const rule = (name: string): unknown => expect.objectContaining({ rule: name });

  test('a file inside the file, which holds the text', async () => {
    const outer = docx(`${p('某县规划')}<w:altChunk r:id="r9" xmlns:r="x"/>`);
    await expect(readDocx(outer)).rejects.toEqual(rule('docx-embedded'));
  });

  test('a bomb, before it unfolds', () => {
    const bomb = docx(p('规划'), { 'word/styles.xml': ' '.repeat(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => decode(bomb)).toThrow(rule('docx-size'));
  });

  test('an archive without a document, a broken one, a broken part', () => {
    expect(() => decode(zipSync({ 'a.txt': strToU8('规划') }))).toThrow(rule('unknown-type'));
    expect(() => decode(docx(p('规划')).subarray(0, 200))).toThrow(rule('docx-broken'));
    expect(() => decode(docx('', { 'word/document.xml': '规划' }))).toThrow(rule('docx-broken'));
  });

  test('entities of its own do not unfold', () => {
    const entities = `<!DOCTYPE w:document [<!ENTITY a "规划规划"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const part = `${entities}<w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    expect(() => decode(docx('', { 'word/document.xml': part }))).toThrow(rule('docx-broken'));
  });
});
