/** Small texts and their outlines, for tests of the structure. */
import type { Plan } from '../../src/plan.schema.ts';
import { convertText } from '../laws/convert-text.ts';

/** A paragraph that is nothing but one. */
export const PROSE =
  '坚持创新驱动发展战略，建设一批高水平实验室，支持企业牵头组建创新联合体，打造特色产业集群。';

/** The Plan of a text with these lines below its title. */
export const planOf = (...lines: string[]): Plan =>
  convertText(['某市科技规划', ...lines].join('\n')).plan;

/** `anchor label title`, a line a heading, `>` for one that opens its paragraph and `?` where its end is a guess. */
export const outlineOf = ({ outline }: Plan): string[] => {
  const below = (list: Plan['outline']): string[] =>
    list.flatMap(({ anchor, label, title, runIn, openEnd, children }) => [
      `${anchor} ${label ?? ''} ${title}${runIn ? ' >' : ''}${openEnd ? '?' : ''}`,
      ...below(children),
    ]);
  return below(outline);
};

/** The ids of the warnings of a Plan. */
export const warned = ({ warnings }: Plan): string[] => warnings.map(({ rule }) => rule);
