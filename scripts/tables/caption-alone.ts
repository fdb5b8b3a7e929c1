/** A table of which only the caption is left. */
import { readAttachmentCaption, readMarker, readTableCaption } from '../notation/markers.ts';
import { UNNUMBERED } from '../notation/unnumbered.ts';
import { isBoxCaption } from '../notation/box-caption.ts';
import { isDate, isSignature } from '../text/roles.ts';
import type { Segment } from '../pdast.ts';
import type { Draft } from './layout.ts';

/** 表1所列…, 表2中的…: words of a sentence that speaks of a table. */
const isSentence = (title: string): boolean =>
  /^(?:所[列示述]|中[的所列，]|[里内]的|的|显示|反映|给出|列出|可见)/.test(title) ||
  /[，。；]/.test(title);

/** Text that no table begins with. */
const isOutside = (text: string): boolean =>
  text === '' ||
  text.length > 60 ||
  /[。；！？]$/.test(text) ||
  readMarker(text) !== null ||
  readTableCaption(text) !== null ||
  readAttachmentCaption(text) !== null ||
  isBoxCaption(text) ||
  UNNUMBERED.test(text) ||
  isSignature(text) ||
  isDate(text);

/** The table of a caption behind which nothing of it is left; null where it is not so. */
export function captionAlone(segments: readonly Segment[], at: number): Draft | null {
  const caption = segments[at] as Segment;
  const read = readTableCaption(caption.text);
  if (!read?.number || isSentence(read.title)) return null;
  const next = segments[at + 1];
  if (next?.drawn || !isOutside(next?.text ?? '')) return null;
  return {
    caption,
    header: [],
    rows: [],
    status: 'lost',
    note: '原文只留下表题，表格内容没有抓取到',
  };
}
