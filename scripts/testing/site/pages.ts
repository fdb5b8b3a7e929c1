/** The pages of the built site that the tests look at. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { routes, type Route } from '../../../src/lib/routes.ts';
import type { Plan } from '../../../src/plan.schema.ts';

/** Ids of the plans that the site holds, in alphabetical order. */
export function planIds(): string[] {
  const folder = join(inject('dist'), 'plans');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.html')))
    .sort();
}

/** A plan as the site offers it to take away. */
export function planJson(id: string): Plan {
  const file = join(inject('dist'), routes.download(id, 'json'));
  return JSON.parse(readFileSync(file, 'utf8')) as Plan;
}

/** Address of a page of the site under test, over http or from disk. */
export const addressOf = (protocol: 'http' | 'file', route: Route): string =>
  protocol === 'http' ? inject('site') + route : pathToFileURL(join(inject('dist'), route)).href;

/** One page of each kind, as the built site has them: of those that differ by an id alone, one of middling length. */
export function kindsOfPages(): Route[] {
  const kinds = Map.groupBy(allPages().sort(), (page) => {
    // Pages of a long list are alike.
    const [room, id, ...rest] = page.replace(/\/\d{1,3}(?=\/index)/, '/n').split('/');
    return rest.length > 0 ? [room, '*', ...rest].join('/') : [room, id].join('/');
  });
  const size = (page: Route): number => statSync(join(inject('dist'), page)).size;
  return [...kinds.values()].flatMap(
    (pages) => pages.sort((a, b) => size(a) - size(b))[Math.floor(pages.length / 2)] ?? [],
  );
}

/** Every page of the site. */
export function allPages(): Route[] {
  return readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file as Route);
}
