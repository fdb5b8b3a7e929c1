/** Makes something once a build; at every request while developing. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    if (made === undefined || import.meta.env.DEV) made = { value: make() };
    return made.value;
  };
}
