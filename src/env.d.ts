/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the components of a plan's MDX need to know of the plan; set by the page that renders it. */
    planContext?: import('./lib/plan-context.ts').PlanContext;
  }
}
