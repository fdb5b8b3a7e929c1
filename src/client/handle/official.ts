import { quoted, zhHandle } from '../../ui/zh.ts';
import type { Cited } from './cite.ts';

/** How a passage is cited in official prose: 《title》（发文字号）, its place, the words, whose edition, its address. */
export function official({ title, number, place, words, library, name }: Cited): string {
  const numbered = number === '' ? '' : `（${number}）`;
  const said = words === '' ? '' : `：${quoted(words)}`;
  return `《${title}》${numbered}${place}${said}（${zhHandle.edition(library)}） ${name}`;
}
