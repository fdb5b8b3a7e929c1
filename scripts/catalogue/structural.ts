/** What the passes behind the repair rules change, told for readers; their tests stand beside those passes. */
import type { Rule } from '../../src/plan.schema.ts';
import { FOOTNOTE_MARK } from '../structure/footnote-marks.ts';
import { BROKEN_CAPTION } from '../structure/broken-captions.ts';
import { SOFT_BREAK } from '../structure/soft-breaks.ts';
import { CONTENTS_LABEL } from '../structure/lost-labels.ts';
import { REPEATED_HEADER, CELL_BORDER } from '../structure/table-nodes.ts';
import { LINE_BREAK, INLINE_BREAK } from '../structure/settle.ts';
import { JOINED_LINE, STRAY_SPACE } from '../structure/strays.ts';
import { UNDECODABLE } from '../decode/decode.ts';
import { WORD_OMISSIONS } from '../docx/trace.ts';
import { PRINT_OMISSIONS, PRINT_WARNINGS, PRINTED_DROPS } from '../reading/rules.ts';
import { PAGE_OMISSIONS } from '../html/trace.ts';
import { DOUBTFUL } from '../repair/refused.ts';
import { HAND } from '../seed/emend.ts';

/** Repairs of the passes that cut the text into lines and build its tree. */
const passes: readonly Rule[] = [
  ...PRINTED_DROPS,
  FOOTNOTE_MARK,
  BROKEN_CAPTION,
  SOFT_BREAK,
  CONTENTS_LABEL,
  REPEATED_HEADER,
  CELL_BORDER,
  LINE_BREAK,
  INLINE_BREAK,
  JOINED_LINE,
  STRAY_SPACE,
];

/** What the readers of files leave out. */
const omissions: readonly Rule[] = [...PAGE_OMISSIONS, ...WORD_OMISSIONS, ...PRINT_OMISSIONS];

/** What reading a file can warn of. */
const readers: readonly Rule[] = [DOUBTFUL, UNDECODABLE, ...PRINT_WARNINGS];

/** Everything that is not in the registry of repair rules or of lints. */
export const structural = { byHand: HAND, passes, omissions, readers };
