/** A container of old Office files → what it holds: a document or a workbook. */
import { ConvertError } from '../../diagnostic.ts';
import { readDoc } from '../doc/read.ts';
import type { Pageless } from '../reading.ts';
import { readXls } from '../xls/read.ts';
import { broken, streamsOf } from './container.ts';

/** @throws {ConvertError} what its reader refuses; `office-broken` where it is neither or its parts lie outside of it */
export function readOffice(bytes: Uint8Array): Pageless {
  const streams = streamsOf(bytes);
  try {
    return streams.has('WordDocument') ? readDoc(streams) : readXls(streams);
  } catch (error) {
    if (error instanceof ConvertError) throw error;
    // Places that point out of the file.
    if (error instanceof RangeError) throw broken();
    throw error;
  }
}
