import { drawNear } from '../search/draw-near.ts';

window.drawNear = drawNear;
