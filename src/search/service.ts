/** Asks a search service, if the library has one. It may be absent, slow or broken: then the files of the site answer. */
import { parameters } from '../lib/routes.ts';
import type { SectionText } from './format.ts';
import type { Listed, ListedPlan } from './listed.ts';
import type { Outcome } from './outcome.ts';
import { parseQuery } from './query.ts';
import type { State } from './state.ts';
import { asked, type Served, type ServedList, type ServedPlan, type ServedTexts } from './wire.ts';

/** Milliseconds that an answer may take. */
const patience = 3_000;

/** Milliseconds that it is not asked again after it has failed. */
const pause = 60_000;

export class Service {
  readonly #address: string;
  #failed = -Infinity;

  /** @param address of the service, with a closing slash */
  constructor(address: string) {
    this.#address = address;
  }

  /** An answer; null where the service gives none. */
  async answer(state: State): Promise<Outcome | null> {
    if (performance.now() - this.#failed < pause) return null;
    const query = queryOf(state);
    try {
      const { found, also, ...rest } = await this.#ask<Served>(asked.search, query);
      const known = [found, ...also].flatMap(({ first }) =>
        first.flatMap(({ plan, sections }) =>
          sections.map((section) => ({ plan: plan.id, section })),
        ),
      );
      return {
        ...rest,
        found: this.#listed(found, query),
        also: also.map(({ words, query: typed, ...list }, number) => ({
          words,
          query: parseQuery(typed),
          found: this.#listed(list, { ...query, also: String(number) }),
        })),
        known,
      };
    } catch {
      this.distrust();
      return null;
    }
  }

  /** It has not kept what it said. */
  distrust(): void {
    this.#failed = performance.now();
  }

  #listed({ plans, sections, first }: ServedList, query: Record<string, string>): Listed {
    const own = first.map((one) => this.#planOf(one));
    return {
      plans,
      sections,
      take: async (from, count) => {
        if (from + count <= own.length || own.length >= plans) return own.slice(from, from + count);
        const more = { ...query, from: String(from), plans: String(count) };
        return (await this.#ask<ServedPlan[]>(asked.plans, more)).map((one) => this.#planOf(one));
      },
    };
  }

  #planOf({ plan, sections, texts }: ServedPlan): ListedPlan {
    const known = new Map(texts);
    let asking: { sections: number[]; texts: Promise<Map<number, SectionText>> } | null = null;
    return {
      plan,
      sections,
      textOf: async (section) => {
        const text = known.get(section);
        if (text) return text;
        // All that is drawn at once is asked for at once.
        const sections = asking?.sections ?? [];
        sections.push(section);
        asking ??= {
          sections,
          texts: Promise.resolve().then(async () => {
            asking = null;
            const wanted = { plan: plan.id, sections: sections.join(',') };
            return new Map(await this.#ask<ServedTexts>(asked.sections, wanted));
          }),
        };
        return (await asking.texts).get(section);
      },
    };
  }

  async #ask<Answered>(what: string, query: Record<string, string>): Promise<Answered> {
    const controller = new AbortController();
    const late = setTimeout(() => controller.abort(), patience);
    try {
      const answered = await fetch(`${this.#address}${what}?${new URLSearchParams(query)}`, {
        signal: controller.signal,
        credentials: 'omit',
      });
      if (!answered.ok) throw new Error(`${what}: ${answered.status}`);
      return (await answered.json()) as Answered;
    } finally {
      clearTimeout(late);
    }
  }
}

function queryOf({ text, choice, onlyTables }: State): Record<string, string> {
  const all = { [parameters.query]: text.trim(), ...choice, tables: onlyTables ? '1' : '' };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
