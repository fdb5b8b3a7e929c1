/** A text that stood twice and not quite the same: one copy was published. */
import type { Lint } from './rule.ts';
import { quoted, said } from '../said/said.ts';

/** Rules that publish one copy of several. */
const COPIES = ['page-copy', 'second-copy'];

export const copiesDiffer: Lint = {
  id: 'copies-differ',
  title: '两份正文有不同',
  about: '同一篇文字在底本里有两份，有个别字不同：只发布一份，另一份全文和不同之处记在校勘记里。',
  todo: said(
    '对照原文，看哪一份对；若没有收的一份对，在校订文件里写 emendations；核对过的写 waivers。',
    'see in the source which copy is right; if it is the other one, write emendations into the yaml; once checked, waivers',
  ),
  *check({ source, omissions }) {
    for (const { rule, note } of omissions)
      if (note !== undefined && COPIES.includes(rule)) yield { message: quoted(note), at: 0 };
    for (const { rule, also = [], note, start, end } of source.edits)
      if (note !== undefined && COPIES.some((one) => [rule, ...also].includes(one)))
        yield { message: quoted(note), at: { start, end } };
  },
};
