/** PDF → a reading. */
import { ConvertError } from '../../diagnostic.ts';
import { readPages } from '../page/read.ts';
import type { PortReading } from '../reading.ts';
import { openPdf } from './engine.ts';
import { readInk } from './ink.ts';
import { said } from '../../said/said.ts';

/** A plan of a province has some 200 pages. */
const MOST_PAGES = 3000;

/**
 * Reads a PDF.
 *
 * @throws {ConvertError} where it is broken, encrypted, too long, or has no text
 */
export async function readPdf(bytes: Uint8Array): Promise<PortReading> {
  const pdf = await openPdf(bytes);
  if (pdf.pages > MOST_PAGES)
    throw new ConvertError(
      'pdf-size',
      said(
        `PDF 有 ${pdf.pages} 页，不像是一份规划`,
        `the PDF has ${pdf.pages} pages: that is no plan`,
      ),
      said('请拆成几份，每份一个规划', 'split it, a plan a file'),
    );
  return readPages(
    Array.from({ length: pdf.pages }, (_, i) => readInk(pdf, i)),
    'PDF',
  );
}
