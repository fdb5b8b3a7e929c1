/** What an editor says of a place, on the page, as an entry of the yaml beside the seed. */
import { z } from 'zod';
import { anchorSchema, planIdSchema, type Plan } from '../../src/plan.schema.ts';
import { CommandError } from '../command/command.ts';
import { said, type Said } from '../said/said.ts';

/** A place as the page knows it: an element of the plan, or a line of its raw text. */
const placeSchema = z.union([
  z.strictObject({ anchor: anchorSchema }),
  z.strictObject({ line: z.int().positive() }),
]);

/** What the schema says. */
const NO_REASON = said('请写明理由', 'give a reason');

/** The words of a fault of what the bar sent; those of zod itself nobody reads who uses the bar. */
export const wordsOf = (message: string | undefined): Said =>
  message === NO_REASON.zh ? NO_REASON : said('看不懂这句话', 'this makes no sense');

const reason = z.string().trim().min(1, NO_REASON.zh).max(400);
const stretch = { plan: planIdSchema, from: placeSchema, to: placeSchema };

/** What the bar sends. */
export const sayingSchema = z.discriminatedUnion('act', [
  /** A warning has been looked into, and may stand. */
  z.strictObject({
    act: z.literal('waive'),
    plan: planIdSchema,
    rule: z.string().regex(/^[a-z][a-z0-9-]*$/),
    line: z.int().positive(),
    reason,
  }),
  z.strictObject({
    act: z.literal('heading'),
    ...stretch,
    level: z.int().min(1).max(9).optional(),
  }),
  z.strictObject({ act: z.literal('text'), ...stretch }),
  z.strictObject({ act: z.literal('table'), ...stretch }),
  z.strictObject({ act: z.literal('keep'), ...stretch, reason }),
  z.strictObject({ act: z.literal('drop'), ...stretch, reason }),
]);

export type Saying = z.infer<typeof sayingSchema>;

/** An entry, and the list of the yaml that it belongs to. */
export interface Entry {
  list: 'waivers' | 'pins' | 'keep' | 'drop';
  entry: Record<string, unknown>;
}

type Place = z.infer<typeof placeSchema>;

/** First and last raw line of a place. */
function linesOf(plan: Pick<Plan, 'blocks'>, place: Place): [number, number] {
  if ('line' in place) return [place.line, place.line];
  const block = plan.blocks.find(({ anchor }) => anchor === place.anchor);
  if (!block)
    throw new CommandError(
      said(
        '页面已经变了，请等它更新后再选',
        'the page has changed: wait until it is new, then select again',
      ),
    );
  return block.lines;
}

/**
 * The entry for what an editor says.
 *
 * @param plan as it was last converted
 * @param raw its raw text
 * @throws CommandError where the place is none of this text
 */
export function entryOf(saying: Saying, plan: Pick<Plan, 'blocks'>, raw: string): Entry {
  if (saying.act === 'waive') {
    const { rule, line, reason: why } = saying;
    return { list: 'waivers', entry: { rule, line, reason: why } };
  }
  const [from, to] = [linesOf(plan, saying.from), linesOf(plan, saying.to)];
  const [first, last] = [Math.min(from[0], to[0]), Math.max(from[1], to[1])];
  const lines = raw.split('\n');
  const quoteOf = (line: number) => (lines[line - 1] ?? '').trim();
  // Blank lines at the ends are no part of what was selected.
  const begin = Array.from({ length: last - first + 1 }, (_, i) => first + i).find(
    (line) => quoteOf(line) !== '',
  );
  if (begin === undefined)
    throw new CommandError(
      said('所选的地方在底本里没有文字', 'the source has no text at this place'),
    );
  switch (saying.act) {
    case 'heading':
    case 'text':
      return {
        list: 'pins',
        entry: {
          [saying.act]: quoteOf(begin),
          line: begin,
          ...(last > begin && { lines: [begin, last] }),
          ...(saying.act === 'heading' && saying.level !== undefined && { level: saying.level }),
        },
      };
    case 'table':
      return { list: 'pins', entry: { table: quoteOf(begin), lines: [begin, last] } };
    default: {
      const quote = lines
        .slice(begin - 1, last)
        .join('\n')
        .trim();
      return { list: saying.act, entry: { quote, line: begin, reason: saying.reason } };
    }
  }
}
