/** Which citations in a plan another plan of the library answers to. */
import type { Division, Plan } from '../../src/plan.schema.ts';
import { nameAt } from '../describe/region.ts';
import { citationsIn } from '../notation/citation.ts';
import { type Chapters, chaptersOf, placeIn } from '../notation/part.ts';
import { titleKey } from '../text/cited-title.ts';

type Region = Plan['region'];

/** A citation with the block that it stands in. */
export interface Mention {
  anchor: string;
  title: string | null;
  number?: string;
  part?: string;
  short?: string;
}

/** What of a plan tells its links to others, and theirs to it. */
export interface LinkCard extends Pick<
  Plan,
  'id' | 'title' | 'noticeTitle' | 'region' | 'docNumber' | 'citedAs'
> {
  /** Every citation of the plan. */
  mentions: readonly Mention[];
  /** Where its parts and chapters stand. */
  chapters: Chapters;
}

/** The citations of a plan. */
export const mentionsOf = ({ blocks }: Pick<Plan, 'blocks'>): Mention[] =>
  blocks.flatMap(({ anchor, text }) =>
    citationsIn(text).map(({ title, number, part, short }) => ({
      anchor,
      title,
      ...(number !== null && { number }),
      ...(part !== null && { part }),
      ...(short !== null && { short }),
    })),
  );

const flat = (divisions: readonly Division[]): Division[] =>
  divisions.flatMap((one) => [one, ...flat(one.children)]);

/** What of a plan tells links. */
export const linkCardOf = (plan: Plan): LinkCard => ({
  id: plan.id,
  title: plan.title,
  noticeTitle: plan.noticeTitle,
  region: plan.region,
  docNumber: plan.docNumber,
  ...(plan.citedAs && { citedAs: plan.citedAs }),
  mentions: mentionsOf(plan),
  chapters: chaptersOf(flat(plan.outline)),
});

/** A region without the last character: 宜昌市 is 宜昌 in many a title. */
const stem = (name: string): string => (name.length > 2 ? name.slice(0, -1) : name);

const isSame = (a: Region, b: Region): boolean => a?.name === b?.name && a?.parent === b?.parent;

/** 省科技创新规划, in a plan of a city: the level of the place that is meant stands for its name. */
const LEVELS: readonly (readonly [RegExp, NonNullable<Region>['level']])[] = [
  [/^(?:全?国|国家)(?=\S)/, '国家'],
  [/^(?:全|我)?省(?=\S)/, '省'],
  [/^(?:全|我)?市(?=\S)/, '市'],
];

/** The plans by what they may be called. */
class Names {
  readonly #byTitle = new Map<string, Set<LinkCard>>();
  readonly #byNumber = new Map<string, Set<LinkCard>>();

  constructor(plans: readonly LinkCard[]) {
    const enter = (map: Map<string, Set<LinkCard>>, name: string, plan: LinkCard) =>
      map.set(name, (map.get(name) ?? new Set()).add(plan));
    for (const plan of plans) {
      for (const title of [plan.title, plan.noticeTitle, ...(plan.citedAs ?? [])])
        if (title !== null)
          for (const key of keysOf(title, plan.region)) enter(this.#byTitle, key, plan);
      if (plan.docNumber !== null) enter(this.#byNumber, plan.docNumber, plan);
    }
  }

  numbered(number: string): LinkCard[] {
    return [...(this.#byNumber.get(number) ?? [])];
  }

  /** The plans that a title can mean in a plan of a region. */
  titled(title: string, from: Region): LinkCard[] {
    const key = titleKey(title);
    const found = [...(this.#byTitle.get(key) ?? [])].filter(({ region }) =>
      canMean(from, region, title),
    );
    if (found.length > 0) return found;
    for (const [word, level] of LEVELS) {
      const rest = key.replace(word, '');
      const name = level === '国家' ? '全国' : nameAt(from, level);
      if (rest === key || name === null) continue;
      return [...(this.#byTitle.get(rest) ?? [])].filter(({ region }) => region?.name === name);
    }
    return [];
  }
}

/** A title with the name of its region, with the short one, and with none. */
function keysOf(title: string, region: Region): Set<string> {
  const key = titleKey(title);
  const name = region?.name ?? '';
  if (name === '' || !key.startsWith(name)) return new Set([key]);
  const rest = key.slice(name.length);
  return new Set([key, stem(name) + rest, rest]);
}

/**
 * Whether a title in a plan of one region can be that of a plan of another: one that does not name its region
 * (2023年全市科技工作要点) is that of the own one, wherever it stands.
 */
function canMean(from: Region, to: Region, title: string): boolean {
  if (to === null) return false;
  return to.level === '国家' || title.includes(stem(to.name)) || isSame(from, to);
}

/**
 * The links of each plan to the others, by its id; plans come and go, so links are made anew for all of them. What
 * several plans answer to is left alone, and so is a title beside a number that the plan of this title does not have.
 */
export function linksBetween(plans: readonly LinkCard[]): Map<string, Plan['links']> {
  const names = new Names(plans);
  return new Map(plans.map((plan) => [plan.id, linksOf(plan, names)]));
}

function linksOf(plan: LinkCard, names: Names): Plan['links'] {
  const called = new Map<string, LinkCard>();
  const links = new Map<string, Plan['links'][number]>();
  const add = (link: Plan['links'][number]) => links.set(JSON.stringify(link), link);
  for (const { anchor, title, number, part, short } of plan.mentions) {
    const target = title === '' ? plan : meant({ title, number }, plan, names, called);
    if (target === null) continue;
    if (short !== undefined) called.set(titleKey(short), target);
    const to = part === undefined ? null : placeIn(target.chapters, part);
    if (target !== plan) {
      if (title !== null) add({ anchor, title, plan: target.id });
      if (number !== undefined) add({ anchor, title: number, plan: target.id, as: 'number' });
    }
    if (to !== null && part !== undefined)
      add({ anchor, title: part, plan: target.id, as: 'part', of: title ?? '', to });
  }
  return [...links.values()];
}

/** The one plan that a citation means; null where there is none, or more than one. */
function meant(
  { title, number }: { title: string | null; number: string | undefined },
  plan: LinkCard,
  names: Names,
  called: ReadonlyMap<string, LinkCard>,
): LinkCard | null {
  const one = (found: readonly LinkCard[]) => (found.length === 1 ? (found[0] ?? null) : null);
  const byNumber = number === undefined ? null : one(names.numbered(number));
  if (byNumber || title === null) return byNumber;
  const byTitle = called.get(titleKey(title)) ?? one(names.titled(title, plan.region));
  const contradicts =
    number !== undefined && byTitle?.docNumber != null && byTitle.docNumber !== number;
  return contradicts ? null : byTitle;
}
