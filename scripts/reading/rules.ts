/** What the reading of pages drops, leaves out and warns of, told for readers. */
import type { Rule } from '../../src/plan.schema.ts';

export const PRINTED_DROPS: readonly Rule[] = [
  {
    id: 'printed-furniture',
    kind: 'drop',
    title: '删去版面上的页码与页眉页脚',
    about:
      '从版面读出的文字（PDF、OFD）：在各页同一位置重复的页眉、页脚和页码，由它在页上的位置认出，删去；被它隔断的段落和表格接上。',
    notWhen: '不在页边，或别的页上没有与它相同的一行。',
    examples: [],
  },
  {
    id: 'printed-stamp',
    kind: 'drop',
    title: '删去印章与水印的文字',
    about: '竖排、斜排在正文之外的字，或大而淡的字，是印章、水印或装订线上的字，不是正文，删去。',
    notWhen: '在表格的格子里。',
    examples: [],
  },
];

export const PRINT_OMISSIONS: readonly Rule[] = [
  {
    id: 'unpainted-text',
    kind: 'drop',
    title: '版面上不显示的文字',
    about: 'PDF、OFD 的一页里另有没有画出的文字：读取文件时略去，全文记在校勘记末尾。',
    notWhen: '没有画出的字多于画出的：那是扫描件下识别出的文字，照录。',
    examples: [],
  },
];

export const PRINT_WARNINGS: readonly Rule[] = [
  {
    id: 'recognised-page',
    kind: null,
    title: '文字由识别得来',
    about: '这一页是图像，图像之下有识别（OCR）出的文字：照录，可能有错字。怎么办：对照原图核对。',
    notWhen: null,
    examples: [],
  },
  {
    id: 'wordless-page',
    kind: null,
    title: '这一页只有图像',
    about: '这一页是扫描的图像，没有文字：正文缺这一页。怎么办：识别（OCR）后补入。',
    notWhen: null,
    examples: [],
  },
];
