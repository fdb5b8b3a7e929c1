import { readMarker } from '../../notation/markers.ts';
import { isDocumentLine, isFurniture } from '../../text/furniture.ts';
import { lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** Words of sites about themselves, which make even a long line furniture. */
const ABOUT_SITE = /本网|本站|转载|客服|版权|热线|标准法规|订阅|微信公众号|扫描|(?:政府|门户)网站/;

/** 地区：湖北 — what a site files a text under. */
const LABELLED = /^[\u4e00-\u9fff]{2,4}[:：]\S{1,20}$/;

/** Links, copyright and statements below the text. */
export default defineRepair({
  id: 'site-footer',
  kind: 'drop',
  certainty: 'high',
  title: '删去网页页脚',
  about: '正文之后的友情链接、版权、备案号、二维码说明等是网页的，不是文件的。',
  notWhen: '末尾没有任何网页特有的行；落款、日期、附件名称和印发说明属于文件。',
  examples: [
    {
      before:
        '四、实施保障\n某市人民政府办公室2022年5月20日印发\n扫描二维码查看原文\n某百科收集整理\n',
      after: '四、实施保障\n某市人民政府办公室2022年5月20日印发\n',
    },
    { keeps: '四、实施保障\n某市科学技术局\n2021年11月\n', because: '落款属于文件' },
  ],
  *find({ lines }): Iterable<Proposal> {
    let first = lines.length;
    for (let i = lines.length - 1; i > 0; i -= 1) {
      const line = lines[i]?.trimmed ?? '';
      if (line === '' || line === '|') continue;
      const site = isFurniture(line) || (ABOUT_SITE.test(line) && readMarker(line) === null);
      if (!site && (isDocumentLine(line) || /[。；]$/.test(line))) break;
      if (site || (i < first && LABELLED.test(line) && first < lines.length)) first = i;
    }
    if (first < lines.length) yield { ...lineRange(lines, first, lines.length - 1), after: '' };
  },
});
