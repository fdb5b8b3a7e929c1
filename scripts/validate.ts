/** validate: tree and description → Plan, checked against the schema. */
import { LACUNA, type Plan, planSchema, repairKinds, SCHEMA_VERSION } from '../src/plan.schema.ts';
import { accountOf } from './account/account.ts';
import type { Reading } from './source/omission.ts';
import { countOf, type Tally } from './text/tally.ts';
import type { Fates } from './anchors/keep.ts';
import type { Description } from './describe/index.ts';
import { type Root, walk } from './pdast.ts';
import { apparatusOf } from './plan/apparatus.ts';
import { attachmentOf, carriedDocuments } from './plan/attachments.ts';
import { boxOf } from './plan/boxes.ts';
import { divisionsOf } from './plan/divisions.ts';
import { withPrinted } from './plan/printed.ts';
import { childrenOf, notesOf, tableOf, withOrigin } from './plan/tables.ts';
import type { Print } from './reading/reading.ts';
import type { Source } from './source.ts';
import type { PlacedTable } from './tables/from-file.ts';
import { blocksOf, pageText } from './structure/blocks.ts';

/**
 * Builds the Plan of a reconciled source and checks it.
 *
 * @throws {ConvertError} `unaccounted` where a character of the file is neither on the page nor on record
 */
export function validate(
  source: Source,
  root: Root,
  meta: Description & Pick<Plan, 'id' | 'source'> & Fates,
  warnings: Plan['warnings'],
  {
    omitted,
    made,
    counted,
    print,
    placed,
  }: Reading & { counted: Tally; print: Print | null; placed: readonly PlacedTable[] },
): Plan {
  const blocks = withPrinted(blocksOf(source, root.children), print, source);
  const tables: Plan['tables'] = [];
  const boxes: Plan['boxes'] = [];
  const attachments: Plan['attachments'] = [];
  const present = [...carriedDocuments(source, root), meta.title];
  walk(root.children, (node, parents) => {
    const division = parents.findLast(({ type }) => type === 'division')?.anchor ?? null;
    if (node.type === 'table') {
      const box = parents.findLast((parent) => parent.type === 'box') ?? null;
      const notes = notesOf(node, childrenOf(parents.at(-1)) ?? root.children);
      tables.push(withOrigin(tableOf(source, node, division, box, notes, meta), placed));
    } else if (node.type === 'box') boxes.push(boxOf(source, node, division));
    else if (node.type === 'paragraph' && node.role === 'attachment') {
      const attachment = attachmentOf(source, node, present);
      if (attachment) attachments.push(attachment);
    }
  });
  const apparatus = apparatusOf(source, blocks);
  const text = pageText(blocks);
  const omissions = omitted.map((one) => ({ ...one, count: countOf(one.text) }));
  const { aliases, tombstones, provisional, ...described } = meta;
  return planSchema.parse({
    schema: SCHEMA_VERSION,
    ...described,
    stats: {
      characters: text.replace(/\s/g, '').length,
      gaps: text.split(LACUNA).length - 1,
      repairsByKind: Object.fromEntries(
        repairKinds.map((kind) => [kind, apparatus.filter((one) => one.kind === kind).length]),
      ),
    },
    outline: divisionsOf(source, root.children),
    tables,
    boxes,
    attachments,
    blocks,
    apparatus,
    omissions,
    account: accountOf(counted, { blocks, apparatus, omissions }, made),
    ...(aliases.length > 0 && { aliases }),
    ...(tombstones.length > 0 && { tombstones }),
    ...(provisional > 0 && { provisional }),
    links: [],
    warnings,
  });
}
