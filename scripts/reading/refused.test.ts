/** Files with a password, and files under the name of another kind; `made/encrypted.*` are of LibreOffice. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../decode/decode.ts';
import { ConvertError } from '../diagnostic.ts';
import { findSeeds } from '../seed/find.ts';
import { portOf } from './index.ts';
import { ofd } from '../testing/ofd-file.ts';
import { column, pdf } from '../testing/pdf-file.ts';
import { docx, p } from '../testing/word-file.ts';

const made = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'made', name));

test.each(['docx', 'xlsx', 'doc', 'xls', 'odt', 'pdf'])(
  'a %s with a password is refused by name, with what to do',
  async (ending) => {
    const bytes = made(`encrypted.${ending}`);
    const refused: unknown = await portOf(bytes)
      ?.read(bytes)
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConvertError);
    expect(refused).toMatchObject({
      rule: ending === 'pdf' ? 'pdf-encrypted' : 'office-encrypted',
      message: expect.stringContaining('加了密码'),
      remedy: expect.objectContaining({ zh: expect.stringContaining('另存') }),
    });
  },
);

describe('a file that was cut off is refused, not published in part', () => {
  const page = `<p>${'坚持创新驱动发展。'.repeat(40)}</p>`;
  const message = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n${'AAAA'.repeat(400)}\r\n--x--\r\n`;
  const ruleOf = async (bytes: Uint8Array) => {
    const reading = await portOf(bytes)
      ?.read(bytes)
      .catch((error: unknown) => error);
    return reading instanceof ConvertError ? reading.rule : 'read';
  };

  test.each([
    ['rtf', made('plan.rtf'), [0.02, 0.3, 0.7, 0.98]],
    ['mhtml', Buffer.from(message), [0.1, 0.3]],
    ['pdf', Buffer.from(pdf([{ texts: column(['某市科技创新规划']) }])), [0.3, 0.7]],
    ['ofd', Buffer.from(ofd([{ texts: column(['某市科技创新规划']) }])), [0.3, 0.7]],
  ])('%s', async (kind, bytes, shares) => {
    expect(await ruleOf(bytes)).toBe('read');
    for (const share of shares)
      expect(await ruleOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe(
        `${kind}-broken`,
      );
  });

  test('but not where what is lost are the pictures of a page', async () => {
    const bytes = Buffer.from(message);
    expect(await ruleOf(bytes.subarray(0, Math.floor(bytes.length * 0.8)))).toBe('read');
  });
});

describe('a file under the name of another kind is read as what it is', () => {
  const LINES = ['某市科技创新规划', '坚持创新驱动发展，建设一批高水平实验室。'];
  const html = `<html><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
  const mhtml = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}\r\n--x--\r\n`;
  const sheet = zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="一" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    ),
    'xl/worksheets/s.xml': strToU8(
      `<worksheet><sheetData>${LINES.map((line, i) => `<row><c r="A${i + 1}" t="inlineStr"><is><t>${line}</t></is></c></row>`).join('')}</sheetData></worksheet>`,
    ),
  });
  const word = docx(LINES.map((line) => p(line)).join(''));
  const pages = [{ texts: column(LINES) }];
  const printed = pdf(pages);
  const files: [string, Uint8Array | string, string][] = [
    ['pdf-as-word.docx', printed, 'pdf'],
    ['pdf-as-archive.zip', printed, 'pdf'],
    ['page-as-word.doc', html, 'html/utf-8'],
    ['page-as-sheet.xls', html, 'html/utf-8'],
    ['saved-as-word.doc', mhtml, 'mhtml'],
    ['new-as-old.xls', sheet, 'xlsx'],
    ['word-as-old.doc', word, 'docx'],
    ['word-as-archive.zip', word, 'docx'],
    ['ofd-as-archive.zip', ofd(pages), 'ofd'],
    ['old-as-text.txt', made('plan.doc'), 'doc'],
    ['rich-as-old.doc', made('plan.rtf'), 'rtf'],
    ['without-ending', printed, 'pdf'],
  ];
  let folder: string;
  let found: ReturnType<typeof findSeeds>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mislabelled-'));
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, 'archive.zip'), zipSync({ 'plan.txt': strToU8(LINES.join('\n')) }));
    found = findSeeds([folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(files)('%s', (name, bytes, kind) => {
    expect(found.seeds.map((seed) => seed.name)).toContain(name);
    const port = portOf(Buffer.from(bytes));
    expect(port?.id ?? decode(Buffer.from(bytes)).encoding).toBe(kind);
  });

  test('and an archive of other files is none', () => {
    const [only, ...others] = found.errors;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ seed: { name: 'archive.zip' }, error: { rule: 'unknown-type' } });
  });
});
