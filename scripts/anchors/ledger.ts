/**
 * The ledger of a plan, `anchors/<id>.json`: every anchor that was ever released, what it named, and what became
 * of it. Only a release writes it. An anchor that stands in a ledger never leaves it and never names anything else.
 */
import { z } from 'zod';
import { anchorSchema, planIdSchema } from '../../src/plan.schema.ts';
import { ConvertError } from '../diagnostic.ts';
import { quoted, said, type Said } from '../said/said.ts';

export const kinds = [
  'notice',
  'title',
  'division',
  'paragraph',
  'table',
  'header',
  'row',
  'box',
  'item',
] as const;
export type Kind = (typeof kinds)[number];

const entrySchema = z.strictObject({
  anchor: anchorSchema,
  kind: z.enum(kinds),
  /** Anchor of the element that held it. */
  in: anchorSchema.nullable(),
  /** Release that first had it; null while none has it, which no file says. */
  since: z.string().nullable(),
  /** Fingerprint of its text. */
  text: z.string(),
});

/** An anchor whose text stands under another one. */
const aliasSchema = entrySchema.extend({
  to: anchorSchema,
  /** Its own text was joined to that of another element; otherwise its element has changed its address. */
  merged: z.literal(true).optional(),
});

/** An anchor whose text is no longer in the plan. */
const goneSchema = entrySchema.extend({
  /** The first release that does not have it any more; null until there is one, which no file says. */
  gone: z.string().nullable(),
  /** What stood in front of it. */
  after: anchorSchema.nullable(),
});

const editionSchema = z.strictObject({
  /** Hash of all that a reader sees. */
  text: z.string(),
  /** Day of the release that first had it. */
  changed: z.iso.date(),
});

const ledgerSchema = z.strictObject({
  plan: planIdSchema,
  title: z.string(),
  /** The text as it was published last; null where the day is not known. */
  edition: editionSchema.nullable().default(null),
  /** Ids that the plan was published under before. */
  formerly: z.array(planIdSchema),
  /** In reading order. */
  live: z.array(entrySchema),
  aliases: z.array(aliasSchema),
  gone: z.array(goneSchema),
});

export type Entry = z.infer<typeof entrySchema>;
export type Alias = z.infer<typeof aliasSchema>;
export type Gone = z.infer<typeof goneSchema>;
export type Edition = z.infer<typeof editionSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;

export const emptyLedger = (plan: string): Ledger => ({
  plan,
  title: '',
  edition: null,
  formerly: [],
  live: [],
  aliases: [],
  gone: [],
});

/** Whether a text has the marks that git leaves where both sides changed it. */
export const hasMarks = (text: string): boolean => /^(<{7}|>{7})( |$)/m.test(text);

/** Anchors that a ledger has twice. */
export function duplicates({ live, aliases, gone }: Ledger): string[] {
  const seen = new Set<string>();
  return [...live, ...aliases, ...gone].flatMap(({ anchor }) => {
    if (seen.has(anchor)) return [anchor];
    seen.add(anchor);
    return [];
  });
}

/**
 * Reads a ledger.
 *
 * @param file its name, for the message
 * @throws {ConvertError} `ledger` where it was damaged
 */
export function readLedger(text: string, file: string): Ledger {
  const fail = (
    why: Said,
    remedy = said(
      '账本只由 npm run release 写；请从版本库取回上一版',
      'only npm run release writes ledgers: get the last version back from the repository',
    ),
  ): never => {
    throw new ConvertError(
      'ledger',
      said(`锚点账本 ${file} 已损坏：${why.zh}`, `the ledger ${file} is damaged: ${why.en}`),
      remedy,
    );
  };
  if (hasMarks(text)) {
    return fail(
      said('里面有合并冲突的标记', 'it holds marks of a merge conflict'),
      said(
        '请运行 npm run anchors -- --merge，它把双方的账本合为一本',
        'run npm run anchors -- --merge, which makes one ledger of both',
      ),
    );
  }
  try {
    const parsed = ledgerSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return fail(quoted(z.prettifyError(parsed.error).split('\n').join(' ')));
    const [twice] = duplicates(parsed.data);
    return twice === undefined
      ? parsed.data
      : fail(said(`锚点 ${twice} 有两行`, `the anchor ${twice} has two lines`));
  } catch (error) {
    if (error instanceof SyntaxError) return fail(quoted(error.message));
    throw error;
  }
}

/** Writes a ledger, an anchor on a line; the same ledger always gives the same bytes. */
export function writeLedger(ledger: Ledger): string {
  const fields = Object.entries(ledger).map(([name, value]) => {
    const lines = Array.isArray(value) && typeof value[0] === 'object';
    const written = lines
      ? `[\n${value.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${written}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

/**
 * Where each anchor of a ledger leads today: to an anchor that is live or gone. An anchor that leads nowhere has no
 * entry, which only a damaged ledger can have.
 */
export function destinations({ live, aliases, gone }: Ledger): Map<string, string> {
  const ends = new Map([...live, ...gone].map(({ anchor }) => [anchor, anchor]));
  const next = new Map(aliases.map(({ anchor, to }) => [anchor, to]));
  for (const { anchor } of aliases) {
    const chain = new Set<string>();
    let at: string | undefined = anchor;
    while (at !== undefined && !ends.has(at) && !chain.has(at)) {
      chain.add(at);
      at = next.get(at);
    }
    const end = at === undefined ? undefined : ends.get(at);
    if (end !== undefined) for (const one of chain) ends.set(one, end);
  }
  return ends;
}

/** For each anchor of a ledger the one under which its own element was known last, before it was joined or went. */
export function owners({ live, aliases, gone }: Ledger): Map<string, string> {
  const moved = new Map(
    aliases.filter(({ merged }) => !merged).map(({ anchor, to }) => [anchor, to]),
  );
  const ownerOf = (anchor: string): string => {
    const next = moved.get(anchor);
    return next === undefined ? anchor : ownerOf(next);
  };
  return new Map([...live, ...aliases, ...gone].map(({ anchor }) => [anchor, ownerOf(anchor)]));
}
