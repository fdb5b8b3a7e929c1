/** Fonts of the test browsers: a machine for tests may have none at all, let alone a Chinese one. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../folders.ts';

/** Noto Sans for simplified Chinese: for tests and pictures only, the site uses the reader's own fonts. */
const FAMILY = 'Noto Sans S Chinese';
const fonts = join(root, 'node_modules', '@embedpdf', 'fonts-sc', 'fonts');

/** Families that the stylesheets may ask for, all answered by the one font. */
const GENERIC = ['sans-serif', 'serif', 'monospace', 'system-ui'];

/** Writes the fontconfig file of the test browsers into `folder`; returns its path. */
export async function fontConfig(folder: string): Promise<string> {
  const alias = (family: string): string =>
    `  <alias binding="same"><family>${family}</family><prefer><family>${FAMILY}</family></prefer></alias>`;
  const file = join(folder, 'fonts.conf');
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      '<fontconfig>',
      `  <dir>${fonts}</dir>`,
      `  <cachedir>${join(folder, 'fontconfig')}</cachedir>`,
      ...GENERIC.map(alias),
      '</fontconfig>',
      '',
    ].join('\n'),
  );
  return file;
}
