/** Where ledgers are kept, and which release is being made. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../folders.ts';
import { emptyLedger, type Ledger, readLedger } from './ledger.ts';

/** Version of the package: no clock, so that the same text and ledger always give the same output. */
export const release = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

/**
 * The ledger of a plan in a content folder; an empty one where none was written yet.
 *
 * @throws {ConvertError} `ledger` where it was damaged
 */
export function ledgerOf(out: string, id: string): Ledger {
  const file = join(out, 'anchors', `${id}.json`);
  return existsSync(file) ? readLedger(readFileSync(file, 'utf8'), file) : emptyLedger(id);
}
