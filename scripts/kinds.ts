/** Names of kinds and certainties for the command line. */
import type { Certainty, RepairKind } from '../src/plan.schema.ts';

export const KIND_NAMES: Record<RepairKind, string> = {
  decode: '还原',
  reg: '规范',
  drop: '删',
  struct: '结构',
  supplied: '补',
  unclear: '疑',
  gap: '阙',
  sic: '存疑',
};

export const CERTAINTY_NAMES: Record<Certainty, string> = {
  exact: '确定',
  high: '高',
  medium: '中',
  low: '低',
};
