import { getCollection } from 'astro:content';
import { byRegion } from './library.ts';
import { loadRegions } from './regions.ts';
import { holderPages, holdersOf, loadTopics } from './topics.ts';

/** Every page of every standard part. */
export async function topicPaths() {
  const plans = (await getCollection('plans')).map(({ data }) => data);
  const groups = byRegion(plans, await loadRegions());
  return (await loadTopics()).topics.flatMap((topic) =>
    holderPages(holdersOf(topic, groups)).map((shown) => ({
      params: { topic: topic.id, page: String(shown.page) },
      props: { topic, shown },
    })),
  );
}
