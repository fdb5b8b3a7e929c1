/** A document that does not say who issued it. */
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

export const unknownIssuer: Lint = {
  id: 'unknown-issuer',
  title: '发文机关不明',
  about: '底本没有写明发文机关，或没有认出来；页面上留空，不猜。',
  todo: said(
    '查明后写入校订文件的 meta.issuer。',
    'find out, and write it as meta.issuer into the yaml',
  ),
  *check({ description: { issuer } }) {
    if (issuer === null) yield { message: said('没有认出发文机关', 'no issuer was found') };
  },
};
