/** A notice that announces another title than the document has. */
import { LACUNA } from '../../src/plan.schema.ts';
import { bare } from '../text/characters.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

/** Words for comparison: 2025—2027年 is 2025年—2027年, and 关于推进某事方案 is 推进某事方案. */
const alike = (title: string): string =>
  bare(title)
    .replace(/(?<=20\d\d)年/g, '')
    .replace(/^关于/, '');

/** 本区, where the title of the document has its name. */
const named = (announced: string): RegExp =>
  new RegExp(`^${alike(announced).replace(/[本我全][省市县区镇]/, '[\\u4e00-\\u9fff]{2,10}')}$`);

export const titleMismatch: Lint = {
  id: 'title-mismatch',
  title: '题名不一',
  about: '通知所说的文件名与文件自己的题名不同：或是底本如此，或是题名残损、没有认全。',
  todo: said(
    '对照原文，在校订文件里写明正确的题名。',
    'compare with the source, and write the right title into the yaml',
  ),
  *check({ blocks, description: { title, noticeTitle } }) {
    const announced = /印发(.+)的通知/.exec(noticeTitle ?? '')?.[1];
    // Of a notice whose documents are missing, the title is its own.
    if (announced === undefined || title === noticeTitle || `${announced}${title}`.includes(LACUNA))
      return;
    // A notice may announce several documents.
    if (alike(announced).includes(alike(title)) || named(announced).test(alike(title))) return;
    const at = blocks.find(({ kind }) => kind === 'title')?.src[0];
    yield {
      message: said(
        `通知所发的是“${announced}”，文件题为“${title}”`,
        `the notice issues "${announced}", the document is called "${title}"`,
      ),
      ...(at !== undefined && { at }),
    };
  },
};
