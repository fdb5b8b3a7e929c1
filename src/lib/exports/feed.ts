import type { PlanMeta } from '../../plan.schema.ts';
import { zh } from '../../ui/zh.ts';
import { describePlan } from '../structured-data.ts';
import { href, routes } from '../routes.ts';
import { librarySettings } from '../settings.ts';
import { absolute } from '../site-address.ts';
import { identify } from './identify.ts';
import { xmlText } from './xml.ts';

/** A plan, and the day since which its text reads as it does; null where that is not known. */
export interface FeedPlan {
  plan: PlanMeta;
  changed: string | null;
}

/** New and changed plans as an Atom feed (RFC 4287), the latest first. */
export function atomFeed(plans: readonly FeedPlan[]): string {
  const feed = routes.feed();
  const dated = plans
    .map(({ plan, changed }) => ({
      plan,
      moment: momentOf(changed ?? plan.published ?? plan.issued),
    }))
    .sort((a, b) => b.moment.localeCompare(a.moment) || (a.plan.id < b.plan.id ? -1 : 1));
  const self = absolute(feed) ?? href(feed, feed);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<title>${xmlText(librarySettings().name)}</title>`,
    `<subtitle>${xmlText(zh.site.tagline)}</subtitle>`,
    `<id>${identify('feed')}</id>`,
    `<link rel="self" href="${xmlText(self)}"/>`,
    `<link href="${xmlText(absolute(routes.library()) ?? href(feed, routes.library()))}"/>`,
    `<updated>${dated[0]?.moment ?? unknown}</updated>`,
    `<author><name>${xmlText(librarySettings().name)}</name></author>`,
    ...dated.map(({ plan, moment }) => entry(plan, moment)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(plan: PlanMeta, moment: string): string {
  const page = routes.plan(plan.id);
  const { issuer } = plan;
  const published = plan.published ?? plan.issued;
  return [
    '<entry>',
    `<title>${xmlText(plan.title)}</title>`,
    `<id>${identify(plan.id)}</id>`,
    `<link href="${xmlText(absolute(page) ?? href(routes.feed(), page))}"/>`,
    ...(published === null ? [] : [`<published>${momentOf(published)}</published>`]),
    `<updated>${moment}</updated>`,
    ...(issuer === null ? [] : [`<author><name>${xmlText(issuer)}</name></author>`]),
    `<category term="${xmlText(plan.kind)}"/>`,
    `<summary>${xmlText(describePlan(plan))}</summary>`,
    '</entry>',
  ].join('\n');
}

/** Where a text says no date there is none to give, and Atom asks for one. */
const unknown = '1970-01-01T00:00:00Z';

/** A day as Atom writes it; the clock of the build would make every build another. */
function momentOf(date: string | null): string {
  if (date === null) return unknown;
  return `${date.length === 7 ? `${date}-01` : date}T00:00:00+08:00`;
}
