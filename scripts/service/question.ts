/** What is asked of the service, read with care: anybody may ask. */
import { parameters } from '../../src/lib/routes.ts';
import { parseQuery } from '../../src/search/query.ts';
import { zhService } from '../../src/ui/zh.ts';
import type { Asked } from './served.ts';

/** Characters of a question, and of one term: what the engines can look for (`LONGEST` of the passages). */
const MOST = { characters: 200, term: 100, terms: 8, plans: 50, sections: 50, number: 1_000_000 };

/** A question that is not answered as it stands: the message says why, and what would be. */
export class BadQuestion extends Error {}

type Values = Readonly<Record<string, unknown>>;

const textOf = (values: Values, name: string): string => {
  const value = values[name] ?? '';
  if (typeof value !== 'string') throw new BadQuestion(zhService.once(name));
  return value;
};

function numberOf(values: Values, name: string, byDefault: number, most: number): number {
  const value = textOf(values, name) || String(byDefault);
  if (!/^\d{1,7}$/.test(value) || Number(value) > most)
    throw new BadQuestion(zhService.number(name, most));
  return Number(value);
}

/** @throws BadQuestion */
export function readSearch(values: Values): Asked {
  const text = textOf(values, parameters.query);
  if ([...text].length > MOST.characters) throw new BadQuestion(zhService.long(MOST.characters));
  const query = parseQuery(text);
  const terms = [...query.wanted, ...query.unwanted];
  if (query.wanted.length === 0) throw new BadQuestion(zhService.nothing(parameters.query));
  if (terms.length > MOST.terms || terms.some(({ length }) => length > MOST.term))
    throw new BadQuestion(zhService.terms(MOST.terms, MOST.term));
  const choice = {
    region: textOf(values, parameters.region),
    kind: textOf(values, parameters.kind),
    year: textOf(values, parameters.year),
  };
  return { query, choice, onlyTables: textOf(values, parameters.tables) !== '' };
}

/** @throws BadQuestion */
export const readMost = (values: Values): number =>
  Math.max(1, numberOf(values, 'plans', 5, MOST.plans));

/** @throws BadQuestion */
export function readMore(values: Values): { also: number | null; from: number } {
  const also = textOf(values, 'also') === '' ? null : numberOf(values, 'also', 0, MOST.number);
  return { also, from: numberOf(values, 'from', 0, MOST.number) };
}

/** @throws BadQuestion */
export function readSections(values: Values): { plan: string; sections: number[] } {
  const sections = textOf(values, 'sections').split(',');
  if (sections.length > MOST.sections || !sections.every((one) => /^\d{1,6}$/.test(one)))
    throw new BadQuestion(zhService.list('sections', MOST.sections));
  return { plan: textOf(values, 'plan'), sections: sections.map(Number) };
}
