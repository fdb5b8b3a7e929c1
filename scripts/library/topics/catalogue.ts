/** `content/topics.yaml`: the standard parts of plans, and the headings that an editor has reviewed for each. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { indicatorIdSchema } from '../../../src/library.schema.ts';
import { ConvertError } from '../../diagnostic.ts';
import { readYaml } from '../../seed/yaml.ts';
import { bare } from '../../text/characters.ts';
import { said, type Said } from '../../said/said.ts';

/** The list in the content folder. */
export const TOPICS = 'topics.yaml';

const text = z.string().trim().min(1);
const topicSchema = z.strictObject({
  id: indicatorIdSchema,
  name: text,
  headings: z.array(text).min(1),
  /** Headings of what holds this part and more, for plans that have nothing nearer. */
  wider: z.array(text).default([]),
  /** Parts between which its chapters stand, where a plan has no heading for it. */
  between: z.tuple([indicatorIdSchema, indicatorIdSchema]).optional(),
});

export interface Topic extends z.infer<typeof topicSchema> {
  line: number;
}

export interface Topics {
  topics: Topic[];
  errors: ConvertError[];
}

/** A heading as it is looked up: without signs, spaces, and the years that it is of. */
export const headingKey = (title: string): string =>
  bare(title)
    .replace(/(?:第?十[一二三四五六七](?:个五年|五))(?:规划|时期|期间)?/g, '')
    .replace(/^(?:我[省市县]|[\u4e00-\u9fff]{2,6}[省市县区州])(?=发展|科技)/, '');

const topicError = (line: number, rule: string, message: Said, remedy: Said) =>
  new ConvertError(rule, message, remedy, { file: TOPICS, line });

/** Rule of the error of a part that no plan has. */
export const TOPIC_UNUSED = 'topic-unused';

/** The error of a part that no plan has. */
export const unusedTopic = ({ line, name }: Topic): ConvertError =>
  topicError(
    line,
    TOPIC_UNUSED,
    said(`没有规划有“${name}”`, `no plan has "${name}"`),
    said(
      '请补充各地给它的标题，或删去这一部分',
      'add the headings that plans give it, or remove the part',
    ),
  );

/** Reads the parts of a content folder. What is wrong is named; the rest stands. */
export function readTopics(content: string): Topics {
  const path = join(content, TOPICS);
  if (!existsSync(path)) return { topics: [], errors: [] };
  try {
    const told = {
      rule: 'topic-entry',
      remedy: said('请按文件开头的说明修改', 'mend it by what the head of the file says'),
    };
    const { data, lineOf } = readYaml(path, TOPICS, z.array(topicSchema), told, []);
    const topics = data.map((one, i) => ({ ...one, line: lineOf([i, 'id']) }));
    const known = new Set(topics.map(({ id }) => id));
    const errors = topics.flatMap(({ id, headings, wider, between = [], line }, i) => [
      ...topics
        .slice(0, i)
        .filter((other) => other.id === id)
        .map((other) =>
          topicError(
            line,
            'topic-twice',
            said(
              `编号“${id}”已用于第 ${other.line} 行`,
              `the id "${id}" is used on line ${other.line}`,
            ),
            said('请换一个编号', 'choose another id'),
          ),
        ),
      ...[...headings, ...wider].flatMap((heading, at, all) =>
        all.slice(0, at).some((other) => headingKey(other) === headingKey(heading))
          ? [
              topicError(
                lineOf(
                  at < headings.length ? [i, 'headings', at] : [i, 'wider', at - headings.length],
                ),
                'topic-heading-twice',
                said(
                  `标题“${heading}”在同一部分里写了两遍`,
                  `the heading "${heading}" stands twice in one part`,
                ),
                said('请删去一处', 'remove one'),
              ),
            ]
          : [],
      ),
      ...between
        .filter((other) => !known.has(other))
        .map((other) =>
          topicError(
            line,
            'topic-between',
            said(
              `between 所指的“${other}”不在此文件里`,
              `"${other}", which between names, is not in this file`,
            ),
            said('请改为已有的编号', 'name an id that is there'),
          ),
        ),
    ]);
    return { topics, errors };
  } catch (error) {
    if (!(error instanceof ConvertError)) throw error;
    return { topics: [], errors: [error] };
  }
}
