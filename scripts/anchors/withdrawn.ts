/**
 * `withdrawn.yaml` in the content folder: the plans that are taken out of the library for good, each with the reason that
 * its page shows. Written by hand; a released plan whose seed is gone and that is not declared here is an error.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { planIdSchema } from '../../src/plan.schema.ts';
import { ConvertError } from '../diagnostic.ts';
import { quoted, said, type Said } from '../said/said.ts';

/** Name of the declaration in the content folder. */
export const WITHDRAWN = 'withdrawn.yaml';

const withdrawnSchema = z.array(
  z.strictObject({ id: planIdSchema, reason: z.string().trim().min(1) }),
);

/** The line that declares a plan. */
export const declaration = (id: string): string => `- { id: ${id}, reason: 为什么撤下 }`;

/**
 * The reasons of the plans that are withdrawn, by id.
 *
 * @throws {ConvertError} `withdrawn` where the file is no such list
 */
export function readWithdrawn(content: string): Map<string, string> {
  const path = join(content, WITHDRAWN);
  if (!existsSync(path)) return new Map();
  const fail = (why: Said): never => {
    throw new ConvertError(
      'withdrawn',
      said(
        `${WITHDRAWN} 不是撤下规划的清单：${why.zh}`,
        `${WITHDRAWN} is no list of withdrawn plans: ${why.en}`,
      ),
      said(
        `请每行写一个规划，如 ${declaration('wuhan-145-sti')}`,
        `write a plan a line, such as ${declaration('wuhan-145-sti')}`,
      ),
    );
  };
  try {
    const parsed = withdrawnSchema.safeParse(parse(readFileSync(path, 'utf8')) ?? []);
    if (!parsed.success) return fail(quoted(z.prettifyError(parsed.error).split('\n').join(' ')));
    return new Map(parsed.data.map(({ id, reason }) => [id, reason]));
  } catch (error) {
    if (error instanceof YAMLParseError) return fail(quoted(error.message.split('\n')[0] ?? ''));
    throw error;
  }
}

/**
 * What is declared and cannot be: a plan whose seed is there, or one that was never released.
 *
 * @param ids of the seeds
 * @param released ids of the plans that have a ledger
 */
export function stray(
  withdrawn: ReadonlyMap<string, string>,
  ids: ReadonlySet<string>,
  released: ReadonlySet<string>,
): ConvertError[] {
  return [...withdrawn.keys()].flatMap((id) =>
    ids.has(id)
      ? new ConvertError(
          'withdrawn',
          said(
            `“${id}”声明撤下，种子却还在`,
            `"${id}" is declared as withdrawn, but its seed is there`,
          ),
          said('请删去声明，或移走种子', 'remove the declaration, or the seed'),
        )
      : released.has(id)
        ? []
        : new ConvertError(
            'withdrawn',
            said(
              `“${id}”没有发布过，不必声明撤下`,
              `"${id}" was never released and need not be withdrawn`,
            ),
            said('请核对编号，或删去声明', 'check the id, or remove the declaration'),
          ),
  );
}
