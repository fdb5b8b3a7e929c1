/** A document whose structure is known because it was made: its pieces, its gold, and its page. */
import type { Gold, GoldSection } from '../gold.ts';

export type Piece =
  | { kind: 'heading'; level: number; label: string; title: string }
  | { kind: 'paragraph'; text: string }
  /** A paragraph that a heading opens. */
  | { kind: 'runIn'; level: number; label: string; title: string; text: string }
  | {
      kind: 'table';
      caption: string;
      header: readonly string[];
      rows: readonly (readonly string[])[];
    }
  | { kind: 'box'; title: string; items: readonly string[] };

/** How a page shows a document. */
export interface Look {
  /** Headings are marked as such; else they are paragraphs in bold letters, as officials write them. */
  marked: boolean;
  /** A table of contents stands in front, with or without the word 目录 above it. */
  contents: 'none' | 'labelled' | 'bare';
  /** A box is a table of one cell; else its title and entries are paragraphs. */
  boxed: boolean;
  /** Width of the page of print, in millimetres. */
  width: number;
}

export interface Made {
  /** Name of its texts: ASCII. */
  name: string;
  title: string;
  pieces: readonly Piece[];
  look: Look;
}

/** What is known of a document, as gold of a text of it. */
export function goldOf({ title, pieces }: Made, file: string): Gold {
  return {
    file,
    title,
    sections: pieces.flatMap((piece): GoldSection[] => {
      if (piece.kind !== 'heading' && piece.kind !== 'runIn') return [];
      const number = piece.label === '' ? null : piece.label;
      return [{ level: piece.level, number, title: piece.title, runIn: piece.kind === 'runIn' }];
    }),
    tables: pieces.flatMap((piece) =>
      piece.kind === 'table'
        ? [
            {
              caption: piece.caption,
              header: [...piece.header],
              rows: piece.rows.map((row) => [...row]),
            },
          ]
        : [],
    ),
    boxes: pieces.flatMap((piece) => (piece.kind === 'box' ? [piece.title] : [])),
    paragraphs: pieces.flatMap((piece) => {
      if (piece.kind === 'paragraph') return [piece.text];
      if (piece.kind === 'runIn') return [`${piece.label}${piece.title}。${piece.text}`];
      return piece.kind === 'box' ? [...piece.items] : [];
    }),
  };
}
