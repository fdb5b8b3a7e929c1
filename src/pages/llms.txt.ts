import type { APIRoute } from 'astro';
import { routes } from '../lib/routes.ts';
import { librarySettings } from '../lib/settings.ts';
import { zh } from '../ui/zh.ts';

/** What a machine that reads the site finds where, in the form of llmstxt.org. */
export const GET: APIRoute = () => {
  const { machines } = zh;
  const files = [
    [routes.libraryLines(), machines.library],
    [routes.download('<id>', 'jsonl'), machines.lines],
    [routes.download('<id>', 'json'), machines.json],
    [routes.dataSchema('plan'), machines.schema],
    [routes.data(), machines.dictionary],
    [routes.referencesData(), machines.references],
    [routes.indicatorsData('csv'), machines.indicators],
    [routes.indicatorsData('json'), machines.indicatorsJson],
  ].map(([route = '', about = '']) => `- [${route}](${route}): ${about}`);
  return new Response(
    [
      `# ${librarySettings().name}`,
      '',
      `> ${zh.site.tagline}。${zh.site.footer}`,
      '',
      machines.cite,
      '',
      `## ${machines.files}`,
      '',
      ...files,
      '',
    ].join('\n'),
  );
};
