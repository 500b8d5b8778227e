import type { BarsData, FlowData, Frame, HeatData, TrendData } from '../../sdg-chart/sdg-chart.js';
import { completeLabels, Texts } from '../../sdg-chart/internal/texts.js';

export const english = new Texts(completeLabels(null), 'en');

export function frame(parts: Partial<Frame> = {}): Frame {
  return { width: 800, height: 400, rightToLeft: false, measure: (text) => text.length * 7, ...parts };
}

export const trendData: TrendData = {
  unit: 'activities',
  years: [2022, 2023, 2024],
  series: [
    { id: 'running', label: 'Running', form: 'line', values: [12, null, 40] },
    { id: 'started', label: 'Started', form: 'column', values: [3, 0, 9] },
    { id: 'ended', label: 'Ended', form: 'column', values: [1, 2, 0] },
  ],
  links: ['/activities?from=2022&to=2022', null, '/activities?from=2024&to=2024'],
};

export const barsData: BarsData = {
  unit: 'activities',
  bars: [
    {
      id: 'SDG9',
      code: 'SDG 9',
      label: 'Industry',
      value: 147,
      sdg: 9,
      colour: '#fd6925',
      href: '/activities?sdg=9',
    },
    { id: 'SDG4', code: 'SDG 4', label: 'Education', value: 1288, sdg: 4, colour: '#c5192d' },
    { id: 'C2', code: 'C2', label: 'Infrastructure', value: 0 },
    { id: 'C10', code: 'C10', label: 'Ethics', value: null },
  ],
};

export const flowData: FlowData = {
  unit: 'activities',
  columns: ['Sector', 'Action Line', 'SDG'],
  nodes: [
    { id: 'ITU-D', column: 0, code: '', label: 'ITU-D', count: 9 },
    { id: 'ITU-T', column: 0, code: '', label: 'ITU-T', count: 4 },
    { id: 'C2', column: 1, code: 'C2', label: 'Infrastructure', count: 8, href: '/frameworks/WSIS/C2' },
    { id: 'C9', column: 1, code: 'C9', label: 'Media', count: 0 },
    { id: 'SDG9', column: 2, code: 'SDG 9', label: 'Industry', count: 7, sdg: 9, colour: '#fd6925' },
  ],
  links: [
    { source: 'ITU-D', target: 'C2', value: 6, href: '/activities?sector=ITU-D&line=C2' },
    { source: 'ITU-T', target: 'C2', value: 2 },
    { source: 'C2', target: 'SDG9', value: 7 },
  ],
};

export const heatData: HeatData = {
  unit: 'activities',
  rows: [
    { id: 'C1', code: 'C1', label: 'Governments' },
    { id: 'C2', code: 'C2', label: 'Infrastructure' },
  ],
  columns: [
    { id: 'SDG1', code: '1', label: 'No poverty' },
    { id: 'SDG9', code: '9', label: 'Industry' },
  ],
  cells: [
    { row: 'C1', column: 'SDG1', value: 0 },
    { row: 'C2', column: 'SDG1', value: 3, href: '/activities?line=C2&sdg=1' },
    { row: 'C2', column: 'SDG9', value: 50 },
  ],
};
