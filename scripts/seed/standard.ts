/**
 * The standard of supplied readings, one for all plans. What a reader of the library can open and what is long enough
 * to be no chance carries a reading that is called certain; what is shorter, or stands where only the editor has
 * looked, carries one that is marked on the page; what only the language suggests is `unclear`, and stays 〓.
 */
import { seedError } from './load.ts';
import type { Emendation } from './schema.ts';
import { said } from '../said/said.ts';

/** Characters of a quotation, at least, that stand together by no chance. */
const TELLING = 5;

/** @throws {ConvertError} `evidence-weak` where a reading claims more than its quotations carry */
export function checkStandard({ kind, certainty, evidence = [], entry }: Emendation): void {
  if (kind !== 'supplied' || certainty === 'medium') return;
  const telling = evidence.some(({ plan, quote }) => plan !== null && [...quote].length >= TELLING);
  if (telling) return;
  throw seedError(
    entry,
    'evidence-weak',
    said(
      `补字称把握大，但没有一条读者能打开、且满 ${TELLING} 字的引文`,
      `supplied with high certainty, but without a quotation of ${TELLING} characters that a reader can open`,
    ),
    said(
      '请引本库规划里更长的原文，或把 certainty 改为 medium（正文会标出）',
      'quote more of a plan of this library, or change certainty to medium (the text will be marked)',
    ),
  );
}
