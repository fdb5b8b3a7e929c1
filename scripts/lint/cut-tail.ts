/** A text that breaks off: inside a sentence or a table, behind a heading, or before what its contents promise. */
import type { Block } from '../../src/plan.schema.ts';
import { readMarker } from '../notation/markers.ts';
import { walk } from '../pdast.ts';
import type { Lint, LintContext } from './rule.ts';
import { unlisted } from './unlisted.ts';
import { said, type Said } from '../said/said.ts';

/** What a site writes where it shows only the beginning. */
const MORE =
  /^[（(【[]?\s*(?:未完(?:待续)?|(?:点击)?(?:阅读|查看|展开|显示)(?:全文|更多|剩余.{0,8})|下一页|加载更多|余下全文|剩余\s*\d+\s*%.{0,10})\s*[>›»…]*\s*[）)】\]]?$/;
const STOPS = /(?:……|…|\.{3,})[”’）]?$/;
const ENDS = /[。！？；：][”’）》〉】\]]*(?:\[\d+\]|[¹²³⁰⁴-⁹]+)?$/;
/** So much of the end of a paragraph is looked at. */
const TAIL = 24;
/** Shorter lines are names and captions. */
const SENTENCE = 12;
/** Where so many paragraphs close with a stop, the last one should. */
const CUSTOM = 0.9;
const FEWEST = 4;

const isBody = ({ kind, role }: Block) =>
  (kind === 'paragraph' || kind === 'item') && role === 'body';

/** Entries of the contents behind the last heading that came. */
function promised(context: LintContext): string[] {
  const { source, root, contents } = context;
  const numbers = new Set<string>();
  walk(root.children, (node) => {
    if (node.type !== 'division') return;
    const marker = readMarker(source.text(node.span.start, node.span.end));
    if (marker) numbers.add(`${marker.kind} ${marker.value}`);
  });
  const missing = new Set(unlisted(context));
  const listed = contents.filter(({ label }) => label !== null);
  const last = listed.findLastIndex((entry) => !missing.has(entry));
  if (last === -1) return [];
  return listed
    .slice(last + 1)
    .filter(({ label, title }) => {
      const marker = readMarker(`${label ?? ''}${title}`);
      // A heading of that number came, in other words.
      return marker !== null && !numbers.has(`${marker.kind} ${marker.value}`);
    })
    .map(({ label, title }) => `${label ?? ''}${title}`);
}

/** Why the end is taken for a break, in words, or null. */
function reasonOf(context: LintContext): Said | null {
  const { blocks, root } = context;
  const last = blocks.at(-1);
  if (!last) return null;
  const more = blocks.slice(-3).find(({ text }) => MORE.test(text));
  if (more) return said(`末尾写着“${more.text}”`, `at the end stands "${more.text}"`);
  const absent = promised(context);
  if (absent.length > 0) {
    const [first = '', ...others] = absent;
    return said(
      `目录里的“${first}”${others.length > 0 ? `等 ${absent.length} 个标题` : ''}没有出现`,
      `"${first}" of the contents${others.length > 0 ? ` and ${others.length} more headings` : ''} did not come`,
    );
  }
  if (last.kind === 'heading' && !/[。：]$/.test(last.text))
    return said(
      `止于标题“${last.text.slice(0, 24)}”，其后没有正文`,
      `it ends with the heading "${last.text.slice(0, 24)}" and no text behind it`,
    );
  if (last.kind === 'row') {
    const statuses: string[] = [];
    walk(root.children, (node) => {
      if (node.type === 'table') statuses.push(node.status);
    });
    return statuses.at(-1) === 'partial'
      ? said('止于一个不完整的表格', 'it ends with an incomplete table')
      : null;
  }
  if (!isBody(last)) return null;
  const end = last.text.slice(-TAIL);
  if (STOPS.test(end))
    return said(
      `止于省略号：“…${last.text.slice(-16)}”`,
      `it ends with dots: "…${last.text.slice(-16)}"`,
    );
  const prose = blocks.filter((block) => isBody(block) && block.text.length >= SENTENCE);
  const closed = prose.filter(({ text }) => ENDS.test(text.slice(-TAIL)));
  const open = last.text.length >= SENTENCE && !ENDS.test(end);
  return open && prose.length >= FEWEST && closed.length >= (prose.length - 1) * CUSTOM
    ? said(
        `止于句中：“…${last.text.slice(-16)}”`,
        `it ends within a sentence: "…${last.text.slice(-16)}"`,
      )
    : null;
}

export const cutTail: Lint = {
  id: 'cut-tail',
  title: '末尾不全',
  about:
    '正文没有写完：最后一段没有句号，止于省略号、标题或残表，末尾写着“阅读全文”一类字样，或目录后面的标题没有出现。后面的文字底本没有，页面上不补。',
  todo: said(
    '找全文重抓；确系节录的，在校订文件里说明理由免除。',
    'find the whole text; if it is an excerpt, waive this in the yaml with a reason',
  ),
  *check(context) {
    const reason = reasonOf(context);
    const at = context.blocks.at(-1)?.src[1];
    if (reason !== null)
      yield {
        message: said(`底本缺末尾：${reason.zh}`, `the end is missing: ${reason.en}`),
        ...(at !== undefined && { at }),
      };
  },
};
