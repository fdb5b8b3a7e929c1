/** Gold: what a careful reader, or whoever made the text, knows of a plan. */
import { z } from 'zod';

const section = z.object({
  level: z.int().positive(),
  /** As printed or bare. */
  number: z.string().nullish(),
  title: z.string(),
  /** Other readings that are as good. */
  titleAlt: z.array(z.string()).optional(),
  /** The source lost the stop between title and text. */
  titlePrefixOnly: z.boolean().optional(),
  runIn: z.boolean().optional(),
  runin: z.boolean().optional(),
});

const table = z.object({
  caption: z.string().nullish(),
  /** `lost`: only the caption is left in the text. */
  status: z.string().optional(),
  header: z.array(z.string().nullable()).optional(),
  /** Cells as printed, merged ones filled down. */
  rows: z.array(z.array(z.string().nullable())),
});

const boxTitle = z.union([
  z.string(),
  z.object({ title: z.string() }).transform(({ title }) => title),
]);

export const goldSchema = z.object({
  /** Name of the text. */
  file: z.string(),
  /** Left out where the gold knows the headings alone, as other people mark those of regulations. */
  title: z.string().optional(),
  docNumber: z.string().nullish(),
  issuer: z.string().nullish(),
  issued: z.string().nullish(),
  published: z.string().nullish(),
  region: z.string().nullish(),
  /** In reading order; left out where they are not known. */
  sections: z.array(section).optional(),
  tables: z.array(table).optional(),
  boxes: z.array(boxTitle).optional(),
  /** Paragraphs and entries of boxes, whole, in reading order; left out where they are not known. */
  paragraphs: z.array(z.string()).optional(),
  /** Lines of the site around the text, word for word. */
  boilerplate: z.array(z.string()).optional(),
  /** Lines of the raw text that are not of the document, counted from 1. */
  boilerplateLines: z.array(z.int().positive()).optional(),
});

export type Gold = z.infer<typeof goldSchema>;
export type GoldSection = z.infer<typeof section>;
export type GoldTable = z.infer<typeof table>;
