/**
 * What is said to a person, in both languages: who writes the one writes the other, or it does not compile. A run speaks one
 * of them (`language.mjs`); what goes to the pages and the record is Chinese, whoever converts.
 */
import { language } from './language.mjs';

export type Said = Readonly<Record<'zh' | 'en', string>>;

/** A text in Chinese and in English, each a clause without its stop. */
export const said = (zh: string, en: string): Said => ({ zh, en });

/** What is the same in both: words of another program, a name. */
export const quoted = (text: string): Said => said(text, text);

/** A text in the language of this run. */
export const told = (text: Said): string => text[language()];
