/** What a line that names a box (专栏) looks like. */
import { readBoxCaption } from './markers.ts';

/** A caption of a box, standing on its own. */
export const isBoxCaption = (text: string): boolean =>
  text.length <= 80 && !/[。；，]$/.test(text) && readBoxCaption(text) !== null;
