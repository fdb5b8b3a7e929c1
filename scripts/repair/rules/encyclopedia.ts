import {
  ABOUT,
  BUTTONS,
  EDIT_MARK,
  FACTS,
  REFERENCE,
  SECTIONS,
  TAIL,
} from '../../text/encyclopedia.ts';
import { opensPart } from '../../notation/markers.ts';
import { bare } from '../../text/characters.ts';
import { type Line, lineRange } from '../../text/lines.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** So many different signs are an encyclopedia; fewer may be words of a plan. */
const FEWEST = 2;
/** A contents of an article is short. */
const LONGEST_CONTENTS = 80;

const OF_BOX = (line: string): boolean => /^(?:中文名称?|外文名称?)$/.test(line);
const SIGNS: ((line: string) => boolean)[] = [
  OF_BOX,
  (line) => /^(?:播报|编辑|播报编辑)$/.test(line),
  (line) => EDIT_MARK.test(line) && !BUTTONS.test(line),
  (line) => /^(?:参考资料|词条统计|词条标签)$/.test(line),
  (line) => /\[引用日期.{0,14}\]|引用日期/.test(line),
  (line) => /维基(?:文库|百科)|百度百科|自由的(?:图书馆|百科全书)/.test(line),
  (line) => /^(?:取自|检索自)“?https?:/.test(line) || /^取自[“"]https?:/.test(line),
];

/** Lines of the contents of an article: they name its sections, `1 通知`, `▪ 总体要求`. */
function contentsOf(lines: readonly Line[]): number[] {
  const heading = lines.findIndex(({ trimmed }) => /^目\s*录$/.test(trimmed));
  if (heading === -1) return [];
  const found = [heading];
  for (let i = heading + 1; i < lines.length && i - heading < LONGEST_CONTENTS; i += 1) {
    const line = lines[i]?.trimmed ?? '';
    if (line === '') continue;
    if (
      !/^(?:\d{1,2}(?:\.\d{1,2})*[ \u3000]?(?=\D)|[▪•·]).{1,40}$/.test(line) ||
      /[。；，]$/.test(line)
    )
      break;
    found.push(i);
  }
  return found.length > 1 ? found : [];
}

/** The name of a fact whose value stands behind it, or the whole line. */
const nameOf = (line: string): string =>
  /^(\S{2,6})[ \u3000\t:：]+\S.{0,60}$/.exec(line)?.[1] ?? line;

/** Indexes of the box of facts, and of the words of introduction above it. */
function boxOf(lines: readonly Line[]): number[] {
  const names = lines.flatMap(({ trimmed }, i) => (FACTS.test(nameOf(trimmed)) ? [i] : []));
  const [first] = names;
  if (first === undefined || names.length < FEWEST) return [];
  const known = new Set(names);
  const values = names.flatMap((i) => {
    // The value stands on the next line that holds words.
    const below = [1, 2, 3].find((step) => (lines[i + step]?.trimmed ?? '') !== '');
    const alone = FACTS.test(lines[i]?.trimmed ?? '');
    return alone && below !== undefined && !known.has(i + below) ? [i, i + below] : [i];
  });
  return [...new Set(values)];
}

/** What an encyclopedia adds to a document that it quotes. */
export default defineRepair({
  id: 'encyclopedia',
  kind: 'drop',
  bound: 3000,
  proves: ['sentence', 'number', 'row'],
  from: ['page', 'text'],
  certainty: 'high',
  title: '删去百科页面的附加文字',
  about:
    '底本取自百科或文库：词条的概述、信息栏、目录、“播报”“编辑”字样、参考资料号和参考资料、词条统计是网站的，不是文件的，删去；文件本身照录。',
  notWhen: '全文没有两种以上百科特有的字样。',
  examples: [
    {
      before:
        '某市规划\n播报\n编辑\n一、总体要求[编辑]\n坚持创新。[1]\n参考资料\n[1] 某网[引用日期2022-03-05]\n',
      after: '某市规划\n一、总体要求\n坚持创新。\n',
    },
    { keeps: '某市规划\n编辑\n一、总体要求\n坚持创新。[1]\n', because: '只有一处像百科' },
    {
      keeps:
        '某市规划\n一、总体要求\n坚持创新。\n附录 物种名录\n中文名称\n银杏\n外文名称\nGinkgo\n参考资料\n统计年鉴\n',
      because: '信息栏在文件之前，附录里的名称是文件的',
    },
    {
      keeps: '某市规划\n要建平台5个。\n中文名\n银杏\n外文名\nGinkgo\n参考资料\n年鉴\n',
      because: '没有章节，不知文件从哪里起',
    },
    {
      before:
        '某市规划\n播报\n编辑\n一、要求\n坚持创新。\n参考资料\n统计年鉴\n二、保障\n加强领导。\n',
      after: '某市规划\n一、要求\n坚持创新。\n参考资料\n统计年鉴\n二、保障\n加强领导。\n',
    },
  ],
  *find({ lines }): Iterable<Proposal> {
    // The box stands in front of the document; facts that an annex states are the document's.
    const opened = lines.findIndex(({ trimmed }) => opensPart(trimmed));
    // Where no part opens, nobody knows where the document begins.
    if (opened === -1) return;
    const front = lines.slice(0, opened);
    const signs = SIGNS.filter((sign) =>
      (sign === OF_BOX ? front : lines).some(({ trimmed }) => sign(trimmed)),
    );
    if (signs.length < FEWEST) return;
    const last = lines.findLastIndex(({ trimmed }) => opensPart(trimmed));
    const tail = lines.findIndex(
      ({ trimmed }, i) => i > Math.max(last, lines.length / 3) && TAIL.test(trimmed),
    );
    const end = tail === -1 ? lines.length : tail;
    const box = boxOf(front.slice(0, end));
    const title = bare(
      (lines.find(({ trimmed }) => trimmed !== '')?.trimmed ?? '').replace(/_.*$/, ''),
    );
    // The words of introduction, which stand between the title and the box, speak of the document.
    const intro = lines.flatMap(({ trimmed }, i) =>
      i < (box[0] ?? 0) && trimmed !== '' && bare(trimmed) !== title ? [i] : [],
    );
    const gone = new Set([...intro, ...box, ...contentsOf(lines.slice(0, end))]);
    let told = false;
    for (const [i, line] of lines.entries()) {
      if (i === end) {
        yield { ...lineRange(lines, end, lines.length - 1), after: '' };
        return;
      }
      const own = line.trimmed.replace(EDIT_MARK, '');
      const next = lines.slice(i + 1, i + 3).find(({ trimmed }) => trimmed !== '')?.trimmed ?? '';
      const section = SECTIONS.test(own) && (own !== line.trimmed || BUTTONS.test(next));
      // What the article itself says of the document goes with its heading, up to the next one.
      if (!BUTTONS.test(line.trimmed) && (own !== line.trimmed || BUTTONS.test(next)))
        told = section && ABOUT.test(own);
      if (told || gone.has(i) || BUTTONS.test(line.trimmed) || section) {
        yield { ...lineRange(lines, i, i), after: '' };
        continue;
      }
      const mark = EDIT_MARK.exec(line.text);
      const stop = mark?.index ?? line.text.length;
      for (const { index, 0: whole } of line.text.slice(0, stop).matchAll(REFERENCE))
        yield { start: line.start + index, end: line.start + index + whole.length, after: '' };
      if (mark) yield { start: line.start + stop, end: line.end, after: '' };
    }
  },
});
