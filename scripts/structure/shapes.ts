/** What the form of a segment with a label says of it: a heading, a heading with its paragraph, an entry, a sentence. */
import type { Marker } from '../notation/markers.ts';
import { isHeadingTitle } from './pieces.ts';

/** A segment with a label, and what its form says of it. */
export interface Candidate {
  marker: Marker;
  /**
   * `alone`: nothing but a heading. `runIn`: a heading with its stop, then text. `open`: text goes on and no stop
   * tells where a heading would end. `colon`: a few words and a colon, then text. `article`: 第N条, which has no
   * title. `entry`: a member of a list.
   */
  shape: 'alone' | 'runIn' | 'colon' | 'open' | 'article' | 'entry';
  /** Reads like a sentence of a paragraph that is only numbered. */
  sentence?: true;
  /** Length of the heading in the segment, label and stop included. */
  length: number;
}

const LONGEST_RUN_IN = 50;
/** Longest heading that stands alone and ends in a full stop. */
const LONGEST_STOPPED = 36;
/** Longest heading that a colon ends. */
const LONGEST_COLON = 20;

/** Clauses that report figures, 投入10亿元，增长5%: headings name a task. */
const REPORTS =
  /[，、].*\d(?:\.\d+)?\s*(?:[%％亿万个家项人件名所套倍位]|公里|平方)|\d(?:\.\d+)?\s*(?:[%％亿万个家项人件名所套倍位]|公里|平方).*，/;
const COLON = new RegExp(`^[^，。；：！？、\\d]{2,${LONGEST_COLON}}：(?=.)`);

/** What a task says of itself, 责任单位：市科技局: named, and no heading that stands alone. */
const FACT =
  /^(?:责任|牵头|配合|参与|实施|主管)(?:单位|部门|主体|领导)：|^(?:完成|建设|实施|工作)(?:时限|时间|期限|地点|内容|规模|进度)：|^(?:联系(?:人|电话|方式)|总投资)：/;

/** ① 独角兽企业：指成立不久的企业。 The note of a footnote mark says what a word means. */
export const DEFINES =
  /^[^，。；：]{0,24}?：?\s*(?:是指|指的是|指(?![导标挥数南引针向令控示定派认]))/;

/** What stands before the stop is a sentence: long and with figures, or all that the paragraph says. */
const isSentence = (title: string, end: number): boolean =>
  end > LONGEST_STOPPED / 2 &&
  (REPORTS.test(title.slice(0, end)) || (end === title.length - 1 && end > LONGEST_STOPPED));

/** Names that many plans give the same part; behind one of them, run together with it, its text begins. */
const USUAL =
  /^(?:指导思想|总体(?:要求|思路|目标)|基本(?:原则|情况|思路)|(?:发展|主要|工作|具体|预期)目标|(?:主要|重点|工作)任务|(?:发展|总体)定位|保障(?:措施|机制)|组织(?:实施|保障|领导)|发展(?:基础|背景|现状|思路))(?![和与及的、]|分析)(?=[^，。；：]{6,}，)/;

/** Length of such a name at the beginning of a title that goes on with its text; zero where there is none. */
export const usualName = (title: string): number => USUAL.exec(title)?.[0].length ?? 0;

/** Reads the form of a segment behind its label. */
export function shapeOf(text: string, marker: Marker): Candidate {
  if (marker.kind === 'article') return { marker, shape: 'article', length: marker.length };
  const title = text.slice(marker.length);
  if (/[；;]$/.test(text) || (marker.kind === 'circled' && DEFINES.test(title)))
    return { marker, shape: 'entry', length: 0 };
  // A long line with a full stop is a sentence, not a heading.
  const sentence =
    /。$/.test(title) &&
    (title.length > LONGEST_STOPPED || REPORTS.test(title) || COLON.test(title));
  if (isHeadingTitle(title) && !sentence && !FACT.test(title))
    return { marker, shape: 'alone', length: text.length };
  if (usualName(title) > 0) return { marker, shape: 'open', length: 0 };
  const stop = /[。！？][”’）]?/.exec(title);
  if (stop && stop.index <= LONGEST_RUN_IN && !/[；：]/.test(title.slice(0, stop.index))) {
    const length = marker.length + stop.index + stop[0].length;
    return isSentence(title, stop.index)
      ? { marker, shape: 'open', length: 0, sentence: true }
      : { marker, shape: 'runIn', length };
  }
  const colon = COLON.exec(title)?.[0];
  if (colon) return { marker, shape: 'colon', length: marker.length + colon.length };
  return { marker, shape: 'open', length: 0 };
}

/** Words that open a sentence and seldom stand inside the heading before it. */
const OPENER =
  /当前|目前|大力|深入|积极|坚持|围绕|逐步|我[国省市县区]|“十[二三四五]五”|[“‘]?十[二三四五]五|以(?![上下来及内外后前])|紧扣|聚焦|依托|针对|探索|通过|充分|按照|根据|为(?:贯彻|落实|深入|进一步)|到20\d\d年|20\d\d年|[\u4e00-\u9fff]{2}(?=地处|位于)/g;

/** Nothing ends with such a word. */
const GOES_ON = /[和与及或的在以对为将从向把被由并而]$/;

/**
 * Where a heading ends whose stop is lost: before the first word that opens a sentence. A conjecture; the caller
 * marks it as one. Zero where the text gives no sign.
 */
export function conjecturedEnd(text: string, marker: Marker): number {
  const title = text.slice(marker.length);
  const clause = /[，。；：]/.exec(title)?.index ?? title.length;
  const usual = usualName(title);
  if (usual > 0) return marker.length + usual;
  for (const opener of title.slice(0, clause).matchAll(OPENER)) {
    const heading = title.slice(0, opener.index);
    if (opener.index >= 6 && opener.index <= LONGEST_RUN_IN && !GOES_ON.test(heading))
      return marker.length + opener.index;
  }
  // A comma divides a sentence more often than a heading from it.
  return clause <= 40 && title[clause] !== '，' ? marker.length + clause : 0;
}
