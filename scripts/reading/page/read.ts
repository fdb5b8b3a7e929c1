/** Pages with their ink → a reading, or the reason why there is none. */
import { ConvertError } from '../../diagnostic.ts';
import { declareOmission, type Omission } from '../../source/omission.ts';
import type { PortReading } from '../reading.ts';
import { flowOf } from './flow.ts';
import { garbledFonts, read, UNREAD } from './garbage.ts';
import { type Glyph, heightOf, type Ink, widthOf } from './ink.ts';
import { writeFlow } from './write.ts';
import { said } from '../../said/said.ts';

/** Share of a page that a picture of it covers. */
const COVERED = 0.4;
/** Share of the characters that may be unreadable. */
const MOST_UNREAD = 0.3;

declareOmission(
  'unpainted-text',
  '版面上不显示的文字',
  'PDF、OFD 的一页里另有没有画出的文字：',
  '没有画出的字多于画出的：那是扫描件下识别出的文字，照录。',
);

const RECOGNISE = said(
  '请先用文字识别（OCR）软件转成可复制的文字，核对后再放入',
  'recognise its text (OCR), proofread it, then put it in',
);

const covered = ({ pictures, width, height }: Ink): boolean =>
  pictures.some((picture) => widthOf(picture) * heightOf(picture) > COVERED * width * height);

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('');

/**
 * Reads pages.
 *
 * @param format name of the format, for messages
 * @throws {ConvertError} `scan-without-text`, `garbled-fonts`, `empty-file`
 */
export function readPages(inks: readonly Ink[], format: string): PortReading {
  const garbled = garbledFonts(inks);
  const recognised: number[] = [];
  const wordless: number[] = [];
  let [all, unmapped] = [0, 0];
  const omitted: Omission[] = [];
  let file = '';
  const clear = inks.map((ink) => {
    const glyphs = ink.glyphs.map((glyph) => read(glyph, garbled));
    const hidden = glyphs.filter((glyph) => glyph.hidden && glyph.text.trim() !== '');
    const shown = glyphs.filter((glyph) => !glyph.hidden);
    const inked = shown.filter(({ text }) => text.trim() !== '');
    const isScan = hidden.length > inked.length;
    if (isScan) recognised.push(ink.page);
    const own = isScan ? glyphs : shown;
    file += textOf(glyphs);
    if (!isScan && hidden.length > 0)
      omitted.push({
        rule: 'unpainted-text',
        place: `第${ink.page}页`,
        text: textOf(hidden),
      });
    const words = own.filter(({ text }) => text.trim() !== '');
    if (words.length === 0 && covered(ink)) wordless.push(ink.page);
    all += words.length;
    unmapped += words.filter(({ text }) => text === UNREAD).length;
    return { ...ink, glyphs: own };
  });
  if (all === 0) {
    if (wordless.length > 0)
      throw new ConvertError(
        'scan-without-text',
        said(
          `${format} 是扫描件，只有图像，没有文字`,
          `the ${format} is a scan: pictures without text`,
        ),
        RECOGNISE,
      );
    throw new ConvertError(
      'empty-file',
      said(`${format} 里没有文字`, `the ${format} has no text`),
      said(
        '请核对文件是否完整，或粘贴为纯文本',
        'check whether the file is whole, or paste its text as plain text',
      ),
    );
  }
  if (unmapped > all * MOST_UNREAD)
    throw new ConvertError(
      'garbled-fonts',
      said(
        `${format} 的字体没有文字对照表，读出的是乱码`,
        `the fonts of the ${format} do not say which characters they show: what is read is gibberish`,
      ),
      RECOGNISE,
    );
  const { print, ...rest } = writeFlow(flowOf(clear));
  return {
    ...rest,
    file,
    omitted,
    made: '',
    pictures: [],
    meta: null,
    print: { ...print, recognised, wordless, pages: inks.length },
  };
}
