import type { Table } from '../plan.schema.ts';

const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#x26;', '&'],
  ['&#x3C;', '<'],
]);

/** The words of a drawn cell. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|#x26|#x3C);/g, (entity) => entities.get(entity) ?? entity)
    .replace(/\s+/g, '');

/**
 * The cells of a Markdown table that the page has drawn, as HTML: header first.
 *
 * @throws Error where they are not the words of the Plan: one of the two files was changed by hand
 */
export function drawnCells(
  html: string,
  { anchor, columns, rows }: Pick<Table, 'anchor' | 'columns' | 'rows'>,
  plan: string,
): string[][] {
  const drawn = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell.trim()),
  );
  const due = columns.length === 0 ? [] : [columns.map(({ label }) => label), ...rows];
  for (let row = 0; row < Math.max(drawn.length, due.length); row += 1) {
    const [shown = [], wanted = []] = [drawn[row], due[row]];
    for (let column = 0; column < Math.max(shown.length, wanted.length); column += 1) {
      const [words, text] = [
        wordsOf(shown[column] ?? ''),
        (wanted[column] ?? '').replace(/\s+/g, ''),
      ];
      if (words === text) continue;
      throw new Error(
        `${plan}.mdx, table "${anchor}", row ${row}: “${words}” where ${plan}.json has “${text}”. ` +
          'Take the change back and run `npm run convert`; a text is changed in seeds/*.yaml.',
      );
    }
  }
  return drawn;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A drawn cell in which the titles of other plans of the library are links.
 *
 * @param links what the row names, each with the address of the plan
 */
export function withMentions(
  html: string,
  links: readonly { title: string; address: string }[],
): string {
  return links.reduce((cell, { title, address }) => {
    const words = escaped(`《${title}》`);
    return cell.replaceAll(words, `<a class="mention" href="${address}">${words}</a>`);
  }, html);
}
