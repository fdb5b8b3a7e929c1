/** Whether the definitions of the catalogue stand where they say that they do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../../src/plan.schema.ts';
import type { ConvertError } from '../../diagnostic.ts';
import { type Entry, entryError } from './catalogue.ts';
import { said } from '../../said/said.ts';

/** The texts of the blocks of a plan; null where the library does not hold it. */
type ReadBlocks = (plan: string) => Pick<Plan, 'blocks'>['blocks'] | null;

const bare = (text: string): string => text.replace(/\s/g, '');

/** Reads plans of a content folder. */
export const blocksIn =
  (content: string): ReadBlocks =>
  (plan) => {
    try {
      const text = readFileSync(join(content, 'plans', `${plan}.json`), 'utf8');
      return (JSON.parse(text) as Pick<Plan, 'blocks'>).blocks;
    } catch {
      return null;
    }
  };

/** An error for each definition whose words do not stand in the block that it names. */
export function checkDefinitions(entries: readonly Entry[], read: ReadBlocks): ConvertError[] {
  return entries.flatMap(({ file, name, definition, definedOn }) => {
    if (definition === undefined) return [];
    const { plan, anchor, text } = definition;
    const blocks = read(plan);
    const wrong =
      blocks === null
        ? said(`文库里没有规划“${plan}”`, `the library has no plan "${plan}"`)
        : blocks.some((block) => block.anchor === anchor && bare(block.text).includes(bare(text)))
          ? null
          : said(
              `“${plan}”的 ${anchor} 处没有这些字`,
              `these words do not stand at ${anchor} of "${plan}"`,
            );
    return wrong === null
      ? []
      : [
          entryError(
            file,
            definedOn,
            'indicator-definition',
            said(
              `“${name}”的解释无从核对：${wrong.zh}`,
              `the definition of "${name}" cannot be checked: ${wrong.en}`,
            ),
            said(
              '请照原文抄写 definition.text，并核对 plan 和 anchor；没有原文的，删去 definition',
              'copy definition.text from the source and check plan and anchor; without a source remove definition',
            ),
          ),
        ];
  });
}
