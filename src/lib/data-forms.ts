/** The forms of the data files, as JSON Schema with the words of the dictionary. */
import { z } from 'zod';
import {
  apartSchema,
  coverageSchema,
  INDICATORS_VERSION,
  indicatorSchema,
  indicatorsSchema,
  proseTargetSchema,
  rowSchema,
  statedSchema,
} from '../library.schema.ts';
import { blockLineSchema, LINES_VERSION, planLineSchema } from '../lines.schema.ts';
import {
  accountSchema,
  blockSchema,
  boxSchema,
  cellSchema,
  columnSchema,
  divisionSchema,
  evidenceSchema,
  omissionSchema,
  planMetaSchema,
  planSchema,
  repairSchema,
  SCHEMA_VERSION,
  tableSchema,
} from '../plan.schema.ts';
import { fields, objectNames } from '../ui/fields.ts';
import type { ObjectName, Words } from '../ui/fields.ts';

/** A part of a JSON Schema, as far as it is read here. */
export interface Node {
  $ref?: string;
  type?: string | string[];
  enum?: readonly string[];
  const?: string | number;
  anyOf?: Node[];
  items?: Node;
  prefixItems?: Node[];
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  required?: string[];
  description?: string;
  title?: string;
  $defs?: Record<string, Node>;
}

const { shape } = planSchema;
const { region, source, stats } = planMetaSchema.shape;

/** The objects that the files are made of. */
const objects: Record<ObjectName, z.ZodType> = {
  Plan: planSchema,
  Region: region.unwrap(),
  Source: source,
  Stats: stats,
  Division: divisionSchema,
  Table: tableSchema,
  TableSource: tableSchema.shape.source.unwrap(),
  Column: columnSchema,
  Cell: cellSchema,
  Box: boxSchema,
  BoxItem: boxSchema.shape.items.element,
  Attachment: shape.attachments.element,
  Block: blockSchema,
  Lead: blockSchema.shape.lead.unwrap(),
  Printed: blockSchema.shape.printed.unwrap(),
  Repair: repairSchema,
  Evidence: evidenceSchema,
  Omission: omissionSchema,
  Account: accountSchema,
  Alias: shape.aliases.unwrap().element,
  Tombstone: shape.tombstones.unwrap().element,
  Link: shape.links.element,
  Warning: shape.warnings.element,
  BlockLine: blockLineSchema,
  PlanLine: planLineSchema,
  Indicators: indicatorsSchema,
  Coverage: coverageSchema,
  Indicator: indicatorSchema,
  Definition: indicatorSchema.shape.definition.unwrap(),
  Row: rowSchema,
  Apart: apartSchema,
  Stated: statedSchema,
  Converted: statedSchema.shape.converted.unwrap(),
  ProseTarget: proseTargetSchema,
};

/** The data files: the object that each holds, or one a line, and the version of its form. */
export const forms = {
  plan: { of: 'Plan', version: SCHEMA_VERSION },
  line: { of: 'BlockLine', version: LINES_VERSION },
  library: { of: 'PlanLine', version: SCHEMA_VERSION },
  indicators: { of: 'Indicators', version: INDICATORS_VERSION },
} as const satisfies Record<string, { of: ObjectName; version: number }>;

export type Form = keyof typeof forms;

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(objects)) registry.add(schema, { id });

/** What a field means, in one line. */
export const sayWords = (words: Words): string =>
  typeof words === 'string'
    ? words
    : `${words[0]}：${Object.entries(words[1])
        .map(([value, about]) => `${value} ${about}`)
        .join('，')}`;

/** The objects of a form, in the order in which they are met. */
export function objectsOf(form: Form): [ObjectName, Node][] {
  const { $defs = {} } = z.toJSONSchema(objects[forms[form].of], { metadata: registry }) as Node;
  return Object.entries($defs) as [ObjectName, Node][];
}

/** The JSON Schema of a form, with a description of each field. */
export function jsonSchemaOf(form: Form): unknown {
  const { of, version } = forms[form];
  const $defs = objectsOf(form).map(([name, node]) => {
    const words: Record<string, Words> = fields[name];
    const properties = Object.entries(node.properties ?? {}).map(([field, one]) => {
      const about = words[field];
      return [field, about === undefined ? one : { ...one, description: sayWords(about) }];
    });
    return [
      name,
      { title: objectNames[name], ...node, properties: Object.fromEntries(properties) as unknown },
    ];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:plan-library:${form}:${version}`,
    $ref: `#/$defs/${of}`,
    $defs: Object.fromEntries($defs) as unknown,
  };
}
