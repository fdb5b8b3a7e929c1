/**
 * What a page may load: its own files alone, and WebAssembly for the search. Stands in every page, so that it
 * also holds behind a server that sends no such header.
 */
export const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
