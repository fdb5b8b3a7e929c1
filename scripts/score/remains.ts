/** What is left on the page of the site around it, and what of the raw text is nowhere. */
import type { Gold } from './gold.ts';
import type { Plan } from '../../src/plan.schema.ts';
import { loose } from './loose.ts';

const han = (text: string) => text.replace(/[^\u3400-\u9fff]/g, '');

/** The MDX of a plan without its front matter. */
const bodyOf = (mdx: string) => mdx.replace(/^---\n[^]*?\n---\n/, '');

/** Lines of the site that stand on the page. */
export function leftOf({ boilerplate = [] }: Gold, mdx: string): string[] {
  const body = loose(bodyOf(mdx));
  return boilerplate.filter((line) => loose(line).length > 6 && body.includes(loose(line)));
}

const PIECE = 10;

/** Numbers of the raw lines of which more than half is neither on the page nor among what was dropped. */
export function lostOf(
  { boilerplateLines = [] }: Gold,
  { apparatus }: Pick<Plan, 'apparatus'>,
  mdx: string,
  raw: string,
): number[] {
  const body = han(bodyOf(mdx));
  const dropped = han(
    apparatus.map(({ kind, before }) => (kind === 'drop' ? before : '')).join(''),
  );
  const stands = (text: string) => body.includes(text) || dropped.includes(text);
  const around = new Set(boilerplateLines);
  return raw.split('\n').flatMap((line, i) => {
    const text = han(line);
    if (text.length < 12 || around.has(i + 1) || stands(text)) return [];
    const pieces = Array.from({ length: Math.floor(text.length / PIECE) }, (_, n) =>
      text.slice(n * PIECE, (n + 1) * PIECE),
    );
    const missing = pieces.filter((piece) => !stands(piece)).length;
    return missing > pieces.length / 2 ? [i + 1] : [];
  });
}
