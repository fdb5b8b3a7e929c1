/** A heading of the text that the table of contents, which lists its like, has not. */
import { LACUNA } from '../../src/plan.schema.ts';
import { readMarker } from '../notation/markers.ts';
import { type Division, walk } from '../pdast.ts';
import { comparable, damagedPattern } from './comparable.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

/** A table of contents lists a kind of heading if it has nearly all that the text has of it. */
const LISTED = 0.8;

export const notInContents: Lint = {
  id: 'not-in-contents',
  title: '正文标题不见于目录',
  about: '目录列有同级的其余标题，独缺正文里的这一个：或是目录漏列，或是把普通段落认作了标题。',
  todo: said(
    '对照原文，看这一行是否真是标题。',
    'see in the source whether this line is a heading',
  ),
  *check({ source, root, contents }) {
    if (contents.length === 0) return;
    const listed = contents.map(({ title }) => comparable(title)).filter((title) => title !== '');
    const damaged = contents
      .filter(({ title }) => title.includes(LACUNA))
      .map(({ title }) => damagedPattern(title));
    const isListed = (text: string) => {
      const wanted = comparable(text);
      return (
        listed.some((one) => wanted.startsWith(one)) ||
        damaged.some((pattern) => pattern.test(wanted))
      );
    };
    const kinds = new Map<string, { node: Division; title: string; found: boolean }[]>();
    walk(root.children, (node) => {
      if (node.type !== 'division' || node.runIn || node.number === null) return;
      const text = source.text(node.span.start, node.span.end);
      const title = text.slice(readMarker(text)?.length ?? 0);
      const known = title.includes(LACUNA) || isListed(title) || isListed(text);
      const same = kinds.get(node.kind) ?? [];
      same.push({ node, title: text, found: known });
      kinds.set(node.kind, same);
    });
    for (const headings of kinds.values()) {
      const missing = headings.filter(({ found }) => !found);
      if (headings.length - missing.length < headings.length * LISTED) continue;
      for (const { node, title } of missing) {
        yield {
          message: said(
            `目录没有“${title.slice(0, 24)}”`,
            `the contents lack "${title.slice(0, 24)}"`,
          ),
          at: node.span,
        };
      }
    }
  },
};
