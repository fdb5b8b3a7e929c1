/** The stop that closes a heading or the name of an entry. */
export const STOP = /\s*[。：:！？.]+[”’）]?$/;
