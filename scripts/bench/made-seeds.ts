/** Makes a folder of seeds of any size out of a few: the same layouts, other words, other titles. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generator } from '../search/random.ts';

/** A shorter line stays as it is: it is a heading, a cell or a name. */
const prose = 30;

/** Cities that seeds are made of, by the beginning of their names: each plan has a city of its own. */
const [surnames, given] = ['临望云松平青安广永长', '江海溪原湖岭河山川浦'].map((all) => [
  ...all,
]) as [string[], string[]];

/**
 * Writes `count` seeds: texts in turn, most lines of prose from anywhere, and one character of twelve another, so that no
 * two plans share much. The same count and texts give the same bytes.
 *
 * @param texts seeds that a converter reads without a yaml, with the city that they are of
 */
export function makeSeeds(
  folder: string,
  texts: readonly { text: string; city: string }[],
  count: number,
): void {
  mkdirSync(folder, { recursive: true });
  const lines = texts.flatMap(({ text }) => text.split(/\r?\n/)).filter(isProse);
  const characters = [...lines.join('')].filter((character) => /\p{Script=Han}/u.test(character));
  for (let number = 0; number < count; number++) {
    const { text, city } = texts[number % texts.length] as { text: string; city: string };
    const random = generator(number + 1);
    const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
    const other = (line: string): string =>
      [...(random(10) < 6 ? pick(lines) : line)]
        .map((character) =>
          /\p{Script=Han}/u.test(character) && random(12) === 0 ? pick(characters) : character,
        )
        .join('');
    const name = `${surnames[number % 10]}${given[Math.floor(number / 10) % 10]}${given[Math.floor(number / 100) % 10]}`;
    const made = text
      .split(/\r?\n/)
      .map((line) => (isProse(line) ? other(line) : line))
      .join('\n')
      .replaceAll(city, name);
    writeFileSync(join(folder, `made-${String(number).padStart(5, '0')}.txt`), made);
  }
}

/** A heading must stay where it stands. */
const isProse = (line: string): boolean =>
  line.length > prose && !/^[\s\u3000]*[第（(〔【\d一二三四五六七八九十]/.test(line);
