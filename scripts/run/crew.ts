/** The threads that work on plans. They start when there is work, and end with the run. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Failure } from './failure.ts';
import type { Linking, Reading } from './work.ts';

export class Crew {
  /** Tasks that are worth being ready at a time. */
  readonly most = 2 * availableParallelism();
  #pool: Tinypool | undefined;

  async #run(name: 'read' | 'link', task: Reading | Linking): Promise<Failure | null> {
    this.#pool ??= new Tinypool({
      filename: new URL('work.ts', import.meta.url).href,
      runtime: 'worker_threads',
      minThreads: 1,
      maxThreads: availableParallelism(),
      isolateWorkers: false,
    });
    return (await this.#pool.run(task, { name })) as Failure | null;
  }

  read(task: Reading): Promise<Failure | null> {
    return this.#run('read', task);
  }

  link(task: Linking): Promise<Failure | null> {
    return this.#run('link', task);
  }

  async end(): Promise<void> {
    await this.#pool?.destroy();
  }
}

/** Does something with each of a list, so many at a time; what it gives, in the order of the list. */
export async function eachOf<T, R>(
  list: readonly T[],
  most: number,
  act: (one: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(list.length);
  const entries = list.entries();
  const go = async (): Promise<void> => {
    for (const [i, one] of entries) results[i] = await act(one, i);
  };
  await Promise.all(Array.from({ length: most }, go));
  return results;
}
