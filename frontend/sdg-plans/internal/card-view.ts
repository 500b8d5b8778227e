import { html, nothing, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SdgPlansLabels } from '../labels.js';
import type { Chain } from './chain.js';
import { drawSymbol } from './symbols.js';
import type { Plan, PlanElement, PlanLink, PlansData, Relation } from './types.js';

export interface CardsView {
  data: PlansData;
  labels: SdgPlansLabels;
  rightToLeft: boolean;
  selected: string | null;
  chain: Chain;
  onSelect: (id: string) => void;
  onPoint: (id: string | null) => void;
}

export function renderColumn(plan: Plan, view: CardsView): TemplateResult {
  const elements = view.data.elements.filter((element) => element.plan === plan.code);
  return html`
    <section class="column" aria-labelledby=${`plan-${plan.code}`}>
      <h2 id=${`plan-${plan.code}`}>
        ${plan.name}
        <span class="period"
          >${plan.period}${plan.inForce ? html` · <strong>${view.labels.inForce}</strong>` : nothing}</span
        >
      </h2>
      <ul class="cards">
        ${repeat(
          elements,
          (element) => element.id,
          (element, at) => renderCard(element, element.heading !== elements[at - 1]?.heading, view),
        )}
      </ul>
    </section>
  `;
}

function renderCard(element: PlanElement, first: boolean, view: CardsView): TemplateResult {
  const { data, selected, chain, onSelect, onPoint } = view;
  const { id } = element;
  const onwards = data.links.filter((link) => link.from === id);
  const back = data.links.filter((link) => link.to === id);
  return html`
    <li class=${classMap({ below: element.below, begins: first })}>
      ${first ? html`<h3>${element.heading}</h3>` : nothing}
      <button
        type="button"
        class="card ${classMap({ kin: chain.elements.has(id), selected: id === selected })}"
        data-id=${id}
        aria-pressed=${id === selected ? 'true' : 'false'}
        aria-describedby=${`links-${id}`}
        @click=${() => onSelect(id)}
        @focus=${() => onPoint(id)}
        @blur=${() => onPoint(null)}
        @pointerenter=${() => onPoint(id)}
        @pointerleave=${() => onPoint(null)}
      >
        <span class="code" dir="ltr">${element.code}</span>
        <span class="title">${element.title}</span>
        ${element.figure ? html`<span class="figure">${element.figure}</span>` : nothing}
      </button>
      ${element.withoutSuccessor ? html`<p class="missing">${element.withoutSuccessor}</p>` : nothing}
      ${element.withoutPredecessor ? html`<p class="missing">${element.withoutPredecessor}</p>` : nothing}
      <ul class="links" id=${`links-${id}`}>
        ${back.map((link) => renderLink(link, link.backwards, link.from, view))}
        ${onwards.map((link) => renderLink(link, link.forwards, link.to, view))}
      </ul>
    </li>
  `;
}

function renderLink(link: PlanLink, words: string, other: string | null, view: CardsView): TemplateResult {
  const element = view.data.elements.find((candidate) => candidate.id === other);
  const plan = view.data.plans.find((candidate) => candidate.code === element?.plan);
  return html`
    <li>
      ${renderSymbol(link.relation, view.rightToLeft)}
      <span>
        ${words}
        ${
          element
            ? html`<button type="button" class="other" @click=${() => view.onSelect(element.id)}>
                  <span dir="ltr">${element.code}</span> ${element.title}</button
                ><span class="meta">${plan?.name ?? ''}</span>`
            : nothing
        }
        <span class="meta">${link.basisText}</span>
        ${link.unconfirmed ? html`<span class="unconfirmed">${link.unconfirmed}</span>` : nothing}
        ${link.rationale ? html`<span class="why" lang="en" dir="ltr">${link.rationale}</span>` : nothing}
      </span>
    </li>
  `;
}

/** The symbol alone, beside its word. */
export function renderSymbol(relation: Relation, rightToLeft: boolean): TemplateResult {
  return html`<svg class="symbol" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
    ${svg`<g>${drawSymbol(relation, rightToLeft)}</g>`}
  </svg>`;
}
