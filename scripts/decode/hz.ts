/** HZ (RFC 1843), in which mail and news carried Chinese through seven bits: GB 2312 between `~{` and `~}`. */
import iconv from 'iconv-lite';

/** Pairs of a run; the first of a pair is no tilde, so that the end of the run is one. Lines may be broken by `~`. */
const SHIFT = /~(?:~|\r?\n|\{((?:[!-}][!-~])*)(?:~\})?)/g;

/** True where the bytes, all of seven bits, hold such a run. */
export const isShifted = (ascii: string): boolean => /~\{(?:[!-}][!-~])+~\}/.test(ascii);

/** Reads the bytes. */
export const readHz = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(SHIFT, (whole, run: string | undefined) =>
      run === undefined
        ? whole === '~~'
          ? '~'
          : ''
        : iconv.decode(
            Buffer.from(run, 'latin1').map((byte) => byte | 0x80),
            'gb2312',
          ),
    );
