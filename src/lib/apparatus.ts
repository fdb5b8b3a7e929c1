import type { Certainty, Repair, RepairKind } from '../plan.schema.ts';

/** Repairs of one rule that change the same thing into the same thing, equally sure. */
export interface RepairGroup {
  kind: RepairKind;
  rule: string;
  certainty: Certainty;
  before: string;
  after: string;
  repairs: Repair[];
}

export interface Apparatus {
  /** Repairs that are listed one by one. */
  records: Repair[];
  /** The others, the largest group first. */
  groups: RepairGroup[];
  /** Repairs that change a digit; they are among the records too. */
  digits: Repair[];
}

/** Kinds that come by the thousand and leave the wording untouched: they are told in groups. */
const inBulk: readonly RepairKind[] = ['reg', 'struct'];

/** Told in a group where the same is dropped again and again, as remains of tags are. */
const inBulkWhereAlike: readonly RepairKind[] = ['drop'];

/** Divides the apparatus of a plan into what is told one by one and what is told in groups. */
export function arrange(repairs: readonly Repair[]): Apparatus {
  const digits = repairs.filter(changesDigits);
  const alike = countBy(repairs, keyOf);
  const groups = new Map<string, RepairGroup>();
  const records: Repair[] = [];
  for (const repair of repairs) {
    const key = keyOf(repair);
    const bulk =
      inBulk.includes(repair.kind) ||
      (inBulkWhereAlike.includes(repair.kind) && (alike.get(key) ?? 0) > 1);
    if (!bulk || repair.evidence !== undefined || changesDigits(repair)) {
      records.push(repair);
      continue;
    }
    const { kind, rule, certainty, before, after } = repair;
    const group = groups.get(key);
    if (group !== undefined) group.repairs.push(repair);
    else groups.set(key, { kind, rule, certainty, before, after, repairs: [repair] });
  }
  return {
    records,
    groups: [...groups.values()].sort((a, b) => b.repairs.length - a.repairs.length),
    digits,
  };
}

function keyOf({ kind, rule, certainty, before, after }: Repair): string {
  return JSON.stringify([kind, rule, certainty, before, after]);
}

/** Whether a repair of wording changes which digits stand there; what is dropped as a whole is no reading. */
function changesDigits({ kind, before, after }: Repair): boolean {
  return kind !== 'drop' && digitsOf(before) !== digitsOf(after);
}

function digitsOf(text: string): string {
  return [...text].filter((character) => character >= '0' && character <= '9').join('');
}

/** Numbers of repairs by a property, in the order of first occurrence. */
export function countBy<Key extends string>(
  repairs: readonly Repair[],
  key: (repair: Repair) => Key,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const repair of repairs) counts.set(key(repair), (counts.get(key(repair)) ?? 0) + 1);
  return counts;
}
