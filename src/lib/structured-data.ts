import type { Plan, PlanMeta } from '../plan.schema.ts';
import { sayDate, zh } from '../ui/zh.ts';

/** One sentence on a plan, for search engines and for the preview of a shared link. */
export function describePlan(plan: PlanMeta): string {
  const facts = [
    plan.issuer,
    plan.docNumber,
    plan.issued && sayDate(plan.issued),
    plan.period && `${zh.plan.facts.period}${zh.plan.period(plan.period)}`,
  ].filter((fact) => fact !== null);
  return `${[plan.title, ...facts].join('，')}。${zh.plan.edition}${zh.plan.notOfficial}`;
}

/** schema.org description of a plan (JSON-LD); fields that the source does not state are left out. */
export function planData(plan: Plan): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: plan.title,
    inLanguage: 'zh-CN',
    identifier: [plan.id, plan.docNumber].filter((identifier) => identifier !== null),
    legislationType: plan.kind,
    ...(plan.docNumber !== null && { legislationIdentifier: plan.docNumber }),
    ...(plan.issued !== null && { legislationDate: plan.issued }),
    ...(plan.published !== null && { datePublished: plan.published }),
    ...(plan.issuer !== null && {
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: plan.issuer },
    }),
    ...(plan.region !== null && { spatialCoverage: plan.region.name }),
    ...(plan.period !== null && { temporalCoverage: `${plan.period[0]}/${plan.period[1]}` }),
    ...(plan.source.url !== null && { isBasedOn: plan.source.url }),
  };
}
