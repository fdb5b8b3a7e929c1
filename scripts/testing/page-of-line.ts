/** Writes a repaired line as the page that it was scraped from: its text with the entities and tags of the source. */
import { LACUNA } from '../../src/plan.schema.ts';
import type { Edit, Source } from '../source.ts';
import { corrupt } from './byte-model.ts';

const ENTITY: Record<string, string> = { '“': '&ldquo;', '”': '&rdquo;' };

/** Characters to stand in for a lost one: between them they end in each way that the accident tells apart. */
const STAND_INS = ['中', '。', '革', '态'];

/** Signs that may have been full-width without the page saying so. */
const SIGN = /([%+./~-])/;

/** What may have stood at one place: one way to write it, or several. */
type Ways = readonly string[];

/** Ways to write what an edit stands for. Of a lost pair the first is a character, the second the ASCII sign. */
function waysOf({ kind, rule, start, end, after }: Edit, before: string, reading?: string): Ways[] {
  if (reading !== undefined) return [[reading]];
  if (kind === 'drop') return [[`<${before}`]];
  if (kind === 'reg' && before === '?') return [['&nbsp;']];
  if (rule === 'entity-residue' && before.endsWith(';')) return [[`&${before}`]];
  if (start === end && after in ENTITY) return [[ENTITY[after] as string]];
  return [...after].map((c, i) =>
    c !== LACUNA ? [c] : i === 0 && start < end ? STAND_INS : ['1'],
  );
}

const wide = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

/** Ways to write text that no repair has touched. */
const waysToKeep = (text: string): Ways[] =>
  text
    .split(SIGN)
    .flatMap((part) => (part === '' ? [] : [SIGN.test(part) ? [part, wide(part)] : [part]]));

/**
 * A page whose corruption is the raw range `[start, end)` of one line, or null where the repairs of the line allow
 * none. Lost characters are stood in for by others.
 *
 * @param readings texts to put in the place of an edit, instead of what it wrote
 */
export function pageOfLine(
  source: Source,
  start: number,
  end: number,
  readings: ReadonlyMap<Edit, string> = new Map(),
): string | null {
  const raw = source.raw.slice(start, end);
  const ways: Ways[] = [];
  let at = start;
  for (const edit of source.edits) {
    if (edit.start < start || edit.end > end) continue;
    ways.push(...waysToKeep(source.raw.slice(at, edit.start)));
    ways.push(...waysOf(edit, source.raw.slice(edit.start, edit.end), readings.get(edit)));
    at = edit.end;
  }
  ways.push(...waysToKeep(source.raw.slice(at, end)));
  const search = (index: number, page: string): string | null => {
    if (index === ways.length) return corrupt(page) === raw ? page : null;
    for (const way of ways[index] as Ways) {
      const longer = page + way;
      if (!raw.startsWith(corrupt(longer))) continue;
      const whole = search(index + 1, longer);
      if (whole !== null) return whole;
    }
    return null;
  };
  return search(0, '');
}
