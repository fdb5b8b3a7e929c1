/** What a plan cites, with the sentences that do. */
import type { CitedAt } from '../../../src/library.schema.ts';
import type { Plan } from '../../../src/plan.schema.ts';
import { citationsIn } from '../../notation/citation.ts';
import { titleKey } from '../../text/cited-title.ts';

/** A citation that no plan of the library answers to. */
export interface Unanswered extends CitedAt {
  title: string;
  number: string | null;
}

/** Of one plan: the citations that a plan answers to, and the others. */
export interface Cited {
  held: (CitedAt & { to: string; at?: string })[];
  open: Unanswered[];
}

/** Characters of a sentence that are shown before and behind what it cites. */
const REACH = 70;

/** The sentence around a place of a text. */
function sentenceAt(text: string, at: number, length: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[。；\n]/)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(at + length).split(/[。；\n]/);
  return [
    before.length > REACH ? `…${before.slice(-REACH)}` : before,
    text.slice(at, at + length),
    behind.length > REACH ? `${behind.slice(0, REACH)}…` : behind,
  ]
    .join('')
    .trim();
}

/** Names that say nothing without the text that gives them: 《规划》. */
const BARE = /^(?:规划|纲要|方案|计划|意见|通知|办法|条例|决定|建议|要点)$/;

/** The citations of a plan that has its links. */
export function citedIn({
  id,
  title,
  noticeTitle,
  citedAs = [],
  docNumber,
  blocks,
  links,
}: Plan): Cited {
  const own = new Set(
    [title, noticeTitle, ...citedAs].flatMap((one) => (one === null ? [] : titleKey(one))),
  );
  const called = new Map<string, string>();
  const linked = Map.groupBy(links, ({ anchor }) => anchor);
  const [held, open]: [Cited['held'], Unanswered[]] = [[], []];
  for (const { anchor, text } of blocks) {
    for (const { title: printed, number, part, short, pieces } of citationsIn(text)) {
      const [first] = pieces;
      if (first === undefined || printed === '') continue;
      const place = { plan: id, anchor, sentence: sentenceAt(text, first.at, first.length) };
      const link = (linked.get(anchor) ?? []).find(
        (one) => one.as !== 'part' && one.title === (printed ?? number),
      );
      if (link) {
        const inIt = (linked.get(anchor) ?? []).find(
          (one) => one.as === 'part' && one.title === part && one.of === printed,
        );
        held.push({ ...place, to: link.plan, ...(inIt?.to !== undefined && { at: inIt.to }) });
        continue;
      }
      if (printed === null) {
        if (number !== null && number !== docNumber) open.push({ ...place, title: number, number });
        continue;
      }
      if (short !== null) called.set(titleKey(short), printed);
      const whole = called.get(titleKey(printed)) ?? printed;
      if (own.has(titleKey(whole)) || BARE.test(whole)) continue;
      open.push({ ...place, title: whole, number });
    }
  }
  return { held, open };
}
