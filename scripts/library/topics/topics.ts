/** The standard parts of all plans, and the chapters that are none. */
import type { TopicParts, TopicsFound } from '../../../src/library.schema.ts';
import type { ConvertError } from '../../diagnostic.ts';
import { headingKey, type Topics, unusedTopic } from './catalogue.ts';
import { between, type Heading, partsOf } from './parts.ts';

/** The top headings of which some are, or hold some: what was released keeps its anchor where it is moved. */
function topsOf(headings: readonly Heading[], some: ReadonlySet<string>): Set<string> {
  const tops = new Set<string>();
  let top = '';
  for (const { anchor, level } of headings) {
    if (level === 1) top = anchor;
    if (some.has(anchor)) tops.add(top);
  }
  return tops;
}

/** Gathers the parts; plans are in the order of their ids. */
export function gatherTopics(
  plans: readonly { id: string; headings: readonly Heading[] }[],
  { topics }: Topics,
): { found: TopicsFound; errors: ConvertError[] } {
  const parts = new Map<string, TopicParts['parts']>(topics.map(({ id }) => [id, []]));
  const others = new Map<string, { title: string; places: { plan: string; anchor: string }[] }>();
  for (const { id: plan, headings } of plans) {
    const found = partsOf(headings, topics);
    const used = new Set([...found.values()].flat().map(({ anchor }) => anchor));
    for (const topic of topics) {
      const named = found.get(topic.id);
      const placed =
        named === undefined && topic.between ? between(headings, found, topic.between) : [];
      for (const { anchor } of placed) used.add(anchor);
      if (named) parts.get(topic.id)?.push({ plan, by: 'heading', divisions: named });
      else if (placed.length > 0)
        parts.get(topic.id)?.push({ plan, by: 'place', divisions: placed });
    }
    const held = topsOf(headings, used);
    for (const { anchor, level, title } of headings) {
      if (level > 1 || title === '' || held.has(anchor)) continue;
      const key = headingKey(title);
      const one = others.get(key) ?? { title, places: [] };
      one.places.push({ plan, anchor });
      others.set(key, one);
    }
  }
  const errors = topics.filter(({ id }) => parts.get(id)?.length === 0).map(unusedTopic);
  return {
    found: {
      topics: topics.map(({ id, name }) => ({ id, name, parts: parts.get(id) ?? [] })),
      apart: [...others.values()].sort((a, b) => b.places.length - a.places.length),
    },
    errors,
  };
}
