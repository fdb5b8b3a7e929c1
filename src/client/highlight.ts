import { highlight } from '../search/highlight.ts';

const text = document.querySelector('main .text');
if (text) highlight(text);
