/** What a port found to be no text of a printed page, as rules: the arbiter judges them like all others. */
import { declare } from '../declared.ts';
import type { Print } from '../reading/reading.ts';
import { REPEATED_HEADER } from '../structure/table-nodes.ts';
import type { RepairRule } from './rule.ts';
import type { Part } from './standing.ts';

/** What is printed around a text, and headers that a page prints again: the port found them, by their place. */
const FURNITURE = [
  {
    id: 'printed-furniture',
    bound: 400,
    proves: ['sentence', 'row'] as Part[],
    title: '删去版面上的页码与页眉页脚',
    about:
      '从版面读出的文字（PDF、OFD）：在各页同一位置重复的页眉、页脚和页码，由它在页上的位置认出，删去；被它隔断的段落和表格接上。',
    notWhen: '不在页边，或别的页上没有与它相同的一行；删了就缺一个编号。',
  },
  {
    id: 'printed-stamp',
    bound: 200,
    proves: ['row'] as Part[],
    title: '删去印章与水印的文字',
    about: '竖排、斜排在正文之外的字，或大而淡的字，是印章、水印或装订线上的字，不是正文，删去。',
    notWhen: '在表格的格子里；是整句；删了就缺一个编号。',
  },
].map((rule): Omit<RepairRule, 'find'> => ({
  ...rule,
  kind: 'drop',
  certainty: 'high',
  examples: [],
}));

for (const { id, kind, title, about, notWhen, examples, bound } of FURNITURE)
  declare({ id, kind, title, about, notWhen, examples, ...(bound !== undefined && { bound }) });

/** A header that a page prints again: its cells are those of the header above. */
const AGAIN: Omit<RepairRule, 'find'> = {
  ...REPEATED_HEADER,
  kind: 'drop',
  certainty: 'high',
  notWhen: REPEATED_HEADER.notWhen ?? '',
  bound: 600,
  proves: ['row'],
};

/** The rules that drop what a port has found to be no text. */
export const printRules = (print: Print): RepairRule[] =>
  [...FURNITURE, AGAIN].map((rule) => ({
    ...rule,
    *find({ text, rendering: { origin } }) {
      const places = new Map([...origin].map((raw, at) => [raw, at]));
      for (const { start, end, rule: id } of print.furniture) {
        const at = places.get(start);
        if (id === rule.id && at !== undefined)
          yield { start: at, end: Math.min(at + end - start + 1, text.length), after: '' };
      }
    },
  }));
