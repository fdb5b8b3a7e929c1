/** A part of the work, of several that machines share. */
import { CommandError } from './command.ts';
import { said } from '../said/said.ts';

/** The first of three is part 1 of 3. */
export interface Part {
  part: number;
  of: number;
}

/**
 * The part that `I/N` names.
 *
 * @throws CommandError where it names none
 */
export function partOf(value: string): Part {
  const [, part = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw new CommandError(
    said(
      `--shard 要写作 第几份/共几份，如 1/3，而不是“${value}”`,
      `--shard takes which/of how many, such as 1/3, not "${value}"`,
    ),
    2,
  );
}
