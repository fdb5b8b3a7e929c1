/** Characters that are lost: said once for a text, with the place of the first. */
import type { Lint } from './rule.ts';

export const lacunae: Lint = {
  id: 'lacunae',
  title: '正文有缺字',
  about: '有字已失或不能确定，正文记作〓；逐处见校勘记。',
  todo: '找更好的底本对照，有据的在校订文件里校补。',
  *check({ source }) {
    const gaps = source.edits.filter(({ kind }) => kind === 'gap' || kind === 'unclear');
    const [first] = gaps;
    const characters = gaps.reduce((sum, { after }) => sum + after.length, 0);
    if (first)
      yield {
        message: `有 ${gaps.length} 处、${characters} 字已失或不能确定，页面上记作〓`,
        at: first.start,
      };
  },
};
