/** Ledgers and their differences, in lines for a person. */
import { type Change, difference, type Effect } from './difference.ts';
import { type Ledger, writeLedger } from './ledger.ts';
import { said, type Said, told } from '../said/said.ts';

const EFFECTS: Record<Effect, Said> = {
  text: said('文字有改动', 'text changed'),
  moved: said('移到', 'moved to'),
  merged: said('并入', 'joined to'),
  gone: said('已删去并立碑', 'gone, with a note'),
  back: said('恢复', 'back'),
  lost: said('失效！', 'broken!'),
};

/** One line a plan: how many anchors it has published. */
export function summary(ledgers: readonly Ledger[]): string {
  const lines = ledgers.map(
    ({ plan, title, live, aliases, gone }) =>
      `${plan}  ${told(
        said(
          `现有 ${live.length}，别名 ${aliases.length}，已删 ${gone.length}`,
          `${live.length} live, ${aliases.length} aliases, ${gone.length} gone`,
        ),
      )}  ${title}\n`,
  );
  return lines.join('') || `${told(said('还没有发布过锚点', 'no anchor was released yet'))}\n`;
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
  const before = effect === 'gone' || effect === 'lost';
  const words = before ? was : is;
  const name = before ? said('原为：', 'was: ') : said('现为：', 'is: ');
  const quote = words === undefined ? '' : `  ${told(name)}${shorten(words)}`;
  return `  #${anchor}  ${told(EFFECTS[effect])}${leads}${quote}\n`;
}

/** How many links each thing happens to. */
function count(changes: readonly Change[]): string {
  const counts = Object.entries(EFFECTS).flatMap(([effect, name]) => {
    const { length } = changes.filter((change) => change.effect === effect);
    return length > 0 ? [`${told(name)} ${length}`] : [];
  });
  return counts.length > 0 ? told(said(`（${counts.join('，')}）`, ` (${counts.join(', ')})`)) : '';
}

function reportPlan(
  before: Ledger,
  after: Ledger | undefined,
  complete: boolean,
  { was, is }: Shown,
): string {
  if (!after) {
    const why = complete
      ? said('不再收录：页面只说明此事', 'no longer in the library: its page only says so')
      : said('没有转换出来，或不再收录', 'was not converted, or is no longer in the library');
    return `${before.plan}  ${told(why)}\n`;
  }
  const { changes, added } = difference(before, after);
  const renamed =
    after.plan === before.plan ? '' : told(said(`，改名为 ${after.plan}`, `, now ${after.plan}`));
  if (changes.length === 0 && added.length === 0 && renamed === '') return '';
  const sums = said(
    `${changes.length} 个链接有变化${count(changes)}，新增 ${added.length} 个锚点`,
    `${changes.length} links change${count(changes)}, ${added.length} new anchors`,
  );
  const head = `${before.plan}${renamed}  ${told(sums)}\n`;
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
export function reportDifference(
  before: readonly Ledger[],
  after: readonly Ledger[],
  complete = true,
  shown = UNKNOWN,
): string {
  const known = before.map((ledger) =>
    reportPlan(ledger, heirOf(ledger.plan, after), complete, shown),
  );
  const fresh = after.filter(({ plan, formerly }) =>
    before.every((old) => old.plan !== plan && !formerly.includes(old.plan)),
  );
  const added = fresh.map(
    ({ plan, live }) =>
      `${plan}  ${told(said(`新规划，${live.length} 个锚点`, `a new plan, ${live.length} anchors`))}\n`,
  );
  const none = said('已发布的链接没有变化', 'no released link changes');
  return [...known, ...added].join('') || `${told(none)}\n`;
}

/**
 * That a comparison with a commit has the changes of a release that was not committed: the commit is what others have.
 *
 * @returns no line where the ledgers are those of the commit
 */
export function reportUncommitted(committed: readonly Ledger[], own: readonly Ledger[]): string {
  const [then, now] = [committed, own].map((ledgers) => ledgers.map(writeLedger).sort().join(''));
  const words = said(
    '与当前提交（HEAD）比较：账本里有尚未提交的发布，它的改动也列在下面；提交之后就只列新的改动',
    'compared with the commit (HEAD): the ledgers have a release that is not committed, and what it changed is listed, too; once it is committed, only later changes are',
  );
  return then === now ? '' : `${told(words)}\n`;
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
