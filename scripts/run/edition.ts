/** A plan as an earlier run left it, for the links of the one plan that is converted. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { planMetaSchema } from '../../src/plan.schema.ts';
import type { LinkCard } from '../compile/links.ts';
import { chaptersOf } from '../notation/part.ts';

const named = z.object({
  frontmatter: planMetaSchema.pick({
    title: true,
    noticeTitle: true,
    citedAs: true,
    docNumber: true,
    region: true,
  }),
});

/** What others know of a plan that stands in a content folder; null where none does. It mentions nothing. */
export function editionAt(out: string, id: string): LinkCard | null {
  const path = join(out, 'plans', `${id}.mdx`);
  if (!existsSync(path)) return null;
  const mdx = readFileSync(path, 'utf8');
  const [, head = ''] = /^---\n([^]*?)\n---\n/.exec(mdx) ?? [];
  const { success, data } = named.safeParse({ frontmatter: parse(head) as unknown });
  return success
    ? { id, ...data.frontmatter, mentions: [], chapters: chaptersOf(headingsIn(mdx)) }
    : null;
}

const HEADING = /<Section id="([^"]+)"(?: aliases="[^"]*")? level=\{(\d+)\} label="([^"]+)"/g;

/** The headings of a written document that have a label. */
const headingsIn = (mdx: string) =>
  [...mdx.matchAll(HEADING)].map(([, anchor = '', level = '', label = '']) => ({
    anchor,
    level: Number(level),
    label,
  }));
