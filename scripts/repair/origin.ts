/** What a text was taken from: pages of sites have what no Word file and no Markdown has around its text. */
import type { Origin } from './rule.ts';

/**
 * Origin of a file.
 *
 * @param encoding as `decode` names it
 */
export function originOf(name: string, encoding: string): Origin {
  if (encoding === 'docx') return 'word';
  if (encoding.startsWith('html/')) return 'page';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}
