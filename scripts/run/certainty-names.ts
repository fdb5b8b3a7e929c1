/** Names of certainties for the command line. */
import type { Certainty } from '../../src/plan.schema.ts';
import { said, type Said } from '../said/said.ts';

export const CERTAINTY_NAMES: Record<Certainty, Said> = {
  exact: said('确定', 'exact'),
  high: said('高', 'high'),
  medium: said('中', 'medium'),
  low: said('低', 'low'),
};
