/** What the reader of a file leaves out before there is a raw text, and what it writes into it. */
import { declare } from '../declared.ts';

/** Text of a file that is not in the raw text. */
export interface Omission {
  /** Id of the rule that left it out, as it stands in the catalogue. */
  rule: string;
  /** Where it stands in the file, in Chinese: a line of the page, a part of the Word file. */
  place: string;
  /** The text, a block a line. */
  text: string;
  /** What a reader must know of it, in Chinese: in what a copy differs. */
  note?: string;
}

/** What a reader has to account for. */
export interface Reading {
  omitted: Omission[];
  /** Text that the reader wrote itself, as a browser or Word would: automatic numbers. */
  made: string;
}

/** A reader that takes every character as it stands. */
export const NOTHING_OMITTED: Reading = { omitted: [], made: '' };

/** Declares what a reader leaves out; each omission is on record. */
export function declareOmission(id: string, title: string, about: string, notWhen: string): void {
  declare({
    id,
    kind: 'drop',
    title,
    about: `${about}读取文件时略去，全文记在校勘记末尾。`,
    notWhen,
    examples: [],
  });
}
