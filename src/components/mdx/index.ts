import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { MdxComponent } from '../../plan.schema.ts';
import Box from './Box.astro';
import DocTitle from './DocTitle.astro';
import Doubt from './Doubt.astro';
import Gap from './Gap.astro';
import Gone from './Gone.astro';
import IndicatorTable from './IndicatorTable.astro';
import Item from './Item.astro';
import Lead from './Lead.astro';
import Mention from './Mention.astro';
import Notice from './Notice.astro';
import P from './P.astro';
import RunIn from './RunIn.astro';
import Section from './Section.astro';
import Turn from './Turn.astro';
import Words from './Words.astro';

/** What draws each component that the converter may write: one more name there is a type error here. */
export const mdxComponentMap: Record<MdxComponent | 'a', AstroComponentFactory> = {
  a: Words,
  Notice,
  DocTitle,
  Section,
  P,
  RunIn,
  Lead,
  Mention,
  Gap,
  Doubt,
  Turn,
  IndicatorTable,
  Box,
  Item,
  Gone,
};
