import { BarChart, HeatmapChart, LineChart, SankeyChart } from 'echarts/charts';
import { GridComponent, VisualMapPiecewiseComponent } from 'echarts/components';
import { init, setPlatformAPI, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Frame } from './types.js';

use([
  BarChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  GridComponent,
  VisualMapPiecewiseComponent,
  SVGRenderer,
]);

/**
 * The drawing as a text of SVG. ECharts runs as it does on a server, without touching the page: what it would write
 * into the page itself carries inline styles, which a strict policy forbids.
 */
export function drawSvg(option: EChartsCoreOption, { width, height, measure }: Frame): string {
  setPlatformAPI({
    measureText: (text: string, font?: string) => {
      const size = Number(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? 12);
      const weight = /\b(600|700|bold)\b/.test(font ?? '') ? 600 : 400;
      return { width: measure(text, size, weight) };
    },
  });
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
