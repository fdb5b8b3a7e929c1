import { isHan } from '../../text/characters.ts';
import { LACUNA, type Evidence } from '../../../src/plan.schema.ts';
import { lostCharacters, quoted, type Lost } from '../lost.ts';
import { defineRepair, type Proposal, type RepairContext } from '../rule.ts';

/** Characters that have to agree on either side, and how far agreement is counted. */
const LEFT = 2;
const RIGHT = 1;
const REACH = 8;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface Completion {
  character: string;
  /** How many characters agree around the place. */
  agree: number;
  witness: Evidence;
}

/** How far the texts around two places agree, outward from them. */
function agreement(text: string, a: number, b: number, step: 1 | -1): number {
  let count = 0;
  while (
    count < REACH &&
    text[a] === text[b] &&
    text[a] !== LACUNA &&
    text[a] !== '\n' &&
    text[a] !== undefined
  ) {
    a += step;
    b += step;
    count += 1;
  }
  return count;
}

/** Every character that stands between the same words elsewhere, in text that nothing has touched. */
function completions(context: RepairContext, { at, end, fits }: Lost): Completion[] {
  const { text } = context;
  const left = text.slice(at - LEFT, at);
  const right = text.slice(end, end + RIGHT);
  if (
    ![...left].every((c) => isHan(c) && c !== LACUNA) ||
    right.length < RIGHT ||
    /[〓\n\s]/.test(right)
  )
    return [];
  const sign = end - at === 2 ? '[!-9]' : '';
  const pattern = new RegExp(`${escape(left)}([^〓\\n])(?=${sign}${escape(right)})`, 'g');
  const found: Completion[] = [];
  for (const { index, 1: character = '' } of text.matchAll(pattern)) {
    const place = index + LEFT;
    const behind = place + end - at;
    if (place === at || !fits(character)) continue;
    const before = agreement(text, at - 1, place - 1, -1);
    const after = agreement(text, end, behind, 1);
    const witness =
      quoted(context, place - before, behind + after) ??
      quoted(context, place - LEFT, behind + RIGHT);
    if (witness) found.push({ character, agree: before + after, witness });
  }
  return found;
}

/** A phrase that stands whole elsewhere in the text. */
export default defineRepair({
  id: 'same-phrase',
  kind: 'supplied',
  certainty: 'medium',
  title: '据本文相同词句补字',
  about:
    '同一文本的别处有前后相同而完好的词句，其中相当于此处的字只有一种，且字节错配的规律容许，故据以补足。与它配成一对而失去的数字或符号仍记作〓。',
  notWhen: '前面不足两字相同，后面一字不同，或别处的字不止一种。',
  examples: [
    {
      before: '攻克“卡脖子”难题。突破一〓“卡脖〓”技术。',
      after: '攻克“卡脖子”难题。突破一〓“卡脖子”技术。',
    },
    { before: '排名中部第1位。居中部〓〓位。', after: '排名中部第1位。居中部第〓位。' },
    { keeps: '提升能力。产能〓〓。', because: '别处没有相同的词句' },
    { keeps: '建成第3批、建成共2批。建成〓〓批。', because: '别处有两种写法' },
  ],
  *find(context): Iterable<Proposal> {
    for (const lost of lostCharacters(context)) {
      if (lost.taker === 'tag') continue;
      const found = completions(context, lost).sort((a, b) => b.agree - a.agree);
      const [best] = found;
      if (!best || found.some(({ character }) => character !== best.character)) continue;
      const certainty = best.agree >= 5 ? 'high' : 'medium';
      yield {
        start: lost.at,
        end: lost.at + 1,
        after: best.character,
        certainty,
        evidence: [best.witness],
      };
    }
  },
});
