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
  '布局建设|组织实施|实施|解决|新增培养|培育和新增|培育|培养|新增|新建|新认定|净增|引进|引育|建成|组建|打造|设立|建设';
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const AMOUNT = `(?:约|近)?${NUMBER}[^\\d，。；：]{0,12}`;

const LEADS =
  /^(?:(?:在)?全[省市县]范围内|力争|争取|确保|努力|实现|推动|推进|使得?|并|全年|(?:到|至)?20\d{2}年(?:底|末)?|(?:到)?“十[一二三四五六]五”(?:期末|末|期间|时期))+/;
const WISH_BEHIND = /(?:力争|争取|确保|努力|累计|预计|要|将|应)+$/;
const YEARLY = /^每年/;

const REACHED = new RegExp(`^(.*?[^\\d])(?:(${REACH})|(${BECOME}))(${AMOUNT})$`);
const GROWN = new RegExp(`^(.{3,}年均(?:增长|增速|递增))(${AMOUNT})$`);
const DONE = new RegExp(`^((?:累计)?(?:${DEED}))(.{2,40}?)(${AMOUNT})$`);
/** The number stands before what it counts: 布局建设5家省级农高区. */
const DONE_BEFORE = new RegExp(
  `^((?:累计)?(?:${DEED}))(${NUMBER}(?:[-—~]${NUMBER})?(?:家|个|项|所|支|名))(?!左右|以上)([^\\d]{3,30})$`,
);
const OPENS_WITH_DEED = new RegExp(`^(?:累计)?(?:${DEED})`);
/** What is counted is who did it: 科技型中小企业入库1300家. */
const ENTERED = new RegExp(`^(.{3,}?入库)(${AMOUNT})$`);

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

/** How the subject of the next clause fares, where that only says how far: 技术合同成交额实现倍增，达到3000亿元以上. */
const FARES =
  /^(.+?)(?:建设)?均?(?:实现倍增|实现翻番|翻一番|翻番|快速增长|稳步增长|持续增长|取得[^，]{0,4}进展|[高低]于[^\d，]{0,6}平均水平)$/;
const OPENS_WITH_REACH = new RegExp(`^(数量|总数)?(?:${REACH})${NUMBER}`);
/** Two that grow to one number: 高新技术企业、科技型中小企业数量均实现倍增，分别达到20000家以上. */
const EACH = new RegExp(`^分别((?:${REACH})${NUMBER}[^\\d、和及]+)$`);
const SHARE_OF = /^占[^，]{2,20}(?:比重|比例|比)/;
/** Growth of a thing, or the thing itself. */
const GROWTH = /年均(?:增长|增速|递增)$/;

/** The clause with the subject that the clause before it named; several where it speaks of each of two. */
function withSubject(clause: string, before: string): string[] {
  const subject = FARES.exec(before.replace(LEADS, ''))?.[1];
  const each = EACH.exec(clause)?.[1];
  if (subject !== undefined && each !== undefined) {
    const counted = /(?:数量|数)$/.exec(subject)?.[0] ?? '';
    const parts = subject.slice(0, subject.length - counted.length).split('、');
    return parts.length === 2 ? parts.map((part) => part + counted + each) : [clause];
  }
  if (subject !== undefined && OPENS_WITH_REACH.test(clause)) return [subject + clause];
  if (!SHARE_OF.test(clause)) return [clause];
  // 全社会研发投入年均增速超过12%，占生产总值比重达到2.5%: a share of what grows.
  const claimed = readOne(before, null);
  const isDeed = claimed === null || OPENS_WITH_DEED.test(claimed.name);
  return [
    isDeed || claimed.name.includes('占') ? clause : claimed.name.replace(GROWTH, '') + clause,
  ];
}

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
  const entered = ENTERED.exec(rest);
  if (entered) return claim(entered[1] ?? '', entered[2] ?? '', entered[2] ?? '');
  const whole = deed !== null && !OPENS_WITH_DEED.test(rest) ? deed + rest : rest;
  const counted = DONE_BEFORE.exec(whole);
  if (counted)
    return claim(`${counted[1] ?? ''}${counted[3] ?? ''}`, counted[2] ?? '', counted[2] ?? '');
  const done = DONE.exec(whole);
  if (!done || /\d/.test(done[2] ?? '')) return null;
  return claim(`${done[1] ?? ''}${done[2] ?? ''}`, done[3] ?? '', done[3] ?? '');
}

const OPENS_WITH_AMOUNT = new RegExp(`^(?:${NUMBER}|〓)`);
/** A lost digit closes a part, too, and claims nothing. */
const CLOSES_WITH_AMOUNT = new RegExp(`(?:${NUMBER}|〓)[^\\d，。；：、]{1,12}$`);

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
  const first = (parts[0] ?? '').replace(LEADS, '');
  const list =
    parts.length > 1 &&
    (parts.every((part) => CLOSES_WITH_AMOUNT.test(lean(part))) ||
      (DONE_BEFORE.test(first) && parts.slice(1).every((part) => OPENS_WITH_AMOUNT.test(part))));
  const pieces = list ? parts : [clause];
  const deed = list ? (OPENS_WITH_DEED.exec(first)?.[0] ?? null) : null;
  let start = 0;
  return pieces.flatMap((piece, i) => {
    const at = start;
    start += piece.length + 1;
    return (i === 0 ? withSubject(piece, before) : [piece]).flatMap((whole) => {
      const claim = readOne(whole, i === 0 ? null : deed);
      return claim ? [{ ...claim, start: at, end: at + piece.length }] : [];
    });
  });
}
