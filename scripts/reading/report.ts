/** What an editor should know of a file with pages. */
import type { VFile } from 'vfile';
import { declare } from '../declared.ts';
import { report } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import type { Print } from './reading.ts';

const RECOGNISED = declare({
  id: 'recognised-page',
  kind: null,
  title: '文字由识别得来',
  about: '这一页是图像，图像之下有识别（OCR）出的文字：照录，可能有错字。',
  todo: '对照原图核对。',
  notWhen: null,
  examples: [],
});

const WORDLESS = declare({
  id: 'wordless-page',
  kind: null,
  title: '这一页只有图像',
  about: '这一页是扫描的图像，没有文字：正文缺这一页。',
  todo: '识别（OCR）后补入。',
  notWhen: null,
  examples: [],
});

/** Pages as people name them: 第2、3页. */
const named = (pages: readonly number[]): string =>
  `第${pages.slice(0, 8).join('、')}页${pages.length > 8 ? `等 ${pages.length} 页` : ''}`;

/** Warns of pages that were read from a picture, or could not be read. */
export function reportPrint(file: VFile, source: Source, print: Print): void {
  const { recognised, wordless, places } = print;
  const at = (page: number) =>
    (places.find((place) => place.page === page) ?? places.findLast((place) => place.page < page))
      ?.start ?? 0;
  if (recognised[0] !== undefined)
    report(file, source, {
      rule: RECOGNISED.id,
      message: `${named(recognised)}的文字由识别（OCR）得来，可能有错字，请对照原图核对`,
      at: at(recognised[0]),
    });
  if (wordless[0] !== undefined)
    report(file, source, {
      rule: WORDLESS.id,
      message: `${named(wordless)}只有图像，没有文字，正文里缺这几页；请识别（OCR）后补入`,
      at: at(wordless[0]),
    });
}
