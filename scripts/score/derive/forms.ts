/** The ways in which people get the text of a page. */
import { copyFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { type Design, designs, PLAIN } from './designs.ts';
import { printed } from './tools.ts';

/** A page to make texts of. */
export interface Page {
  name: string;
  /** Of the web page; the Word file stands beside it. */
  path: string;
}

export interface Form {
  name: string;
  /** Programs that it needs; `browser` is the Chromium of the tests. */
  needs: readonly string[];
  extension: string;
  /** Writes the text of each page into a folder, by the names of the pages. */
  make(pages: readonly Page[], into: Workshop): Promise<void>;
}

/** Where texts are made. */
export interface Workshop {
  browser: Browser | null;
  /** Path of the text of a page. */
  target: (page: Page) => string;
  /** Folder for what is needed on the way. */
  folder: string;
}

/** A form that a program makes of one page after the other. */
const each = (
  name: string,
  extension: string,
  needs: string,
  args: (page: string, target: string) => string[],
): Form => ({
  name,
  extension,
  needs: [needs],
  make: async (pages, { target }) => {
    for (const page of pages) {
      const text = await printed(needs, args(page.path, target(page)));
      if (text !== '') await writeFile(target(page), text);
    }
  },
});

/** What stands beside a page in another format. */
const besides = ({ path }: Page, ending: string) => path.replace(/html$/, ending);
const pdfOf = (page: Page) => besides(page, 'pdf');

/** Prints pages in a design. */
async function print(
  browser: Browser,
  pages: readonly Page[],
  { css, head, foot, tagged }: Design,
  target: (page: Page) => string,
): Promise<void> {
  const tab = await browser.newPage();
  for (const page of pages) {
    await tab.goto(pathToFileURL(page.path).href);
    if (css !== '') await tab.addStyleTag({ content: css });
    await tab.pdf({
      path: target(page),
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: head,
      footerTemplate: foot,
      tagged,
    });
  }
  await tab.close();
}

/** Text of the printed page, in one of the modes of pdftotext. */
const ofPrint = (name: string, mode: readonly string[]): Form => ({
  name,
  extension: '.txt',
  needs: ['browser', 'pdftotext'],
  make: async (pages, { target }) => {
    for (const page of pages)
      await printed('pdftotext', [...mode, '-enc', 'UTF-8', pdfOf(page), target(page)]);
  },
});

/** The printed page itself. */
const printOut: Form = {
  name: 'pdf',
  extension: '.pdf',
  needs: ['browser'],
  make: async (pages, { browser, target }) => {
    if (browser) await print(browser, pages, PLAIN, pdfOf);
    for (const page of pages) await copyFile(pdfOf(page), target(page));
  },
};

/** The same in another design. */
const printedIn = (design: Design): Form => ({
  name: design.name,
  extension: '.pdf',
  needs: ['browser'],
  make: async (pages, { browser, target }) => {
    if (browser) await print(browser, pages, design, target);
  },
});

/** What a browser saves as one file. */
const saved: Form = {
  name: 'saved',
  extension: '.mhtml',
  needs: ['browser'],
  make: async (pages, { browser, target }) => {
    const tab = await browser?.newPage();
    const session = await tab?.context().newCDPSession(tab);
    for (const page of pages) {
      await tab?.goto(pathToFileURL(page.path).href);
      const snapshot = await session?.send('Page.captureSnapshot', { format: 'mhtml' });
      await writeFile(target(page), snapshot?.data ?? '');
    }
    await tab?.close();
  },
};

/** What a person gets who selects all and copies. */
const copied: Form = {
  name: 'copied',
  extension: '.txt',
  needs: ['browser'],
  make: async (pages, { browser, target }) => {
    const tab = await browser?.newPage();
    for (const page of pages) {
      await tab?.goto(pathToFileURL(page.path).href);
      await writeFile(target(page), (await tab?.innerText('body')) ?? '');
    }
    await tab?.close();
  },
};

/** The document as a Word file. */
const word: Form = {
  name: 'word',
  extension: '.docx',
  needs: [],
  make: async (pages, { target }) => {
    for (const page of pages) await copyFile(besides(page, 'docx'), target(page));
  },
};

/**
 * What LibreOffice writes when it saves the page, or the Word file, as something else: all in one run, for it starts
 * slowly.
 */
const office = (
  name: string,
  extension: string,
  filter: string,
  from: 'html' | 'docx' = 'html',
): Form => ({
  name,
  extension,
  needs: ['soffice'],
  make: async (pages, { target, folder }) => {
    const out = join(folder, name);
    await printed('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
      '--headless',
      ...(from === 'html' ? ['--infilter=HTML (StarWriter)'] : []),
      '--convert-to',
      filter,
      '--outdir',
      out,
      ...pages.map((page) => besides(page, from)),
    ]);
    const made = await readdir(out);
    for (const page of pages) {
      const file = `${page.name}${extension}`;
      if (made.includes(file)) await rename(join(out, file), target(page));
    }
  },
});

const PDF = (tagged: boolean) =>
  `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"}}`;

/** All forms, those of the browser first. */
export const forms: readonly Form[] = [
  printOut,
  ...designs.map(printedIn),
  ofPrint('pdf-layout', ['-layout']),
  ofPrint('pdf-raw', ['-raw']),
  ofPrint('pdf-plain', []),
  copied,
  saved,
  {
    name: 'page',
    extension: '.html',
    needs: [],
    make: async (pages, { target }) => {
      for (const page of pages) await copyFile(page.path, target(page));
    },
  },
  each('w3m', '.txt', 'w3m', (page) => [
    '-dump',
    '-cols',
    '100',
    '-T',
    'text/html',
    '-I',
    'UTF-8',
    '-O',
    'UTF-8',
    page,
  ]),
  each('pandoc-plain', '.txt', 'pandoc', (page) => ['-f', 'html', '-t', 'plain', page]),
  each('pandoc-gfm', '.md', 'pandoc', (page) => ['-f', 'html', '-t', 'gfm', page]),
  each('pandoc-docx', '.docx', 'pandoc', (page, target) => [
    '-f',
    'html',
    '-t',
    'docx',
    '-o',
    target,
    page,
  ]),
  office('office-text', '.txt', 'txt:Text (encoded):UTF8'),
  office('office-docx', '.docx', 'docx:MS Word 2007 XML'),
  office('office-doc', '.doc', 'doc:MS Word 97'),
  office('office-rtf', '.rtf', 'rtf:Rich Text Format'),
  office('office-odt', '.odt', 'odt:writer8'),
  office('office-pdf', '.pdf', PDF(false)),
  office('office-pdf-tagged', '.pdf', PDF(true)),
  word,
  office('word-pdf', '.pdf', PDF(false), 'docx'),
  office('word-pdf-tagged', '.pdf', PDF(true), 'docx'),
  office('word-doc', '.doc', 'doc:MS Word 97', 'docx'),
  office('word-rtf', '.rtf', 'rtf:Rich Text Format', 'docx'),
  office('word-odt', '.odt', 'odt:writer8', 'docx'),
];
