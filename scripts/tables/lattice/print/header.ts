/** Lines of print that head a table → its columns: labels stacked over each other, some above several. */
import { isLabel } from '../../../lexicon/column.ts';
import { isSubLabel } from '../../labels.ts';
import { type Extent, overlap, type Row, type Word } from './words.ts';

/** A label: its pieces from top to bottom, and where it stands. */
export interface Label extends Extent {
  pieces: Word[];
}

/** A column: the labels above it, the one that spans others first. */
export interface Column extends Extent {
  labels: Label[];
}

export const labelText = ({ labels }: Pick<Column, 'labels'>): string =>
  labels.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');

const textOf = (pieces: readonly Word[]): string => pieces.map(({ text }) => text).join('');

const labelOf = (pieces: Word[]): Label => ({
  pieces,
  left: Math.min(...pieces.map(({ left }) => left)),
  right: Math.max(...pieces.map(({ right }) => right)),
});

/** 指    标, 2030 年目标: words of a line that are one label. */
function chunks(words: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  for (const word of words) {
    const open = found.at(-1);
    const whole = open ? textOf([...open, word]) : '';
    const spread =
      open !== undefined &&
      isLabel(whole) &&
      /^[\u4e00-\u9fff](?:[\u4e00-\u9fff])*$/.test(word.text) &&
      open.every(({ text }) => text.length === 1) &&
      word.text.length === 1;
    const split = open !== undefined && word.blanks === 1 && isLabel(whole) && !isLabel(word.text);
    if (spread || split) open.push(word);
    else found.push([word]);
  }
  return found;
}

/** Least that a label above several must be in their middle, as a share of their width. */
const OFF_CENTRE = 0.2;

/** Labels below that one of a line above spans: at least two, which it stands over or in the middle of. */
function spanned(top: Label, below: readonly Label[]): Label[] {
  const subs = below.filter(
    ({ pieces }) => isSubLabel(textOf(pieces)) || /^[（(]/.test(textOf(pieces)),
  );
  const over = subs.filter((label) => overlap(top, label) > 0);
  if (over.length > 1) return over;
  const middle = (top.left + top.right) / 2;
  for (let count = 2; count <= subs.length; count += 1)
    for (let at = 0; at + count <= subs.length; at += 1) {
      const [first, last] = [subs[at] as Label, subs[at + count - 1] as Label];
      const width = last.right - first.left;
      const off = Math.abs((first.left + last.right) / 2 - middle);
      if (
        off <= Math.max(2, width * OFF_CENTRE) &&
        top.right <= last.right &&
        top.left >= first.left
      )
        return subs.slice(at, at + count);
    }
  return [];
}

/** Reads rows of print as a header; null where its labels do not stand in columns. */
export function headerOf(rows: readonly Row[]): Column[] | null {
  // Pieces that stand below each other are one label.
  const levels: { label: Label; level: number }[] = [];
  for (const [level, { words }] of rows.entries())
    for (const chunk of chunks(words)) {
      const own = labelOf(chunk);
      const above = levels.filter(({ label, level: at }) => at < level && overlap(label, own) > 0);
      const [only] = above;
      const taken = levels.some(
        ({ label, level: at }) => at === level && only && overlap(label, only.label) > 0,
      );
      if (above.length > 1) return null;
      const whole = only ? textOf([...only.label.pieces, ...chunk]) : '';
      const apart =
        only !== undefined &&
        isLabel(textOf(only.label.pieces)) &&
        isSubLabel(textOf(chunk)) &&
        // 值 below 规划目标 is the end of it.
        textOf(chunk).length > 1 &&
        !/^[（(〔[［]/.test(textOf(chunk)) &&
        words.some((word) => !chunk.includes(word) && isSubLabel(word.text));
      if (only && !taken && !apart && whole.length <= 30) {
        only.label = labelOf([...only.label.pieces, ...chunk]);
      } else levels.push({ label: own, level });
    }
  const spans = new Map<Label, Label[]>();
  for (const { label, level } of levels) {
    const below = levels.filter((one) => one.level > level).map((one) => one.label);
    const children = spanned(label, below);
    if (children.length > 1) spans.set(label, children);
  }
  const under = new Map<Label, Label>();
  for (const [top, children] of spans) for (const child of children) under.set(child, top);
  const columns = levels
    .filter(({ label }) => !spans.has(label))
    .map(({ label }): Column => {
      const top = under.get(label);
      return { labels: top ? [top, label] : [label], left: label.left, right: label.right };
    })
    .sort((a, b) => a.left - b.left);
  const apart = columns.every(({ left }, i) => i === 0 || left >= (columns[i - 1]?.right ?? 0));
  return apart ? columns : null;
}
