/** What is said to some who arrive, loaded for them alone: where they were, and that an address never was. */
import type { OutlineEntry } from '../plan/outline.ts';
import { tellOfUnknown } from './never.ts';
import { offerPlace } from './place.ts';

declare global {
  interface Window {
    offerPlace?: (
      place: HTMLElement,
      bar: HTMLElement,
      entries: readonly OutlineEntry[],
      key: string,
    ) => void;
    tellOfUnknown?: (text: HTMLElement, anchor: string) => void;
  }
}

Object.assign(window, { offerPlace, tellOfUnknown });
