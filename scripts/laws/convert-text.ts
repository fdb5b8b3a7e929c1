/** Converts a text alone, as a file without a yaml: what most tests of the line need. */
import type { SeedInfo } from '../seed/schema.ts';
import { convert, type Converted } from '../pipeline.ts';

/** A seed of which nothing is known but its text. */
export const bareSeed = (id = 'example'): SeedInfo => ({
  id,
  source: { url: null, collector: null },
  meta: {},
  emendations: [],
  waivers: [],
});

/** @throws {ConvertError} where the text is none */
export const convertText = (text: string | Uint8Array): Converted =>
  convert(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    'example.txt',
    bareSeed(),
    () => null,
  );
