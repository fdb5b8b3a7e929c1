/// <reference types="astro/client" />

/** For `tsc`, which does not read components; `astro check` knows their real types. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

declare namespace App {
  interface Locals {
    /** What the components of a plan's MDX need to know of the plan; set by the page that renders it. */
    planContext?: import('./lib/plan-context.ts').PlanContext;
  }
}
