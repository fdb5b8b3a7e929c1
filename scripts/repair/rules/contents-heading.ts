import { LACUNA } from '../../../src/plan.schema.ts';
import { findContents } from '../../contents/find.ts';
import { lostCharacters, quoted } from '../lost.ts';
import { defineRepair, type Proposal } from '../rule.ts';

const LONGEST_HEADING = 60;
/** What may stand behind a title in a table of contents. */
const LEADER = /^[\s.…·．（(〓\d]/;

/** A heading that lost a character stands whole in the table of contents. */
export default defineRepair({
  id: 'contents-heading',
  kind: 'supplied',
  certainty: 'high',
  title: '据目录补标题',
  about:
    '正文标题失去的字，在目录的同一标题中完好；目录与正文的编号、其余各字全同，且字节错配的规律容许此字，故据以补足。',
  notWhen: '目录中没有除此字外完全相同的标题，或目录中此处也已失去。',
  examples: [
    {
      before:
        '目录\n一、要素市场………3\n二、推进科研机构改革………7\n三、保障………9\n一、要素市场\n正文。\n二、推进科研机构改〓\n正文。',
      after:
        '目录\n一、要素市场………3\n二、推进科研机构改革………7\n三、保障………9\n一、要素市场\n正文。\n二、推进科研机构改革\n正文。',
    },
    {
      keeps:
        '目录\n一、要素市场………3\n二、推进科研机构改革………7\n三、保障………9\n一、要素市场\n正文。\n二、推进科研评价改〓\n正文。',
      because: '目录中没有相同的标题',
    },
  ],
  *find(context): Iterable<Proposal> {
    const { lines, text } = context;
    const contents = findContents(lines);
    if (!contents) return;
    const entries = contents.entries.flatMap(({ line }) => lines[line] ?? []);
    const body = lines[contents.last + 1]?.start ?? text.length;
    for (const { at, end, fits } of lostCharacters(context)) {
      const line = at >= body && lines.find((one) => one.start <= at && at < one.end);
      if (!line || end - at > 1 || line.trimmed.length > LONGEST_HEADING) continue;
      const place = at - line.start - line.text.indexOf(line.trimmed);
      for (const entry of entries) {
        const behind = entry.trimmed[line.trimmed.length] ?? ' ';
        const same = [...line.trimmed].every((c, i) => c === entry.trimmed[i] || c === LACUNA);
        const found = entry.trimmed[place] ?? LACUNA;
        if (!same || !LEADER.test(behind) || found === LACUNA || !fits(found)) continue;
        const start = entry.start + entry.text.indexOf(entry.trimmed);
        const witness = quoted(context, start, start + line.trimmed.length);
        if (!witness) continue;
        yield { start: at, end, after: found, evidence: [witness] };
        break;
      }
    }
  },
});
