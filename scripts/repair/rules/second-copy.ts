import { dense } from '../../text/characters.ts';
import { copyNote, differencesOf, mayDiffer } from '../../text/copy.ts';
import { lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** Share of the whole text, and characters, that stand twice at least. */
const SHARE = 0.3;
const SHORTEST = 300;
/** Shorter lines stand twice in many texts: they vote for no copy. */
const SHORTEST_LINE = 12;
/** Characters in which a line may differ from the one that it repeats. */
const MOST_IN_LINE = 2;

const TEXT = '坚持创新驱动发展战略，建设一批高水平实验室，打造特色产业集群。';
const whole = Array.from({ length: 12 }, (_, i) => `（${i + 1}）${TEXT}`).join('\n');

/** The same text once more below itself: a page carried it for a screen and for a phone. */
export default defineRepair({
  id: 'second-copy',
  kind: 'drop',
  certainty: 'exact',
  bound: 300_000,
  proves: ['sentence', 'number', 'row'],
  title: '删去重复的一份全文',
  about: '底本把同一篇文字连着放了两遍，逐行相同，只发布前一份；个别字不同的，不同之处记在说明里。',
  notWhen: '不足全文三成，或有一行差两字以上。',
  examples: [
    { before: `某市规划\n${whole}\n${whole}\n`, after: `某市规划\n${whole}\n` },
    {
      before: `某市规划\n${whole}\n${whole.replace('（6）坚持', '（6）坚特')}\n`,
      after: `某市规划\n${whole}\n`,
    },
    { before: `某市规划\n${whole}\n${whole}\n${whole}\n`, after: `某市规划\n${whole}\n` },
    { keeps: `某市规划\n${whole}\n（1）${TEXT}\n`, because: '只有一行重复' },
    {
      keeps: `某市规划\n${whole}\n${whole.replaceAll('创新', '科技')}\n`,
      because: '行行有别，是另一篇',
    },
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
    const keyAt = (n: number) => written[n]?.key ?? '';
    let first = shift;
    let differing: number[] = [];
    let [length, differ] = [0, 0];
    for (let n = shift; n < written.length; n += 1) {
      const [taken, own] = [keyAt(n - shift), keyAt(n)];
      if (own !== taken) {
        const places = differencesOf(taken, own, MOST_IN_LINE);
        if (places) {
          differing.push(n);
          differ += places.length;
        }
        if (!places || n === first) {
          [first, differing, length, differ] = [n + 1, [], 0, 0];
          continue;
        }
      }
      length += own.length;
      // A copy follows the whole of what it repeats, or ends the text.
      const whole = n - first + 1 === shift || n === written.length - 1;
      if (!whole || length < least || differ > mayDiffer(length)) continue;
      const found = differing.flatMap((m) => differencesOf(keyAt(m - shift), keyAt(m)) ?? []);
      const note = copyNote(found, '取在前的一份');
      const range = lineRange(lines, written[first]?.at ?? 0, written[n]?.at ?? 0);
      yield { ...range, after: '', ...(note && { note, certainty: 'high' as const }) };
      [first, differing, length, differ] = [n + 1, [], 0, 0];
    }
  },
});
