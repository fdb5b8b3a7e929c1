/** The records of another page of 校勘记, out of that page itself. */

/** How long a page may take to say what it has, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Reads a page: from a server as text; from disk, where no page may read another, in a hidden frame in which it tells its records
 * itself (`records.ts`).
 *
 * @throws where it does not come
 */
export async function recordsOn(page: string): Promise<Element[]> {
  const html = await (location.protocol === 'file:' ? fromFrame(page) : fromServer(page));
  const read = new DOMParser().parseFromString(html, 'text/html');
  const records = [...read.querySelectorAll('.records > li')];
  const address = new URL(page, location.href);
  for (const link of records.flatMap((record) => [...record.querySelectorAll('a')])) {
    const to = link.getAttribute('href') ?? '';
    // What leads to a place of the page that it stands on still does.
    if (!to.startsWith('#')) link.href = new URL(to, address).href;
  }
  return records;
}

async function fromServer(page: string): Promise<string> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(page);
  return response.text();
}

function fromFrame(page: string): Promise<string> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  return new Promise<string>((done, failed) => {
    const take = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== frame.contentWindow || typeof data !== 'string') return;
      end();
      done(data);
    };
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('message', take);
      frame.remove();
    };
    const timer = setTimeout(() => {
      end();
      failed(new Error(page));
    }, PATIENCE);
    addEventListener('message', take);
    frame.src = page;
    document.body.append(frame);
  });
}
