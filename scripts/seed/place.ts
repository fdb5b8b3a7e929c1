/** Where everything stands that a yaml says of a text, found before anything else is done. */
import { forEvery } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import { type Kept, placeKept } from './by-hand.ts';
import { type PlacedPin, placePins } from './pins.ts';
import { locate } from './quotation.ts';
import type { SeedInfo } from './schema.ts';

/**
 * Finds the pins of a plan and what its editor keeps, and whether emendations and drops still fit the text: an editor who
 * has put a new text in its place sees at once all that has moved.
 *
 * @throws {ConvertError} as `placePins`, `placeKept` and `locate` do, with all that is wrong in it
 */
export function placeByHand(
  source: Source,
  seed: Pick<SeedInfo, 'pins' | 'keep' | 'drop' | 'emendations'>,
): { pins: PlacedPin[]; kept: Kept[] } {
  let pins: PlacedPin[] = [];
  let kept: Kept[] = [];
  forEvery(
    [
      () => void (pins = placePins(source, seed)),
      () => void (kept = placeKept(source, seed)),
      () => void forEvery(seed.drop ?? [], (one) => locate(source, one, 'drop')),
      () => void forEvery(seed.emendations, (one) => locate(source, one)),
    ],
    (find) => find(),
  );
  return { pins, kept };
}
