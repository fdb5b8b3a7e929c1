/**
 * What must hold before a ledger is written, whatever the matching did: no anchor twice, none lost, none in other
 * hands.
 */
import { ConvertError } from '../diagnostic.ts';
import type { Element } from './elements.ts';
import { type Entry, type Ledger, destinations, duplicates } from './ledger.ts';
import { read } from './fingerprint.ts';
import { strangers } from './strangers.ts';
import { said, type Said } from '../said/said.ts';

const allOf = ({ live, aliases, gone }: Ledger): Entry[] => [...live, ...aliases, ...gone];

/** Anchors that were published, and that neither lead to an element nor are known to be gone. */
export function lost(before: Ledger, after: Ledger): string[] {
  const leads = destinations(after);
  return allOf(before).flatMap(({ anchor }) => (leads.has(anchor) ? [] : [anchor]));
}

/** Characters of a plan that are enough to tell it from another one, and the share that must be found again. */
const ENOUGH = 1000;
const LEAST = 0.1;

/** Whether hardly anything of what was released is still there: then it is another text under the same id. */
export function isAnother(before: Ledger, after: Ledger): boolean {
  const [leads, live] = [destinations(after), new Set(after.live.map(({ anchor }) => anchor))];
  let [all, left] = [0, 0];
  for (const { anchor, text } of before.live) {
    const { length } = read(text);
    all += length;
    if (live.has(leads.get(anchor) ?? '')) left += length;
  }
  return all >= ENOUGH && left < all * LEAST;
}

/**
 * Refuses a ledger that breaks what was published.
 *
 * @param elements of the new text, in the order of `after.live`
 * @throws {ConvertError} `anchor-twice`, `anchor-lost`, `anchor-changed-hands`, `plan-changed-hands`
 */
export function verify(before: Ledger, elements: readonly Element[], after: Ledger): void {
  const refuse = (rule: string, what: Said, anchors: readonly string[]) => {
    if (anchors.length === 0) return;
    const [few, many] = [anchors.slice(0, 5), anchors.length > 5];
    throw new ConvertError(
      rule,
      said(
        `${what.zh}：${few.join('、')}${many ? ` 等 ${anchors.length} 个` : ''}`,
        `${what.en}: ${few.join(', ')}${many ? ` … (${anchors.length})` : ''}`,
      ),
      said(
        '已发布的锚点不能失效，也不能指向别的内容；请把这次改动分几次发布（npm run release），每次少改一些',
        'released anchors may neither break nor lead to something else: release this change in several steps (npm run release), each with fewer changes',
      ),
    );
  };
  refuse('anchor-twice', said('锚点重复', 'an anchor stands twice'), duplicates(after));
  refuse(
    'anchor-lost',
    said('已发布的锚点不见了', 'released anchors are gone'),
    lost(before, after),
  );
  refuse(
    'anchor-changed-hands',
    said('锚点指向了别的内容', 'anchors lead to something else'),
    strangers(before, elements, after),
  );
  if (isAnother(before, after)) {
    throw new ConvertError(
      'plan-changed-hands',
      said(
        `正文与以“${before.plan}”发布的几乎全不相同`,
        `hardly anything of what was released as "${before.plan}" is left in the text`,
      ),
      said(
        '别的规划要用别的编号：请给种子改名，或在它的 .yaml 里写别的 id',
        'another plan needs another id: rename the seed, or write another id into its yaml',
      ),
    );
  }
}
