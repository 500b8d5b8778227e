import { SdgPlans } from './internal/element.js';

export { SdgPlans };
export { englishLabels, type SdgPlansLabels } from './labels.js';
export type {
  Basis,
  ElementSelectDetail,
  Plan,
  PlanElement,
  PlanLink,
  PlansData,
  Relation,
} from './internal/types.js';

declare global {
  interface HTMLElementTagNameMap {
    'sdg-plans': SdgPlans;
  }
}

if (!customElements.get('sdg-plans')) {
  customElements.define('sdg-plans', SdgPlans);
}
