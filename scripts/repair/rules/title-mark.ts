import { quoted } from '../lost.ts';
import { defineRepair, type Proposal, type RepairContext } from '../rule.ts';

const SHORTEST = 6;
const LONGEST = 60;

/** What goes on behind a title that is named, and never inside it. */
const CONTINUATION = /^(?:已|经|现|印发|精神|要求|等|[，,。；;、])/;

/** Offset of the title mark of a line that is never closed, or null. */
function unclosed(line: string): number | null {
  let open: number | null = null;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '《') {
      if (open !== null) return null;
      open = at;
    } else if (line[at] === '》') open = null;
  }
  return open;
}

/** Titles that stand whole in the text, on a line of their own or between title marks, longest first. */
function titlesOf({ text, lines }: RepairContext): { title: string; start: number }[] {
  const alone = lines
    .filter(({ trimmed }) => trimmed.length <= LONGEST && !/[《》。，,]/.test(trimmed))
    .map(({ trimmed, text: line, start }) => ({
      title: trimmed,
      start: start + line.indexOf(trimmed),
    }));
  const named = [...text.matchAll(/《([^《》\n]+)》/g)].map(({ index, 1: title = '' }) => ({
    title,
    start: index + 1,
  }));
  return [...alone, ...named]
    .filter(({ title }) => title.length >= SHORTEST)
    .sort((a, b) => b.title.length - a.title.length || a.start - b.start);
}

/** 《某市规划已经会议审议通过: the title stands whole elsewhere and shows where it ends. */
export default defineRepair({
  id: 'title-mark',
  kind: 'supplied',
  certainty: 'high',
  title: '补后书名号',
  about:
    '一行里的“《”没有相应的“》”。其后的文字与本文别处完整的标题逐字相同，并接着“已经”“等”或标点一类不会在标题里的话，故在标题之末补“》”。',
  notWhen: '本文没有完整的同一标题，或标题之后的话可能仍属标题。',
  examples: [
    {
      before: '《某市科技创新规划已经会议审议通过\n某市科技创新规划\n一、总则',
      after: '《某市科技创新规划》已经会议审议通过\n某市科技创新规划\n一、总则',
    },
    {
      before: '落实《促进科技成果转化法》。依照《促进科技成果转化法、专利法',
      after: '落实《促进科技成果转化法》。依照《促进科技成果转化法》、专利法',
    },
    { keeps: '《某市科技创新规划已经会议审议通过', because: '没有完整的标题可以为证' },
    { keeps: '《某市科技创新规划纲要编制\n某市科技创新规划', because: '标题可能还没有完' },
    { keeps: '《某市科技创新规划》已经通过\n某市科技创新规划', because: '书名号已成对' },
  ],
  *find(context): Iterable<Proposal> {
    const open = context.lines.flatMap(({ text: line, start }) => {
      const at = unclosed(line);
      return at === null ? [] : [{ rest: line.slice(at + 1), start: start + at + 1 }];
    });
    if (open.length === 0) return;
    const titles = titlesOf(context);
    for (const { rest, start } of open) {
      const known = titles.find(
        ({ title }) => rest.startsWith(title) && CONTINUATION.test(rest.slice(title.length)),
      );
      const witness = known && quoted(context, known.start, known.start + known.title.length);
      if (!witness) continue;
      const at = start + known.title.length;
      yield { start: at, end: at, after: '》', evidence: [witness] };
    }
  },
});
