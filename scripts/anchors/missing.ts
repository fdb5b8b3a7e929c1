/** Released plans that nothing in the seeds answers to: a renamed seed file is the likeliest mistake of all. */
import { ConvertError } from '../diagnostic.ts';
import { read } from './fingerprint.ts';
import type { Ledger } from './ledger.ts';
import { declaration, WITHDRAWN } from './withdrawn.ts';
import { said } from '../said/said.ts';

/** Share of the text of a released plan that shows that another one is the same. */
const SAME = 0.5;

const hashesOf = ({ live }: Ledger): ReadonlySet<string> =>
  new Set(live.map(({ text }) => read(text).hash));

/** How much of the text of a ledger stands word for word in another one, of which the hashes are known: 0 to 1, by length. */
function shareIn(old: Ledger, there: ReadonlySet<string>): number {
  let [all, found] = [0, 0];
  for (const { text } of old.live) {
    const { hash, length } = read(text);
    all += length;
    if (there.has(hash)) found += length;
  }
  return all === 0 ? 0 : found / all;
}

/** A released plan, and the share of its text that a new one has. */
export interface Same {
  ledger: Ledger;
  share: number;
}

/** The missing plan of which a new one has the text, if there is one. */
export function sameAs(now: Ledger, missing: readonly Ledger[]): Same | null {
  const there = hashesOf(now);
  const [first] = missing
    .map((ledger) => ({ ledger, share: shareIn(ledger, there) }))
    .sort((a, b) => b.share - a.share);
  return first && first.share >= SAME ? first : null;
}

/** The other released plan of which one has the text now, more than what it was released with itself. */
export function takenFrom(now: Ledger, own: Ledger, others: readonly Ledger[]): Same | null {
  const same = sameAs(now, others);
  return same && same.share > shareIn(own, hashesOf(now)) ? same : null;
}

/** The error for a released plan whose seed has the text of another one: files change their names among each other, too. */
export function exchanged(
  { plan }: Ledger,
  { ledger: { plan: other }, share }: Same,
): ConvertError {
  return new ConvertError(
    'plan-changed-hands',
    said(
      `“${plan}”的种子现在有 ${Math.floor(share * 100)}% 是已发布的“${other}”的正文`,
      `${Math.floor(share * 100)}% of the seed of "${plan}" now is the released text of "${other}"`,
    ),
    said(
      '两个种子的文件名或 id 可能换错了：请换回；同一份文字不要放两次',
      'the names or ids of two seeds may have been exchanged: change them back; do not put the same text in twice',
    ),
  );
}

/** The error for a new plan that has the text of one whose seed is gone. */
export function renamed(
  { plan: now }: Ledger,
  { ledger: { plan: old }, share }: Same,
  yaml: string,
): ConvertError {
  return new ConvertError(
    'plan-renamed',
    said(
      `新规划“${now}”的正文有 ${Math.floor(share * 100)}% 与已发布的“${old}”相同，而“${old}”的种子不见了`,
      `${Math.floor(share * 100)}% of the new plan "${now}" is the released text of "${old}", whose seed is gone`,
    ),
    said(
      `若只是种子改了文件名，请在 ${yaml} 里写一行“id: ${old}”；若要换编号，写“formerly: [${old}]”；若确是另一个规划，请在 ${WITHDRAWN} 里写“${declaration(old)}”`,
      `if only the file was renamed, write "id: ${old}" into ${yaml}; for a new id write "formerly: [${old}]"; if it is another plan, write "${declaration(old)}" into ${WITHDRAWN}`,
    ),
  );
}

/** The error for a released plan whose seed is gone. */
export function vanished(id: string): ConvertError {
  return new ConvertError(
    'plan-missing',
    said(
      `已发布的规划“${id}”没有种子了，上一版仍然保留`,
      `the released plan "${id}" has no seed any more; its last edition stays`,
    ),
    said(
      `请放回种子；若换了编号，在新种子的 .yaml 里写“formerly: [${id}]”；若确要撤下，在内容文件夹的 ${WITHDRAWN} 里写“${declaration(id)}”`,
      `put the seed back; if its id changed, write "formerly: [${id}]" into the yaml of the new seed; to withdraw the plan, write "${declaration(id)}" into ${WITHDRAWN} of the content folder`,
    ),
  );
}
