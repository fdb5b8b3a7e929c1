/**
 * What must hold before a ledger is written, whatever the matching did: no anchor twice, none lost, none in other
 * hands.
 */
import { ConvertError } from '../diagnostic.ts';
import { features, overlap, read } from './fingerprint.ts';
import type { Element } from './elements.ts';
import { type Entry, type Ledger, destinations } from './ledger.ts';

/** Overlap below which two texts have nothing to do with each other. */
const STRANGE = 0.15;

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

/** What each element of a ledger holds, one level down. */
function heldBy(ledger: Ledger): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>();
  for (const { anchor, in: holder } of ledger.live) {
    if (holder !== null) held.set(holder, (held.get(holder) ?? new Set()).add(anchor));
  }
  return held;
}

/** Anchors that name another text than they did, and hold nothing of what they held. */
export function strangers(before: Ledger, elements: readonly Element[], after: Ledger): string[] {
  const words = new Map(after.live.map(({ anchor }, i) => [anchor, elements[i]?.text ?? '']));
  const leads = destinations(after);
  const [held, holds] = [heldBy(before), heldBy(after)];
  return before.live.flatMap(({ anchor, kind, text }) => {
    const now = words.get(anchor);
    const old = read(text);
    if (now === undefined || old.length === 0 || kind === 'header') return [];
    const fresh = features(now);
    const { kept, drawn } = overlap(old, fresh);
    if (old.hash === fresh.hash || Math.max(kept, drawn) >= STRANGE || fresh.head === old.head)
      return [];
    const same = [...(held.get(anchor) ?? [])].some((child) =>
      holds.get(anchor)?.has(leads.get(child) ?? ''),
    );
    return same ? [] : [anchor];
  });
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
      '已发布的锚点不能失效；用 npm run anchors -- --diff 查看，并从版本库取回 content/anchors/ 后再试',
    );
  };
  refuse('anchor-twice', '锚点重复', duplicates(after));
  refuse('anchor-lost', '已发布的锚点不见了', lost(before, after));
  refuse('anchor-changed-hands', '锚点指向了别的内容', strangers(before, elements, after));
}
