/** Which 《…》 of a plan another plan of the library answers to. */
import type { Plan } from '../../src/plan.schema.ts';
import { bare } from '../text/characters.ts';

/** A title in its brackets. */
export interface PrintedTitle {
  title: string;
  /** Where the opening bracket stands. */
  at: number;
  /** Length with both brackets. */
  length: number;
}

/** The titles in a text; of one inside another the inner one. */
export function* titlesIn(text: string): Generator<PrintedTitle> {
  for (const { 0: whole, 1: title = '', index } of text.matchAll(/《([^《》]+)》/g)) {
    yield { title, at: index, length: whole.length };
  }
}

/** The period behind a title (2021—2025年), which a mention often leaves out. */
const PERIOD = /[（(]\s*\d{4}\s*年?\s*[-—–~～至]+\s*\d{4}\s*年?\s*[)）]$/;
const nameOf = (title: string): string => bare(title.trim().replace(PERIOD, ''));

/** A region without the last character: 宜昌市 is 宜昌 in many a title. */
const stem = (name: string): string => (name.length > 2 ? name.slice(0, -1) : name);

/**
 * Whether what is named in one plan can be the other: a title that does not name its region (2023年全市科技工作要点)
 * is that of the own region, wherever it stands.
 */
function canMean(from: LinkCard, to: LinkCard, title: string): boolean {
  if (to.region === null) return false;
  return to.region.level === '国家' || title.includes(stem(to.region.name))
    ? true
    : from.region?.name === to.region.name && from.region.parent === to.region.parent;
}

/** What of a plan tells its links to others, and theirs to it. */
export interface LinkCard extends Pick<Plan, 'id' | 'title' | 'noticeTitle' | 'region'> {
  /** Every title that the plan prints in brackets, with the anchor of its block. */
  mentions: readonly { anchor: string; title: string }[];
}

/** The titles that a plan mentions. */
export const mentionsOf = ({ blocks }: Pick<Plan, 'blocks'>): LinkCard['mentions'] =>
  blocks.flatMap(({ anchor, text }) => [...titlesIn(text)].map(({ title }) => ({ anchor, title })));

/**
 * The links of each plan to the others, by its id; plans come and go, so links are made anew for all of them. A title that
 * several plans answer to is left alone.
 */
export function linksBetween(plans: readonly LinkCard[]): Map<string, Plan['links']> {
  const byName = new Map<string, Set<LinkCard>>();
  for (const plan of plans) {
    for (const title of [plan.title, plan.noticeTitle]) {
      if (title === null) continue;
      const name = nameOf(title);
      byName.set(name, (byName.get(name) ?? new Set()).add(plan));
    }
  }
  const linksOf = (plan: LinkCard): Plan['links'] =>
    plan.mentions.flatMap(({ anchor, title }) => {
      const meant = [...(byName.get(nameOf(title)) ?? [])].filter((other) =>
        canMean(plan, other, title),
      );
      const [target, another] = meant;
      return target && !another && target !== plan ? [{ anchor, title, plan: target.id }] : [];
    });
  return new Map(plans.map((plan) => [plan.id, linksOf(plan)]));
}
