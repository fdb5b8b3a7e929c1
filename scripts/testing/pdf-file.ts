/** Makes PDF files for tests: text and lines at their places, in points from the top left. */

interface Text {
  x: number;
  /** Baseline. */
  y: number;
  text: string;
  size?: number;
  /** `bold` is another font; `wrong` has no map from its glyphs to characters. */
  font?: 'plain' | 'bold' | 'wrong';
  /** Degrees, against the clock. */
  turn?: number;
  hidden?: boolean;
  /** Grey, from 0 for black. */
  grey?: number;
}

export interface PdfPage {
  texts: Text[];
  /** `[x0, y0, x1, y1]`. */
  lines?: [number, number, number, number][] | undefined;
  /** Boxes of pictures. */
  pictures?: [number, number, number, number][];
  /** As the file tells the viewer. */
  rotate?: number;
}

export const WIDTH = 595;
export const HEIGHT = 842;

const FONTS = { plain: 'F1', bold: 'F2', wrong: 'F3' };

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

function contentOf({ texts, lines = [], pictures = [] }: PdfPage): string {
  const parts = lines.map(
    ([x0, y0, x1, y1]) => `0.5 w ${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`,
  );
  for (const [x0, y0, x1, y1] of pictures)
    parts.push(`q ${x1 - x0} 0 0 ${y1 - y0} ${x0} ${HEIGHT - y1} cm /P Do Q`);
  for (const {
    x,
    y,
    text,
    size = 16,
    font = 'plain',
    turn = 0,
    hidden = false,
    grey = 0,
  } of texts) {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const matrix = [cos, sin, -sin, cos, x, HEIGHT - y].map((n) => n.toFixed(4)).join(' ');
    parts.push(
      `BT ${grey} g ${hidden ? 3 : 0} Tr /${FONTS[font]} ${size} Tf ${matrix} Tm <${hex(text)}> Tj ET`,
    );
  }
  return parts.join('\n');
}

const cidFont = (name: string): string =>
  `<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 907 500]/FontDescriptor<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV ${name.includes('Bold') ? 200 : 80}>>>>`;

/** A PDF of these pages. */
export function pdf(pages: readonly PdfPage[]): Uint8Array {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    `<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UCS2-H/DescendantFonts[${cidFont('Song')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/Hei-Bold/Encoding/UniGB-UCS2-H/DescendantFonts[${cidFont('Hei-Bold')}]>>`,
    '',
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\u0080\nendstream',
  ];
  objects[4] = objects[2]?.replaceAll('Song', 'Wrong') ?? '';
  const kids: number[] = [];
  for (const page of pages) {
    const content = contentOf(page);
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    const own = objects.length;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Rotate ${page.rotate ?? 0}/Contents ${own} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>/XObject<</P 6 0 R>>>>>>`,
    );
    kids.push(objects.length);
  }
  objects[1] = `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`;
  let file = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

/** Lines of text below each other from a place; `indent` is that of the first. */
export const column = (
  lines: readonly string[],
  { x = 80, y = 100, size = 16, step = 28, font = 'plain' as const } = {},
): Text[] => lines.map((text, i) => ({ x, y: y + i * step, text, size, font }));
