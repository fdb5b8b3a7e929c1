/** Writes a document as a Word file, in the manner of official documents: styles, a running head, page numbers, tables. */
import { docx, p, run, W } from '../../testing/word-file.ts';
import type { Made, Piece } from './document.ts';
import { gridOf, type MadeCell } from './table-grid.ts';

/** Half points: 三号, 小四, 二号. */
const [BODY, CELL, TITLE] = [32, 21, 44];
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`)
  .join('');

const style = (id: string, name: string, paragraph: string, size: number, bold = false) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`;

const SPACING = '<w:spacing w:line="560" w:lineRule="exact"/>';
const INDENT = `<w:ind w:firstLineChars="200" w:firstLine="${BODY * 20}"/>`;
const CENTRED = '<w:jc w:val="center"/>';

const STYLES = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC"/><w:lang w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style('Title', 'Title', CENTRED, TITLE, true),
  style('Text', 'Normal Indent', `${SPACING}${INDENT}<w:jc w:val="both"/>`, BODY),
  style('Caption', 'caption', `${SPACING}<w:keepNext/>${CENTRED}`, BODY),
  style('Cell', 'Cell', CENTRED, CELL),
  style('Around', 'header', CENTRED, CELL),
  ...[1, 2, 3, 4, 5].map((level) =>
    style(
      `H${level}`,
      `heading ${level}`,
      `${SPACING}${level === 1 ? CENTRED : INDENT}<w:outlineLvl w:val="${level - 1}"/>`,
      BODY,
      true,
    ),
  ),
].join('')}</w:styles>`;

const styled = (id: string, text: string): string => p(text, `<w:pStyle w:val="${id}"/>`);

const cellOf = ({ text, rows, columns, below }: MadeCell): string => {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const merge = below ? '<w:vMerge/>' : rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${styled('Cell', below ? '' : text)}</w:tc>`;
};

const tableOf = (rows: readonly (readonly MadeCell[])[], columns: number, header = 0): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows
    .map(
      (row, i) =>
        `<w:tr>${i < header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map(cellOf).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>${p('')}`;

function pieceOf(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return styled(
        `H${Math.min(5, piece.level)}`,
        `${piece.label}${/[章节篇分]$/.test(piece.label) ? '　' : ''}${piece.title}`,
      );
    case 'paragraph':
      return styled('Text', piece.text);
    case 'runIn': {
      const opening = run(`${piece.label}${piece.title}。`).replace(
        '<w:r>',
        '<w:r><w:rPr><w:b/></w:rPr>',
      );
      return p('', '<w:pStyle w:val="Text"/>', opening + run(piece.text));
    }
    case 'table': {
      const { header, body } = gridOf(piece);
      return (
        styled('Caption', piece.caption) +
        tableOf([...header, ...body], piece.header.length, header.length)
      );
    }
    case 'box':
      return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>${styled('Caption', piece.title)}${piece.items.map((item) => styled('Text', item)).join('')}</w:tc></w:tr></w:tbl>${p('')}`;
  }
}

const NUMBER =
  '<w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r>';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The whole file. */
export function wordOf({ title, pieces }: Made): Uint8Array {
  const around = (name: string, inside: string) => `<w:${name} ${W}>${inside}</w:${name}>`;
  const section = `<w:sectPr ${R}><w:headerReference w:type="default" r:id="r3"/><w:footerReference w:type="default" r:id="r4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="1200" w:footer="1400"/></w:sectPr>`;
  return docx(styled('Title', title) + pieces.map(pieceOf).join('') + section, {
    'word/styles.xml': STYLES,
    'word/header1.xml': around('hdr', styled('Around', title)),
    'word/footer1.xml': around('ftr', p('', '<w:pStyle w:val="Around"/>', NUMBER)),
  });
}
