/** Which elements of a page hold text that a reader sees, and how they break it into lines. */
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Elements whose content is never text of the page. */
const SILENT = new Set(
  'area audio base button canvas command datalist dialog embed frame frameset head iframe input link map menuitem meta noembed noframes noscript object optgroup option param progress script select source style svg template textarea title track video wbr'.split(
    ' ',
  ),
);

/** Of these what a reader sees, without its words: what stands before and behind it does not touch. */
const DRAWN = new Set(
  'audio button canvas embed iframe img input object progress select svg textarea video'.split(' '),
);

/** Text that its page strikes out. */
const STRUCK = new Set(['del', 's', 'strike']);

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Made to hold paragraphs, whatever its style. */
export const isContainer = ({ tagName }: Element): boolean => BLOCKS.has(tagName);

/** Elements around a text that are none of it. */
const FRAME = new Set(['nav', 'header', 'footer', 'aside', 'form', 'menu']);

export const isElement = (node: Root | RootContent): node is Element => node.type === 'element';
export const isFrame = ({ tagName }: Element): boolean => FRAME.has(tagName);

/** An attribute as written. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : value === undefined || value === null
      ? ''
      : String(value);
}

/** The declarations of a style attribute that say how an element stands; of several of a name the last. */
const DECLARED = /(?:^|;)\s*(display|visibility|float|position)\s*:\s*([a-z-]+)/gi;

const LINES =
  /^(?:block|flow-root|list-item|flex|grid|table|table-caption|table-(?:row|header|footer)(?:-group)?|-webkit-(?:box|flex))$/;
const COLUMNS = /^(?:inline-)?(?:flex|grid)$/;
const CELLS = /^(?:inline-(?:block|flex|grid|table)|table-cell|-webkit-inline-(?:box|flex))$/;

/**
 * How an element stands on the page: hidden; on lines of its own; in a line, but apart from what is beside it; in the
 * line like a word. And whether its children stand apart whatever they are: columns, tiles.
 */
function standing(element: Element): { as: 'hidden' | 'line' | 'apart' | 'word'; parts: boolean } {
  const said: Record<string, string> = {};
  for (const [, name = '', value = ''] of attribute(element, 'style').matchAll(DECLARED))
    said[name.toLowerCase()] = value.toLowerCase();
  const { display = '', visibility, float = '', position = '' } = said;
  const parts = COLUMNS.test(display);
  const hidden = element.properties['hidden'] === true || display === 'none';
  if (hidden || visibility === 'hidden') return { as: 'hidden', parts };
  if (BLOCKS.has(element.tagName)) return { as: 'line', parts };
  const moved = /^(?:left|right)$/.test(float) || /^(?:absolute|fixed)$/.test(position);
  if (moved || CELLS.test(display)) return { as: 'apart', parts };
  return { as: LINES.test(display) ? 'line' : 'word', parts };
}

/** Begins and ends a line. */
export const isBlock = (element: Element): boolean => standing(element).as === 'line';

/** Hidden on the page, such as a head that only prints. */
export const isHidden = (element: Element): boolean => standing(element).as === 'hidden';

/** True for a child that does not touch what is beside it in the line. */
export const isApart = (element: Element, parent: Root | Element | null): boolean => {
  const { as } = standing(element);
  return (
    as === 'apart' || (as !== 'hidden' && parent?.type === 'element' && standing(parent).parts)
  );
};

export const isStruck = ({ tagName }: Element): boolean => STRUCK.has(tagName);

/** Holds no text for a reader. */
export const isSilent = (element: Element): boolean =>
  SILENT.has(element.tagName) || isStruck(element) || isHidden(element);

/** Parts what stands at its sides, though it gives no text. */
export const isDrawn = (element: Element): boolean =>
  DRAWN.has(element.tagName) && !isHidden(element);

export const childrenOf = (node: Root | Element): ElementContent[] =>
  node.children.filter((child) => child.type !== 'doctype') as ElementContent[];

/** Children of a node, those of a template too. */
export const everyChild = (node: Root | Element): ElementContent[] =>
  childrenOf(node.type === 'element' && node.content ? node.content : node);

/** The words that a field of a form shows, or ''. */
export const shownValue = (element: Element): string =>
  element.tagName === 'input' && /^(?:text|number|search|tel|)$/.test(attribute(element, 'type'))
    ? attribute(element, 'value')
    : '';

/** What a picture shows, in words, or ''. */
export const pictureWords = (element: Element): string =>
  element.tagName === 'img' ? attribute(element, 'alt') : '';

/** The source of the page that a frame carries along, or ''. */
export const framedSource = (element: Element): string =>
  element.tagName === 'iframe' ? attribute(element, 'srcDoc') : '';

/** Property of a hidden block that is shown for its numbers alone. */
export const FILLED = 'dataFilled';
