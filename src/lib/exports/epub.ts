import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Block, Division, Plan, Repair, Table } from '../../plan.schema.ts';
import { zh } from '../../ui/zh.ts';
import { repairsById, signedText } from '../doubts.ts';
import { headingOf, stopsOf } from '../route-data.ts';
import type { Stop } from '../route-data.ts';
import { identify } from './identify.ts';
import { signedRow, signedTables } from './signed.ts';
import type { SignedCells } from './signed.ts';
import { statement } from './text.ts';
import { xmlText } from './xml.ts';

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';
const container = `${xml}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`;

/** One text face for all readers; the rest they know better themselves. */
const style =
  'p{text-indent:2em;margin:0.4em 0}.box{border-left:2px solid;padding-left:1em}.caution,caption,td,th{text-indent:0}table{border-collapse:collapse}td,th{border:1px solid;padding:0.2em 0.5em}\n';

/** A chapter of the book: a top division, or what stands in front of the first. */
interface Chapter {
  file: string;
  title: string;
  blocks: Block[];
}

/**
 * A plan as a book (EPUB 3.3): a file a top division, the outline as its contents, every passage under its own anchor, doubtful places
 * with the signs of the texts to take away. The same plan gives the same bytes.
 *
 * @param changed day since which the text reads as it does; null where that is not known
 */
export function planEpub(plan: Plan, changed: string | null): Uint8Array {
  const repairs = repairsById(plan);
  const writer = new Writer(plan, repairs, signedTables(plan, repairs));
  const chapters = chaptersOf(plan);
  const files: [string, string][] = [
    ['META-INF/container.xml', container],
    ['book/package.opf', packageOf(plan, chapters, changed)],
    ['book/nav.xhtml', navigation(plan, chapters)],
    ['book/style.css', style],
    ...chapters.map(({ file, title, blocks }, at): [string, string] => [
      `book/${file}`,
      page(title, (at === 0 ? cover(plan) : '') + writer.write(blocks)),
    ]),
  ];
  const encoder = new TextEncoder();
  // What it is must be readable in its first bytes (OCF 3.3, 4.2.3).
  const book: Zippable = { mimetype: [encoder.encode('application/epub+zip'), { level: 0 }] };
  for (const [path, text] of files) book[path] = encoder.encode(text);
  return zipSync(book, { mtime: new Date(1980, 0, 1) });
}

const page = (title: string, body: string): string =>
  `${xml}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="zh-CN" lang="zh-CN"><head><title>${xmlText(title)}</title><link rel="stylesheet" href="style.css"/></head><body>${body}</body></html>\n`;

/** The words in front of the text: what the book is, and that it is no official edition. */
const cover = (plan: Plan): string =>
  `<h1>${xmlText(plan.title)}</h1>` +
  [[plan.issuer, plan.docNumber].filter((one) => one !== null).join(' · '), statement(plan)]
    .filter((words) => words !== '')
    .map((words) => `<p class="caution">${xmlText(words)}</p>`)
    .join('');

function chaptersOf({ title, outline, blocks }: Plan): Chapter[] {
  const stops = stopsOf({ outline });
  const chapters: Chapter[] = [{ file: 'front.xhtml', title, blocks: [] }];
  let current: Division | undefined;
  for (const block of blocks) {
    const top = stops.get(block.division ?? '')?.path[0];
    // What stands in no division behind the last belongs to its file.
    if (top !== undefined && top !== current) {
      current = top;
      chapters.push({ file: `${top.anchor}.xhtml`, title: headingOf(top), blocks: [] });
    }
    chapters.at(-1)?.blocks.push(block);
  }
  return chapters;
}

/** Writes blocks as XHTML. */
class Writer {
  readonly #repairs: ReadonlyMap<string, Repair>;
  readonly #signed: SignedCells;
  readonly #stops: ReadonlyMap<string, Stop>;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #boxes: ReadonlySet<string>;

  constructor(plan: Plan, repairs: ReadonlyMap<string, Repair>, signed: SignedCells) {
    this.#repairs = repairs;
    this.#signed = signed;
    this.#tables = new Map(plan.tables.map((table) => [table.anchor, table]));
    this.#boxes = new Set(plan.boxes.map(({ anchor }) => anchor));
    this.#stops = stopsOf(plan);
  }

  write(blocks: readonly Block[]): string {
    let body = '';
    const drawn = new Set<string>();
    for (const block of blocks) {
      const { kind, container: holder } = block;
      const table = this.#tables.get(holder ?? '');
      if (table !== undefined && (kind === 'caption' || kind === 'header' || kind === 'row')) {
        // A table stands where its first line does.
        if (!drawn.has(table.anchor)) body += this.#table(table, block);
        drawn.add(table.anchor);
      } else body += this.#words(block);
    }
    return body;
  }

  #words(block: Block): string {
    const { anchor, kind, division, container: holder, lead } = block;
    const words = xmlText(signedText(block, this.#repairs)).replaceAll('\n', '<br/>');
    if (kind === 'title') return `<h1 id="${anchor}">${words}</h1>`;
    if (kind === 'heading') {
      const level = Math.min((this.#stops.get(anchor)?.division.level ?? 1) + 1, 6);
      return `<h${level} id="${anchor}">${words}</h${level}>`;
    }
    // A heading that opens its paragraph is a place of its own.
    const opens = lead?.kind === 'heading' && division !== null && division !== anchor;
    const place = opens ? `<span id="${division}"></span>` : '';
    const box = holder !== null && this.#boxes.has(holder) ? ' class="box"' : '';
    return `<p id="${anchor}"${box}>${place}${words}</p>`;
  }

  #table({ anchor, caption, columns, rows, rowAnchors }: Table, first: Block): string {
    const title =
      first.kind === 'caption'
        ? `<caption>${xmlText(signedText(first, this.#repairs)) || xmlText(caption)}</caption>`
        : '';
    const cells = (tag: string, texts: readonly string[]): string =>
      texts.map((text) => `<${tag}>${xmlText(text)}</${tag}>`).join('');
    const head = `<thead><tr>${cells(
      'th',
      columns.map(({ label }) => label),
    )}</tr></thead>`;
    const body = rows
      .map(
        (row, at) =>
          `<tr id="${rowAnchors[at] ?? ''}">${cells('td', signedRow(row, rowAnchors[at], this.#signed))}</tr>`,
      )
      .join('');
    // Only the caption of a lost table is left, and a table must have rows.
    return rows.length === 0
      ? `<p id="${anchor}">${xmlText(caption)}</p>`
      : `<table id="${anchor}">${title}${head}<tbody>${body}</tbody></table>`;
  }
}

function navigation({ title, outline }: Plan, chapters: readonly Chapter[]): string {
  const list = (divisions: readonly Division[], file: string | null): string =>
    divisions.length === 0
      ? ''
      : `<ol>${divisions
          .map((division) => {
            const own = file ?? `${division.anchor}.xhtml`;
            const words = xmlText(headingOf(division));
            return `<li><a href="${own}#${division.anchor}">${words}</a>${list(division.children, own)}</li>`;
          })
          .join('')}</ol>`;
  const contents =
    outline.length > 0
      ? list(outline, null)
      : `<ol><li><a href="${chapters[0]?.file ?? ''}">${xmlText(title)}</a></li></ol>`;
  return page(
    zh.plan.outline,
    `<nav epub:type="toc" id="toc"><h1>${xmlText(zh.plan.outline)}</h1>${contents}</nav>`,
  );
}

function packageOf(plan: Plan, chapters: readonly Chapter[], changed: string | null): string {
  const { id, title, issuer, issued, published, source } = plan;
  const dated = issued ?? published;
  const meta = (name: string, value: string | null, attributes = ''): string =>
    value === null ? '' : `<dc:${name}${attributes}>${xmlText(value)}</dc:${name}>`;
  // A day that is not known is that of the beginning of clocks: the clock of the build would make every book another.
  const day = [changed, dated].find((one) => one?.length === 10) ?? '1970-01-01';
  const metadata =
    meta('identifier', identify(id), ' id="id"') +
    meta('title', title) +
    meta('language', 'zh-CN') +
    meta('creator', issuer) +
    meta('date', dated) +
    meta('source', source.url) +
    meta('description', zh.doubt.edition) +
    `<meta property="dcterms:modified">${day}T00:00:00Z</meta>`;
  const items = chapters.map(
    ({ file }, at) => `<item id="c${at}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_, at) => `<itemref idref="c${at}"/>`);
  return `${xml}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="style" href="style.css" media-type="text/css"/>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>\n`;
}
