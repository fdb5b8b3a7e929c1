/** Where plans are exported to: what it has of them, and how one comes in or goes. */
import type { PlanRecord } from './record.ts';

export interface Target {
  /** The sum of each plan that it holds whole, by id. */
  known(): Promise<Map<string, string>>;
  /** Takes a plan in, whole or not at all, in the place of what it had of it. */
  put(plan: PlanRecord, sum: string): Promise<void>;
  /** Forgets a plan. */
  remove(id: string): Promise<void>;
  /** Takes in what is not of one plan: words for the same thing. */
  finish(names: readonly (readonly string[])[]): Promise<void>;
  close(): Promise<void>;
}
