import { bars } from './internal/bars.js';
import { SdgChart } from './internal/element.js';
import { flow } from './internal/flow.js';
import { heat } from './internal/heat.js';
import { trend } from './internal/trend.js';
import type { BarsData, FlowData, HeatData, TrendData } from './internal/types.js';

export { SdgChart };
export { englishLabels, type SdgChartLabels } from './labels.js';
export type * from './internal/types.js';

/** Lines and columns over years. */
export class SdgTrend extends SdgChart<TrendData> {
  protected override readonly kind = trend;
}

/** Horizontal bars with code or tile of the Goal, name and value. */
export class SdgBars extends SdgChart<BarsData> {
  protected override readonly kind = bars;
}

/** Columns of nodes with links between them. */
export class SdgSankey extends SdgChart<FlowData> {
  protected override readonly kind = flow;
}

/** Values by row and column. */
export class SdgHeat extends SdgChart<HeatData> {
  protected override readonly kind = heat;
}

declare global {
  interface HTMLElementTagNameMap {
    'sdg-trend': SdgTrend;
    'sdg-bars': SdgBars;
    'sdg-sankey': SdgSankey;
    'sdg-heat': SdgHeat;
  }
}

const elements = { 'sdg-trend': SdgTrend, 'sdg-bars': SdgBars, 'sdg-sankey': SdgSankey, 'sdg-heat': SdgHeat };
for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) {
    customElements.define(tag, element);
  }
}
