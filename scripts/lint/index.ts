/** lint: runs every check and attaches what it says to the file. */
import type { VFile } from 'vfile';
import { report } from '../diagnostic.ts';
import { copiesDiffer } from './copies-differ.ts';
import { contentsMatch } from './contents-match.ts';
import { cutHead } from './cut-head.ts';
import { cutTail } from './cut-tail.ts';
import { doubtfulJoin } from './doubtful-join.ts';
import { lacunae } from './lacunae.ts';
import { lostTable } from './lost-table.ts';
import { noStop } from './no-stop.ts';
import { notAPlan } from './not-a-plan.ts';
import { notInContents } from './not-in-contents.ts';
import { numbering } from './numbering.ts';
import { ocrScrap } from './ocr-scrap.ts';
import { openHeading } from './open-heading.ts';
import { omittedText } from './omitted-text.ts';
import { hiddenPart } from './hidden-part.ts';
import { picture } from './picture.ts';
import { raggedTable } from './ragged-table.ts';
import type { Lint, LintContext } from './rule.ts';
import { suspiciousLength } from './suspicious-length.ts';
import { titleMismatch } from './title-mismatch.ts';
import { twoColumns } from './two-columns.ts';
import { unbalancedMarks } from './unbalanced-marks.ts';
import { unknownIssuer } from './unknown-issuer.ts';
import { unplacedText } from './unplaced-text.ts';
import { unreadTable } from './unread-table.ts';

export const lints: readonly Lint[] = [
  numbering,
  contentsMatch,
  notInContents,
  openHeading,
  lostTable,
  lacunae,
  raggedTable,
  unreadTable,
  twoColumns,
  unplacedText,
  hiddenPart,
  picture,
  omittedText,
  copiesDiffer,
  titleMismatch,
  unbalancedMarks,
  noStop,
  doubtfulJoin,
  ocrScrap,
  suspiciousLength,
  unknownIssuer,
  notAPlan,
  cutHead,
  cutTail,
];

/** Checks a reconciled tree. */
export function lint(context: LintContext & { file: VFile }): void {
  for (const { id, check } of lints) {
    for (const diagnostic of check(context))
      report(context.file, context.source, { rule: id, ...diagnostic });
  }
}
