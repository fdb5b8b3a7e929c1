/** Who issued a document: the office that signs it, or that its title or its order names. */
import type { Block } from '../../src/plan.schema.ts';
import { orderHeadAt } from '../lexicon/doc-number.ts';
import { countsMore, organIn, organsAt, readLetterhead } from '../lexicon/organ.ts';
import { isSignature, isSigner } from '../text/roles.ts';
import { belowText } from './below-text.ts';

/** The offices of a letterhead: the line that says 文件, and those right above it that name offices. */
function headedBy(head: readonly string[]): string | null {
  const at = head.findIndex((text) => readLetterhead(text) !== null);
  if (at === -1) return null;
  let first = at;
  while (isSignature(head[first - 1] ?? '')) first -= 1;
  const own = readLetterhead(head[at] ?? '');
  return [...head.slice(first, at), ...(own ? [own] : [])].map(closed).join(' ') || null;
}

/** 科 技 部: print spreads a short name. */
const closed = (name: string): string =>
  /^\S(?:\s+\S)+$/.test(name) ? name.replace(/\s+/g, '') : name;

/** 某区甲局某区乙局: names that lost the space between them, each of which opens with the place. */
function apart(names: string): string[] {
  const place = /^[\u4e00-\u9fff]{2,8}?[省市县区州盟旗]/.exec(names)?.[0];
  return place ? names.split(new RegExp(`(?<=[会局厅委办室部院府])(?=${place})`)) : [names];
}

/** Offices that sign one below the other sign together. */
function signedBy(blocks: readonly Block[]): string | null {
  const signed = blocks.filter(({ role, text }) => role === 'signature' && !isSigner(text));
  const joint = signed.filter(({ container }) => container === signed[0]?.container);
  const names = joint
    .flatMap(({ text }) => apart(closed(text)))
    .filter((text, i, texts) => texts.indexOf(text) === i)
    // A line above the title may name together those that sign one by one.
    .filter((text, _, texts) => {
      const others = text.split(/[ 　]+/);
      return others.length === 1 || !others.every((name) => texts.includes(name));
    });
  const signature = names.join(' ');
  // The name may hold what no other name of an office does, such as a quotation.
  return organIn(signature) === null && !isSignature(signature)
    ? null
    : signature.replace(/\s*[\d〇○零一二三四五六七八九]{4}年.*$/, '').trim();
}

/**
 * @param titles titles of the document and of its notice, in the order in which they are asked
 * @param stated office that the site or the page states
 */
export function issuerOf(
  blocks: readonly Block[],
  titles: readonly (string | null)[],
  stated: string | null,
): string | null {
  const named = titles.map((title) => organsAt(title ?? '')).find(Boolean);
  const head = blocks.slice(0, 6).map(({ text }) => text);
  const ordered = head.map((_, i) => orderHeadAt(head, i)?.office).find(Boolean);
  // The office that a page states may only be the one that published it; several are those that a title counts.
  const whole = countsMore(named ?? '') && / /.test(stated ?? '') ? stated : null;
  // An office above the title is a letterhead or the name of a site.
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  return (
    signedBy(belowText(blocks)) ??
    signedBy(blocks.slice(title + 1)) ??
    headedBy(head) ??
    signedBy(blocks) ??
    whole ??
    named ??
    stated ??
    ordered ??
    null
  );
}
