/** Ledgers and their differences, in lines for a person. */
import { type Change, difference, type Effect } from './difference.ts';
import type { Ledger } from './ledger.ts';

const EFFECTS: Record<Effect, string> = {
  text: '文字有改动',
  moved: '移到',
  merged: '并入',
  gone: '已删去并立碑',
  back: '恢复',
  lost: '失效！',
};

/** One line a plan: how many anchors it has published. */
export function summary(ledgers: readonly Ledger[]): string {
  const lines = ledgers.map(
    ({ plan, title, live, aliases, gone }) =>
      `${plan}  现有 ${live.length}，别名 ${aliases.length}，已删 ${gone.length}  ${title}\n`,
  );
  return lines.join('') || '还没有发布过锚点\n';
}

const heirOf = (id: string, ledgers: readonly Ledger[]): Ledger | undefined =>
  ledgers.find(({ plan, formerly }) => plan === id || formerly.includes(id));

/** The words that an anchor of a plan names, where they are known. */
export type Words = (plan: string, anchor: string) => string | undefined;

/** What the links showed, and what they show now. */
export interface Shown {
  was: Words;
  is: Words;
}
const UNKNOWN: Shown = { was: () => undefined, is: () => undefined };

/** Characters of a text that are enough to know it again. */
const ENOUGH = 24;
const shorten = (text: string): string => {
  const flat = text.replaceAll('\n', ' ');
  return flat.length > ENOUGH ? `${flat.slice(0, ENOUGH)}…` : flat;
};

function line(
  { anchor, effect, to }: Change,
  was: string | undefined,
  is: string | undefined,
): string {
  const leads = to === null || effect === 'gone' ? '' : ` #${to}`;
  const [name, words] = effect === 'gone' || effect === 'lost' ? ['原为', was] : ['现为', is];
  const said = words === undefined ? '' : `  ${name}：${shorten(words)}`;
  return `  #${anchor}  ${EFFECTS[effect]}${leads}${said}\n`;
}

/** How many links each thing happens to. */
function count(changes: readonly Change[]): string {
  const counts = Object.entries(EFFECTS).flatMap(([effect, name]) => {
    const { length } = changes.filter((change) => change.effect === effect);
    return length > 0 ? [`${name} ${length}`] : [];
  });
  return counts.length > 0 ? `（${counts.join('，')}）` : '';
}

function tellPlan(
  before: Ledger,
  after: Ledger | undefined,
  complete: boolean,
  { was, is }: Shown,
): string {
  if (!after) {
    const why = complete ? '不再收录：页面只说明此事' : '没有转换出来，或不再收录';
    return `${before.plan}  ${why}\n`;
  }
  const { changes, added } = difference(before, after);
  const renamed = after.plan === before.plan ? '' : `，改名为 ${after.plan}`;
  if (changes.length === 0 && added.length === 0 && renamed === '') return '';
  const head = `${before.plan}${renamed}  ${changes.length} 个链接有变化${count(changes)}，新增 ${added.length} 个锚点\n`;
  const lines = changes.map((change) =>
    line(change, was(before.plan, change.anchor), is(after.plan, change.to ?? change.anchor)),
  );
  return head + lines.join('');
}

/**
 * What becomes of published links, plan by plan.
 *
 * @param complete every plan was converted: one that is not in `after` was taken out
 * @param shown the words at the links, which the ledgers do not have
 */
export function tellDifference(
  before: readonly Ledger[],
  after: readonly Ledger[],
  complete = true,
  shown = UNKNOWN,
): string {
  const known = before.map((ledger) =>
    tellPlan(ledger, heirOf(ledger.plan, after), complete, shown),
  );
  const fresh = after.filter(({ plan, formerly }) =>
    before.every((old) => old.plan !== plan && !formerly.includes(old.plan)),
  );
  const added = fresh.map(({ plan, live }) => `${plan}  新规划，${live.length} 个锚点\n`);
  return [...known, ...added].join('') || '已发布的链接没有变化\n';
}

/**
 * Whether a released link leads nowhere, or to a plan that went without a word.
 *
 * @param withdrawn ids of the plans that were declared to be out of the library
 */
export const breaks = (
  before: readonly Ledger[],
  after: readonly Ledger[],
  withdrawn: { has(id: string): boolean } = new Set(),
): boolean =>
  before.some((ledger) => {
    const heir = heirOf(ledger.plan, after);
    if (heir === undefined) return !withdrawn.has(ledger.plan);
    return difference(ledger, heir).changes.some(({ effect }) => effect === 'lost');
  });
