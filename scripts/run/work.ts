/** The work on one plan in a thread of its own: plain data comes in, texts go out by the store. */
import type { Plan } from '../../src/plan.schema.ts';
import type { Ledger } from '../anchors/ledger.ts';
import { toJson } from '../compile/to-json.ts';
import { convert } from '../pipeline.ts';
import { cardOf } from './card.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Intake } from './key.ts';
import { linked } from './linked.ts';
import { resolveFrom } from './resolve.ts';
import { Store } from './store.ts';

/** A plan to be converted, and where the result is kept. */
export interface Reading extends Intake {
  /** Folder of the store. */
  store: string;
  key: string;
  /** Path of the seed, for messages. */
  path: string;
}

/** A plan without links, and those that it gets. */
export interface Linking {
  store: string;
  key: string;
  json: string;
  mdx: string;
  links: Plan['links'];
  path: string;
}

/** Converts a seed; its texts, ledger and card are in the store where there is no failure. */
export function read({
  store,
  key,
  path,
  name,
  bytes,
  info,
  published,
  witnesses,
}: Reading): Failure | null {
  try {
    const one = convert(bytes, name, info, resolveFrom(witnesses), published);
    const { plan, mdx, raw, ledger } = one;
    const texts = { json: toJson(plan), mdx, raw, ledger: JSON.stringify(ledger satisfies Ledger) };
    new Store(store).put(key, cardOf(one), texts);
    return null;
  } catch (error) {
    return failureOf(path, error);
  }
}

/** Gives a plan its links to others. */
export function link({ store, key, json, mdx, links, path }: Linking): Failure | null {
  try {
    const whole = linked({ plan: JSON.parse(json) as Plan, mdx }, links);
    new Store(store).put(key, null, { json: toJson(whole.plan), mdx: whole.mdx });
    return null;
  } catch (error) {
    return failureOf(path, error);
  }
}
