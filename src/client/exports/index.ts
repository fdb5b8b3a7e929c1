/** What a reader exports of a passage beside its link and citation: references, a code, a picture. */
import { zhTake } from '../../ui/zh.ts';
import type { Cited } from '../handle/cite.ts';
import { copy } from '../copy.ts';
import { button, save, showDialog } from './dialog.ts';
import { drawPicture } from './picture.ts';
import { drawnCode } from './qr.ts';
import { referencesTo } from './references.ts';

declare global {
  interface Window {
    /** Shows what is to be exported of a passage. */
    exporting?: Record<'references' | 'qr' | 'picture', (cited: Cited) => void>;
  }
}

window.exporting = {
  references: (cited) => {
    const forms = referencesTo(cited, today()).map(({ name, text, file }) => {
      const form = document.createElement('section');
      const heading = document.createElement('h3');
      heading.textContent = name;
      const words = document.createElement('pre');
      words.tabIndex = 0;
      words.textContent = text;
      const copied = button(zhTake.copy, () => {
        void copy(text).then((done) => {
          copied.textContent = done ? zhTake.copied : zhTake.failed;
        });
      });
      form.append(heading, words, copied);
      if (file !== null) {
        const blob = new Blob([text], { type: 'text/plain' });
        form.append(
          button(zhTake.saveAs(file), () => {
            save(`${cited.plan}-${cited.anchor}.${file}`, blob);
          }),
        );
      }
      return form;
    });
    showDialog('references', zhTake.references, ...forms);
  },
  qr: ({ name }) => {
    const address = document.createElement('p');
    address.textContent = name;
    showDialog('qr', zhTake.qr, drawnCode(name), address);
  },
  picture: (cited) => {
    const canvas = drawPicture(cited);
    const file = `${cited.plan}-${cited.anchor}.png`;
    const tools = document.createElement('p');
    const given = (act: (blob: Blob) => void) => (): void => {
      canvas.toBlob((blob) => {
        if (blob !== null) act(blob);
      });
    };
    tools.append(
      button(
        zhTake.save,
        given((blob) => {
          save(file, blob);
        }),
      ),
    );
    if (sharesFiles()) {
      tools.append(
        button(
          zhTake.share,
          given((blob) => {
            const files = [new File([blob], file, { type: blob.type })];
            navigator.share({ files, title: cited.title }).catch(() => undefined);
          }),
        ),
      );
    }
    showDialog('picture', zhTake.picture, canvas, tools);
  },
};

function sharesFiles(): boolean {
  const probe = new File([''], 'a.png', { type: 'image/png' });
  return 'canShare' in navigator && navigator.canShare({ files: [probe] });
}

/** The day of citing, where the reader is. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
