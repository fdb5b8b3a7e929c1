/** What a page says about its document, outside of the document: its head and its index table. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { stampedDate } from '../text/dates.ts';
import { dense } from '../text/characters.ts';
import { withoutBullet } from '../text/furniture.ts';
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

/** Labels of index tables; they take no part in the text. */
const LABELS: [RegExp, keyof PageMeta | null][] = [
  [/^(?:信息)?索引号?$/, null],
  [/^(?:发文|发布|制发|公开|颁布)(?:机关|机构|单位)$/, 'issuer'],
  [/^(?:成文|生成|制发|印发|签发|发文)(?:日期|时间)$/, 'issued'],
  [/^(?:发布|公开|公布)(?:日期|时间)$/, 'published'],
  [/^(?:生效|施行|实施)(?:日期|时间)$/, 'effective'],
  [/^(?:发文字号|文件?编?号|发布文号|发文文号|公文字号)$/, 'docNumber'],
  [/^(?:标题|(?:文件|信息|公文)?名称)$/, 'title'],
  [
    /^(?:主题分类|主题词|体裁分类|组配分类|服务对象分类|公文种类|公文类型|信息类别|公开(?:方式|范围|属性)|关键词|有效性|效力状态|(?:失效|废止)(?:日期|时间))$/,
    null,
  ],
];

const labelOf = (text: string) =>
  LABELS.find(([pattern]) => pattern.test(dense(text).replace(/[:：【】[\]]/g, '')));

/**
 * Fields of an index table, and how many of its labels have a value, from its lines: `label：value`, or the label and
 * the value on two lines.
 */
export function readIndex(lines: readonly string[]): { labels: number; fields: Partial<PageMeta> } {
  const fields: Partial<PageMeta> = {};
  let labels = 0;
  // A list has bullets, and its values may stand below a blank line.
  const written = lines.map((line) => withoutBullet(line.trim())).filter(Boolean);
  for (const [i, line] of written.entries()) {
    const [, head = line, rest = ''] = /^([^:：]{2,12})[:：]\s*(.*)$/.exec(line) ?? [];
    const label = labelOf(head);
    if (!label) continue;
    const next = written[i + 1] ?? '';
    const value = (rest || (labelOf(next.replace(/[:：].*$/, '')) ? '' : next)).trim();
    // Labels without values are the header of a table about other documents.
    if (value !== '') labels += 1;
    const [, field] = label;
    if (!field || value === '' || /^(?:无|-+|—+|\/)$/.test(value)) continue;
    const read = /^(?:issued|published|effective)$/.test(field) ? stampedDate(value) : value;
    if (read !== null) fields[field] ??= read;
  }
  return { labels, fields };
}

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
  const index = { ...(labels >= 2 && fields), published };
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
