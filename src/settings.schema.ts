/** What a library says of itself: `library.yaml`, checked by the converter, read by the pages. */
import { z } from 'zod';

/** What the schema says where a field is wrong, in both languages of the converter. */
export const SETTINGS_WORDS = {
  line: { zh: '要写成一行，不能为空', en: 'must be one line and not empty' },
  icp: { zh: '应如 京ICP备05000000号-1', en: 'should be like 京ICP备05000000号-1' },
  police: {
    zh: '应如 京公网安备 11010100000000号',
    en: 'should be like 京公网安备 11010100000000号',
  },
  address: {
    zh: '应是完整网址，如 https://plans.example.org/',
    en: 'should be a whole address, such as https://plans.example.org/',
  },
  service: {
    zh: '应是以斜线结尾的完整网址，如 https://plans.example.org/search-service/',
    en: 'should be a whole address with a slash at its end, such as https://plans.example.org/search-service/',
  },
};

const line = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\S[^\n]*$/u, SETTINGS_WORDS.line.zh)
    .max(most);

/** The fields of `library.yaml`; every one may be left out. */
export const settingsSchema = z.strictObject({
  /** The name of the site, in the head of every page and in citations (“…整理本”). */
  name: line(20).default('规划文库'),
  /** Who runs it (主办单位), shown in the foot. */
  organization: line(60).optional(),
  /** What else the foot says. */
  footer: line(200).optional(),
  /** Number of registration, 京ICP备05000000号-1. */
  icp: z
    .string()
    .regex(/^\p{Script=Han}ICP[备证]\d{6,10}号(-\d{1,3})?$/u, SETTINGS_WORDS.icp.zh)
    .optional(),
  /** Number of registration with the police, 京公网安备 11010100000000号. */
  police: z
    .string()
    .regex(/^\p{Script=Han}公网安备\s?\d{14}号?$/u, SETTINGS_WORDS.police.zh)
    .optional(),
  /** Where readers send corrections: an address of mail, or words. */
  contact: line(120).optional(),
  /** The address that the site is published at; `PLAN_SITE` says otherwise. */
  address: z.url({ protocol: /^https?$/, error: SETTINGS_WORDS.address.zh }).optional(),
  /** The address of a search service, which the search page asks before the files of the site. */
  search: z
    .url({ protocol: /^https?$/, error: SETTINGS_WORDS.service.zh })
    .regex(/^[^\s;,'"?#]+\/$/u, SETTINGS_WORDS.service.zh)
    .optional(),
});

export type Settings = z.infer<typeof settingsSchema>;
