/** Writes a document as a web page, from which every tool makes its text. */
import type { Made, Piece } from './document.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const tag = (name: string, text: string, more = '') => `<${name}${more}>${escaped(text)}</${name}>`;

/** Labels over two lines where neighbours name one thing in front of a colon: 规划目标：2025年, 规划目标：年均. */
function headerRows(header: readonly string[]): string[] {
  const parts = header.map((label) => label.split('：'));
  const first = (i: number) => (parts[i]?.length === 2 ? parts[i][0] : undefined);
  const two = header.some((_, i) => first(i) !== undefined && first(i) === first(i + 1));
  if (!two) return [header.map((label) => tag('th', label)).join('')];
  const upper = header.map((label, i) => {
    const group = first(i);
    if (group === undefined) return tag('th', label, ' rowspan="2"');
    if (first(i - 1) === group) return '';
    const span = parts.slice(i).findIndex((_, n) => first(i + n) !== group);
    return tag('th', group, ` colspan="${span < 0 ? header.length - i : span}"`);
  });
  const lower = parts.map((part) => (part.length === 2 ? tag('th', part[1] ?? '') : ''));
  return [upper.join(''), lower.join('')];
}

const GROUPS = /类$|类别|分类|分组|领域|一级/;

/** Whether a cell is merged with the one above it: groups, and the number of a row with two measures. */
function merged(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  r: number,
  c: number,
) {
  const same = (column: number) =>
    rows[r]?.[column] !== '' && rows[r]?.[column] === rows[r - 1]?.[column];
  return (
    same(c) &&
    (c === 0
      ? GROUPS.test(header[0] ?? '') || /^\d+$/.test(rows[r]?.[0] ?? '')
      : header[c] === '序号')
  );
}

function tableOf({ caption, header, rows }: Extract<Piece, { kind: 'table' }>): string {
  const body = rows.map((row, r) =>
    row
      .map((cell, c) => {
        if (merged(header, rows, r, c)) return '';
        let span = 1;
        while (r + span < rows.length && merged(header, rows, r + span, c)) span += 1;
        return tag('td', cell, span > 1 ? ` rowspan="${span}"` : '');
      })
      .join(''),
  );
  const lines = [...headerRows(header), ...body].map((cells) => `<tr>${cells}</tr>`);
  return `${tag('p', caption, ' class="caption"')}\n<table>\n${lines.join('\n')}\n</table>`;
}

function pieceOf(piece: Piece, { marked, boxed }: Made['look']): string {
  switch (piece.kind) {
    case 'heading': {
      const text = `${piece.label}${/[章节篇分]$/.test(piece.label) ? '　' : ''}${piece.title}`;
      return marked
        ? tag(`h${Math.min(6, piece.level + 1)}`, text)
        : `<p class="heading"><b>${escaped(text)}</b></p>`;
    }
    case 'paragraph':
      return tag('p', piece.text);
    case 'runIn':
      return `<p><b>${escaped(piece.label + piece.title)}。</b>${escaped(piece.text)}</p>`;
    case 'table':
      return tableOf(piece);
    case 'box': {
      const items = piece.items.map((item) => tag('p', item)).join('\n');
      const title = tag('p', piece.title, ' class="caption"');
      return boxed ? `<table><tr><td>${title}${items}</td></tr></table>` : `${title}\n${items}`;
    }
  }
}

function contentsOf({ pieces, look: { contents } }: Made): string {
  if (contents === 'none') return '';
  const entries = pieces.flatMap((piece, i) =>
    piece.kind === 'heading' && piece.level <= 2
      ? [
          tag(
            'p',
            `${piece.label}${/[章节篇分]$/.test(piece.label) ? ' ' : ''}${piece.title}${'.'.repeat(20)}${3 + Math.floor(i / 8)}`,
            ' class="contents"',
          ),
        ]
      : [],
  );
  return [
    ...(contents === 'labelled' ? [tag('p', '目　录', ' class="caption"')] : []),
    ...entries,
  ].join('\n');
}

/** The whole page. */
export const pageOf = (made: Made): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(made.title)}</title>
<style>
@page { size: ${made.look.width}mm 297mm; margin: 25mm 22mm; }
body { font: 12pt/1.6 serif; margin: 0; }
p { text-indent: 2em; margin: 0; text-align: justify; }
h1, .caption { text-align: center; text-indent: 0; }
.heading { text-indent: 2em; }
.contents { text-indent: 0; }
table { border-collapse: collapse; width: 100%; font-size: 10pt; }
td, th { border: 1px solid black; padding: 1mm; text-align: center; }
</style>
</head>
<body>
${tag('h1', made.title)}
${contentsOf(made)}
${made.pieces.map((piece) => pieceOf(piece, made.look)).join('\n')}
</body>
</html>
`;
