/** How much of a text rests on readings that were supplied or are doubtful. */
export interface DoubtCounts {
  /** Characters that are lost: 〓. */
  gaps: number;
  /** Readings that were supplied, those among them that are not certain, and those that hold a digit. */
  supplied: number;
  unsure: number;
  digits: number;
  /** Numbers that are probably wrong and were kept. */
  figures: number;
  /** Everything else that is odd and was kept. */
  odd: number;
}
