/** Where the cells of a row of rich text stand, told word by word in front of it or behind. */
import type { CellPlace, Merge } from '../office/rows.ts';

export class RowPlaces {
  #places: CellPlace[] = [];
  #left = 0;
  #across: Merge = 'none';
  #down: Merge = 'none';

  get places(): readonly CellPlace[] {
    return this.#places;
  }

  /** Takes a word of a row; false where it is none. */
  word(word: string, value: number | null): boolean {
    switch (word) {
      case 'trowd':
        this.#places = [];
        this.#left = 0;
        break;
      case 'trleft':
        this.#left = value ?? 0;
        break;
      case 'clmgf':
        this.#across = 'first';
        break;
      case 'clmrg':
        this.#across = 'next';
        break;
      case 'clvmgf':
        this.#down = 'first';
        break;
      case 'clvmrg':
        this.#down = 'next';
        break;
      case 'cellx':
        this.#places.push({
          left: this.#places.at(-1)?.right ?? this.#left,
          right: value ?? 0,
          across: this.#across,
          down: this.#down,
        });
        this.#across = 'none';
        this.#down = 'none';
        break;
      default:
        return false;
    }
    return true;
  }
}
