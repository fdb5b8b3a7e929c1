/** What one clause claims: an indicator, and the number that it shall reach. */
import { type Quantity, readQuantity } from '../../lexicon/quantity.ts';

export interface Claim {
  /** What is to reach the number, as printed; with the verb, where the goal is a deed: 引进高层次人才团队. */
  name: string;
  quantity: Quantity;
  /** The number with its verb, as printed: 达到600家以上. */
  text: string;
  /** Every year anew. */
  annual: boolean;
}

/** Verbs that the number follows. What they say of the bound, the lexicon of quantities knows. */
const REACH = '达到|达|超过|超|突破|不低于|不少于|不高于|不超过|控制在|高于|低于|大于|小于';
/** Verbs that say nothing of a bound. */
const BECOME =
  '(?:提高|提升|增长|增加|上升|扩大|降低|下降|减少|压减|缩短|稳定|保持)(?:到|至|在)|降至|升至';
const DEED =
  '新增培养|培育和新增|培育|培养|新增|新建|新认定|净增|引进|引育|建成|组建|打造|设立|建设';
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const AMOUNT = `(?:约|近)?${NUMBER}[^\\d，。；：]{0,12}`;

const LEADS =
  /^(?:力争|争取|确保|努力|实现|推动|推进|使得?|并|全年|(?:到|至)?20\d{2}年(?:底|末)?|(?:到)?“十[一二三四五六]五”(?:期末|末|期间|时期))+/;
const WISH_BEHIND = /(?:力争|争取|确保|努力|累计|预计|要|将|应)+$/;
const YEARLY = /^每年/;

const REACHED = new RegExp(`^(.*?[^\\d])(?:(${REACH})|(${BECOME}))(${AMOUNT})$`);
const GROWN = new RegExp(`^(.{3,}年均(?:增长|增速|递增))(${AMOUNT})$`);
const DONE = new RegExp(`^((?:累计)?(?:${DEED}))(.{2,40}?)(${AMOUNT})$`);

/** A clause whose subject stands in another one, or which speaks of several at once. */
const ELLIPTIC =
  /^(?:占|拥有|比(?!例)|较|数量|总数|总量|总额|分别|其中|均|增速|增幅|比例|比重|同比|年均增|增加值|规模(?!以上)|存量|面积)|分别|均$|各$|以及$/;
const SHORTEST = 3;

const isNamed = (name: string): boolean =>
  [...name].length >= SHORTEST &&
  !ELLIPTIC.test(name) &&
  !/〓|20\d{2}|[“”]$|[（(][^）)]*$/.test(name);

/** The clause without what stands in brackets behind it. */
const lean = (clause: string): string => clause.replace(/[（(][^（）()]*[）)]$/, '').trim();

function quantified(text: string): Quantity | null {
  const quantity = readQuantity(text);
  // A number without a unit is a year, a size, a rank: nobody knows.
  return quantity?.value != null && quantity.unit !== null && quantity.also === null
    ? quantity
    : null;
}

/** A clause that gives the next one its subject: 技术合同成交额实现倍增，达到3000亿元以上. */
const DOUBLED = /^(.+?)(?:实现倍增|实现翻番|翻一番|翻番)$/;
const OPENS_WITH_REACH = new RegExp(`^(?:${REACH})${NUMBER}`);

/** The clause with the subject that the clause before it named. */
const withSubject = (clause: string, before: string): string => {
  const subject = DOUBLED.exec(before.replace(LEADS, ''))?.[1];
  return subject !== undefined && OPENS_WITH_REACH.test(clause) ? subject + clause : clause;
};

/** Reads one clause; null where it claims nothing that could be told for sure. */
function readOne(clause: string, deed: string | null): Claim | null {
  const bare = lean(clause).replace(LEADS, '');
  const annual = YEARLY.test(bare);
  const rest = bare.replace(YEARLY, '');
  const claim = (name: string, text: string, read: string): Claim | null => {
    const named = name.replace(LEADS, '').replace(WISH_BEHIND, '').trim();
    const quantity = isNamed(named) ? quantified(read) : null;
    if (quantity === null) return null;
    // 达到5%左右 is about 5%, and no bound.
    const bound = quantity.approximate && text.startsWith('达') ? null : quantity.bound;
    return { name: named, quantity: { ...quantity, bound }, text, annual };
  };
  const reached = REACHED.exec(rest);
  if (reached) {
    const [, name = '', verb, become, amount = ''] = reached;
    const printed = `${verb ?? become ?? ''}${amount}`;
    return claim(name, printed, verb === undefined ? amount : printed);
  }
  const grown = GROWN.exec(rest);
  if (grown) return claim(grown[1] ?? '', grown[2] ?? '', grown[2] ?? '');
  const done = DONE.exec(
    deed !== null && !new RegExp(`^(?:${DEED})`).test(rest) ? deed + rest : rest,
  );
  if (!done || /\d/.test(done[2] ?? '')) return null;
  return claim(`${done[1] ?? ''}${done[2] ?? ''}`, done[3] ?? '', done[3] ?? '');
}

const OPENS_WITH_DEED = new RegExp(`^(?:累计)?(?:${DEED})`);
const CLOSES_WITH_AMOUNT = new RegExp(`${NUMBER}[^\\d，。；：、]{1,12}$`);

/** A claim with the place where its words stand in the clause. */
export interface PlacedClaim extends Claim {
  start: number;
  end: number;
}

/**
 * The claims of a clause. In 引进团队5个、人才350人 each part has its number, and the deed is that of the first.
 *
 * @param before the clause before it, which may name its subject
 */
export function claimsIn(clause: string, before = ''): PlacedClaim[] {
  const parts = clause.split('、');
  const list = parts.length > 1 && parts.every((part) => CLOSES_WITH_AMOUNT.test(lean(part)));
  const pieces = list ? parts : [clause];
  const deed = list
    ? (OPENS_WITH_DEED.exec((parts[0] ?? '').replace(LEADS, ''))?.[0] ?? null)
    : null;
  let start = 0;
  return pieces.flatMap((piece, i) => {
    const at = start;
    start += piece.length + 1;
    const claim = readOne(i === 0 ? withSubject(piece, before) : piece, i === 0 ? null : deed);
    return claim ? [{ ...claim, start: at, end: at + piece.length }] : [];
  });
}
