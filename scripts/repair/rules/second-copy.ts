import { dense } from '../../text/characters.ts';
import { lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** Share of the whole text, and characters, that stand twice at least. */
const SHARE = 0.3;
const SHORTEST = 300;
/** Shorter lines stand twice in many texts: they vote for no copy. */
const SHORTEST_LINE = 12;

const TEXT = '坚持创新驱动发展战略，建设一批高水平实验室，打造特色产业集群。';
const whole = Array.from({ length: 12 }, (_, i) => `（${i + 1}）${TEXT}`).join('\n');

/** The same text once more below itself: a page carried it for a screen and for a phone. */
export default defineRepair({
  id: 'second-copy',
  kind: 'drop',
  certainty: 'exact',
  bound: 300_000,
  proves: ['sentence', 'number', 'row'],
  from: ['text', 'markdown'],
  title: '删去重复的一份全文',
  about: '底本把同一篇文字连着放了两遍，逐行相同，只发布前一份。',
  notWhen: '不足全文三成，或有一行不同：不同的行保留。',
  examples: [
    { before: `某市规划\n${whole}\n${whole}\n`, after: `某市规划\n${whole}\n` },
    { keeps: `某市规划\n${whole}\n（1）${TEXT}\n`, because: '只有一行重复' },
  ],
  *find({ lines }): Iterable<Proposal> {
    const written = [...lines.entries()].flatMap(([at, { trimmed }]) =>
      trimmed === '' ? [] : [{ at, key: dense(trimmed) }],
    );
    const seen = new Map<string, number>();
    const votes = new Map<number, number>();
    for (const [n, { key }] of written.entries()) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, n);
      else if (key.length >= SHORTEST_LINE)
        votes.set(n - first, (votes.get(n - first) ?? 0) + key.length);
    }
    const total = written.reduce((sum, { key }) => sum + key.length, 0);
    const least = Math.max(SHORTEST, total * SHARE);
    const [shift, size] = [...votes].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
    if (size < least) return;
    let [first, last] = [0, 0];
    let length = 0;
    for (let n = 0; n + shift < written.length; n += 1) {
      const own = written[n]?.key ?? '';
      const same = own === written[n + shift]?.key;
      if (same && length === 0) first = n + shift;
      length = same ? length + own.length : 0;
      last = n + shift;
      // A copy follows the whole of what it repeats.
      if (length >= least && (last - first + 1 === shift || last === written.length - 1)) break;
    }
    if (length < least) return;
    yield { ...lineRange(lines, written[first]?.at ?? 0, written[last]?.at ?? 0), after: '' };
  },
});
