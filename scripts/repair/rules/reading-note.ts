import { lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const NOTES = [
  /^(?:[[(（【]|<!--)\s*(?:识别|平均)?(?:置信度|识别率|可信度|confidence|conf)\s*[:：=]\s*\d+(?:\.\d+)?\s*%?\s*(?:[\])）】]|-->)$/i,
  /^(?:识别|平均)?(?:置信度|confidence|conf)\s*[:：=]\s*[01]?\.\d+$/i,
  /^!\[[^\]\n]*\]\([^)\s]*\)$/,
];

/** What a program that reads pictures of pages writes about its own work. */
export default defineRepair({
  id: 'reading-note',
  kind: 'drop',
  bound: 400,
  proves: ['row'],
  certainty: 'high',
  title: '删去识别程序的标注',
  about: '扫描件识别程序写下的置信度和图片链接单独成行，不是文件的文字，删去；图片处另有提示。',
  notWhen: '标注不是单独一行。',
  examples: [
    { before: '上文\n[置信度: 0.93]\n下文', after: '上文\n下文' },
    { before: '上文\n![](images/a1.jpg)\n下文', after: '上文\n下文' },
    { keeps: '人脸识别\n识别率：98%\n车牌识别\n识别率：99%', because: '是文件自己的指标' },
    { keeps: '模型识别结果的置信度: 0.93以上', because: '是句子的一部分' },
  ],
  *find({ lines }): Iterable<Proposal> {
    for (const [i, { trimmed }] of lines.entries())
      if (NOTES.some((note) => note.test(trimmed))) yield { ...lineRange(lines, i, i), after: '' };
  },
});
