import { routes, type Route } from './routes.ts';

/**
 * What a page may load: its own files alone. Stands in every page, for servers that send no such header.
 *
 * The search page may also compile WebAssembly, which Pagefind is made of: a file of this site like its scripts. Strings
 * are evaluated as code nowhere. Where the library has a search service, that page may ask it, and nobody else.
 */
export function contentSecurityPolicy(page: Route, service?: string): string {
  const policy = "default-src 'self'; script-src 'self'; style-src 'self'";
  if (page !== routes.search()) return policy;
  const words = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
  return service === undefined ? words : `${words}; connect-src 'self' ${service}`;
}
