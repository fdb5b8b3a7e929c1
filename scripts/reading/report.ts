/** What an editor should know of a file with pages. */
import type { VFile } from 'vfile';
import { declare } from '../declared.ts';
import { report } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import type { Print } from './reading.ts';
import { said } from '../said/said.ts';

const RECOGNISED = declare({
  id: 'recognised-page',
  kind: null,
  title: '文字由识别得来',
  about: '这一页是图像，图像之下有识别（OCR）出的文字：照录，可能有错字。',
  todo: said('对照原图核对。', 'check it by the picture'),
  notWhen: null,
  examples: [],
});

const WORDLESS = declare({
  id: 'wordless-page',
  kind: null,
  title: '这一页只有图像',
  about: '这一页是扫描的图像，没有文字：正文缺这一页。',
  todo: said('识别（OCR）后补入。', 'recognise it (OCR) and add the text'),
  notWhen: null,
  examples: [],
});

/** Pages as people name them: 第2、3页. */
const named = (pages: readonly number[]): string =>
  `第${pages.slice(0, 8).join('、')}页${pages.length > 8 ? `等 ${pages.length} 页` : ''}`;

const pagesOf = (pages: readonly number[]): string =>
  `pages ${pages.slice(0, 8).join(', ')}${pages.length > 8 ? ` … (${pages.length})` : ''}`;

/** Warns of pages that were read from a picture, or could not be read. */
export function reportPrint(file: VFile, source: Source, print: Print): void {
  const { recognised, wordless, places } = print;
  const at = (page: number) =>
    (places.find((place) => place.page === page) ?? places.findLast((place) => place.page < page))
      ?.start ?? 0;
  if (recognised[0] !== undefined)
    report(file, source, {
      rule: RECOGNISED.id,
      message: said(
        `${named(recognised)}的文字由识别（OCR）得来，可能有错字，请对照原图核对`,
        `the text of ${pagesOf(recognised)} was recognised (OCR) and may have mistakes: check it by the pictures`,
      ),
      at: at(recognised[0]),
    });
  if (wordless[0] !== undefined)
    report(file, source, {
      rule: WORDLESS.id,
      message: said(
        `${named(wordless)}只有图像，没有文字，正文里缺这几页；请识别（OCR）后补入`,
        `${pagesOf(wordless)} are pictures without text and missing here: recognise them (OCR) and add the text`,
      ),
      at: at(wordless[0]),
    });
}
