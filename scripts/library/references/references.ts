/** The citations of all plans: who cites whom, and what is cited and not held. */
import type { CitedKind, References } from '../../../src/library.schema.ts';
import { titleKey } from '../../text/cited-title.ts';
import type { Cited, Unanswered } from './citations.ts';

/** What the last words of a title say that it is. */
const KINDS: readonly (readonly [RegExp, CitedKind])[] = [
  [/(?:规划|纲要|计划|方案|要点)$/, 'plan'],
  [/(?:法|条例|规定|细则|规则|办法|标准|规范)$/, 'law'],
  [/(?:意见|决定|决议|通知|措施|建议|公告|批复|政策|通告)$/, 'policy'],
];

const kindOf = (title: string): CitedKind => {
  const name = title.replace(/(?:\s*[（(][^（()）]*[）)])+$/, '');
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
};

/** What is said most often; of equals the first. */
function commonest<T>(all: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/**
 * One document is what is cited under one title; a title that names no place (2023年全市科技工作要点) is a document of its
 * own in each region.
 */
function documentKey({ title }: Unanswered, region: string | null): string {
  const local = /^(?:20\d\d年)?(?:全|我|本)?[省市县区州](?!域|场|政府)/.test(
    title.replace(/^关于/, ''),
  );
  return `${local ? (region ?? '') : ''} ${titleKey(title)}`;
}

/** Gathers the citations; `plans` are in the order of their ids, each with the name of its region. */
export function gatherReferences(
  plans: readonly { cited: Cited; region: string | null }[],
): References {
  const byDocument = Map.groupBy(
    plans.flatMap(({ cited, region }) => cited.open.map((one) => ({ one, region }))),
    ({ one, region }) => documentKey(one, region),
  );
  const wanted = [...byDocument.values()].map((found) => {
    const all = found.map(({ one }) => one);
    const title = commonest(all.map((one) => one.title)) ?? '';
    const number = commonest(all.flatMap((one) => one.number ?? [])) ?? null;
    const places = all.map(({ plan, anchor, sentence }) => ({ plan, anchor, sentence }));
    return { title, number, kind: kindOf(title), places };
  });
  const plansOf = ({ places }: References['wanted'][number]): number =>
    new Set(places.map(({ plan }) => plan)).size;
  return {
    held: plans.flatMap(({ cited }) => cited.held),
    wanted: wanted.sort(
      (a, b) =>
        plansOf(b) - plansOf(a) ||
        b.places.length - a.places.length ||
        (a.title < b.title ? -1 : Number(a.title > b.title)),
    ),
  };
}
