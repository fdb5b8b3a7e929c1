/** Spaces inside one leaf of the tree that its text does not need. */
import { declare } from '../declared.ts';
import { readAttachmentCaption, readMarker } from '../notation/markers.ts';
import type { Edit } from '../source.ts';
import { isChinese } from '../text/characters.ts';
import { gluesDirectly } from '../text/glue.ts';

export const STRAY_SPACE = declare({
  id: 'stray-space',
  kind: 'reg',
  title: '删去汉字间的空格',
  about: '段落之内汉字与汉字、汉字与外文数字之间的空格是抓取所致，删去；中西文的间隔由浏览器显示。',
  notWhen: '标题各句之间、“第一章”之后、外文词之间的空格。',
  examples: [
    { before: '推进 科技 创新，建设研发 中心。', after: '推进科技创新，建设研发中心。' },
    { keeps: '建设GDP 100强县。', because: '外文词之间的空格' },
  ],
});

export const JOINED_LINE = declare({
  id: 'joined-line',
  kind: 'struct',
  title: '接合断开的行',
  about: '一句话或一个标题断在两行：接成一行。',
  notWhen: '下一行另起标题、列举或表格。',
  examples: [
    {
      before: '第一章\n发展基础\n基础很好，成绩很大。\n第二章\n总体要求\n坚持创新。',
      after: '第一章 发展基础\n基础很好，成绩很大。\n第二章 总体要求\n坚持创新。',
    },
  ],
});

/** What a leaf is: of a cell, a heading and prose other spaces are needed. */
export type LeafKind = 'heading' | 'text' | 'cell' | 'edge' | 'verbatim';

const OPENING = '“‘《〈（〔【「『';
const CLOSING = '”’》〉）〕】」』';

/**
 * True for a space that parts no clauses of a title: inside quotation marks or brackets, beside those that have one
 * inside, or beside 〇, which stands only within numbers.
 */
function isLoose(text: string, index: number, end: number): boolean {
  const [before = '', after = ''] = [text[index - 1], text[end]];
  const inside = OPENING.includes(before) || CLOSING.includes(after) || /[，。；：、]/.test(after);
  const beside =
    (OPENING.includes(after) && /\s/.test(text[end + 1] ?? '')) ||
    (CLOSING.includes(before) && /\s/.test(text[index - 2] ?? ''));
  return before !== '' && after !== '' && (inside || beside || /〇/.test(before + after));
}

/** Spaces inside a leaf that the text does not need, in offsets of the leaf. */
export function strays(text: string, kind: LeafKind): Edit[] {
  if (kind === 'verbatim') return [];
  const edits: Edit[] = [];
  const marker = readMarker(text);
  const article = marker?.kind === 'article' ? marker.label.length : -1;
  const label = marker?.label.startsWith('第')
    ? marker.label
    : (readAttachmentCaption(text)?.label ?? '');
  const apart = kind === 'heading' && label !== '' ? label.length : -1;
  // 总 则: a heading that is spread over its line keeps no space.
  const spread = /^\S(?:\s+\S)+$/.test(text.slice(marker?.length ?? 0));
  for (const match of text.matchAll(/[ \u3000\u00a0\t\n]+/g)) {
    const { index } = match;
    const [before, after] = [text[index - 1], text[index + match[0].length]];
    const chinese = isChinese(before) && isChinese(after);
    const mixed = isChinese(before) !== isChinese(after);
    const label = kind === 'heading' && /[、）)]/.test(before ?? '');
    const broken = match[0].includes('\n');
    // 1 总则: without its space the number would grow into the title.
    const number = kind === 'heading' && /^\d{1,2}$/.test(text.slice(0, index)) && after !== '.';
    // A line of print may end inside 2.5%.
    const end = index + match[0].length;
    const cut =
      broken &&
      gluesDirectly(text.slice(Math.max(0, index - 16), index), text.slice(end, end + 16));
    // 第一条 is set off by nothing but its space.
    const stray =
      (kind === 'edge' && !broken) || number || index === article || index === apart
        ? false
        : mixed ||
          label ||
          cut ||
          ((kind !== 'heading' || broken || spread) && chinese) ||
          (kind === 'heading' && isLoose(text, index, end));
    // A heading keeps the space between its clauses, and behind 第一章, as one plain space.
    if (!stray && !broken && match[0] === ' ') continue;
    edits.push({
      start: index,
      end,
      after: stray ? '' : ' ',
      kind: broken ? 'struct' : 'reg',
      rule: broken ? JOINED_LINE.id : STRAY_SPACE.id,
      certainty: 'exact',
    });
  }
  return edits;
}
