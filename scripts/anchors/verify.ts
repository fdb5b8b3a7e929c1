/**
 * What must hold before a ledger is written, whatever the matching did: no anchor twice, none lost, none in other
 * hands.
 */
import { ConvertError } from '../diagnostic.ts';
import type { Element } from './elements.ts';
import { type Entry, type Ledger, destinations } from './ledger.ts';
import { strangers } from './strangers.ts';

const allOf = ({ live, aliases, gone }: Ledger): Entry[] => [...live, ...aliases, ...gone];

/** Anchors that the ledger has twice. */
export function duplicates(ledger: Ledger): string[] {
  const seen = new Set<string>();
  return allOf(ledger).flatMap(({ anchor }) => {
    if (seen.has(anchor)) return [anchor];
    seen.add(anchor);
    return [];
  });
}

/** Anchors that were published, and that neither lead to an element nor are known to be gone. */
export function lost(before: Ledger, after: Ledger): string[] {
  const leads = destinations(after);
  return allOf(before).flatMap(({ anchor }) => (leads.has(anchor) ? [] : [anchor]));
}

/**
 * Refuses a ledger that breaks what was published.
 *
 * @param elements of the new text, in the order of `after.live`
 * @throws {ConvertError} `anchor-twice`, `anchor-lost`, `anchor-changed-hands`
 */
export function verify(before: Ledger, elements: readonly Element[], after: Ledger): void {
  const refuse = (rule: string, what: string, anchors: readonly string[]) => {
    if (anchors.length === 0) return;
    const names =
      anchors.slice(0, 5).join('、') + (anchors.length > 5 ? ` 等 ${anchors.length} 个` : '');
    throw new ConvertError(
      rule,
      `${what}：${names}`,
      '已发布的锚点不能失效，也不能指向别的内容；请把这次改动分几次发布（npm run release），每次少改一些',
    );
  };
  refuse('anchor-twice', '锚点重复', duplicates(after));
  refuse('anchor-lost', '已发布的锚点不见了', lost(before, after));
  refuse('anchor-changed-hands', '锚点指向了别的内容', strangers(before, elements, after));
}
