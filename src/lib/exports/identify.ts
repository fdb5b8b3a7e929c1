import { createHash } from 'node:crypto';

/** A name that stays when the site moves: a UUID (version 8) of the id. */
export function identify(id: string): string {
  const hex = createHash('sha256').update(`plan-library:${id}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}
