/** Makes OFD files for tests, of the same pages as PDF files (`pdf-file.ts`): text and lines at their places, in points. */
import { strToU8, zipSync } from 'fflate';
import { widthOf } from '../text/width.ts';
import { HEIGHT, type PdfPage, WIDTH } from './pdf-file.ts';

const mm = (points: number): string => ((points * 25.4) / 72).toFixed(3);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const bodyOf = ({ texts, lines = [] }: PdfPage): string =>
  [
    ...lines.map(
      ([x0, y0, x1, y1]) =>
        `<ofd:PathObject Boundary="${mm(x0)} ${mm(y0)} ${mm(x1 - x0 + 1)} ${mm(y1 - y0 + 1)}"><ofd:AbbreviatedData>M 0 0 L ${mm(x1 - x0)} ${mm(y1 - y0)}</ofd:AbbreviatedData></ofd:PathObject>`,
    ),
    ...texts.map(({ x, y, text, size = 16, font = 'plain' }) => {
      const steps = [...text].slice(0, -1).map((one) => mm(widthOf(one) * size));
      return `<ofd:TextObject Boundary="${mm(x)} ${mm(y - size)} ${mm(widthOf(text) * size)} ${mm(size * 1.3)}" Font="1" Size="${mm(size)}" Weight="${font === 'bold' ? 700 : 400}"><ofd:TextCode X="0" Y="${mm(size)}" DeltaX="${steps.join(' ')}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
    }),
  ].join('');

/** An OFD file of these pages. */
export function ofd(pages: readonly PdfPage[]): Uint8Array {
  const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const files: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${mm(WIDTH)} ${mm(HEIGHT)}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i}" BaseLoc="Pages/${i}.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
  };
  for (const [i, page] of pages.entries())
    files[`Doc_0/Pages/${i}.xml`] =
      `<ofd:Page ${space}><ofd:Content><ofd:Layer>${bodyOf(page)}</ofd:Layer></ofd:Content></ofd:Page>`;
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}
