/** Writes a document as a web page, from which every tool makes its text. */
import type { Made, Piece } from './document.ts';
import { gridOf, type MadeCell } from './table-grid.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const tag = (name: string, text: string, more = '') => `<${name}${more}>${escaped(text)}</${name}>`;

const cellOf = (name: 'td' | 'th', { text, rows, columns, below }: MadeCell): string =>
  below
    ? ''
    : tag(
        name,
        text,
        (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : ''),
      );

function tableOf(piece: Extract<Piece, { kind: 'table' }>): string {
  const { header, body } = gridOf(piece);
  const lines = [
    ...header.map((row) => row.map((cell) => cellOf('th', cell)).join('')),
    ...body.map((row) => row.map((cell) => cellOf('td', cell)).join('')),
  ].map((cells) => `<tr>${cells}</tr>`);
  return `${tag('p', piece.caption, ' class="caption"')}\n<table>\n${lines.join('\n')}\n</table>`;
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
