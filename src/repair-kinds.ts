/** Kinds of repairs; apart from the schema, whose library the scripts of the pages must not carry. */
export const repairKinds = [
  'decode',
  'reg',
  'drop',
  'struct',
  'supplied',
  'unclear',
  'gap',
  'sic',
] as const;

/** The kinds as readers know them. */
export const repairKindNames = {
  decode: '还原',
  reg: '规范',
  drop: '删',
  struct: '结构',
  supplied: '补',
  unclear: '疑',
  gap: '阙',
  sic: '存疑',
} as const satisfies Record<(typeof repairKinds)[number], string>;
