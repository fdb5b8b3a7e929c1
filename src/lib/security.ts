import { routes, type Route } from './routes.ts';

/**
 * What a page may load: its own files alone. Stands in every page, for servers that send no such header.
 *
 * The search page may also compile WebAssembly, which Pagefind is made of: a file of this site like its scripts. Strings
 * are evaluated as code nowhere.
 */
export const contentSecurityPolicy = (page: Route): string =>
  `default-src 'self'; script-src 'self'${page === routes.search() ? " 'wasm-unsafe-eval'" : ''}; style-src 'self'`;
