import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteAddress } from '../lib/site-address.ts';
import { sitemap } from '../lib/exports/sitemap.ts';

/** A sitemap needs whole addresses: a site that does not know its own has none. */
export const getStaticPaths = (() =>
  siteAddress() === null ? [] : [{ params: { map: 'sitemap' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const ids = (await getCollection('plans')).map(({ id }) => id);
  return new Response(sitemap(ids), { headers: { 'Content-Type': 'application/xml' } });
};
