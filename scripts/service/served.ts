/** Answers of the service: what the page would work out of the files of the site, worked out here. */
import { answerTo } from '../../src/search/answer.ts';
import { type Counts, facets } from '../../src/search/facets.ts';
import type { PlanFacts } from '../../src/search/format.ts';
import { type Query, writeQuery } from '../../src/search/query.ts';
import type { Group } from '../../src/search/rank.ts';
import type { Sources } from '../../src/search/sources.ts';
import type { State } from '../../src/search/state.ts';
import type { Served, ServedList, ServedPlan } from '../../src/search/wire.ts';
import type { Engine } from './engine.ts';
import { findIn, type FoundHit, type Limits } from './find.ts';

/** Texts that come with a plan: as many sections as the page shows of it at first. */
const SHOWN = 3;

export type Asked = Omit<State, 'text'> & { query: Query };

export class Answers {
  readonly #engine: Engine;
  readonly #limits: Limits;
  #held: Promise<Held> | null = null;
  #version = '';

  constructor(engine: Engine, limits: Limits) {
    this.#engine = engine;
    this.#limits = limits;
  }

  /** What the database holds, as it is now. @throws where it cannot be asked */
  async held(): Promise<Held> {
    const version = await this.#engine.version();
    if (this.#held === null || version !== this.#version) {
      this.#version = version;
      this.#held = holdings(this.#engine);
      this.#held.catch(() => (this.#held = null));
    }
    return this.#held;
  }

  /** @param most plans that come at once */
  async search(asked: Asked, most: number): Promise<Served> {
    const { answer, complete, plans } = await this.#answer(asked);
    const [found, ...also] = await Promise.all(
      [answer.groups, ...answer.also.map(({ groups }) => groups)].map((groups) =>
        this.#list(groups, plans, most),
      ),
    );
    return {
      library: answer.library,
      complete,
      counts: withoutNone(answer.counts),
      found: found ?? { plans: 0, sections: 0, first: [] },
      also: also.map((list, i) => {
        const { words, query } = answer.also[i] ?? { words: '', query: asked.query };
        return { ...list, words, query: writeQuery(query) };
      }),
      suggestions: answer.suggestions,
    };
  }

  /** More plans of an answer, or of one of the other words in it. */
  async more(asked: Asked, also: number | null, from: number, most: number): Promise<ServedPlan[]> {
    const { answer, plans } = await this.#answer(asked);
    const groups = also === null ? answer.groups : (answer.also[also]?.groups ?? []);
    return this.#plans(groups.slice(from, from + most), plans);
  }

  async #answer({ query, ...state }: Asked) {
    const { plans, numbers, names } = await this.held();
    let complete = true;
    const sources: Sources = {
      plans,
      names,
      find: async (query, onlyTables) => {
        const found = await findIn(this.#engine, numbers, query, onlyTables, this.#limits);
        complete &&= found.complete;
        return found.hits;
      },
      // They all come from above.
      extentOf: (hit) => hit as FoundHit,
    };
    return { answer: await answerTo(query, state, sources), complete, plans };
  }

  async #list(
    groups: readonly Group[],
    plans: readonly PlanFacts[],
    most: number,
  ): Promise<ServedList> {
    return {
      plans: groups.length,
      sections: groups.reduce((sum, { hits }) => sum + hits.length, 0),
      first: await this.#plans(groups.slice(0, most), plans),
    };
  }

  async #plans(groups: readonly Group[], plans: readonly PlanFacts[]): Promise<ServedPlan[]> {
    const served: ServedPlan[] = [];
    for (const { plan: number, hits } of groups) {
      const plan = plans[number];
      if (!plan) continue;
      const sections = hits.map(({ section }) => section);
      const texts = await this.#engine.texts(plan.id, sections.slice(0, SHOWN));
      served.push({ plan, sections, texts: [...texts] });
    }
    return served;
  }
}

interface Held {
  plans: PlanFacts[];
  numbers: Map<string, number>;
  names: string[][];
}

/** In the order of the catalog, so that what ranks alike stands as on the site. */
async function holdings(engine: Engine): Promise<Held> {
  const file = ({ id }: PlanFacts): string => `${id}.json`;
  const plans = (await engine.plans()).sort((a, b) => (file(a) < file(b) ? -1 : 1));
  const numbers = new Map(plans.map(({ id }, number) => [id, number]));
  return { plans, numbers, names: await engine.names() };
}

function withoutNone(counts: Counts): Counts {
  const left = { ...counts };
  for (const facet of facets) {
    const { all, values } = counts[facet];
    left[facet] = { all, values: values.filter(([, sections]) => sections > 0) };
  }
  return left;
}
