import { planKinds } from '../plan.schema.ts';
import { provinceOf } from './provinces.ts';

/** Ids of groups of the library, in ASCII like all others. */
const ofKinds: Record<(typeof planKinds)[number], string> = {
  规划: 'plan',
  规划纲要: 'outline-plan',
  行动计划: 'action-plan',
  实施方案: 'scheme',
  工作要点: 'work-points',
  意见: 'opinions',
  办法: 'measures',
  通知: 'notice',
  其他: 'other',
};

/**
 * Id of a group by its name: a kind in English, a year, a province by its code of ISO 3166-2:CN; of anything else, and
 * of what is not known, by its code points.
 */
export function groupId(name: string | null): string {
  if (name === null) return 'unknown';
  const kind = planKinds.find((one) => one === name);
  if (kind !== undefined) return `kind-${ofKinds[kind]}`;
  if (name === String(Number(name))) return `year-${name}`;
  const province = provinceOf(name);
  if (province !== undefined) return `CN-${province.code}`;
  return `group-${[...name].map((sign) => sign.codePointAt(0)?.toString(16)).join('-')}`;
}
