import { SdgmapCoverage } from './internal/coverage.js';
import { SdgmapRings } from './internal/rings.js';

export { SdgmapCoverage, SdgmapRings };

if (!customElements.get('sdgmap-coverage')) customElements.define('sdgmap-coverage', SdgmapCoverage);
if (!customElements.get('sdgmap-rings')) customElements.define('sdgmap-rings', SdgmapRings);

declare global {
  interface HTMLElementTagNameMap {
    'sdgmap-coverage': SdgmapCoverage;
    'sdgmap-rings': SdgmapRings;
  }
}
