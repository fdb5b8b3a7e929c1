import { routes } from '../routes.ts';
import { absolute } from '../site-address.ts';
import { views } from '../views.ts';
import { xmlText } from './xml.ts';

/** The pages that readers come to from outside; empty where the site has no address, which a sitemap needs. */
export function sitemap(ids: readonly string[]): string {
  const pages = [
    ...views.map(({ route }) => route),
    ...ids.flatMap((id) => [routes.plan(id), routes.apparatus(id), routes.source(id)]),
  ];
  const addresses = pages.map(absolute).filter((address) => address !== null);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<url><loc>${xmlText(address)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
}
