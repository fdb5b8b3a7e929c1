/** Which plans a citation names. */
import type { Catalog, PlanCard } from './format.ts';
import { comparable } from './pointer.ts';

/** A plan that is named, and what is said behind its name. */
export interface Cited {
  card: PlanCard;
  /** The place, `comparable`; empty where none is named. */
  place: string;
  /** It has the 发文字号 of the plan. */
  numbered: boolean;
  /** The name is that of the plan, and not one that fits it where a character is lost. */
  exact: boolean;
}

/** A name found in a citation: where it ends, and whether it fits to the letter. */
interface Found {
  end: number;
  exact: boolean;
}

/** The lost character of a 发文字号 fits any. */
const lacuna = '〓';
const letter = /[\p{L}\p{N}]/u;

function numberIn(cited: string, printed: string): Found | null {
  const number = comparable(printed);
  for (let at = 0; at + number.length <= cited.length; at++) {
    if (letter.test(cited.charAt(at - 1))) continue;
    const there = cited.slice(at, at + number.length);
    const fits = [...number].every((sign, i) => sign === lacuna || sign === there.charAt(i));
    if (fits) return { end: at + number.length, exact: there === number };
  }
  return null;
}

/** A title in its brackets, or as GB/T 7714 has it, between a stop and a colon. */
function titleIn(cited: string, printed: string): Found | null {
  const title = comparable(printed);
  if (cited.startsWith(`《${title}》`)) return { end: title.length + 2, exact: true };
  const at = cited.indexOf(title);
  const end = at + title.length;
  const apart = at === 0 || cited.charAt(at - 1) === '.';
  return at >= 0 && apart && [':', ''].includes(cited.charAt(end)) && !cited.startsWith('《')
    ? { end, exact: true }
    : null;
}

/** The plans whose number, or else whose title, stands in a citation; those with both where there are such. */
export function citedIn(cited: string, { plans }: Catalog): Cited[] {
  if (cited === '') return [];
  const found = plans.flatMap((card): (Cited & { score: number })[] => {
    const number = card.docNumber === null ? null : numberIn(cited, card.docNumber);
    const title = titleIn(cited, card.title);
    const end = Math.max(number?.end ?? 0, title?.end ?? 0);
    if (end === 0) return [];
    const place = cited.slice(end).replace(/^[》):]+/, '');
    const exact = number?.exact ?? true;
    const score = (number ? (number.exact ? 4 : 2) : 0) + (title ? 1 : 0);
    return [{ card, place, numbered: number !== null, exact, score }];
  });
  const best = Math.max(...found.map(({ score }) => score));
  return found.filter(({ score }) => score === best);
}
