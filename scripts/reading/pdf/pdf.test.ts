import { describe, expect, test } from 'vitest';
import { decode } from '../../decode/decode.ts';
import { convertText } from '../../laws/convert-text.ts';
import { readPdf } from './read.ts';
import { column, HEIGHT, pdf, type PdfPage, WIDTH } from '../../testing/pdf-file.ts';

/** A line of 27 characters from 80 to 512, and a first line that is set in. */
const full = (n: number) =>
  '创新平台建设企业能力提升产业发展人才成果转化'.repeat(2).slice(n % 9, (n % 9) + 27);
const opening = (n: number) => ({ x: 112, text: full(n).slice(2) });

/** Text of one page: paragraphs of lines; the last line of each is short. */
function paragraphs(counts: readonly number[], y = 120): PdfPage['texts'] {
  const texts: PdfPage['texts'] = [];
  let at = y;
  for (const count of counts) {
    for (let i = 0; i < count; i += 1) {
      const last = i === count - 1;
      if (i === 0) texts.push({ ...opening(i), y: at });
      else
        texts.push({
          x: 80,
          y: at,
          text: last ? '协调发展取得新的成效。' : full(i),
        });
      at += 28;
    }
  }
  return texts;
}

const foot = (n: number) => ({ x: 270, y: 790, text: `— ${n} —`, size: 14 });
const linesOf = (pages: PdfPage[]) => decode(pdf(pages)).text.split('\n');
const paragraphsOf = (pages: PdfPage[]) => {
  const { text, print } = decode(pdf(pages));
  return (print?.paragraphs ?? []).map(({ start, end }) => text.slice(start, end).split('\n'));
};
const blocksOf = (pages: PdfPage[]) => convertText(pdf(pages)).plan.blocks.map(({ text }) => text);

/** Ruling lines of a grid. */
function grid(xs: readonly number[], ys: readonly number[]): [number, number, number, number][] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
    ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
  ];
}

/** A row of cells. */
const row = (y: number, xs: readonly number[], texts: readonly string[]) =>
  texts.flatMap((text, i) =>
    text === '' ? [] : [{ x: (xs[i] as number) + 4, y, text, size: 10 }],
  );

const XS = [80, 120, 260, 380, 500];
const HEAD = ['序号', '指标名称', '2020年', '2025年'];
const indicators = (from: number, to: number, y: number) =>
  Array.from({ length: to - from + 1 }, (_, i) =>
    row(y + i * 20, XS, [`${from + i}`, `指标${from + i}`, `${from + i}0`, `${from + i}5`]),
  ).flat();
const tables = (pages: PdfPage[]) =>
  convertText(pdf(pages)).plan.tables.map(({ rows, columns, status }) => ({
    labels: columns.map(({ label }) => label),
    rows,
    status,
  }));

describe('paragraphs', () => {
  test('lines become paragraphs by their margins and the indent of the first', () => {
    expect(paragraphsOf([{ texts: paragraphs([3, 4, 2]) }]).map(({ length }) => length)).toEqual([
      3, 4, 2,
    ]);
  });

  test('one that a page breaks goes on, and what print puts between is dropped with a record', () => {
    const pages = [
      { texts: [...paragraphs([5]).slice(0, 4), foot(1)] },
      {
        texts: [{ x: 80, y: 120, text: full(5) }, ...paragraphs([3], 148), foot(2)],
      },
    ];
    pages[0]?.texts.splice(0, 0, { x: 112, y: 92, text: full(3).slice(2) });
    const { plan, raw } = convertText(pdf(pages));
    expect(plan.blocks.filter(({ text }) => text.includes('—'))).toEqual([]);
    expect(raw).toContain('— 1 —');
    expect(plan.apparatus.filter(({ rule }) => rule === 'printed-furniture')).toHaveLength(2);
  });

  test('running heads that repeat go; a heading at the top of one page stays', () => {
    const pages = [1, 2, 3].map((n) => ({
      texts: [
        { x: 240, y: 60, text: '某市科技创新规划', size: 9 },
        ...(n === 2 ? [{ x: 112, y: 92, text: '二、重点任务' }] : []),
        ...paragraphs([4, 3]),
        foot(n),
      ],
    }));
    const blocks = blocksOf(pages);
    expect(blocks).not.toContain('某市科技创新规划');
    expect(blocks).toContain('二、重点任务');
  });

  test('a title of two lines above short lines is one: its page does not show its margin', async () => {
    const contents = Array.from({ length: 10 }, (_, i) => ({
      x: 80,
      y: 200 + i * 28,
      text: `${'一二三四五六七八九十'[i] ?? ''}、发展基础和形势............${i + 3}`,
    }));
    const title = [
      { x: 93, y: 100, text: '某某某市科技创新十四五规', size: 34.5 },
      { x: 279, y: 140, text: '划', size: 34.5 },
    ];
    const { text, print: shown } = await readPdf(
      pdf([{ texts: [...title, ...contents] }, { texts: paragraphs([6, 6]) }]),
    );
    const [first] = shown?.paragraphs ?? [];
    expect(text.slice(first?.start, first?.end)).toBe('某某某市科技创新十四五规\n划');
  });

  test('where a page ends, a dash that opens an entry tells that no paragraph goes on', async () => {
    const entry = (y: number, last: string) => [
      { x: 80, y, text: `——${full(1).slice(2)}` },
      { x: 80, y: y + 28, text: full(2) },
      { x: 80, y: y + 56, text: last },
    ];
    const page = () => ({
      texts: [
        ...entry(120, '成效显著。'),
        ...entry(220, '成效显著。'),
        ...entry(320, `${full(3).slice(1)}。`),
      ],
    });
    const { print: shown } = await readPdf(pdf([page(), page()]));
    expect(shown?.paragraphs).toHaveLength(6);
  });

  test('one that goes on in a box overleaf is one', async () => {
    const box = (bottom: number) => grid([70, 530], [100, bottom]);
    const { text, print: shown } = await readPdf(
      pdf([
        { texts: paragraphs([5], 130).slice(0, 4), lines: box(250) },
        { texts: [{ x: 80, y: 130, text: full(5) }, ...paragraphs([2], 158)], lines: box(220) },
      ]),
    );
    const lines = (shown?.paragraphs ?? []).map(
      ({ start, end }) => text.slice(start, end).split('\n').length,
    );
    expect(lines).toEqual([5, 2]);
  });

  test('text beside a table is set between it and the margin, and goes on below it', async () => {
    const narrow = (n: number) => full(n).slice(0, 13);
    const beside = [0, 1, 2, 3].map((n) => ({
      x: n === 0 ? 336 : 304,
      y: 240 + n * 28,
      text: narrow(n).slice(n === 0 ? 2 : 0),
    }));
    const xs = [80, 180, 290];
    const table = [
      ...row(234, xs, ['指标', '目标']),
      ...row(264, xs, ['专利', '10']),
      ...row(294, xs, ['企业', '20']),
    ];
    const { text, print: shown } = await readPdf(
      pdf([
        {
          texts: [
            ...paragraphs([3], 120),
            ...table,
            ...beside,
            { x: 80, y: 352, text: full(4) },
            { x: 80, y: 380, text: '协调发展取得新的成效。' },
            ...paragraphs([3, 3], 420),
          ],
          lines: grid(xs, [220, 250, 280, 310]),
        },
      ]),
    );
    const counts = (shown?.paragraphs ?? []).map(
      ({ start, end }) => text.slice(start, end).split('\n').length,
    );
    expect(counts.filter((count) => count > 1)).toEqual([3, 6, 3, 3]);
  });

  test('a raised figure is a mark and no digit of the number before it', async () => {
    const { text } = await readPdf(
      pdf([
        {
          texts: [
            ...paragraphs([3]),
            { x: 80, y: 260, text: '研发投入达到2.5' },
            { x: 80 + 16 * 7.5, y: 255, text: '1', size: 13.4 },
          ],
        },
      ]),
    );
    expect(text).toContain('达到2.5¹');
  });

  test('two columns are read one after the other', () => {
    const left = [
      '左一行创新平台建设',
      '左二行企业能力提升',
      '左三行产业发展人才',
      '左四行成果转化开放',
      '左五行协调发展合作',
      '左六行绿色低碳成效',
    ];
    const right = left.map((line) => line.replace('左', '右'));
    const texts = [
      ...column(left, { x: 60, size: 20 }),
      ...column(right, { x: 320, y: 107, size: 20 }),
    ];
    expect(linesOf([{ texts }])).toEqual([...left, ...right]);
  });

  test('a page that is turned reads as others do', () => {
    const upright = linesOf([{ texts: paragraphs([3, 2]) }]);
    const texts = paragraphs([3, 2]).map(({ x, y, text }) => ({
      x: y,
      y: HEIGHT - x,
      text,
      turn: 90,
    }));
    expect(linesOf([{ texts }])).toEqual(upright);
    expect(linesOf([{ texts, rotate: 90 }])).toEqual(upright);
  });

  test('notes at the foot do not stand inside the paragraph that goes on overleaf', () => {
    const first = paragraphs([6]).slice(0, 5);
    const note = { x: 80, y: 740, text: '①数据来源于统计公报。', size: 9 };
    const second = [{ x: 80, y: 120, text: '协调发展取得新的成效。' }, ...paragraphs([4], 148)];
    const texts = blocksOf([
      { texts: [...first, note, foot(1)], lines: [[80, 725, 220, 725]] },
      { texts: [...second, foot(2)] },
    ]);
    expect(texts[0]).toMatch(/成效。$/);
    expect(texts[1]).toBe('①数据来源于统计公报。');
  });
});

describe('tables', () => {
  test('cells stand between ruling lines; one that reaches over others is one', () => {
    // 序号 and 指标名称 reach over two rows of the header, 指标值 over two columns.
    const lines = [
      ...grid([80, 120, 260, 500], [100, 140]),
      ...grid([260, 380, 500], [120, 140]),
      ...grid(XS, [140, 160, 180, 200]),
    ];
    const texts = [
      ...row(124, XS, ['序号', '指标名称']),
      { x: 350, y: 114, text: '指标值', size: 10 },
      ...row(134, [80, 120, 260, 380], ['', '', '2020年', '2025年']),
      ...indicators(1, 3, 154),
    ];
    const [table] = tables([{ texts, lines }]);
    expect(table?.labels).toEqual(['序号', '指标名称', '指标值2020年', '指标值2025年']);
    expect(table?.rows[2]).toEqual(['3', '指标3', '30', '35']);
  });

  test('one over pages is one, with its header once', () => {
    const page = (from: number, to: number) => ({
      texts: [...row(114, XS, HEAD), ...indicators(from, to, 134), foot(from)],
      lines: grid(
        XS,
        Array.from({ length: to - from + 3 }, (_, i) => 100 + i * 20),
      ),
    });
    const [table, other] = tables([page(1, 4), page(5, 8)]);
    expect(other).toBeUndefined();
    expect(table?.rows.map(([serial]) => serial)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('a row that a page divides is one', () => {
    const long = {
      texts: row(134, XS, ['1', '全社会研发经费', '10', '15']),
      ys: [100, 120, 140],
    };
    const [table] = tables([
      {
        texts: [...row(114, XS, HEAD), ...long.texts],
        lines: grid(XS, long.ys),
      },
      {
        texts: [...row(114, XS, ['', '投入强度', '', '']), ...indicators(2, 4, 134)],
        lines: grid(XS, [100, 120, 140, 160, 180]),
      },
    ]);
    expect(table?.rows[0]).toEqual(['1', '全社会研发经费投入强度', '10', '15']);
    expect(table?.rows).toHaveLength(4);
  });

  test('a merged cell over three pages keeps its column where only its sides are drawn, and the last row its place', () => {
    const xs = [80, 160, 200, 360, 500];
    const rows = (from: number, to: number, y: number, label = '') =>
      Array.from({ length: to - from + 1 }, (_, i) =>
        row(y + 14 + i * 20, xs, [
          i === 0 ? label : '',
          `${from + i}`,
          `指标${from + i}`,
          `${from + i}5`,
        ]),
      ).flat();
    const across = (ys: readonly number[], x = 160) =>
      ys.map((y): [number, number, number, number] => [x, y, 500, y]);
    const down = (from: number, to: number) =>
      xs.map((x): [number, number, number, number] => [x, from, x, to]);
    const pages: PdfPage[] = [
      {
        texts: [
          { x: 250, y: 640, text: '表1 主要指标' },
          ...row(674, xs, ['类别', '序号', '指标', '2025年']),
          ...rows(1, 2, 680, '创新能力'),
          foot(1),
        ],
        lines: [...across([660, 680], 80), ...across([700, 720]), ...down(660, 720)],
      },
      {
        texts: [...rows(3, 6, 100), foot(2)],
        lines: [...across([100, 120, 140, 160, 180]), ...down(100, 180)],
      },
      {
        texts: [...rows(7, 7, 100), { ...opening(0), y: 160 }, foot(3)],
        lines: [...across([120], 80), ...down(100, 120)],
      },
    ];
    const { plan } = convertText(pdf(pages));
    expect(plan.tables.map(({ rows }) => rows.map((cells) => [...cells]))).toEqual([
      [1, 2, 3, 4, 5, 6, 7].map((n) => ['创新能力', `${n}`, `指标${n}`, `${n}5`]),
    ]);
  });

  test('one that nothing draws is read along its rows, over pages too, and its numbers are no headings', () => {
    const heads = (y: number, text: string) => ({ x: 80, y, text, size: 10 });
    const pages = [
      {
        texts: [
          heads(100, '二、发展目标'),
          { x: 220, y: 130, text: '主要指标', size: 10 },
          ...row(160, XS, HEAD),
          ...indicators(1, 8, 180),
        ],
      },
      { texts: [...indicators(9, 14, 80), heads(230, '三、保障措施')] },
    ];
    const [table] = tables(pages);
    expect(table?.labels).toEqual(HEAD);
    expect(table?.rows.map(([serial, , , value]) => [serial, value])).toEqual(
      Array.from({ length: 14 }, (_, i) => [`${i + 1}`, `${i + 1}5`]),
    );
    const { plan } = convertText(pdf(pages));
    expect(plan.outline.map(({ title }) => title)).toEqual(['发展目标', '保障措施']);
  });

  test('a row of such a table has the lines that stand close, not those of the next row', () => {
    const long = (y: number, serial: number) => [
      { x: 124, y: y - 7, text: '规模以上工业企业研', size: 10 },
      ...row(y, XS, [`${serial}`, '', '10', '15']),
      { x: 124, y: y + 7, text: '发经费支出', size: 10 },
    ];
    const texts = [
      ...row(100, XS, HEAD),
      ...indicators(1, 2, 130),
      ...long(177, 3),
      ...indicators(4, 5, 204),
    ];
    expect(tables([{ texts }])[0]?.rows.map(([, name]) => name)).toEqual([
      '指标1',
      '指标2',
      '规模以上工业企业研发经费支出',
      '指标4',
      '指标5',
    ]);
  });

  test('prose in three columns is no table', () => {
    const prose = ['坚持创新，引领发展', '优化环境；服务企业', '扩大开放，加强合作'];
    const columns = [60, 230, 400].map((x, c) =>
      Array.from({ length: 6 }, (_, i) => ({
        ...{ x, y: 100 + i * 24, size: 14 },
        text: `${'甲乙丙'[c] as string}${prose[i % 3] as string}`,
      })),
    );
    const read = linesOf([{ texts: columns.flat() }]);
    expect(read).toEqual(columns.flat().map(({ text }) => text));
  });

  test('three lines draw one as well, over pages too', () => {
    const across = (...ys: number[]): PdfPage['lines'] => ys.map((y) => [80, y, 500, y]);
    const [table, other] = tables([
      {
        texts: [...row(114, XS, HEAD), ...indicators(1, 5, 140)],
        lines: across(100, 122),
      },
      {
        texts: [...row(114, XS, HEAD), ...indicators(6, 9, 140)],
        lines: across(122, 220),
      },
    ]);
    expect(other).toBeUndefined();
    expect(table?.labels).toEqual(HEAD);
    expect(table?.rows).toHaveLength(9);
  });
});

describe('what is no text, or not to be trusted', () => {
  test('a watermark across the page and a stamp beside it are dropped with a record', () => {
    const { plan, raw } = convertText(
      pdf([
        {
          texts: [
            ...paragraphs([4, 3]),
            { x: 150, y: 500, text: '内部资料', size: 60, turn: 45, grey: 0.8 },
            { x: 560, y: 300, text: '装订线', turn: 90 },
          ],
        },
      ]),
    );
    expect(raw).toContain('内部资料');
    expect(plan.blocks.filter(({ text }) => /内部资料|装订线/.test(text))).toEqual([]);
    expect(plan.apparatus.some(({ rule }) => rule === 'printed-stamp')).toBe(true);
  });

  test('words that were recognised below a scan are read, and said to be', () => {
    const texts = paragraphs([3, 2]).map((text) => ({ ...text, hidden: true }));
    const { plan } = convertText(pdf([{ texts, pictures: [[0, 0, WIDTH, HEIGHT]] }]));
    expect(plan.blocks).toHaveLength(2);
    expect(plan.warnings.map(({ rule }) => rule)).toContain('recognised-page');
  });

  test('a scan is refused with the remedy; one page of it among others is said', () => {
    const scan = {
      texts: [],
      pictures: [[0, 0, WIDTH, HEIGHT]] as [number, number, number, number][],
    };
    expect(() => decode(pdf([scan]))).toThrow('扫描件');
    const { plan } = convertText(pdf([{ texts: paragraphs([3, 2]) }, scan]));
    expect(plan.warnings.map(({ rule }) => rule)).toContain('wordless-page');
  });

  test('a font without a map is not published: the characters become 〓, and a file of it is refused', () => {
    const garbage = '鑫麤鱻羴猋骉飍犇淼焱垚尛馫譶蟲贔鱻羴猋骉飍犇淼焱垚尛';
    const wrong = { x: 80, y: 500, text: garbage, font: 'wrong' as const };
    const { plan } = convertText(pdf([{ texts: [...paragraphs([5, 4]), wrong] }]));
    expect(plan.blocks.some(({ text }) => text.includes('鑫'))).toBe(false);
    expect(plan.stats.gaps).toBe([...garbage].length);
    expect(() => decode(pdf([{ texts: [wrong] }]))).toThrow('乱码');
  });

  test('marks of notes that come from a font of their own are no garbage', () => {
    const marks = [...'⁴⁵⁶⁷⁸⁹'].flatMap((text, i) =>
      [0, 1, 2, 3, 4].map((k) => ({
        x: 80 + k * 60,
        y: 400 + i * 28,
        text,
        font: 'bold' as const,
      })),
    );
    const text = convertText(pdf([{ texts: [...paragraphs([4, 4]), ...marks] }])).raw;
    expect(text).toContain('⁶');
    expect(text).not.toContain('(cid:0)');
  });

  test('broken and empty files are refused by name', () => {
    expect(() => decode(new TextEncoder().encode('%PDF-1.7\nnothing'))).toThrow('不是完好的 PDF');
    expect(() => decode(pdf([{ texts: [] }]))).toThrow('没有文字');
  });

  test('a PDF is one whatever its name says', () => {
    const bytes = pdf([{ texts: paragraphs([3]) }]);
    expect(decode(bytes).encoding).toBe('pdf');
  });
});

test('each line knows its page and its place', () => {
  const { text, print } = decode(
    pdf([{ texts: [...paragraphs([2]), foot(1)] }, { texts: [...paragraphs([3]), foot(2)] }]),
  );
  const places = print?.places ?? [];
  expect(places.map(({ page }) => page)).toEqual([1, 1, 1, 2, 2, 2, 2]);
  const [first] = places;
  expect(text.slice(first?.start, first?.end)).toBe(opening(0).text);
  expect(first?.box.x0).toBeCloseTo(112, 0);
});

describe('pages', () => {
  const pages = [
    { texts: [{ x: 80, y: 60, text: '一、总体要求' }, ...paragraphs([3, 5]).slice(0, 7), foot(1)] },
    {
      texts: [
        { x: 80, y: 120, text: full(5) },
        ...paragraphs([3], 148),
        { x: 80, y: 260, text: '二、重点任务' },
        ...paragraphs([2], 300),
        foot(2),
      ],
    },
  ];

  test('each block knows its page and box, without the number of the page that stands inside it', () => {
    const { blocks, source } = convertText(pdf(pages)).plan;
    expect(source).toMatchObject({ pages: 2, original: 'pdf' });
    expect(blocks.map(({ anchor, printed }) => [anchor, printed?.page, printed?.to])).toEqual([
      ['s1', 1, undefined],
      ['s1-p1', 1, undefined],
      ['s1-p2', 1, 2],
      ['s1-p3', 2, undefined],
      ['s2', 2, undefined],
      ['s2-p1', 2, undefined],
    ]);
    for (const { printed } of blocks) {
      const [left = 0, top = 0, right = 0, bottom = 0] = printed?.box ?? [];
      expect(left).toBeGreaterThanOrEqual(79);
      expect(right).toBeLessThan(520);
      expect(top).toBeLessThan(bottom);
      expect(bottom).toBeLessThan(780);
    }
  });

  test('the page turns inside of the paragraph that goes on overleaf, and there it is marked', () => {
    const { plan, mdx } = convertText(pdf(pages));
    const { text = '', printed } = plan.blocks.find(({ printed: own }) => own?.to === 2) ?? {};
    expect(printed?.turns).toHaveLength(1);
    const [at, page] = printed?.turns?.[0] ?? [0, 0];
    expect(page).toBe(2);
    const first = pages[1]?.texts.find((one) => one.y < 200)?.text ?? '';
    expect(text.slice(at)).toMatch(new RegExp(`^${first}`));
    expect(mdx).toContain(`${text.slice(at - 5, at)}<Turn page={2} />${text.slice(at, at + 5)}`);
  });

  test('a row is where its cells are', () => {
    const xs = XS;
    const table = {
      texts: [...row(114, xs, HEAD), ...indicators(1, 3, 134)],
      lines: grid(xs, [100, 120, 140, 160, 180]),
    };
    const { blocks } = convertText(pdf([pages[0] as PdfPage, table])).plan;
    const rows = blocks.filter(({ kind }) => kind === 'row');
    expect(rows.map(({ printed }) => printed?.page)).toEqual([2, 2, 2]);
    expect(rows.map(({ printed }) => printed?.box[1])).toEqual(
      [...rows.map(({ printed }) => printed?.box[1] ?? 0)].sort((a, b) => a - b),
    );
  });
});
