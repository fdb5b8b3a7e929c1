/** The plain forms in which a text may hold a table: what copying, printing and converting leave of it. */
import { widthOf as fullWidthOf } from '../text/width.ts';
import type { HardCell, HardText } from './hard-tables.ts';

/** Printed width in columns of a terminal. */
const widthOf = (text: string) => fullWidthOf(text) * 2;

type Rows = readonly (readonly HardCell[])[];

/** @param columns how many the table has */
type Form = (rows: Rows, widths: readonly number[], columns: number) => string[];

const padded = (text: string, width: number) =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));
const centred = (text: string, width: number) =>
  padded(' '.repeat(Math.max(0, Math.floor((width - widthOf(text)) / 2))) + text, width);

/** Lines of a cell that print breaks at a width. */
function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [word] of text.matchAll(/[\d.,〔〕A-Za-z-]+|[^]/gu)) {
    if (line !== '' && widthOf(line + word) > width) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line];
}

const shown = (cells: readonly HardCell[], merged: 'empty' | 'gone' | 'filled') =>
  cells.flatMap(({ text, below, span }) =>
    below && merged === 'gone'
      ? []
      : [below && merged === 'empty' ? '' : text, ...Array<string>(span - 1).fill('')],
  );

const signed =
  (join: (cells: string[]) => string, merged: 'empty' | 'gone' | 'filled', drop = false): Form =>
  (rows) =>
    rows.map((row) => join(shown(row, merged).filter((text) => !drop || text !== '')));

const csv = (text: string) => (/[,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Width of each cell that reaches over columns, with what parts them. */
function placed(row: readonly HardCell[], widths: readonly number[], between: number) {
  let column = 0;
  return row.map((cell) => {
    const own = widths.slice(column, column + cell.span);
    column += cell.span;
    return { ...cell, width: own.reduce((a, b) => a + b, 0) + between * (own.length - 1) };
  });
}

/** Columns of print, cells broken over lines, merged ones in the middle of their rows. */
const layout =
  (align: typeof padded, middle: boolean): Form =>
  (rows, widths) => {
    const cut = rows.map((row) =>
      placed(row, widths, 2).map((one) => ({ ...one, lines: broken(one.text, one.width) })),
    );
    const heights = cut.map((row) =>
      Math.max(1, ...row.map(({ lines, below }) => (below ? 1 : lines.length))),
    );
    const out = cut.map((row, r) =>
      Array.from({ length: heights[r] ?? 1 }, () => row.map(({ width }) => ' '.repeat(width))),
    );
    for (const [r, row] of cut.entries())
      for (const [c, { below, lines, width }] of row.entries()) {
        if (below) continue;
        let span = 1;
        while (cut[r + span]?.length === row.length && cut[r + span]?.[c]?.below) span += 1;
        const tall = heights.slice(r, r + span).reduce((a, b) => a + b, 0);
        const from = middle ? Math.max(0, Math.floor((tall - lines.length) / 2)) : 0;
        const flat = Array.from({ length: span }, (_, i) => out[r + i] ?? []).flat();
        for (const [i, line] of lines.entries()) {
          const target = flat[from + i];
          if (target) target[c] = align(line, width);
        }
      }
    return out.flat().map((cells) => `  ${cells.join('  ')}`.trimEnd());
  };

/** Words in the order in which cells are written, on one line where they stand beside each other. */
const raw: Form = (rows, widths) => {
  const lines: string[] = [];
  let place: number | null = null;
  const cut = rows.map((row) =>
    placed(row, widths, 2).map((one) => ({ ...one, lines: broken(one.text, one.width) })),
  );
  const heights = cut.map((row) =>
    Math.max(1, ...row.map((one) => (one.below ? 1 : one.lines.length))),
  );
  let top = 0;
  for (const [r, row] of cut.entries()) {
    for (const [c, one] of row.entries()) {
      if (one.below || one.text === '') continue;
      let span = 1;
      while (cut[r + span]?.length === row.length && cut[r + span]?.[c]?.below) span += 1;
      const tall = heights.slice(r, r + span).reduce((a, b) => a + b, 0);
      for (const [i, line] of one.lines.entries()) {
        const own = top + (tall - one.lines.length) / 2 + i;
        if (own === place) lines.push(`${lines.pop() ?? ''} ${line}`);
        else lines.push(line);
        place = own;
      }
    }
    top += heights[r] ?? 1;
  }
  return lines;
};

/** A frame, with or without rules between rows; merged cells stand once. */
const framed =
  (ruled: boolean, signs: readonly [string, string, string]): Form =>
  (rows, widths) => {
    const [bar, rule, corner] = signs;
    const line = (row: Rows[number] | undefined) => {
      let column = 0;
      const cells = (row ?? widths.map(() => ({ text: '', span: 1, below: false }))).map(
        ({ below, span }) => {
          const own = widths.slice(column, column + span);
          column += span;
          const width = own.reduce((a, b) => a + b, 0) + 3 * (span - 1) + 2;
          const dash = rule.repeat(Math.ceil(width / widthOf(rule)));
          return below ? ' '.repeat(widthOf(dash)) : dash;
        },
      );
      return corner + cells.join(corner) + corner;
    };
    const wide = (width: number) => Math.ceil((width + 2) / widthOf(rule)) * widthOf(rule) - 2;
    const out = [line(undefined)];
    for (const [r, row] of rows.entries()) {
      const cells = placed(row, widths.map(wide), 3).map((one) => ({
        ...one,
        lines: one.below ? [''] : broken(one.text, one.width),
      }));
      const tall = Math.max(...cells.map(({ lines }) => lines.length));
      for (let i = 0; i < tall; i += 1)
        out.push(
          bar +
            cells.map(({ lines, width }) => ` ${padded(lines[i] ?? '', width)} `).join(bar) +
            bar,
        );
      if (ruled || r === 0) out.push(line(rows[r + 1]));
    }
    if (!ruled) out.push(line(undefined));
    return out;
  };

/** Rules of dashes above and below; rows parted by empty lines. */
const dashed: Form = (rows, widths) => {
  const rule = `  ${'-'.repeat(widths.reduce((a, b) => a + b + 1, -1))}`;
  const columns = `  ${widths.map((width) => '-'.repeat(width)).join(' ')}`;
  const body = rows.map((row) => {
    const cells = placed(row, widths, 1).map((one) => ({
      ...one,
      lines: one.below ? [''] : broken(one.text, one.width),
    }));
    const tall = Math.max(...cells.map(({ lines }) => lines.length));
    return Array.from({ length: tall }, (_, i) =>
      `  ${cells.map(({ lines, width }) => padded(lines[i] ?? '', width)).join(' ')}`.trimEnd(),
    );
  });
  const [head = [], ...rest] = body;
  return [rule, ...head, columns, ...rest.flatMap((own, i) => (i > 0 ? ['', ...own] : own)), rule];
};

const escaped = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const markup: Form = (rows) => [
  `<table>${rows
    .map((row, r) => {
      const cells = row.map(({ text, span, below }, c) => {
        if (below && r > 0) return '';
        let tall = 1;
        while (rows[r + tall]?.length === row.length && rows[r + tall]?.[c]?.below) tall += 1;
        return `<td colspan="${span}" rowspan="${tall}">${escaped(text)}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('')}</table>`,
];

/** Every form by its name. */
export const FORMS: Record<string, Form> = {
  tabs: signed((cells) => cells.join('\t'), 'empty'),
  'tabs, merged cells gone': signed((cells) => cells.join('\t'), 'gone'),
  'tabs, merged cells filled': signed((cells) => cells.join('\t'), 'filled'),
  'four blanks': signed((cells) => cells.join('    '), 'empty'),
  'three blanks, empty cells gone': signed((cells) => cells.join('   '), 'empty', true),
  'one blank': signed((cells) => cells.join(' '), 'empty', true),
  commas: signed((cells) => cells.map(csv).join(','), 'empty'),
  'commas of full width': signed((cells) => cells.join('，'), 'filled'),
  bars: signed((cells) => `| ${cells.join(' | ')} |`, 'empty'),
  'bars without edges': signed((cells) => cells.join('｜'), 'filled'),
  Markdown: (rows, widths, columns) => {
    const [head = '', ...rest] = signed((cells) => `| ${cells.join(' | ')} |`, 'empty')(
      rows,
      widths,
      columns,
    );
    return ['', head, `|${'---|'.repeat(columns)}`, ...rest, ''];
  },
  'a cell a line': (rows) =>
    rows.flatMap((row) => shown(row, 'empty').filter((text) => text !== '')),
  'columns of print': layout(padded, true),
  'columns of print, centred': layout(centred, true),
  'columns of print, at the top': layout(padded, false),
  'order of print': raw,
  'a frame': framed(true, ['│', '─', '┼']),
  'a frame without rules': framed(false, ['│', '─', '┼']),
  'a frame of signs': framed(true, ['|', '-', '+']),
  dashes: dashed,
  HTML: markup,
};

/** Widest cell of print; wider ones are broken. */
const WIDEST = 20;

/** The text in a form. */
export function formed({ pieces, tables }: HardText, name: string): string[] {
  const form = FORMS[name];
  return pieces.flatMap((piece): string[] => {
    if (piece.kind === 'lines') return piece.lines;
    const { header = [], rows = [] } = tables[piece.table] ?? {};
    const columns = rows[0]?.length ?? 0;
    const own = pieces.flatMap((one) =>
      one.kind === 'rows' && one.table === piece.table ? one.rows : [],
    );
    const lines: Rows = [...header, ...own];
    const widths = Array.from({ length: columns }, (_, c) =>
      Math.max(
        2,
        ...lines.map((row) =>
          row.length === columns ? Math.min(WIDEST, widthOf(row[c]?.text ?? '')) : 2,
        ),
      ),
    );
    return form?.(piece.header ? [...header, ...piece.rows] : piece.rows, widths, columns) ?? [];
  });
}
