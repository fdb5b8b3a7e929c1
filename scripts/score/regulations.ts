/** Headings of regulations as other people mark them: number and title, in any order; articles do not count. */
import type { Division } from '../../src/plan.schema.ts';
import type { GoldSection } from './gold.ts';
import { loose, looseNumber } from './loose.ts';

export interface RegulationScore {
  right: number;
  wanted: number;
  found: number;
  missed: string[];
  false: string[];
}

const ARTICLE = /^第[^章节编]{1,8}条/;

const textOf = (number: string | null | undefined, title: string) =>
  `${looseNumber(number)} ${loose(title)}`;

const headingsOf = (outline: readonly Division[]): string[] =>
  outline.flatMap(({ number, label, title, children }) => [
    ...(ARTICLE.test(label ?? '') ? [] : [textOf(number ?? label, title)]),
    ...headingsOf(children),
  ]);

/** Scores the outline of a regulation. */
export function scoreRegulation(
  sections: readonly GoldSection[],
  outline: readonly Division[],
): RegulationScore {
  const found = headingsOf(outline);
  const rest = [...found];
  const missed: string[] = [];
  for (const { number, title } of sections) {
    const place = rest.indexOf(textOf(number, title));
    if (place < 0) missed.push(textOf(number, title));
    else rest.splice(place, 1);
  }
  return {
    right: sections.length - missed.length,
    wanted: sections.length,
    found: found.length,
    missed,
    false: rest,
  };
}
