import type { APIRoute } from 'astro';
import { routes } from '../lib/routes.ts';
import { absolute } from '../lib/site-address.ts';

export const GET: APIRoute = () => {
  const map = absolute(routes.sitemap());
  const lines = ['User-agent: *', 'Allow: /', ...(map === null ? [] : [`Sitemap: ${map}`])];
  return new Response(`${lines.join('\n')}\n`);
};
