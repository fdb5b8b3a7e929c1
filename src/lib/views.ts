import { zh } from '../ui/zh.ts';
import { routes } from './routes.ts';
import type { Route } from './routes.ts';

/** A page that looks at the library as a whole. */
export interface View {
  route: Route;
  /** What it is called in a list of views. */
  name: string;
}

/** The arrangements of the list of plans. */
export const arrangements: readonly View[] = [
  { route: routes.library(), name: zh.library.views.region },
  { route: routes.libraryByYear(), name: zh.library.views.year },
  { route: routes.libraryByKind(), name: zh.library.views.kind },
];

/** All pages that are not of one plan: from here navigation and sitemap take them. A new one is entered here. */
export const views: readonly View[] = [
  ...arrangements,
  { route: routes.indicators(), name: zh.indicators.title },
  { route: routes.topics(), name: zh.topics.title },
  { route: routes.ancestries(), name: zh.ancestry.title },
  { route: routes.references(), name: zh.references.title },
  { route: routes.rules(), name: zh.library.rules },
  { route: routes.data(), name: zh.data.title },
];
