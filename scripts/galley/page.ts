/** The page for the editor: each page of the file beside what was read of it. To look at, not to publish. */
import type { Plan } from '../../src/plan.schema.ts';
import type { JudgedLine, Verdict } from './judge.ts';

const NAMES: Record<Verdict, string> = {
  sure: '照录',
  mended: '有校改',
  doubtful: '存疑',
  dropped: '删去（页眉、页码等）',
  nowhere: '不在正文里',
};

const KINDS: Partial<Record<Plan['blocks'][number]['kind'], string>> = {
  heading: '标题',
  caption: '表题',
  header: '表头',
  row: '表格行',
  boxTitle: '专栏',
  item: '条目',
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const STYLE = `body{margin:0;font:15px/1.7 serif;background:#eee;color:#222}
header{padding:1em 2em;background:#fff}
section{display:flex;gap:1em;margin:1em 2em;align-items:flex-start}
figure{flex:0 0 55%;margin:0;background:#fff;position:relative}
figure img,figure svg{display:block;width:100%;height:auto}
figure svg{position:absolute;inset:0}
ol{flex:1;margin:0;padding:1em 1em 1em 2.5em;background:#fff}
li small{color:#777;font-family:monospace;margin-right:.5em}
li.row,li.header{white-space:pre-wrap;border-left:3px solid #9bd;padding-left:.5em}
li.heading{font-weight:bold}
rect{fill:transparent;stroke-width:1}
.sure rect,b.sure{stroke:#38c}.mended rect,b.mended{stroke:#2a2}.doubtful rect{stroke:#d60;fill:#fb02}
.dropped rect{stroke:#999;stroke-dasharray:3}.nowhere rect{stroke:#d00;fill:#f004}
li.doubtful{background:#fed}b{padding:0 .5em;border:2px solid}b.sure{color:#38c}b.mended{color:#2a2}b.doubtful{color:#d60}
b.dropped{color:#999}b.nowhere{color:#d00}`;

const outline = ({ place: { box }, verdict, block }: JudgedLine): string =>
  `<g class="${verdict}"><rect x="${box.x0}" y="${box.y0}" width="${box.x1 - box.x0}" height="${box.y1 - box.y0}"/><title>${NAMES[verdict]}${block ? ` #${block.anchor}` : ''}</title></g>`;

/** Blocks that begin on a page, and those that go on from the one before. */
function blocksOn(lines: readonly JudgedLine[]): string {
  const seen = new Set<string>();
  return lines
    .flatMap(({ block, verdict }) => {
      if (block === null || seen.has(block.anchor)) return [];
      seen.add(block.anchor);
      const unsure =
        verdict === 'doubtful' ||
        lines.some((line) => line.block === block && line.verdict === 'doubtful');
      const kind = KINDS[block.kind];
      const text = block.text.replaceAll('\n', ' ｜ ');
      return `<li class="${block.kind}${unsure ? ' doubtful' : ''}"><small>${block.anchor}${kind ? ` ${kind}` : ''}</small>${escaped(text)}</li>`;
    })
    .join('\n');
}

/** One page of the file. */
export const sheetOf = (
  page: number,
  { width, height }: { width: number; height: number },
  lines: readonly JudgedLine[],
): string => `<section id="page-${page}">
<figure><img src="${page}.png" alt="第${page}页"><svg viewBox="0 0 ${width} ${height}">${lines.map(outline).join('')}</svg></figure>
<ol>${blocksOn(lines)}</ol>
</section>`;

/** The whole of it. */
export function galleyOf(
  plan: Plan,
  sheets: readonly string[],
  lines: readonly JudgedLine[],
): string {
  const counts = (Object.keys(NAMES) as Verdict[]).map((verdict) => {
    const count = lines.filter((line) => line.verdict === verdict).length;
    return `<b class="${verdict}">${NAMES[verdict]} ${count} 行</b>`;
  });
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>校样：${escaped(plan.title)}</title><style>${STYLE}</style>
<header><h1>校样：${escaped(plan.title)}</h1><p>${escaped(plan.source.file)}，${sheets.length} 页。${counts.join(' ')}</p></header>
${sheets.join('\n')}
</html>
`;
}
