/** What an inverted index is made of: a pair of neighbours with its places in each plan that holds it. */
export interface Entry {
  /** Code points of the neighbours. */
  pair: [first: number, second: number];
  /** Number of the plan and its places there, both rising. */
  plans: [plan: number, places: number[]][];
}
