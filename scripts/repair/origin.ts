/** What a text was taken from: pages of sites have what no Word file and no Markdown has around its text. */
import type { Origin } from './rule.ts';

/** Files that are written as documents; a PDF may be the print of a page. */
const DOCUMENTS = new Set(['docx', 'odt', 'ofd', 'xlsx']);

/**
 * Origin of a file.
 *
 * @param encoding as `decode` names it
 */
export function originOf(name: string, encoding: string): Origin {
  if (DOCUMENTS.has(encoding)) return 'document';
  if (encoding.startsWith('html/')) return 'page';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}
