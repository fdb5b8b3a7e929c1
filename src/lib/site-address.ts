import { librarySettings } from './settings.ts';
import { routes } from './routes.ts';
import type { Route } from './routes.ts';

/**
 * Address that the site is published at, for the few places that relative links cannot serve (`address` of `library.yaml`, or `PLAN_SITE`);
 * null where none is configured.
 *
 * @throws Error when what is configured is no address
 */
export function siteAddress(
  configured = process.env['PLAN_SITE'] ?? librarySettings().address ?? '',
): string | null {
  if (configured === '') return null;
  const wanted = URL.canParse(configured) ? new URL(configured) : null;
  if (wanted === null || !['http:', 'https:'].includes(wanted.protocol)) {
    throw new Error(
      `PLAN_SITE is "${configured}", which is no address. Write it as in https://plans.example.org/, or leave it out.`,
    );
  }
  return wanted.href.endsWith('/') ? wanted.href : `${wanted.href}/`;
}

/**
 * Address of the zip of the whole site, where whoever publishes it has put one (`PLAN_ZIP`); null where none is configured: a site
 * cannot hold itself.
 *
 * @throws Error when what is configured is no address
 */
export function zipAddress(configured = process.env['PLAN_ZIP'] ?? ''): string | null {
  if (configured === '') return null;
  if (URL.canParse(configured)) return new URL(configured).href;
  throw new Error(
    `PLAN_ZIP is "${configured}", which is no address. Write it as in https://plans.example.org/plan-library.zip, or leave it out.`,
  );
}

/** Whole address of a page, as readers are sent to it; null where the site has no address. */
export function absolute(route: Route): string | null {
  const site = siteAddress();
  if (site === null) return null;
  return route === routes.library() ? site : new URL(route, site).href;
}
