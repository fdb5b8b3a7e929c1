/** Characters that are lost: said once for a text, with the place of the first. */
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

export const lacunae: Lint = {
  id: 'lacunae',
  title: '正文有缺字',
  about: '有字已失或不能确定，正文记作〓；逐处见校勘记。',
  todo: said(
    '找更好的底本对照，有据的在校订文件里校补。',
    'compare with a better source, and emend in the yaml what it proves',
  ),
  *check({ source }) {
    const gaps = source.edits.filter(({ kind }) => kind === 'gap' || kind === 'unclear');
    const [first] = gaps;
    const characters = gaps.reduce((sum, { after }) => sum + after.length, 0);
    if (first)
      yield {
        message: said(
          `有 ${gaps.length} 处、${characters} 字已失或不能确定，页面上记作〓`,
          `${characters} characters in ${gaps.length} places are lost or uncertain and stand as 〓 on the page`,
        ),
        at: first.start,
      };
  },
};
