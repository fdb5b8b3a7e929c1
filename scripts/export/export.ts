/** Brings an engine up to the content: what has changed comes in, what is gone goes, all else stays as it is. */
import { namesOf, planFiles } from '../search/build-index.ts';
import { candidatesIn } from './record.ts';
import type { Target } from './target.ts';

export interface Exported {
  /** Plans that came in new or anew, that stayed, and that went. */
  written: number;
  same: number;
  removed: number;
  sections: number;
}

/**
 * Exports all plans of a content folder. What was put in before an interruption is not put in again.
 *
 * @param how.signal ends it behind the plan that is at work
 * @param how.tell is told how many of how many are done
 * @throws where a plan cannot be read, or the target cannot be written
 */
export async function exportTo(
  target: Target,
  contentDir: string,
  how: { signal?: AbortSignal; tell?: (done: number, count: number, id: string) => void } = {},
): Promise<Exported> {
  const known = await target.known();
  const { length: count } = await planFiles(contentDir);
  const exported: Exported = { written: 0, same: 0, removed: 0, sections: 0 };
  let done = 0;
  for await (const { id, sum, record } of candidatesIn(contentDir)) {
    how.signal?.throwIfAborted();
    if (known.get(id) === sum) {
      exported.same += 1;
    } else {
      const plan = record();
      await target.put(plan, sum);
      exported.written += 1;
      exported.sections += plan.sections.length;
    }
    known.delete(id);
    how.tell?.((done += 1), count, id);
  }
  for (const id of known.keys()) {
    await target.remove(id);
    exported.removed += 1;
  }
  await target.finish(namesOf(contentDir));
  return exported;
}
