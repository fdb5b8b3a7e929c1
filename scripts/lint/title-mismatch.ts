/** A notice that announces another title than the document has. */
import { LACUNA } from '../../src/plan.schema.ts';
import { bare } from '../text/characters.ts';
import type { Lint } from './rule.ts';

export const titleMismatch: Lint = {
  id: 'title-mismatch',
  title: '题名不一',
  about: '通知所说的文件名与文件自己的题名不同：或是底本如此，或是题名残损、没有认全。',
  todo: '对照原文，在校订文件里写明正确的题名。',
  *check({ blocks, description: { title, noticeTitle } }) {
    const announced = /印发(.+)的通知/.exec(noticeTitle ?? '')?.[1];
    if (announced === undefined || `${announced}${title}`.includes(LACUNA)) return;
    // A notice may announce several documents.
    if (bare(announced).includes(bare(title))) return;
    const at = blocks.find(({ kind }) => kind === 'title')?.src[0];
    yield {
      message: `通知所发的是“${announced}”，文件题为“${title}”`,
      ...(at !== undefined && { at }),
    };
  },
};
