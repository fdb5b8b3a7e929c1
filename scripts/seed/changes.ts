/** What has to change for a text to become a reading. */
import { diffChars } from 'diff';
import { LACUNA } from '../../src/plan.schema.ts';

/** A stretch of a text, in its own offsets, and what takes its place. */
export interface Change {
  start: number;
  end: number;
  after: string;
}

/** What has to change for a text to become a reading: where only 〓 differ, place by place, else the least. */
export function changesOf(text: string, reading: string): Change[] {
  const found: Change[] = [];
  const fits = [...text].every((c, i) => c === LACUNA || c === reading[i]);
  if (text.length === reading.length && fits) {
    for (let at = 0; at < text.length; at += 1) {
      const after = reading[at] as string;
      if (text[at] === after) continue;
      const last = found.at(-1);
      if (last?.end === at)
        found[found.length - 1] = { ...last, end: at + 1, after: last.after + after };
      else found.push({ start: at, end: at + 1, after });
    }
    return found;
  }
  let at = 0;
  let open = false;
  for (const { value, added, removed } of diffChars(text, reading)) {
    if (!added && !removed) {
      open = false;
      at += value.length;
      continue;
    }
    const change = open ? (found.pop() as Change) : { start: at, end: at, after: '' };
    open = true;
    if (removed) at += value.length;
    found.push({
      start: change.start,
      end: at,
      after: added ? change.after + value : change.after,
    });
  }
  return found.flatMap((change) => peeled(change, text));
}

/** Quotation marks beside a restored character vanished on their own: they become changes of their own. */
function peeled({ start, end, after }: Change, text: string): Change[] {
  const lost = text.slice(start, end);
  const [, open = '', middle = '', close = ''] = /^([“‘]*)(.*?)([”’]*)$/.exec(after) ?? [];
  if (lost === '' || lost.replaceAll(LACUNA, '') !== '' || middle.length !== lost.length) {
    return [{ start, end, after }];
  }
  return [
    { start, end: start, after: open },
    { start, end, after: middle },
    { start: end, end, after: close },
  ].filter((change) => change.end > change.start || change.after !== '');
}
