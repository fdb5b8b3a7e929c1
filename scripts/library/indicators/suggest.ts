/** What an editor may want to enter in the catalogue: names that are with no indicator, with the entry that is likest. */
import type { Indicators } from '../../../src/library.schema.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { factor } from './conversion.ts';
import { nameKey } from './name.ts';

/** Names that go together, as they are printed, and where they stand. */
export interface Suggestion {
  names: string[];
  unit: string | null;
  /** Plans that have it. */
  plans: string[];
  /** `plan#anchor` of each place. */
  places: string[];
  /** Entry whose name is likest and whose unit fits; it is only offered: an editor decides. */
  like: { id: string; name: string } | null;
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** Likeness of two names, from 0 to 1: the pairs of characters that both have. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  return (2 * a.intersection(b).size) / Math.max(1, a.size + b.size);
}

const LIKE_ENOUGH = 0.5;

function likest(name: string, unit: string | null, entries: readonly Entry[]): Suggestion['like'] {
  let best: { entry: Entry; like: number } | null = null;
  for (const entry of entries) {
    if (unit !== null && entry.units[unit] === undefined && factor(unit, entry.unit) === null)
      continue;
    const like = Math.max(
      ...[entry.name, ...entry.aliases].map((one) => likeness(nameKey(one), name)),
    );
    if (like >= LIKE_ENOUGH && like > (best?.like ?? 0)) best = { entry, like };
  }
  return best && { id: best.entry.id, name: best.entry.name };
}

/** Names of rows and of goals in sentences that are with no indicator, those of most plans first. */
export function suggestionsOf(
  { apart, prose }: Pick<Indicators, 'apart' | 'prose'>,
  { entries }: Pick<Catalogue, 'entries'>,
): Suggestion[] {
  const open = [
    ...apart
      .filter(({ reason }) => reason === 'unnamed')
      .map(({ name, unit, plan, anchor }) => ({ name, unit, plan, anchor })),
    ...prose.map(({ name, target, plan, anchor }) => ({ name, unit: target.unit, plan, anchor })),
  ];
  return [...Map.groupBy(open, ({ name, unit }) => `${nameKey(name, unit)} ${unit ?? ''}`).values()]
    .map((all): Suggestion => {
      const [first] = all;
      const [name, unit] = [first?.name ?? '', first?.unit ?? null];
      return {
        names: [...new Set(all.map((one) => one.name))],
        unit,
        plans: [...new Set(all.map(({ plan }) => plan))],
        places: all.map(({ plan, anchor }) => `${plan}#${anchor}`),
        like: likest(nameKey(name, unit), unit, entries),
      };
    })
    .sort((a, b) => b.plans.length - a.plans.length || b.places.length - a.places.length);
}

/** A suggestion as an editor reads it: a line of YAML for an entry that is there, or the beginning of a new one. */
export function reportSuggestion({ names, unit, plans, places, like }: Suggestion): string {
  const where = `# ${plans.length} 份规划：${places.slice(0, 4).join(' ')}${places.length > 4 ? ' …' : ''}`;
  const aliases = names.map((name) => `  - ${JSON.stringify(name)}`).join('\n');
  return like === null
    ? `${where}\n# 新条目\nname: ${names[0] ?? ''}\nunit: ${unit ?? '（未印单位）'}\naliases:\n${aliases}\n`
    : `${where}\n# 也许是 content/indicators/${like.id}.yaml（${like.name}）的别名，请核对含义\naliases:\n${aliases}\n`;
}
