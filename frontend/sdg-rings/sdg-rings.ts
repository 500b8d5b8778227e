import { SdgRings } from './internal/element.js';

export { SdgRings };
export { englishLabels, type SdgRingsLabels } from './labels.js';
export type {
  GoalSelectDetail,
  Ring,
  RingItem,
  RingsCaption,
  RingsComparison,
  RingsData,
  RingsEncoding,
  RingsView,
} from './internal/types.js';

declare global {
  interface HTMLElementTagNameMap {
    'sdg-rings': SdgRings;
  }
}

if (!customElements.get('sdg-rings')) {
  customElements.define('sdg-rings', SdgRings);
}
