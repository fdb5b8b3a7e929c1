/** What a page says about its document, outside of the document: its head and its index table. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { stampedDate } from '../lexicon/date.ts';
import type { IndexField } from '../lexicon/index-label.ts';
import { numberIn } from '../lexicon/doc-number.ts';
import { readIndex } from '../text/index-table.ts';
import { attribute } from './elements.ts';

/** Facts that a page states of its document; null where it does not. */
export interface PageMeta {
  title: string | null;
  docNumber: string | null;
  issuer: string | null;
  /** Dates as `YYYY-MM-DD`. */
  issued: string | null;
  published: string | null;
  effective: string | null;
  url: string | null;
  /** Name of the site. */
  site: string | null;
}

/** A page that states nothing. */
export const NOTHING: PageMeta = {
  title: null,
  docNumber: null,
  issuer: null,
  issued: null,
  published: null,
  effective: null,
  url: null,
  site: null,
};

const META: Record<string, keyof PageMeta> = {
  articletitle: 'title',
  pubdate: 'published',
  publishdate: 'published',
  'article:published_time': 'published',
  url: 'url',
  'og:url': 'url',
  sitename: 'site',
};

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isAddress = (text: string): boolean =>
  /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text);

/** Reads the `meta`, `link` and `title` elements of a page. */
function readHead(root: Root): PageMeta {
  const meta: PageMeta = { ...NOTHING };
  let pageTitle: string | null = null;
  visit(root, 'element', (element: Element) => {
    const content = clean(attribute(element, 'content') || attribute(element, 'href'));
    if (element.tagName === 'meta') {
      const field =
        META[(attribute(element, 'name') || attribute(element, 'property')).toLowerCase()];
      if (!field || content === '') return;
      const value =
        field === 'published'
          ? stampedDate(content)
          : field === 'url'
            ? isAddress(content)
              ? content
              : null
            : content;
      meta[field] ??= value;
    } else if (
      element.tagName === 'link' &&
      attribute(element, 'rel') === 'canonical' &&
      isAddress(content)
    )
      meta.url ??= content;
    else if (element.tagName === 'title') {
      pageTitle ??= clean(
        element.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
      );
    }
  });
  // The title of a page closes with the name of the site.
  meta.title ??=
    (pageTitle as string | null)?.split(
      /\s*[-_|—–]+\s*(?=[^-_|—–]*(?:网|政府|门户|平台|局|委))/,
    )[0] || null;
  return meta;
}

/** 时间: 2022-03-05 in the line below a title. */
const stampedLine = (line: string): string | null =>
  stampedDate(
    /^(?:(?:发布|发表|公布|更新)?(?:时间|日期))\s*[:：]\s*(\S+)/.exec(line.trim())?.[1] ?? '',
  );

/** The number that one label gives, where the page shows no other one: it can be that of no other document. */
const onlyNumber = (
  around: readonly string[],
  { docNumber }: { docNumber?: string },
): string | null =>
  new Set(around.map(numberIn).filter(Boolean)).size === 1 ? (docNumber ?? null) : null;

/**
 * Reads what a page says of its document.
 *
 * @param around lines that the page shows beside the document
 */
export function readMeta(root: Root, around: readonly string[]): PageMeta {
  const head = readHead(root);
  const { labels, fields } = readIndex(around);
  // One label alone is what any page may say of itself.
  const published = fields.published ?? around.map(stampedLine).find(Boolean) ?? null;
  const index: Partial<Record<IndexField, string | null>> = {
    ...(labels >= 2 ? fields : { docNumber: onlyNumber(around, fields) }),
    published,
  };
  return {
    ...head,
    ...Object.fromEntries(
      Object.entries(index).filter(
        ([field, value]) =>
          value && !(field === 'published' && head.published) && field !== 'title',
      ),
    ),
    title: head.title ?? index.title ?? null,
  };
}
