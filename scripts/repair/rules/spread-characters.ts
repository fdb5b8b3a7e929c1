import { isChinese, isHan } from '../../text/characters.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const SPACE = /[ \u3000\u00a0]/;
/** Fewest characters that show a line to be spread. */
const FEWEST = 6;
const SHARE = 0.8;

/** Places of the single spaces between the Chinese characters of a line, or none where it is not spread. */
function spacesOf(line: string): number[] {
  const spaces: number[] = [];
  let pairs = 0;
  let apart = 0;
  let last: string | undefined;
  let between = '';
  for (const [i, character] of [...line].entries()) {
    if (SPACE.test(character)) {
      between += character;
      continue;
    }
    if (isHan(last) && isHan(character)) pairs += 1;
    if (between.length === 1 && (isChinese(last) || isChinese(character))) {
      spaces.push(i - 1);
      if (isHan(last) && isHan(character)) apart += 1;
    }
    last = character;
    between = '';
  }
  const chinese = [...line].filter((character) => isHan(character)).length;
  return chinese >= FEWEST && pairs > 0 && apart >= pairs * SHARE ? spaces : [];
}

/** A space behind every character, as OCR and some PDF readers write. */
export default defineRepair({
  id: 'spread-characters',
  kind: 'reg',
  certainty: 'high',
  title: '收拢逐字空格',
  about: '扫描识别或 PDF 转出的文字在每个字之间加了空格，整行收拢；宽于一格的空格是原有的，保留。',
  notWhen: '只有个别字之间有空格，或不足六个字。',
  examples: [
    { before: '推 进 科 技 创 新 ， 形 成 合 力 。', after: '推进科技创新，形成合力。' },
    { before: '第 一 章　　总 体 要 求', after: '第一章　　总体要求' },
    { keeps: '第一章 总体要求', because: '只有章号后有空格' },
    { keeps: '目 录', because: '字距是排版' },
    { keeps: '序号 指标 单位 属性', because: '空格隔开单元格' },
  ],
  *find({ lines }): Iterable<Proposal> {
    for (const { start, text } of lines) {
      // Characters beyond the first plane would shift the places: such a line stays.
      if (!SPACE.test(text.trim()) || [...text].length !== text.length) continue;
      for (const place of spacesOf(text))
        yield { start: start + place, end: start + place + 1, after: '' };
    }
  },
});
