/** Names of certainties for the command line. */
import type { Certainty } from '../../src/plan.schema.ts';

export const CERTAINTY_NAMES: Record<Certainty, string> = {
  exact: '确定',
  high: '高',
  medium: '中',
  low: '低',
};
