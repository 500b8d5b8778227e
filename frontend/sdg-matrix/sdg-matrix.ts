import { SdgMatrix } from './internal/element.js';

export { SdgMatrix };
export { englishLabels, type SdgMatrixLabels } from './labels.js';
export type { CellSelectDetail, GoalsOpenDetail, MatrixData } from './internal/types.js';

declare global {
  interface HTMLElementTagNameMap {
    'sdg-matrix': SdgMatrix;
  }
}

if (!customElements.get('sdg-matrix')) {
  customElements.define('sdg-matrix', SdgMatrix);
}
