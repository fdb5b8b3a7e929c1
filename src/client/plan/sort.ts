import { zhSort } from '../../ui/zh.ts';

/**
 * Makes the tables sortable by the columns whose header says how the rows follow each other: once upwards, once
 * downwards, then as printed. The rows themselves move, so their addresses, numbers and marks go with them.
 */
export function offerSorting(text: HTMLElement): void {
  for (const table of text.querySelectorAll('table')) {
    const headers = [...table.querySelectorAll<HTMLElement>('[data-ranks]')];
    if (headers.length > 0) makeSortable(table, headers);
  }
}

function makeSortable(table: HTMLTableElement, headers: readonly HTMLElement[]): void {
  const [body] = table.tBodies;
  const printed = [...(body?.rows ?? [])];
  const told = document.createElement('p');
  told.className = 'sorted';
  told.setAttribute('role', 'status');
  table.parentElement?.after(told);

  const restore = document.createElement('button');
  restore.type = 'button';
  restore.textContent = zhSort.restore;

  function arrange(header: HTMLElement | null, order: 'ascending' | 'descending' | null): void {
    for (const other of headers) other.removeAttribute('aria-sort');
    if (header === null || order === null) {
      body?.append(...printed);
      told.textContent = zhSort.restored;
      return;
    }
    header.setAttribute('aria-sort', order);
    const descending = order === 'descending';
    const ranks = header.dataset['ranks']?.split(' ').map(Number) ?? [];
    const rank = (row: number): number => ranks[row] ?? NaN;
    // What has no place stays last either way; equal rows stay as printed.
    const sorted = printed
      .map((_, row) => row)
      .sort((a, b) => {
        if (Number.isNaN(rank(a)) || Number.isNaN(rank(b)))
          return Number(Number.isNaN(rank(a))) - Number(Number.isNaN(rank(b))) || a - b;
        return (descending ? rank(b) - rank(a) : rank(a) - rank(b)) || a - b;
      });
    body?.append(...sorted.flatMap((row) => printed[row] ?? []));
    const name = header.textContent.trim();
    told.textContent = header.matches('.attribute')
      ? zhSort.gathered(name)
      : zhSort.sorted(name, descending, header.dataset['mixed'] !== undefined);
    told.append(restore);
  }

  restore.addEventListener('click', () => {
    const sorted = headers.find((header) => header.hasAttribute('aria-sort'));
    arrange(null, null);
    sorted?.querySelector('button')?.focus();
  });
  for (const header of headers) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => {
      const next = { ascending: 'descending', descending: null } as const;
      const now = header.getAttribute('aria-sort');
      arrange(header, now === 'ascending' || now === 'descending' ? next[now] : 'ascending');
    });
  }
}
