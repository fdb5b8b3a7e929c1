import { getCollection } from 'astro:content';
import { byRegion } from './library.ts';
import { loadRegions } from './regions.ts';
import { planPlaces } from './places.ts';
import { holderPages, holdersOf, loadTopics } from './topics.ts';

/** Every page of every standard part. */
export async function topicPaths() {
  const plans = (await getCollection('plans')).map(({ data }) => data);
  const groups = byRegion(plans, await loadRegions());
  const places = await planPlaces();
  return (await loadTopics()).topics.flatMap((topic) =>
    holderPages(holdersOf(topic, groups), places).map((shown) => ({
      params: { topic: topic.id, page: String(shown.page) },
      props: { topic, shown },
    })),
  );
}
